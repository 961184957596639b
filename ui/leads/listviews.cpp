// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/listviews.h"

#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <QInputDialog>
#include <QMenu>
#include <algorithm>
#include <array>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array chipCodes{QLatin1StringView(), "today"_L1, "overdue"_L1, "idle"_L1};

LeadView viewFrom(const LeadListFilter &filter, const QString &name, bool isShared)
{
    LeadView view;
    view.name = name;
    view.isShared = isShared;
    view.where = filterText(filter.where);
    view.search = filter.search.trimmed();
    view.chip = chipCodes[size_t(filter.chip)];
    view.stage = filter.stage;
    view.mineOnly = filter.mineOnly;
    view.withArchived = filter.withArchived;
    view.sortField = filter.sortField;
    view.descending = filter.descending;
    view.layout = filter.look.isTable ? u"table"_s : QString();
    view.columns = columnsText(filter.look.columns);
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
    filter.look = {view.layout == "table"_L1, readColumns(view.columns)};
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

/// Settings are among what a Reference tells of, so another one comes after each change of them. What was read before a
/// change made here, and comes after it, would bring back how things were.
void ListViews::load()
{
    const auto read = [](Session &session) -> Result<std::vector<LeadView>> { return leadViews(session); };
    deliver(m_context.workspace.read(read), this, [this, before = m_ownChanges](Result<std::vector<LeadView>> views) {
        if (!views || *views == m_views || before != m_ownChanges)
            return;
        m_views = std::move(*views);
        if (!viewOf(m_active))
            m_active = {};
        emit changed();
    });
}

LeadView ListViews::kept(const LeadListFilter &filter) const
{
    LeadView view = viewFrom(filter, m_active.name, m_active.isShared);
    view.search.clear();
    return view;
}

void ListViews::choose(const LeadView &view)
{
    m_active = {view.name, view.isShared};
    emit chosen(filterOf(view));
}

void ListViews::fill(QMenu &menu, const LeadListFilter &filter)
{
    menu.clear();
    if (m_views.empty())
        menu.addAction(tr("No views yet"))->setEnabled(false);
    addViews(menu);
    menu.addSeparator();
    addKeeping(menu, filter);
}

void ListViews::addViews(QMenu &menu)
{
    bool hasHeading = false;
    for (const LeadView &view : m_views) {
        if (view.isShared && !std::exchange(hasHeading, true))
            menu.addSection(tr("Everybody's"));
        QAction *action = menu.addAction(inMenu(view.name));
        action->setCheckable(true);
        action->setChecked(m_active == Key{view.name, view.isShared});
        connect(action, &QAction::triggered, this, [this, view] { choose(view); });
    }
}

void ListViews::addKeeping(QMenu &menu, const LeadListFilter &filter)
{
    connect(menu.addAction(tr("Keep this list as a view…")), &QAction::triggered, this,
            [this, filter] { askForName(filter); });
    const LeadView *view = viewOf(m_active);
    if (!view)
        return;
    addChanging(menu, *view, filter);
    connect(menu.addAction(tr("All leads")), &QAction::triggered, this, [this, look = filter.look] {
        m_active = {};
        LeadListFilter everything;
        everything.look = look;
        emit chosen(everything);
    });
}

/// What is everybody's is changed by who leads the team alone.
void ListViews::addChanging(QMenu &menu, const LeadView &view, const LeadListFilter &filter)
{
    const bool mayShare = mayShareViews(m_context.reference().me);
    const bool mayChange = mayShare || !view.isShared;
    if (isModified(filter)) {
        if (mayChange)
            connect(menu.addAction(inMenu(tr("Save the changes of “%1”").arg(view.name))), &QAction::triggered, this,
                    [this, filter] { save(m_active, filter); });
        connect(menu.addAction(inMenu(tr("“%1” as it was").arg(view.name))), &QAction::triggered, this,
                [this, kept = view] { emit chosen(filterOf(kept)); });
    }
    if (mayShare)
        connect(menu.addAction(inMenu(
                    (view.isShared ? tr("Share “%1” no longer") : tr("Share “%1” with everybody")).arg(view.name))),
                &QAction::triggered, this, [this, isShared = !view.isShared] { share(isShared); });
    if (mayChange)
        connect(menu.addAction(inMenu(tr("Remove “%1”").arg(view.name))), &QAction::triggered, this,
                &ListViews::remove);
}

bool ListViews::isModified(const LeadListFilter &filter) const
{
    const LeadView *view = viewOf(m_active);
    return view && !(viewFrom(filter, view->name, view->isShared) == *view);
}

const LeadView *ListViews::viewOf(const Key &key) const
{
    const auto found = std::ranges::find_if(
        m_views, [&](const LeadView &view) { return view.name == key.name && view.isShared == key.isShared; });
    return found == m_views.end() ? nullptr : &*found;
}

void ListViews::askForName(const LeadListFilter &filter)
{
    auto *dialog = new QInputDialog(&m_parent);
    dialog->setObjectName(u"view"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep this list as a view"));
    dialog->setLabelText(tr("What is it called?"));
    dialog->setTextValue(m_active.name);
    dialog->setOkButtonText(tr("Keep"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, filter](const QString &name) {
        save({name.trimmed(), false}, filter);
    });
    dialog->open();
}

void ListViews::save(const Key &key, const LeadListFilter &filter)
{
    const LeadView view = viewFrom(filter, key.name, key.isShared);
    const auto keep = [view](Session &session) { return saveLeadView(session, view); };
    deliver(m_context.workspace.write(keep), this, [this, key, view](const Result<ChangeSet> &kept) {
        if (!kept && kept.error().reason != "nothing-to-change"_L1)
            return m_context.report(kept.error());
        ++m_ownChanges;
        std::erase_if(m_views, [&](const LeadView &other) { return Key{other.name, other.isShared} == key; });
        m_views.push_back(view);
        sortViews(m_views);
        m_active = key;
        emit changed();
    });
}

/// It stays the one that is shown.
void ListViews::share(bool isShared)
{
    const auto hand = [name = m_active.name, isShared](Session &session) {
        return shareLeadView(session, name, isShared);
    };
    deliver(m_context.workspace.write(hand), this,
            [this, name = m_active.name, isShared](const Result<ChangeSet> &handed) {
                if (!handed)
                    return m_context.report(handed.error());
                ++m_ownChanges;
                for (LeadView &view : m_views) {
                    if (view.name == name && view.isShared != isShared)
                        view.isShared = isShared;
                }
                sortViews(m_views);
                m_active = {name, isShared};
                emit changed();
            });
}

void ListViews::remove()
{
    const auto drop = [key = m_active](Session &session) { return removeLeadView(session, key.name, key.isShared); };
    deliver(m_context.workspace.write(drop), this, [this](const Result<ChangeSet> &dropped) {
        if (!dropped)
            m_context.report(dropped.error());
    });
}

} // namespace leadline
