// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/users.h"
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "tests/ui/walks.h"
#include "ui/card/cardview.h"
#include "ui/card/timeline.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"
#include "ui/widgets/fieldeditor.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

bool seesTable(ProgramWindow &program)
{
    const QList<QTableView *> views = program.window().findChildren<QTableView *>();
    return std::any_of(views.begin(), views.end(), [](const QTableView *view) {
        return view->isVisible() && view->model() && view->model()->rowCount() > 0;
    });
}

/// Ctrl+I, and the file is chosen by typing its path.
void chooseFile(ProgramWindow &program, const QString &path)
{
    program.press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(program.find(u"Выберите файл для импорта"_s));
    program.press(Qt::Key_Space);
    QTRY_VERIFY(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
    auto *name = program.front().findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name && QTest::qWaitForWindowActive(&program.front()));
    name->setFocus();
    program.type(path);
    program.press(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    program.show(); // no window manager gives the activation back here
}

/// From the preview through the fields, where the whole file is looked through, to the end of the import.
void importFile(ProgramWindow &program, const QString &path)
{
    chooseFile(program, path);
    QTRY_VERIFY_WITH_TIMEOUT(seesTable(program), patience);
    program.press(Qt::Key_Return, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return program.shows(u"Загрузить "_s); }, patience))
        QFAIL(qPrintable(visibleTexts(program.front()).join(u'|')));
    program.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(program.find(u"Показать лиды"_s), patience);
}

/// The lead of that name is found as it is typed, and opened.
void findLead(ProgramWindow &program, const QString &typed, const QString &title)
{
    program.press(Qt::Key_2, Qt::ControlModifier);
    program.press(Qt::Key_Slash);
    program.type(typed);
    auto *list = program.window().desk()->leads().list().findChild<LeadListView *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_COMPARE(list->model()->index(0, 0).data().toString(), title);
    program.press(Qt::Key_Return);
    program.press(Qt::Key_Return);
    QTRY_COMPARE(program.window().windowTitle(), title + u" - Leadline"_s);
    program.settle();
}

void typeInto(ProgramWindow &program, const QString &field, const QString &text)
{
    QVERIFY2(program.tabTo(field), qPrintable(field));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    program.type(text);
}

