// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace leadline {

/// Lies over a column while cards are dragged: a frame where they may be dropped, a veil with the reason where they may
/// not (C-55).
class DropVeil final : public QWidget
{
    Q_OBJECT

public:
    /// The column's header, as long as it is shown, is left free.
    DropVeil(QWidget *column, const QWidget *header);

    /// Cards are over this column and may be dropped.
    void invite();
    /// They may not be dropped here, and why.
    void refuse(const QString &reason);
    void clear();
    [[nodiscard]] const QString &reason() const { return m_reason; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void lie();

    const QWidget *m_header;
    QString m_reason;
};

} // namespace leadline
