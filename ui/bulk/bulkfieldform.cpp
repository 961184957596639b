// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/bulkfieldform.h"

#include "ui/text/fields.h"
#include "ui/widgets/focusorder.h"

#include <QCheckBox>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// A user's own field is a text.
const Field &fieldNamed(const QString &name)
{
    static constexpr Field own{"fields", FieldType::Text, "", "", NoTrait, nullptr, nullptr};
    const Field *field = name.startsWith(customFieldPrefix) ? nullptr : recordType(Kind::Lead).find(name);
    return field ? *field : own;
}

/// What the card lets one type, but for phones and e-mails, which are each lead's own.
bool isForMany(const Field &field)
{
    return !field.is(System) && field.type != FieldType::TextList && field.type != FieldType::Custom;
}

} // namespace

BulkFieldForm::BulkFieldForm(CardScope &scope, const QString &name)
    : m_scope(scope), m_isFixed(!name.isEmpty()), m_column(new QVBoxLayout(this)),
      m_tasksToo(new QCheckBox(tr("Their open tasks of the owner before, too")))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metric::innerPadding);
    m_tasksToo->setObjectName(u"bulk.tasksToo"_s);
    m_tasksToo->setChecked(true);
    if (!m_isFixed)
        offerFields();
    m_column->addWidget(m_tasksToo);
    connect(m_tasksToo, &QCheckBox::toggled, this, &BulkForm::changed);
    m_tasksToo->hide();
    if (m_isFixed)
        edit(name);
}

void BulkFieldForm::offerFields()
{
    FieldEditor *field = makeEditor(m_scope, InputType::Choice);
    field->setObjectName(u"bulk.field"_s);
    field->setLabel(tr("Field"));
    field->setPlaceholder(tr("Choose"));
    std::vector<FieldChoice> fields;
    for (const Field &each : leadFields()) {
        if (isForMany(each))
            fields.emplace_back(QLatin1StringView(each.name), fieldLabel(each));
    }
    for (const CustomField &own : m_scope.reference().lookups.customFields())
        fields.emplace_back(customFieldPrefix + own.code, own.name);
    std::ranges::sort(fields, [](const FieldChoice &one, const FieldChoice &other) {
        return QString::localeAwareCompare(one.second, other.second) < 0;
    });
    field->setChoices(fields);
    m_column->addWidget(field);
    connect(field, &FieldEditor::edited, this, [this](const QVariant &name) { edit(name.toString()); });
}

void BulkFieldForm::edit(const QString &name)
{
    m_name = name;
    delete std::exchange(m_value, nullptr);
    const Field &field = fieldNamed(name);
    m_value = makeEditor(m_scope, inputTypeOf(field));
    m_value->setObjectName(u"bulk.value"_s);
    m_column->insertWidget(m_isFixed ? 0 : 1, m_value);
    showField(m_scope, *m_value, field, {});
    m_value->setLabel(leadFieldLabel(m_scope, name));
    const FieldAccess access = m_scope.access(Kind::Lead, name);
    m_value->setReadOnly(access != FieldAccess::Open);
    m_value->setClosed(closedText(access));
    m_value->setError(closedText(access));
    connect(m_value, &FieldEditor::touched, this, &BulkForm::changed);
    connect(m_value, &FieldEditor::edited, this, &BulkForm::changed);
    m_tasksToo->setVisible(name == "owner"_L1);
    m_tasksToo->raise(); // whose it becomes is asked first
    orderFocus(*this);
    emit changed();
}

QString BulkFieldForm::title(int leads) const
{
    return m_isFixed && m_name == "owner"_L1 ? tr("Change the owner of %Ln lead(s)", nullptr, leads)
                                             : tr("Set a field of %Ln lead(s)", nullptr, leads);
}

std::optional<MassChange> BulkFieldForm::change() const
{
    const bool isOpen = m_value && m_scope.access(Kind::Lead, m_name) == FieldAccess::Open;
    const std::optional<QVariant> typed = isOpen ? m_value->typed() : std::nullopt;
    const std::optional<Value> value = typed ? fromInput(m_scope, fieldNamed(m_name), *typed) : std::nullopt;
    if (!value || (m_name == "owner"_L1 && !value->isValid()))
        return std::nullopt;
    return FieldsChange{{{m_name, *value}}, m_name == "owner"_L1 && m_tasksToo->isChecked()};
}

} // namespace leadline
