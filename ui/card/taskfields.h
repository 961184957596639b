// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardfields.h"

namespace leadline {

/// The fields of an open task that a person may set, each edited in place (B4).
class TaskFields final : public QWidget
{
    Q_OBJECT

public:
    explicit TaskFields(CardScope &scope, QWidget *parent = nullptr);

    void show(const Lead &lead, const Task &task);
    /// Puts the focus on the field of that name.
    void begin(const QString &name);

private:
    [[nodiscard]] FieldEditor &editor(const QString &name) const;
    void save(const Field &field, const QVariant &input, FieldEditor *editor);

    struct Entry
    {
        const Field *field;
        FieldEditor *editor;
    };

    CardScope &m_scope;
    TaskId m_task;
    std::vector<Entry> m_entries;
};

} // namespace leadline
