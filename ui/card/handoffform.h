// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardfields.h"

#include <QJsonObject>

class QGridLayout;
class QPushButton;

namespace leadline {

class Label;

/// The form of a task without results: the fields that its completion fills in on the lead (B5). What is typed is a
/// draft until it is saved: "later" and a crash keep it (F5).
class HandoffForm final : public QWidget
{
    Q_OBJECT

public:
    explicit HandoffForm(CardScope &scope, QWidget *parent = nullptr);

    /// Sets fields anew that nobody has touched.
    void show(const Lead &lead, const Task &task);
    void save();
    void focusFirst();

signals:
    void saved(const leadline::ChangeSet &changeset);
    /// Close; what was typed is kept.
    void postponed();
    /// Close; what was typed is gone.
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        const Field *field;
        FieldEditor *editor;
        QVariant start; ///< what the form shows by itself
    };

    void build(const QStringList &names);
    void showValue(Entry &entry, const QVariant &start, const QJsonObject &draft);
    void keepDraft();
    void warn();
    void retranslate();
    [[nodiscard]] Entry *entry(const QString &name);
    [[nodiscard]] std::optional<FieldValues> values();

    CardScope &m_scope;
    TaskId m_task;
    std::vector<Entry> m_entries;
    QGridLayout *m_grid;
    Label *m_warning;
    Label *m_error;
    QPushButton *m_save;
    QPushButton *m_later;
    QPushButton *m_cancel;
    bool m_isSaving = false;
};

} // namespace leadline
