// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/clientcard.h"
#include "ui/card/fieldgroup.h"

class QPushButton;

namespace leadline {

class TitleLink;

/// Everything known about a contact or company, edited in place: what is filled in and what matters, or all of it.
class ClientProfile final : public QWidget
{
    Q_OBJECT

public:
    ClientProfile(CardScope &scope, Kind kind, QWidget *parent = nullptr);

    void show(const ClientCard &card);

signals:
    /// Fields came or went.
    void rearranged();

private:
    void addGroup(const char *title, const QStringList &names, const QStringList &main);
    void showCompany();

    struct Group
    {
        const char *title; ///< English source
        FieldGroup *fields;
    };

    CardScope &m_scope;
    ClientCard m_card;
    std::vector<Group> m_groups;
    TitleLink *m_company;
    QPushButton *m_toggle;
    bool m_showsAll = false;
};

} // namespace leadline
