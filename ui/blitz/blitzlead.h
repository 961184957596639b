// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "ui/card/cardcontent.h"
#include "ui/card/cardscope.h"

#include <QFrame>

class QVBoxLayout;

namespace leadline {

class ChipRow;
class ElidedLabel;
class GrowingEdit;
class Label;
class ResultForm;

/// One lead of a blitz: who it is, the phone in large figures, the task and its results by number.
class BlitzLead final : public QFrame
{
    Q_OBJECT

public:
    explicit BlitzLead(CardScope &scope, QWidget *parent = nullptr);

    void show(const LeadCard &card);
    /// The n-th result, or of a task without results that it is done; false when there is none.
    bool choose(int number);
    /// Whether the task is to be completed.
    [[nodiscard]] bool hasAnswer() const;
    /// Nothing, with the reason shown and the focus there, while something is missing.
    [[nodiscard]] std::optional<Completion> completion();
    void setError(const QString &text);
    /// Into what was said.
    void focusDetails();
    /// What was said, where no task takes it along.
    [[nodiscard]] QString note() const;
    [[nodiscard]] const std::optional<Task> &task() const { return m_task; }
    [[nodiscard]] const Lead &lead() const { return m_lead; }
    /// Empty when nobody may call.
    [[nodiscard]] QString phone() const;

signals:
    void confirmed();
    /// Esc in a field: back to the keys.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void showWho();
    void showTask();
    void showNote();

    CardScope &m_scope;
    Lead m_lead;
    std::optional<Task> m_task;
    Label *m_title;
    ElidedLabel *m_client;
    Label *m_phone;
    Label *m_phones;
    Label *m_subject;
    Label *m_hint;
    ChipRow *m_plain;
    QVBoxLayout *m_results;
    GrowingEdit *m_note;
    ResultForm *m_result = nullptr; ///< of this task
};

} // namespace leadline
