// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/newleaddialog.h"

#include "ui/shell/windowcontext.h"
#include "ui/text/fields.h"
#include "ui/widgets/format.h"
#include "ui/widgets/growingedit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 520;

QString draftFor(const QString &phone)
{
    return phone.isEmpty() ? u"lead/new"_s : u"lead/new/"_s + phone;
}

std::vector<std::pair<QString, QString>> choicesOf(const Reference &reference, const QString &directory)
{
    std::vector<std::pair<QString, QString>> choices{{QString(), QString()}};
    for (const Choice &choice : reference.lookups.choices(directory, QLocale().language()))
        choices.emplace_back(choice.code, choice.label);
    return choices;
}

std::vector<std::pair<QString, QString>> ownersOf(const Reference &reference)
{
    std::vector<std::pair<QString, QString>> owners;
    for (const User &user : reference.users) {
        if (!user.inactive)
            owners.emplace_back(user.id.toString(), user.name);
    }
    return owners;
}

QStringList listOf(const QString &text)
{
    return text.isEmpty() ? QStringList() : QStringList(text);
}

} // namespace

NewLeadDialog::NewLeadDialog(WindowContext &context, QWidget *parent, const QString &phone)
    : LeadForm(context, draftFor(phone), parent), m_description(new GrowingEdit(2, 6))
{
    setWindowTitle(tr("New lead"));
    buildForm();
    addEnd(formWidth);
    m_lines.value(u"phones"_s)->setText(phone);
    m_begun = content();
    m_draft.restore([this](const QJsonObject &kept) {
        if (content() == m_begun)
            restore(kept);
    });
}

QComboBox *NewLeadDialog::addChoice(QFormLayout &form, const QString &field,
                                    const std::vector<std::pair<QString, QString>> &choices)
{
    auto *box = new QComboBox;
    for (const auto &[code, label] : choices)
        box->addItem(label, code);
    box->setAccessibleName(fieldLabel(Kind::Lead, field));
    box->setObjectName(field);
    form.addRow(fieldLabel(Kind::Lead, field), box);
    connect(box, &QComboBox::activated, this, &NewLeadDialog::note);
    m_choices.insert(field, box);
    return box;
}

void NewLeadDialog::buildForm()
{
    QFormLayout *form = addForm();
    const Reference &reference = m_context.reference();
    for (const QString &field :
         {u"title"_s, u"contactName"_s, u"jobTitle"_s, u"companyName"_s, u"phones"_s, u"emails"_s})
        addLine(*form, field);
    addChoice(*form, u"source"_s, choicesOf(reference, u"source"_s));
    addChoice(*form, u"needType"_s, choicesOf(reference, u"needType"_s));
    addLine(*form, u"budget"_s);
    QComboBox *owner = addChoice(*form, u"owner"_s, ownersOf(reference));
    owner->setCurrentIndex(owner->findData(reference.me.id.toString()));
    m_description->setAccessibleName(fieldLabel(Kind::Lead, u"description"_s));
    form->addRow(fieldLabel(Kind::Lead, u"description"_s), m_description);
    connect(m_description, &QPlainTextEdit::textChanged, this, &NewLeadDialog::note);
}

Lead NewLeadDialog::lead() const
{
    const auto text = [this](const QString &field) { return m_lines.value(field)->text().trimmed(); };
    Lead lead;
    lead.title = text(u"title"_s);
    lead.contactName = text(u"contactName"_s);
    lead.jobTitle = text(u"jobTitle"_s);
    lead.companyName = text(u"companyName"_s);
    lead.phones = listOf(text(u"phones"_s));
    lead.emails = listOf(text(u"emails"_s));
    lead.budget = moneyFromText(text(u"budget"_s));
    lead.source = m_choices.value(u"source"_s)->currentData().toString();
    lead.needType = m_choices.value(u"needType"_s)->currentData().toString();
    lead.owner = UserId(QUuid::fromString(m_choices.value(u"owner"_s)->currentData().toString()));
    lead.description = m_description->toPlainText().trimmed();
    return lead;
}

QJsonObject NewLeadDialog::content() const
{
    QJsonObject content;
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        if (!line.value()->text().isEmpty())
            content.insert(line.key(), line.value()->text());
    }
    if (!m_description->toPlainText().isEmpty())
        content.insert(u"description"_s, m_description->toPlainText());
    if (content.isEmpty())
        return content;
    for (auto box = m_choices.begin(); box != m_choices.end(); ++box)
        content.insert(box.key(), box.value()->currentData().toString());
    return content;
}

void NewLeadDialog::restore(const QJsonObject &content)
{
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line)
        line.value()->setText(content.value(line.key()).toString());
    for (auto box = m_choices.begin(); box != m_choices.end(); ++box) {
        if (const int index = box.value()->findData(content.value(box.key()).toString()); index >= 0)
            box.value()->setCurrentIndex(index);
    }
    m_description->setPlainText(content.value(u"description"_s).toString());
    look();
}

void NewLeadDialog::save()
{
    const QLineEdit *budget = m_lines.value(u"budget"_s);
    if (!budget->text().trimmed().isEmpty() && !moneyFromText(budget->text()))
        return complain(tr("The budget is an amount, such as %1 or %2.")
                            .arg(editableMoney(Money{25'000'000}), editableMoney(Money{125'050})));
    if (content().isEmpty())
        return complain(tr("Write at least a title, a name, a company, a phone or an e-mail."));
    add();
}

} // namespace leadline
