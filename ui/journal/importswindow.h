// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/importsmodel.h"
#include "ui/leads/leadlistfilter.h"

#include <QDialog>
#include <QTimer>

class QPushButton;

namespace leadline {

class LeadListView;
class UndoPane;

/// The imports of the file, newest first: what each brought, whether it still stands as it came, and what taking it back
/// would change; back with it, to its leads or to its errors by one key.
class ImportsWindow final : public QDialog
{
    Q_OBJECT

public:
    ImportsWindow(WindowContext &context, QWidget *parent);

    [[nodiscard]] LeadListView &list() { return *m_list; }
    [[nodiscard]] LeadListView &steps();

signals:
    /// Whoever does it asks before a later change is lost.
    void undoRequested(const QString &target);
    void leadsRequested(const leadline::ImportedLeads &leads);

private:
    void layOut();
    [[nodiscard]] QLayout *makePreview();
    void connectParts();
    void connectActions();
    void reload();
    void take(std::vector<PastImport> imports);
    void askStanding(int row);
    void choose(int row);
    void showPreview();
    void showButtons();
    void undo();
    void showLeads();
    void openErrors();
    [[nodiscard]] const PastImport *chosen() const;
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool hasLeads() const;
    [[nodiscard]] bool hasErrors() const;

    WindowContext &m_context;
    ImportsModel m_model;
    LeadListView *m_list;
    UndoPane *m_preview;
    QPushButton *m_leads;
    QPushButton *m_errors;
    QPushButton *m_undo;
    QPushButton *m_close;
    QUuid m_chosen;
    int m_question = 0; ///< an answer to an earlier one is dropped
    QTimer m_soon;
};

} // namespace leadline
