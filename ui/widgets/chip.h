// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <optional>

namespace leadline {

/// A pill to choose by: a filter with its live count, an outcome of a task. Checkable; one look for mouse and keyboard.
class Chip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &label, QWidget *parent = nullptr);

    /// Shown as it is: an ampersand is no mnemonic.
    void setLabel(const QString &label);
    [[nodiscard]] const QString &label() const { return m_label; }
    void setCount(std::optional<qint64> count);
    [[nodiscard]] std::optional<qint64> count() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
    void describe();

    QString m_label;
    std::optional<qint64> m_count;
};

} // namespace leadline
