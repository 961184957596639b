// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importprofiles.h"
#include "tests/support/proves.h"
#include "tests/ui/tst_importwindow.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace leadline;
using namespace leadline::test;

namespace {

const QString profiles = u"Import profile"_s;

std::vector<ImportProfile> kept(ImportWindow &window)
{
    auto read = window.workspace().read(
        [](Session &session) -> Result<std::vector<ImportProfile>> { return importProfiles(session); });
    read.waitForFinished();
    return read.takeResult().value();
}

void press(ImportWindow &window, const QString &button)
{
    auto *found = window.find<QPushButton>(button);
    QVERIFY2(found, qPrintable(button));
    found->click();
}

/// Answers the question for a name, by keys.
void name(ImportWindow &window, const QString &text)
{
    QTRY_VERIFY(qobject_cast<QInputDialog *>(QApplication::activeModalWidget()));
    auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
    auto *line = dialog->findChild<QLineEdit *>();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
    window.window().activateWindow(); // without a window manager nothing comes to the front by itself
    QVERIFY(QTest::qWaitForWindowActive(&window.window()));
}

QString chosen(ImportWindow &window)
{
    return window.find<QComboBox>(profiles)->currentText();
}

} // namespace

/// How a file is read, kept under names.
class ProfileBarTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestSettings(); }

    void whatWasDecidedIsSavedAndChosenForAnotherFile_data() { proves("C-68 a mapping has a name"); }

    void whatWasDecidedIsSavedAndChosenForAnotherFile()
    {
        // Given a file with a decision of the user's
        ImportWindow window;
        goToMapping(window, window.writeFile(u"one.csv"_s, "Name,Extra,Phone\nAnna,Director,+74951234567\n"));
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Return);
        window.type(u"job"_s);
        window.press(Qt::Key_Return);
        QTRY_COMPARE(window.cell(columns, 1, 2), u"Job title"_s);
        window.find<QAbstractButton>(u"Create another"_s)->click();
        // When it is saved
        press(window, u"Save as a profile…"_s);
        name(window, u"Marketing"_s);
        QTRY_COMPARE_WITH_TIMEOUT(chosen(window), u"Marketing"_s, patience);
        QCOMPARE(kept(window).front().onDuplicate, OnDuplicate::Create);
        // Then another file with other columns is read like that
        goToMapping(window, window.writeFile(u"two.csv"_s, "Extra,Town\nBuyer,Tula\n"));
        QCOMPARE(chosen(window), u"None"_s);
        QVERIFY(window.cell(columns, 0, 2) != u"Job title"_s);
        QVERIFY(window.tabTo(profiles));
        window.press(Qt::Key_Down);
        QTRY_COMPARE_WITH_TIMEOUT(window.cell(columns, 0, 2), u"Job title"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"In the whole file"_s), patience);
        QVERIFY(window.shows(u"does not have: Name, Phone"_s));
        QCOMPARE(chosen(window), u"Marketing"_s);
    }

    void aProfileIsRenamedAndRemoved()
    {
        // Given
        ImportWindow window;
        goToMapping(window, window.writeFile(u"one.csv"_s, "Name,Phone\nAnna,+74951234567\n"));
        QVERIFY(!window.find<QPushButton>(u"Rename the import profile"_s));
        press(window, u"Save as a profile…"_s);
        name(window, u"Marketing"_s);
        QTRY_COMPARE_WITH_TIMEOUT(chosen(window), u"Marketing"_s, patience);
        // When, then
        press(window, u"Rename the import profile"_s);
        name(window, u"Fair"_s);
        QTRY_COMPARE_WITH_TIMEOUT(chosen(window), u"Fair"_s, patience);
        QCOMPARE(kept(window).front().name, u"Fair"_s);
        press(window, u"Remove the import profile"_s);
        QTRY_COMPARE_WITH_TIMEOUT(chosen(window), u"None"_s, patience);
        QVERIFY(kept(window).empty());
        QVERIFY(!window.find<QPushButton>(u"Remove the import profile"_s));
    }

    void theEncodingGoesWithIt()
    {
        // Given a profile of a file that was read otherwise than it seemed
        ImportWindow window;
        const QString path = window.writeFile(u"leads.csv"_s, marketingFile());
        window.wizard().start(path);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QTableView>(preview), patience);
        QVERIFY(window.tabTo(u"Encoding"_s));
        const int koi8 = window.find<QComboBox>(u"Encoding"_s)->findData(u"koi8-r"_s);
        for (int step = 0; step < koi8; ++step)
            window.press(Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(!window.cell(preview, 0, 0).startsWith(u"Ёлкин"_s), patience);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QTableView>(columns), patience);
        const QString misread = window.cell(columns, 0, 0);
        QVERIFY(misread != u"ФИО"_s);
        press(window, u"Save as a profile…"_s);
        name(window, u"Old"_s);
        QTRY_COMPARE_WITH_TIMEOUT(chosen(window), u"Old"_s, patience);
        QCOMPARE(kept(window).front().encoding, Encoding::Koi8R);
        // When
        goToMapping(window, window.writeFile(u"again.csv"_s, marketingFile()));
        QCOMPARE(window.cell(columns, 0, 0), u"ФИО"_s);
        QVERIFY(window.tabTo(profiles));
        window.press(Qt::Key_Down);
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(chosen(window), u"Old"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.cell(columns, 0, 0), misread, patience);
    }
};

QTEST_MAIN(ProfileBarTest)
#include "tst_profilebar.moc"
