// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/filterparser.h"

#include "core/base/folding.h"
#include "core/model/lead.h"
#include "core/model/matchkeys.h"
#include "core/services/fieldtext.h"
#include "core/services/filterdates.h"
#include "core/services/filtertext.h"
#include "core/store/batches.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

// What the list itself computes; compared like fields of the lead.
constexpr Field listFields[] = {
    {"nextStepAt", FieldType::Moment, "Next step", "", System, nullptr, nullptr},
    {"nextStepDue", FieldType::Moment, "Next step due", "", System, nullptr, nullptr},
    {"openTasks", FieldType::Integer, "Open tasks", "", System, nullptr, nullptr},
};

/// How the values of a field are read; custom fields are text.
Field typeOf(const QString &name)
{
    for (const Field &field : listFields) {
        if (name == QLatin1StringView(field.name))
            return field;
    }
    const Field *field = recordType(Kind::Lead).find(name);
    return field ? *field : Field{"fields", FieldType::Text, "", "", NoTrait, nullptr, nullptr};
}

tl::unexpected<Error> invalid(const WrittenCondition &written, const QString &value)
{
    return failure(ErrorCode::Invalid, u"filter-value-invalid"_s,
                   {written.field, value, QString::number(written.position)});
}

bool isOrder(Comparison comparison)
{
    return comparison == Comparison::Less || comparison == Comparison::AtMost || comparison == Comparison::Greater
        || comparison == Comparison::AtLeast;
}

bool meansMe(const Field &field, const QString &text)
{
    const QString word = folded(text.trimmed());
    return QLatin1StringView(field.of) == "user"_L1 && (word == "me"_L1 || word == u"я");
}

/// A day in a comparison stands for all of it, from its midnight to the next.
Result<std::vector<Condition>> withDay(Condition condition, const WrittenCondition &written, const DaySpan &day)
{
    const Value begin = day.begin.milliseconds;
    const Value end = day.end.milliseconds;
    switch (condition.comparison) {
    case Comparison::Equal:
        return std::vector<Condition>{{condition.field, Comparison::AtLeast, {begin}},
                                      {condition.field, Comparison::Less, {end}}};
    case Comparison::AtLeast:
    case Comparison::Less:
        condition.values = {begin};
        return std::vector{condition};
    case Comparison::Greater:
        return std::vector<Condition>{{condition.field, Comparison::AtLeast, {end}}};
    case Comparison::AtMost:
        return std::vector<Condition>{{condition.field, Comparison::Less, {end}}};
    default:
        return invalid(written, written.values.front());
    }
}

/// The values of a list are looked for one by one inside it.
Condition inList(const Session &session, const QString &field, const WrittenCondition &written)
{
    const bool isExact = written.comparison != Comparison::Contains;
    Condition condition{
        field, isExact && written.comparison != Comparison::NotEqual ? Comparison::Contains : written.comparison, {}};
    for (const QString &value : written.values) {
        const bool isPhone = isExact && field == "phones"_L1;
        condition.values.emplace_back(isPhone ? storedPhone(value, session.phoneRegion()) : value.trimmed());
    }
    return condition;
}

Result<std::vector<Condition>> withValues(const Session &session, Condition condition, const WrittenCondition &written)
{
    const Field field = typeOf(condition.field);
    if (field.type == FieldType::Moment && written.values.size() == 1) {
        if (const std::optional<DaySpan> day = daySpan(written.values.front(), session.now()))
            return withDay(std::move(condition), written, *day);
    }
    for (const QString &text : written.values) {
        const bool isPart = condition.comparison == Comparison::Contains;
        if (!isPart && field.type == FieldType::Moment && daySpan(text, session.now()))
            return invalid(written, text); // no moment is any of several days, or all of them
        const Result<Value> value = isPart ? Result<Value>(Value(text))
            : meansMe(field, text)         ? Result<Value>(Value(session.user().id.uuid()))
                                           : valueFromText(session, field, text);
        if (!value)
            return invalid(written, text);
        condition.values.push_back(*value);
    }
    return std::vector{std::move(condition)};
}

