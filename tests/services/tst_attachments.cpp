// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attachments.h"
#include "tests/support/testfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int filesUnder(const QString &folder)
{
    int count = 0;
    for (QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); entries.hasNext();
         entries.next())
        ++count;
    return count;
}

} // namespace

class AttachmentsTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsBytesByTheirHash();
    void keepsEqualBytesOnce();
    void replacesWhatWasDamaged();
    void putsAFileOnALeadAndUndoTakesItOff();
    void bringsARemovedFileBack();
    void refusesMoreThanTheLimit();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void makesNamesSafe_data();
    void makesNamesSafe();
    void knowsWhatTheSystemWouldRun();
    void copiesOnlyWhatWasKept();
    void neverLeavesItsFolder();
    void keepsWhatHasComeWhenItIsWhatTheRecordSays();
    void tellsWhichFilesAreHere();
};

void AttachmentsTest::keepsBytesByTheirHash()
{
    TestFile file;
    QTemporaryDir folder;
    const auto kept = keepFile(file.path(), fileWith(folder, u"Прайс.txt"_s, "price list"));
    QVERIFY(kept);
    QCOMPARE(kept->name, u"Прайс.txt"_s);
    QCOMPARE(kept->size, 10);
    QCOMPARE(kept->hash,
             QString::fromLatin1(QCryptographicHash::hash("price list", QCryptographicHash::Sha256).toHex()));
    const QString place = file.path() + u".files/"_s + kept->hash.left(2) + u'/' + kept->hash;
    QCOMPARE(keptFilePath(file.path(), kept->hash), place);
    QCOMPARE(contentOf(place), QByteArray("price list"));
    QCOMPARE(filesUnder(file.path() + u".files"_s), 1); // nothing half done is left
}

void AttachmentsTest::keepsEqualBytesOnce()
{
    TestFile file;
    QTemporaryDir folder;
    const auto one = keepFile(file.path(), fileWith(folder, u"a.txt"_s, "same"));
    const auto other = keepFile(file.path(), fileWith(folder, u"b.txt"_s, "same"));
    QVERIFY(one && other);
    QCOMPARE(one->hash, other->hash);
    QCOMPARE(filesUnder(file.path() + u".files"_s), 1);
}

void AttachmentsTest::replacesWhatWasDamaged()
{
    // Given
    TestFile file;
    QTemporaryDir folder;
    const QString path = fileWith(folder, u"a.txt"_s, "price list");
    const QString place = keptFilePath(file.path(), keepFile(file.path(), path)->hash);
    QVERIFY(QFile::resize(place, 3));
    // When
    QVERIFY(keepFile(file.path(), path));
    // Then
    QCOMPARE(contentOf(place), QByteArray("price list"));
}

void AttachmentsTest::putsAFileOnALeadAndUndoTakesItOff()
{
    TestFile file;
    QTemporaryDir folder;
    const LeadId lead = file.addLead();
    const auto kept = keepFile(file.path(), fileWith(folder, u"a.txt"_s, "text"));
    QVERIFY(addAttachment(file.session(), lead, *kept));
    QCOMPARE(file.card(lead).attachments.size(), size_t(1));
    QCOMPARE(file.card(lead).attachments.front().name, u"a.txt"_s);
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QVERIFY(file.card(lead).attachments.empty());
}

void AttachmentsTest::bringsARemovedFileBack()
{
    TestFile file;
    QTemporaryDir folder;
    const LeadId lead = file.addLead();
    QVERIFY(addAttachment(file.session(), lead, *keepFile(file.path(), fileWith(folder, u"a.txt"_s, "text"))));
    QVERIFY(removeAttachment(file.session(), file.card(lead).attachments.front().id));
    QVERIFY(file.card(lead).attachments.empty());
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    const Attachment back = file.card(lead).attachments.front();
    QVERIFY(copyAttachment(file.path(), back, folder.filePath(u"copy.txt"_s)));
    QCOMPARE(contentOf(folder.filePath(u"copy.txt"_s)), QByteArray("text"));
}

void AttachmentsTest::refusesMoreThanTheLimit()
{
    TestFile file;
    QTemporaryDir folder;
    QFile large(folder.filePath(u"large.bin"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(largestAttachment + 1));
    const auto kept = keepFile(file.path(), large.fileName());
    QVERIFY(!kept);
    QCOMPARE(kept.error(), (Error{ErrorCode::TooLarge, u"file-too-large"_s, {u"large.bin"_s, u"100"_s}}));
    QVERIFY(!QFileInfo::exists(file.path() + u".files"_s));
}

void AttachmentsTest::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << u"/nowhere/at/all"_s << u"cannot-read"_s;
    QTest::newRow("folder") << QDir::tempPath() << u"not-a-file"_s;
#ifdef Q_OS_UNIX
    QTest::newRow("endless device") << u"/dev/zero"_s << u"not-a-file"_s;
#endif
}

void AttachmentsTest::refusesWhatIsNoFile()
{
    QFETCH(QString, path);
    TestFile file;
    const auto kept = keepFile(file.path(), path);
    QVERIFY(!kept);
    QTEST(kept.error().reason, "reason");
    QVERIFY(!kept.error().details.contains(QString()));
}

