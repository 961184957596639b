// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/account.h"
#include "core/services/attention.h"
#include "core/services/conflicts.h"
#include "core/services/masschange.h"
#include "core/services/pastchanges.h"
#include "core/services/users.h"
#include "core/store/outbox.h"
#include "core/store/rootheads.h"
#include "tests/client/onlinefile.h"
#include "tests/server/rawclient.h"
#include "tests/server/servedworkspace.h"
#include "tests/support/otherprocess.h"
#include "tests/support/proves.h"

#include <QSet>
#include <QSysInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::OnlineFile;
using test::ServerProgram;

namespace {

constexpr int patience = 30'000; // milliseconds
const QString password = QString::fromLatin1(ServerProgram::password);

bool becomes(const OnlineFile &file, SyncMood mood)
{
    return QTest::qWaitFor([&] { return file.standing().mood == mood; }, patience);
}

/// Whatever else there is to decide.
bool hasSentAll(const OnlineFile &file)
{
    return QTest::qWaitFor(
        [&] {
            const SyncStanding &standing = file.standing();
            const bool isAtEase = standing.mood == SyncMood::UpToDate || standing.mood == SyncMood::NeedsAttention;
            return isAtEase && standing.sharing.waiting == 0;
        },
        patience);
}

qint64 budget(OnlineFile &file, const LeadId &lead)
{
    const auto read = [lead](Session &session) -> Result<qint64> {
        const Result<Lead> found = session.store().find(lead);
        return found ? found->budget.value_or(Money()).minor : -1;
    };
    return file.ask(read).value();
}

QString setBudget(OnlineFile &file, const LeadId &lead, qint64 amount)
{
    const auto set = [lead, amount](Session &session) { return editLead(session, lead, {{u"budget"_s, amount}}); };
    const Result<ChangeSet> done = file.ask(set);
    return done ? QString() : done.error().reason;
}

Result<ChangeSet> setBudgetAllTheSame(Session &session, const LeadId &lead)
{
    const Result<Lead> before = session.store().find(lead);
    Lead after = *before;
    after.budget = Money{555};
    ChangeSet changeset = session.changeset(u"lead.edit"_s);
    changeset.update(*before, after);
    return session.store().commit(std::move(changeset));
}

/// How often the file's journal and shared history tell of a budget.
qint64 stepsOfBudget(OnlineFile &file, const LeadId &lead)
{
    const auto count = [lead](Session &session) -> Result<qint64> {
        const std::vector<HistoryEntry> told = historyOf(session, lead);
        return std::ranges::count_if(told, [](const HistoryEntry &entry) { return entry.change.field == u"budget"_s; });
    };
    return file.ask(count).value();
}

} // namespace

/// Open files as the window has them, against a real server process and a real PostgreSQL.
class ClientServerTest : public QObject
{
    Q_OBJECT

    test::ServedWorkspace m_served;

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aColleaguesEditArrivesAndWhatCannotBeSentIsKept()
    {
        // Given the admin and a rep, each with an open file
        OnlineFile alice;
        OnlineFile bob;
        alice.open();
        bob.open();
        QCOMPARE(bob.join(m_served.url(), u"bob"_s, u"wrong"_s), u"login-refused"_s);
        QCOMPARE(alice.join(m_served.url(), u"alice"_s, password), QString());
        QCOMPARE(bob.join(m_served.url(), u"bob"_s, password), QString());
        QVERIFY(becomes(alice, SyncMood::UpToDate));
        QVERIFY(becomes(bob, SyncMood::UpToDate));
        QCOMPARE(bob.actors(), QStringList(3, u"bob"_s));
        QCOMPARE(bob.standing().sharing.state->workspace, u"Acme"_s);
        // When the rep adds a lead
        QVERIFY(!bob.addLead(u"Склад"_s).isNull());
        // Then it is sent by itself, and comes to the admin by itself
        const auto isSent = [&bob] {
            const auto read = [](Session &session) -> Result<qint64> { return sharing(session).waiting; };
            return bob.ask(read).value() == 0;
        };
        QVERIFY(QTest::qWaitFor(isSent, patience));
        QTRY_COMPARE_WITH_TIMEOUT(alice.titles(), QStringList{u"Склад"_s}, patience);
        // When the server dies
        m_served.program().kill();
        QVERIFY(!bob.addLead(u"Цех"_s).isNull());
        // Then
        QVERIFY(becomes(bob, SyncMood::Offline));
        QCOMPARE(bob.standing().sharing.waiting, 1);
        QCOMPARE(bob.titles(), (QStringList{u"Склад"_s, u"Цех"_s}));
    }

