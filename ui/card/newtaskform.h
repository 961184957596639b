// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "ui/card/cardfields.h"

class QPushButton;

namespace leadline {

class ChipRow;

/// A few fields for one more task of the lead: what kind of work, what, when, who, how often (S1-28, S1-32, S1-33).
class NewTaskForm final : public QWidget
{
    Q_OBJECT

public:
    explicit NewTaskForm(CardScope &scope, QWidget *parent = nullptr);

    /// Sets texts and choices anew; what is typed stays, and is there again when the lead is.
    void show(const Lead &lead);
    /// For a task of the category ("call", "meeting", "to-do"), which can still be changed; tomorrow morning is proposed.
    void open(const QString &category);
    void save();

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void close();
    void showChoices();
    void fill(const QString &category);
    void keepDraft();
    void takeDraft();
    void changeCategory(const QString &category);
    [[nodiscard]] std::vector<FieldEditor *> editors() const;
    [[nodiscard]] Task task() const;
    [[nodiscard]] QString subjectFor(const QString &category) const;

    CardScope &m_scope;
    Lead m_lead;
    QString m_category;
    ChipRow *m_categories;
    FieldEditor *m_subject;
    FieldEditor *m_start;
    FieldEditor *m_owner;
    FieldEditor *m_repeat;
    FieldEditor *m_remind;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace leadline
