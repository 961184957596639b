// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reference.h"
#include "core/services/fieldtext.h"
#include "core/services/lookups.h"
#include "tests/support/testfile.h"

#include <QRegularExpression>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Adds entries of the user's own, or changes shipped ones, and lets the session know.
template<typename Fill>
void change(TestFile &file, Fill fill)
{
    ChangeSet changeset = file.session().changeset(u"lookup.edit"_s);
    fill(changeset);
    QVERIFY(file.store().commit(changeset));
    file.session().reload();
}

Lookup shipped(TestFile &file, const QString &directory, const QString &code)
{
    return file.store().select<Lookup>(u"directory = ? AND code = ?"_s, {directory, code}).at(0);
}

bool offers(const TestFile &, const Lookups &lookups, const QString &directory, const QString &code)
{
    const std::vector<Choice> choices = lookups.choices(directory, QLocale::English);
    return std::any_of(choices.begin(), choices.end(), [&](const Choice &choice) { return choice.code == code; });
}

} // namespace

/// Directories (справочники) and the people of a file.
class DirectoriesTest : public QObject
{
    Q_OBJECT

private slots:
    void codesAreFoundInBothLanguages_data();
    void codesAreFoundInBothLanguages();
    void everyShippedEntryHasBothTexts();
    void shippedEntriesAreTheSameInEveryFile();
    void anEntryOfOnesOwnIsThereAtOnce();
    void aHiddenEntryIsShownButNotOffered();
    void aShippedEntryCanBeRenamed();
    void aCodeOutweighsAnothersName();
    void codesAreMadeOfNames_data();
    void codesAreMadeOfNames();
    void differentNamesHaveDifferentCodes_data();
    void differentNamesHaveDifferentCodes();
    void usersAreFoundByLoginOrName_data();
    void usersAreFoundByLoginOrName();
    void ofNamesakesWhoWorksHereIsMeant();
    void usersAreAdded_data();
    void usersAreAdded();
    void aUserIsAContact();
    void whoLeftCannotAct();
    void somebodyMustAct();
};

void DirectoriesTest::codesAreFoundInBothLanguages_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *directory, const QString &text, const QString &code) {
        QTest::newRow(qPrintable(text)) << QString::fromLatin1(directory) << text << code;
    };
    row("saleDivision", u"direct"_s, u"direct"_s);
    row("saleDivision", u"Direct sales"_s, u"direct"_s);
    row("saleDivision", u"DIRECT SALES"_s, u"direct"_s);
    row("saleDivision", u"Отдел прямых продаж"_s, u"direct"_s);
    row("saleDivision", u"  отдел   ПРЯМЫХ продаж "_s, u"direct"_s);
    row("disqualifyReason", u"Утрачен"_s, u"lost"_s);
    row("needType", u"Программное обеспечение"_s, u"software"_s);
    row("needType", u"Direct sales"_s, QString());
    row("no-such-directory", u"direct"_s, QString());
    row("saleDivision", QString(), QString());
}

void DirectoriesTest::codesAreFoundInBothLanguages()
{
    QFETCH(const QString, directory);
    QFETCH(const QString, text);
    TestFile file;
    QTEST(file.session().lookups().codeOf(directory, text), "code");
}

void DirectoriesTest::everyShippedEntryHasBothTexts()
{
    TestFile file;
    const Lookups &lookups = file.session().lookups();
    QSet<QString> seen;
    for (const Lookup &entry : shippedLookups()) {
        const QString name = entry.directory + u'/' + entry.code;
        const QString russian = lookups.label(entry.directory, entry.code, QLocale::Russian);
        const QString english = lookups.label(entry.directory, entry.code, QLocale::English);
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
        QVERIFY2(lookups.isDirectory(entry.directory), qPrintable(name));
        QCOMPARE(lookups.codeOf(entry.directory, russian), entry.code);
        QCOMPARE(lookups.codeOf(entry.directory, english), entry.code);
        QVERIFY2(english.front().isUpper(), qPrintable(name));
    }
    QVERIFY(seen.size() > 50);
}

void DirectoriesTest::shippedEntriesAreTheSameInEveryFile()
{
    TestFile one;
    TestFile other;
    const std::vector<Lookup> entries = one.store().select<Lookup>(u"1 ORDER BY row"_s);
    QCOMPARE(entries.size(), shippedLookups().size());
    for (const Lookup &entry : entries)
        QVERIFY(other.store().find(entry.id));
}

