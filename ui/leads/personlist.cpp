// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/personlist.h"

#include "core/base/phone.h"
#include "core/services/leadcard.h"
#include "ui/leads/cardfields.h"
#include "ui/leads/contactlinks.h"
#include "ui/text/errors.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/painting.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

PersonList::PersonList(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_title(new Label(TextRole::Section)), m_rows(new QVBoxLayout),
      m_add(makeButton({}, u"user-plus"_s, ButtonKind::Flat)), m_form(makeForm())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::gap);
    m_title->setIndent(2);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    column->addWidget(m_form);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    setStyleProperty(*m_add, "kind", u"link"_s);
    m_form->hide();
    connect(m_add, &QPushButton::clicked, this, [this] { openForm(true); });
}

void PersonList::show(const LeadId &lead, const std::vector<Person> &persons, bool readOnly)
{
    if (lead != m_lead)
        openForm(false);
    m_lead = lead;
    m_title->setText(tr("Contact persons"));
    m_title->setVisible(!persons.empty());
    m_add->setText(tr("Add a contact person"));
    m_add->setVisible(!readOnly && m_form->isHidden());
    m_name->setLabel(tr("Name"));
    m_phone->setLabel(tr("Phone"));
    m_email->setLabel(tr("E-mail"));
    m_save->setText(tr("Add"));
    m_cancel->setText(tr("Cancel"));
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Person &person : persons)
        m_rows->addWidget(makeRow(person));
}

QWidget *PersonList::makeRow(const Person &person)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(2, 0, 0, 0);
    line->setSpacing(Metric::gap);
    const QString phone = person.phones.value(0);
    const QString email = person.emails.value(0);
    const QString shownPhone = phoneForDisplay(phone, m_scope.reference().phoneRegion);
    QStringList parts{person.name, person.jobTitle, person.name.isEmpty() || phone.isEmpty() ? email : QString(),
                      shownPhone};
    parts.removeAll(QString());
    line->addWidget(new ElidedLabel(TextRole::Body, parts.join(u" · "_s)), 1);
    if (!phone.isEmpty()) {
        auto *call = new IconButton(u"phone"_s, tr("Call %1").arg(person.name.isEmpty() ? shownPhone : person.name));
        connect(call, &QToolButton::clicked, row, [phone] { QDesktopServices::openUrl(telephoneUrl(phone)); });
        line->addWidget(call);
    }
    if (!email.isEmpty()) {
        auto *write = new IconButton(u"mail"_s, tr("Write to %1").arg(person.name.isEmpty() ? email : person.name));
        connect(write, &QToolButton::clicked, row, [email] { QDesktopServices::openUrl(mailUrl(email)); });
        line->addWidget(write);
    }
    return row;
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
