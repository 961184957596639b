// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/person.h"
#include "ui/card/fieldgroup.h"

namespace leadline {

class IconButton;

/// One of a lead's other contact persons: name, role in the decision and all that one can be reached by, each edited in
/// place (S4-28).
class PersonCard final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonCard(CardScope &scope, QWidget *parent = nullptr);

    void show(const Person &person, bool readOnly);

signals:
    /// Fields came or went.
    void rearranged();

private:
    void showFields();
    void remove();

    CardScope &m_scope;
    Person m_person;
    FieldGroup *m_name;
    IconButton *m_more;
    IconButton *m_remove;
    FieldGroup *m_rest;
    bool m_readOnly = false;
};

} // namespace leadline
