// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/preview.h"
#include "ui/card/cardscope.h"

#include <QWidget>

class QVBoxLayout;

namespace leadline {

class IconLabel;
class Label;

/// Says what the chosen result will do before it is done: stage, maturity, next task, feed (issue 2, section 3).
class ResultEffects final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultEffects(CardScope &scope, QWidget *parent = nullptr);

    /// `start` is when the repeated task will begin, where the result asks for it; an empty `result` hides all.
    void show(const Lead &lead, const Task &task, const QString &result, Timestamp start);

private:
    [[nodiscard]] QString feedLine(const ResultPreview &preview, Timestamp start) const;
    void showPreview(const ResultPreview &preview, Timestamp start);

    CardScope &m_scope;
    Label *m_heading;
    IconLabel *m_stage;
    IconLabel *m_maturity;
    IconLabel *m_task;
    IconLabel *m_feed;
};

} // namespace leadline
