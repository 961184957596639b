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
