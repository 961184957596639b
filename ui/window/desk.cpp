// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/desk.h"

#include "ui/import/importwizard.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadspage.h"
#include "ui/reports/reportspage.h"
#include "ui/window/undoactions.h"

#include <QStackedLayout>

namespace leadline {

Desk::Desk(std::unique_ptr<Workspace> workspace, const Reference &reference, Theme &theme, ActionRegistry &actions,
           Toast &toast, QWidget &window, QWidget *parent)
    : QWidget(parent), m_workspace(std::move(workspace)), m_context(*m_workspace, reference, theme, actions, toast),
      m_undo(std::make_unique<UndoActions>(m_context, window)), m_stack(new QStackedLayout(this)),
      m_leads(new LeadsPage(m_context, this))
{
    m_stack->setContentsMargins({});
    m_stack->addWidget(m_leads);
    connect(&m_context, &WindowContext::importRequested, this, &Desk::startImport);
    connect(&m_context, &WindowContext::leadRequested, this, &Desk::showLeads);
    connect(m_leads, &Page::titleChanged, this, &Desk::titleChanged);
    connect(&m_leads->list(), &LeadListPane::filled, this, &Desk::filled);
    connect(&m_leads->list(), &LeadListPane::painted, this, &Desk::painted);
}

/// The pages go before what they stand on.
Desk::~Desk()
{
    delete m_import;
    delete m_reports;
    delete m_leads;
}

void Desk::startImport(const QString &path)
{
    if (!m_import) {
        m_import = new ImportWizard(m_context, this);
        m_stack->addWidget(m_import);
        connect(m_import, &ImportWizard::finished, this, &Desk::showLeads);
        connect(m_import, &ImportWizard::importedLeadsRequested, this, [this](const ImportReport &report) {
            m_leads->list().showImport({report.batch, m_context.now(), report.created + report.updated});
        });
    }
    m_stack->setCurrentWidget(m_import);
    m_import->start(path);
    emit titleChanged();
}

void Desk::showLeads()
{
    m_stack->setCurrentWidget(m_leads);
    takeFocus();
    emit titleChanged();
    emit sectionChanged(QStringLiteral("leads"));
}

ReportsPage &Desk::reports()
{
    if (m_reports)
        return *m_reports;
    m_reports = new ReportsPage(m_context, this);
    m_stack->addWidget(m_reports);
    connect(m_reports, &Page::titleChanged, this, &Desk::titleChanged);
    connect(m_reports, &ReportsPage::leadsRequested, this, [this](const LeadQuery &leads, const QString &name) {
        m_leads->list().showFound({leads.conditions, name});
        showLeads();
    });
    return *m_reports;
}

void Desk::showReports()
{
    m_stack->setCurrentWidget(&reports());
    m_reports->activate();
    takeFocus();
    emit titleChanged();
    emit sectionChanged(QStringLiteral("funnel"));
}

QString Desk::title() const
{
    if (m_stack->currentWidget() == m_import)
        return tr("Import");
    return m_stack->currentWidget() == m_reports ? m_reports->title() : m_leads->title();
}

void Desk::takeFocus()
{
    if (m_stack->currentWidget() == m_leads)
        m_leads->firstFocus()->setFocus(Qt::OtherFocusReason);
    else if (m_stack->currentWidget() == m_reports)
        m_reports->firstFocus()->setFocus(Qt::OtherFocusReason);
}

} // namespace leadline
