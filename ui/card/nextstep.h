// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardfields.h"

class QPushButton;

namespace leadline {

class ChipRow;
class Label;

/// Asks what comes next when the last open task of a lead is done (C-44): a call, a meeting, a task, or why nothing; of a
/// lead without interest first the day to look at it again. Esc is «Later».
class NextStepQuestion final : public QWidget
{
    Q_OBJECT

public:
    explicit NextStepQuestion(CardScope &scope, QWidget *parent = nullptr);

    /// Sets texts and offers anew; what is typed stays.
    void show(const Lead &lead);
    void focusFirst();

signals:
    void taskWanted(const QString &category);
    /// «Later», or a day or reason is written down.
    void settled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *addChoice(const QString &name, std::function<void()> run);
    [[nodiscard]] QLayout *makeAnswer();
    void openAnswer(FieldEditor &editor);
    void closeAnswer();
    void save();
    template<typename Work>
    void settle(Work work);

    CardScope &m_scope;
    Lead m_lead;
    Label *m_question;
    ChipRow *m_choices;
    FieldEditor *m_review;
    FieldEditor *m_reason;
    QPushButton *m_save;
    QPushButton *m_back;
    QPushButton *m_reviewChoice;
    QPushButton *m_call;
    QPushButton *m_meeting;
    QPushButton *m_task;
    QPushButton *m_none;
    QPushButton *m_later;
};

} // namespace leadline
