// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clienttabs.h"

#include "core/process/wording.h"
#include "core/store/leadlist.h"
#include "ui/card/cardtabs.h"
#include "ui/card/feedrow.h"
#include "ui/card/filestab.h"
#include "ui/card/timeline.h"
#include "ui/clients/cardrows.h"
#include "ui/clients/clientlistdelegate.h"
#include "ui/leads/leadlistdelegate.h"
#include "ui/text/fields.h"
#include "ui/widgets/format.h"

#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesOfRow = 3;

QString inTab(const QString &label, size_t count)
{
    return count == 0 ? label
                      : ClientTabs::tr("%1 %2", "tab, how many").arg(label, QLocale().toString(qulonglong(count)));
}

} // namespace

ClientTabs::ClientTabs(CardScope &scope, Kind kind, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_kind(kind), m_leadModel(scope.window), m_contactModel(scope.window),
      m_tabs(new CardTabs(this)), m_leads(makeLeads()), m_tasks(new Timeline), m_feed(new Timeline),
      m_files(new FilesTab(scope)), m_history(new Timeline)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_tabs);
    m_tabs->addPage(u"leads"_s, m_leads);
    if (kind == Kind::Company) {
        m_contacts = makeContacts();
        m_tabs->addPage(u"contacts"_s, m_contacts);
    }
    m_tabs->addPage(u"tasks"_s, makePage(m_tasks));
    m_tabs->addPage(u"feed"_s, makePage(m_feed));
    m_tabs->addPage(u"files"_s, m_files);
    m_tabs->addPage(u"history"_s, makePage(m_history));
    connect(m_tasks, &QListView::activated, this, [this](const QModelIndex &index) {
        emit m_scope.window.leadRequested(m_content.card.tasks[size_t(index.row())].lead);
    });
    connect(m_feed, &QListView::activated, this, [this](const QModelIndex &index) {
        emit m_scope.window.leadRequested(m_content.card.feed[size_t(index.row())].lead);
    });
}

CardRows *ClientTabs::makeLeads()
{
    auto *rows = new CardRows(m_leadModel, new LeadListDelegate(m_scope.window, m_leadModel), linesOfRow);
    rows->setObjectName(u"client.leads"_s);
    connect(rows, &CardRows::wanted, this, [this](const std::vector<qint64> &keys) {
        const auto read = [keys](Session &session) -> Result<std::vector<LeadRow>> {
            return leadRows(session.store().connection(), keys);
        };
        deliver(m_scope.window.workspace.read(read), this, [this](Result<std::vector<LeadRow>> found) {
            if (found)
                m_leadModel.store(std::move(*found));
        });
    });
    connect(rows, &CardRows::opened, this, [this](int position) {
        if (const LeadRow *lead = m_leadModel.leadAt(position))
            emit m_scope.window.leadRequested(lead->id);
    });
    return rows;
}

CardRows *ClientTabs::makeContacts()
{
    auto *rows = new CardRows(m_contactModel, new ClientListDelegate(m_scope.window, m_contactModel), linesOfRow);
    rows->setObjectName(u"client.contacts"_s);
    connect(rows, &CardRows::wanted, this, [this](const std::vector<qint64> &keys) {
        const auto read = [keys](Session &session) -> Result<std::vector<ClientRow>> {
            return clientRows(session.store().connection(), Kind::Contact, keys);
        };
        deliver(m_scope.window.workspace.read(read), this, [this](Result<std::vector<ClientRow>> found) {
            if (found)
                m_contactModel.store(std::move(*found));
        });
    });
    connect(rows, &CardRows::opened, this, [this](int position) {
        if (const ClientRow *contact = m_contactModel.clientAt(position))
            emit m_scope.window.clientRequested(Kind::Contact, contact->id);
    });
    return rows;
}

QWidget *ClientTabs::makePage(Timeline *timeline)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, Metric::innerPadding, 0, 0);
    column->addWidget(timeline);
    column->addStretch();
    return page;
}

void ClientTabs::show(const ClientContent &content)
{
    m_content = content;
    m_leads->show(content.card.leads);
    if (m_contacts)
        m_contacts->show(content.card.contacts);
    showTasks();
    showFeed();
    m_files->showOnly(content.card.files);
    showHistory();
    showLabels();
}

void ClientTabs::setCurrent(const QString &code)
{
    m_tabs->setCurrent(code);
}

void ClientTabs::showTasks()
{
    std::vector<TimelineRow> rows;
    for (const Task &task : m_content.card.tasks)
        rows.push_back(taskRow(task));
    m_tasks->setRows(std::move(rows));
}

TimelineRow ClientTabs::taskRow(const Task &task) const
{
    const Timestamp now = m_scope.window.now();
    const Timestamp due = task.due.isSet() ? task.due : task.start;
    const bool isLate = task.isOpen() && dueState(due, now) == DueState::Overdue;
    const bool isDone = task.status == "completed"_L1;
    TimelineRow row;
    row.icon = task.isOpen() ? u"timer"_s : isDone ? u"square-check"_s : u"x"_s;
    row.tone = isLate ? Tone::Danger : task.isOpen() ? Tone::Accent : isDone ? Tone::Success : Tone::Neutral;
    row.title = subjectOf(m_scope.process(), task, CardScope::language());
    row.summary = task.isOpen() ? tr("%1, %2", "who, status of a task")
                                      .arg(m_scope.userName(task.owner), m_scope.label(u"taskStatus"_s, task.status))
                                : m_scope.label(u"taskStatus"_s, task.status);
    row.body = m_content.card.titles.value(task.lead.uuid());
    row.when = task.isOpen() ? formatDue(due, now) : formatMoment(task.completedAt, now);
    row.exact = formatDateTime(task.isOpen() ? due : task.completedAt);
    return row;
}

void ClientTabs::showFeed()
{
    std::vector<TimelineRow> rows;
    for (const FeedEntry &entry : m_content.card.feed) {
        TimelineRow row = feedRow(m_scope, entry);
        const QString lead = m_content.card.titles.value(entry.lead.uuid());
        row.summary = tr("%1 · %2", "what somebody did, on which lead").arg(row.summary, lead);
        rows.push_back(std::move(row));
    }
    m_feed->setRows(std::move(rows));
}

void ClientTabs::showHistory()
{
    std::vector<TimelineRow> rows;
    for (const FieldStep &step : m_content.steps)
        rows.push_back(stepRow(m_scope, fieldLabel(m_kind, step.field), step));
    m_history->setRows(std::move(rows));
}

void ClientTabs::showLabels()
{
    const ClientCard &card = m_content.card;
    m_tabs->setLabel(u"leads"_s, inTab(tr("Leads"), card.leads.size()));
    m_leads->setName(tr("Leads"));
    if (m_contacts) {
        m_tabs->setLabel(u"contacts"_s, inTab(tr("Contacts"), card.contacts.size()));
        m_contacts->setName(tr("Contacts"));
    }
    m_tabs->setLabel(u"tasks"_s, inTab(tr("Tasks"), card.tasks.size()));
    m_tasks->setAccessibleName(tr("Tasks"));
    m_tabs->setLabel(u"feed"_s, inTab(tr("Feed"), card.feed.size()));
    m_feed->setAccessibleName(tr("Feed"));
    m_tabs->setLabel(u"files"_s, inTab(tr("Files"), card.files.size()));
    m_tabs->setLabel(u"history"_s, tr("History"));
    m_history->setAccessibleName(tr("History"));
}

} // namespace leadline
