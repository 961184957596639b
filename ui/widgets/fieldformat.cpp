// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldformat.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace leadline {

QString FieldFormat::shown(const QVariant &value) const
{
    if (!value.isValid())
        return {};
    switch (m_type) {
    case InputType::Money:
        return formatMoney(Money{value.toLongLong()}, m_currency);
    case InputType::DateTime:
        return formatDateTime(Timestamp{value.toLongLong()});
    default:
        return value.toString();
    }
}

QString FieldFormat::editable(const QVariant &value) const
{
    if (!value.isValid())
        return {};
    switch (m_type) {
    case InputType::Money:
        return editableMoney(Money{value.toLongLong()});
    case InputType::DateTime:
        return editableDateTime(Timestamp{value.toLongLong()});
    default:
        return value.toString();
    }
}

std::optional<QVariant> FieldFormat::read(const QString &text) const
{
    const QString trimmed = text.trimmed();
    if (m_type == InputType::Money) {
        if (trimmed.isEmpty())
            return QVariant();
        const auto money = moneyFromText(trimmed);
        return money ? std::optional(QVariant(money->minor)) : std::nullopt;
    }
    if (m_type == InputType::DateTime) {
        if (trimmed.isEmpty())
            return QVariant();
        const auto moment = readDateTime(trimmed, m_clock());
        return moment ? std::optional(QVariant(moment->milliseconds)) : std::nullopt;
    }
    return QVariant(trimmed);
}

QString FieldFormat::complaint() const
{
    if (m_type == InputType::Money)
        return QCoreApplication::translate("FieldFormat", "Enter an amount such as %1")
            .arg(editableMoney(Money{125'050}));
    if (m_type == InputType::DateTime) {
        const Timestamp example = timestampFrom(QDateTime(m_clock().toLocal().date(), QTime(16, 0)));
        return QCoreApplication::translate("FieldFormat", "Enter a date such as %1").arg(editableDateTime(example));
    }
    return {};
}

} // namespace leadline
