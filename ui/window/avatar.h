// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace leadline {

/// A person as a round badge with initials, and his name where there is room; a button to choose another.
class Avatar final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent = nullptr);

    void setPerson(const QString &name);
    /// Whether another may take his place; not where he is logged in at a server.
    void setChangeable(bool changeable);
    void setNameShown(bool shown);
    [[nodiscard]] const QString &initials() const { return m_initials; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    void paintName(QPainter &painter) const;

    QString m_name;
    QString m_initials;
    bool m_isChangeable = true;
    bool m_isNameShown = true;
};

} // namespace leadline
