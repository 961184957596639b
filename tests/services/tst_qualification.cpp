// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/duplicates.h"
#include "core/store/backup.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

using ContactWhat = ClientChoice<Contact>::What;
using CompanyWhat = ClientChoice<Company>::What;

namespace {

const QStringList full{u"title=Склад"_s,
                       u"contactName=Пётр Ёлкин"_s,
                       u"jobTitle=директор"_s,
                       u"decisionRole=decision-maker"_s,
                       u"companyName=ООО Ромашка"_s,
                       u"inn=7701234567"_s,
                       u"industry=Пряжа"_s,
                       u"annualRevenue=5000000"_s,
                       u"employees=12"_s,
                       u"phones=8 495 123-45-67; 8 916 000-00-01"_s,
                       u"emails=a@romashka.example; b@romashka.example"_s,
                       u"website=romashka.example"_s,
                       u"country=Россия"_s,
                       u"region=Тульская область"_s,
                       u"city=Тула"_s,
                       u"postalCode=300000"_s,
                       u"address=ул. Ленина, 1"_s};

Contact addContact(TestFile &file, const QString &name, const CompanyId &company = {})
{
    Contact contact;
    contact.id = ContactId(newUuid(file.clock().now()));
    contact.name = name;
    contact.company = company;
    ChangeSet changeset = file.session().changeset(u"contact.add"_s);
    changeset.create(contact);
    if (!file.store().commit(changeset))
        qFatal("no contact");
    return contact;
}

Company addCompany(TestFile &file, const QString &name)
{
    Company company;
    company.id = CompanyId(newUuid(file.clock().now()));
    company.name = name;
    ChangeSet changeset = file.session().changeset(u"company.add"_s);
    changeset.create(company);
    if (!file.store().commit(changeset))
        qFatal("no company");
    return company;
}

qint64 clients(TestFile &file)
{
    return static_cast<qint64>(file.store().select<Contact>(u"1"_s).size()
                               + file.store().select<Company>(u"1"_s).size());
}

} // namespace

/// Qualification (B2): every choice about contact and company, and what each leaves behind.
class QualificationTest : public QObject
{
    Q_OBJECT

private slots:
    void everyChoiceLinksWhatItSays_data();
    void everyChoiceLinksWhatItSays();
    void whatWasTypedGoesToTheClient_data();
    void whatWasTypedGoesToTheClient();
    void aCompanyWithoutAPersonGetsThePhones();
    void anExistingPersonIsGivenTheCompany();
    void anExistingPersonKeepsHisCompany();
    void existingRecordsKeepWhatTheySay();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void isProposedFromWhatIsTyped_data();
    void isProposedFromWhatIsTyped();
    void isDoneOnce();
    void movesTheLeadOnAndAsksForTheHandOff_data();
    void movesTheLeadOnAndAsksForTheHandOff();
    void oneUndoTakesAllOfItBack();
    void enteringAStageWithATaskLinksTheClientToo();
};

void QualificationTest::everyChoiceLinksWhatItSays_data()
{
    QTest::addColumn<ContactWhat>("contact");
    QTest::addColumn<CompanyWhat>("company");
    QTest::addColumn<int>("created");
    QTest::newRow("G-02 C-53 S2-10 both new") << ContactWhat::New << CompanyWhat::New << 2;
    QTest::newRow("G-02 C-53 S2-07 a new contact") << ContactWhat::New << CompanyWhat::None << 1;
    QTest::newRow("G-02 C-53 S2-08 a new company") << ContactWhat::None << CompanyWhat::New << 1;
    QTest::newRow("G-02 C-53 both linked") << ContactWhat::Existing << CompanyWhat::Existing << 0;
    QTest::newRow("G-02 C-53 S2-09 a linked contact") << ContactWhat::Existing << CompanyWhat::None << 0;
    QTest::newRow("G-02 C-53 S2-09 a linked company") << ContactWhat::None << CompanyWhat::Existing << 0;
    QTest::newRow("G-02 C-53 a linked contact, a new company") << ContactWhat::Existing << CompanyWhat::New << 1;
    QTest::newRow("G-02 C-53 a new contact, a linked company") << ContactWhat::New << CompanyWhat::Existing << 1;
}

