// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

/// Core and the command line stand on their own, on a server with no desktop.
class WindowlessTest : public QObject
{
    Q_OBJECT

private slots:
    void loadsNothingOfAWindow()
    {
        const QByteArray libraries = outputOf(u"ldd"_s, {QStringLiteral(LEADLINE_WINDOWLESS)});
        QVERIFY(libraries.contains("libQt6Core"));
        QVERIFY2(!libraries.contains("libQt6Widgets") && !libraries.contains("libQt6Gui"), libraries.constData());
    }

    void keepsLeads()
    {
        // Given
        const QTemporaryDir folder;
        const QString program = QStringLiteral(LEADLINE_WINDOWLESS);
        const QString file = folder.filePath(u"crm.leadline"_s);
        QVERIFY(!outputOf(program, {u"init"_s, file, u"--as"_s, u"maria"_s}).isEmpty());
        // When
        QVERIFY(!outputOf(program, {u"lead"_s, u"add"_s, u"--db"_s, file, u"title=Bicycle parts"_s}).isEmpty());
        // Then
        QVERIFY(outputOf(program, {u"leads"_s, u"--db"_s, file}).contains("Bicycle parts"));
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::WindowlessTest)
#include "tst_windowless.moc"
