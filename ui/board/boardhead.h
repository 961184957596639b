// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace leadline {

class Badge;
class ChipRow;
class Label;
class WindowContext;

/// The top of the board: its name, what all of it is worth, the search, and whose leads are shown.
class BoardHead final : public QWidget
{
    Q_OBJECT

public:
    explicit BoardHead(WindowContext &context, QWidget *parent = nullptr);

    /// The leads of all columns.
    [[nodiscard]] LeadQuery query() const;
    [[nodiscard]] bool showsEverything() const;
    void setTotal(const QString &total);
    void toggleScope();
    void focusSearch();
    /// Opens the choice of how cards are ordered.
    void chooseOrder();
    void retranslate();

signals:
    /// Other leads are wanted.
    void changed();
    /// From the search to the cards.
    void left();

private:
    void buildSearch();
    void buildOrder();
    [[nodiscard]] bool showsMine() const;

    WindowContext &m_context;
    Label *m_title;
    Badge *m_total;
    QLineEdit *m_search;
    QPushButton *m_new;
    ChipRow *m_scopes;
    QComboBox *m_order;
    QTimer m_typing;
};

} // namespace leadline
