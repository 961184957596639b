// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace leadline {

/// A person as a round badge with initials.
class Avatar final : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent = nullptr);

    void setPerson(const QString &name);
    [[nodiscard]] const QString &initials() const { return m_initials; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
};

} // namespace leadline
