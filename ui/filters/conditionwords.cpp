// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/conditionwords.h"

#include "core/model/lead.h"
#include "ui/text/fields.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString conditionText(const char *text)
{
    return QCoreApplication::translate("Condition", text);
}

struct Span
{
    QLatin1StringView text;
    const char *label;
};

constexpr Span spans[] = {
    {"today"_L1, QT_TRANSLATE_NOOP("Condition", "today")},
    {"yesterday"_L1, QT_TRANSLATE_NOOP("Condition", "yesterday")},
    {"tomorrow"_L1, QT_TRANSLATE_NOOP("Condition", "tomorrow")},
    {"last-7d"_L1, QT_TRANSLATE_NOOP("Condition", "last 7 days")},
    {"last-30d"_L1, QT_TRANSLATE_NOOP("Condition", "last 30 days")},
    {"next-7d"_L1, QT_TRANSLATE_NOOP("Condition", "next 7 days")},
    {"this-week"_L1, QT_TRANSLATE_NOOP("Condition", "this week")},
    {"last-week"_L1, QT_TRANSLATE_NOOP("Condition", "last week")},
    {"next-week"_L1, QT_TRANSLATE_NOOP("Condition", "next week")},
    {"this-month"_L1, QT_TRANSLATE_NOOP("Condition", "this month")},
    {"last-month"_L1, QT_TRANSLATE_NOOP("Condition", "last month")},
    {"next-month"_L1, QT_TRANSLATE_NOOP("Condition", "next month")},
    {"this-year"_L1, QT_TRANSLATE_NOOP("Condition", "this year")},
    {"last-year"_L1, QT_TRANSLATE_NOOP("Condition", "last year")},
};

std::vector<FieldChoice> spanChoices()
{
    std::vector<FieldChoice> choices;
    for (const Span &span : spans)
        choices.emplace_back(span.text, conditionText(span.label));
    return choices;
}

/// What processes have instead of a directory.
std::vector<FieldChoice> processChoices(const ProcessDefinition &process, const QString &directory)
{
    std::vector<FieldChoice> choices;
    const QLocale::Language language = QLocale().language();
    if (directory == "stage"_L1) {
        for (const Stage &stage : process.stages)
            choices.emplace_back(stage.code, stage.label.text(language));
    } else {
        for (const Maturity &maturity : process.maturities)
            choices.emplace_back(maturity.code, maturity.label.text(language));
    }
    return choices;
}

std::vector<FieldChoice> codeChoices(const Reference &reference, const QString &directory)
{
    if (directory == "stage"_L1 || directory == "maturity"_L1)
        return processChoices(reference.process, directory);
    std::vector<FieldChoice> choices;
    for (const Choice &choice : reference.lookups.choices(directory, QLocale().language()))
        choices.emplace_back(choice.code, choice.label);
    return choices;
}

std::vector<FieldChoice> peopleChoices(const Reference &reference)
{
    std::vector<FieldChoice> choices{{u"me"_s, conditionText(QT_TRANSLATE_NOOP("Condition", "me"))}};
    for (const User &user : reference.users) {
        if (!user.inactive)
            choices.emplace_back(user.login, user.name);
    }
    return choices;
}

/// Contacts and tasks have no names that a filter's text could hold.
bool canBeFiltered(const Field &field)
{
    const QLatin1StringView of(field.of);
    return field.type != FieldType::Custom && of != "contact"_L1 && of != "task"_L1;
}

bool isChosen(const FilterField &field)
{
    return field.type == FieldType::Code || field.type == FieldType::Flag
        || (field.type == FieldType::Reference && field.of == "user"_L1);
}

QString valueInWords(const Reference &reference, const FilterField &field, const QString &value)
{
    for (const auto &[text, label] : filterChoices(reference, field)) {
        if (text.compare(value, Qt::CaseInsensitive) == 0)
            return label;
    }
    const std::optional<Money> money = field.type == FieldType::Money ? moneyFromText(value) : std::nullopt;
    return money ? formatMoney(*money, reference.currency) : value;
}

} // namespace

std::vector<FilterField> filterFields(const Reference &reference)
{
    std::vector<FilterField> fields;
    for (const Field &field : leadFields()) {
        if (canBeFiltered(field))
            fields.push_back(filterField(reference, QLatin1StringView(field.name)));
    }
    for (const QString &name : {u"nextStepAt"_s, u"nextStepDue"_s, u"openTasks"_s})
        fields.push_back(filterField(reference, name));
    for (const CustomField &own : reference.lookups.customFields())
        fields.push_back(filterField(reference, customFieldPrefix + own.code));
    std::ranges::sort(fields, [](const FilterField &one, const FilterField &other) {
        return QString::localeAwareCompare(one.label, other.label) < 0;
    });
    return fields;
}

