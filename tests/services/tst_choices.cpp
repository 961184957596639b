// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/directories.h"
#include "core/services/lookups.h"
#include "core/services/undo.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// The directories are the users' own (S4-25).
class ChoicesTest : public QObject
{
    Q_OBJECT

private slots:
    void aChoiceIsAddedUsedAndTakenBack()
    {
        // Given
        TestFile file;
        // When
        QVERIFY(addChoice(file.session(), u"source"_s, u"  Радио  Маяк "_s));
        // Then
        const QString code = codeOf(file, u"радио маяк"_s);
        QVERIFY(!code.isEmpty());
        QCOMPARE(label(file, code), u"Радио Маяк"_s);
        QVERIFY(addChoice(file.session(), u"source"_s, u"Other radio"_s));
        QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
        QVERIFY(codeOf(file, u"Other radio"_s).isEmpty());
        QVERIFY(!codeOf(file, u"радио маяк"_s).isEmpty());
    }

    void aShippedChoiceIsRenamedInBothLanguagesAndBack()
    {
        TestFile file;
        QVERIFY(renameChoice(file.session(), u"source"_s, u"web-site"_s, u"Сайт acme.example"_s));
        QCOMPARE(label(file, u"web-site"_s), u"Сайт acme.example"_s);
        QVERIFY(renameChoice(file.session(), u"source"_s, u"web-site"_s, u" "_s));
        QVERIFY(label(file, u"web-site"_s) != u"Сайт acme.example"_s);
        QVERIFY(label(file, u"web-site"_s) != u"web-site"_s);
    }

    void aHiddenChoiceIsOfferedNoMoreAndComesBackByItsName()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead({u"source=yandex"_s});
        // When
        QVERIFY(hideChoice(file.session(), u"source"_s, u"yandex"_s, true));
        // Then the lead keeps it
        QVERIFY(!offers(file, u"yandex"_s));
        QCOMPARE(file.lead(lead).source, u"yandex"_s);
        QCOMPARE(label(file, u"yandex"_s), u"Yandex"_s);
        QVERIFY(addChoice(file.session(), u"source"_s, u"YANDEX"_s));
        QVERIFY(offers(file, u"yandex"_s));
    }

    void refusesWhatWouldBeUnclear_data()
    {
        QTest::addColumn<QString>("directory");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no name") << u"source"_s << u"  "_s << u"choice-unnamed"_s;
        QTest::newRow("a shipped name") << u"source"_s << u"yandex"_s << u"choice-taken"_s;
        QTest::newRow("in the other language") << u"source"_s << u"по рекомендации"_s << u"choice-taken"_s;
        QTest::newRow("the code of another") << u"source"_s << u"web site"_s << u"choice-taken"_s;
        QTest::newRow("what the program works by") << u"taskStatus"_s << u"Half done"_s << u"directory-closed"_s;
        QTest::newRow("no directory") << u"no'such"_s << u"x"_s << u"directory-closed"_s;
    }

    void refusesWhatWouldBeUnclear()
    {
        TestFile file;
        QFETCH(const QString, directory);
        QFETCH(const QString, name);
        const Result<ChangeSet> added = addChoice(file.session(), directory, name);
        QVERIFY(!added);
        QTEST(added.error().reason, "reason");
    }

    void namesThatDifferInSignsStandSideBySide()
    {
        // Given
        TestFile file;
        const QStringList names{u"C"_s, u"C#"_s, u"C++"_s};
        // When
        for (const QString &name : names)
            QVERIFY2(addChoice(file.session(), u"source"_s, name), qPrintable(name));
        // Then each is found by its name and has a code of its own
        QSet<QString> codes;
        for (const QString &name : names) {
            const QString code = codeOf(file, name);
            QCOMPARE(label(file, code), name);
            codes.insert(code);
        }
        QCOMPARE(codes.size(), names.size());
    }

    void refusesToTakeANameFromItsOwnOrFromNobody()
    {
        TestFile file;
        QVERIFY(addChoice(file.session(), u"source"_s, u"Radio"_s));
        QCOMPARE(renameChoice(file.session(), u"source"_s, u"radio"_s, {}).error().reason, u"choice-unnamed"_s);
        QCOMPARE(renameChoice(file.session(), u"source"_s, u"radio"_s, u"Google"_s).error().reason, u"choice-taken"_s);
        QCOMPARE(renameChoice(file.session(), u"source"_s, u"nobody"_s, u"x"_s).error().reason, u"unknown-code"_s);
        QCOMPARE(hideChoice(file.session(), u"source"_s, u"nobody"_s, true).error().reason, u"unknown-code"_s);
        QVERIFY(renameChoice(file.session(), u"source"_s, u"radio"_s, u"RADIO"_s));
    }

private:
    static QString codeOf(TestFile &file, const QString &name)
    {
        return Lookups(file.store()).codeOf(u"source"_s, name);
    }
    static QString label(TestFile &file, const QString &code)
    {
        return Lookups(file.store()).label(u"source"_s, code, QLocale::English);
    }
    static bool offers(TestFile &file, const QString &code)
    {
        const std::vector<Choice> choices = Lookups(file.store()).choices(u"source"_s, QLocale::English);
        return std::ranges::any_of(choices, [&](const Choice &choice) { return choice.code == code; });
    }
};

QTEST_GUILESS_MAIN(ChoicesTest)
#include "tst_choices.moc"
