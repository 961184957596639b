// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/windowcontext.h"

#include <QWidget>
#include <memory>

class QStackedLayout;

namespace leadline {

class ImportWizard;
class LeadsPage;
class ReportsPage;
class UndoActions;

/// The window's pages while a file is open, and all that lives no longer than it does.
class Desk final : public QWidget
{
    Q_OBJECT

public:
    /// Made where it will stand: a widget that moves is dressed twice.
    Desk(std::unique_ptr<Workspace> workspace, const Reference &reference, Theme &theme, ActionRegistry &actions,
         Toast &toast, QWidget &window, QWidget *parent);
    ~Desk() override;

    void showLeads();
    void showReports();
    void startImport(const QString &path);
    [[nodiscard]] WindowContext &context() { return m_context; }
    [[nodiscard]] LeadsPage &leads() { return *m_leads; }
    /// Made when it is first asked for.
    [[nodiscard]] ReportsPage &reports();
    [[nodiscard]] UndoActions &undo() { return *m_undo; }
    [[nodiscard]] QString title() const;
    void takeFocus();

signals:
    void titleChanged();
    /// Another section came to the front: "leads", "funnel".
    void sectionChanged(const QString &code);
    /// The first leads are there to be painted.
    void filled();
    /// The first leads stand on the screen.
    void painted();

private:
    std::unique_ptr<Workspace> m_workspace;
    WindowContext m_context;
    std::unique_ptr<UndoActions> m_undo;
    QStackedLayout *m_stack;
    LeadsPage *m_leads;
    ImportWizard *m_import = nullptr;
    ReportsPage *m_reports = nullptr;
};

} // namespace leadline
