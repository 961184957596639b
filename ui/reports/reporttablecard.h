// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reporttablemodel.h"
#include "ui/widgets/card.h"

#include <QTableView>

namespace leadline {

class Label;

/// A table of a report with its title, as high as it has rows. Arrow keys go through it, Enter or a click opens
/// the leads behind the number under the cursor (C-61).
class ReportTableCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportTableCard(QWidget *parent = nullptr);

    void show(const ReportTable &table);
    [[nodiscard]] QTableView &view() const { return *m_view; }

signals:
    void leadsRequested(const leadline::LeadQuery &leads, const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void open(const QModelIndex &index);
    void fit();

    Card *m_card;
    Label *m_title;
    QTableView *m_view;
    ReportTableModel m_model;
};

} // namespace leadline
