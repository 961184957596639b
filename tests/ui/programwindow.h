// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testfile.h"
#include "ui/widgets/toast.h"
#include "ui/window/desk.h"
#include "ui/window/mainwindow.h"

#include <QTest>

namespace leadline::test {

constexpr int patience = 20'000; ///< milliseconds

/// The whole window in a folder of its own, driven by keys as they come from the window system.
class ProgramWindow
{
public:
    /// `home` is where its settings are; without it they are its own.
    explicit ProgramWindow(QLocale::Language language, TestClock clock = TestClock(), const QString &home = {});

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] Preferences &preferences() { return m_preferences; }
    [[nodiscard]] QString home() const { return m_home; }
    [[nodiscard]] TestClock &clock() { return m_clock; }

    /// Shows the window on the file, at its leads; true when these, and the card of the first, are on the screen.
    [[nodiscard]] bool open(const QString &path);
    void show();
    void run(const QString &action) { m_window->actions().action(action)->trigger(); }
    void speak(QLocale::Language language);

    /// A key to the window, dialog or menu that is in front.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Presses Tab until the focus is on, or in, the widget of that name; false when it comes round without.
    [[nodiscard]] bool tabTo(const QString &name);
    /// Chooses a task's result on the card.
    [[nodiscard]] bool choose(const QString &result);
    /// What was asked of the file is done and on the screen.
    void settle();

    /// The visible widget of that object name or accessible name; nullptr when there is none.
    template<typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        for (Widget *widget : front().findChildren<Widget *>()) {
            if (widget->isVisible() && (widget->objectName() == name || widget->accessibleName() == name))
                return widget;
        }
        return nullptr;
    }
    /// Whether Enter would confirm the dialog in front.
    [[nodiscard]] bool canConfirm();
    /// The window, or the dialog above it, or the journal beside it while it is used.
    [[nodiscard]] QWidget &front();
    [[nodiscard]] bool shows(const QString &text);
    [[nodiscard]] QString toast() { return m_window->toast().isVisible() ? m_window->toast().text() : QString(); }

    template<typename Work>
    auto ask(Work work)
    {
        auto future = m_window->desk()->context().workspace.read(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }
    /// Behind every long pass that was asked for before.
    template<typename Work>
    auto survey(Work work)
    {
        auto future = m_window->desk()->context().workspace.scan(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }
    template<typename Work>
    auto commit(Work work)
    {
        auto future = m_window->desk()->context().workspace.write(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }
    /// In the order of their numbers.
    [[nodiscard]] std::vector<Lead> leads();
    /// Of the lead on the card, as it is in the file.
    [[nodiscard]] LeadCard stored();
    [[nodiscard]] std::vector<Task> openTasks();

private:
    Theme &dressed();
    Speech &spoken(QLocale::Language language);

    QTemporaryDir m_folder;
    QString m_home;
    TestClock m_clock;
    Preferences m_preferences;
    Theme m_theme;
    Speech m_speech;
    std::unique_ptr<MainWindow> m_window;
};

/// A file of the demo's leads in a folder of the test's own, for the errors file is written beside it.
[[nodiscard]] QString demoFile(const ProgramWindow &program, const QString &name);

} // namespace leadline::test
