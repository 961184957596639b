// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/checklist.h"
#include "ui/card/cardscope.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace leadline {

class Label;

/// The checklist of the lead's stage: each item is ticked in place, and says by whom and when it was (S2-32).
class Checklist final : public QWidget
{
    Q_OBJECT

public:
    explicit Checklist(CardScope &scope, QWidget *parent = nullptr);

    /// Hidden where the stage has none.
    void show(const LeadCard &card);
    [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }
    /// On the first item that is not ticked yet.
    void focusFirst();

private:
    struct Line
    {
        QString item;
        QCheckBox *box;
        Label *state;
    };

    void build(const std::vector<CheckedItem> &items);
    void showLine(const Line &line, const CheckedItem &checked, bool isClosed) const;
    [[nodiscard]] QString stateOf(const CheckedItem &checked) const;
    void tick(const Line &line);

    CardScope &m_scope;
    LeadCard m_card;
    std::vector<Line> m_lines;
    Label *m_title;
    QGridLayout *m_grid;
};

} // namespace leadline
