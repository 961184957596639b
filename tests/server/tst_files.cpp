// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/model/filebytes.h"
#include "core/sync/wire.h"
#include "server/records/files.h"
#include "server/service/upkeep.h"
#include "tests/server/servedworkspace.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::leadPush;
using test::LoggedIn;
using test::logIn;
using test::RawClient;
using test::Reply;
using test::synced;

namespace {

/// An attachment as its author's device tells of it, and the bytes behind it.
struct Sent
{
    QUuid attachment;
    QByteArray bytes;
    SyncRequest request;
};

QString hashOfBytes(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// A lead of this person's with one file.
Sent sent(const LoggedIn &session, qint64 mid, const QByteArray &bytes, const QString &hash, qint64 size)
{
    Sent made{newUuid(systemClock()()), bytes, leadPush(session, mid, u"With a file"_s)};
    SentChangeSet &changeset = made.request.push.front();
    changeset.changes.push_back({RecordChange::Action::Create,
                                 u"attachment"_s,
                                 made.attachment,
                                 {{u"lead"_s, {}, changeset.changes.front().record, {}},
                                  {u"name"_s, {}, u"offer.pdf"_s, {}},
                                  {u"hash"_s, {}, hash, {}},
                                  {u"size"_s, {}, size, {}},
                                  {u"author"_s, {}, session.person, {}}}});
    changeset.hash = contentHash(changeset);
    return made;
}

Sent sent(const LoggedIn &session, qint64 mid, const QByteArray &bytes)
{
    return sent(session, mid, bytes, hashOfBytes(bytes), bytes.size());
}

QByteArray longContent(qint64 size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype place = 0; place < bytes.size(); ++place)
        bytes[place] = static_cast<char>((place * 31 + place / 251) & 0xff);
    return bytes;
}

} // namespace

/// Attached files at the server: the real program and PostgreSQL.
class FilesTest : public QObject
{
    Q_OBJECT

    test::ServedWorkspace m_served;
    LoggedIn m_bob;
    LoggedIn m_carol;
    qint64 m_mid = 0;