void QualificationTest::everyChoiceLinksWhatItSays()
{
    // Given
    QFETCH(const ContactWhat, contact);
    QFETCH(const CompanyWhat, company);
    TestFile file;
    const Contact known = addContact(file, u"Анна Седова"_s);
    const Company knownCompany = addCompany(file, u"Вега"_s);
    const LeadId id = file.addLead(full);
    const qint64 before = clients(file);
    // When
    const Result<ChangeSet> done = qualifyLead(file.session(), id, {{contact, known.id}, {company, knownCompany.id}});
    // Then
    QVERIFY(done);
    const LeadCard card = file.card(id);
    QVERIFY(card.lead.qualified);
    QTEST(int(clients(file) - before), "created");
    QCOMPARE(card.contact.has_value(), contact != ContactWhat::None);
    QCOMPARE(card.company.has_value(), company != CompanyWhat::None);
    if (card.contact)
        QCOMPARE(card.contact->name, contact == ContactWhat::New ? u"Пётр Ёлкин"_s : known.name);
    if (card.company)
        QCOMPARE(card.company->name, company == CompanyWhat::New ? u"ООО Ромашка"_s : knownCompany.name);
    if (card.contact && card.company)
        QCOMPARE(card.contact->company, card.company->id);
    QCOMPARE(card.lead.repeatClient, contact == ContactWhat::Existing || company == CompanyWhat::Existing);
    QCOMPARE(file.openTask(id).contact, card.lead.contact);
    QCOMPARE(file.openTask(id).company, card.lead.company);
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void QualificationTest::whatWasTypedGoesToTheClient_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("leadField");
    const auto same = [](const char *kind, std::initializer_list<const char *> fields) {
        for (const char *field : fields)
            QTest::newRow(qPrintable(u"G-02 S1-38 %1.%2"_s.arg(QLatin1StringView(kind), QLatin1StringView(field))))
                << QString::fromLatin1(kind) << QString::fromLatin1(field) << QString::fromLatin1(field);
    };
    same("contact",
         {"jobTitle", "decisionRole", "phones", "emails", "website", "country", "region", "city", "postalCode",
          "address"});
    same("company",
         {"inn", "industry", "annualRevenue", "employees", "website", "country", "region", "city", "postalCode",
          "address"});
    QTest::newRow("G-02 contact's name") << u"contact"_s << u"name"_s << u"contactName"_s;
    QTest::newRow("G-02 company's name") << u"company"_s << u"name"_s << u"companyName"_s;
}

void QualificationTest::whatWasTypedGoesToTheClient()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, field);
    QFETCH(const QString, leadField);
    TestFile file;
    const LeadId id = file.addLead(full);
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    const LeadCard card = file.card(id);
    const Record client = kind == u"contact"_s ? toRecord(*card.contact) : toRecord(*card.company);
    const Value typed = toRecord(card.lead).value(leadField);
    QVERIFY(typed.isValid());
    QCOMPARE(client.value(field), typed);
    QCOMPARE(client.value(u"originLead"_s), Value(id.uuid()));
}

void QualificationTest::aCompanyWithoutAPersonGetsThePhones()
{
    TestFile file;
    const LeadId both = file.addLead(full);
    QVERIFY(qualifyLead(file.session(), both, {{ContactWhat::New, {}}, {CompanyWhat::New, {}}}));
    QCOMPARE(file.card(both).company->phones, QStringList());
    const LeadId alone = file.addLead({u"companyName=Вега"_s, u"phone=8 812 765-43-21"_s, u"email=v@vega.example"_s});
    QVERIFY(qualifyLead(file.session(), alone, {{}, {CompanyWhat::New, {}}}));
    QCOMPARE(file.card(alone).company->phones, QStringList{u"+78127654321"_s});
    QCOMPARE(file.card(alone).company->emails, QStringList{u"v@vega.example"_s});
}

void QualificationTest::anExistingPersonIsGivenTheCompany()
{
    TestFile file;
    const Contact known = addContact(file, u"Анна Седова"_s);
    const LeadId id = file.addLead(full);
    QVERIFY(qualifyLead(file.session(), id, {{ContactWhat::Existing, known.id}, {CompanyWhat::New, {}}}));
    QCOMPARE(file.store().find(known.id)->company, file.lead(id).company);
}

void QualificationTest::anExistingPersonKeepsHisCompany()
{
    TestFile file;
    const Company home = addCompany(file, u"Вега"_s);
    const Contact known = addContact(file, u"Анна Седова"_s, home.id);
    const LeadId id = file.addLead(full);
    QVERIFY(qualifyLead(file.session(), id, {{ContactWhat::Existing, known.id}, {CompanyWhat::New, {}}}));
    QCOMPARE(file.store().find(known.id)->company, home.id);
    QVERIFY(file.lead(id).company != home.id);
}

void QualificationTest::existingRecordsKeepWhatTheySay()
{
    TestFile file;
    const Company company = addCompany(file, u"Вега"_s);
    const Contact contact = addContact(file, u"Анна Седова"_s, company.id);
    const LeadId id = file.addLead(full);
    QVERIFY(
        qualifyLead(file.session(), id, {{ContactWhat::Existing, contact.id}, {CompanyWhat::Existing, company.id}}));
    QCOMPARE(toRecord(*file.store().find(company.id)).values, toRecord(company).values);
    QCOMPARE(toRecord(*file.store().find(contact.id)).values, toRecord(contact).values);
}

void QualificationTest::whatCannotBeIsRefused_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<ContactWhat>("contact");
    QTest::addColumn<CompanyWhat>("company");
    QTest::addColumn<QString>("reason");
    const QStringList bare{u"title=Склад"_s};
    QTest::newRow("G-03 neither") << full << ContactWhat::None << CompanyWhat::None << u"needs-contact-or-company"_s;
    QTest::newRow("G-03 nothing typed either")
        << bare << ContactWhat::None << CompanyWhat::None << u"needs-contact-or-company"_s;
    QTest::newRow("a new contact without a name")
        << bare << ContactWhat::New << CompanyWhat::None << u"fields-missing"_s;
    QTest::newRow("a new company without a name")
        << bare << ContactWhat::None << CompanyWhat::New << u"fields-missing"_s;
    QTest::newRow("a contact that is gone")
        << full << ContactWhat::Existing << CompanyWhat::None << u"contact-not-found"_s;
    QTest::newRow("a company that is gone")
        << full << ContactWhat::New << CompanyWhat::Existing << u"company-not-found"_s;
}

