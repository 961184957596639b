// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/office.h"
#include "tests/support/proves.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// The shared server on the command line, through real HTTP.
class CommandSyncTest : public QObject
{
    Q_OBJECT

private slots:
    void twoPeopleShareLeads();
    void aLoginIsRefusedAndNothingChanges();
    void aFileWithLeadsIsAsked();
    void whatWaitsIsListedAndCancelled();
    void whatWasRefusedIsListedAndSettled();
    void aClosedFieldIsShownAndRefused_data() { proves("D9"); }
    void aClosedFieldIsShownAndRefused();
    void aFileOfItsOwnSaysSo();
    void theLogTellsWhatHappened();
    void leavingMakesTheFileNobodyElses();
    void whoLeftGoesOnAsHimself();
    void whatTheServerNumberedIsTakenBack();
    void aDeviceThatIsToBeEmptiedIsAtItsLogin();
    void theStandingIsToldInBothLanguages();
    void onlyAnAdministratorSetsTheWorkspaceUp();
    void anybodysImportBringsNewWords();
    void whyItWasRefusedIsSaid();
    void aPasswordIsChangedByFiles();
    void devicesAreListedAndRevoked();
    void nobodyElseActsOnASharedFile();
    void aServerThatIsNoneChangesNothing_data();
    void aServerThatIsNoneChangesNothing();
};

void CommandSyncTest::twoPeopleShareLeads()
{
    // Given
    const Office office;
    office.join();
    // When
    const QString id = office.anna.addLead({u"title=Склад"_s})[u"id"].toString();
    QCOMPARE(office.sync(office.anna)[u"sent"].toInt(), 1);
    QVERIFY(office.sync(office.boris)[u"records"].toInt() > 0);
    QCOMPARE(office.boris.json({u"lead"_s, u"set"_s, id, u"city=Тула"_s})[u"city"].toString(), u"Тула"_s);
    QCOMPARE(office.sync(office.boris)[u"waiting"].toInt(), 0);
    office.sync(office.anna);
    // Then
    const QJsonObject lead = office.anna.json({u"lead"_s, u"show"_s, u"1"_s});
    QCOMPARE(lead[u"city"].toString(), u"Тула"_s);
    QCOMPARE(lead[u"owner"].toString(), u"anna"_s);
    const QJsonObject status = office.anna.json({u"sync"_s, u"status"_s});
    QVERIFY(status[u"shared"].toBool());
    QCOMPARE(status[u"server"].toString(), office.server->address());
    QVERIFY(!status[u"contactAt"].isNull());
}

void CommandSyncTest::aLoginIsRefusedAndNothingChanges()
{
    const Office office;
    const Run wrong = office.anna.run(office.login(office.anna, u"anna"_s, u"wrong"_s) << u"--json"_s);
    QCOMPARE(wrong.code, 1);
    QCOMPARE(wrong.reason(), u"login-refused"_s);
    const Run insecure = office.anna.run({u"sync"_s, u"login"_s, u"http://crm.example"_s, u"--login"_s, u"anna"_s,
                                          u"--password-file"_s, office.anna.path(u"password"_s), u"--json"_s});
    QCOMPARE(insecure.code, 2);
    QCOMPARE(insecure.reason(), u"server-address-insecure"_s);
    const Run nobody = office.anna.run(office.login(office.anna, QString()) << u"--json"_s);
    QCOMPARE(nobody.code, 2);
    QCOMPARE(nobody.reason(), u"option-required"_s);
    QVERIFY(!office.anna.json({u"sync"_s, u"status"_s})[u"shared"].toBool());
    QCOMPARE(office.anna.json({u"users"_s})[u"users"].toArray().first()[u"login"].toString(), u"maria"_s);
}

