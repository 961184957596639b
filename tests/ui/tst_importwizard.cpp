// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxwriter.h"
#include "tests/support/proves.h"
#include "tests/ui/tst_importwindow.h"
#include "ui/import/forecastcellsmodel.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTranslator>

using namespace leadline;
using namespace leadline::test;

class ImportWizardTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestSettings(); }

    void bringsAFileInByKeyboardAndTakesItBack_data()
    {
        proves("G-17 S1-09 S4-26 C-33 C-68 a windows-1251 file with three broken rows");
    }

    void bringsAFileInByKeyboardAndTakesItBack()
    {
        // Given
        ImportWindow window;
        QSignalSpy finished(&window.wizard(), &ImportWizard::finished);
        const QString path = window.writeFile(u"leads.csv"_s, marketingFile());
        // When
        window.wizard().start(path);
        // Then the preview is right
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QTableView>(preview), patience);
        QCOMPARE(window.cell(preview, 0, 0), u"Ёлкин Пётр 0"_s);
        QCOMPARE(window.cell(preview, 0, 1), u"ООО «Ромашка 0»"_s);
        QCOMPARE(window.cell(preview, 0, 6), u"Складской учёт; срочно"_s);
        QCOMPARE(window.find<QComboBox>(u"Encoding"_s)->currentText(), u"windows-1251 (detected)"_s);
        QCOMPARE(window.find<QComboBox>(u"Delimiter"_s)->currentText(), u"Semicolon  ; (detected)"_s);
        // When one goes on
        window.press(Qt::Key_Return, Qt::ControlModifier);
        // Then the columns have their fields, and the dry run its totals
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QTableView>(columns), patience);
        QCOMPARE(window.cell(columns, 0, 2), u"Contact name"_s);
        QCOMPARE(window.cell(columns, 1, 2), u"Company name"_s);
        QCOMPARE(window.cell(columns, 2, 2), u"Phone"_s);
        QCOMPARE(window.cell(columns, 3, 2), u"E-mail"_s);
        QCOMPARE(window.cell(columns, 4, 2), u"Source"_s);
        QCOMPARE(window.cell(columns, 5, 2), u"Region"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"In the whole file"_s), patience);
        QVERIFY(window.shows(u"Create: 97"_s));
        QVERIFY(window.shows(u"Errors: 3"_s));
        QCOMPARE(window.countLeads(), 0);
        // When it is run
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Show the leads"_s), patience);
        // Then the good rows are leads and the broken ones are in their file
        QVERIFY(window.shows(u"Created: 97"_s));
        QVERIFY(window.shows(u"Errors: 3"_s));
        const std::vector<Lead> leads = window.leads();
        QCOMPARE(leads.size(), size_t(97));
        QCOMPARE(leads.front().contactName, u"Ёлкин Пётр 0"_s);
        QCOMPARE(leads.front().phones, QStringList{u"+74951231000"_s});
        QCOMPARE(leads.front().region, u"Москва"_s);
        QFile errors(window.filePath(u"leads-errors.csv"_s));
        QVERIFY(errors.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(errors.readAll());
        QCOMPARE(text.count(u'\n'), 4);
        QVERIFY(text.startsWith(u"ФИО;Компания"_s) && text.contains(u"Error"_s) && text.contains(u"Длинный Иван"_s));
        // When it is undone
        QVERIFY(window.tabTo(u"Undo the import"_s));
        window.press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"The import was taken back"_s), patience);
        // Then nothing is left of it
        QCOMPARE(window.countLeads(), 0);
        // When one leaves
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(finished.count(), 1);
    }

    void givesEveryControlANameAndTheTabKeyAWayRound_data()
    {
        proves("C-33 C-90 no trap, no nameless control on any step");
    }

    void givesEveryControlANameAndTheTabKeyAWayRound()
    {
        // Given
        ImportWindow window;
        const QString path = window.writeFile(u"leads.csv"_s, marketingFile());
        const auto walk = [&window](const char *step) {
            QWidget *first = QApplication::focusWidget();
            QVERIFY2(first, step);
            QSet<QWidget *> visited;
            do {
                QWidget *focused = QApplication::focusWidget();
                QVERIFY2(!visited.contains(focused), step);
                QVERIFY2(!focused->accessibleName().isEmpty(), focused->metaObject()->className());
                visited.insert(focused);
                window.press(Qt::Key_Tab);
            } while (QApplication::focusWidget() != first);
            QVERIFY2(visited.size() > 2, step);
        };
        // When, then
        window.wizard().start({});
        walk("file");
        window.wizard().start(path);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QTableView>(preview), patience);
        walk("preview");
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"In the whole file"_s), patience);
        walk("fields");
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Show the leads"_s), patience);
        walk("result");
    }

    void fitsASmallWindowOnEveryStep_data() { proves("C-78 the minimum is within 1280x720"); }

    void fitsASmallWindowOnEveryStep()
    {
        // Given
        ImportWindow window;
        const QSize smallest(1280 - 190, 720 - 40); // beside the rail, below the menu
        // When
        goToMapping(window, window.writeFile(u"leads.csv"_s, marketingFile()));
        // Then
        const QSize needed = window.wizard().minimumSizeHint();
        QVERIFY2(needed.width() <= smallest.width() && needed.height() <= smallest.height(),
                 qPrintable(u"%1x%2"_s.arg(needed.width()).arg(needed.height())));
    }

    void previewFollowsTheEncodingAndTheDelimiter_data()
    {
        proves("C-68 encoding and delimiter are overridden by keyboard");
    }

    void previewFollowsTheEncodingAndTheDelimiter()
    {
        // Given
        ImportWindow window;
        window.wizard().start(window.writeFile(u"leads.csv"_s, marketingFile()));
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QTableView>(preview), patience);
        auto *encoding = window.find<QComboBox>(u"Encoding"_s);
        // When another encoding is chosen
        QVERIFY(window.tabTo(u"Encoding"_s));
        const int koi8 = encoding->findData(u"koi8-r"_s);
        for (int step = 0; step < koi8; ++step)
            window.press(Qt::Key_Down);
        // Then the letters are others
        QTRY_VERIFY_WITH_TIMEOUT(!window.cell(preview, 0, 0).startsWith(u"Ёлкин"_s), patience);
        // When the detected one is chosen again
        window.press(Qt::Key_Home);
        QTRY_COMPARE_WITH_TIMEOUT(window.cell(preview, 0, 0), u"Ёлкин Пётр 0"_s, patience);
        // When the delimiter is a comma
        QVERIFY(window.tabTo(u"Delimiter"_s));
        window.press(Qt::Key_Down);
        // Then a row is one cell
        QTRY_VERIFY_WITH_TIMEOUT(window.cell(preview, 0, 0).startsWith(u"Ёлкин Пётр 0;ООО"_s), patience);
    }

    void takesTheFirstRowForDataWhenToldSo()
    {
        // Given
        ImportWindow window;
        window.wizard().start(window.writeFile(u"leads.csv"_s, marketingFile()));
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QTableView>(preview), patience);
        // When
        QVERIFY(window.tabTo(u"The first row names the columns"_s));
        window.press(Qt::Key_Space);
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(window.cell(preview, 0, 0), u"ФИО"_s, patience);
    }

    void choosesAFieldBySearching_data()
    {
        proves("C-68 a column is given another field by keyboard, and that is remembered");
    }

    void choosesAFieldBySearching()
    {
        // Given
        ImportWindow window;
        const QString path = window.writeFile(u"leads.csv"_s, marketingFile());
        goToMapping(window, path);
        const int last = 6;
        const QString before = window.cell(columns, last, 2);
        // When
        for (int row = 0; row < last; ++row)
            window.press(Qt::Key_Down);
        window.press(Qt::Key_Return);
        window.type(u"comm"_s);
        window.press(Qt::Key_Return);
        // Then
        QVERIFY(before != u"Comment"_s);
        QTRY_COMPARE(window.cell(columns, last, 2), u"Comment"_s);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), columns);
        // When it is imported
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"In the whole file"_s), patience);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Show the leads"_s), patience);
        // Then the text is there, and the choice is known the next time
        QCOMPARE(window.leads().front().comment, u"Складской учёт; срочно"_s);
        goToMapping(window, path);
        QCOMPARE(window.cell(columns, last, 2), u"Comment"_s);
        QVERIFY(window.shows(u"As last time"_s));
        QVERIFY(window.shows(u"Duplicates: 97"_s));
    }

    void givesUnknownTextsAMeaning_data() { proves("C-68 a text becomes an entry of its directory"); }

    void givesUnknownTextsAMeaning()
    {
        // Given
        ImportWindow window;
        goToMapping(window, window.writeFile(u"leads.csv"_s, marketingFile()));
        auto *tabs = window.find<QTabWidget>(u"Fields, values and dry run"_s);
        QVERIFY(tabs && tabs->isTabVisible(1));
        tabs->setCurrentIndex(1);
        QCOMPARE(window.cell(unknownTexts, 0, 1), u"Выставка Склад"_s);
        QCOMPARE(window.cell(unknownTexts, 0, 2), u"New entry"_s);
        // When
        QVERIFY(window.tabTo(unknownTexts));
        window.find<QTableView>(unknownTexts)
            ->setCurrentIndex(window.find<QTableView>(unknownTexts)->model()->index(0, 2));
        window.press(Qt::Key_F2);
        window.type(u"leave"_s);
        window.press(Qt::Key_Return);
        QTRY_COMPARE(window.cell(unknownTexts, 0, 2), u"Leave out"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"In the whole file"_s), patience);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Show the leads"_s), patience);
        // Then
        QVERIFY(window.leads().front().source.isEmpty());
    }

    void showsBeforeAndAfterOfAnUpdate_data() { proves("S4-26 C-68 duplicates are updated, the dry run shows how"); }

    void showsBeforeAndAfterOfAnUpdate()
    {
        // Given a lead that is there, and a file that knows more of it
        ImportWindow window;
        goToMapping(window, window.writeFile(u"one.csv"_s, "Name,Phone,City\nPetr,+74951234567,Moscow\n"));
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Show the leads"_s), patience);
        goToMapping(window, window.writeFile(u"two.csv"_s, "Name,Phone,City\nPetr,+74951234567,Tver\n"));
        QVERIFY(window.shows(u"Duplicates: 1"_s));
        // When
        window.find<QAbstractButton>(u"Update the lead"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Update: 1"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"In the whole file"_s), patience);
        window.find<QTabWidget>(u"Fields, values and dry run"_s)->setCurrentIndex(2);
        // Then
        QCOMPARE(window.cell(dryRunRows, 0, 1), u"Update"_s);
        QVERIFY2(window.cell(dryRunRows, 0, 3).contains(u"City: Moscow → Tver"_s),
                 qPrintable(window.cell(dryRunRows, 0, 3)));
        QCOMPARE(window.cell(rowCells, 2, ForecastCellsModel::TextColumn), u"Tver"_s);
        QCOMPARE(window.cell(rowCells, 2, ForecastCellsModel::BeforeColumn), u"Moscow"_s);
        // When
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Updated: 1"_s), patience);
        // Then
        QCOMPARE(window.leads().front().city, u"Tver"_s);
    }

    void readsOtherFormats_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("C-68 a workbook") << u"leads.xlsx"_s << QByteArray();
        QTest::newRow("C-68 cards") << u"leads.vcf"_s
                                    << QByteArray(
                                           "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Petrova\r\nTEL:+74951234567\r\n"
                                           "EMAIL:anna@company.example\r\nEND:VCARD\r\n");
    }

    void readsOtherFormats()
    {
        // Given
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        ImportWindow window;
        QString path = window.filePath(name);
        if (bytes.isEmpty()) {
            auto writer = XlsxWriter::create(path, u"Leads"_s).value();
            QVERIFY(writer->header({u"Name"_s, u"Phone"_s, u"E-mail"_s}));
            QVERIFY(writer->row({u"Anna Petrova"_s, u"+74951234567"_s, u"anna@company.example"_s}));
            QVERIFY(writer->finish());
        } else {
            path = window.writeFile(name, bytes);
        }
        // When
        goToMapping(window, path);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Show the leads"_s), patience);
        // Then
        const std::vector<Lead> leads = window.leads();
        QCOMPARE(leads.size(), size_t(1));
        QCOMPARE(leads.front().contactName, u"Anna Petrova"_s);
        QCOMPARE(leads.front().phones, QStringList{u"+74951234567"_s});
        QCOMPARE(leads.front().emails, QStringList{u"anna@company.example"_s});
    }

    void saysWhatToDoWithAFileThatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const QByteArray container("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
        const QString encrypted = u"EncryptedPackage"_s;
        QTest::newRow("C-66 an old workbook") << container + QByteArray(600, '\0') << u"Save it as .xlsx"_s;
        QTest::newRow("C-66 an encrypted workbook") << container + QByteArray(600, '\0')
                + QByteArray(reinterpret_cast<const char *>(encrypted.utf16()), encrypted.size() * 2)
                                                    << u"password"_s;
        QTest::newRow("C-66 nothing at all") << QByteArray() << u"is empty"_s;
        QTest::newRow("C-66 a picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(64, '\1')
                                        << u"holds no table"_s;
    }

    void saysWhatToDoWithAFileThatCannotBeRead()
    {
        // Given
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, said);
        ImportWindow window;
        // When
        window.wizard().start(window.writeFile(u"leads.xls"_s, bytes));
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(said), patience);
        QVERIFY(window.shows(u"Choose a file…"_s));
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Choose a file to import"_s);
        // When a good one follows
        window.wizard().start(window.writeFile(u"good.csv"_s, marketingFile()));
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QTableView>(preview), patience);
    }

    void speaksAnotherLanguageAtOnce_data() { proves("C-83 the wizard follows a switch of the language"); }

    void speaksAnotherLanguageAtOnce()
    {
        // Given
        class Brackets final : public QTranslator
        {
        public:
            [[nodiscard]] bool isEmpty() const override { return false; }
            [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
            {
                return u'[' + QString::fromUtf8(source) + u']';
            }
        };
        ImportWindow window;
        goToMapping(window, window.writeFile(u"leads.csv"_s, marketingFile()));
        // When
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        // Then
        QTRY_VERIFY(window.shows(u"[Import leads]"_s));
        QVERIFY(window.shows(u"[In the whole file]"_s));
        QVERIFY(window.find<QTableView>(u"[Columns and the fields they go to]"_s));
        QCOMPARE(window.cell(u"[Columns and the fields they go to]"_s, 0, 2), u"[Contact name]"_s);
        for (const QPushButton *button : window.window().findChildren<QPushButton *>())
            QVERIFY2(!button->isVisible() || button->text().startsWith(u'['), qPrintable(button->text()));
        QCoreApplication::removeTranslator(&brackets);
    }
};

QTEST_MAIN(ImportWizardTest)
#include "tst_importwizard.moc"
