// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/forecast.h"

#include "core/base/folding.h"
#include "core/import/importtable.h"
#include "core/services/fieldtext.h"
#include "core/store/sqlerror.h"
#include "ui/import/unknownvalues.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The field that a target is part of, or is itself.
QString fieldOf(const QString &target)
{
    static const QHash<QString, QString> parts{{u"phone"_s, u"phones"_s},
                                               {u"email"_s, u"emails"_s},
                                               {u"firstName"_s, u"contactName"_s},
                                               {u"middleName"_s, u"contactName"_s},
                                               {u"lastName"_s, u"contactName"_s}};
    return parts.value(target, target);
}

/// The fields that the file speaks of, by what its columns go to.
QSet<QString> fieldsOf(const ImportMapping &mapping)
{
    QSet<QString> fields{u"repeatClient"_s};
    for (const QString &target : mapping.columns)
        fields.insert(fieldOf(target));
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
    Narrator(const Session &session, const ImportOptions &options, const QStringList &headers, const QLocale &locale)
        : m_session(session), m_mapping(options.mapping.value_or(ImportMapping())), m_mends(options.mends),
          m_headers(headers), m_locale(locale), m_fromFile(fieldsOf(m_mapping)), m_newEntries(newEntries(options))
    {
    }

    [[nodiscard]] ForecastRow tell(const ImportPreviewRow &row) const;

private:
    [[nodiscard]] QString textOf(const QString &name, const Value &value) const;
    [[nodiscard]] std::vector<ForecastColumn> columnsOf(const ImportPreviewRow &row) const;
    [[nodiscard]] QString originalOf(qint64 line, const ForecastColumn &column) const;
    [[nodiscard]] QString ownField(const QString &header) const;

    const Session &m_session;
    ImportMapping m_mapping;
    ImportMends m_mends;
    QStringList m_headers;
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

/// As the import names the field that it makes, or finds, for a column.
QString Narrator::ownField(const QString &header) const
{
    for (const CustomField &own : m_session.lookups().customFields()) {
        if (folded(own.name) == folded(header))
            return customFieldPrefix + own.code;
    }
    return header.startsWith(customFieldPrefix) ? header : customFieldPrefix + codeFromName(header);
}

QString Narrator::originalOf(qint64 line, const ForecastColumn &column) const
{
    const CellMend mend = m_mends.value(line).value(column.header);
    return mend.before != mend.after && mend.after == column.text ? mend.before : column.text;
}

/// A field stands beside the first column that goes to it.
std::vector<ForecastColumn> Narrator::columnsOf(const ImportPreviewRow &row) const
{
    QHash<QString, const FieldChange *> changes;
    for (const FieldChange &change : row.cells)
        changes.insert(change.field, &change);
    std::vector<ForecastColumn> columns;
    for (qsizetype index = 0; index < std::max(m_headers.size(), row.source.size()); ++index) {
        ForecastColumn column{columnNamed(m_headers, index), {}, row.source.value(index), {}, {}, {}, true};
        column.target = m_mapping.columns.value(column.header, ownFieldTarget);
        if (column.target == skipTarget || column.target.isEmpty())
            continue;
        column.original = originalOf(row.line, column);
        const bool isOwn = column.target == ownFieldTarget;
        const FieldChange *change = isOwn ? nullptr : changes.take(fieldOf(column.target));
        if (!change && !column.text.isEmpty())
            change = changes.take(ownField(column.header));
        if (change) {
            column.fits = isOwn || change->field == fieldOf(column.target);
            column.before = textOf(change->field, change->before);
            column.after = textOf(change->field, change->after);
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

ForecastRow Narrator::tell(const ImportPreviewRow &row) const
{
    ForecastRow words{row.line, row.verdict, subjectOf(row.cells), row.error, {}, {}};
    if (!row.source.isEmpty())
        words.columns = columnsOf(row);
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

void Forecast::write(qint64 line, const QString &column, const QString &text)
{
    for (ForecastRow &row : rows) {
        for (ForecastColumn &cell : row.columns) {
            if (row.line == line && cell.header == column)
                cell.text = text;
        }
    }
}

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
        const Narrator narrator(session, options, preview->headers, locale);
        for (const ImportPreviewRow &row : preview->rows)
            forecast.rows.push_back(narrator.tell(row));
        return forecast;
    });
}

} // namespace leadline
