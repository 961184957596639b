// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QVariant>
#include <optional>

namespace leadline {

/// What a field holds. Values in QVariant: Money is qint64 minor units, DateTime qint64 UTC milliseconds, Flag bool,
/// the others QString (a Choice its code, a Name the code of what was chosen or the name that was typed). Nothing entered
/// is an invalid QVariant, or an empty QString for texts.
enum class InputType { Text, MultiLine, Money, DateTime, Choice, Name, Phone, Email, Flag };

/// How the values of one-line fields turn into text and back, in the application's locale.
class FieldFormat
{
public:
    explicit FieldFormat(InputType type) : m_type(type) {}

    void setCurrency(const QString &currency) { m_currency = currency; }
    void setClock(const Clock &clock) { m_clock = clock; }

    /// While nobody edits: "1 250 000 ₽".
    [[nodiscard]] QString shown(const QVariant &value) const;
    /// While somebody edits: "1 250 000".
    [[nodiscard]] QString editable(const QVariant &value) const;
    /// nullopt when the text is no such value; see complaint().
    [[nodiscard]] std::optional<QVariant> read(const QString &text) const;
    /// What to tell who typed what cannot be read, with an example.
    [[nodiscard]] QString complaint() const;

private:
    InputType m_type;
    QString m_currency;
    Clock m_clock = systemClock();
};

} // namespace leadline
