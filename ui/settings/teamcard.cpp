// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/teamcard.h"

#include "core/services/users.h"
#include "ui/card/fieldgroup.h"
#include "ui/text/errors.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int userRole = Qt::UserRole;
constexpr int fewestMembers = 5;
constexpr int longestTeamName = 100;

} // namespace

TeamCard::TeamCard(WindowContext &context, QWidget *parent)
    : QWidget(parent), m_scope(context), m_team(new QComboBox), m_fields(new FieldGroup(m_scope, 2, this)),
      m_name(new QLineEdit), m_add(makeButton(tr("Add"), u"plus"_s)), m_heading(new Label(TextRole::Section)),
      m_members(new QListWidget), m_complaint(new Label)
{
    auto *card = new Card;
    card->body()->addWidget(new Label(TextRole::Section, tr("My team")));
    card->body()->addLayout(makeChoice());
    card->body()->addWidget(m_fields);
    card->body()->addWidget(m_heading);
    card->body()->addWidget(m_members, 1);
    card->body()->addLayout(makeNew());
    card->body()->addWidget(m_complaint);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(card);
    m_complaint->setTone(TextTone::Danger);
    m_complaint->setWordWrap(true);
    m_fields->setTitle({});
    m_fields->setFields({u"name"_s, u"leader"_s}, {u"name"_s, u"leader"_s});
    m_members->setObjectName(u"team.members"_s);
    m_members->setMinimumHeight(fewestMembers * Metric::targetSize);
    connect(m_team, &QComboBox::activated, this, [this] { join(TeamId(m_team->currentData().toUuid())); });
    connect(m_members, &QListWidget::itemChanged, this, &TeamCard::take);
    connect(m_name, &QLineEdit::returnPressed, this, &TeamCard::found);
    connect(m_name, &QLineEdit::textEdited, m_complaint, &Label::clear);
    connect(m_add, &QPushButton::clicked, this, &TeamCard::found);
    connect(&context, &WindowContext::referenceRefreshed, this, &TeamCard::refresh);
    refresh();
}

QLayout *TeamCard::makeChoice()
{
    m_team->setObjectName(u"team.choice"_s);
    m_team->setAccessibleName(tr("Team"));
    m_team->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *label = new Label(TextRole::Body, tr("Team"));
    label->setBuddy(m_team);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::innerPadding);
    row->addWidget(label);
    row->addWidget(m_team);
    row->addStretch();
    return row;
}

QLayout *TeamCard::makeNew()
{
    m_name->setObjectName(u"team.new"_s);
    m_name->setMaxLength(longestTeamName);
    m_name->setPlaceholderText(tr("New team that I lead"));
    m_name->setAccessibleName(m_name->placeholderText());
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::innerPadding);
    row->addWidget(m_name, 1);
    row->addWidget(m_add);
    return row;
}

void TeamCard::setOwn(bool isOwn)
{
    m_isOwn = isOwn;
    m_team->setEnabled(isOwn);
    m_name->setVisible(isOwn);
    m_add->setVisible(isOwn);
    refresh();
}

const Team *TeamCard::mine() const
{
    const std::vector<Team> &teams = m_scope.reference().teams;
    const auto found = std::ranges::find(teams, m_scope.reference().me.team, &Team::id);
    return found == teams.end() ? nullptr : &*found;
}

void TeamCard::refresh()
{
    fillTeams();
    fillMembers();
    const Team *team = mine();
    m_fields->setVisible(team != nullptr);
    if (!team)
        return;
    const auto edit = [id = team->id](const Session &session, const FieldValues &values) {
        return editTeam(session, id, values);
    };
    m_fields->show(toRecord(*team), edit, FieldGroup::Empty::All, !m_isOwn);
}

void TeamCard::fillTeams()
{
    m_team->clear();
    m_team->addItem(tr("No team"), QUuid());
    for (const Team &team : m_scope.reference().teams)
        m_team->addItem(team.name, team.id.uuid());
    m_team->setCurrentIndex(std::max(0, m_team->findData(m_scope.reference().me.team.uuid())));
}

/// Who may change it sees everybody, with a mark at those who are in it; the others see these alone. The row stays.
void TeamCard::fillMembers()
{
    const QSignalBlocker quiet(m_members);
    const int row = m_members->currentRow();
    const Team *team = mine();
    m_heading->setText(m_isOwn ? tr("Who is in it (Space takes in and out)") : tr("Who is in it"));
    m_members->setAccessibleName(m_heading->text());
    m_heading->setVisible(team != nullptr);
    m_members->setVisible(team != nullptr);
    m_members->clear();
    for (const User &user : m_scope.reference().users) {
        if (team && !user.inactive && (m_isOwn || user.team == team->id))
            addMember(user);
    }
    m_members->setCurrentRow(std::clamp(row, 0, std::max(0, m_members->count() - 1)));
}

void TeamCard::addMember(const User &user)
{
    const Team *team = mine();
    const QString role = m_scope.label(u"role"_s, user.role);
    const QString text = user.id == team->leader ? tr("%1 · %2 · leads the team", "name, role").arg(user.name, role)
                                                 : tr("%1 · %2", "name, role").arg(user.name, role);
    auto *item = new QListWidgetItem(text, m_members);
    item->setSizeHint(QSize(0, Metric::targetSize));
    item->setData(userRole, user.id.uuid());
    if (m_isOwn)
        item->setCheckState(user.team == team->id ? Qt::Checked : Qt::Unchecked);
}

void TeamCard::join(const TeamId &team)
{
    const Value value = team.isNull() ? Value() : Value(team.uuid());
    change([id = m_scope.reference().me.id, value](Session &session) {
        return editUser(session, id, {{u"team"_s, value}});
    });
}

void TeamCard::found()
{
    const auto work = [name = m_name->text(), me = m_scope.reference().me.id](Session &session) {
        Team team;
        team.name = name;
        team.leader = me;
        return addTeam(session, team, {me});
    };
    change(work, [this] { m_name->clear(); });
}

void TeamCard::take(const QListWidgetItem *item)
{
    const UserId user(item->data(userRole).toUuid());
    const Value team = item->checkState() == Qt::Checked ? Value(mine()->id.uuid()) : Value();
    change([user, team](Session &session) { return editUser(session, user, {{u"team"_s, team}}); });
}

/// What was refused is shown as it is.
void TeamCard::change(std::function<Result<ChangeSet>(Session &)> work, const std::function<void()> &done)
{
    deliver(m_scope.window.workspace.write(std::move(work)), this, [this, done](const Result<ChangeSet> &changed) {
        const bool isRefused = !changed && changed.error().reason != "nothing-to-change"_L1;
        m_complaint->setText(isRefused ? describe(changed.error()) : QString());
        changed ? done() : refresh();
    });
}

} // namespace leadline
