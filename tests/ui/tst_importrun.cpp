// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/support/sanitizer.h"
#include "tests/ui/tst_importwindow.h"

#include <QDesktopServices>
#include <QElapsedTimer>
#include <QProgressBar>
#include <QUrl>

using namespace leadline;
using namespace leadline::test;

namespace {

QByteArray manyRows(int count)
{
    QByteArray text("Name,Company,Phone,E-mail,City\n");
    for (int row = 0; row < count; ++row) {
        const QByteArray number = QByteArray::number(row);
        text += "Person " + number + ",Company " + number + ",+7495" + QByteArray::number(1'000'000 + row) + ",p"
            + number + "@company.example,Moscow\n";
    }
    return text;
}

/// Takes the place of the program that opens files.
class Opener final : public QObject
{
    Q_OBJECT

public:
    Q_INVOKABLE void open(const QUrl &url) { opened = url; }

    QUrl opened;
};

} // namespace

class ImportRunTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestSettings(); }

    void stopsInTheMiddleAndTakesBackWhatIsIn_data() { proves("C-69 S4-26 Cancel half way, then undo"); }

    void stopsInTheMiddleAndTakesBackWhatIsIn()
    {
        // Given
        ImportWindow window;
        goToMapping(window, window.writeFile(u"many.csv"_s, manyRows(60'000)));
        QVERIFY(window.shows(u"Create: 60,000"_s));
        // When it is stopped half way
        window.press(Qt::Key_Return, Qt::ControlModifier);
        auto *bar = window.find<QProgressBar>(u"Progress"_s);
        QVERIFY(bar);
        QTRY_VERIFY_WITH_TIMEOUT(bar->value() * 2 >= bar->maximum(), patience);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Cancel what is running"_s);
        window.press(Qt::Key_Space);
        // Then what is in is what is told
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"The import was cancelled"_s), patience);
        const qint64 present = window.countLeads();
        QVERIFY2(present > 0 && present < 60'000, qPrintable(QString::number(present)));
        QVERIFY(window.shows(u"Created: "_s + QLocale().toString(present)));
        // When
        QVERIFY(window.tabTo(u"Undo the import"_s));
        window.press(Qt::Key_Space);
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"The import was taken back"_s), patience);
        QCOMPARE(window.countLeads(), 0);
    }

    void asksBeforeAnUndoOverwritesALaterChange_data()
    {
        proves("S4-26 an import with a newer change is undone only when that is confirmed");
    }

    void asksBeforeAnUndoOverwritesALaterChange()
    {
        // Given an imported lead that somebody changed
        ImportWindow window;
        goToMapping(window, window.writeFile(u"one.csv"_s, "Name,Phone,City\nPetr,+74951234567,Moscow\n"));
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Show the leads"_s), patience);
        auto changed = window.workspace().write([lead = window.leads().front()](Session &session) {
            Lead after = lead;
            after.city = u"Tver"_s;
            ChangeSet changeset = session.changeset(u"lead.edit"_s);
            changeset.update(lead, after);
            return session.commit(std::move(changeset));
        });
        QTRY_VERIFY(changed.isFinished());
        // When
        window.find<QAbstractButton>(u"Undo the import"_s)->click();
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Undo all the same"_s), patience);
        QCOMPARE(window.countLeads(), 1);
        // When
        for (QAbstractButton *button : window.window().findChildren<QAbstractButton *>()) {
            if (button->text() == u"Undo all the same"_s)
                button->click();
        }
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"The import was taken back"_s), patience);
        QCOMPARE(window.countLeads(), 0);
    }

    void neverStallsTheWindowWhileALargeFileGoesIn_data() { proves("C-67 C-69 100,000 rows"); }

    void neverStallsTheWindowWhileALargeFileGoesIn()
    {
        // Given a watchdog that notes the longest time between two turns of the event loop
        ImportWindow window;
        QElapsedTimer clock;
        qint64 longest = 0;
        QTimer watchdog;
        watchdog.setInterval(1);
        connect(&watchdog, &QTimer::timeout, this, [&] { longest = qMax(longest, clock.restart()); });
        constexpr int rows = 100'000 / sanitizerFactor;
        goToMapping(window, window.writeFile(u"many.csv"_s, manyRows(rows)));
        // When
        clock.start();
        watchdog.start();
        window.press(Qt::Key_Return, Qt::ControlModifier);
        const QString created = u"Created: "_s + QLocale().toString(rows);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(created) && window.shows(u"Show the leads"_s), 4 * patience);
        watchdog.stop();
        // Then
        qInfo("longest stall of the window while 100,000 rows were imported: %lld ms", longest);
        QVERIFY2(longest < 250 * sanitizerFactor, qPrintable(QString::number(longest)));
    }

    void opensTheErrorsFile_data() { proves("C-68 the errors file is opened from the result"); }

    void opensTheErrorsFile()
    {
        // Given
        ImportWindow window;
        Opener opener;
        QDesktopServices::setUrlHandler(u"file"_s, &opener, "open");
        goToMapping(window, window.writeFile(u"leads.csv"_s, marketingFile()));
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Show the leads"_s), patience);
        // When
        QVERIFY(window.tabTo(u"Open the errors file"_s));
        window.press(Qt::Key_Space);
        // Then
        QCOMPARE(opener.opened.toLocalFile(), window.filePath(u"leads-errors.csv"_s));
        QDesktopServices::unsetUrlHandler(u"file"_s);
    }

    void importsAMendedErrorsFile_data() { proves("C-68 bad rows are mended in the errors file and imported again"); }

    void importsAMendedErrorsFile()
    {
        // Given
        ImportWindow window;
        goToMapping(window, window.writeFile(u"leads.csv"_s, "Name,Phone\nAnna,+74951234567\n,\n"));
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Errors: 1"_s) && window.shows(u"Show the leads"_s), patience);
        QFile errors(window.filePath(u"leads-errors.csv"_s));
        QVERIFY(errors.open(QIODevice::ReadWrite));
        QByteArray mended = errors.readAll();
        mended.replace("\n,,", "\nBoris,+74957654321,");
        errors.seek(0);
        QCOMPARE(errors.write(mended), qint64(mended.size()));
        errors.close();
        // When
        goToMapping(window, errors.fileName());
        QCOMPARE(window.cell(columns, 2, 2), u"Do not import"_s);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Created: 1"_s) && window.shows(u"Show the leads"_s), patience);
        // Then
        QCOMPARE(window.countLeads(), 2);
    }
};

QTEST_MAIN(ImportRunTest)
#include "tst_importrun.moc"
