// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importproposal.h"

#include "core/base/folding.h"
#include "core/import/importcontent.h"
#include "core/import/importheaders.h"
#include "core/import/importtable.h"
#include "core/store/sqlerror.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// One column while it is decided on.
struct Column
{
    QString header;
    QStringList cells;
    QString target;
};

std::vector<Column> columnsOf(const QStringList &headers, const std::vector<QStringList> &sampleRows)
{
    std::vector<Column> columns;
    for (qsizetype index = 0; index < headers.size(); ++index) {
        Column column{headers.at(index), {}, {}};
        for (const QStringList &row : sampleRows)
            column.cells.append(row.value(index).trimmed());
        columns.push_back(std::move(column));
    }
    return columns;
}

bool claims(const std::vector<Column> &columns, const QString &target)
{
    return std::any_of(columns.begin(), columns.end(), [&](const Column &column) { return column.target == target; });
}

/// Ids of another program's directories mean nothing here.
bool holdsOnlyNumbers(const Column &column)
{
    bool any = false;
    for (const QString &cell : column.cells) {
        if (!cell.isEmpty() && digitsOf(cell).size() != cell.size())
            return false;
        any = any || !cell.isEmpty();
    }
    return any;
}

bool needsWords(const QString &target)
{
    const Field *field = recordType(Kind::Lead).find(target);
    return field && (field->type == FieldType::Code || field->type == FieldType::Reference);
}

/// By its name, or by its code as our own export writes it.
QString ownFieldNamed(const Session &session, const QString &header)
{
    for (const CustomField &own : session.lookups().customFields()) {
        const QString target = customFieldPrefix + own.code;
        if (folded(own.name) == folded(header) || target == header)
            return target;
    }
    return {};
}

/// "Name" is a given name beside a surname, and a person's "Title" is a job.
void settleNames(std::vector<Column> &columns)
{
    const bool hasSurname = claims(columns, u"lastName"_s);
    const bool hasGivenName = claims(columns, u"firstName"_s);
    for (Column &column : columns) {
        const QString key = headerKey(column.header);
        if (key == u"name"_s && hasSurname && !hasGivenName)
            column.target = u"firstName"_s;
        if (key == u"title"_s && hasSurname && !claims(columns, u"jobTitle"_s))
            column.target = u"jobTitle"_s;
    }
}

void claimByContent(std::vector<Column> &columns, const QString &phoneRegion)
{
    for (size_t index = 0; index < columns.size(); ++index) {
        Column &column = columns[index];
        if (!column.target.isEmpty())
            continue;
        const bool nameless = column.header == columnLetters(static_cast<qsizetype>(index));
        const QString target =
            nameless ? targetOfNamelessContent(column.cells, phoneRegion) : targetOfContent(column.cells, phoneRegion);
        if (nameless || !claims(columns, target))
            column.target = target;
    }
}

} // namespace

ImportMapping proposeMapping(const Session &session, const QStringList &headers,
                             const std::vector<QStringList> &sampleRows)
{
    std::vector<Column> columns = columnsOf(headers, sampleRows);
    const bool isOurs = isOwnExport(headers);
    for (Column &column : columns) {
        if (isOurs)
            column.target = targetOfSystemColumn(column.header, headers);
        if (!column.target.isEmpty())
            continue;
        column.target = targetOfHeader(column.header);
        if (needsWords(column.target) && holdsOnlyNumbers(column))
            column.target = ownFieldTarget;
        if (column.target.isEmpty())
            column.target = ownFieldNamed(session, column.header);
    }
    settleNames(columns);
    if (!columns.empty() && isErrorColumn(columns.back().header))
        columns.back().target = skipTarget;
    claimByContent(columns, session.phoneRegion());

    ImportMapping mapping;
    for (const Column &column : columns)
        mapping.columns.insert(column.header, column.target.isEmpty() ? QString(ownFieldTarget) : column.target);
    return mapping;
}

Result<ImportMapping> mappingFor(const Session &session, const ImportTable &table, const ImportOptions &options)
{
    ImportMapping mapping = proposeMapping(session, table.headers(), table.sampleRows());
    const auto prefer = [&](const ImportMapping &decided) {
        mapping.columns.insert(decided.columns);
        mapping.values.insert(decided.values);
    };
    if (const auto remembered = rememberedMapping(session, table.headers()))
        prefer(*remembered);
    if (options.mapping) {
        if (const Result<void> fits = checkMapping(session, *options.mapping, table.headers()); !fits)
            return tl::unexpected(fits.error());
        prefer(*options.mapping);
    }
    return mapping;
}

Result<ImportProposal> proposeImport(const Session &session, const ImportOptions &options)
{
    auto table = ImportTable::open(options);
    if (!table)
        return tl::unexpected(table.error());
    return guarded([&]() -> Result<ImportProposal> {
        Result<ImportMapping> mapping = mappingFor(session, *table, options);
        if (!mapping)
            return tl::unexpected(mapping.error());
        const bool remembered = !options.mapping && rememberedMapping(session, table->headers()).has_value();
        return ImportProposal{table->description(), table->hasHeader(),  remembered,
                              table->headers(),     table->sampleRows(), *mapping};
    });
}

} // namespace leadline
