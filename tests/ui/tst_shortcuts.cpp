// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/capture/newleaddialog.h"

#include <QApplication>
#include <QDir>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// The sheet, opened by its key.
class Sheet
{
public:
    explicit Sheet(ProgramWindow &program) : m_program(program)
    {
        program.type(u"?"_s);
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, patience))
            qFatal("no sheet");
    }
    void choose(const QString &action)
    {
        auto *list = m_program.front().findChild<QTreeWidget *>();
        const QList<QTreeWidgetItem *> found = list->findItems(action, Qt::MatchExactly);
        if (found.size() != 1)
            qFatal("%s is not there once", qPrintable(action));
        list->setCurrentItem(found.first());
    }
    [[nodiscard]] QString keysOf(const QString &action)
    {
        return m_program.front().findChild<QTreeWidget *>()->findItems(action, Qt::MatchExactly).first()->text(1);
    }
    void type(const QKeySequence &keys) { m_program.front().findChild<QKeySequenceEdit *>()->setKeySequence(keys); }
    [[nodiscard]] QPushButton *button(const QString &text)
    {
        for (QPushButton *button : m_program.front().findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        qFatal("no button");
    }
    void press(const QString &text) { button(text)->click(); }
    void close() { m_program.press(Qt::Key_Escape); }

private:
    ProgramWindow &m_program;
};

/// The window on a file with one lead.
class OneLead
{
public:
    explicit OneLead(const QString &home = {}) : m_program(QLocale::English, m_file.clock(), home)
    {
        m_file.addLead();
        m_file.close();
        if (!m_program.open(m_file.path()))
            qFatal("the file does not open");
    }
    [[nodiscard]] ProgramWindow &program() { return m_program; }

private:
    TestFile m_file;
    ProgramWindow m_program;
};

} // namespace

class ShortcutsTest : public QObject
{
    Q_OBJECT

private slots:
    void keysAreChangedAndStaySoAfterARestart_data() { proves("C-35 C-36"); }

    void keysAreChangedAndStaySoAfterARestart()
    {
        // Given
        const QTemporaryDir home;
        {
            OneLead open(home.path());
            ProgramWindow &program = open.program();
            Sheet sheet(program);
            // When
            sheet.choose(u"New lead"_s);
            sheet.type(QKeySequence(u"Ctrl+Shift+L"_s));
            sheet.press(u"Change"_s);
            // Then
            QCOMPARE(sheet.keysOf(u"New lead"_s), u"Ctrl+Shift+L"_s);
            sheet.close();
            program.show(); // without a window manager nothing comes to the front by itself
            program.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
            QTRY_VERIFY(qobject_cast<NewLeadDialog *>(QApplication::activeModalWidget()));
            delete QApplication::activeModalWidget();
        }
        OneLead open(home.path());
        ProgramWindow &program = open.program();
        QCOMPARE(program.window().actions().action(u"lead.new"_s)->shortcut(), QKeySequence(u"Ctrl+Shift+L"_s));
        // And set back
        Sheet sheet(program);
        sheet.choose(u"New lead"_s);
        sheet.press(u"Reset"_s);
        QCOMPARE(sheet.keysOf(u"New lead"_s), u"Ctrl+N"_s);
        QVERIFY(program.preferences().shortcuts().isEmpty());
    }

    void takenKeysAreNotGivenTwice_data() { proves("C-35 C-36"); }

    void takenKeysAreNotGivenTwice()
    {
        OneLead open;
        ProgramWindow &program = open.program();
        Sheet sheet(program);
        sheet.choose(u"New lead"_s);
        sheet.type(QKeySequence(u"Ctrl+K"_s));
        QVERIFY(!sheet.button(u"Change"_s)->isEnabled());
        QVERIFY(program.shows(u"Ctrl+K is taken by “Command…”"_s));
        sheet.type(QKeySequence(u"Ctrl+Alt+K"_s));
        QVERIFY(sheet.button(u"Change"_s)->isEnabled());
        QVERIFY(!program.shows(u"is taken"_s));
    }

    void aRussianLetterIsTheKeyItStandsOn()
    {
        OneLead open;
        ProgramWindow &program = open.program();
        Sheet sheet(program);
        sheet.choose(u"New lead"_s);
        sheet.type(QKeySequence(QKeyCombination(Qt::AltModifier, Qt::Key(0x042F)))); // Я
        sheet.press(u"Change"_s);
        QCOMPARE(sheet.keysOf(u"New lead"_s), u"Alt+Z"_s);
    }

    void allAreSetBackAtOnce()
    {
        OneLead open;
        ProgramWindow &program = open.program();
        ActionRegistry &actions = program.window().actions();
        actions.setShortcuts(u"lead.new"_s, {});
        actions.setShortcuts(u"edit.undo"_s, {QKeySequence(u"Alt+U"_s)});
        Sheet sheet(program);
        sheet.press(u"Reset all"_s);
        QCOMPARE(actions.action(u"lead.new"_s)->shortcut(), QKeySequence(u"Ctrl+N"_s));
        QCOMPARE(actions.action(u"edit.undo"_s)->shortcut(), QKeySequence(u"Ctrl+Z"_s));
        QVERIFY(actions.conflicts().empty());
    }

    void hostilePreferencesChangeNothing()
    {
        const QTemporaryDir home;
        {
            QFile file(QDir(home.path()).filePath(u"leadline.ini"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("[General]\nshortcuts=@Invalid()\n");
        }
        ProgramWindow program(QLocale::English, TestClock(), home.path());
        QCOMPARE(program.window().actions().action(u"lead.new"_s)->shortcut(), QKeySequence(u"Ctrl+N"_s));
    }
};

QTEST_MAIN(ShortcutsTest)
#include "tst_shortcuts.moc"