void chooseIn(ProgramWindow &program, const QString &field, const QString &choice)
{
    QVERIFY2(program.tabTo(field), qPrintable(field));
    auto *box = qobject_cast<QComboBox *>(QApplication::focusWidget());
    QVERIFY2(box, qPrintable(field));
    program.press(Qt::Key_Down); // opens the list
    QTRY_VERIFY(QApplication::activePopupWidget());
    program.press(Qt::Key_Home);
    for (int step = 0; step < box->findText(choice); ++step)
        program.press(Qt::Key_Down);
    program.press(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QCOMPARE(box->currentText(), choice);
}

/// Ctrl+Z until nothing is left to take back.
void undoEverything(ProgramWindow &program, int most)
{
    program.press(Qt::Key_2, Qt::ControlModifier);
    for (int step = 0; step < most && !program.leads().empty(); ++step) {
        QAction *undo = program.window().actions().action(u"edit.undo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled(), patience);
        program.press(Qt::Key_Z, Qt::ControlModifier);
        program.settle(); // the undo was queued before what this asks
        QTRY_VERIFY_WITH_TIMEOUT(program.toast().startsWith(u"Отменено"_s), patience);
    }
}

} // namespace

/// The main job and what goes wrong on the way, by keyboard alone, in Russian, on a real file.
class WindowStory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"leadline-test"_s);
    }
    void init() { QSettings().clear(); }

    void fromMarketingsFileToTheSalesDoorstep_data()
    {
        proves("S1-09 S0-02 S0-09 S0-26 S0-28 S0-38 S0-42 S0-43 G-02 G-07 G-09 C-33 C-63 the main job");
    }

    void fromMarketingsFileToTheSalesDoorstep()
    {
        // Given an empty file with a second user
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Борис Орлов"_s));
        file.close();
        ProgramWindow program(QLocale::Russian, file.clock());
        QVERIFY(program.open(file.path()));
        // When the demo's leads are imported
        importFile(program, demoFile(program, u"leads_ru.csv"_s));
        const size_t imported = program.leads().size();
        QVERIFY(imported > 20);
        program.press(Qt::Key_Return);
        // And one is found, opened and qualified
        findLead(program, u"пряжа"_s, u"Автоматизация склада"_s);
        QVERIFY(program.tabTo(u"step.handoff"_s));
        program.press(Qt::Key_Return);
        QTRY_VERIFY(program.canConfirm());
        program.press(Qt::Key_Return);
        QTRY_COMPARE(program.stored().lead.stage, u"handoff"_s);
        program.settle();
        QVERIFY(program.shows(u"Связаться с клиентом, уточнить наличие и актуальность потребности"_s));
        // And handed over
        QVERIFY(program.choose(u"transfer"_s));
        QVERIFY(program.shows(u"Внести информацию, необходимую для перевода лида в продажу"_s));
        QVERIFY(program.tabTo(u"details"_s));
        program.type(u"Просит показать на своих данных"_s);
        program.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(program.find(u"form"_s));
        program.settle();
        QCOMPARE(program.find<FieldEditor>(u"form.comment"_s)->value().toString(),
                 u"Просит показать на своих данных"_s);
        fillTheForm(program);
        program.press(Qt::Key_Return, Qt::ControlModifier);
        // Then the lead is on the doorstep, with what was typed
        QTRY_COMPARE(program.stored().lead.stage, u"awaiting-sale"_s);
        program.settle();
        showsWhatWasTyped(program);
        // When everything is taken back, nothing is left of it
        undoEverything(program, 10);
        QCOMPARE(program.leads().size(), size_t(0));
        QTRY_VERIFY(program.shows(u"Ничего не найдено"_s)); // the search is still on
    }

    void wrongFilesAreRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("C-66 nothing in it") << QByteArray() << u"Ничего не импортировано"_s;
        QTest::newRow("C-66 a picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(64, '\1') << u"CSV"_s;
        QTest::newRow("C-66 an old workbook")
            << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(600, '\0') << u".xlsx"_s;
    }

    void wrongFilesAreRefusedInWords()
    {
        // Given
        QFETCH(const QByteArray, content);
        QFETCH(const QString, words);
        TestFile file;
        file.close();
        ProgramWindow program(QLocale::Russian, file.clock());
        QVERIFY(program.open(file.path()));
        QFile wrong(QDir(program.home()).filePath(u"чужой.csv"_s));
        QVERIFY(wrong.open(QIODevice::WriteOnly) && wrong.write(content) == content.size());
        wrong.close();
        // When
        chooseFile(program, wrong.fileName());
        // Then it says why, in Russian, and another can be chosen at once
        QTRY_VERIFY(program.shows(words));
        QVERIFY(program.shows(u"чужой.csv"_s));
        QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Выберите файл для импорта"_s);
        importFile(program, demoFile(program, u"leads_ru.csv"_s));
        QVERIFY(!program.leads().empty());
    }

    void anImportIsCancelledInTheMiddle_data() { proves("C-16 C-69 cancelled, consistent, undone in one go"); }

    void anImportIsCancelledInTheMiddle()
    {
        // Given
        constexpr int rows = 40'000;
        TestFile file;
        file.close();
        ProgramWindow program(QLocale::Russian, file.clock());
        QVERIFY(program.open(file.path()));
        QFile source(QDir(program.home()).filePath(u"много.csv"_s));
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write("Название лида;Компания;Телефон\n");
        for (int row = 0; row < rows; ++row)
            source.write(u"Лид %1;Ромашка %1;8495%2\n"_s.arg(row).arg(1'000'000 + row).toUtf8());
        source.close();
        // When
        chooseFile(program, source.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(seesTable(program), patience);
        program.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(program.find(u"Поля"_s) || program.shows(u"Телефон"_s), patience);
        program.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Отменить то, что выполняется"_s);
        program.press(Qt::Key_Space);
        // Then what is there is whole, and one undo takes it back
        QTRY_VERIFY_WITH_TIMEOUT(program.find(u"Показать лиды"_s), patience);
        QVERIFY(program.shows(u"Импорт прерван"_s));
        const std::vector<Lead> kept = program.leads();
        QVERIFY2(kept.size() < rows, qPrintable(QString::number(kept.size())));
        for (const Lead &lead : kept)
            QVERIFY(!lead.companyName.isEmpty() && !lead.phones.isEmpty());
        if (kept.empty())
            return;
        QVERIFY(program.tabTo(u"Отменить импорт"_s));
        program.press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(program.leads().empty(), patience);
    }

private:
    void fillTheForm(ProgramWindow &program)
    {
        chooseIn(program, u"form.needType"_s, u"Программное обеспечение"_s);
        typeInto(program, u"form.budget"_s, u"780000,50"_s);
        chooseIn(program, u"form.saleOwner"_s, u"Борис Орлов"_s);
        chooseIn(program, u"form.saleDivision"_s, u"Отдел прямых продаж"_s);
        typeInto(program, u"form.meetingAt"_s, u"завтра 11:00"_s);
        typeInto(program, u"form.decisionAt"_s, u"20.03.2026 18:00"_s);
        typeInto(program, u"form.comment"_s, u"Решает директор"_s);
    }

    void showsWhatWasTyped(ProgramWindow &program)
    {
        const Lead lead = program.stored().lead;
        QCOMPARE(lead.maturity, u"sales-ready"_s);
        QCOMPARE(lead.needType, u"software"_s);
        QCOMPARE(lead.budget->minor, 78'000'050);
        QCOMPARE(lead.saleDivision, u"direct"_s);
        QVERIFY(!lead.saleOwner.isNull());
        QCOMPARE(lead.meetingAt.toLocal(), QDateTime(QDate(2026, 3, 3), QTime(11, 0)));
        QCOMPARE(lead.decisionAt.toLocal(), QDateTime(QDate(2026, 3, 20), QTime(18, 0)));
        QCOMPARE(lead.comment, u"Решает директор"_s);
        QVERIFY(program.shows(u"Готов к продаже"_s));
        QVERIFY(program.shows(u"Решает директор"_s));
        QVERIFY(program.openTasks().empty());
        // And the group «Перевод в продажу» on the tab «История» has them all
        program.window().desk()->leads().card().findChild<QTabBar *>()->setCurrentIndex(1);
        QWidget *group = program.find(u"handoff"_s);
        QVERIFY(group);
        const QString texts = visibleTexts(program.window()).join(u'\n');
        for (const QString &text : {u"Программное обеспечение"_s, u"Борис Орлов"_s, u"Отдел прямых продаж"_s,
                                    u"03.03.2026 11:00"_s, u"20.03.2026 18:00"_s, u"Решает директор"_s})
            QVERIFY2(texts.contains(text), qPrintable(text + u'\n' + texts));
    }
};

QTEST_MAIN(WindowStory)
#include "tst_windowstory.moc"
