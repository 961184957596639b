// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chip.h"

#include <QButtonGroup>
#include <QWidget>

namespace leadline {

/// Chips in as many rows as they need. It fixes its own height for its width, because box layouts inside scroll areas
/// lose height-for-width (ux.md T-13). In an exclusive row arrows move the choice.
class ChipRow final : public QWidget
{
    Q_OBJECT

public:
    enum class Choice { One, Any };

    explicit ChipRow(Choice choice = Choice::One, QWidget *parent = nullptr);

    /// `code` is what `chosen` tells; it is not shown.
    Chip *addChip(const QString &code, const QString &label);
    /// Any other widget that flows with the chips.
    void addWidget(QWidget *widget);
    void clear();
    [[nodiscard]] Chip *chip(const QString &code) const;

    /// Checks this chip alone; empty unchecks all.
    void setChosenCode(const QString &code);
    /// The first that is checked; empty without.
    [[nodiscard]] QString chosenCode() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The user chose; in a row of Any also when a chip was unchecked.
    void chosen(const QString &code);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QList<Chip *> chips() const;
    void fitHeight();

    Choice m_choice;
    QButtonGroup m_group;
};

} // namespace leadline
