// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/personcard.h"

#include "core/services/persons.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/painting.h"

#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

PersonCard::PersonCard(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_name(new FieldGroup(scope, 1, this)),
      m_more(new IconButton(u"pencil"_s, {}, this)), m_remove(new IconButton(u"trash-2"_s, {}, this)),
      m_rest(new FieldGroup(scope, 1, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Metric::gap);
    column->setSpacing(Metric::gap);
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_name, 1);
    head->addWidget(m_more, 0, Qt::AlignBottom);
    head->addWidget(m_remove, 0, Qt::AlignBottom);
    column->addLayout(head);
    column->addWidget(m_rest);
    for (IconButton *button : {m_more, m_remove})
        button->setIconSize({Metric::smallIconSize, Metric::smallIconSize});
    m_name->setTitle({});
    m_name->setFields({u"name"_s}, {u"name"_s});
    m_rest->setTitle({});
    m_rest->setFields({u"decisionRole"_s, u"jobTitle"_s, u"phones"_s, u"emails"_s}, {u"decisionRole"_s});
    m_more->setObjectName(u"person.more"_s);
    m_more->setCheckable(true);
    m_remove->setObjectName(u"person.remove"_s);
    connect(m_more, &QToolButton::clicked, this, [this] {
        showFields();
        emit rearranged();
    });
    connect(m_remove, &QToolButton::clicked, this, &PersonCard::remove);
}

void PersonCard::show(const Person &person, bool readOnly)
{
    m_person = person;
    m_readOnly = readOnly;
    m_more->setVisible(!readOnly);
    m_remove->setVisible(!readOnly);
    m_more->setName(person.name.isEmpty() ? tr("More fields") : tr("More fields of %1").arg(person.name));
    m_remove->setName(person.name.isEmpty() ? tr("Remove the contact person") : tr("Remove %1").arg(person.name));
    showFields();
}

void PersonCard::showFields()
{
    const Record record = toRecord(m_person);
    const auto edit = [id = m_person.id](const Session &session, const FieldValues &values) {
        return editPerson(session, id, values);
    };
    const bool showsAll = m_more->isChecked() && !m_readOnly;
    m_name->show(record, edit, FieldGroup::Empty::Main, m_readOnly);
    m_rest->show(record, edit, showsAll ? FieldGroup::Empty::All : FieldGroup::Empty::Main, m_readOnly);
}

void PersonCard::remove()
{
    m_scope.perform(this, [id = m_person.id](Session &session) { return removePerson(session, id); });
}

} // namespace leadline