void CommandSyncTest::aFileWithLeadsIsAsked()
{
    // Given
    const Office office;
    const QString id = office.anna.addLead()[u"id"].toString();
    // When / Then
    const Run asked = office.anna.run(office.login(office.anna, u"anna"_s) << u"--json"_s);
    QCOMPARE(asked.code, 1);
    QCOMPARE(asked.reason(), u"has-leads"_s);
    QCOMPARE(office.server->logins(), 0);
    QVERIFY(office.anna.json(office.login(office.anna, u"anna"_s, u"password"_s, {u"--bring"_s}))[u"sent"].toInt() > 0);
    QCOMPARE(office.boris.run(office.login(office.boris, u"boris"_s)).code, 0);
    QCOMPARE(office.boris.json({u"lead"_s, u"show"_s, id})[u"title"].toString(), u"Bicycle parts"_s);
    // And once is enough
    QCOMPARE(office.anna.run(office.login(office.anna, u"anna"_s) << u"--json"_s).reason(), u"shared-already"_s);
}

void CommandSyncTest::whatWaitsIsListedAndCancelled()
{
    // Given
    const Office office;
    office.join();
    QVERIFY(!office.anna.addLead({u"title=Склад"_s}).isEmpty());
    // When / Then
    const QJsonArray waiting = office.anna.json({u"outbox"_s})[u"entries"].toArray();
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first()[u"intent"].toString(), u"lead.add"_s);
    QVERIFY(!waiting.first()[u"sent"].toBool());
    const QString id = waiting.first()[u"id"].toString();
    QVERIFY(!office.anna.json({u"outbox"_s, u"cancel"_s, id})[u"changeset"].toString().isEmpty());
    QCOMPARE(office.anna.json({u"leads"_s})[u"total"].toInt(), 0);
    QVERIFY(office.anna.json({u"outbox"_s})[u"entries"].toArray().isEmpty());
    QCOMPARE(office.anna.run({u"outbox"_s, u"cancel"_s, id, u"--json"_s}).reason(), u"not-waiting"_s);
}

void CommandSyncTest::whatWasRefusedIsListedAndSettled()
{
    // Given both give the lead to somebody else, Anna first
    const Office office;
    office.join();
    const QString id = office.anna.addLead()[u"id"].toString();
    office.sync(office.anna);
    office.sync(office.boris);
    QCOMPARE(office.anna.run({u"lead"_s, u"set"_s, id, u"owner=boris"_s}).code, 0);
    QCOMPARE(office.boris.run({u"lead"_s, u"set"_s, id, u"owner="_s, u"city=Тула"_s}).code, 0);
    office.sync(office.anna);
    // When
    QCOMPARE(office.sync(office.boris)[u"refused"].toInt(), 1);
    // Then
    const QJsonArray cards = office.boris.json({u"attention"_s})[u"cards"].toArray();
    QCOMPARE(cards.size(), 1);
    QCOMPARE(cards.first()[u"lead"].toString(), id);
    QCOMPARE(cards.first()[u"reason"].toString(), u"expectation"_s);
    QCOMPARE(cards.first()[u"field"].toString(), u"owner"_s);
    QCOMPARE(texts(cards.first()[u"changes"].toArray(), u"field"_s).size(), 2);
    const QJsonObject later = office.boris.json({u"attention"_s, u"--offset=1"_s});
    QCOMPARE(later[u"total"].toInt(), 1);
    QVERIFY(later[u"cards"].toArray().isEmpty());
    const QString shown = office.boris.run({u"attention"_s, u"--limit=1"_s, u"--offset=1"_s, u"--lang=en"_s}).out;
    QCOMPARE(shown, u"Shown: 0 of 1\n"_s);
    const QString changeset = cards.first()[u"id"].toString();
    QCOMPARE(office.boris.run({u"attention"_s, u"note"_s, changeset}).code, 0);
    QVERIFY(office.boris.json({u"attention"_s})[u"cards"].toArray().isEmpty());
    const QJsonArray feed = office.boris.json({u"lead"_s, u"show"_s, id})[u"feed"].toArray();
    QVERIFY2(feed.first()[u"text"].toString().contains(u"Тула"_s), qPrintable(feed.first()[u"text"].toString()));
    QVERIFY(office.boris.json({u"conflicts"_s})[u"conflicts"].toArray().isEmpty());
}

