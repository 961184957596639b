// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/vcardproperty.h"

namespace leadline {

/// The cells of one card by the names of their columns, "First name" to "Birthday" as below; a second value of a kind
/// goes to "E-mail 2", a property without a column of its own to one of its own name. Pictures, sounds, keys and what
/// only describes the file are left out.
class VCardFields
{
public:
    /// The columns in the order in which they are shown.
    [[nodiscard]] static QStringList knownColumns();
    /// Sorts names, "Work phone 2" after "Work phone", the unknown ones to the end as they are.
    static void sort(QStringList &columns);

    void add(const VCardProperty &property);
    /// Text that a broken program put on a line of its own: it belongs to what came before.
    void continueLast(const QString &line);

    [[nodiscard]] bool isEmpty() const { return m_columns.isEmpty(); }
    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    [[nodiscard]] const QStringList &texts() const { return m_texts; }
    /// How much text there is, in UTF-16 units.
    [[nodiscard]] qsizetype size() const { return m_size; }

private:
    void put(const QString &column, const QString &text);
    void putParts(const QString &value, const QStringList &columns);
    void putAddress(const QString &value);

    QStringList m_columns;
    QStringList m_texts;
    QHash<QString, int> m_counts;
    qsizetype m_size = 0;
};

} // namespace leadline