/// An import by its id, or by the number of one of its changes in the journal; null when there was none.
QUuid importNamed(const Session &session, const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    const auto entry = isNumber ? session.store().journal().findNumber(number) : std::nullopt;
    const QUuid batch = entry ? entry->changeset.batch : QUuid::fromString(text);
    return Batches(session.store().connection()).find(batch) ? batch : QUuid();
}

/// The leads that an import made or updated.
Result<std::vector<Condition>> imported(const Session &session, const WrittenCondition &written)
{
    Condition condition{written.field, written.comparison, {}};
    const bool isAsked = written.comparison == Comparison::Equal || written.comparison == Comparison::NotEqual;
    for (const QString &text : written.values) {
        const QUuid batch = importNamed(session, text);
        if (!isAsked || batch.isNull())
            return invalid(written, text);
        condition.values.emplace_back(batch);
    }
    return condition.values.empty() ? Result<std::vector<Condition>>(invalid(written, {})) : std::vector{condition};
}

Result<std::vector<Condition>> lookedUp(const Session &session, const WrittenCondition &written)
{
    if (written.field == "import"_L1)
        return imported(session, written);
    const QString field = listFieldNamed(session, written.field);
    if (field.isEmpty())
        return failure(ErrorCode::Invalid, u"filter-unknown-field"_s,
                       {written.field, QString::number(written.position)});
    Condition condition{field, written.comparison, {}};
    const bool isBlank = written.values.size() == 1 && written.values.front().isEmpty();
    if (isBlank && (written.comparison == Comparison::Equal || written.comparison == Comparison::NotEqual)) {
        condition.comparison = written.comparison == Comparison::Equal ? Comparison::Empty : Comparison::NotEmpty;
        return std::vector{condition};
    }
    if (isOrder(written.comparison) && (written.values.size() != 1 || isBlank))
        return failure(ErrorCode::Usage, u"filter-one-value"_s, {QString::number(written.position)});
    if (written.values.isEmpty())
        return std::vector{condition};
    if (typeOf(field).type == FieldType::TextList && !isOrder(written.comparison))
        return std::vector{inList(session, field, written)};
    return withValues(session, std::move(condition), written);
}

} // namespace

Result<std::vector<Condition>> parseFilter(const Session &session, const QString &text)
{
    const Result<std::vector<WrittenCondition>> written = readFilterText(text);
    if (!written)
        return tl::unexpected(written.error());
    std::vector<Condition> conditions;
    for (const WrittenCondition &one : *written) {
        const Result<std::vector<Condition>> meant = lookedUp(session, one);
        if (!meant)
            return tl::unexpected(meant.error());
        conditions.insert(conditions.end(), meant->begin(), meant->end());
    }
    return conditions;
}

QString listFieldNamed(const Session &session, const QString &name)
{
    if (name == "phone"_L1)
        return u"phones"_s;
    if (name == "email"_L1)
        return u"emails"_s;
    const bool isListField =
        std::ranges::any_of(listFields, [&](const Field &field) { return name == QLatin1StringView(field.name); });
    if (isListField || (name != "fields"_L1 && recordType(Kind::Lead).find(name)))
        return name;
    const QString plain = name.startsWith(customFieldPrefix) ? name.sliced(customFieldPrefix.size()) : name;
    for (const CustomField &custom : session.lookups().customFields()) {
        if (custom.code == plain || folded(custom.name) == folded(plain))
            return customFieldPrefix + custom.code;
    }
    return {};
}

bool asksForArchived(const std::vector<Condition> &conditions)
{
    return std::ranges::any_of(conditions, [](const Condition &condition) { return condition.field == "archived"_L1; });
}

} // namespace leadline
