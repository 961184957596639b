// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importer.h"
#include "ui/import/recentfiles.h"
#include "ui/import/targets.h"
#include "ui/import/totalsrow.h"
#include "ui/widgets/badge.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

/// Small things that the import relies on: what it counts in front of the user, and which files it remembers.
class ImportPiecesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"leadline-test"_s);
        QCoreApplication::setApplicationName(u"importpieces"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init() { QSettings().clear(); }

    void remembersTheNewestFiveFilesOnce()
    {
        for (const QString &path : {u"a"_s, u"b"_s, u"c"_s, u"a"_s, u"d"_s, u"e"_s, u"f"_s})
            rememberImportFile(path);
        QCOMPARE(recentImportFiles(), (QStringList{u"f"_s, u"e"_s, u"d"_s, u"a"_s, u"c"_s}));
    }

    void takesNoMoreFromAFileOfSettingsThatSomebodyFilled()
    {
        QSettings().setValue(u"import/recentFiles"_s, QStringList(10'000, u"x"_s));
        QCOMPARE(recentImportFiles().size(), 5);
        QSettings().setValue(u"import/recentFiles"_s, 7);
        QVERIFY(recentImportFiles().size() <= 1);
    }

    void totalsSpeakOfWhatWillBeAndOfWhatWas()
    {
        ImportReport totals;
        totals.created = 1250;
        totals.updated = 3;
        totals.skipped = 2;
        totals.failed = 1;
        TotalsRow future(TotalsRow::Tense::Future);
        future.showTotals(totals);
        QCOMPARE(texts(future), (QStringList{u"Create: 1,250"_s, u"Update: 3"_s, u"Duplicates: 2"_s, u"Errors: 1"_s}));
        TotalsRow past(TotalsRow::Tense::Past);
        past.showTotals(totals);
        QCOMPARE(texts(past), (QStringList{u"Created: 1,250"_s, u"Updated: 3"_s, u"Skipped: 2"_s, u"Errors: 1"_s}));
    }

    void cellsKeptAsTextAreNamedOnlyWhenThereAreAny()
    {
        ImportReport totals;
        TotalsRow row(TotalsRow::Tense::Future);
        row.showTotals(totals);
        QVERIFY(!texts(row).join(u' ').contains(u"Kept as text"));
        totals.warnings = 4;
        row.showTotals(totals);
        QVERIFY(texts(row).contains(u"Kept as text: 4"_s));
        totals.warnings = 0;
        row.showTotals(totals);
        QVERIFY(!texts(row).join(u' ').contains(u"Kept as text"));
    }

    void oneTargetHasOneName_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("choosable");
        QTest::newRow("left out") << QString() << u"skip"_s;
        QTest::newRow("all phones") << u"phones"_s << u"phone"_s;
        QTest::newRow("all e-mails") << u"emails"_s << u"email"_s;
        QTest::newRow("a field") << u"city"_s << u"city"_s;
        QTest::newRow("an own field") << u"fields.colour"_s << u"fields.colour"_s;
    }

    void oneTargetHasOneName()
    {
        QFETCH(const QString, target);
        QTEST(choosableTarget(target), "choosable");
    }

private:
    static QStringList texts(const TotalsRow &row)
    {
        QStringList found;
        for (const Badge *badge : row.findChildren<Badge *>()) {
            if (!badge->isHidden())
                found.append(badge->text());
        }
        return found;
    }
};

QTEST_MAIN(ImportPiecesTest)
#include "tst_importpieces.moc"