FilterField filterField(const Reference &reference, const QString &name)
{
    const QString full = name == "phone"_L1 ? u"phones"_s : name == "email"_L1 ? u"emails"_s : name;
    if (const Field *field = recordType(Kind::Lead).find(full); field && !full.startsWith(customFieldPrefix))
        return {full, fieldLabel(*field), field->type, QString::fromLatin1(field->of)};
    if (full == "openTasks"_L1)
        return {full, fieldLabel(Kind::Lead, full), FieldType::Integer, {}};
    if (full == "nextStepAt"_L1 || full == "nextStepDue"_L1)
        return {full, fieldLabel(Kind::Lead, full), FieldType::Moment, {}};
    const QString code = full.startsWith(customFieldPrefix) ? full.sliced(customFieldPrefix.size()) : full;
    const auto &own = reference.lookups.customFields();
    const auto found = std::ranges::find(own, code, &CustomField::code);
    return {full, found == own.end() ? code : found->name, FieldType::Text, {}};
}

std::vector<Comparison> comparisonsOf(const FilterField &field)
{
    using enum Comparison;
    if (field.type == FieldType::Flag)
        return {Equal};
    if (isChosen(field))
        return {Equal, NotEqual, NotEmpty, Empty};
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Money:
        return {AtLeast, AtMost, Greater, Less, Equal, NotEqual, NotEmpty, Empty};
    case FieldType::Moment:
        return {Equal, AtLeast, AtMost, Greater, Less, NotEmpty, Empty};
    case FieldType::Reference:
        return {Equal, NotEqual, NotEmpty, Empty};
    default:
        return {Contains, Equal, NotEqual, NotEmpty, Empty};
    }
}

QString comparisonLabel(Comparison comparison, FieldType type)
{
    const bool isMoment = type == FieldType::Moment;
    switch (comparison) {
    case Comparison::Equal:
        return conditionText(QT_TRANSLATE_NOOP("Condition", "is"));
    case Comparison::NotEqual:
        return conditionText(QT_TRANSLATE_NOOP("Condition", "is not"));
    case Comparison::Less:
        return conditionText(isMoment ? QT_TRANSLATE_NOOP("Condition", "before")
                                      : QT_TRANSLATE_NOOP("Condition", "less than"));
    case Comparison::AtMost:
        return conditionText(isMoment ? QT_TRANSLATE_NOOP("Condition", "up to")
                                      : QT_TRANSLATE_NOOP("Condition", "at most"));
    case Comparison::Greater:
        return conditionText(isMoment ? QT_TRANSLATE_NOOP("Condition", "after")
                                      : QT_TRANSLATE_NOOP("Condition", "more than"));
    case Comparison::AtLeast:
        return conditionText(isMoment ? QT_TRANSLATE_NOOP("Condition", "from")
                                      : QT_TRANSLATE_NOOP("Condition", "at least"));
    case Comparison::Contains:
        return conditionText(QT_TRANSLATE_NOOP("Condition", "contains"));
    case Comparison::Empty:
        return conditionText(QT_TRANSLATE_NOOP("Condition", "is empty"));
    case Comparison::NotEmpty:
        break;
    }
    return conditionText(QT_TRANSLATE_NOOP("Condition", "is filled in"));
}

bool takesValue(Comparison comparison)
{
    return comparison != Comparison::Empty && comparison != Comparison::NotEmpty;
}

std::vector<FieldChoice> filterChoices(const Reference &reference, const FilterField &field)
{
    switch (field.type) {
    case FieldType::Code:
        return codeChoices(reference, field.of);
    case FieldType::Flag:
        return {{u"true"_s, conditionText(QT_TRANSLATE_NOOP("Condition", "yes"))},
                {u"false"_s, conditionText(QT_TRANSLATE_NOOP("Condition", "no"))}};
    case FieldType::Moment:
        return spanChoices();
    case FieldType::Reference:
        return field.of == "user"_L1 ? peopleChoices(reference) : std::vector<FieldChoice>();
    default:
        return {};
    }
}

QString conditionInWords(const Reference &reference, const WrittenCondition &condition)
{
    const FilterField field = filterField(reference, condition.field);
    const QString comparison = comparisonLabel(condition.comparison, field.type);
    if (!takesValue(condition.comparison))
        return conditionText(QT_TRANSLATE_NOOP("Condition", "%1 %2")).arg(field.label, comparison);
    QStringList values;
    for (const QString &value : condition.values)
        values.append(valueInWords(reference, field, value));
    if (condition.comparison == Comparison::Equal)
        return conditionText(QT_TRANSLATE_NOOP("Condition", "%1: %2")).arg(field.label, values.join(u", "_s));
    return conditionText(QT_TRANSLATE_NOOP("Condition", "%1 %2 %3")).arg(field.label, comparison, values.join(u", "_s));
}

} // namespace leadline
