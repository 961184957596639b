// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/clientcard.h"
#include "core/services/clients.h"
#include "core/services/persons.h"
#include "core/store/clientlist.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

using Values = std::initializer_list<std::pair<QString, Value>>;

Record written(Kind kind, Values values)
{
    Record client{kind, {}, std::vector<Value>(recordType(kind).fields().size())};
    for (const auto &[field, value] : values)
        client.set(field, value);
    return client;
}

QUuid addedTo(TestFile &file, Kind kind, Values values)
{
    const Result<ChangeSet> added = addClient(file.session(), written(kind, values));
    if (!added)
        qFatal("not added");
    return added->changes.back().record;
}

} // namespace

/// Contacts and companies by themselves: written down, changed, and all that hangs on them.
class ClientsTest : public QObject
{
    Q_OBJECT

private slots:
    void aContactIsKeptInOneForm();
    void aCompanyIsMadeFromItsName();
    void somethingHasToTellWhoItIs();
    void editingIsTakenBack();
    void oneIsNamedByIdOrByAnOnlyName();
    void theCardHasEveryLead();
    void theCardHasWhatHappenedOnItsLeads();
    void theCardOfACompanyHasItsContacts();
    void theCardTellsWhoMayBeTheSame();
    void thereIsNoCardOfWhoIsNotThere();
};

void ClientsTest::aContactIsKeptInOneForm()
{
    TestFile file;
    const QUuid id = addedTo(file, Kind::Contact,
                             {{u"name"_s, u"  Анна Седова "_s},
                              {u"phones"_s, QStringList{u"8 (495) 123-45-67"_s, u" "_s, u"84951234567"_s}},
                              {u"emails"_s, QStringList{u" anna@vega.example"_s}}});
    const auto contact = fromRecord<Contact>(*clientRecord(file.session(), Kind::Contact, id));
    QCOMPARE(contact.name, u"Анна Седова"_s);
    QCOMPARE(contact.phones, QStringList{u"+74951234567"_s});
    QCOMPARE(contact.emails, QStringList{u"anna@vega.example"_s});
}

void ClientsTest::aCompanyIsMadeFromItsName()
{
    // Given a company that is there, and one that is not
    TestFile file;
    const QUuid vega = addedTo(file, Kind::Company, {{u"name"_s, u"ООО «Вега»"_s}});
    // When
    const QUuid anna = addedTo(file, Kind::Contact, {{u"name"_s, u"Анна"_s}, {u"company"_s, u"ооо «вега»"_s}});
    const QUuid boris = addedTo(file, Kind::Contact, {{u"name"_s, u"Борис"_s}, {u"company"_s, u"Орион"_s}});
    // Then
    const auto companyOf = [&](const QUuid &contact) {
        return clientRecord(file.session(), Kind::Contact, contact)->value(u"company"_s).toUuid();
    };
    QCOMPARE(companyOf(anna), vega);
    QCOMPARE(clientNamed(file.session(), Kind::Company, u"Орион"_s)->id, companyOf(boris));
}

void ClientsTest::somethingHasToTellWhoItIs()
{
    TestFile file;
    const auto nameless = addClient(file.session(), written(Kind::Company, {{u"city"_s, u"Пермь"_s}}));
    QVERIFY(!nameless);
    QCOMPARE(nameless.error().reason, u"fields-missing"_s);
    QVERIFY(addClient(file.session(), written(Kind::Company, {{u"inn"_s, u"7707083893"_s}})));
    const QUuid id = addedTo(file, Kind::Contact, {{u"phones"_s, QStringList{u"+7 495 123-45-67"_s}}});
    const auto emptied = editClient(file.session(), Kind::Contact, id, {{u"phones"_s, Value()}});
    QVERIFY(!emptied);
    QCOMPARE(emptied.error().reason, u"fields-missing"_s);
}

void ClientsTest::editingIsTakenBack()
{
    TestFile file;
    const QUuid id = addedTo(file, Kind::Company, {{u"name"_s, u"Вега"_s}});
    const auto edited = editClient(file.session(), Kind::Company, id, {{u"name"_s, u"Вега плюс"_s}});
    QVERIFY(edited);
    QCOMPARE(edited->intent, u"company.edit"_s);
    QVERIFY(!editClient(file.session(), Kind::Company, id, {{u"name"_s, u"Вега плюс"_s}})); // nothing to change
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QCOMPARE(clientRecord(file.session(), Kind::Company, id)->value(u"name"_s).toString(), u"Вега"_s);
}

void ClientsTest::oneIsNamedByIdOrByAnOnlyName()
{
    TestFile file;
    const QUuid first = addedTo(file, Kind::Contact, {{u"name"_s, u"Анна Седова"_s}});
    QCOMPARE(clientNamed(file.session(), Kind::Contact, u"анна седова"_s)->id, first);
    QCOMPARE(clientNamed(file.session(), Kind::Contact, first.toString())->id, first);
    QCOMPARE(clientNamed(file.session(), Kind::Contact, u"Анна"_s).error().reason, u"contact-not-found"_s);
    addedTo(file, Kind::Contact, {{u"name"_s, u"Анна Седова"_s}});
    QCOMPARE(clientNamed(file.session(), Kind::Contact, u"Анна Седова"_s).error().reason, u"name-not-unique"_s);
    QCOMPARE(clientNamed(file.session(), Kind::Company, u"Анна Седова"_s).error().reason, u"company-not-found"_s);
}

