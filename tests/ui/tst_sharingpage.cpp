// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attention.h"
#include "core/services/conflicts.h"
#include "core/store/outbox.h"
#include "tests/support/proves.h"
#include "tests/ui/sharingoffice.h"
#include "ui/sharing/sharingpage.h"
#include "ui/sharing/standingwords.h"
#include "ui/text/errors.h"
#include "ui/widgets/banner.h"

#include <QLabel>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

SyncStanding standing(SyncMood mood, qint64 waiting, const std::optional<Error> &error = {})
{
    SyncState state;
    state.contactAt = {1'700'000'000'000};
    return {mood, {state, waiting, 0, 2}, 0, error};
}

} // namespace

/// The shared server in the window (issue 3).
class SharingPageTest : public QObject
{
    Q_OBJECT

private slots:
    void theRailSaysHowThingsStand_data();
    void theRailSaysHowThingsStand();
    void aFileJoinsByKeyAndTheRailSaysSo();
    void aRefusedLoginIsSaidInASentence();
    void aTestSaysWhatIsThere();
    void aFileWithLeadsAsksWhatBecomesOfThem();
    void offlineIsAStateAndItsChangesCanBeTakenBack_data() { proves("C-70 C-72 offline in the rail and in the log"); }
    void offlineIsAStateAndItsChangesCanBeTakenBack();
    void whoeverIsLoggedOutLogsInAgain();
    void whatWasRefusedIsAnsweredByOneKey();
    void aValueThatLostIsUsedOrLeftByOneKey_data();
    void aValueThatLostIsUsedOrLeftByOneKey();
    void leavingAsksFirstAndKeepsTheLeads();
};

void SharingPageTest::theRailSaysHowThingsStand_data()
{
    const Error unreachable{ErrorCode::Io, u"server-unreachable"_s, {u"crm.example"_s, u"timeout"_s}};
    const Error out{ErrorCode::Refused, u"login-needed"_s, {}};
    QTest::addColumn<SyncStanding>("standing");
    QTest::addColumn<QString>("russian");
    QTest::addColumn<QString>("english");
    QTest::newRow("alone") << SyncStanding() << u"Всё сохранено"_s << u"All is saved"_s;
    QTest::newRow("one") << standing(SyncMood::Offline, 1, unreachable) << u"Офлайн · 1 изменение"_s
                         << u"Offline · 1 change"_s;
    QTest::newRow("three") << standing(SyncMood::Offline, 3, unreachable) << u"Офлайн · 3 изменения"_s
                           << u"Offline · 3 changes"_s;
    QTest::newRow("none") << standing(SyncMood::Offline, 0, unreachable) << u"Офлайн"_s << u"Offline"_s;
    QTest::newRow("synced") << standing(SyncMood::UpToDate, 0) << u"Синхронизировано"_s << u"Synced"_s;
    QTest::newRow("logged out") << standing(SyncMood::LoginNeeded, 2, out) << u"Нужен вход"_s << u"Login needed"_s;
    QTest::newRow("two to decide") << standing(SyncMood::NeedsAttention, 0) << u"Требует внимания: 2"_s
                                   << u"To decide: 2"_s;
    QTest::newRow("failed") << standing(SyncMood::Failed, 0, out) << u"Не синхронизировано"_s << u"Not synced"_s;
}

void SharingPageTest::theRailSaysHowThingsStand()
{
    QFETCH(SyncStanding, standing);
    QFETCH(QString, russian);
    QFETCH(QString, english);
    Speech speech;
    speech.speak(QLocale::Russian);
    QCOMPARE(standingWords(standing, {1'700'000'060'000}).brief, russian);
    speech.speak(QLocale::English);
    const StandingWords words = standingWords(standing, {1'700'000'060'000});
    QCOMPARE(words.brief, english);
    QCOMPARE(words.sentence.isEmpty(), standing.mood == SyncMood::NotShared);
}

void SharingPageTest::aFileJoinsByKeyAndTheRailSaysSo()
{
    // Given
    Office office;
    QVERIFY(office.open());
    QCOMPARE(office.railSays(), u"All is saved"_s);
    // When
    office.fill(u"boris"_s, u"right"_s);
    office.program->find<QLineEdit>(u"code"_s)->setFocus();
    office.program->press(Qt::Key_Return);
    // Then who logged in acts, now and the next time
    QVERIFY(office.becomes(SyncMood::UpToDate));
    QTRY_COMPARE(office.railSays(), u"Synced"_s);
    QTRY_COMPARE(office.program->window().desk()->context().reference().me.name, u"Boris Orlov"_s);
    QCOMPARE(office.program->preferences().lastUser(office.file.path()), u"boris"_s);
    QVERIFY(office.program->shows(u"Acme"_s));
    QCOMPARE(office.program->window().focusWidget(), office.program->find(u"sync"_s));
    QVERIFY(office.program->find<Banner>(u"standing"_s)->text().startsWith(u"Everything is on the server"_s));
    // And an edit goes up by itself
    office.addLead(u"Warehouse"_s);
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 1, patience);
}