void CommandSyncTest::theLogTellsWhatHappened()
{
    // Given an exchange, and two attempts while the server is busy
    const Office office;
    office.join();
    QVERIFY(!office.anna.addLead({u"title=Склад"_s}).isEmpty());
    office.sync(office.anna);
    office.server->answerWith(503, {});
    const QStringList again{u"sync"_s, u"--once"_s, u"--password-file"_s, office.anna.path(u"password"_s), u"--json"_s};
    QCOMPARE(office.anna.run(again).reason(), u"server-busy"_s); // at the login already
    // When
    const QJsonArray entries = office.anna.json({u"sync"_s, u"log"_s})[u"entries"].toArray();
    // Then
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first()[u"what"].toString(), u"exchanged"_s);
    QCOMPARE(entries.first()[u"sent"].toInt(), 1);
    QVERIFY(entries.first()[u"text"].toString().startsWith(u"Changes sent: 1"_s));
    QVERIFY(entries.last()[u"received"].toInt() > 0);
    QCOMPARE(office.anna.json({u"sync"_s, u"log"_s, u"--limit"_s, u"1"_s})[u"entries"].toArray().size(), 1);
}

void CommandSyncTest::leavingMakesTheFileNobodyElses()
{
    // Given
    const Office office;
    office.join();
    const QString id = office.anna.addLead({u"title=Склад"_s})[u"id"].toString();
    // When
    QVERIFY(office.anna.json({u"sync"_s, u"logout"_s})[u"told"].isBool());
    QVERIFY(office.anna.json({u"sync"_s, u"status"_s})[u"shared"].toBool());
    QVERIFY(office.anna.json({u"sync"_s, u"leave"_s})[u"told"].isBool());
    // Then
    QVERIFY(!office.anna.json({u"sync"_s, u"status"_s})[u"shared"].toBool());
    QCOMPARE(office.anna.json({u"lead"_s, u"show"_s, id})[u"title"].toString(), u"Склад"_s);
    for (const QString &command : {u"logout"_s, u"leave"_s, u"devices"_s})
        QCOMPARE(office.anna.run({u"sync"_s, command, u"--json"_s}).reason(), u"not-shared"_s);
}

void CommandSyncTest::whoLeftGoesOnAsHimself()
{
    // Given a second user's file
    const Office office;
    office.join();
    QCOMPARE(office.boris.addLead({u"title=Общий"_s})[u"owner"].toString(), u"boris"_s);
    // When
    QCOMPARE(office.boris.run({u"sync"_s, u"leave"_s}).code, 0);
    // Then what he adds is his, and is still when he joins again
    const QJsonObject own = office.boris.addLead({u"title=Свой"_s});
    QCOMPARE(own[u"owner"].toString(), u"boris"_s);
    QCOMPARE(office.boris.run(office.login(office.boris, u"boris"_s, u"password"_s, {u"--bring"_s})).code, 0);
    const QJsonObject brought = office.boris.json({u"lead"_s, u"show"_s, own[u"id"].toString()});
    QCOMPARE(brought[u"owner"].toString(), u"boris"_s);
}

void CommandSyncTest::whatTheServerNumberedIsTakenBack()
{
    // Given a lead that the server gave its number
    const Office office;
    office.join();
    const QString id = office.anna.addLead({u"title=Склад"_s})[u"id"].toString();
    office.sync(office.anna);
    const int number = office.anna.json({u"lead"_s, u"show"_s, id})[u"number"].toInt();
    QVERIFY(number > 0);
    // When
    QCOMPARE(office.anna.run({u"undo"_s}).code, 0);
    QCOMPARE(office.sync(office.anna)[u"refused"].toInt(), 0);
    office.sync(office.boris);
    // Then it is nowhere
    QCOMPARE(office.boris.run({u"lead"_s, u"show"_s, id}).code, 1);
}

