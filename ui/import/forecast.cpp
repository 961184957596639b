// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/forecast.h"

#include "core/services/fieldtext.h"
#include "core/services/importtable.h"
#include "core/store/sqlerror.h"
#include "ui/import/unknownvalues.h"

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

/// Entries that the first rows would add to directories: their names by the codes that they get.
QHash<QString, QString> newEntries(const ImportOptions &options)
{
    QHash<QString, QString> names;
    const auto table = ImportTable::open(options);
    if (!table || !options.mapping)
        return names;
    for (const QStringList &row : table->sampleRows()) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QString text = row.at(column).trimmed();
            if (!text.isEmpty() && takesWords(options.mapping->columns.value(table->headers().value(column))))
                names.insert(codeFromName(text), text);
        }
    }
    return names;
}

/// Puts the rows of one dry run into words.
class Narrator
{
public:
    Narrator(const Session &session, const ImportOptions &options, const QLocale &locale)
        : m_session(session), m_mapping(options.mapping.value_or(ImportMapping())), m_locale(locale),
          m_fromFile(fieldsOf(m_mapping)), m_newEntries(newEntries(options))
    {
    }

    [[nodiscard]] ForecastRow tell(const ImportPreviewRow &row) const;

private:
    [[nodiscard]] QString textOf(const QString &name, const Value &value) const;

    const Session &m_session;
    ImportMapping m_mapping;
    QLocale m_locale;
    QSet<QString> m_fromFile;
    QHash<QString, QString> m_newEntries;
};

QString Narrator::textOf(const QString &name, const Value &value) const
{
    const Field *field = recordType(Kind::Lead).find(name);
    if (!field)
        return value.toString();
    const QString text = valueForPeople(m_session, *field, value, m_locale);
    const bool isUnknownCode = field->type == FieldType::Code && text == value.toString();
    return isUnknownCode ? m_newEntries.value(text, text) : text;
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

ForecastRow Narrator::tell(const ImportPreviewRow &row) const
{
    ForecastRow words{row.line, row.verdict, subjectOf(row.cells), row.error, {}};
    for (const FieldChange &cell : row.cells) {
        if (isShown(cell.field, row, m_fromFile))
            words.cells.push_back({cell.field, newFieldLabel(m_session, cell.field, m_mapping),
                                   textOf(cell.field, cell.before), textOf(cell.field, cell.after)});
    }
    if (!row.existing.isNull()) {
        if (const Result<Lead> existing = m_session.store().find(row.existing))
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
        if (preview->rows.empty())
            return forecast;
        const Narrator narrator(session, options, locale);
        for (const ImportPreviewRow &row : preview->rows)
            forecast.rows.push_back(narrator.tell(row));
        return forecast;
    });
}

} // namespace leadline
