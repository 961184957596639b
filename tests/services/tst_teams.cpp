// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/clients.h"
#include "tests/support/answers.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Who works in a file, in which team, and who no longer does (F4).
class TeamsTest : public QObject
{
    Q_OBJECT

private slots:
    void aTeamHasANameOfItsOwn_data();
    void aTeamHasANameOfItsOwn();
    void aUserJoinsAndLeavesATeam();
    void aNewUserMayBeginInATeam();
    void aTeamBeginsWithItsMembers();
    void aTeamIsChanged_data();
    void aTeamIsChanged();
    void anotherLeadsTheTeam();
    void aTeamIsTakenBackLikeAnythingElse();
    void usersAreChanged_data();
    void usersAreChanged();
    void somebodyActiveStays();
    void oneWhoCanSetASharedFileUpStays_data();
    void oneWhoCanSetASharedFileUpStays();
    void aLoginOfASharedFileStays();
    void hisContactIsCalledAsHeIs_data();
    void hisContactIsCalledAsHeIs();

private:
    static Team team(const QString &name)
    {
        Team team;
        team.name = name;
        return team;
    }
};

void TeamsTest::aTeamHasANameOfItsOwn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("F4 another") << u"Юг"_s << QString();
    QTest::newRow("blanks around") << u"  Юг "_s << QString();
    QTest::newRow("taken") << u"Север"_s << u"team-taken"_s;
    QTest::newRow("taken, in capitals and blanks") << u" СЕВЕР "_s << u"team-taken"_s;
    QTest::newRow("nothing") << u"   "_s << u"fields-missing"_s;
}

void TeamsTest::aTeamHasANameOfItsOwn()
{
    QFETCH(const QString, name);
    TestFile file;
    QVERIFY(addTeam(file.session(), team(u"Север"_s)));
    const Result<ChangeSet> added = addTeam(file.session(), team(name));
    QTEST(added ? QString() : added.error().reason, "reason");
    QCOMPARE(teams(file.store()).size(), size_t{added ? 2U : 1U});
    if (added)
        QCOMPARE(teamNamed(file.store(), u"юг"_s)->name, u"Юг"_s);
    else
        QCOMPARE(teamNamed(file.store(), u"Юг"_s).error().reason, u"team-not-found"_s);
}

void TeamsTest::aUserJoinsAndLeavesATeam()
{
    // Given
    TestFile file;
    QVERIFY(addTeam(file.session(), team(u"Север"_s)));
    const TeamId north = teams(file.store()).front().id;
    const UserId anna = file.session().user().id;
    // When / Then
    QVERIFY(editUser(file.session(), anna, {{u"team"_s, north.uuid()}}));
    QCOMPARE(file.store().find(anna)->team, north);
    QCOMPARE(editUser(file.session(), anna, {{u"team"_s, north.uuid()}}).error().reason, u"nothing-to-change"_s);
    QVERIFY(editUser(file.session(), anna, {{u"team"_s, Value()}}));
    QVERIFY(file.store().find(anna)->team.isNull());
}

void TeamsTest::aNewUserMayBeginInATeam()
{
    TestFile file;
    Team north = team(u"Север"_s);
    north.leader = file.session().user().id;
    QVERIFY(addTeam(file.session(), north));
    const Team added = teams(file.store()).front();
    QCOMPARE(added.leader, north.leader);
    QVERIFY(addUser(file.session(), u"vera"_s, u"Вера"_s, u"rep"_s, added.id));
    QCOMPARE(userNamed(file.store(), u"vera"_s)->team, added.id);
}

void TeamsTest::aTeamBeginsWithItsMembers()
{
    // Given
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Борис"_s));
    const UserId anna = file.session().user().id;
    const UserId boris = userNamed(file.store(), u"boris"_s)->id;
    // When
    QVERIFY(addTeam(file.session(), team(u"Север"_s), {anna, boris}));
    // Then, and one undo takes all of it back
    const TeamId north = teams(file.store()).front().id;
    QCOMPARE(file.store().find(anna)->team, north);
    QCOMPARE(file.store().find(boris)->team, north);
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QVERIFY(teams(file.store()).empty());
    QVERIFY(file.store().find(boris)->team.isNull());
    // A member who is nobody is none
    QVERIFY(!addTeam(file.session(), team(u"Юг"_s), {UserId(newUuid(file.clock().now()))}));
    QVERIFY(teams(file.store()).empty());
}

