// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"

#include <QObject>
#include <QPointer>

class QAbstractItemView;
class QMouseEvent;
class QWidget;

namespace leadline {

/// The lead of the row or card that one stands on; null where there is none.
[[nodiscard]] LeadId currentLead(const QAbstractItemView *view);

/// What the mouse does anywhere in a window, whatever lies under it: its side buttons go back and forward (C-05), its
/// middle one asks for a lead's own window (C-06).
class MouseWays final : public QObject
{
    Q_OBJECT

public:
    explicit MouseWays(QWidget &window);

signals:
    void backRequested();
    void forwardRequested();
    void leadRequested(const leadline::LeadId &lead);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool take(const QWidget &under, const QMouseEvent &event);

    QPointer<QWidget> m_window;
};

} // namespace leadline