void SharingPageTest::aRefusedLoginIsSaidInASentence()
{
    Office office;
    QVERIFY(office.open());
    office.fill(u"anna"_s, u"wrong"_s);
    office.click(u"connect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(office.program->shows(u"The server does not know this login with this password."_s),
                             patience);
    QCOMPARE(office.standing().mood, SyncMood::NotShared);
    // What is typed next takes the sentence away
    office.program->find<QLineEdit>(u"password"_s)->setFocus();
    office.program->type(u"x"_s);
    QVERIFY(!office.program->shows(u"The server does not know"_s));
}

void SharingPageTest::aTestSaysWhatIsThere()
{
    Office office;
    QVERIFY(office.open());
    office.fill(u"anna"_s, u"right"_s);
    office.click(u"test"_s);
    QTRY_VERIFY_WITH_TIMEOUT(office.program->shows(u"Its workspace: Acme."_s), patience);
    QCOMPARE(office.standing().mood, SyncMood::NotShared);
}

void SharingPageTest::aFileWithLeadsAsksWhatBecomesOfThem()
{
    // Given
    Office office;
    office.file.addLead({u"title=Mine"_s});
    QVERIFY(office.open());
    office.fill(u"anna"_s, u"right"_s);
    // When
    office.click(u"connect"_s);
    // Then
    QTRY_VERIFY_WITH_TIMEOUT(office.program->find<QPushButton>(u"bring"_s), patience);
    QCOMPARE(office.server->logins(), 0);
    office.click(u"bring"_s);
    QTRY_VERIFY_WITH_TIMEOUT(office.server->executed() > 0, patience);
    QVERIFY(office.becomes(SyncMood::UpToDate));
    QTRY_COMPARE_WITH_TIMEOUT(office.program->leads().size(), 1U, patience);
    QCOMPARE(office.program->leads().front().title, u"Mine"_s);
}

