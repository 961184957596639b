// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/cardfields.h"

#include "core/base/phone.h"
#include "core/model/matchkeys.h"
#include "core/process/checklist.h"
#include "core/services/namedrecords.h"
#include "ui/text/fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

bool isPhones(const Field &field)
{
    return QLatin1StringView(field.name) == "phones"_L1;
}

std::vector<FieldChoice> userChoices(const CardScope &scope, const UserId &current)
{
    std::vector<FieldChoice> choices;
    for (const User &user : scope.reference().users) {
        if (!user.inactive || user.id == current)
            choices.emplace_back(user.id.toString(), user.name);
    }
    return choices;
}

/// The names that the value and the file's teams have; companies are looked for while one types.
std::vector<FieldChoice> nameChoices(const CardScope &scope, const Field &field, const Value &current)
{
    std::vector<FieldChoice> choices;
    if (QLatin1StringView(field.of) == "team"_L1) {
        for (const Team &team : scope.reference().teams)
            choices.emplace_back(team.id.toString(), team.name);
    } else if (scope.partner && scope.partner->id.uuid() == current.toUuid()) {
        choices.emplace_back(scope.partner->id.toString(), scope.partner->name);
    }
    return choices;
}

} // namespace

InputType inputTypeOf(const Field &field)
{
    switch (field.type) {
    case FieldType::LongText:
        return InputType::MultiLine;
    case FieldType::Flag:
        return InputType::Flag;
    case FieldType::Money:
        return InputType::Money;
    case FieldType::Moment:
        return InputType::DateTime;
    case FieldType::Reference:
        return isGivenByName(field) ? InputType::Name : InputType::Choice;
    case FieldType::Code:
        return InputType::Choice;
    case FieldType::TextList:
        return isPhones(field) ? InputType::Phone : InputType::Email;
    case FieldType::Text:
    case FieldType::Integer:
    case FieldType::Custom:
        break;
    }
    return InputType::Text;
}

QString leadFieldLabel(const CardScope &scope, const QString &name)
{
    return leadFieldLabel(scope.reference(), name);
}

QString leadFieldLabel(const Reference &reference, const QString &name)
{
    if (const CheckItem *item = reference.process.checkItem(itemOfTick(name)))
        return item->label.text(CardScope::language());
    if (!name.startsWith(customFieldPrefix))
        return fieldLabel(Kind::Lead, name);
    const QString code = name.sliced(customFieldPrefix.size());
    const auto &fields = reference.lookups.customFields();
    const auto found = std::ranges::find(fields, code, &CustomField::code);
    return found == fields.end() ? code : found->name;
}

std::vector<FieldChoice> choicesFor(const CardScope &scope, const Field &field, const Value &current)
{
    if (isGivenByName(field))
        return nameChoices(scope, field, current);
    std::vector<FieldChoice> choices{{QString(), QCoreApplication::translate("CardFields", "Not chosen")}};
    const QString of = QString::fromLatin1(field.of);
    if (field.type == FieldType::Reference) {
        for (FieldChoice &choice : userChoices(scope, UserId(current.toUuid())))
            choices.push_back(std::move(choice));
        return choices;
    }
    for (const Choice &choice : scope.reference().lookups.choices(of, CardScope::language()))
        choices.emplace_back(choice.code, choice.label);
    return choices;
}

QVariant toInput(const CardScope &scope, const Field &field, const Value &value)
{
    if (!value.isValid())
        return field.type == FieldType::Flag ? QVariant(false) : QVariant();
    switch (field.type) {
    case FieldType::Integer:
        return QLocale().toString(value.toLongLong());
    case FieldType::Reference:
        return value.toUuid().toString(QUuid::WithoutBraces);
    case FieldType::TextList: {
        const QString first = value.toStringList().value(0);
        return isPhones(field) ? phoneForDisplay(first, scope.reference().phoneRegion) : first;
    }
    default:
        return value;
    }
}

std::optional<Value> fromInput(const CardScope &scope, const Field &field, const QVariant &input)
{
    const QString text = input.toString();
    if (!input.isValid() || text.isEmpty() || (field.type == FieldType::Flag && !input.toBool()))
        return Value();
    switch (field.type) {
    case FieldType::Integer: {
        bool isNumber = false;
        const qint64 number = QLocale().toLongLong(text, &isNumber);
        return isNumber ? std::optional(Value(number)) : std::nullopt;
    }
    case FieldType::Reference: {
        const QUuid id = QUuid::fromString(text);
        return id.isNull() ? Value(text.trimmed()) : Value(id); // a name makes the record
    }
    case FieldType::TextList:
        return Value(QStringList{isPhones(field) ? storedPhone(text, scope.reference().phoneRegion) : text});
    default:
        return input;
    }
}

FieldEditor *makeEditor(const CardScope &scope, InputType type)
{
    auto *editor = new FieldEditor(type);
    editor->setCurrency(scope.reference().currency);
    editor->setClock(scope.window.workspace.clock());
    constexpr int narrowest = 60; // a long placeholder is cut rather than the page widened
    editor->input()->setMinimumWidth(narrowest);
    return editor;
}

void showField(const CardScope &scope, FieldEditor &editor, const Field &field, const Value &value)
{
    editor.setLabel(fieldLabel(field));
    editor.setPlaceholder(QCoreApplication::translate("CardFields", "Not filled in"));
    const InputType type = inputTypeOf(field);
    if ((type == InputType::Choice || type == InputType::Name) && !editor.isTouched())
        editor.setChoices(choicesFor(scope, field, value));
    editor.setValue(toInput(scope, field, value));
}

} // namespace leadline
