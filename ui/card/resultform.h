// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "ui/card/cardscope.h"

#include <QWidget>

namespace leadline {

class ChipRow;
class FieldEditor;
class GrowingEdit;
class Label;
class ResultEffects;

/// How a task ended: its result with what that will do, the details, and when a task that is put off starts. What is
/// typed is a draft until the task is completed.
class ResultForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultForm(CardScope &scope, QWidget *parent = nullptr);

    /// Sets anew what nobody has touched.
    void show(const Lead &lead, const Task &task);
    /// Open shows all of it, else only the results to choose from.
    void setOpen(bool open);
    /// Nothing, with the reason shown, while something is missing.
    [[nodiscard]] std::optional<Completion> completion();
    void setError(const QString &text);
    void focusFirst();
    /// Shows a number before each result, from 1 on, that choose() takes.
    void setNumbered(bool numbered);
    /// Whether there is a result of that number.
    bool choose(int number);
    [[nodiscard]] const TaskResult *chosen() const;

signals:
    void resultChosen();
    /// Ctrl+Enter.
    void confirmed();

private:
    void showResults();
    void showParts();
    void keepDraft();
    void takeDraft();
    [[nodiscard]] Timestamp start() const;

    CardScope &m_scope;
    Lead m_lead;
    Task m_task;
    bool m_isOpen = false;
    bool m_isNumbered = false;
    ChipRow *m_results;
    ResultEffects *m_effects;
    FieldEditor *m_start;
    Label *m_detailsLabel;
    GrowingEdit *m_details;
    Label *m_error;
};

} // namespace leadline
