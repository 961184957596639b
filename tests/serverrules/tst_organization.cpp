// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/serverrules/office.h"

#include <QTest>
#include <functional>
#include <set>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

/// The office with a second administrator, a person and a team with names, and who has left.
struct NamedOffice : Office
{
    QUuid deputy = id(40);
    QUuid ivan = id(41);
    QUuid left = id(42);
    QUuid north = id(43);

    NamedOffice()
    {
        isServer = true;
        const bool isFurnished = push(id(99),
                                      {created("user", deputy, {{"role", "admin"}, {"login", "deputy"}}),
                                       created("user", ivan, {{"role", "rep"}, {"login", "Иван"}}),
                                       created("user", left, {{"role", "rep"}, {"login", "left"}}), flagged(left, true),
                                       created("team", north, {{"name", "North"}})})
                                     .isInForce();
        isServer = false;
        if (!isFurnished)
            qFatal("the office cannot be furnished");
    }

    [[nodiscard]] SentChange flagged(const QUuid &user, bool inactive) const
    {
        SentChange change{RecordChange::Action::Update, u"user"_s, user, {}};
        const bool isNew = !tables.records.contains(user);
        const Hlc base = isNew ? Hlc() : tables.records.at(user).stamps.of(u"inactive"_s);
        change.fields.push_back({u"inactive"_s, !inactive, inactive ? Value(true) : Value(), base});
        return change;
    }
    /// To the end of a walk, if there is one.
    [[nodiscard]] std::set<QUuid> rootsSentTo(const QUuid &person, qint64 cursor)
    {
        std::set<QUuid> roots;
        SyncRequest asked = request(person, {});
        asked.position.cursor = cursor;
        for (bool isMore = true; isMore;) {
            const SyncAnswer answer = sync(person, asked).value();
            for (const RootPage &page : answer.roots)
                roots.insert(page.id);
            asked.position = answer.out;
            isMore = answer.more;
        }
        return roots;
    }
    [[nodiscard]] SentChange demoted(const QUuid &user) const { return edited(user, {{"role", "rep"}}); }
};

using Deed = std::function<std::vector<SentChange>(NamedOffice &)>;

struct NameCase
{
    const char *row;
    const char *reason;
    Deed deed;
};

const std::vector<NameCase> &nameCases()
{
    static const std::vector<NameCase> cases{
        {"a second user of one login", "login-taken",
         [](NamedOffice &) {
             return std::vector{Office::created("user", Office::id(50), {{"role", "rep"}, {"login", " иван "}})};
         }},
        {"the login of who has left", "login-taken",
         [](NamedOffice &) {
             return std::vector{Office::created("user", Office::id(50), {{"role", "rep"}, {"login", "LEFT"}})};
         }},
        {"two at once", "login-taken",
         [](NamedOffice &) {
             return std::vector{Office::created("user", Office::id(50), {{"role", "rep"}, {"login", "olga"}}),
                                Office::created("user", Office::id(51), {{"role", "rep"}, {"login", "olga"}})};
         }},
        {"a login of his own", "",
         [](NamedOffice &) {
             return std::vector{Office::created("user", Office::id(50), {{"role", "rep"}, {"login", "olga"}})};
         }},
        {"another login than his account has", "login-fixed",
         [](NamedOffice &office) {
             return std::vector{office.edited(office.ivan, {{"login", "ivanov"}})};
         }},
        {"another's login", "login-taken",
         [](NamedOffice &office) {
             return std::vector{office.edited(office.ivan, {{"login", "deputy"}})};
         }},
        {"his login in capitals", "",
         [](NamedOffice &office) {
             return std::vector{office.edited(office.ivan, {{"login", "ИВАН"}})};
         }},
        {"another name", "",
         [](NamedOffice &office) {
             return std::vector{office.edited(office.ivan, {{"name", "Ivan"}})};
         }},
        {"a second team of one name", "team-taken",
         [](NamedOffice &) {
             return std::vector{Office::created("team", Office::id(50), {{"name", "north"}})};
         }},
        {"a team called like another", "team-taken",
         [](NamedOffice &office) {
             return std::vector{office.edited(office.team, {{"name", "NORTH"}})};
         }},
        {"a team called like a user", "",
         [](NamedOffice &office) {
             return std::vector{office.edited(office.team, {{"name", "deputy"}})};
         }},
    };
    return cases;
}

} // namespace