void SharingPageTest::offlineIsAStateAndItsChangesCanBeTakenBack()
{
    // Given
    Office office;
    QVERIFY(office.join());
    office.server->answerWith(503, {});
    QTRY_COMPARE(office.rows(u"outbox"_s), 0);
    // When two changes were sent and not answered, and the pause is on
    office.addLead(u"First"_s);
    QVERIFY(office.becomes(SyncMood::Offline));
    QTRY_COMPARE(office.railSays(), u"Offline · 1 change"_s);
    QTRY_COMPARE_WITH_TIMEOUT(office.rows(u"outbox"_s), 1, patience);
    // Then what may have arrived cannot be taken back, and is not offered to be
    QTRY_VERIFY(!office.program->find<QPushButton>(u"cancel"_s));
    QVERIFY(office.program->shows(u"Waiting for the server: 1"_s));
    // When the server is back
    office.server->answerWith(200, {});
    office.click(u"sync"_s);
    QVERIFY(office.becomes(SyncMood::UpToDate));
    QTRY_COMPARE_WITH_TIMEOUT(office.rows(u"outbox"_s), 0, patience);
    // Then the log tells of both, in sentences and with their times
    const auto told = [&office](const QString &part) {
        const auto *log = office.program->window().findChild<LeadListView *>(u"syncLog"_s)->model();
        for (int row = 0; row < log->rowCount(); ++row) {
            const QString text = log->index(row, 0).data(Qt::AccessibleTextRole).toString();
            if (text.contains(part) && text.contains(u':'))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(u"Changes sent: 1"_s), patience);
    QVERIFY(told(u"503"_s) || told(u"server"_s));
}

void SharingPageTest::whoeverIsLoggedOutLogsInAgain()
{
    // Given
    Office office;
    QVERIFY(office.join());
    office.server->answerWith(401, R"({"error":"unauthorized"})");
    office.addLead(u"First"_s);
    QVERIFY(office.becomes(SyncMood::LoginNeeded));
    QTRY_COMPARE(office.railSays(), u"Login needed"_s);
    // Given a change that was made while logged out: it never left
    office.addLead(u"Second"_s);
    QTRY_COMPARE_WITH_TIMEOUT(office.rows(u"outbox"_s), 2, patience);
    auto *list = office.program->window().findChild<LeadListView *>(u"outbox"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    // When it is taken back by key
    QTRY_VERIFY(office.program->find<QPushButton>(u"cancel"_s));
    office.program->press(Qt::Key_Delete);
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(office.rows(u"outbox"_s), 1, patience);
    QCOMPARE(office.program->leads().size(), 1U);
    // When
    office.server->answerWith(200, {});
    office.program->find<QLineEdit>(u"password"_s)->setText(u"right"_s);
    office.click(u"logIn"_s);
    // Then
    QVERIFY(office.becomes(SyncMood::UpToDate));
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 1, patience);
}

void SharingPageTest::whatWasRefusedIsAnsweredByOneKey()
{
    // Given both give the lead to somebody else while they are apart, Boris first
    Office office(QLocale::Russian);
    QVERIFY(office.join());
    office.addLead(u"Склад"_s);
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 1, patience);
    OnlineFile boris;
    boris.open();
    QCOMPARE(boris.join(office.server->address(), u"boris"_s, u"right"_s), QString());
    QTRY_COMPARE_WITH_TIMEOUT(boris.titles(), QStringList{u"Склад"_s}, patience);
    const LeadId lead = office.program->leads().front().id;
    const auto giveTo = [lead](const QString &login, const QString &city) {
        return [lead, login, city](Session &session) {
            const QVariant owner = login.isEmpty() ? QVariant() : userNamed(session.store(), login)->id.uuid();
            return editLead(session, lead, {{u"owner"_s, owner}, {u"city"_s, city}});
        };
    };
    QVERIFY(office.becomes(SyncMood::UpToDate));
    QVERIFY(boris.ask(giveTo(u"boris"_s, u"Тула"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 2, patience);
    // When
    QVERIFY(office.program->commit(giveTo(QString(), u"Орёл"_s)));
    // Then hers is taken back, and waits for her with all she typed
    QVERIFY(office.becomes(SyncMood::NeedsAttention));
    QTRY_COMPARE_WITH_TIMEOUT(office.rows(u"attention"_s), 1, patience);
    QTRY_COMPARE(office.railSays(), u"Требует внимания: 1"_s);
    // When she answers by key, on the Russian layout
    auto *list = office.program->window().findChild<LeadListView *>(u"attention"_s);
    list->setFocus();
    QTRY_VERIFY(office.program->find<QPushButton>(u"note"_s));
    QVERIFY(!office.program->find<QPushButton>(u"use"_s));
    QVERIFY(office.program->shows(u"Город: Орёл"_s));
    office.program->type(u"т"_s); // N
    // Then it is a note, and nothing is left to decide
    QTRY_COMPARE_WITH_TIMEOUT(office.rows(u"attention"_s), 0, patience);
    QVERIFY(office.becomes(SyncMood::UpToDate));
    const auto notes = [](Session &session) -> Result<std::vector<FeedEntry>> {
        return session.store().select<FeedEntry>(u"type = 'note'"_s);
    };
    QCOMPARE(office.program->ask(notes)->size(), 1U);
    QVERIFY(office.program->ask(notes)->front().text.contains(u"Орёл"_s));
}

void SharingPageTest::aValueThatLostIsUsedOrLeftByOneKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("city");
    QTest::newRow("U: the lost value") << u"u"_s << u"Тула"_s;
    QTest::newRow("K: what stands") << u"k"_s << u"Орёл"_s;
}

void SharingPageTest::aValueThatLostIsUsedOrLeftByOneKey()
{
    // Given Boris's value lost to a later one
    Office office;
    QVERIFY(office.join());
    office.addLead(u"Warehouse"_s);
    const LeadId lead = office.program->leads().front().id;
    const auto lose = [lead](Session &session) {
        ChangeSet changeset = session.changeset(u"lead.edit"_s);
        const Lead before = session.store().find(lead).value();
        Lead after = before;
        after.city = u"Орёл"_s;
        changeset.update(before, after);
        Conflict lost;
        lost.id = ConflictId(newUuid(session.now()));
        lost.lead = lead;
        lost.author = userNamed(session.store(), u"boris"_s)->id;
        lost.at = session.now();
        lost.intent = u"lead.edit"_s;
        lost.why = u"later"_s;
        lost.of = u"lead"_s;
        lost.record = lead.uuid();
        lost.field = u"city"_s;
        lost.value = u"\"Тула\""_s;
        changeset.create(lost);
        return session.commit(std::move(changeset));
    };
    QVERIFY(office.program->commit(lose));
    QTRY_COMPARE_WITH_TIMEOUT(office.rows(u"attention"_s), 1, patience);
    QTRY_VERIFY(office.program->shows(u"Boris Orlov wrote “Тула”, now it is “Орёл”"_s));
    QVERIFY(office.program->find<QPushButton>(u"use"_s) && !office.program->find<QPushButton>(u"discard"_s));
    // When
    QFETCH(QString, key);
    office.program->window().findChild<LeadListView *>(u"attention"_s)->setFocus();
    office.program->type(key);
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(office.rows(u"attention"_s), 0, patience);
    QTEST(office.program->leads().front().city, "city");
}

void SharingPageTest::leavingAsksFirstAndKeepsTheLeads()
{
    // Given
    Office office;
    QVERIFY(office.join());
    office.addLead(u"First"_s);
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 1, patience);
    // When
    office.click(u"wantsOut"_s);
    QTRY_VERIFY(office.program->find<QPushButton>(u"leave"_s));
    QCOMPARE(office.program->window().focusWidget(), office.program->find(u"stay"_s));
    office.click(u"leave"_s);
    office.click(u"leave"_s); // by a hand that trembles
    // Then
    QVERIFY(office.becomes(SyncMood::NotShared));
    QTRY_VERIFY(office.program->find<QLineEdit>(u"address"_s));
    QCOMPARE(office.program->leads().size(), 1U);
    QCOMPARE(office.railSays(), u"All is saved"_s);
    office.program->settle();
    QVERIFY(office.program->toast() != describe(Error{ErrorCode::Refused, u"not-shared"_s, {}}));
}

QTEST_MAIN(SharingPageTest)
#include "tst_sharingpage.moc"
