// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fieldssection.h"

#include "core/client/syncsession.h"
#include "core/services/fieldrights.h"
#include "core/services/session.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plaintable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array closableKinds{Kind::Lead, Kind::Contact, Kind::Company, Kind::Person, Kind::Task};
constexpr int fewestFieldRows = 8;
constexpr int roleColumnWidth = 150;

bool touchesSettings(const ChangeSet &changeset)
{
    return std::ranges::any_of(changeset.changes,
                               [](const RecordChange &change) { return change.kind == Kind::Setting; });
}

} // namespace

FieldsSection::FieldsSection(WindowContext &context, SyncSession &sync, QWidget *parent)
    : SettingsSection(parent), m_context(context), m_sync(sync), m_model(new FieldsModel(context, this)),
      m_reason(new Banner(Tone::Accent)), m_fields(new QWidget), m_kinds(new QTabBar), m_table(new QTableView),
      m_menu(new QMenu(this))
{
    layOut();
    connect(m_kinds, &QTabBar::currentChanged, this, [this](int kind) {
        m_model->showKind(closableKinds[static_cast<size_t>(kind)]);
        m_table->setCurrentIndex(m_model->index(0, 1));
    });
    connect(m_table, &QTableView::doubleClicked, this, &FieldsSection::offer);
    connect(&m_sync, &SyncSession::changed, this, &FieldsSection::showStanding);
    connect(&m_context, &WindowContext::referenceRefreshed, this, &FieldsSection::showStanding);
    connect(&m_context.workspace, &Workspace::committed, this, [this](const Committed &changeset) {
        if (touchesSettings(*changeset))
            read();
    });
    showStanding();
    read();
}

void FieldsSection::layOut()
{
    addHint(tr("What a role may not see or not change. The server keeps it to everything that goes in and out, also "
               "history; administrators see all."));
    m_keys = addHint(tr("Enter offers the choices, Space goes on to the next one."));
    for (const QString &name : {tr("Leads"), tr("Contacts"), tr("Companies"), tr("Contact persons"), tr("Tasks")})
        m_kinds->addTab(name);
    m_kinds->setObjectName(u"fields.kinds"_s);
    m_kinds->setAccessibleName(tr("Kinds of records"));
    m_kinds->setExpanding(false);
    m_kinds->setDrawBase(false);
    m_table->setObjectName(u"fields"_s);
    m_table->setAccessibleName(tr("Fields and roles"));
    m_table->setModel(m_model);
    prepareTable(*m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->installEventFilter(this);
    m_table->setMinimumHeight(fewestFieldRows * m_table->verticalHeader()->defaultSectionSize());
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const int titleWidth = m_table->horizontalHeader()->sectionSizeHint(column) + Metric::cardPadding;
        m_table->setColumnWidth(column, std::max(roleColumnWidth, titleWidth));
    }
    m_table->setCurrentIndex(m_model->index(0, 1));
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins({});
    fields->addWidget(m_kinds);
    fields->addWidget(m_table, 1);
    column().addWidget(m_reason);
    column().addWidget(m_fields, 1);
    column().addStretch();
}

QWidget *FieldsSection::firstFocus()
{
    return m_fields->isHidden() ? nullptr : m_table;
}

bool FieldsSection::mayClose() const
{
    return m_sync.standing().sharing.state && m_context.reference().me.role == "admin"_L1;
}

void FieldsSection::showStanding()
{
    const bool isShared = m_sync.standing().sharing.state.has_value();
    m_fields->setVisible(isShared);
    m_keys->setVisible(mayClose());
    m_reason->setVisible(!mayClose());
    m_reason->setText(isShared
                          ? tr("An administrator says what is closed to whom; here it can be read.")
                          : tr("Nothing is closed here: fields are closed by a shared server, and this file has none, "
                               "so whoever opens it sees all of it."));
}

void FieldsSection::read()
{
    const auto rights = [](Session &session) -> Result<FieldRights> { return fieldRights(session.store()); };
    deliver(m_context.workspace.read(rights), this, [this](const Result<FieldRights> &found) {
        if (!found)
            return m_context.report(found.error());
        m_model->setRights(*found);
    });
}

void FieldsSection::offer()
{
    const QModelIndex index = m_table->currentIndex();
    if (!mayClose() || index.column() < 1)
        return;
    m_menu->clear();
    for (const FieldAccess access : m_model->choicesAt(index)) {
        QAction *action = m_menu->addAction(m_model->accessLabelAt(index.row(), access));
        action->setCheckable(true);
        action->setChecked(access == m_model->accessAt(index));
        if (action->isChecked())
            m_menu->setActiveAction(action);
        connect(action, &QAction::triggered, this,
                [this, place = QPersistentModelIndex(index), access] { set(place, access); });
    }
    const QRect cell = m_table->visualRect(index);
    m_menu->popup(m_table->viewport()->mapToGlobal(cell.bottomLeft()));
}

void FieldsSection::step()
{
    const QModelIndex index = m_table->currentIndex();
    if (!mayClose() || index.column() < 1)
        return;
    const std::vector<FieldAccess> choices = m_model->choicesAt(index);
    const auto current = std::ranges::find(choices, m_model->accessAt(index));
    const bool isLast = current == choices.end() || std::next(current) == choices.end();
    set(index, isLast ? choices.front() : *std::next(current));
}

void FieldsSection::set(const QModelIndex &index, FieldAccess access)
{
    if (!index.isValid() || access == m_model->accessAt(index))
        return;
    const auto change = [role = m_model->roleAt(index.column()), kind = m_model->kindAt(index.row()),
                         field = m_model->fieldAt(index.row()),
                         access](Session &session) { return setFieldAccess(session, role, kind, field, access); };
    deliver(m_context.workspace.write(change), this, [this](const Result<ChangeSet> &changed) {
        if (!changed)
            m_context.report(changed.error());
    });
}

bool FieldsSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return SettingsSection::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        offer();
    else if (key == Qt::Key_Space)
        step();
    else
        return false;
    return true;
}

} // namespace leadline
