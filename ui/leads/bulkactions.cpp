// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/bulkactions.h"

#include "core/services/leadexport.h"
#include "ui/bulk/bulkdialog.h"
#include "ui/bulk/bulkform.h"
#include "ui/filters/conditionwords.h"
#include "ui/leads/chosenleads.h"
#include "ui/shell/actionregistry.h"
#include "ui/text/html.h"
#include "ui/widgets/jobdialog.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>

namespace leadline {

using namespace Qt::StringLiterals;

BulkActions::BulkActions(WindowContext &context, ChosenLeads &chosen, std::function<LeadListLook()> look, QWidget &list)
    : QObject(&list), m_scope(context), m_chosen(chosen), m_look(std::move(look)), m_list(list)
{
    connectActions();
}

void BulkActions::connectActions()
{
    ActionRegistry &actions = m_scope.window.actions;
    actions.attach(ActionContext::Chosen, &m_list);
    const auto isActive = [this] { return m_chosen.isActive() && m_chosen.count() > 0; };
    const auto connectTo = [&](const QString &id, std::function<void()> run) {
        actions.connectTo(id, this, std::move(run), isActive);
    };
    connectTo(u"chosen.stage"_s, [this] { open(makeStageForm(m_scope)); });
    connectTo(u"chosen.owner"_s, [this] { open(makeFieldForm(m_scope, u"owner"_s)); });
    connectTo(u"chosen.task"_s, [this] { open(makeTaskForm(m_scope)); });
    connectTo(u"chosen.tag"_s, [this] { open(makeTagForm(m_scope)); });
    connectTo(u"chosen.field"_s, [this] { open(makeFieldForm(m_scope)); });
    connectTo(u"chosen.archive"_s, [this] { open(makeArchiveForm(true)); });
    connectTo(u"chosen.unarchive"_s, [this] { open(makeArchiveForm(false)); });
    actions.connectTo(
        u"chosen.purge"_s, this, [this] { open(makePurgeForm()); }, [this] { return mayPurge(); });
    connectTo(u"chosen.export"_s, [this] { choosePath(); });
    actions.connectTo(
        u"chosen.copy"_s, this, [this] { copy(); }, [this] { return m_chosen.count() > 0; });
    connectTo(u"chosen.none"_s, [this] { m_chosen.clear(); });
    actions.connectTo(u"list.toggle"_s, this, [this] { m_chosen.toggle(); });
    actions.connectTo(u"list.all"_s, this, [this] { m_chosen.chooseAll(); });
    actions.refresh();
}

void BulkActions::open(BulkForm *form)
{
    auto *dialog = new BulkDialog(m_scope.window, m_chosen.choice(), m_chosen.count(), form, &m_list);
    dialog->addAction(m_scope.window.actions.action(u"help.page"_s));
    connect(dialog, &BulkDialog::changed, this, &BulkActions::tell);
    dialog->open();
}

/// Only what stands in the archive, which the list shows when it is told to, and only by who may.
bool BulkActions::mayPurge() const
{
    return m_chosen.isActive() && m_chosen.count() > 0 && m_chosen.showsArchive()
        && m_scope.reference().me.role == "admin"_L1;
}

void BulkActions::tell(const MassReport &report, const QString &told)
{
    ActionRegistry &actions = m_scope.window.actions;
    QAction *undo = actions.action(u"edit.undo"_s);
    const QString text = report.cancelled ? tr("Stopped; %Ln lead(s) are changed", nullptr, int(report.changed)) : told;
    if (report.batch.isNull())
        return m_scope.window.toast.announce(text);
    m_scope.window.toast.announce(
        text, tr("Undo"), [undo] { undo->trigger(); }, undo->shortcut().toString(QKeySequence::NativeText));
}

void BulkActions::choosePath()
{
    auto *dialog = new QFileDialog(&m_list, tr("Export %Ln lead(s)", nullptr, int(m_chosen.count())));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Workbook (*.xlsx)"), tr("Table (*.csv)")});
    dialog->setDefaultSuffix(u"xlsx"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"csv"_s) ? u"csv"_s : u"xlsx"_s);
    });
    dialog->selectFile(tr("Leads", "name of a file") + u".xlsx"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &BulkActions::exportTo);
    dialog->open();
}

void BulkActions::exportTo(const QString &path)
{
    auto *job = new JobDialog(tr("Writing %Ln lead(s)…", nullptr, int(m_chosen.count())), &m_list);
    const auto write = [choice = m_chosen.choice(), path, sheet = tr("Leads", "name of a file"),
                        progress = job->report()](Session &session) {
        return writeLeads(session, choice, path, sheet, progress);
    };
    deliver(m_scope.window.workspace.scan(write), this, [this, path, job](const Result<qint64> &written) {
        job->deleteLater();
        if (!written)
            return m_scope.window.report(written.error());
        m_scope.window.toast.announce(
            tr("%Ln lead(s) written to %1", nullptr, int(*written)).arg(QDir::toNativeSeparators(path)));
    });
}

/// The table's columns as far as they are fields of a lead; of rows what they show, and how to reach the client.
QStringList BulkActions::copiedFields() const
{
    const LeadListLook look = m_look();
    if (!look.isTable)
        return {u"title"_s,  u"companyName"_s, u"contactName"_s, u"stage"_s, u"budget"_s,
                u"phones"_s, u"emails"_s,      u"owner"_s,       u"source"_s};
    QStringList fields = fieldsOf(look.shownColumns());
    fields.removeIf([](const QString &field) {
        return !recordType(Kind::Lead).find(field) && !field.startsWith(customFieldPrefix);
    });
    return fields;
}

/// As plain cells and as a table of HTML, whichever the spreadsheet likes better (C-20).
void BulkActions::copy()
{
    constexpr size_t most = 20'000; // a clipboard is no file
    const QStringList fields = copiedFields();
    QStringList labels;
    for (const QString &field : fields)
        labels.append(filterField(m_scope.reference(), field).label);
    const qint64 count = std::min(m_chosen.count(), qint64(most));
    const auto read = [choice = m_chosen.choice(), fields, header = labels.join(u'\t') + u'\n',
                       locale = QLocale()](Session &session) -> Result<std::pair<QString, QString>> {
        const Result<QString> table = leadTable(session, choice, fields, locale, most);
        if (!table)
            return tl::unexpected(table.error());
        return std::pair(header + *table, htmlTable(header + *table));
    };
    const auto paste = [this, count](const Result<std::pair<QString, QString>> &table) {
        if (!table)
            return m_scope.window.report(table.error());
        auto *mime = new QMimeData;
        mime->setText(table->first);
        mime->setHtml(table->second);
        QGuiApplication::clipboard()->setMimeData(mime);
        m_scope.window.toast.announce(tr("%Ln lead(s) copied as a table", nullptr, int(count)));
    };
    deliver(m_scope.window.workspace.scan(read), this, paste);
}

} // namespace leadline
