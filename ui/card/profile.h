// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"
#include "ui/card/conflictbadge.h"
#include "ui/card/fieldgroup.h"

class QPushButton;
class QVBoxLayout;

namespace leadline {

class PersonList;
class TitleLink;

/// Everything known about the lead, in groups: what is filled in and what matters, or all of it.
class Profile final : public QWidget
{
    Q_OBJECT

public:
    explicit Profile(CardScope &scope, QWidget *parent = nullptr);

    void show(const LeadCard &card, const std::vector<FieldConflict> &conflicts);

signals:
    /// Fields came or went.
    void rearranged();

private:
    void addGroup(const char *title, const QStringList &names, const QStringList &main);
    void showGroups();
    void showLinks();

    struct Group
    {
        const char *title; ///< English source
        FieldGroup *fields;
    };

    CardScope &m_scope;
    LeadCard m_card;
    std::vector<FieldConflict> m_conflicts;
    std::vector<Group> m_groups;
    QVBoxLayout *m_column;
    TitleLink *m_contact;
    TitleLink *m_company;
    PersonList *m_persons;
    QPushButton *m_toggle;
    bool m_showsAll = false;
};

} // namespace leadline