void ClientsTest::theCardHasEveryLead()
{
    // Given a lead of the contact's own, one where it is one more person, and one that has nothing to do with it
    TestFile file;
    const QUuid anna = addedTo(file, Kind::Contact, {{u"name"_s, u"Анна"_s}});
    const LeadId own = file.addLead({u"title=Склад"_s});
    const LeadId shared = file.addLead({u"title=Цех"_s});
    file.addLead({u"title=Чужой"_s});
    QVERIFY(editLead(file.session(), own, {{u"contact"_s, anna}}));
    for (const LeadId &lead : {own, shared}) { // of its own lead, too: it stands there once
        Person person;
        person.lead = lead;
        person.name = u"Анна"_s;
        person.contact = ContactId(anna);
        QVERIFY(addPerson(file.session(), person));
    }
    // Then, newest first
    const Result<ClientCard> card = clientCard(file.session(), Kind::Contact, anna);
    QVERIFY(card);
    QStringList titles;
    for (const LeadRow &row : leadRows(file.store().connection(), card->leads))
        titles.append(row.title);
    QCOMPARE(titles, (QStringList{u"Цех"_s, u"Склад"_s}));
    QCOMPARE(
        clientRows(file.store().connection(), Kind::Contact, {file.store().tables().find(Kind::Contact, anna)->row})
            .front()
            .leads,
        1);
}

void ClientsTest::theCardHasWhatHappenedOnItsLeads()
{
    // Given
    TestFile file;
    const LeadId lead = file.addHandedOffLead();
    const QUuid contact = file.lead(lead).contact.uuid();
    file.clock().advanceMinutes(1);
    QVERIFY(addNote(file.session(), lead, u"Ждёт счёт"_s));
    // When
    const Result<ClientCard> card = clientCard(file.session(), Kind::Contact, contact);
    // Then
    QVERIFY(card);
    QVERIFY(!card->tasks.empty());
    QVERIFY(card->tasks.front().isOpen());
    QCOMPARE(card->feed.front().text, u"Ждёт счёт"_s);
    QCOMPARE(card->titles.value(lead.uuid()), file.lead(lead).title);
    QVERIFY(!card->history.empty());
    QVERIFY(card->files.empty());
}

void ClientsTest::theCardOfACompanyHasItsContacts()
{
    TestFile file;
    const QUuid vega = addedTo(file, Kind::Company, {{u"name"_s, u"Вега"_s}});
    for (const QString &name : {u"Яна"_s, u"Анна"_s})
        addedTo(file, Kind::Contact, {{u"name"_s, name}, {u"company"_s, vega}});
    const LeadId lead = file.addLead();
    QVERIFY(editLead(file.session(), lead, {{u"partner"_s, vega}}));
    const Result<ClientCard> card = clientCard(file.session(), Kind::Company, vega);
    QVERIFY(card);
    QStringList names;
    for (const ClientRow &row : clientRows(file.store().connection(), Kind::Contact, card->contacts))
        names.append(row.name + u", "_s + row.companyName);
    QCOMPARE(names, (QStringList{u"Анна, Вега"_s, u"Яна, Вега"_s}));
    QCOMPARE(card->leads.size(), 1U);
    const Result<ClientCard> anna =
        clientCard(file.session(), Kind::Contact, clientNamed(file.session(), Kind::Contact, u"Анна"_s)->id);
    QCOMPARE(anna->company->name, u"Вега"_s);
}

void ClientsTest::theCardTellsWhoMayBeTheSame()
{
    TestFile file;
    const QUuid one = addedTo(file, Kind::Company, {{u"name"_s, u"Вега"_s}, {u"inn"_s, u"7707083893"_s}});
    const QUuid two = addedTo(file, Kind::Company, {{u"name"_s, u"Вега ООО"_s}, {u"inn"_s, u"7707083893"_s}});
    addedTo(file, Kind::Contact, {{u"name"_s, u"Вега"_s}});
    const Result<ClientCard> card = clientCard(file.session(), Kind::Company, one);
    QVERIFY(card);
    QCOMPARE(card->similar.size(), 1U);
    QCOMPARE(card->similar.front().id, two);
}

void ClientsTest::thereIsNoCardOfWhoIsNotThere()
{
    TestFile file;
    const Result<ClientCard> card = clientCard(file.session(), Kind::Company, QUuid::createUuid());
    QVERIFY(!card);
    QCOMPARE(card.error().reason, u"company-not-found"_s);
}

QTEST_GUILESS_MAIN(ClientsTest)

#include "tst_clients.moc"
