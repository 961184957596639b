// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/matchkeys.h"
#include "core/services/duplicates.h"
#include "core/services/fieldtext.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
T add(TestFile &file, T record)
{
    record.id = Id<T>(newUuid(file.clock().now()));
    ChangeSet changeset = file.session().changeset(u"add"_s);
    changeset.create(record);
    if (!file.store().commit(changeset))
        qFatal("not added");
    return record;
}

Contact person(const QString &name, const QStringList &phones = {}, const QStringList &emails = {})
{
    Contact contact;
    contact.name = name;
    contact.phones = phones;
    contact.emails = emails;
    return contact;
}

Company company(const QString &name, const QString &inn = {}, const QStringList &phones = {})
{
    Company made;
    made.name = name;
    made.inn = inn;
    made.phones = phones;
    return made;
}

} // namespace

/// Records that may be the same client or need (B2, step 3), and clients who come again (S2-04).
class SimilarTest : public QObject
{
    Q_OBJECT

private slots:
    void findsContactsByEveryKey_data();
    void findsContactsByEveryKey();
    void findsCompaniesByEveryKey_data();
    void findsCompaniesByEveryKey();
    void findsLeadsByEveryKey_data();
    void findsLeadsByEveryKey();
    void passesOverClosedAndHiddenLeadsAndItself();
    void eachIsNamedOnce();
    void followsWhatIsChanged();
    void aKnownClientIsLinkedAtOnce_data();
    void aKnownClientIsLinkedAtOnce();
    void aNamesakeIsNoKnownClient();
    void aLeadThatIsLinkedStaysAsItIs();
    void manyOfOneKeyAreCutShort();
};

void SimilarTest::findsContactsByEveryKey_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const QString &value, bool isFound) {
        QTest::newRow(name) << QStringList{u"title=Склад"_s, value} << isFound;
    };
    row("phone as typed", u"phone=8 (495) 123-45-67"_s, true);
    row("the second phone", u"phones=8 812 000-00-00; 84951234567"_s, true);
    row("e-mail in capitals", u"email=ANNA@VEGA.example"_s, true);
    row("the full name", u"contactName=седова  анна"_s, false);
    row("the full name in its order", u"contactName=АННА СЕДОВА"_s, true);
    row("yo for ye", u"contactName=Анна Сёдова"_s, true);
    row("a part of the name", u"contactName=Анна"_s, false);
    row("a longer name", u"contactName=Анна Седова-Белова"_s, false);
    row("another phone", u"phone=8 (495) 123-45-68"_s, false);
    row("nothing in common", u"email=boris@vega.example"_s, false);
}

void SimilarTest::findsContactsByEveryKey()
{
    QFETCH(const QStringList, values);
    TestFile file;
    const Contact known =
        add(file, person(u"Анна Седова"_s, {u"+79160000001"_s, u"+74951234567"_s}, {u"anna@vega.example"_s}));
    // Not linked beforehand, or it would be known already.
    Lead lead;
    for (const QString &value : values)
        QVERIFY(assignLeadField(file.session(), lead, value.section(u'=', 0, 0), value.section(u'=', 1)));
    const SimilarRecords similar = similarRecords(file.session(), lead);
    QTEST(!similar.contacts.empty(), "isFound");
    if (!similar.contacts.empty())
        QCOMPARE(similar.contacts.front().id, known.id);
}

void SimilarTest::findsCompaniesByEveryKey_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("name with other quotes") << u"companyName=ООО \"Вега\""_s << true;
    QTest::newRow("name in capitals") << u"companyName=ооо вега"_s << true;
    QTest::newRow("INN with blanks") << u"inn=77 01 234567"_s << true;
    QTest::newRow("phone") << u"phone=8 495 123 45 67"_s << true;
    QTest::newRow("another form of ownership") << u"companyName=АО «Вега»"_s << false;
    QTest::newRow("another INN") << u"inn=7701234568"_s << false;
}

void SimilarTest::findsCompaniesByEveryKey()
{
    QFETCH(const QString, value);
    TestFile file;
    add(file, company(u"ООО «Вега»"_s, u"7701234567"_s, {u"+74951234567"_s}));
    Lead lead;
    QVERIFY(assignLeadField(file.session(), lead, value.section(u'=', 0, 0), value.section(u'=', 1)));
    QTEST(!similarRecords(file.session(), lead).companies.empty(), "isFound");
}

void SimilarTest::findsLeadsByEveryKey_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("phone") << QStringList{u"phone=8 495 123 45 67"_s} << true;
    QTest::newRow("e-mail") << QStringList{u"email=P@vega.example"_s} << true;
    QTest::newRow("INN") << QStringList{u"inn=7701234567"_s} << true;
    QTest::newRow("name and company") << QStringList{u"contactName=Ёлкин Пётр"_s, u"companyName=вега"_s} << true;
    QTest::newRow("name alone") << QStringList{u"contactName=Пётр Ёлкин"_s} << false;
    QTest::newRow("company alone") << QStringList{u"companyName=Вега"_s} << false;
    QTest::newRow("the same title") << QStringList{u"title=Склад"_s} << false;
}

void SimilarTest::findsLeadsByEveryKey()
{
    QFETCH(const QStringList, values);
    TestFile file;
    const LeadId known = file.addLead({u"title=Склад"_s, u"contactName=Петр Елкин"_s, u"companyName=Вега"_s,
                                       u"inn=7701234567"_s, u"phone=+74951234567"_s, u"email=p@vega.example"_s});
    const LeadId id = file.addLead(values);
    const SimilarRecords similar = similarRecords(file.session(), file.lead(id));
    QTEST(!similar.leads.empty(), "isFound");
    if (!similar.leads.empty())
        QCOMPARE(similar.leads.front().id, known);
}

