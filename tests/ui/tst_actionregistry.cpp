// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"
#include "ui/shell/letterkeys.h"
#include "ui/shell/standardactions.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QTreeView>
#include <QVBoxLayout>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

class Russian final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isOurs = QLatin1StringView(context) == "Actions"_L1 && QLatin1StringView(source) == "New lead"_L1;
        return isOurs ? u"Новый лид"_s : QString();
    }
};

void press(QWidget *target, int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(target, &event);
}

} // namespace

class ActionRegistryTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_list = new QTreeView;
        m_field = new QLineEdit;
        m_button = new QPushButton;
        column->addWidget(m_list);
        column->addWidget(m_field);
        column->addWidget(m_button);
        m_registry = std::make_unique<ActionRegistry>();
        for (const ActionDescription &description : standardActions())
            m_registry->add(description);
        m_registry->attach(ActionContext::Global, m_window.get());
        m_registry->attach(ActionContext::LeadList, m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_list->setFocus();
    }

    void lettersWorkOnEveryLayout_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::newRow("C-34 S") << int(Qt::Key_S) << u"s"_s << u"lead.stage"_s;
        QTest::newRow("C-34 S without text") << int(Qt::Key_S) << QString() << u"lead.stage"_s;
        QTest::newRow("C-34 Ы") << 0x042B << u"ы"_s << u"lead.stage"_s;
        QTest::newRow("C-34 Ы without text") << 0x042B << QString() << u"lead.stage"_s;
        QTest::newRow("C-34 Е is T") << 0x0415 << u"е"_s << u"task.new"_s;
        QTest::newRow("C-34 Ъ is ]") << 0x042A << u"ъ"_s << u"lead.forward"_s;
        QTest::newRow("C-34 [") << int(Qt::Key_BracketLeft) << u"["_s << u"lead.back"_s;
        QTest::newRow("C-34 /") << int(Qt::Key_Slash) << u"/"_s << u"search.quick"_s;
    }

    void lettersWorkOnEveryLayout()
    {
        QFETCH(int, key);
        QFETCH(QString, text);
        QFETCH(QString, id);
        QSignalSpy triggered(m_registry->action(id), &QAction::triggered);
        press(m_list, key, text);
        QCOMPARE(triggered.count(), 1);
    }

    void aSignMadeWithShiftWorks()
    {
        QSignalSpy triggered(m_registry->action(u"help.shortcuts"_s), &QAction::triggered);
        press(m_list, Qt::Key_Question, u"?"_s, Qt::ShiftModifier);
        QCOMPARE(triggered.count(), 1);
    }

    void lettersAreTypedInTextFields()
    {
        QSignalSpy triggered(m_registry->action(u"lead.stage"_s), &QAction::triggered);
        m_field->setFocus();
        QTest::keyClick(m_field, Qt::Key_S);
        press(m_field, 0x042B, u"ы"_s);
        QCOMPARE(m_field->text(), u"sы"_s);
        QCOMPARE(triggered.count(), 0);

        QPlainTextEdit note(m_window.get());
        note.show();
        note.setFocus();
        press(&note, 0x042B, u"ы"_s);
        QCOMPARE(note.toPlainText(), u"ы"_s);
        QCOMPARE(triggered.count(), 0);
    }

    void lettersWithModifiersAreOtherKeys()
    {
        QSignalSpy triggered(m_registry->action(u"lead.stage"_s), &QAction::triggered);
        press(m_list, Qt::Key_S, {}, Qt::ControlModifier);
        press(m_list, Qt::Key_S, u"S"_s, Qt::ShiftModifier);
        QCOMPARE(triggered.count(), 0);
    }

    void anotherContextsLettersStayQuiet()
    {
        QWidget elsewhere;
        m_registry->add({u"card.only"_s, "Only there", {}, {QKeySequence(u"Q"_s)}, ActionContext::LeadCard, {}});
        m_registry->attach(ActionContext::LeadCard, &elsewhere);
        QSignalSpy triggered(m_registry->action(u"card.only"_s), &QAction::triggered);
        press(m_list, Qt::Key_Q, u"q"_s);
        QCOMPARE(triggered.count(), 0);
    }

    void aDialogKeepsTheLettersToItself()
    {
        QDialog dialog(m_window.get());
        dialog.setModal(true);
        auto *button = new QPushButton(u"ok"_s, &dialog);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        button->setFocus();
        QSignalSpy triggered(m_registry->action(u"lead.stage"_s), &QAction::triggered);
        press(button, Qt::Key_S, u"s"_s);
        QCOMPARE(triggered.count(), 0);
    }

    void keysWithModifiersWork()
    {
        QSignalSpy triggered(m_registry->action(u"lead.new"_s), &QAction::triggered);
        QTest::keyClick(m_list, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(triggered.count(), 1);
    }

    void whatDoesNotApplyIsDisabled()
    {
        bool applies = false;
        m_registry->connectTo(
            u"lead.stage"_s, this, [] {}, [&applies] { return applies; });
        m_registry->refresh();
        QSignalSpy triggered(m_registry->action(u"lead.stage"_s), &QAction::triggered);
        press(m_list, Qt::Key_S, u"s"_s);
        QCOMPARE(triggered.count(), 0);

        applies = true;
        m_registry->refresh();
        press(m_list, Qt::Key_S, u"s"_s);
        QCOMPARE(triggered.count(), 1);
    }

    void runsWhileItsContextLives()
    {
        int runs = 0;
        auto page = std::make_unique<QObject>();
        m_registry->connectTo(u"lead.stage"_s, page.get(), [&runs] { ++runs; });
        press(m_list, Qt::Key_S, u"s"_s);
        page.reset();
        press(m_list, Qt::Key_S, u"s"_s);
        QCOMPARE(runs, 1);
    }

    void theStandardKeysDoNotCollide()
    {
        const auto conflicts = m_registry->conflicts();
        for (const ShortcutConflict &conflict : conflicts)
            qWarning() << conflict.first << conflict.second << conflict.shortcut;
        QVERIFY(conflicts.empty());
    }

    void collisionsAreFound()
    {
        m_registry->add({u"one"_s, "One", {}, {QKeySequence(u"S"_s)}, ActionContext::LeadList, {}});
        m_registry->add({u"two"_s, "Two", {}, {QKeySequence(u"Ctrl+K"_s)}, ActionContext::Import, {}});
        m_registry->add({u"three"_s, "Three", {}, {QKeySequence(u"S"_s)}, ActionContext::LeadCard, {}});
        const auto conflicts = m_registry->conflicts();
        QCOMPARE(conflicts.size(), size_t(2));
        QCOMPARE(conflicts.at(0).first, u"palette.open"_s);
        QCOMPARE(conflicts.at(0).second, u"two"_s);
        QCOMPARE(conflicts.at(1).first, u"lead.stage"_s);
    }

    void everyStandardActionHasItsIconAndText()
    {
        for (const ActionDescription &description : m_registry->descriptions()) {
            const QAction *action = m_registry->action(description.id);
            QVERIFY2(!action->text().isEmpty(), qPrintable(description.id));
            QVERIFY2(description.icon.isEmpty() || !action->icon().isNull(), qPrintable(description.id));
        }
        QCOMPARE(m_registry->action(u"no.such"_s), nullptr);
    }

    void speaksTheNewLanguageAtOnce()
    {
        Russian translation;
        QAction *action = m_registry->action(u"lead.new"_s);
        QCOMPARE(action->text(), u"New lead"_s);
        QCoreApplication::installTranslator(&translation);
        QTRY_COMPARE(action->text(), u"Новый лид"_s);
        QCoreApplication::removeTranslator(&translation);
        QTRY_COMPARE(action->text(), u"New lead"_s);
    }

    void spaceBelongsToButtons()
    {
        QVERIFY(takesLetters(m_button, u' '));
        QVERIFY(!takesLetters(m_button, u'S'));
        QVERIFY(!takesLetters(nullptr, u'S'));
        QCOMPARE(bareKey(QKeySequence(Qt::Key_Space)), QChar(u' '));
        QVERIFY(bareKey(QKeySequence(u"Ctrl+S"_s)).isNull());
        QVERIFY(bareKey(QKeySequence(Qt::Key_F1)).isNull());
    }

    void cleanup()
    {
        m_registry.reset();
        m_window.reset();
    }

private:
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ActionRegistry> m_registry;
    QTreeView *m_list = nullptr;
    QLineEdit *m_field = nullptr;
    QPushButton *m_button = nullptr;
};

QTEST_MAIN(ActionRegistryTest)
#include "tst_actionregistry.moc"
