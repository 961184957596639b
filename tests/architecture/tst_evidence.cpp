// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

QString ours(const QString &path)
{
    return QStringLiteral(LEADLINE_SOURCE_DIR "/") + path;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What stands between backquotes, line by line.
QList<QStringList> quotedIn(const QString &text)
{
    static const QRegularExpression quoted(u"`([^`\\n]+)`"_s);
    QList<QStringList> lines;
    for (const QString &line : text.split(u'\n')) {
        QStringList found;
        for (const QRegularExpressionMatch &match : quoted.globalMatch(line))
            found.append(match.captured(1));
        lines.append(found);
    }
    return lines;
}

/// The sources of all tests by the names of their programs.
const QHash<QString, QString> &tests()
{
    static const QHash<QString, QString> sources = [] {
        QHash<QString, QString> found;
        QDirIterator files(ours(u"tests"_s), {u"tst_*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            found.insert(QFileInfo(path).completeBaseName(), contentOf(path));
        }
        return found;
    }();
    return sources;
}

/// Tests that are named and not there: `tst_program: function`; further functions of the same program follow it.
QStringList missingTests(const QString &text)
{
    static const QRegularExpression programsEnd(u"[: ]"_s);
    static const QRegularExpression function(u"^[a-z]\\w+[A-Z]\\w+$"_s);
    QStringList missing;
    for (const QStringList &line : quotedIn(text)) {
        QString program;
        for (const QString &each : line) {
            if (each.startsWith("tst_"_L1))
                program = each.section(programsEnd, 0, 0);
            const QString name = each.startsWith("tst_"_L1) ? each.section(u": "_s, 1) : each;
            if (program.isEmpty() || (name == each && !function.match(name).hasMatch()))
                continue;
            if (!tests().value(program).contains(name.isEmpty() ? u"class"_s : u"void "_s + name + u'('))
                missing.append(program + u": "_s + name);
        }
    }
    return missing;
}

/// Files and folders of ours that are named and not there.
QStringList missingFiles(const QString &text)
{
    static const QRegularExpression path(u"^(core|ui|app|server|installer|tests|resources)/[\\w./*-]*$"_s);
    QStringList missing;
    for (const QStringList &line : quotedIn(text)) {
        for (const QString &each : line) {
            const QFileInfo file(ours(each));
            const bool isThere =
                each.contains(u'*') ? !file.dir().entryList({file.fileName()}).isEmpty() : file.exists();
            if (path.match(each).hasMatch() && !isThere)
                missing.append(each);
        }
    }
    return missing;
}

} // namespace

/// What the documents say is proved has the proof where they say it.
class EvidenceTest : public QObject
{
    Q_OBJECT

private slots:
    void documentsNameTestsAndFilesThatAreThere_data()
    {
        QTest::addColumn<QString>("document");
        for (const char *document : {"security.md", "scale.md", "sync.md", "server.md", "architecture.md"})
            QTest::newRow(document) << QString::fromLatin1(document);
    }

    void documentsNameTestsAndFilesThatAreThere()
    {
        QFETCH(const QString, document);
        const QString text = contentOf(ours(u"docs/"_s + document));
        QVERIFY(!text.isEmpty());
        const QStringList missing = missingTests(text) + missingFiles(text);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
    }

    void findsWhatIsNotThere()
    {
        QCOMPARE(missingTests(u"`tst_evidence: findsWhatIsNotThere`, `provesNothing`"_s),
                 QStringList{u"tst_evidence: provesNothing"_s});
        QCOMPARE(missingTests(u"`tst_nothing`"_s), QStringList{u"tst_nothing: "_s});
        QCOMPARE(missingFiles(u"`server/base/log.h`, `core/sync/wire*.cpp`, `server/base/nothing.h`"_s),
                 QStringList{u"server/base/nothing.h"_s});
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::EvidenceTest)
#include "tst_evidence.moc"
