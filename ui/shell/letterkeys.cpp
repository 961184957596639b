// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/letterkeys.h"

#include "core/base/keyboardlayout.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace leadline {

QChar latinKey(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return {};
    QChar sign = event.text().size() == 1 ? event.text().at(0) : QChar();
    if (!sign.isPrint() && event.key() < 0x10000)
        sign = QChar(char16_t(event.key()));
    const bool isShifted = event.modifiers().testFlag(Qt::ShiftModifier);
    if (!sign.isPrint() || (isShifted && sign.isLetter()))
        return {};
    return latinKeyOf(sign).toUpper();
}

QChar bareKey(const QKeySequence &shortcut)
{
    if (shortcut.count() != 1 || shortcut[0].keyboardModifiers() != Qt::NoModifier || shortcut[0].key() >= 0x10000)
        return {};
    return QChar(char16_t(shortcut[0].key())).toUpper();
}

bool takesLetters(const QWidget *focused, QChar sign)
{
    if (!focused)
        return false;
    if (qobject_cast<const QAbstractButton *>(focused))
        return sign == u' ';
    return qobject_cast<const QLineEdit *>(focused) || qobject_cast<const QPlainTextEdit *>(focused)
        || qobject_cast<const QTextEdit *>(focused) || qobject_cast<const QAbstractSpinBox *>(focused)
        || qobject_cast<const QComboBox *>(focused);
}

} // namespace leadline