    void whatAnAdminMakesOfTheProcessActsInAnOpenFile()
    {
        // Given
        m_served.restart();
        OnlineFile alice;
        OnlineFile bob;
        alice.open();
        bob.open();
        QCOMPARE(alice.join(m_served.url(), u"alice"_s, password), QString());
        QCOMPARE(bob.join(m_served.url(), u"bob"_s, password), QString());
        QVERIFY(becomes(alice, SyncMood::UpToDate));
        QVERIFY(becomes(bob, SyncMood::UpToDate));
        QCOMPARE(bob.ask(test::firstStage).value(), u"qualification"_s);
        // When
        QVERIFY(alice.ask(test::swapFirstStages));
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(bob.ask(test::firstStage).value(), u"distribution"_s, patience);
    }

    void anArchivedLeadThatIsDeletedGoesEverywhere_data() { test::proves("C-64 D9 on a shared server"); }
    void anArchivedLeadThatIsDeletedGoesEverywhere()
    {
        // Given a rep's lead with his note, which the administrator has too
        m_served.restart();
        OnlineFile alice;
        OnlineFile bob;
        alice.open();
        bob.open();
        QCOMPARE(alice.join(m_served.url(), u"alice"_s, password), QString());
        QCOMPARE(bob.join(m_served.url(), u"bob"_s, password), QString());
        const LeadId lead = bob.addLead(u"Ангар"_s);
        QVERIFY(bob.ask([lead](Session &session) { return addNote(session, lead, u"Звонил"_s); }));
        const auto notes = [lead](Session &session) -> Result<qsizetype> {
            return qsizetype(session.store().select<FeedEntry>(u"lead = ? AND type = 'note'"_s, {lead.uuid()}).size());
        };
        QTRY_COMPARE_WITH_TIMEOUT(alice.ask(notes).value(), 1, patience);
        QVERIFY(alice.ask([lead](Session &session) { return archiveLead(session, lead); }));
        // When
        const auto purged = alice.ask([lead](Session &session) {
            LeadChoice choice;
            choice.rows = {session.store().tables().find(Kind::Lead, lead.uuid())->row};
            return changeMany(session, choice, Purging{});
        });
        QVERIFY(purged && purged->changed == 1);
        const auto cards = [](Session &session) -> Result<QString> {
            const std::vector<RefusedChange> refused = attention(session);
            return refused.empty() ? QString() : refused.front().obstacle->reason + refused.front().obstacle->kind;
        };
        // Then it goes from the rep's file, and nothing is left to answer
        const auto isThere = [lead](Session &session) -> Result<bool> { return bool(session.store().find(lead)); };
        QTRY_VERIFY_WITH_TIMEOUT(!bob.ask(isThere).value(), patience);
        QVERIFY(QTest::qWaitFor([&alice] { return alice.standing().sharing.waiting == 0; }, patience));
        QCOMPARE(alice.standing().sharing.attention, 0);
        QCOMPARE(alice.ask(cards).value(), QString());
    }

