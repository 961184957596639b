// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/forecast.h"

#include "core/services/fieldtext.h"
#include "core/store/sqlerror.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The fields that the file speaks of, by what its columns go to.
QSet<QString> fieldsOf(const ImportMapping &mapping)
{
    static const QHash<QString, QString> parts{{u"phone"_s, u"phones"_s},
                                               {u"email"_s, u"emails"_s},
                                               {u"firstName"_s, u"contactName"_s},
                                               {u"middleName"_s, u"contactName"_s},
                                               {u"lastName"_s, u"contactName"_s}};
    QSet<QString> fields{u"repeatClient"_s};
    for (const QString &target : mapping.columns)
        fields.insert(parts.value(target, target));
    return fields;
}

/// A new lead has more than the file says: that the process sets, on every one the same.
bool isShown(const QString &field, const ImportPreviewRow &row, const QSet<QString> &fromFile)
{
    const bool isNew = row.verdict == ImportPreviewRow::Verdict::Create;
    return !isNew || fromFile.contains(field) || field.startsWith(customFieldPrefix);
}

/// The column that becomes an own field of this name; empty when the field is there already.
QString newFieldLabel(const Session &session, const QString &field, const ImportMapping &mapping)
{
    const QString code = field.mid(customFieldPrefix.size());
    const auto &known = session.lookups().customFields();
    if (!field.startsWith(customFieldPrefix) || std::ranges::find(known, code, &CustomField::code) != known.end())
        return {};
    for (auto column = mapping.columns.begin(); column != mapping.columns.end(); ++column) {
        if (codeFromName(column.key()) == code)
            return column.key();
    }
    return {};
}

QString textOf(const Session &session, const QString &name, const Value &value, const QLocale &locale)
{
    const Field *field = recordType(Kind::Lead).find(name);
    return field ? valueForPeople(session, *field, value, locale) : value.toString();
}

QString subjectOf(const std::vector<FieldChange> &cells)
{
    for (const QString &name : {u"contactName"_s, u"companyName"_s, u"title"_s}) {
        for (const FieldChange &cell : cells) {
            if (cell.field == name && cell.after.isValid())
                return cell.after.toString();
        }
    }
    return {};
}

QString subjectOf(const Lead &lead)
{
    if (!lead.contactName.isEmpty())
        return lead.contactName;
    return lead.companyName.isEmpty() ? lead.title : lead.companyName;
}

ForecastRow inWords(const Session &session, const ImportPreviewRow &row, const ImportMapping &mapping,
                    const QLocale &locale)
{
    ForecastRow words{row.line, row.verdict, subjectOf(row.cells), row.error, {}};
    const QSet<QString> fromFile = fieldsOf(mapping);
    for (const FieldChange &cell : row.cells) {
        if (isShown(cell.field, row, fromFile))
            words.cells.push_back({cell.field, newFieldLabel(session, cell.field, mapping),
                                   textOf(session, cell.field, cell.before, locale),
                                   textOf(session, cell.field, cell.after, locale)});
    }
    if (!row.existing.isNull()) {
        if (const Result<Lead> existing = session.store().find(row.existing))
            words.lead = subjectOf(*existing);
    }
    return words;
}

} // namespace

Result<Forecast> forecastImport(const Session &session, const ImportOptions &options, int limit, DryRun extent,
                                const QLocale &locale, const std::function<bool(const ImportProgress &)> &progress)
{
    return guarded([&]() -> Result<Forecast> {
        const Result<ImportPreview> preview = dryRun(session, options, limit, extent, progress);
        if (!preview)
            return tl::unexpected(preview.error());
        Forecast forecast{{}, preview->totals};
        for (const ImportPreviewRow &row : preview->rows)
            forecast.rows.push_back(inWords(session, row, options.mapping.value_or(ImportMapping()), locale));
        return forecast;
    });
}

} // namespace leadline
