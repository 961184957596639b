// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/import/forecastcellsmodel.h"
#include "ui/import/forecastmodel.h"

#include <QWidget>

class QTableView;

namespace leadline {

class ImportDraft;
class Label;
class WindowContext;

/// The dry run: the first rows and those that fail, with what happens to each, and the row at hand cell by cell. What is
/// wrong in the file is put right there.
class ForecastView final : public QWidget
{
    Q_OBJECT

public:
    ForecastView(WindowContext &context, ImportDraft &draft, QWidget *parent = nullptr);

    void retranslate();
    [[nodiscard]] QTableView *table() const { return m_table; }

private:
    void showForecast();
    void showRow();
    void mend();

    WindowContext &m_context;
    ImportDraft &m_draft;
    ForecastModel m_model;
    ForecastCellsModel m_cellsModel;
    QTableView *m_table;
    QTableView *m_cells;
    Label *m_title;
    Label *m_hint;
};

} // namespace leadline
