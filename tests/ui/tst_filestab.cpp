// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attachments.h"
#include "core/services/filesource.h"
#include "tests/ui/leadcardtest.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QPromise>
#include <QTabBar>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray offer = "price list of March";

/// A server as the window sees one, which brings what the test says.
class DistantFiles final : public FileSource
{
public:
    [[nodiscard]] bool isThere() const override { return true; }
    [[nodiscard]] QFuture<Result<void>> fetch(const Attachment &attachment) override
    {
        asked.append(attachment.name);
        m_promise = QPromise<Result<void>>();
        m_promise.start();
        return m_promise.future();
    }
    void cancel(const AttachmentId & /*attachment*/) override
    {
        end(failure(ErrorCode::Cancelled, u"sync-cancelled"_s));
    }
    void end(const Result<void> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
    }

    QStringList asked;

private:
    QPromise<Result<void>> m_promise;
};

/// A lead with a file whose bytes are on a colleague's computer.
LeadId leadWithDistantFile(TestFile &file)
{
    const LeadId lead = file.addLead({u"title=Warehouse"_s});
    const QTemporaryDir folder;
    QFile source(folder.filePath(u"offer.pdf"_s));
    if (!source.open(QIODevice::WriteOnly) || source.write(offer) != offer.size())
        qFatal("no file");
    source.close();
    const Result<KeptFile> kept = keepFile(file.path(), source.fileName());
    if (!kept || !addAttachment(file.session(), lead, *kept) || !QFile::remove(keptFilePath(file.path(), kept->hash)))
        qFatal("not attached");
    return lead;
}

} // namespace

/// The files of a lead that are not on this computer.
class FilesTabTest : public QObject
{
    Q_OBJECT

public slots:
    void take(const QUrl &url) { m_opened.append(url); }

private:
    QList<QUrl> m_opened;
    std::unique_ptr<LeadCardTest> m_test;
    DistantFiles *m_files = nullptr; ///< the context's

    [[nodiscard]] bool shows(const QString &text) const { return m_test->visibleText().contains(text); }
    void click(const QString &name) const
    {
        for (QAbstractButton *button : m_test->window().findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->accessibleName() == name)
                return button->click();
        }
        qFatal("no such button: %s", qPrintable(name));
    }
    [[nodiscard]] Attachment attachment() const { return m_test->stored().attachments.front(); }
    /// What has come from the server lies beside the database now.
    void bring() const
    {
        const QString path = keptFilePath(m_test->workspace().path(), attachment().hash);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(offer) == offer.size());
    }

private slots:
    void init()
    {
        m_opened.clear();
        QDesktopServices::setUrlHandler(u"file"_s, this, "take");
        m_test = std::make_unique<LeadCardTest>(leadWithDistantFile);
        m_files = new DistantFiles;
        m_files->setParent(&m_test->context().workspace);
        m_test->window().findChild<QTabBar *>()->setCurrentIndex(2);
        QVERIFY(m_test->commit([id = m_test->id()](Session &session) { return addNote(session, id, u"Look"_s); }));
        QTRY_VERIFY(shows(u"not here yet · "_s));
    }

    void cleanup()
    {
        m_test.reset();
        QDesktopServices::unsetUrlHandler(u"file"_s);
    }

    void aFileThatIsNotHereComesWhenItIsOpened()
    {
        // When it is opened, twice by an impatient hand
        click(u"Open offer.pdf"_s);
        click(u"Open offer.pdf"_s);
        // Then it is asked for once, and one sees how far it is
        QCOMPARE(m_files->asked, QStringList{u"offer.pdf"_s});
        QVERIFY(shows(u"0 bytes of 19 bytes"_s));
        emit m_files->progressed(attachment().id, 12);
        QVERIFY(shows(u"12 bytes of 19 bytes"_s));
        QVERIFY(m_opened.isEmpty());
        // When it is here
        bring();
        m_files->end({});
        // Then it opens, and the row is as any other
        QTRY_COMPARE(m_opened.size(), 1);
        QFile copy(m_opened.front().toLocalFile());
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), offer);
        QVERIFY(!shows(u"not here yet"_s));
        QVERIFY(shows(u"19 bytes · "_s));
    }

    void aCopyThatWasDamagedComesAnewWhenItIsOpened()
    {
        // Given
        bring();
        QVERIFY(QFile::resize(keptFilePath(m_test->workspace().path(), attachment().hash), 3));
        // When
        click(u"Open offer.pdf"_s);
        QTRY_COMPARE(m_files->asked, QStringList{u"offer.pdf"_s});
        QVERIFY(m_opened.isEmpty());
        bring();
        m_files->end({});
        // Then
        QTRY_COMPARE(m_opened.size(), 1);
        QFile copy(m_opened.front().toLocalFile());
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), offer);
    }

    void whoDoesNotWantToWaitStopsItByKey()
    {
        click(u"Open offer.pdf"_s);
        QVERIFY(shows(u"Stop fetching offer.pdf"_s));
        // When
        QVERIFY(m_test->tabTo(u"cancelFetching"_s));
        m_test->press(Qt::Key_Space);
        // Then
        QTRY_VERIFY(shows(u"not here yet · "_s));
        QVERIFY(!shows(u"Stop fetching"_s));
        QVERIFY(m_opened.isEmpty());
        // And it can be asked for again
        click(u"Open offer.pdf"_s);
        QCOMPARE(m_files->asked.size(), 2);
    }

    void whyItDoesNotComeIsSaidInASentence()
    {
        click(u"Open offer.pdf"_s);
        m_files->end(failure(ErrorCode::NotFound, u"not-at-server"_s, {u"offer.pdf"_s}));
        QTRY_VERIFY(shows(u"“offer.pdf” is not at the server yet"_s));
        QVERIFY(shows(u"not here yet · "_s));
    }

    void aRowThatIsDrawnAnewGoesOnShowingHowFarItIs()
    {
        click(u"Open offer.pdf"_s);
        emit m_files->progressed(attachment().id, 7);
        QVERIFY(m_test->commit([id = m_test->id()](Session &session) { return addNote(session, id, u"Else"_s); }));
        m_test->settle();
        QTRY_VERIFY(shows(u"7 bytes of 19 bytes"_s));
    }
};

QTEST_MAIN(FilesTabTest)
#include "tst_filestab.moc"
