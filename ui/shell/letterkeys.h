// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QKeySequence>

class QKeyEvent;
class QWidget;

namespace leadline {

/// The sign a key stands for, as a Latin keyboard has it: "ы" is S, "ъ" is ] (requirement C-34). Null when the event is
/// no single sign without Ctrl, Alt or Meta.
[[nodiscard]] QChar latinKey(const QKeyEvent &event);

/// The sign of a shortcut that is one bare key ("S", "/", "]", Space); null for every other shortcut.
[[nodiscard]] QChar bareKey(const QKeySequence &shortcut);

/// Whether what has the focus wants signs for itself: fields to type in, lists to search in, for Space also buttons.
[[nodiscard]] bool takesLetters(const QWidget *focused, QChar sign);

} // namespace leadline