    [[nodiscard]] Sent pushed(const QByteArray &bytes)
    {
        Sent made = sent(m_bob, ++m_mid, bytes);
        if (synced(m_served.address(), m_bob.token, made.request).status != 200)
            qFatal("not pushed");
        return made;
    }
    [[nodiscard]] static QByteArray path(const char *what, const QUuid &attachment, qint64 offset)
    {
        return QByteArray("/v1/files/") + what + "?file=" + attachment.toByteArray(QUuid::WithoutBraces)
            + "&offset=" + QByteArray::number(offset);
    }
    [[nodiscard]] Reply send(const LoggedIn &session, const QUuid &attachment, qint64 offset,
                             const QByteArray &part) const
    {
        return RawClient(m_served.address()).post(path("send", attachment, offset), part, session.token);
    }
    [[nodiscard]] Reply fetch(const LoggedIn &session, const QUuid &attachment, qint64 offset = 0) const
    {
        return RawClient(m_served.address()).get(path("fetch", attachment, offset), session.token);
    }
    /// Part after part; the last answer.
    [[nodiscard]] Reply sendAll(const LoggedIn &session, const Sent &file) const
    {
        Reply reply;
        for (qint64 offset = 0; offset == 0 || offset < file.bytes.size(); offset += attachmentPart)
            reply = send(session, file.attachment, offset, file.bytes.mid(offset, attachmentPart));
        return reply;
    }
    /// How far the server says that each has come; nothing of those that it does not speak of.
    [[nodiscard]] QStringList missing(const LoggedIn &session, const QList<QUuid> &attachments) const
    {
        QJsonArray names;
        for (const QUuid &id : attachments)
            names.append(id.toString(QUuid::WithoutBraces));
        const Reply reply =
            RawClient(m_served.address()).post("/v1/files/missing", QJsonObject{{u"files"_s, names}}, session.token);
        QStringList received;
        for (const QJsonValue &each : reply.json()[u"missing"].toArray())
            received.append(each[u"received"].toString());
        return received;
    }

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_bob = logIn(m_served.address(), u"bob"_s);
        m_carol = logIn(m_served.address(), u"carol"_s);
    }

    void aFileGoesUpInPartsAndComesDownAgain_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing in it") << QByteArray();
        QTest::newRow("short") << QByteArray("price list");
        QTest::newRow("one part") << longContent(attachmentPart);
        QTest::newRow("three parts") << longContent(2 * attachmentPart + 17);
    }

    void aFileGoesUpInPartsAndComesDownAgain()
    {
        // Given
        QFETCH(QByteArray, bytes);
        const Sent file = pushed(bytes);
        QCOMPARE(missing(m_bob, {file.attachment}), QStringList{u"0"_s});
        QCOMPARE(fetch(m_bob, file.attachment).status, 404);
        // When
        const Reply last = sendAll(m_bob, file);
        // Then
        QCOMPARE(last.status, 200);
        QVERIFY(last.json()[u"whole"].toBool());
        QCOMPARE(missing(m_bob, {file.attachment}), QStringList());
        QByteArray come;
        for (qint64 offset = 0; offset < bytes.size(); offset += attachmentPart)
            come += fetch(m_bob, file.attachment, offset).body;
        QCOMPARE(come, bytes);
        // And once more is once
        QCOMPARE(send(m_bob, file.attachment, 0, bytes.left(attachmentPart)).status, 200);
        QCOMPARE(m_served.program().run({u"check"_s}).code, 0);
    }

    void whatStoppedGoesOnWhereItWas()
    {
        // Given a file of which the first of three parts came
        const Sent file = pushed(longContent(2 * attachmentPart + 1));
        QCOMPARE(send(m_bob, file.attachment, 0, file.bytes.left(attachmentPart)).status, 200);
        // When another part comes than the next, or the next not whole
        const Reply far = send(m_bob, file.attachment, 2 * attachmentPart, file.bytes.mid(2 * attachmentPart));
        const Reply cut = send(m_bob, file.attachment, attachmentPart, "short");
        // Then the server says where it stands, also to who asks first
        for (const Reply &reply : {far, cut}) {
            QCOMPARE(reply.status, 409);
            QCOMPARE(reply.json()[u"received"].toString(), QString::number(attachmentPart));
        }
        QCOMPARE(missing(m_bob, {file.attachment}), QStringList{QString::number(attachmentPart)});
        QCOMPARE(fetch(m_bob, file.attachment).status, 404);
    }

    void whoDoesNotSeeTheLeadDoesNotSeeTheFile()
    {
        // Given
        const Sent file = pushed("the offer");
        QCOMPARE(sendAll(m_bob, file).status, 200);
        const Sent coming = pushed("the other offer");
        // When, then: to a colleague there is no such file, as if there were none
        const QUuid none = QUuid::createUuid();
        for (const QUuid &id : {file.attachment, coming.attachment, none}) {
            const Reply fetched = fetch(m_carol, id);
            const Reply brought = send(m_carol, id, 0, "the offer");
            QCOMPARE(fetched.status, 404);
            QCOMPARE(brought.status, 404);
            QCOMPARE(fetched.body, fetch(m_carol, none).body);
        }
        QCOMPARE(missing(m_carol, {file.attachment, coming.attachment, none}), QStringList());
        // An admin sees it
        const LoggedIn alice = logIn(m_served.address(), u"alice"_s);
        QCOMPARE(fetch(alice, file.attachment).body, "the offer");
        // And nobody without a session
        QCOMPARE(fetch({}, file.attachment).status, 401);
    }

    void knowingAHashGivesNothing()
    {
        // Given a file of bob's, and carol, who knows its hash and says that her own lead has it
        const Sent file = pushed("a secret of bob's");
        QCOMPARE(sendAll(m_bob, file).status, 200);
        const Sent forged = sent(m_carol, 1, {}, hashOfBytes(file.bytes), file.bytes.size());
        QCOMPARE(synced(m_served.address(), m_carol.token, forged.request).status, 200);
        // When, then: she gets nothing, and does not learn that the server has it
        QCOMPARE(fetch(m_carol, forged.attachment).status, 404);
        QCOMPARE(missing(m_carol, {forged.attachment}), QStringList{u"0"_s});
        // Bytes that are something else do not pass for it
        const Reply wrong = send(m_carol, forged.attachment, 0, QByteArray(file.bytes.size(), 'x'));
        QCOMPARE(wrong.status, 422);
        QCOMPARE(wrong.error(), u"file-damaged"_s);
        QCOMPARE(missing(m_carol, {forged.attachment}), QStringList{u"0"_s});
        QCOMPARE(fetch(m_bob, file.attachment).body, file.bytes);
    }

    void anotherWorkspaceHasNoneOfIt()
    {
        // Given somebody of another workspace on the same server
        const Sent file = pushed("of Acme only");
        QCOMPARE(sendAll(m_bob, file).status, 200);
        const test::ServerProgram &program = m_served.program();
        QVERIFY(program.run({u"workspace"_s, u"add"_s, u"Other"_s}).code == 0);
        QVERIFY(program
                    .run({u"user"_s, u"add"_s, u"eve"_s, u"--workspace"_s, u"Other"_s, u"--role"_s, u"admin"_s,
                          u"--keep-password"_s, u"--password-file"_s, u"-"_s},
                         QByteArray(test::ServerProgram::password) + '\n')
                    .code
                == 0);
        const LoggedIn eve = logIn(m_served.address(), u"eve"_s);
        QCOMPARE(eve.status, 200);
        // When, then
        QCOMPARE(fetch(eve, file.attachment).status, 404);
        QCOMPARE(send(eve, file.attachment, 0, file.bytes).status, 404);
        QCOMPARE(missing(eve, {file.attachment}), QStringList());
    }

    void refusesWhatIsNoPart_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QUuid id = QUuid::createUuid();
        QTest::newRow("no file") << QByteArray("/v1/files/send?offset=0") << QByteArray("x") << 400;
        QTest::newRow("no offset") << path("send", id, 0).chopped(1) << QByteArray("x") << 400;
        QTest::newRow("before the beginning") << path("send", id, -attachmentPart) << QByteArray("x") << 400;
        QTest::newRow("between two parts") << path("send", id, 1) << QByteArray("x") << 400;
        QTest::newRow("past any end") << path("send", id, largestAttachment + attachmentPart) << QByteArray("x") << 400;
        QTest::newRow("too long") << path("send", id, 0) << QByteArray(attachmentPart + 1, 'x') << 413;
        QTest::newRow("no list") << QByteArray("/v1/files/missing") << QByteArray("{}") << 400;
        QTest::newRow("a long list") << QByteArray("/v1/files/missing")
                                     << "{\"files\":[" + QByteArray("\"\",").repeated(500) + "\"\"]}" << 400;
        QTest::newRow("a get where a post is due")
            << QByteArray("/v1/files/fetch?file=x&offset=0") << QByteArray() << 405;
    }

    void refusesWhatIsNoPart()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QCOMPARE(RawClient(m_served.address()).post(target, body, m_bob.token).status, status);
    }

    void recordsThatNameNoFileAreNone_data()
    {
        QTest::addColumn<QString>("hash");
        QTest::addColumn<qint64>("size");
        QTest::newRow("too long") << hashOfBytes("x") << largestAttachment + 1;
        QTest::newRow("less than nothing") << hashOfBytes("x") << qint64(-1);
        QTest::newRow("no hash") << u"../../etc/passwd"_s << qint64(1);
    }

    void recordsThatNameNoFileAreNone()
    {
        // Given
        QFETCH(QString, hash);
        QFETCH(qint64, size);
        const Sent odd = sent(m_bob, ++m_mid, "x", hash, size);
        QCOMPARE(synced(m_served.address(), m_bob.token, odd.request).status, 200);
        // When, then
        QCOMPARE(send(m_bob, odd.attachment, 0, odd.bytes).status, 404);
        QCOMPARE(fetch(m_bob, odd.attachment).status, 404);
    }

    void aWorkspaceTakesNoMoreThanItsRoom()
    {
        // Given room for one file of ten bytes beside what is there
        server::Connection connection(m_served.program().database());
        const QUuid workspace = m_served.owner().query("SELECT id FROM workspace WHERE name = 'Acme'").uuid(0, 0);
        const auto used = [this] { return m_served.number("SELECT file_bytes FROM workspace WHERE name = 'Acme'"); };
        const qint64 before = used();
        const auto take = [&](const server::NamedFile &file, const QByteArray &bytes) {
            server::Transaction transaction(connection, workspace);
            const server::TakenPart taken =
                server::takePart(connection, workspace, file, 0, bytes, before + 10, systemClock()());
            transaction.commit();
            return taken.how;
        };
        const QByteArray ten = "0123456789";
        const server::NamedFile first{QUuid::createUuid(), hashOfBytes(ten).toLatin1(), 10};
        server::NamedFile second = first;
        second.attachment = QUuid::createUuid();
        // When, then
        QCOMPARE(take(first, ten), server::TakenPart::How::Whole);
        QCOMPARE(take(second, ten), server::TakenPart::How::TooMuch);
        QCOMPARE(used(), before + 10);
        // A record that names other bytes by now begins anew, in the room of the old ones
        server::NamedFile changed = first;
        changed.hash = hashOfBytes("9876543210").toLatin1();
        QCOMPARE(take(changed, "9876543210"), server::TakenPart::How::Whole);
        QCOMPARE(used(), before + 10);
    }

    void theSettingsSayHowMuchRoomThereIs_data()
    {
        QTest::addColumn<QByteArray>("room");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("some") << QByteArray("2048") << true;
        QTest::newRow("none") << QByteArray("0") << false;
        QTest::newRow("less than none") << QByteArray("-1") << false;
        QTest::newRow("more than a number holds") << QByteArray("17592186044416") << false;
        QTest::newRow("no number") << QByteArray("much") << false;
    }

    void theSettingsSayHowMuchRoomThereIs()
    {
        QFETCH(QByteArray, room);
        QFETCH(bool, isTaken);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"server.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("file-room = " + room + '\n') > 0);
        file.close();
        QCOMPARE(m_served.program().run({u"check"_s, u"--config"_s, file.fileName()}).code == 0, isTaken);
    }

    void whatNobodyNamesIsRemovedAMonthLater()
    {
        // Given a file whose attachment is gone, one that stays, and one that stopped coming
        const Sent gone = pushed("gone");
        const Sent stays = pushed("stays");
        const Sent coming = pushed(longContent(attachmentPart + 1));
        QCOMPARE(sendAll(m_bob, gone).status, 200);
        QCOMPARE(sendAll(m_bob, stays).status, 200);
        QCOMPARE(send(m_bob, coming.attachment, 0, coming.bytes.left(attachmentPart)).status, 200);
        m_served.owner().query("UPDATE record SET deleted = true WHERE id = $1", {server::parameter(gone.attachment)});
        const auto isKept = [this](const Sent &file) {
            return m_served.number("SELECT count(*) FROM file WHERE attachment = $1",
                                   {server::parameter(file.attachment)})
                == 1;
        };
        server::Connection service(m_served.program().database());
        const auto keepUp = [&service, today = systemClock()()](int days) {
            server::keepUp(service, today.plusDays(days), today.plusDays(days));
        };
        // When, then
        keepUp(1);
        QVERIFY(isKept(gone) && isKept(stays) && isKept(coming));
        QCOMPARE(fetch(m_bob, gone.attachment).status, 404);
        keepUp(9);
        QVERIFY(isKept(gone) && !isKept(coming));
        keepUp(32);
        QVERIFY(!isKept(gone) && isKept(stays));
        QCOMPARE(m_served.number("SELECT count(*) FROM file_part WHERE attachment = $1",
                                 {server::parameter(gone.attachment)}),
                 0);
        QCOMPARE(m_served.program().run({u"check"_s}).code, 0);
    }

    void whatIsNamedAgainInTimeStays()
    {
        // Given
        const Sent file = pushed("taken off and put back");
        QCOMPARE(sendAll(m_bob, file).status, 200);
        const auto mark = [this, &file](const char *deleted) {
            m_served.owner().query(QByteArray("UPDATE record SET deleted = ") + deleted + " WHERE id = $1",
                                   {server::parameter(file.attachment)});
        };
        server::Connection service(m_served.program().database());
        const auto keepUp = [&service, today = systemClock()()](int days) {
            server::keepUp(service, today.plusDays(days), today.plusDays(days));
        };
        // When it is taken off twice, each time for less than a month
        mark("true");
        keepUp(33);
        mark("false");
        keepUp(40);
        mark("true");
        keepUp(50);
        keepUp(65);
        // Then
        QCOMPARE(m_served.number("SELECT count(*) FROM file WHERE attachment = $1 AND whole",
                                 {server::parameter(file.attachment)}),
                 1);
    }

    void cleanupTestCase() { m_served.program().kill(); }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::FilesTest)
#include "tst_files.moc"