void SimilarTest::passesOverClosedAndHiddenLeadsAndItself()
{
    // Given four leads of one phone
    TestFile file;
    const QStringList values{u"title=Склад"_s, u"phone=+74951234567"_s};
    const LeadId closed = file.addLead(values);
    const LeadId hidden = file.addLead(values);
    const LeadId open = file.addLead(values);
    const LeadId id = file.addLead(values);
    // When
    QVERIFY(moveLead(file.session(), closed, u"disqualified"_s, u"lost"_s));
    QVERIFY(archiveLead(file.session(), hidden));
    // Then
    const SimilarRecords similar = similarRecords(file.session(), file.lead(id));
    QCOMPARE(similar.leads.size(), size_t{1});
    QCOMPARE(similar.leads.front().id, open);
    QVERIFY(!similar.isEmpty());
}

void SimilarTest::eachIsNamedOnce()
{
    TestFile file;
    add(file, person(u"Анна Седова"_s, {u"+74951234567"_s}, {u"anna@vega.example"_s}));
    Lead lead;
    lead.contactName = u"Анна Седова"_s;
    lead.phones = {u"+74951234567"_s};
    lead.emails = {u"anna@vega.example"_s};
    QCOMPARE(similarRecords(file.session(), lead).contacts.size(), size_t{1});
}

void SimilarTest::followsWhatIsChanged()
{
    // Given
    TestFile file;
    const LeadId known = file.addLead({u"title=Склад"_s, u"phone=+74951234567"_s});
    Lead lead;
    lead.phones = {u"+74951234567"_s};
    const auto found = [&] { return similarRecords(file.session(), lead).leads.size(); };
    QCOMPARE(found(), size_t{1});
    // When / Then
    QVERIFY(editLead(file.session(), known, {{u"phones"_s, QStringList{u"+78120000000"_s}}}));
    QCOMPARE(found(), size_t{0});
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QCOMPARE(found(), size_t{1});
    file.reopen();
    QCOMPARE(found(), size_t{1});
}

void SimilarTest::aKnownClientIsLinkedAtOnce_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isContact");
    QTest::addColumn<bool>("isCompany");
    QTest::newRow("G-31 a person's phone") << u"phone=8 916 000-00-01"_s << true << true;
    QTest::newRow("G-31 a person's e-mail") << u"email=Anna@vega.example"_s << true << true;
    QTest::newRow("G-31 a company's INN") << u"inn=7701234567"_s << false << true;
    QTest::newRow("G-31 a company's phone") << u"phone=8 495 123-45-67"_s << false << true;
    QTest::newRow("nobody") << u"phone=8 495 123-45-68"_s << false << false;
}

void SimilarTest::aKnownClientIsLinkedAtOnce()
{
    // Given
    QFETCH(const QString, value);
    TestFile file;
    const Company vega = add(file, company(u"Вега"_s, u"7701234567"_s, {u"+74951234567"_s}));
    Contact anna = person(u"Анна Седова"_s, {u"+79160000001"_s}, {u"anna@vega.example"_s});
    anna.company = vega.id;
    anna = add(file, anna);
    // When
    const Lead lead = file.lead(file.addLead({u"title=Ещё один склад"_s, value}));
    // Then
    QTEST(lead.contact == anna.id, "isContact");
    QTEST(lead.company == vega.id, "isCompany");
    QTEST(lead.repeatClient, "isCompany");
}

void SimilarTest::aNamesakeIsNoKnownClient()
{
    TestFile file;
    add(file, person(u"Иван Иванов"_s));
    const Lead lead = file.lead(file.addLead({u"contactName=Иван Иванов"_s, u"companyName=Орион"_s}));
    QVERIFY(lead.contact.isNull());
    QVERIFY(!lead.repeatClient);
    QCOMPARE(similarRecords(file.session(), lead).contacts.size(), size_t{1});
}

void SimilarTest::aLeadThatIsLinkedStaysAsItIs()
{
    TestFile file;
    const Contact anna = add(file, person(u"Анна"_s, {u"+79160000001"_s}));
    const Contact boris = add(file, person(u"Борис"_s, {u"+79160000002"_s}));
    Lead lead;
    lead.title = u"Склад"_s;
    lead.contact = boris.id;
    lead.phones = anna.phones;
    const Result<ChangeSet> added = addLead(file.session(), lead);
    QVERIFY(added);
    const std::vector<Lead> leads = file.store().select<Lead>(u"1"_s);
    QCOMPARE(leads.front().contact, boris.id);
    QVERIFY(!leads.front().repeatClient);
}

void SimilarTest::manyOfOneKeyAreCutShort()
{
    TestFile file;
    ChangeSet changeset = file.session().changeset(u"add"_s);
    for (int count = 0; count < 60; ++count) {
        Contact contact = person(u"Секретарь %1"_s.arg(count), {u"+74951234567"_s});
        contact.id = ContactId(newUuid(file.clock().now()));
        changeset.create(contact);
    }
    QVERIFY(file.store().commit(changeset));
    Lead lead;
    lead.phones = {u"+74951234567"_s};
    QCOMPARE(similarRecords(file.session(), lead).contacts.size(), size_t{20});
    QCOMPARE(rowsWithKeys(file.session(), Kind::Lead, matchKeys(toRecord(lead), u"RU"_s)).size(), size_t{0});
}

QTEST_GUILESS_MAIN(SimilarTest)
#include "tst_similar.moc"
