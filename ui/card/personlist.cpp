// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/personlist.h"

#include "core/services/leadcard.h"
#include "core/services/persons.h"
#include "ui/card/cardfields.h"
#include "ui/card/personcard.h"
#include "ui/text/errors.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

PersonList::PersonList(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_title(new Label(TextRole::Section)), m_rows(new QVBoxLayout),
      m_add(makeButton({}, u"user-plus"_s, ButtonKind::Flat)), m_form(makeForm())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Metric::innerPadding, 0, 0);
    column->setSpacing(Metric::gap);
    m_rows->setSpacing(Metric::innerPadding);
    m_title->setIndent(2);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    column->addWidget(m_form);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    setStyleProperty(*m_add, "kind", u"link"_s);
    m_form->hide();
    connect(m_add, &QPushButton::clicked, this, [this] { openForm(true); });
}

void PersonList::show(const LeadCard &card, bool readOnly)
{
    if (card.lead.id != m_lead)
        openForm(false);
    m_lead = card.lead.id;
    m_title->setText(tr("Contact persons"));
    m_title->setVisible(!card.persons.empty());
    m_add->setText(tr("Add a contact person"));
    m_add->setVisible(!readOnly && m_form->isHidden());
    m_name->setLabel(tr("Name"));
    m_phone->setLabel(tr("Phone"));
    m_email->setLabel(tr("E-mail"));
    m_save->setText(tr("Add"));
    m_cancel->setText(tr("Cancel"));
    showPersons(card.persons, readOnly);
}

/// Who stays keeps his card, and with it the focus and what is half typed there.
void PersonList::showPersons(const std::vector<Person> &persons, bool readOnly)
{
    QHash<QUuid, PersonCard *> gone = std::exchange(m_cards, {});
    int place = 0;
    for (const Person &person : persons) {
        PersonCard *card = gone.take(person.id.uuid());
        if (!card)
            card = makeCard();
        m_cards.insert(person.id.uuid(), card);
        m_rows->insertWidget(place++, card);
        card->show(person, readOnly);
        card->raise(); // the order of children is the order of the Tab key
    }
    for (PersonCard *card : std::as_const(gone)) {
        if (card->isAncestorOf(window()->focusWidget()))
            m_add->setFocus();
        card->hide();
        card->deleteLater();
    }
    m_form->raise();
    m_add->raise();
}

PersonCard *PersonList::makeCard()
{
    auto *card = new PersonCard(m_scope, this);
    connect(card, &PersonCard::rearranged, this, &PersonList::rearranged);
    return card;
}

QWidget *PersonList::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    m_name = makeEditor(m_scope, InputType::Text);
    m_phone = makeEditor(m_scope, InputType::Phone);
    m_email = makeEditor(m_scope, InputType::Email);
    for (FieldEditor *editor : {m_name, m_phone, m_email})
        column->addWidget(editor);
    auto *buttons = new QHBoxLayout;
    m_save = makeButton({}, u"check"_s);
    m_cancel = makeButton({}, {}, ButtonKind::Flat);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &PersonList::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] { openForm(false); });
    return form;
}

void PersonList::openForm(bool open)
{
    m_form->setVisible(open);
    m_add->setVisible(!open);
    for (FieldEditor *editor : {m_name, m_phone, m_email})
        editor->setValue({});
    if (open)
        m_name->setFocus();
}

void PersonList::save()
{
    Person person;
    person.lead = m_lead;
    for (FieldEditor *editor : {m_name, m_phone, m_email})
        editor->commit();
    person.name = m_name->value().toString();
    if (const QString phone = m_phone->value().toString(); !phone.isEmpty())
        person.phones = {phone};
    if (const QString email = m_email->value().toString(); !email.isEmpty())
        person.emails = {email};
    m_scope.perform(
        this, [person](Session &session) { return addPerson(session, person); },
        [this](const ChangeSet &) {
            openForm(false);
            m_add->setFocus();
        },
        [this](const Error &error) { m_name->setError(describe(error)); });
}

} // namespace leadline