void CommandSyncTest::aDeviceThatIsToBeEmptiedIsAtItsLogin()
{
    // Given a file whose session is not kept
    const Office office;
    office.join();
    QVERIFY(!office.anna.addLead({u"title=Konfidentiell"_s}).isEmpty());
    // When
    office.server->answerWith(403, R"({"error":"wipe"})");
    const Run run =
        office.anna.run({u"sync"_s, u"--once"_s, u"--password-file"_s, office.anna.path(u"password"_s), u"--json"_s});
    // Then
    QCOMPARE(run.code, 1);
    QCOMPARE(run.reason(), u"file-wiped"_s);
    QVERIFY(!office.anna.read(u"crm.leadline"_s).contains("Konfidentiell"));
}

void CommandSyncTest::onlyAnAdministratorSetsTheWorkspaceUp()
{
    // Given a rep's file, and that the same is allowed in one of his own
    const Office office;
    office.join();
    const QList<QStringList> commands{{u"user"_s, u"add"_s, u"eve"_s},
                                      {u"user"_s, u"set"_s, u"boris"_s, u"role=admin"_s},
                                      {u"team"_s, u"add"_s, u"North"_s},
                                      {u"lookup"_s, u"set"_s, u"source"_s, u"call"_s, u"hidden=yes"_s},
                                      {u"set"_s, u"phoneRegion=KZ"_s}};
    for (const QStringList &command : commands) {
        // When
        const Run run = office.boris.run(command + QStringList{u"--json"_s});
        // Then it is refused at once, rather than by the server
        QCOMPARE(run.code, 1);
        QCOMPARE(run.reason(), u"only-admins-set-up"_s);
    }
    QVERIFY(office.boris.json({u"outbox"_s})[u"entries"].toArray().isEmpty());
}

void CommandSyncTest::anybodysImportBringsNewWords()
{
    // Given a rep's file to import, with a source that nobody knows and a column of its own
    const Office office;
    office.join();
    const QString source = office.boris.write(u"new.csv"_s, "Name,Phone,Source,Booth\nIvan,+74951230001,Maps,B1\n");
    const QString map = office.boris.write(u"map.json"_s, R"({"columns":{"Booth":"fields"}})");
    // When
    const QJsonObject done = office.boris.json({u"import"_s, source, u"--map"_s, map});
    QCOMPARE(office.sync(office.boris)[u"refused"].toInt(), 0);
    // Then it is the server's, and the import can be taken back
    QVERIFY(office.boris.json({u"attention"_s})[u"cards"].toArray().isEmpty());
    QCOMPARE(office.boris.json({u"leads"_s})[u"total"].toInt(), 1);
    QCOMPARE(office.boris.run({u"undo"_s, done[u"changeset"].toString()}).code, 0);
    QCOMPARE(office.sync(office.boris)[u"refused"].toInt(), 0);
    QCOMPARE(office.boris.json({u"leads"_s})[u"total"].toInt(), 0);
}

void CommandSyncTest::whyItWasRefusedIsSaid()
{
    // Given a task that two complete without knowing of each other
    const Office office;
    office.join();
    const QString id =
        office.anna.addLead({u"title=Склад"_s, u"contactName=Иван"_s, u"owner=boris"_s})[u"id"].toString();
    QCOMPARE(office.anna.run({u"lead"_s, u"qualify"_s, id}).code, 0);
    office.sync(office.anna);
    office.sync(office.boris);
    const QStringList done{u"task"_s, u"done"_s, u"1"_s, u"--result"_s};
    QCOMPARE(office.anna.run(done + QStringList{u"no-interest"_s, u"--details"_s, u"Не сейчас"_s}).code, 0);
    QCOMPARE(office.boris.run(done + QStringList{u"transfer"_s, u"--details"_s, u"Готов купить"_s}).code, 0);
    // When
    office.sync(office.anna);
    QCOMPARE(office.sync(office.boris)[u"refused"].toInt(), 1);
    // Then it is said why
    const QString attention = office.boris.run({u"attention"_s, u"--lang"_s, u"en"_s}).out;
    QVERIFY2(attention.contains(u"Somebody was first"_s), qPrintable(attention));
}

