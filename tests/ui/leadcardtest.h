// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testfile.h"
#include "ui/card/cardview.h"
#include "ui/shell/actionregistry.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QTest>

namespace leadline::test {

/// A lead's card in a window on a real file, driven by keys.
class LeadCardTest
{
public:
    /// `prepare` fills the file and gives the lead to be shown.
    explicit LeadCardTest(const std::function<LeadId(TestFile &)> &prepare,
                          const QString &process = QStringLiteral("lead-handoff"));
    ~LeadCardTest();

    [[nodiscard]] LeadCardView &card() { return *m_card; }
    [[nodiscard]] QWidget &window() { return m_window; }
    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] WindowContext &context() { return *m_context; }
    [[nodiscard]] ActionRegistry &actions() { return m_actions; }
    [[nodiscard]] TestClock &clock() { return m_file.clock(); }
    [[nodiscard]] const LeadId &id() const { return m_id; }

    /// What is in the file now.
    [[nodiscard]] LeadCard stored();
    [[nodiscard]] Lead lead() { return stored().lead; }
    [[nodiscard]] std::vector<Task> openTasks();
    /// Runs a use case as somebody else would, and waits for it.
    template<typename Work>
    auto commit(Work work)
    {
        auto future = m_workspace->write(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }
    /// What happened is on the screen.
    void settle();
    /// Closes the file and opens it again, as the next day.
    void restart();

    /// Presses Tab until the focus is on, or in, the widget of that name; false when it never gets there.
    [[nodiscard]] bool tabTo(const QString &name);
    /// Chooses a task's result: Tab to the row, then arrows.
    [[nodiscard]] bool choose(const QString &result);
    /// To whatever has the focus.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Every text that is visible in the card, one per line.
    [[nodiscard]] QString visibleText() const;
    template<typename T>
    [[nodiscard]] T *find(const QString &name)
    {
        for (T *widget : m_window.findChildren<T *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

private:
    void open();
    void close();

    TestFile m_file;
    LeadId m_id;
    Theme m_theme;
    ActionRegistry m_actions;
    QWidget m_window;
    Toast m_toast;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<WindowContext> m_context;
    LeadCardView *m_card = nullptr;
};

} // namespace leadline::test