void DirectoriesTest::anEntryOfOnesOwnIsThereAtOnce()
{
    // Given
    TestFile file;
    const Lookup own = newLookup(u"source"_s, u"  Выставка «Ёлки-2026» "_s);
    // When
    change(file, [&](ChangeSet &changeset) { changeset.create(own); });
    // Then
    const Lookups &lookups = file.session().lookups();
    QCOMPARE(lookups.label(u"source"_s, own.code, QLocale::English), u"Выставка «Ёлки-2026»"_s);
    QCOMPARE(lookups.codeOf(u"source"_s, u"выставка «елки-2026»"_s), own.code);
    QCOMPARE(lookups.choices(u"source"_s, QLocale::Russian).back().code, own.code);
    const LeadId id = file.addLead({u"title=Склад"_s, u"source=Выставка «Ёлки-2026»"_s});
    QCOMPARE(file.lead(id).source, own.code);
    file.reopen();
    QVERIFY(offers(file, file.session().lookups(), u"source"_s, own.code));
}

void DirectoriesTest::aHiddenEntryIsShownButNotOffered()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=Склад"_s, u"source=telegram"_s});
    const Lookup before = shipped(file, u"source"_s, u"telegram"_s);
    Lookup hidden = before;
    hidden.hidden = true;
    // When
    change(file, [&](ChangeSet &changeset) { changeset.update(before, hidden); });
    // Then
    const Lookups &lookups = file.session().lookups();
    QVERIFY(!offers(file, lookups, u"source"_s, u"telegram"_s));
    QVERIFY(offers(file, lookups, u"source"_s, u"google"_s));
    QCOMPARE(lookups.label(u"source"_s, file.lead(id).source, QLocale::English), u"Telegram"_s);
}

void DirectoriesTest::aShippedEntryCanBeRenamed()
{
    TestFile file;
    const Lookup before = shipped(file, u"needType"_s, u"services"_s);
    Lookup renamed = before;
    renamed.name = u"Обслуживание"_s;
    change(file, [&](ChangeSet &changeset) { changeset.update(before, renamed); });
    const Lookups &lookups = file.session().lookups();
    QCOMPARE(lookups.label(u"needType"_s, u"services"_s, QLocale::English), u"Обслуживание"_s);
    QCOMPARE(lookups.codeOf(u"needType"_s, u"обслуживание"_s), u"services"_s);
    QCOMPARE(lookups.label(u"needType"_s, u"unknown"_s, QLocale::English), u"unknown"_s);
}

void DirectoriesTest::aCodeOutweighsAnothersName()
{
    // Given an entry that somebody called as another's code
    TestFile file;
    const Lookup before = shipped(file, u"needType"_s, u"our-products"_s);
    Lookup renamed = before;
    renamed.name = u"Hardware"_s;
    change(file, [&](ChangeSet &changeset) { changeset.update(before, renamed); });
    // Then a code in a file still means what it meant
    QCOMPARE(file.session().lookups().codeOf(u"needType"_s, u"hardware"_s), u"hardware"_s);
}

void DirectoriesTest::codesAreMadeOfNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("one word") << u"Expo"_s << u"expo"_s;
    QTest::newRow("several words") << u" Trade  Show 2026! "_s << u"trade-show-2026"_s;
    QTest::newRow("signs around") << u"«(A&B)»"_s << u"a-b"_s;
}

void DirectoriesTest::codesAreMadeOfNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, code);
    const QString made = codeFromName(name);
    QVERIFY2(made == code || made.startsWith(code + u'-'), qPrintable(made));
    QCOMPARE(codeFromName(name), made);
}

void DirectoriesTest::differentNamesHaveDifferentCodes_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("Russian") << u"Выставка"_s << u"Ярмарка"_s;
    QTest::newRow("Russian with a number") << u"Выставка 1"_s << u"Ярмарка 1"_s;
    QTest::newRow("long") << u"a"_s.repeated(60) << u"a"_s.repeated(61);
    QTest::newRow("signs only") << u"+++"_s << u"---"_s;
    QTest::newRow("pictures") << u"🦉"_s << u"👍"_s;
}

void DirectoriesTest::differentNamesHaveDifferentCodes()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    static const QRegularExpression plain(u"^[a-z0-9][a-z0-9-]*$"_s);
    QVERIFY(codeFromName(one) != codeFromName(other));
    QVERIFY2(plain.match(codeFromName(one)).hasMatch(), qPrintable(codeFromName(one)));
    QVERIFY(codeFromName(one).size() < 60);
}

void DirectoriesTest::usersAreFoundByLoginOrName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("login");
    QTest::newRow("login") << u"boris"_s << u"boris"_s;
    QTest::newRow("login in capitals") << u"BORIS"_s << u"boris"_s;
    QTest::newRow("name") << u"Борис Ёжиков"_s << u"boris"_s;
    QTest::newRow("name without yo") << u"борис ежиков"_s << u"boris"_s;
    QTest::newRow("a login outweighs another's name") << u"anna"_s << u"anna"_s;
    QTest::newRow("nobody") << u"vera"_s << QString();
    QTest::newRow("a part") << u"bor"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void DirectoriesTest::usersAreFoundByLoginOrName()
{
    QFETCH(const QString, text);
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Борис Ёжиков"_s));
    QVERIFY(addUser(file.session(), u"anna2"_s, u"Anna"_s));
    const Result<User> user = userNamed(file.store(), text);
    QTEST(user ? user->login : QString(), "login");
    if (!user)
        QCOMPARE(user.error().reason, u"user-not-found"_s);
}