void CommandSyncTest::theStandingIsToldInBothLanguages()
{
    const Office office;
    office.join();
    const QString english = office.anna.run({u"sync"_s, u"status"_s, u"--lang"_s, u"en"_s}).out;
    const QString russian = office.anna.run({u"sync"_s, u"status"_s, u"--lang"_s, u"ru"_s}).out;
    QVERIFY2(english.contains(u"Last contact"_s) && !english.contains(u"contactAt"_s), qPrintable(english));
    QVERIFY2(russian.contains(u"Последний обмен"_s) && !russian.contains(u"Waiting"_s), qPrintable(russian));
}

void CommandSyncTest::aPasswordIsChangedByFiles()
{
    // Given
    const Office office;
    office.join();
    QVERIFY(!office.anna.write(u"new"_s, "four walnut drawers\n").isEmpty());
    const auto change = [&office](const QString &current, const QString &next) {
        return office.anna.run({u"sync"_s, u"password"_s, u"--password-file"_s, office.anna.path(current),
                                u"--new-password-file"_s, office.anna.path(next), u"--json"_s});
    };
    // When / Then
    QCOMPARE(change(u"wrong"_s, u"new"_s).reason(), u"login-refused"_s);
    const Run unread = change(u"password"_s, u"nowhere"_s);
    QCOMPARE(unread.reason(), u"cannot-read"_s);
    QVERIFY(unread.out.contains(u"No such file"_s));
    const Run changed = change(u"password"_s, u"new"_s);
    QCOMPARE(changed.code, 0);
    QVERIFY(changed.out.contains(u"anna"_s));
}

void CommandSyncTest::devicesAreListedAndRevoked()
{
    // Given
    const Office office;
    office.join();
    const QStringList session{u"--password-file"_s, office.anna.path(u"password"_s)};
    const QString device = u"11111111-1111-4111-8111-111111111111"_s;
    // When
    const QJsonArray devices = office.anna.json(QStringList{u"sync"_s, u"devices"_s} + session)[u"devices"].toArray();
    // Then
    QCOMPARE(devices.size(), 2);
    QCOMPARE(devices.first()[u"client"].toString(), device);
    QVERIFY(devices.first()[u"current"].toBool());
    // And what the server knows nothing of is said
    for (const QString &name : {device, u"nonsense"_s}) {
        const QStringList revoke = QStringList{u"sync"_s, u"revoke"_s, name, u"--of"_s, u"boris"_s, u"--json"_s};
        QCOMPARE(office.anna.run(revoke + session).reason(), u"no-such-device"_s);
    }
}

void CommandSyncTest::nobodyElseActsOnASharedFile()
{
    const Office office;
    office.join();
    const Run other = office.anna.run({u"leads"_s, u"--as"_s, u"boris"_s, u"--json"_s});
    QCOMPARE(other.code, 1);
    QCOMPARE(other.reason(), u"another-is-logged-in"_s);
    QCOMPARE(office.anna.run({u"leads"_s, u"--as"_s, u"anna"_s}).code, 0);
}

void CommandSyncTest::aFileOfItsOwnSaysSo()
{
    const Program program;
    program.init();
    QVERIFY(!program.json({u"sync"_s, u"status"_s})[u"shared"].toBool());
    QVERIFY(program.json({u"outbox"_s})[u"entries"].toArray().isEmpty());
    QCOMPARE(program.run({u"sync"_s, u"--once"_s, u"--json"_s}).reason(), u"not-shared"_s);
    QCOMPARE(program.run({u"conflict"_s, u"use"_s, u"0190a5f0-0000-7000-8000-000000000001"_s, u"--json"_s}).reason(),
             u"conflict-not-found"_s);
}

