// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"
#include "ui/card/cardscope.h"

#include <QWidget>

class QPushButton;

namespace leadline {

class IconLabel;
class StageBar;
struct StageView;

/// The lead's way: the stage bar, how long it stands where it is, what the next stage misses, and the way out.
class StagePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit StagePanel(CardScope &scope, QWidget *parent = nullptr);

    void show(const LeadCard &card);
    /// Asks for the reason and disqualifies; nothing where the process has no such way out.
    void fail();
    [[nodiscard]] bool canFail() const;
    /// One stage on or back, if a person may.
    void step(int stages);
    void focusBar();

signals:
    /// The stage that was chosen is reached by qualification.
    void qualifyRequested();

private:
    void showBar();
    void showState();
    void showFailure();
    void activate(const QString &stage);
    [[nodiscard]] QString toolTipOf(const StageView &view, bool isReachable) const;
    [[nodiscard]] QString labelsOf(const QStringList &fields) const;

    CardScope &m_scope;
    LeadCard m_card;
    StageBar *m_bar;
    IconLabel *m_time;
    IconLabel *m_missing;
    IconLabel *m_reason;
    QPushButton *m_fail;
};

} // namespace leadline
