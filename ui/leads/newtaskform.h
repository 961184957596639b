// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "ui/leads/cardfields.h"

class QPushButton;

namespace leadline {

/// A few fields for one more task of the lead: what, when, who.
class NewTaskForm final : public QWidget
{
    Q_OBJECT

public:
    explicit NewTaskForm(CardScope &scope, QWidget *parent = nullptr);

    /// Sets texts and choices anew; what is typed stays.
    void show(const Lead &lead);
    /// For a task of the category ("call", "meeting", "to-do"); tomorrow morning is proposed for it.
    void open(const QString &category);
    void save();

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();
    [[nodiscard]] QString subjectFor(const QString &category) const;

    CardScope &m_scope;
    Lead m_lead;
    QString m_category;
    FieldEditor *m_subject;
    FieldEditor *m_start;
    FieldEditor *m_owner;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace leadline
