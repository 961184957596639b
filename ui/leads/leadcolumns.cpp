// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadcolumns.h"

#include "core/model/lead.h"
#include "ui/filters/conditionwords.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostShownColumns = 60;
constexpr qsizetype longestColumnsText = 10'000;

} // namespace

const std::vector<LeadColumn> &LeadListLook::shownColumns() const
{
    return columns.empty() ? usualColumns() : columns;
}

const std::vector<LeadColumn> &usualColumns()
{
    static const std::vector<LeadColumn> columns{{u"title"_s, 230}, {u"companyName"_s, 170}, {u"contactName"_s, 175},
                                                 {u"stage"_s, 180}, {u"nextStepAt"_s, 150},  {u"budget"_s, 115},
                                                 {u"owner"_s, 150}};
    return columns;
}

QString columnsText(const std::vector<LeadColumn> &columns)
{
    QStringList parts;
    for (const LeadColumn &column : columns)
        parts.append(column.field + u':' + QString::number(column.width));
    return parts.join(u'\n');
}

std::vector<LeadColumn> readColumns(const QString &text)
{
    std::vector<LeadColumn> columns;
    const QStringList parts = text.left(longestColumnsText).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString field = part.section(u':', 0, -2);
        const bool isThere = std::ranges::find(columns, field, &LeadColumn::field) != columns.end();
        if (field.isEmpty() || isThere || columns.size() == mostShownColumns)
            continue;
        columns.push_back(
            {field, std::clamp(part.section(u':', -1).toInt(), LeadColumn::narrowest, LeadColumn::widest)});
    }
    return columns;
}

QStringList fieldsOf(const std::vector<LeadColumn> &columns)
{
    QStringList fields;
    for (const LeadColumn &column : columns)
        fields.append(column.field);
    return fields;
}

std::vector<FilterField> columnFields(const Reference &reference)
{
    std::vector<FilterField> fields = filterFields(reference);
    fields.push_back(filterField(reference, u"contact"_s));
    std::ranges::sort(fields, [](const FilterField &one, const FilterField &other) {
        return QString::localeAwareCompare(one.label, other.label) < 0;
    });
    return fields;
}

} // namespace leadline
