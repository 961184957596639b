// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/fileline.h"
#include "core/client/login.h"
#include "core/services/attachments.h"
#include "tests/client/onlinefile.h"
#include "tests/server/servedworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::OnlineFile;
using test::ServerProgram;

namespace {

constexpr int patience = 30'000; // milliseconds
const QString password = QString::fromLatin1(ServerProgram::password);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

/// Longer than a part, and never the same twice.
QByteArray someContent(int parts)
{
    return QUuid::createUuid().toByteArray().repeated((parts * attachmentPart - 100) / 38);
}

bool keepGoing(qint64 /*done*/)
{
    return true;
}

} // namespace

/// Files that are added on one computer and opened on another, against a real server process and a real PostgreSQL.
class SharedFilesTest : public QObject
{
    Q_OBJECT

    test::ServedWorkspace m_served;

    [[nodiscard]] qint64 wholeFiles() const { return m_served.number("SELECT count(*) FROM file WHERE whole"); }
    [[nodiscard]] QString reasonOf(QFuture<Result<void>> future) const
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
            return u"no answer"_s;
        const Result<void> result = future.result();
        return result ? QString() : result.error().reason;
    }
    /// Who is up to date, with an open file.
    void join(OnlineFile &file, const QString &login) const
    {
        file.open();
        QCOMPARE(file.join(m_served.url(), login, password), QString());
    }
    [[nodiscard]] ServerLink linkOf(const QString &login) const
    {
        ServerLink link{QUrl(m_served.url())};
        link.setToken(logIn(link, {login, password, {}}, QUuid::createUuid()).value().token);
        return link;
    }
    /// The file that a colleague has put on a lead, once this computer knows of it.
    [[nodiscard]] static std::optional<Attachment> arrived(OnlineFile &file, const AttachmentId &id)
    {
        const auto find = [id](Session &session) { return session.store().find(id); };
        static_cast<void>(QTest::qWaitFor([&] { return file.ask(find).has_value(); }, patience));
        const Result<Attachment> found = file.ask(find);
        return found ? std::optional(*found) : std::nullopt;
    }

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aColleaguesFileComesWhenItIsOpened()
    {
        // Given a rep who puts a file on a lead, and the admin, who sees that there is one
        OnlineFile alice;
        OnlineFile bob;
        join(alice, u"alice"_s);
        join(bob, u"bob"_s);
        const qint64 before = wholeFiles();
        const QByteArray content = someContent(3);
        const Attachment attached = bob.attach(bob.addLead(u"Склад"_s), u"offer.pdf"_s, content);
        // Then the bytes go up by themselves, after the change
        QTRY_COMPARE_WITH_TIMEOUT(wholeFiles(), before + 1, patience);
        const std::optional<Attachment> known = arrived(alice, attached.id);
        QVERIFY(known);
        QVERIFY(!isFileHere(alice.path(), known->hash));
        // When she opens it
        qint64 come = -1;
        QObject::connect(&alice.files(), &FileSource::progressed, &alice.files(),
                         [&come](const AttachmentId &, qint64 done) { come = done; });
        QCOMPARE(reasonOf(alice.files().fetch(*known)), QString());
        // Then
        QCOMPARE(contentOf(keptFilePath(alice.path(), known->hash)), content);
        QTRY_COMPARE_WITH_TIMEOUT(come, content.size(), patience);
        QVERIFY(!QFileInfo::exists(comingFilePath(alice.path(), known->hash)));
        // And what is here is not fetched again
        m_served.program().kill();
        QCOMPARE(reasonOf(alice.files().fetch(*known)), QString());
        m_served.restart();
    }

    void whatIsAddedOfflineGoesUpLater()
    {
        // Given
        OnlineFile bob;
        join(bob, u"bob"_s);
        const qint64 before = wholeFiles();
        m_served.program().kill();
        // When
        bob.attach(bob.addLead(u"Цех"_s), u"plan.pdf"_s, someContent(2));
        QTRY_COMPARE_WITH_TIMEOUT(bob.standing().mood, SyncMood::Offline, patience);
        // Then, though the program was ended meanwhile
        bob.close();
        m_served.restart();
        const auto move = [url = m_served.url()](Session &session) -> Result<void> {
            SyncState state = *syncState(session.store().connection());
            state.server = url; // the next process listens elsewhere
            saveSyncState(session.store().connection(), state);
            return {};
        };
        bob.open();
        QVERIFY(bob.ask(move));
        bob.close();
        bob.open();
        QTRY_COMPARE_WITH_TIMEOUT(wholeFiles(), before + 1, patience);
    }

    void aStoppedFetchGoesOnWhereItWas()
    {
        // Given a file of four parts at the server
        OnlineFile bob;
        join(bob, u"bob"_s);
        const qint64 before = wholeFiles();
        const QByteArray content = someContent(4);
        const Attachment attached = bob.attach(bob.addLead(u"Завод"_s), u"scheme.pdf"_s, content);
        QTRY_COMPARE_WITH_TIMEOUT(wholeFiles(), before + 1, patience);
        const QTemporaryDir folder;
        const QString database = folder.filePath(u"other.leadline"_s);
        FileLine line(linkOf(u"bob"_s));
        // When it is stopped after two parts
        const auto untilTwo = [](qint64 done) { return done < 2 * attachmentPart; };
        const Result<void> stopped = line.fetch(attached, database, untilTwo);
        // Then they are kept, and the other two are all that is asked for
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(QFileInfo(comingFilePath(database, attached.hash)).size(), 2 * attachmentPart);
        QVERIFY(!isFileHere(database, attached.hash));
        std::vector<qint64> asked;
        QVERIFY(line.fetch(attached, database, [&asked](qint64 done) {
            asked.push_back(done);
            return true;
        }));
        QCOMPARE(asked, (std::vector<qint64>{2 * attachmentPart, 3 * attachmentPart, attached.size}));
        QCOMPARE(contentOf(keptFilePath(database, attached.hash)), content);
    }

    void aStoppedSendingGoesOnWhereItWas()
    {
        // Given an attachment whose bytes the server has to the half
        OnlineFile bob;
        join(bob, u"bob"_s);
        const qint64 before = wholeFiles();
        const LeadId lead = bob.addLead(u"Порт"_s);
        const Attachment attached = bob.attach(lead, u"map.pdf"_s, someContent(4));
        QTRY_COMPARE_WITH_TIMEOUT(wholeFiles(), before + 1, patience);
        bob.close();
        m_served.owner().query("DELETE FROM file_part WHERE attachment = $1", {server::parameter(attached.id.uuid())});
        m_served.owner().query("DELETE FROM file WHERE attachment = $1", {server::parameter(attached.id.uuid())});
        FileLine line(linkOf(u"bob"_s));
        const auto untilTwo = [](qint64 done) { return done < 2 * attachmentPart; };
        QCOMPARE(line.send(attached, bob.path(), 0, untilTwo).error().code, ErrorCode::Cancelled);
        // When the server is asked, and when it is not
        const auto missing = line.missing({attached.id});
        QVERIFY(missing && missing->size() == 1);
        QCOMPARE(missing->front().received, 2 * attachmentPart);
        std::vector<qint64> sent;
        QVERIFY(line.send(attached, bob.path(), 0, [&sent](qint64 done) {
            sent.push_back(done);
            return true;
        }));
        // Then it says itself where it stands
        QCOMPARE(sent, (std::vector<qint64>{0, 2 * attachmentPart, 3 * attachmentPart}));
        QVERIFY(line.missing({attached.id})->empty());
    }

    void whatComesDamagedIsNotKept()
    {
        // Given bytes at the server that are others than those that were sent
        OnlineFile bob;
        join(bob, u"bob"_s);
        const qint64 before = wholeFiles();
        const Attachment attached = bob.attach(bob.addLead(u"Депо"_s), u"bill.pdf"_s, "a bill of 100");
        QTRY_COMPARE_WITH_TIMEOUT(wholeFiles(), before + 1, patience);
        m_served.owner().query("UPDATE file_part SET bytes = 'a bill of 900' WHERE attachment = $1",
                               {server::parameter(attached.id.uuid())});
        const QTemporaryDir folder;
        const QString database = folder.filePath(u"other.leadline"_s);
        FileLine line(linkOf(u"bob"_s));
        // When
        const Result<void> fetched = line.fetch(attached, database, keepGoing);
        // Then
        QCOMPARE(fetched.error().reason, u"attachment-came-damaged"_s);
        QVERIFY(!isFileHere(database, attached.hash));
        QVERIFY(!QFileInfo::exists(comingFilePath(database, attached.hash)));
    }

    void whatNobodyHasSentIsSaidToBeOnItsWay()
    {
        // Given an attachment that the server knows, and bytes that it does not have
        OnlineFile bob;
        join(bob, u"bob"_s);
        const qint64 before = wholeFiles();
        const Attachment attached = bob.attach(bob.addLead(u"Порт"_s), u"scan.pdf"_s, "scan");
        QTRY_COMPARE_WITH_TIMEOUT(wholeFiles(), before + 1, patience);
        m_served.owner().query("UPDATE file SET whole = false WHERE attachment = $1",
                               {server::parameter(attached.id.uuid())});
        // When
        const QTemporaryDir folder;
        FileLine line(linkOf(u"bob"_s));
        const Result<void> fetched = line.fetch(attached, folder.filePath(u"other.leadline"_s), keepGoing);
        // Then
        QCOMPARE(fetched.error().reason, u"not-at-server"_s);
        m_served.owner().query("UPDATE file SET whole = true WHERE attachment = $1",
                               {server::parameter(attached.id.uuid())});
    }

    void whoIsLoggedOutFetchesNothing()
    {
        // Given
        OnlineFile bob;
        join(bob, u"bob"_s);
        QVERIFY(bob.files().isThere());
        QCOMPARE(bob.logOut(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(bob.standing().mood, SyncMood::LoginNeeded, patience);
        Attachment distant;
        distant.id = AttachmentId(QUuid::createUuid());
        distant.name = u"offer.pdf"_s;
        distant.hash = QString(64, u'a');
        // When, then
        QCOMPARE(reasonOf(bob.files().fetch(distant)), u"login-needed"_s);
    }

    void cleanupTestCase() { m_served.program().kill(); }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::SharedFilesTest)
#include "tst_sharedfiles.moc"