void AttachmentsTest::makesNamesSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"Договор №7 (копия).pdf"_s << u"Договор №7 (копия).pdf"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"passwd"_s;
    QTest::newRow("windows path") << u"C:\\Users\\x\\a.txt"_s << u"a.txt"_s;
    QTest::newRow("control") << u"a\nb\t.txt"_s << u"a_b_.txt"_s;
    QTest::newRow("right to left") << u"annual\u202Efdp.exe"_s << u"annual_fdp.exe"_s;
    QTest::newRow("device") << u"con.txt"_s << u"_con.txt"_s;
    QTest::newRow("port") << u"LPT1"_s << u"_LPT1"_s;
    QTest::newRow("dots and spaces") << u"report. . ."_s << u"report"_s;
    QTest::newRow("only dots") << u"..."_s << u"file"_s;
    QTest::newRow("empty") << QString() << u"file"_s;
    QTest::newRow("long") << QString(300, u'я') + u".docx"_s << QString(57, u'я') + u".docx"_s;
}

void AttachmentsTest::makesNamesSafe()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(sanitisedFileName(name), safe);
    QVERIFY(sanitisedFileName(name).toUtf8().size() <= 120);
}

void AttachmentsTest::knowsWhatTheSystemWouldRun()
{
    QVERIFY(isExecutableName(u"invoice.pdf.EXE"_s));
    QVERIFY(isExecutableName(u"a.desktop"_s));
    QVERIFY(!isExecutableName(u"invoice.pdf"_s));
    QVERIFY(!isExecutableName(u"README"_s));
}

void AttachmentsTest::copiesOnlyWhatWasKept()
{
    // Given a kept file that somebody then changed, and one that is gone
    TestFile file;
    QTemporaryDir folder;
    const auto kept = keepFile(file.path(), fileWith(folder, u"a.txt"_s, "price list"));
    Attachment attachment;
    attachment.name = u"a.txt"_s;
    attachment.hash = kept->hash;
    QFile changed(keptFilePath(file.path(), kept->hash));
    QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write("other") > 0);
    changed.close();
    const QString copy = folder.filePath(u"copy.txt"_s);
    // Then neither is handed out
    QCOMPARE(copyAttachment(file.path(), attachment, copy).error().reason, u"attachment-damaged"_s);
    QVERIFY(changed.remove());
    QCOMPARE(copyAttachment(file.path(), attachment, copy).error().reason, u"attachment-missing"_s);
    QVERIFY(!QFileInfo::exists(copy));
}

void AttachmentsTest::neverLeavesItsFolder()
{
    QVERIFY(keptFilePath(u"/data/x.leadline"_s, u"../../../../etc/passwd"_s).isEmpty());
    QVERIFY(keptFilePath(u"/data/x.leadline"_s, QString(64, u'/')).isEmpty());
    QVERIFY(keptFilePath(u"/data/x.leadline"_s, QString()).isEmpty());
    Attachment hostile;
    hostile.name = u"x"_s;
    hostile.hash = u"../../../../etc/passwd"_s;
    QTemporaryDir folder;
    QCOMPARE(copyAttachment(u"/data/x.leadline"_s, hostile, folder.filePath(u"x"_s)).error().reason,
             u"attachment-missing"_s);
}

void AttachmentsTest::keepsWhatHasComeWhenItIsWhatTheRecordSays()
{
    // Given bytes that came from elsewhere for a record, and others for the same record
    TestFile file;
    Attachment attachment;
    attachment.name = u"a.txt"_s;
    attachment.hash = QString::fromLatin1(QCryptographicHash::hash("price list", QCryptographicHash::Sha256).toHex());
    attachment.size = 10;
    const QString coming = comingFilePath(file.path(), attachment.hash);
    const auto come = [&coming](const QByteArray &bytes) {
        QFile part(coming);
        return QDir().mkpath(QFileInfo(coming).path()) && part.open(QIODevice::WriteOnly)
            && part.write(bytes) == bytes.size();
    };
    // When, then
    QVERIFY(come("price lisp"));
    QCOMPARE(keepComing(file.path(), attachment).error().reason, u"attachment-came-damaged"_s);
    QVERIFY(!isFileHere(file.path(), attachment.hash));
    QCOMPARE(filesUnder(file.path() + u".files"_s), 0);
    QVERIFY(come("price list"));
    QVERIFY(keepComing(file.path(), attachment));
    QVERIFY(isFileHere(file.path(), attachment.hash));
    QCOMPARE(contentOf(keptFilePath(file.path(), attachment.hash)), QByteArray("price list"));
    QCOMPARE(filesUnder(file.path() + u".files"_s), 1);
    // And what never came is nothing to keep
    QCOMPARE(keepComing(file.path(), attachment).error().reason, u"cannot-read"_s);
}

void AttachmentsTest::tellsWhichFilesAreHere()
{
    // Given five files, the second of which is gone from the disk
    TestFile file;
    const LeadId lead = file.addLead();
    const QTemporaryDir folder;
    QStringList names;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}) {
        const auto kept = keepFile(file.path(), fileWith(folder, name, name.toUtf8()));
        QVERIFY(kept && addAttachment(file.session(), lead, *kept));
        if (name == u"b"_s)
            QVERIFY(QFile::remove(keptFilePath(file.path(), kept->hash)));
    }
    // When one looks two at a time
    int pages = 0;
    for (std::optional<AttachmentId> after = AttachmentId(); after; ++pages) {
        const AttachmentPage page = attachmentsHere(file.session(), *after, 2);
        for (const Attachment &attachment : page.here)
            names.append(attachment.name);
        after = page.last;
    }
    // Then
    QCOMPARE(names, (QStringList{u"a"_s, u"c"_s, u"d"_s, u"e"_s}));
    QCOMPARE(pages, 3);
}

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "tst_attachments.moc"