void TeamsTest::aTeamIsChanged_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("F4 another name") << u"Запад"_s << QString();
    QTest::newRow("blanks around") << u"  Запад "_s << QString();
    QTest::newRow("its own in capitals") << u"ЮГ"_s << QString();
    QTest::newRow("its own") << u"Юг"_s << u"nothing-to-change"_s;
    QTest::newRow("another team's") << u"север"_s << u"team-taken"_s;
    QTest::newRow("nothing") << u"  "_s << u"fields-missing"_s;
}

void TeamsTest::aTeamIsChanged()
{
    QFETCH(const QString, name);
    TestFile file;
    QVERIFY(addTeam(file.session(), team(u"Север"_s)));
    QVERIFY(addTeam(file.session(), team(u"Юг"_s)));
    const TeamId south = teamNamed(file.store(), u"Юг"_s)->id;
    const Result<ChangeSet> changed = editTeam(file.session(), south, {{u"name"_s, name}});
    QTEST(changed ? QString() : changed.error().reason, "reason");
    QCOMPARE(file.store().find(south)->name, changed ? name.trimmed() : u"Юг"_s);
}

void TeamsTest::anotherLeadsTheTeam()
{
    TestFile file;
    QVERIFY(addTeam(file.session(), team(u"Север"_s)));
    const TeamId north = teams(file.store()).front().id;
    const UserId anna = file.session().user().id;
    QVERIFY(editTeam(file.session(), north, {{u"leader"_s, anna.uuid()}}));
    QCOMPARE(file.store().find(north)->leader, anna);
    QVERIFY(editTeam(file.session(), north, {{u"leader"_s, Value()}}));
    QVERIFY(file.store().find(north)->leader.isNull());
    QCOMPARE(editTeam(file.session(), TeamId(), {}).error().code, ErrorCode::NotFound);
}

void TeamsTest::aTeamIsTakenBackLikeAnythingElse()
{
    TestFile file;
    QVERIFY(addTeam(file.session(), team(u"Север"_s)));
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QVERIFY(teams(file.store()).empty());
    QVERIFY(reverse(file.session(), *redoable(file.session()), u"redo"_s));
    QCOMPARE(teams(file.store()).front().name, u"Север"_s);
}

void TeamsTest::usersAreChanged_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("name") << u"name"_s << u"Борис Орлов"_s << QString();
    QTest::newRow("no name") << u"name"_s << u"  "_s << u"fields-missing"_s;
    QTest::newRow("role") << u"role"_s << u"manager"_s << QString();
    QTest::newRow("login") << u"login"_s << u"b.orlov"_s << QString();
    QTest::newRow("his own login in capitals") << u"login"_s << u"BORIS"_s << QString();
    QTest::newRow("another's login") << u"login"_s << u"Anna"_s << u"login-taken"_s;
    QTest::newRow("no login") << u"login"_s << QString() << u"login-invalid"_s;
}

void TeamsTest::usersAreChanged()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Борис"_s));
    const UserId boris = userNamed(file.store(), u"boris"_s)->id;
    const Record before = toRecord(*file.store().find(boris));
    const Result<ChangeSet> changed = editUser(file.session(), boris, {{field, text}});
    QTEST(changed ? QString() : changed.error().reason, "reason");
    const Record after = toRecord(*file.store().find(boris));
    QCOMPARE(after.value(field).toString(), changed ? text : before.value(field).toString());
}