void CommandSyncTest::aServerThatIsNoneChangesNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a page") << 200 << QByteArray("<html>Hello</html>") << u"server-answer-malformed"_s;
    QTest::newRow("half a message") << 200 << QByteArray(R"({"req":")") << u"server-answer-malformed"_s;
    QTest::newRow("deep nonsense") << 200 << QByteArray(100'000, '[') << u"server-answer-malformed"_s;
    QTest::newRow("busy") << 503 << QByteArray(R"({"error":"busy"})") << u"server-busy"_s;
    QTest::newRow("busy with passwords") << 429 << QByteArray(R"({"error":"busy"})") << u"server-busy"_s;
    QTest::newRow("tried too often") << 429 << QByteArray(R"({"error":"too-many-attempts"})") << u"too-many-attempts"_s;
    QTest::newRow("a failure") << 500 << QByteArray("oops") << u"server-answer-malformed"_s;
    QTest::newRow("elsewhere") << 302 << QByteArray() << u"server-answer-malformed"_s;
}

void CommandSyncTest::aServerThatIsNoneChangesNothing()
{
    // Given
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Office office;
    office.join();
    QVERIFY(!office.anna.addLead().isEmpty());
    office.server->answerWith(status, body);
    // When
    const Run run =
        office.anna.run({u"sync"_s, u"--once"_s, u"--password-file"_s, office.anna.path(u"password"_s), u"--json"_s});
    // Then
    QVERIFY(run.code != 0);
    QTEST(run.reason(), "reason");
    QCOMPARE(office.anna.json({u"outbox"_s})[u"entries"].toArray().size(), 1);
}

void CommandSyncTest::aClosedFieldIsShownAndRefused()
{
    // Given an administrator who hides the budget from representatives, and one of these
    const Office office;
    office.join();
    const QJsonObject lead = office.boris.addLead();
    const QString id = lead[u"id"].toString();
    QVERIFY(!lead.contains(u"closed"_s));
    const QStringList closing{u"field"_s, u"set"_s, u"rep"_s, u"lead.budget"_s, u"hidden"_s};
    // When
    const QJsonObject closed = office.anna.json(closing);
    Office::sync(office.anna);
    Office::sync(office.boris);
    // Then
    QCOMPARE(closed[u"fields"][0][u"field"].toString(), u"lead.budget"_s);
    QCOMPARE(office.boris.json({u"fields"_s})[u"fields"], closed[u"fields"]);
    const Run set = office.boris.run({u"lead"_s, u"set"_s, id, u"budget=5"_s, u"city=Omsk"_s, u"--json"_s});
    QCOMPARE(set.code, 1);
    QCOMPARE(set.reason(), u"field-hidden"_s);
    const QString said = office.boris.run({u"lead"_s, u"set"_s, id, u"budget=5"_s}).error;
    QVERIFY2(said.contains(u"Budget"_s) && said.contains(u"administrator"_s), qPrintable(said));
    const QJsonObject shown = office.boris.json({u"lead"_s, u"show"_s, id});
    QCOMPARE(shown[u"closed"][u"budget"].toString(), u"hidden"_s);
    QCOMPARE(shown[u"city"].toString(), QString());
    QCOMPARE(office.boris.run(closing + QStringList{u"--json"_s}).reason(), u"only-admins-close-fields"_s);
    QCOMPARE(office.boris.run({u"field"_s, u"set"_s, u"rep"_s, u"budget"_s, u"shut"_s, u"--json"_s}).reason(),
             u"access-unknown"_s);
}

QTEST_GUILESS_MAIN(CommandSyncTest)

#include "tst_commandsync.moc"
