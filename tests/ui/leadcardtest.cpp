// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/leadcardtest.h"

#include "ui/shell/standardactions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

namespace leadline::test {

using namespace Qt::StringLiterals;

LeadCardTest::LeadCardTest(const std::function<LeadId(TestFile &)> &prepare, const QString &process)
    : m_file(process), m_id(prepare(m_file)), m_theme(*qApp), m_toast(&m_window)
{
    m_file.close();
    m_theme.apply(Scheme::Light);
    for (ActionDescription &description : standardActions())
        m_actions.add(std::move(description));
    new QVBoxLayout(&m_window);
    m_window.layout()->setContentsMargins(0, 0, 0, 0);
    m_window.resize(1280, 720);
    open();
    m_window.show();
    m_window.activateWindow();
    m_card->showLead(m_id);
    settle();
}

LeadCardTest::~LeadCardTest()
{
    close();
}

void LeadCardTest::open()
{
    m_workspace = std::make_unique<Workspace>(m_file.path(), u"anna"_s, m_file.clock().clock());
    auto opened = m_workspace->open();
    opened.waitForFinished();
    Result<Reference> reference = opened.takeResult();
    if (!reference)
        qFatal("%s", qPrintable(reference.error().reason));
    m_context = std::make_unique<WindowContext>(*m_workspace, *reference, m_theme, m_actions, m_toast);
    m_card = new LeadCardView(*m_context, &m_window);
    m_window.layout()->addWidget(m_card);
}

void LeadCardTest::close()
{
    delete m_card;
    // What the card wrote last is in the queue; the workspace drops what it has not begun.
    commit([](Session &) -> Result<int> { return 0; });
    m_context.reset();
    m_workspace.reset();
}

void LeadCardTest::restart()
{
    close();
    open();
    m_card->show();
    m_card->showLead(m_id);
    settle();
}

LeadCard LeadCardTest::stored()
{
    auto future = m_workspace->read([id = m_id](Session &session) { return leadCard(session, id); });
    future.waitForFinished();
    return *future.takeResult();
}

std::vector<Task> LeadCardTest::openTasks()
{
    std::vector<Task> open = stored().tasks;
    std::erase_if(open, [](const Task &task) { return !task.isOpen(); });
    return open;
}

/// Waits for the writer and the reader to be done with what was asked of them, then for the card.
void LeadCardTest::settle()
{
    for (int round = 0; round < 3; ++round) {
        commit([](Session &) -> Result<int> { return 0; });
        QCoreApplication::processEvents();
        m_workspace->read([](Session &) -> Result<int> { return 0; }).waitForFinished();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

bool LeadCardTest::tabTo(const QString &name)
{
    constexpr int mostStops = 400;
    for (int stop = 0; stop < mostStops; ++stop) {
        const QWidget *focused = QApplication::focusWidget();
        if (!focused) { // a menu that closed took the activation along
            m_window.activateWindow();
            std::ignore = QTest::qWaitForWindowActive(&m_window);
        }
        for (const QWidget *widget = focused; widget; widget = widget->parentWidget()) {
            if (widget->objectName() == name)
                return true;
        }
        QTest::keyClick(focused ? QApplication::focusWidget() : &m_window, Qt::Key_Tab);
    }
    return false;
}

bool LeadCardTest::choose(const QString &result)
{
    if (!tabTo(u"results"_s))
        return false;
    constexpr int mostResults = 10;
    for (int step = 0; step < mostResults; ++step)
        press(Qt::Key_Left);
    for (int step = 0; step < mostResults; ++step) {
        if (QApplication::focusWidget()->objectName() == u"result."_s + result) {
            press(Qt::Key_Space);
            return true;
        }
        press(Qt::Key_Right);
    }
    return false;
}

void LeadCardTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target =
        QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::focusWidget();
    QTest::keyClick(target ? target : &m_window, static_cast<Qt::Key>(key), modifiers);
    settle();
}

void LeadCardTest::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QString LeadCardTest::visibleText() const
{
    QStringList texts;
    for (const QWidget *widget : m_window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text().isEmpty() ? button->accessibleName() : button->text());
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts.append(line->text());
        else if (const auto *note = qobject_cast<const QPlainTextEdit *>(widget))
            texts.append(note->toPlainText());
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            for (int row = 0; view->model() && row < view->model()->rowCount(); ++row)
                texts.append(view->model()->index(row, 0).data().toString());
    }
    return texts.join(u'\n');
}

} // namespace leadline::test