/// What a workspace's users and teams stay, whoever changes them while he does not know of the others.
class OrganizationTest : public QObject
{
    Q_OBJECT

private slots:
    void oneAdministratorStays_data()
    {
        QTest::addColumn<bool>("leaves");
        QTest::newRow("D9 becomes a rep") << false;
        QTest::newRow("D9 leaves") << true;
    }

    void oneAdministratorStays()
    {
        QFETCH(const bool, leaves);
        // Given two, of whom one went by himself
        NamedOffice office;
        const auto going = [&](const QUuid &admin) {
            return leaves ? office.flagged(admin, true) : office.demoted(admin);
        };
        const SentChange later = going(office.admin);
        QVERIFY(office.push(office.deputy, {going(office.deputy)}).isInForce());
        // When the other goes, who does not know of it
        const SyncOutcome outcome = office.push(office.admin, {later});
        // Then he stays, and can set up
        QCOMPARE(outcome.status, OutcomeStatus::Refused);
        QCOMPARE(outcome.obstacle->reason, u"last-admin"_s);
        QVERIFY(office.push(office.admin, {office.edited(office.rep, {{"role", "admin"}})}).isInForce());
        // And may go once there is somebody else
        QVERIFY(office.push(office.admin, {later}).isInForce());
    }

    void ofTwoWhoDemoteEachOtherOneStays()
    {
        // Given
        NamedOffice office;
        const SentChange byAdmin = office.demoted(office.deputy);
        const SentChange byDeputy = office.demoted(office.admin);
        // When
        QVERIFY(office.push(office.admin, {byAdmin}).isInForce());
        const SyncOutcome outcome = office.push(office.deputy, {byDeputy});
        // Then
        QCOMPARE(outcome.obstacle->reason, u"no-right"_s);
        QCOMPARE(office.value(office.admin, "role"), Value(u"admin"_s));
    }

    void nobodyIsRemoved()
    {
        // Given somebody of whom nothing was seen but that he was added
        NamedOffice office;
        // When that is undone
        const SyncOutcome outcome = office.push(office.admin, {office.removed(office.ivan)});
        // Then his file, which may have come since, has its person
        QCOMPARE(outcome.obstacle->reason, u"user-stays"_s);
        QVERIFY(!office.tables.records.at(office.ivan).deleted);
    }

    void nobodyHasAnothersName_data()
    {
        QTest::addColumn<size_t>("number");
        for (size_t number = 0; number < nameCases().size(); ++number)
            QTest::newRow(nameCases()[number].row) << number;
    }

    void nobodyHasAnothersName()
    {
        QFETCH(const size_t, number);
        const NameCase &each = nameCases()[number];
        // Given
        NamedOffice office;
        // When
        const SyncOutcome outcome = office.push(office.admin, each.deed(office));
        // Then
        QCOMPARE(outcome.obstacle ? outcome.obstacle->reason : QString(), QString::fromLatin1(each.reason));
        QCOMPARE(outcome.isInForce(), QByteArray(each.reason).isEmpty());
    }

    void whoeverHasOneLoginWithAnotherAlreadyCanBeMended()
    {
        // Given two of one login, as an earlier version let them be
        NamedOffice office;
        office.tables.records.at(office.ivan).fields.insert(u"login"_s, u"deputy"_s);
        // When one of them is given another name, and leaves
        QVERIFY(office.push(office.admin, {office.edited(office.ivan, {{"name", "Ivan"}})}).isInForce());
        QVERIFY(office.push(office.admin, {office.flagged(office.ivan, true)}).isInForce());
        // Then he does not come back by that login
        QCOMPARE(office.push(office.admin, {office.flagged(office.ivan, false)}).obstacle->reason, u"login-taken"_s);
    }

    void whoHasLeftSeesNoMoreThanHisOwn()
    {
        // Given
        NamedOffice office;
        const qint64 before = office.tables.head.seq;
        // When the team's leader and an administrator leave
        QVERIFY(office.push(office.admin, {office.flagged(office.manager, true)}).isInForce());
        QVERIFY(office.push(office.admin, {office.flagged(office.deputy, true)}).isInForce());
        QVERIFY(office.push(office.rep, {office.edited(office.lead, {{"title", "Pumps"}})}).isInForce());
        // Then neither is sent the rep's lead again
        QCOMPARE(office.rootsSentTo(office.manager, before), std::set<QUuid>());
        QCOMPARE(office.rootsSentTo(office.deputy, before), std::set<QUuid>());
        QVERIFY(office.rootsSentTo(office.admin, before).contains(office.lead));
    }
};

QTEST_GUILESS_MAIN(OrganizationTest)
#include "tst_organization.moc"