void QualificationTest::whatCannotBeIsRefused()
{
    // Given
    QFETCH(const QStringList, values);
    QFETCH(const ContactWhat, contact);
    QFETCH(const CompanyWhat, company);
    TestFile file;
    const LeadId id = file.addLead(values);
    const Lead before = file.lead(id);
    const qint64 known = clients(file);
    // When
    const Result<ChangeSet> done =
        qualifyLead(file.session(), id, {{contact, ContactId(newUuid({1}))}, {company, CompanyId(newUuid({1}))}});
    // Then
    QVERIFY(!done);
    QTEST(done.error().reason, "reason");
    QCOMPARE(toRecord(file.lead(id)).values, toRecord(before).values);
    QCOMPARE(clients(file), known);
    QVERIFY(tasks(file.session(), id, false).empty());
}

void QualificationTest::isProposedFromWhatIsTyped_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<ContactWhat>("contact");
    QTest::addColumn<CompanyWhat>("company");
    QTest::newRow("both") << QStringList{u"contactName=А"_s, u"companyName=Б"_s} << ContactWhat::New
                          << CompanyWhat::New;
    QTest::newRow("a person") << QStringList{u"contactName=А"_s} << ContactWhat::New << CompanyWhat::None;
    QTest::newRow("a company") << QStringList{u"companyName=Б"_s} << ContactWhat::None << CompanyWhat::New;
    QTest::newRow("nobody") << QStringList{u"title=В"_s} << ContactWhat::None << CompanyWhat::None;
}

void QualificationTest::isProposedFromWhatIsTyped()
{
    QFETCH(const QStringList, values);
    TestFile file;
    const QualificationChoice choice = proposedChoice(file.lead(file.addLead(values)));
    QTEST(choice.contact.what, "contact");
    QTEST(choice.company.what, "company");
    Lead linked;
    linked.contactName = u"А"_s;
    linked.contact = ContactId(newUuid({1}));
    QCOMPARE(proposedChoice(linked).contact.what, ContactWhat::Existing);
    QCOMPARE(proposedChoice(linked).contact.existing, linked.contact);
}

void QualificationTest::isDoneOnce()
{
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const Lead before = file.lead(id);
    const Result<ChangeSet> again = qualifyLead(file.session(), id, proposedChoice(before));
    QVERIFY(!again);
    QCOMPARE(again.error().reason, u"already-qualified"_s);
    QCOMPARE(toRecord(file.lead(id)).values, toRecord(before).values);
    QCOMPARE(file.card(id).tasks.size(), size_t{1});
}

void QualificationTest::movesTheLeadOnAndAsksForTheHandOff_data()
{
    QTest::addColumn<int>("nothing");
    QTest::newRow("S0-02 S0-08 S0-16 the task of the hand-off") << 0;
}

void QualificationTest::movesTheLeadOnAndAsksForTheHandOff()
{
    TestFile file;
    const LeadId id = file.addLead(full);
    file.clock().advanceMinutes(30);
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    const Lead lead = file.lead(id);
    const Task task = file.openTask(id);
    QCOMPARE(lead.stage, u"handoff"_s);
    QCOMPARE(lead.stageSince, file.clock().now());
    QCOMPARE(lead.processTask, task.id);
    QCOMPARE(task.start, file.clock().now());
    QCOMPARE(task.owner, lead.owner);
    QCOMPARE(task.author, file.session().user().id);
    QCOMPARE(task.priority, u"medium"_s);
    QCOMPARE(task.category, u"to-do"_s);
    QCOMPARE(stageStays(file.card(id)).size(), size_t{2});
}

void QualificationTest::oneUndoTakesAllOfItBack()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead(full);
    const Lead before = file.lead(id);
    const qint64 known = clients(file);
    // When
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(before)));
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    // Then
    QCOMPARE(toRecord(file.lead(id)).values, toRecord(before).values);
    QCOMPARE(clients(file), known);
    QVERIFY(file.card(id).tasks.empty());
    QVERIFY(similarRecords(file.session(), before).isEmpty());
}

void QualificationTest::enteringAStageWithATaskLinksTheClientToo()
{
    TestFile file;
    const LeadId id = file.addLead(full);
    QVERIFY(moveLead(file.session(), id, u"distribution"_s));
    QVERIFY(!file.card(id).contact);
    QVERIFY(moveLead(file.session(), id, u"handoff"_s));
    QCOMPARE(file.card(id).contact->name, u"Пётр Ёлкин"_s);
    QCOMPARE(file.openTask(id).contact, file.lead(id).contact);
}

QTEST_GUILESS_MAIN(QualificationTest)
#include "tst_qualification.moc"