void DirectoriesTest::ofNamesakesWhoWorksHereIsMeant()
{
    // Given somebody who left and came again under another login
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Борис Ёжиков"_s));
    QVERIFY(editUser(file.session(), userNamed(file.store(), u"boris"_s)->id, {{u"inactive"_s, true}}));
    QCOMPARE(userNamed(file.store(), u"Борис Ёжиков"_s)->login, u"boris"_s); // nobody else is called so
    QVERIFY(addUser(file.session(), u"boris2"_s, u"Борис Ёжиков"_s));
    // When leads are given to him by his name, as a list of marketing has it
    QCOMPARE(userNamed(file.store(), u"борис ежиков"_s)->login, u"boris2"_s);
    const Lead lead = file.lead(file.addLead({u"title=Насосы"_s, u"owner=Борис Ёжиков"_s}));
    // Then they are his who works here, and the one who left is still named by his login
    QCOMPARE(lead.owner, userNamed(file.store(), u"boris2"_s)->id);
    QVERIFY(userNamed(file.store(), u"boris"_s)->inactive);
}

void DirectoriesTest::usersAreAdded_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a rep") << u"vera"_s << u"rep"_s << QString();
    QTest::newRow("a manager, blanks around") << u" vera "_s << u"manager"_s << QString();
    QTest::newRow("taken") << u"anna"_s << u"rep"_s << u"login-taken"_s;
    QTest::newRow("taken, in capitals") << u"ANNA"_s << u"rep"_s << u"login-taken"_s;
    QTest::newRow("nothing") << u"  "_s << u"rep"_s << u"login-invalid"_s;
    QTest::newRow("endless") << u"v"_s.repeated(101) << u"rep"_s << u"login-invalid"_s;
    QTest::newRow("no such role") << u"vera"_s << u"king"_s << u"unknown-code"_s;
    QTest::newRow("a role by its name") << u"vera"_s << u"Manager"_s << u"unknown-code"_s;
}

void DirectoriesTest::usersAreAdded()
{
    QFETCH(const QString, login);
    QFETCH(const QString, role);
    TestFile file;
    const Result<ChangeSet> added = addUser(file.session(), login, u"Вера"_s, role);
    QTEST(added ? QString() : added.error().reason, "reason");
    QCOMPARE(users(file.store()).size(), size_t{added ? 2U : 1U});
    if (added)
        QCOMPARE(userNamed(file.store(), u"вера"_s)->login, u"vera"_s);
}

void DirectoriesTest::aUserIsAContact()
{
    TestFile file;
    QVERIFY(addUser(file.session(), u"vera"_s, u"  "_s));
    const User vera = *userNamed(file.store(), u"vera"_s);
    QCOMPARE(vera.name, u"vera"_s);
    QCOMPARE(file.store().find(vera.contact)->name, vera.name);
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QVERIFY(!userNamed(file.store(), u"vera"_s));
    QVERIFY(!file.store().find(vera.contact));
}

void DirectoriesTest::whoLeftCannotAct()
{
    // Given
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
    const User before = *userNamed(file.store(), u"boris"_s);
    User left = before;
    left.inactive = true;
    // When
    change(file, [&](ChangeSet &changeset) { changeset.update(before, left); });
    // Then he is nobody's choice, and known by name
    QCOMPARE(actingUser(file.store(), u"boris"_s).error().reason, u"user-inactive"_s);
    QCOMPARE(users(file.store()).size(), size_t{1});
    QCOMPARE(users(file.store(), true).size(), size_t{2});
    Lead lead;
    QVERIFY(!assignLeadField(file.session(), lead, u"owner"_s, u"boris"_s));
    QVERIFY(!addUser(file.session(), u"boris"_s, u"Another"_s));
}

void DirectoriesTest::somebodyMustAct()
{
    TestFile file;
    QCOMPARE(actingUser(file.store(), {})->login, u"anna"_s);
    QCOMPARE(actingUser(file.store(), u"nobody"_s).error().reason, u"user-not-found"_s);
    const User before = *userNamed(file.store(), u"anna"_s);
    User left = before;
    left.inactive = true;
    change(file, [&](ChangeSet &changeset) { changeset.update(before, left); });
    QCOMPARE(actingUser(file.store(), {}).error().reason, u"no-active-user"_s);
}

QTEST_GUILESS_MAIN(DirectoriesTest)
#include "tst_directories.moc"
