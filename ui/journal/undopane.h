// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journalmodel.h"

#include <QTimer>
#include <QWidget>

namespace leadline {

class Label;
class LeadListView;

/// What taking a change back would do, step by step, beside the list of changes.
class UndoPane final : public QWidget
{
    Q_OBJECT

public:
    explicit UndoPane(WindowContext &context, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    /// Reads it soon; with no `target` (a number or a batch's id) there are no steps. `isChangedSince` where that is
    /// known and no step may show it.
    void preview(const QString &target, bool isChangedSince = false);
    /// In place of steps.
    void tell(const QString &text);
    [[nodiscard]] LeadListView &list() { return *m_list; }

signals:
    void previewed(bool hasSteps);

private:
    void read();
    void show(UndoPreview preview);

    WindowContext &m_context;
    UndoStepModel m_steps;
    Label *m_heading;
    LeadListView *m_list;
    Label *m_hint;
    QString m_target;
    bool m_isChangedSince = false;
    QTimer m_soon; ///< while arrow keys run over the changes
};

} // namespace leadline
