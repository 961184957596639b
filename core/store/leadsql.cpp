// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/leadsql.h"

#include "core/model/lead.h"
#include "core/store/searchquery.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString columnOf(const QString &field)
{
    if (field.startsWith(customFieldPrefix)) {
        QString code = field.mid(customFieldPrefix.size());
        code.replace(u'"', QString()).replace(u'\'', u"''"_s);
        return u"json_extract(lead.fields, '$.\""_s + code + u"\"')"_s;
    }
    static const QStringList derived{u"nextStepAt"_s, u"nextStepDue"_s, u"openTasks"_s};
    if (derived.contains(field) || recordType(Kind::Lead).find(field))
        return u"lead."_s + field;
    return u"NULL"_s;
}

QString operatorOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return u"<"_s;
    case Comparison::AtMost:
        return u"<="_s;
    case Comparison::Greater:
        return u">"_s;
    case Comparison::AtLeast:
        return u">="_s;
    default:
        return u"="_s;
    }
}

/// A pattern for GLOB that finds the text in whatever case, е and ё alike; SQLite itself folds ASCII only.
QString patternOf(const QString &text)
{
    constexpr qsizetype longest = 1000; // SQLite takes patterns of 50,000 bytes
    QString pattern(u'*');
    for (const QChar character : text.left(longest)) {
        const QChar small = character.toLower();
        if (small == u'е' || small == u'ё')
            pattern += u"[еЕёЁ]"_s;
        else if (small != character.toUpper())
            pattern += u'[' + QString(small) + character.toUpper() + u']';
        else if (u"*?["_s.contains(character))
            pattern += u'[' + QString(character) + u']';
        else
            pattern += character.isNull() ? QChar(QChar::ReplacementCharacter) : character; // NUL would end it
    }
    return pattern + u'*';
}

bool isImport(const Condition &condition)
{
    return condition.field == u"import"_s;
}

/// A handful of leads, as a list asks about those that a commit has touched.
bool asksForFew(const LeadQuery &query)
{
    return std::ranges::any_of(query.conditions, [](const Condition &condition) {
        return condition.field == u"number"_s && condition.comparison == Comparison::Equal;
    });
}

/// All of an import at once: the journal knows its leads, so that nothing is looked at but them.
bool asksForImport(const LeadQuery &query)
{
    return !asksForFew(query) && std::ranges::any_of(query.conditions, [](const Condition &condition) {
        return isImport(condition) && condition.comparison == Comparison::Equal;
    });
}

/// Whether the import made or updated the lead: few leads are asked for their changes, many found by the import's.
QString importSql(bool few)
{
    return few ? u"EXISTS (SELECT 1 FROM change JOIN changeset ON changeset.number = change.changeset "
                 "WHERE change.record = lead.id AND changeset.batch = ?)"_s
               : u"lead.row IN (SELECT touched.row FROM changeset CROSS JOIN change ON "
                 "change.changeset = changeset.number CROSS JOIN lead touched ON touched.id = change.record "
                 "WHERE changeset.batch = ? AND change.kind = 'lead')"_s;
}

/// Leads that have stayed on one of some stages: entered in a span, left in another, from a certain stage or from any.
/// One that is still there leaves at the end of time (core/reports asks so, for the leads behind its numbers).
void appendPassage(SqlPart &part, const std::vector<Value> &stay)
{
    constexpr size_t parts = 6;
    if (stay.size() != parts) {
        part.sql += u"0"_s;
        return;
    }
    part.sql += u"lead.row IN (SELECT lead FROM passage WHERE stage IN (SELECT value FROM json_each(?)) "
                "AND enteredAt >= ? AND enteredAt < ? AND coalesce(leftAt, 8999999999999999) >= ? "
                "AND coalesce(leftAt, 8999999999999999) < ?"_s;
    part.values.insert(part.values.end(), stay.begin(), stay.end() - 1);
    if (const QString from = stay.back().toString(); !from.isEmpty()) {
        part.sql += u" AND substr(trail, -length(?)) = ?"_s;
        part.values.insert(part.values.end(), 2, Value(u'/' + from + u'/'));
    }
    part.sql += u')';
}

void appendAlternatives(SqlPart &part, const Condition &condition, const QString &column, bool few)
{
    bool first = true;
    for (const Value &value : condition.values) {
        part.sql += first ? QString() : u" OR "_s;
        first = false;
        if (isImport(condition)) {
            part.sql += importSql(few);
            part.values.push_back(value);
        } else if (condition.comparison == Comparison::Contains) {
            part.sql += column + u" GLOB ?"_s;
            part.values.emplace_back(patternOf(value.toString()));
        } else if (!value.isValid()) {
            part.sql += column + u" IS NULL"_s;
        } else {
            part.sql += column + u' ' + operatorOf(condition.comparison) + u" ?"_s;
            part.values.push_back(value);
        }
    }
}

