// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filters/conditionwords.h"
#include "ui/leads/leadcolumns.h"

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QSpinBox;

namespace leadline {

class DialogFooter;

/// Which columns the table of leads has, in which order, and how wide: any field of a lead, the user's own too (C-12).
class ColumnsDialog final : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(const Reference &reference, const std::vector<LeadColumn> &columns, QWidget *parent);

signals:
    void chosen(const std::vector<leadline::LeadColumn> &columns);

private:
    void layOut();
    void connectParts();
    void fill(const std::vector<LeadColumn> &columns);
    QListWidgetItem *add(const LeadColumn &column, bool isShown);
    void showCurrent();
    void move(int rows);
    [[nodiscard]] std::vector<LeadColumn> columns() const;
    void confirm();

    const std::vector<FilterField> m_fields;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QSpinBox *m_width;
    QPushButton *m_reset;
    DialogFooter *m_footer;
};

} // namespace leadline
