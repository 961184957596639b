// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/listviews.h"

#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <QInputDialog>
#include <QMenu>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array chipCodes{QLatin1StringView(), "today"_L1, "overdue"_L1, "idle"_L1};

LeadView viewOf(const LeadListFilter &filter, const QString &name)
{
    LeadView view;
    view.name = name;
    view.where = filterText(filter.where);
    view.search = filter.search.trimmed();
    view.chip = chipCodes[size_t(filter.chip)];
    view.stage = filter.stage;
    view.mineOnly = filter.mineOnly;
    view.withArchived = filter.withArchived;
    view.sortField = filter.sortField;
    view.descending = filter.descending;
    return view;
}

/// Its conditions are not looked up yet.
LeadListFilter filterOf(const LeadView &view)
{
    LeadListFilter filter;
    filter.where = readFilterText(view.where).value_or(std::vector<WrittenCondition>());
    for (WrittenCondition &condition : filter.where)
        condition.position = 0;
    filter.search = view.search;
    const auto chip = std::ranges::find_if(chipCodes, [&](QLatin1StringView code) { return code == view.chip; });
    filter.chip = chip == chipCodes.end() ? LeadChip::All : LeadChip(chip - chipCodes.begin());
    filter.stage = view.stage;
    filter.mineOnly = view.mineOnly;
    filter.withArchived = view.withArchived;
    filter.sortField = view.sortField;
    filter.descending = view.descending;
    return filter;
}

QString inMenu(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

ListViews::ListViews(WindowContext &context, QWidget &parent) : QObject(&parent), m_context(context), m_parent(parent)
{
    connect(&context, &WindowContext::referenceRefreshed, this, &ListViews::load);
    load();
}

/// Settings are among what a Reference tells of, so another one comes after each change of them.
void ListViews::load()
{
    const auto read = [](Session &session) -> Result<std::vector<LeadView>> { return leadViews(session); };
    deliver(m_context.workspace.read(read), this, [this](Result<std::vector<LeadView>> views) {
        if (!views || *views == m_views)
            return;
        m_views = std::move(*views);
        if (!viewNamed(m_active))
            m_active.clear();
        emit changed();
    });
}

void ListViews::fill(QMenu &menu, const LeadListFilter &filter)
{
    menu.clear();
    if (m_views.empty())
        menu.addAction(tr("No views yet"))->setEnabled(false);
    for (const LeadView &view : m_views) {
        QAction *action = menu.addAction(inMenu(view.name));
        action->setCheckable(true);
        action->setChecked(view.name == m_active);
        connect(action, &QAction::triggered, this, [this, view] {
            m_active = view.name;
            emit chosen(filterOf(view));
        });
    }
    menu.addSeparator();
    addKeeping(menu, filter);
}

void ListViews::addKeeping(QMenu &menu, const LeadListFilter &filter)
{
    connect(menu.addAction(tr("Keep this list as a view…")), &QAction::triggered, this,
            [this, filter] { askForName(filter); });
    const LeadView *view = viewNamed(m_active);
    if (!view)
        return;
    if (isModified(filter)) {
        connect(menu.addAction(inMenu(tr("Save the changes of “%1”").arg(m_active))), &QAction::triggered, this,
                [this, filter] { save(m_active, filter); });
        connect(menu.addAction(inMenu(tr("“%1” as it was").arg(m_active))), &QAction::triggered, this,
                [this, kept = *view] { emit chosen(filterOf(kept)); });
    }
    connect(menu.addAction(inMenu(tr("Remove “%1”").arg(m_active))), &QAction::triggered, this, &ListViews::remove);
    connect(menu.addAction(tr("All leads")), &QAction::triggered, this, [this] {
        m_active.clear();
        emit chosen({});
    });
}

bool ListViews::isModified(const LeadListFilter &filter) const
{
    const LeadView *view = viewNamed(m_active);
    return view && !(viewOf(filter, m_active) == *view);
}

const LeadView *ListViews::viewNamed(const QString &name) const
{
    const auto found = std::ranges::find(m_views, name, &LeadView::name);
    return found == m_views.end() ? nullptr : &*found;
}

void ListViews::askForName(const LeadListFilter &filter)
{
    auto *dialog = new QInputDialog(&m_parent);
    dialog->setObjectName(u"view"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep this list as a view"));
    dialog->setLabelText(tr("What is it called?"));
    dialog->setTextValue(m_active);
    dialog->setOkButtonText(tr("Keep"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, filter](const QString &name) { save(name, filter); });
    dialog->open();
}

void ListViews::save(const QString &name, const LeadListFilter &filter)
{
    const LeadView view = viewOf(filter, name.trimmed());
    const auto keep = [view](Session &session) { return saveLeadView(session, view); };
    deliver(m_context.workspace.write(keep), this, [this, view](const Result<ChangeSet> &kept) {
        if (!kept && kept.error().reason != "nothing-to-change"_L1)
            return m_context.report(kept.error());
        std::erase_if(m_views, [&](const LeadView &other) { return other.name == view.name; });
        m_views.push_back(view);
        sortViews(m_views);
        m_active = view.name;
        emit changed();
    });
}

void ListViews::remove()
{
    const auto drop = [name = m_active](Session &session) { return removeLeadView(session, name); };
    deliver(m_context.workspace.write(drop), this, [this](const Result<ChangeSet> &dropped) {
        if (!dropped)
            m_context.report(dropped.error());
    });
}

} // namespace leadline