    void whatTwoWroteIntoOneFieldIsListedWithBothAndAnswered_data() { test::proves("C-71 C-50 G-41 two replicas"); }
    void whatTwoWroteIntoOneFieldIsListedWithBothAndAnswered()
    {
        // Given a lead that both have
        m_served.restart();
        OnlineFile alice;
        OnlineFile bob;
        alice.open();
        bob.open();
        QCOMPARE(alice.join(m_served.url(), u"alice"_s, password), QString());
        QCOMPARE(bob.join(m_served.url(), u"bob"_s, password), QString());
        const LeadId lead = bob.addLead(u"Тариф"_s);
        QTRY_VERIFY_WITH_TIMEOUT(alice.titles().contains(u"Тариф"_s), patience);
        QVERIFY(QTest::qWaitFor([&bob] { return bob.standing().sharing.waiting == 0; }, patience));
        // When both write its budget while there is no network
        m_served.program().kill();
        QCOMPARE(setBudget(alice, lead, 100), QString());
        QCOMPARE(setBudget(bob, lead, 200), QString());
        m_served.restart();
        alice.session().resume();
        bob.session().resume();
        // Then one stands on both, and both list the other beside it
        const auto listed = [lead](Session &session) -> Result<QString> {
            const std::vector<LostValue> lost = conflicts(session, lead.uuid());
            return lost.size() != 1 ? QString()
                                    : u"%1 %2"_s.arg(lost.front().current.toInt()).arg(lost.front().lost.toInt());
        };
        QTRY_VERIFY_WITH_TIMEOUT(!alice.ask(listed).value().isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(bob.ask(listed).value(), alice.ask(listed).value(), patience);
        const QStringList values = bob.ask(listed).value().split(u' ');
        QVERIFY(values.contains(u"100"_s) && values.contains(u"200"_s));
        // When the one that lost is taken after all
        QVERIFY(bob.ask([lead](Session &session) {
            return useLostValue(session, conflicts(session, lead.uuid()).front().conflict.id);
        }));
        // Then it stands on both, nothing is left to answer, and the history tells each step with its computer
        QTRY_COMPARE_WITH_TIMEOUT(budget(alice, lead), values.last().toLongLong(), patience);
        QCOMPARE(budget(bob, lead), values.last().toLongLong());
        QTRY_VERIFY_WITH_TIMEOUT(alice.ask(listed).value().isEmpty(), patience);
        const auto devices = [lead](Session &session) -> Result<QSet<QString>> {
            QSet<QString> names;
            for (const HistoryEntry &entry : historyOf(session, lead))
                names.insert(entry.device);
            return names;
        };
        QCOMPARE(alice.ask(devices).value(), QSet<QString>{QSysInfo::machineHostName()});
    }

    void aFieldThatIsHiddenLeavesTheFileAndComesBack_data() { test::proves("D9"); }
    void aFieldThatIsHiddenLeavesTheFileAndComesBack()
    {
        // Given a rep's lead with a budget, in his file and in the admin's
        m_served.restart();
        OnlineFile alice;
        OnlineFile bob;
        alice.open();
        bob.open();
        QCOMPARE(alice.join(m_served.url(), u"alice"_s, password), QString());
        QCOMPARE(bob.join(m_served.url(), u"bob"_s, password), QString());
        const LeadId lead = bob.addLead(u"Budgeted"_s);
        QCOMPARE(setBudget(bob, lead, 8'675'301), QString());
        QTRY_COMPARE_WITH_TIMEOUT(budget(alice, lead), 8'675'301, patience);
        // When the operator hides it from reps
        const auto closes = [this](const QString &access) {
            const test::Ended ended =
                m_served.program().run({u"field"_s, u"set"_s, u"rep"_s, u"lead.budget"_s, access});
            return ended.code == 0 ? QString() : ended.error;
        };
        QCOMPARE(closes(u"hidden"_s), QString());
        // Then it leaves the rep's file, rows and journal, and he is told why he may not write it
        QTRY_COMPARE_WITH_TIMEOUT(budget(bob, lead), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(stepsOfBudget(bob, lead), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(setBudget(bob, lead, 5), u"field-hidden"_s, patience);
        QCOMPARE(budget(alice, lead), 8'675'301);
        // And what a program without that manners sends is refused by the server, and kept
        QVERIFY(bob.ask([lead](Session &session) { return setBudgetAllTheSame(session, lead); }));
        const auto cards = [](Session &session) -> Result<QString> {
            const std::vector<RefusedChange> refused = attention(session);
            return refused.empty() ? QString() : refused.front().obstacle->reason + refused.front().obstacle->field;
        };
        QTRY_COMPARE_WITH_TIMEOUT(bob.ask(cards).value(), u"field-hiddenbudget"_s, patience);
        QCOMPARE(budget(bob, lead), 0);
        // When it is opened again
        QCOMPARE(closes(u"open"_s), QString());
        // Then it comes back
        QTRY_COMPARE_WITH_TIMEOUT(budget(bob, lead), 8'675'301, patience);
        QCOMPARE(setBudget(bob, lead, 9'000'001), QString());
        QTRY_COMPARE_WITH_TIMEOUT(budget(alice, lead), 9'000'001, patience);
    }

    void aFileThatJoinsBringsAllThatNobodyElseHas()
    {
        // Given two files of one origin: a lead that both have, and others, with a note and a file, that only the second has
        m_served.restart();
        OnlineFile bob;
        OnlineFile carol;
        bob.file().reopen();
        const LeadId common = bob.file().addLead({u"title=Common"_s});
        bob.file().close();
        QVERIFY(QFile::remove(carol.path()) && QFile::copy(bob.path(), carol.path()));
        carol.file().reopen();
        const LeadId own = carol.file().addLead({u"title=Own A"_s});
        carol.file().addLead({u"title=Own B"_s});
        QVERIFY(addNote(carol.file().session(), own, u"Only here"_s));
        QVERIFY(addNote(carol.file().session(), common, u"Also only here"_s));
        OnlineFile alice;
        for (OnlineFile *file : {&alice, &bob, &carol})
            file->open();
        const Attachment plan = carol.attach(own, u"plan.txt"_s, "walnut");
        // When the first joins and brings what it has, then the second
        QCOMPARE(bob.join(m_served.url(), u"bob"_s, password, OwnLeads::Bring), QString());
        QCOMPARE(alice.join(m_served.url(), u"alice"_s, password), QString());
        QTRY_VERIFY_WITH_TIMEOUT(alice.titles().contains(u"Common"_s), patience);
        QCOMPARE(carol.join(m_served.url(), u"carol"_s, password, OwnLeads::Bring), QString());
        // Then what only the second has is in her list, and comes to the admin
        const auto hasOwn = [](OnlineFile &file) {
            return file.titles().contains(u"Own A"_s) && file.titles().contains(u"Own B"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasOwn(alice), patience);
        QVERIFY(hasOwn(carol));
        QTRY_COMPARE_WITH_TIMEOUT(m_served.number("SELECT count(*) FROM file_part WHERE attachment = $1",
                                                  {server::parameter(plan.id.uuid())}),
                                  1, patience);
        // And what cannot be brought waits for her decision with its title
        const auto titles = [](Session &session) -> Result<QStringList> {
            QStringList refused;
            for (const RefusedChange &each : attention(session))
                refused.append(each.leadTitle);
            return refused;
        };
        QCOMPARE(carol.ask(titles).value(), QStringList{u"Common"_s});
    }

    void whatTheOperatorSetIsChangedAtTheFirstLogin()
    {
        // Given
        m_served.restart();
        const QString set = u"known to the operator"_s;
        QCOMPARE(m_served.program()
                     .run({u"user"_s, u"reset"_s, u"carol"_s, u"--password-file"_s, u"-"_s}, set.toUtf8())
                     .code,
                 0);
        const ServerLink link(QUrl(m_served.url()));
        const auto refusal = [&link](const Credentials &credentials) {
            const Result<ServerSession> session = logIn(link, credentials, QUuid::createUuid());
            return session ? QString() : session.error().reason;
        };
        // When / Then it opens nothing by itself, nor with a poor new one
        QCOMPARE(refusal({u"carol"_s, set, {}}), u"password-change-needed"_s);
        QCOMPARE(refusal({u"carol"_s, set, {}, set}), u"password-unchanged"_s);
        QCOMPARE(refusal({u"carol"_s, set, {}, u"short"_s}), u"password-too-short"_s);
        QCOMPARE(refusal({u"carol"_s, u"wrong"_s, {}, u"four walnut drawers"_s}), u"login-refused"_s);
        // And once it was changed, only the new one does
        QCOMPARE(refusal({u"carol"_s, set, {}, u"four walnut drawers"_s}), QString());
        QCOMPARE(refusal({u"carol"_s, set, {}}), u"login-refused"_s);
        QCOMPARE(refusal({u"carol"_s, u"four walnut drawers"_s, {}}), QString());
    }

    void aDamagedFileIsMendedByTheServerAndBothTellIt()
    {
        // Given a file that is up to date and was compared
        m_served.restart();
        OnlineFile alice;
        alice.open();
        QCOMPARE(alice.join(m_served.url(), u"alice"_s, password), QString());
        const LeadId lost = alice.addLead(u"Мост"_s);
        const LeadId stale = alice.addLead(u"Лес"_s);
        const auto hasCompared = [&alice] {
            const auto read = [](Session &session) -> Result<bool> {
                const SyncState state = syncState(session.store().connection()).value_or(SyncState());
                const std::vector<RootHead> heads = rootHeads(session.store().connection());
                const auto come = [](const RootHead &head) { return head.seq > 0; };
                return state.compareAt > session.now() && Outbox(session.store().connection()).count() == 0
                    && std::ranges::count_if(heads, come) > 2 && std::ranges::all_of(heads, come);
            };
            return alice.ask(read).value();
        };
        QVERIFY(QTest::qWaitFor(hasCompared, patience));
        QVERIFY(!alice.log().contains(u"repaired"_s));
        // When one lead is lost and another falls behind, and a day has passed
        const auto damage = [stale](Session &session) -> Result<void> {
            Connection &connection = session.store().connection();
            connection.execute(u"DELETE FROM lead WHERE title = 'Мост'"_s);
            connection.execute(u"UPDATE lead SET budget = 700 WHERE title = 'Лес'"_s);
            connection.prepared(u"UPDATE rootHead SET seq = seq - 1 WHERE root = ?"_s).bind(stale.uuid()).run();
            connection.execute(u"UPDATE sync SET compareAt = 0"_s);
            return {};
        };
        QVERIFY(alice.ask(damage));
        QCOMPARE(budget(alice, stale), 700);
        QCOMPARE(budget(alice, lost), -1);
        alice.session().wake();
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(budget(alice, lost), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(budget(alice, stale), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(alice.log().contains(u"repaired"_s), patience);
        QCOMPARE(alice.log().count(u"repaired"_s), 1);
        QVERIFY(test::RawClient(m_served.address()).get("/metrics").body.contains("leadline_roots_repaired_total 2\n"));
        QVERIFY(QTest::qWaitFor(hasCompared, patience));
    }

    void ofTwoUsersOfOneLoginTheLaterIsRefused()
    {
        // Given an administrator's two computers, on each of which somebody is added while there is no server
        m_served.restart();
        OnlineFile desk;
        OnlineFile laptop;
        for (OnlineFile *file : {&desk, &laptop}) {
            file->open();
            QCOMPARE(file->join(m_served.url(), u"alice"_s, password), QString());
            QVERIFY(hasSentAll(*file));
        }
        m_served.program().kill();
        const auto adding = [](const QString &name) {
            return [name](Session &session) { return addUser(session, u"olga"_s, name); };
        };
        QVERIFY(desk.ask(adding(u"Olga Orlova"_s)));
        QVERIFY(laptop.ask(adding(u"Olga Somova"_s)));
        // When the desk comes first
        laptop.close();
        m_served.restart();
        const auto refused = [](Session &session) -> Result<QStringList> {
            QStringList reasons;
            for (const RefusedChange &card : attention(session))
                reasons.append(card.obstacle->reason);
            return reasons;
        };
        desk.session().wake();
        QVERIFY(hasSentAll(desk));
        laptop.open();
        // Then the other has a card, and everybody the first one
        QTRY_COMPARE_WITH_TIMEOUT(laptop.ask(refused).value(), QStringList{u"login-taken"_s}, patience);
        QVERIFY(desk.ask(refused)->isEmpty());
        const auto name = [](Session &session) -> Result<QString> {
            return userNamed(session.store(), u"olga"_s).map([](const User &user) { return user.name; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(laptop.ask(name).value_or(QString()), u"Olga Orlova"_s, patience);
    }

    void whatConcernsAnAccountGoesTheClientsOwnWay()
    {
        // Given an admin's session
        m_served.restart();
        ServerLink link(QUrl(m_served.url()));
        const QUuid client = QUuid::createUuid();
        const Result<ServerSession> session = logIn(link, {u"alice"_s, password, {}}, client);
        QVERIFY(session);
        link.setToken(session->token);
        // When, then: devices, one's own and another's
        const auto devices = devicesOf(link);
        QVERIFY(devices && devices->front().client == client && devices->front().isCurrent);
        QVERIFY(devicesOf(link, u"bob"_s));
        QCOMPARE(devicesOf(link, u"nobody&x=1"_s).error().reason, u"no-such-device"_s);
        QCOMPARE(revokeDevice(link, client, u"bob"_s, false).error().reason, u"no-such-device"_s);
        // The password
        QCOMPARE(changePassword(link, u"wrong"_s, u"four walnut drawers"_s).error().reason, u"password-refused"_s);
        QCOMPARE(changePassword(link, password, u"short"_s).error().reason, u"password-too-short"_s);
        QCOMPARE(changePassword(link, password, u"password1234"_s).error().reason, u"password-too-common"_s);
        QVERIFY(changePassword(link, password, u"four walnut drawers"_s));
        QVERIFY(changePassword(link, u"four walnut drawers"_s, password));
        // And the end of the session
        QVERIFY(logOut(link));
        QCOMPARE(devicesOf(link).error().reason, u"login-needed"_s);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ClientServerTest)
#include "tst_clientserver.moc"
