// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/importswindow.h"

#include "ui/journal/journaldelegate.h"
#include "ui/journal/undopane.h"
#include "ui/leads/leadlistview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/roomy.h"

#include <QFileInfo>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize usualImportsSize(940, 560);
constexpr int mostImports = 500;

} // namespace

ImportsWindow::ImportsWindow(WindowContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_model(context), m_list(new LeadListView), m_preview(new UndoPane(context)),
      m_leads(makeButton(tr("Show the leads"), u"users"_s)),
      m_errors(makeButton(tr("Open the errors file"), u"external-link"_s)),
      m_undo(makeButton(tr("Take it back"), u"undo-2"_s, ButtonKind::Primary)), m_close(makeButton(tr("Close")))
{
    setObjectName(u"imports"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Imports"));
    resize(roomy(*this, usualImportsSize));
    layOut();
    connectParts();
    connectActions();
    m_list->setFocus();
    reload();
}

LeadListView &ImportsWindow::steps()
{
    return m_preview->list();
}

void ImportsWindow::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::cardPadding, Metric::cardPadding, Metric::cardPadding, Metric::cardPadding);
    row->addWidget(m_list, 1);
    row->addLayout(makePreview(), 1);
    prepareJournalList(*m_list, m_model, tr("Imports, newest first"));
    for (QPushButton *button : {m_leads, m_errors, m_undo, m_close}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
}

QLayout *ImportsWindow::makePreview()
{
    m_preview->setHeading(tr("What taking it back would change"));
    auto *more = new QHBoxLayout;
    more->setSpacing(Metric::innerPadding);
    more->addWidget(m_leads);
    more->addWidget(m_errors);
    more->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::innerPadding);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_undo);
    auto *column = new QVBoxLayout;
    column->addWidget(m_preview, 1);
    column->addLayout(more);
    column->addLayout(buttons);
    return column;
}

void ImportsWindow::connectParts()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &ImportsWindow::reload);
    connect(&m_context.workspace, &Workspace::committed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            choose(current.row());
    });
    connect(m_list, &LeadListView::activated, this, &ImportsWindow::showLeads);
    connect(m_leads, &QPushButton::clicked, this, &ImportsWindow::showLeads);
    connect(m_errors, &QPushButton::clicked, this, &ImportsWindow::openErrors);
    connect(m_undo, &QPushButton::clicked, this, &ImportsWindow::undo);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ImportsWindow::connectActions()
{
    ActionRegistry &actions = m_context.actions;
    actions.attach(ActionContext::Import, this);
    // The wizard has the same keys; behind it nothing is taken back.
    const auto connectTo = [&](const QString &id, void (ImportsWindow::*act)(),
                               bool (ImportsWindow::*applies)() const) {
        actions.connectTo(
            id, this,
            [this, act] {
                if (isActiveWindow())
                    (this->*act)();
            },
            [this, applies] { return (this->*applies)(); });
    };
    connectTo(u"imports.leads"_s, &ImportsWindow::showLeads, &ImportsWindow::hasLeads);
    connectTo(u"imports.undo"_s, &ImportsWindow::undo, &ImportsWindow::canUndo);
    connectTo(u"imports.errors"_s, &ImportsWindow::openErrors, &ImportsWindow::hasErrors);
}

void ImportsWindow::reload()
{
    const auto read = [](Session &session) -> Result<std::vector<PastImport>> {
        return pastImports(session, mostImports);
    };
    deliver(m_context.workspace.read(read), this,
            [this, question = ++m_question](Result<std::vector<PastImport>> found) {
                if (question != m_question)
                    return;
                if (!found)
                    return m_context.report(found.error());
                take(std::move(*found));
            });
}

void ImportsWindow::take(std::vector<PastImport> imports)
{
    m_model.setImports(std::move(imports));
    if (m_model.rowCount() > 0) {
        const QModelIndex index = m_model.index(std::max(m_model.rowOf(m_chosen), 0));
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(index);
        choose(index.row());
        askStanding(0);
    } else {
        m_preview->tell(tr("Nothing was imported into this file yet."));
    }
    showButtons();
}

/// One after the other, as each looks at all that was imported.
void ImportsWindow::askStanding(int row)
{
    const PastImport *import = m_model.importAt(row);
    if (!import)
        return;
    const auto look = [import = *import](Session &session) -> Result<ImportStanding> {
        return standingOf(session, import);
    };
    deliver(m_context.workspace.scan(look), this,
            [this, row, batch = import->batch, question = m_question](const Result<ImportStanding> &standing) {
                if (question != m_question || !standing)
                    return;
                m_model.setStanding(batch, *standing);
                if (batch == m_chosen)
                    showPreview();
                askStanding(row + 1);
            });
}

void ImportsWindow::choose(int row)
{
    m_chosen = m_model.importAt(row)->batch;
    showPreview();
    showButtons();
}

const PastImport *ImportsWindow::chosen() const
{
    return m_model.importAt(m_model.rowOf(m_chosen));
}

bool ImportsWindow::canUndo() const
{
    const PastImport *import = chosen();
    return import && !import->target.isNull() && import->standing != ImportStanding::Running;
}

bool ImportsWindow::hasLeads() const
{
    return chosen() && chosen()->standing != ImportStanding::TakenBack;
}

bool ImportsWindow::hasErrors() const
{
    return chosen() && chosen()->file && !chosen()->file->errors.isEmpty();
}

void ImportsWindow::showButtons()
{
    m_leads->setEnabled(hasLeads());
    m_undo->setEnabled(canUndo());
    m_errors->setVisible(hasErrors());
    m_context.actions.refresh();
}

void ImportsWindow::showPreview()
{
    m_preview->preview(canUndo() ? chosen()->target.toString(QUuid::WithoutBraces) : QString(),
                       chosen() && chosen()->standing == ImportStanding::Changed);
}

void ImportsWindow::undo()
{
    if (canUndo())
        emit undoRequested(chosen()->target.toString(QUuid::WithoutBraces));
}

/// The list stands in the main window, which is to be seen then.
void ImportsWindow::showLeads()
{
    if (!hasLeads())
        return;
    const ImportedFile file = chosen()->file.value_or(ImportedFile());
    const ImportedLeads imported{chosen()->target, chosen()->at, file.created + file.updated};
    emit leadsRequested(imported);
    close();
}

void ImportsWindow::openErrors()
{
    if (!hasErrors())
        return;
    const QString path = chosen()->file->errors;
    if (!QFileInfo::exists(path))
        return m_context.report({ErrorCode::NotFound, u"errors-file-gone"_s, {path}});
    m_context.openOutside(QUrl::fromLocalFile(path));
}

} // namespace leadline
