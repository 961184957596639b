// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/programwindow.h"

class QAbstractItemView;

namespace leadline::test {

/// A hand on the mouse of the program's window: it clicks on what can be seen, where it can be seen, and says what was in its
/// way. Text it types only where it has clicked before.
class Mouse
{
public:
    explicit Mouse(ProgramWindow &program) : m_program(program) {}

    /// The visible widget of that object name, accessible name or text, in the window in front; false when there is none
    /// or something else lies above its middle.
    [[nodiscard]] bool click(const QString &name);
    [[nodiscard]] bool click(QWidget &widget);
    /// An entry of the menu that is open.
    [[nodiscard]] bool clickEntry(const QString &text);
    [[nodiscard]] bool clickRow(QAbstractItemView &view, int row, bool twice = false);
    /// Opens the list of a field and takes the choice with that text.
    [[nodiscard]] bool choose(const QString &field, const QString &choice);
    /// Clicks into a field and types over what stands there.
    [[nodiscard]] bool write(const QString &field, const QString &text);

private:
    [[nodiscard]] QWidget *find(const QString &name);
    [[nodiscard]] bool clickAt(QWidget &widget, QPoint place, bool twice = false);

    ProgramWindow &m_program;
};

} // namespace leadline::test
