// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/persons.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// A lead's other contact persons: added, changed, removed, and all of it taken back.
class PersonsTest : public QObject
{
    Q_OBJECT

private slots:
    void threePersonsAreReachedByAnyOfTheirNumbers_data() { proves("S4-28 G-39 three contact persons"); }

    void threePersonsAreReachedByAnyOfTheirNumbers()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead();
        // When
        for (const QString &name : {u"Olga"_s, u"Ivan"_s, u"Pavel"_s})
            add(file, lead, name);
        const Person ivan = file.card(lead).persons.at(1);
        const FieldValues values{
            {u"phones"_s, QStringList{u"8 (812) 555-12-34"_s, u"+7 495 765-43-21"_s}},
            {u"emails"_s, QStringList{u"ivan@romashka.example"_s, u"i@home.example"_s}},
            {u"decisionRole"_s, u"decision-maker"_s},
        };
        QVERIFY(editPerson(file.session(), ivan.id, values));
        // Then
        const std::vector<Person> persons = file.card(lead).persons;
        QCOMPARE(persons.size(), size_t(3));
        QCOMPARE(persons.at(1).name, u"Ivan"_s);
        QCOMPARE(persons.at(1).phones, (QStringList{u"+78125551234"_s, u"+74957654321"_s}));
        QCOMPARE(persons.at(1).emails.size(), 2);
        QCOMPARE(persons.at(1).decisionRole, u"decision-maker"_s);
    }

    void removingAPersonIsTakenBackWhole()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead();
        add(file, lead, u"Olga"_s);
        const Person olga = file.card(lead).persons.front();
        // When
        const auto removed = removePerson(file.session(), olga.id);
        QVERIFY(removed);
        QCOMPARE(removed->intent, u"person.remove"_s);
        QVERIFY(file.card(lead).persons.empty());
        QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
        // Then
        const std::vector<Person> persons = file.card(lead).persons;
        QCOMPARE(persons.size(), size_t(1));
        QCOMPARE(persons.front().id, olga.id);
        QCOMPARE(persons.front().phones, olga.phones);
    }

    void somebodyHasToBeLeft()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        add(file, lead, u"Olga"_s);
        const PersonId olga = file.card(lead).persons.front().id;
        QVERIFY(editPerson(file.session(), olga, {{u"phones"_s, Value()}}));
        const auto erased = editPerson(file.session(), olga, {{u"name"_s, u"  "_s}});
        QVERIFY(!erased);
        QCOMPARE(erased.error().reason, u"fields-missing"_s);
        QCOMPARE(file.card(lead).persons.front().name, u"Olga"_s);
    }

    void onlyWhatTellsWhoItIsIsKept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("phones");
        QTest::addColumn<QStringList>("emails");
        QTest::addColumn<QString>("kept"); // name|phones|e-mails; empty: refused
        QTest::newRow("a name") << u" Olga "_s << QStringList{} << QStringList{} << u"Olga||"_s;
        QTest::newRow("a phone") << QString() << QStringList{u"8 495 123-45-67"_s} << QStringList{}
                                 << u"|+74951234567|"_s;
        QTest::newRow("a mail") << QString() << QStringList{} << QStringList{u" o@a.example "_s} << u"||o@a.example"_s;
        QTest::newRow("blanks among others") << u"Olga"_s << QStringList{u"  "_s, u"12-34"_s}
                                             << QStringList{QString(), u"o@a.example"_s} << u"Olga|12-34|o@a.example"_s;
        QTest::newRow("one phone in two spellings")
            << u"Olga"_s << QStringList{u"8 495 123-45-67"_s, u"+7 (495) 1234567"_s} << QStringList{}
            << u"Olga|+74951234567|"_s;
        QTest::newRow("nothing") << QString() << QStringList{} << QStringList{} << QString();
        QTest::newRow("blanks") << u"  "_s << QStringList{} << QStringList{} << QString();
        QTest::newRow("a blank phone") << QString() << QStringList{u"  "_s} << QStringList{} << QString();
        QTest::newRow("a blank mail") << QString() << QStringList{} << QStringList{u"\u00a0"_s, QString()} << QString();
    }

    void onlyWhatTellsWhoItIsIsKept()
    {
        // Given
        QFETCH(const QString, name);
        QFETCH(const QStringList, phones);
        QFETCH(const QStringList, emails);
        QFETCH(const QString, kept);
        TestFile file;
        Person person;
        person.lead = file.addLead();
        person.name = name;
        person.phones = phones;
        person.emails = emails;
        // When
        const Result<ChangeSet> added = addPerson(file.session(), person);
        // Then
        const std::vector<Person> persons = file.card(person.lead).persons;
        QCOMPARE(added.has_value(), !kept.isEmpty());
        QCOMPARE(persons.size(), size_t(added ? 1 : 0));
        if (!added)
            QCOMPARE(added.error().reason, u"fields-missing"_s);
        for (const Person &there : persons)
            QCOMPARE(QStringList({there.name, there.phones.join(u','), there.emails.join(u',')}).join(u'|'), kept);
    }

    void whoIsGoneIsNotChanged()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        add(file, lead, u"Olga"_s);
        const PersonId olga = file.card(lead).persons.front().id;
        QVERIFY(removePerson(file.session(), olga));
        QCOMPARE(removePerson(file.session(), olga).error().code, ErrorCode::NotFound);
        QCOMPARE(editPerson(file.session(), olga, {{u"name"_s, u"X"_s}}).error().code, ErrorCode::NotFound);
    }

private:
    static void add(TestFile &file, const LeadId &lead, const QString &name)
    {
        Person person;
        person.lead = lead;
        person.name = name;
        person.phones = {u"8 495 123-45-67"_s};
        QVERIFY(addPerson(file.session(), person));
    }
};

QTEST_GUILESS_MAIN(PersonsTest)
#include "tst_persons.moc"
