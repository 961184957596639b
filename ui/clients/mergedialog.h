// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/mergemodel.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace leadline {

class DialogFooter;
class Label;
class WindowContext;

/// Merges contacts, or companies, that are one: a column each, a line for each field in which they differ, what follows
/// the kept one, and what it will be (C-52, D3). Arrows go through the table, Enter chooses.
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(WindowContext &context, Kind kind, std::vector<QUuid> ids, QWidget *parent = nullptr);

signals:
    void merged(leadline::Kind kind, const QUuid &kept);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    [[nodiscard]] QWidget *makeButtons();
    void load();
    void take(Result<MergeContent> content);
    void showPreview();
    void showButtons();
    void leaveOut();
    void merge();

    WindowContext &m_context;
    Kind m_kind;
    std::vector<QUuid> m_ids; ///< the kept one first
    MergeModel m_model;
    QTableView *m_table;
    QPushButton *m_takeAll;
    QPushButton *m_leaveOut;
    Label *m_preview;
    DialogFooter *m_footer;
    bool m_isMerging = false;
};

/// "3 leads, 1 task": how many records of each kind follow.
[[nodiscard]] QString movingInWords(const std::map<Kind, qint64> &moving);

} // namespace leadline