void TeamsTest::somebodyActiveStays()
{
    // Given one who left
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Борис"_s));
    const UserId boris = userNamed(file.store(), u"boris"_s)->id;
    QVERIFY(editUser(file.session(), boris, {{u"inactive"_s, true}}));
    QCOMPARE(actingUser(file.store(), u"boris"_s).error().reason, u"user-inactive"_s);
    // When the only other one is to leave
    const UserId anna = file.session().user().id;
    const Result<ChangeSet> left = editUser(file.session(), anna, {{u"inactive"_s, true}});
    // Then not before the first is back
    QCOMPARE(left.error().reason, u"last-active-user"_s);
    QVERIFY(editUser(file.session(), boris, {{u"role"_s, u"manager"_s}}));
    QVERIFY(editUser(file.session(), boris, {{u"inactive"_s, Value()}}));
    QVERIFY(editUser(file.session(), anna, {{u"inactive"_s, true}}));
}

void TeamsTest::oneWhoCanSetASharedFileUpStays_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Value>("value");
    QTest::newRow("D9 becomes a rep") << u"role"_s << Value(u"rep"_s);
    QTest::newRow("D9 leaves") << u"inactive"_s << Value(true);
}

void TeamsTest::oneWhoCanSetASharedFileUpStays()
{
    QFETCH(const QString, field);
    QFETCH(const Value, value);
    // Given an administrator and somebody else, who was one
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Борис"_s, u"admin"_s));
    const UserId boris = userNamed(file.store(), u"boris"_s)->id;
    share(file);
    QVERIFY(editUser(file.session(), boris, {{u"role"_s, u"rep"_s}}));
    // When
    const UserId anna = file.session().user().id;
    const Result<ChangeSet> changed = editUser(file.session(), anna, {{field, value}});
    // Then not before there is another
    QCOMPARE(changed.error(), (Error{ErrorCode::Refused, u"last-admin"_s, {u"anna"_s}}));
    QVERIFY(editUser(file.session(), anna, {{u"name"_s, u"Анна"_s}}));
    QVERIFY(editUser(file.session(), boris, {{u"role"_s, u"admin"_s}}));
    QVERIFY(editUser(file.session(), anna, {{field, value}}));
}

void TeamsTest::aLoginOfASharedFileStays()
{
    // Given
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Борис"_s));
    const UserId boris = userNamed(file.store(), u"boris"_s)->id;
    share(file);
    // When / Then
    const Result<ChangeSet> renamed = editUser(file.session(), boris, {{u"login"_s, u"orlov"_s}});
    QCOMPARE(renamed.error(), (Error{ErrorCode::Refused, u"login-fixed"_s, {u"boris"_s}}));
    QVERIFY(editUser(file.session(), boris, {{u"login"_s, u"BORIS"_s}}));
}

void TeamsTest::hisContactIsCalledAsHeIs_data()
{
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("becomes");
    QTest::newRow("S0-24 as the user") << QString() << u"Борис Орлов"_s;
    QTest::newRow("S0-24 otherwise, on purpose") << u"Боря"_s << u"Боря"_s;
}

void TeamsTest::hisContactIsCalledAsHeIs()
{
    QFETCH(const QString, named);
    // Given
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Борис"_s));
    const User boris = userNamed(file.store(), u"boris"_s).value();
    if (!named.isEmpty())
        QVERIFY(editClient(file.session(), Kind::Contact, boris.contact.uuid(), {{u"name"_s, named}}));
    // When
    QVERIFY(editUser(file.session(), boris.id, {{u"name"_s, u"Борис Орлов"_s}}));
    // Then
    QTEST(file.store().find(boris.contact)->name, "becomes");
    // And one undo takes back both
    QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
    QCOMPARE(file.store().find(boris.id)->name, u"Борис"_s);
    QCOMPARE(file.store().find(boris.contact)->name, named.isEmpty() ? u"Борис"_s : named);
    // And another login leaves the contact alone
    QVERIFY(editUser(file.session(), boris.id, {{u"login"_s, u"orlov"_s}}));
    QCOMPARE(file.store().find(boris.contact)->name, named.isEmpty() ? u"Борис"_s : named);
}

QTEST_GUILESS_MAIN(TeamsTest)
#include "tst_teams.moc"