void appendCondition(SqlPart &part, const Condition &condition, bool few)
{
    const QString column = columnOf(condition.field);
    part.sql += u" AND "_s;
    if (condition.comparison == Comparison::Empty || condition.comparison == Comparison::NotEmpty) {
        part.sql += column + (condition.comparison == Comparison::Empty ? u" IS NULL"_s : u" IS NOT NULL"_s);
        return;
    }
    if (condition.values.empty()) {
        part.sql += u"0"_s;
        return;
    }
    if (condition.field == u"passage"_s) {
        appendPassage(part, condition.values);
        return;
    }
    part.sql += condition.comparison == Comparison::NotEqual ? u"NOT coalesce(("_s : u"("_s;
    appendAlternatives(part, condition, column, few);
    part.sql += condition.comparison == Comparison::NotEqual ? u"), 0)"_s : u")"_s;
}

QString indexOf(const SearchQuery &search)
{
    return search.inner ? u"leadInner"_s : u"leadWords"_s;
}

/// Everything in an order that no index has, or an import's leads by their rows. The few archived rows are known
/// beforehand then, since a row is read only up to the columns that are asked for and `archived` stands far back in it.
bool readsByRow(const LeadQuery &query)
{
    if (asksForImport(query))
        return true;
    return query.conditions.empty() && query.search.isEmpty() && sortColumn(query.sortField) != u"lead.row"_s
        && !isSortedByIndex(query);
}

} // namespace

SqlPart leadSource(const LeadQuery &query, const QString &index)
{
    SqlPart part;
    if (!index.isEmpty()) {
        part.sql = u" FROM lead INDEXED BY "_s + index + u" WHERE 1"_s;
    } else if (const SearchQuery search = searchQuery(query.search); search.isEmpty()) {
        part.sql = readsByRow(query) ? u" FROM lead NOT INDEXED WHERE 1"_s : u" FROM lead WHERE 1"_s;
    } else {
        // CROSS JOIN keeps the order: words first, then their leads.
        const QString words = indexOf(search);
        part.sql = u" FROM "_s + words + u" CROSS JOIN lead ON lead.row = "_s + words + u".rowid WHERE "_s + words
            + u" MATCH ?"_s;
        part.values.emplace_back(search.match);
        part.sql += verification(search, u"lead.searchKey"_s);
        for (const QString &text : verificationValues(search))
            part.values.emplace_back(text);
    }
    if (!query.withArchived)
        part.sql += readsByRow(query) ? u" AND lead.row NOT IN (SELECT row FROM lead WHERE archived IS NOT NULL)"_s
                                      : u" AND lead.archived IS NULL"_s;
    for (const Condition &condition : query.conditions)
        appendCondition(part, condition, asksForFew(query));
    return part;
}

QString rowColumn(const LeadQuery &query)
{
    const SearchQuery search = searchQuery(query.search);
    return search.isEmpty() ? u"lead.row"_s : indexOf(search) + u".rowid"_s;
}

bool isSortedByIndex(const LeadQuery &query)
{
    static const QStringList indexed{u"title"_s, u"companyName"_s, u"budget"_s,      u"nextStepAt"_s, u"stage"_s,
                                     u"owner"_s, u"openTasks"_s,   u"nextStepDue"_s, u"createdAt"_s};
    const bool filtered = !query.conditions.empty() || !searchQuery(query.search).isEmpty();
    return indexed.contains(query.sortField) && !query.withArchived && !filtered;
}

QString shownColumn(const QString &field)
{
    const Field *known = field.startsWith(customFieldPrefix) ? nullptr : recordType(Kind::Lead).find(field);
    if (!known || known->type != FieldType::Reference)
        return columnOf(field);
    const QString linked = QString::fromLatin1(known->of);
    const QString name = linked == u"task"_s ? u"subject"_s : u"name"_s;
    return u"(SELECT linked."_s + name + u" FROM "_s + linked + u" linked WHERE linked.id = lead."_s + field + u')';
}

QString sortColumn(const QString &field)
{
    if (field == u"title"_s)
        return u"lead.titleKey"_s;
    if (field == u"companyName"_s)
        return u"lead.companyKey"_s;
    if (field.isEmpty() || field == u"number"_s || columnOf(field) == u"NULL"_s)
        return u"lead.row"_s;
    return columnOf(field);
}

} // namespace leadline
