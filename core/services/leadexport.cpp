// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leadexport.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/formulaguard.h"
#include "core/exchange/xlsxwriter.h"
#include "core/services/fieldrights.h"
#include "core/services/fieldtext.h"
#include "core/services/filterparser.h"
#include "core/services/users.h"
#include "core/store/leadlist.h"

namespace leadline {

using namespace Qt::StringLiterals;

LeadColumns::LeadColumns(const Session &session, QStringList fields, bool typed)
    : m_session(session), m_fields(std::move(fields)), m_typed(typed)
{
    for (const User &user : users(session.store(), true))
        m_logins.insert(user.id.uuid(), user.login);
}

std::vector<Cell> LeadColumns::cells(const Lead &lead) const
{
    std::vector<Cell> row;
    for (const QString &name : m_fields)
        row.push_back(cell(lead, name));
    return row;
}

QString LeadColumns::recordName(const Field &field, const QUuid &id) const
{
    if (QLatin1StringView(field.of) == "user"_L1)
        return m_logins.value(id);
    const RecordType *type = recordTypeByName(QString::fromLatin1(field.of));
    const std::optional<StoredRecord> stored = type ? m_session.store().tables().find(type->kind(), id) : std::nullopt;
    return stored ? stored->record.value(u"name"_s).toString() : QString();
}

Cell LeadColumns::cell(const Lead &lead, const QString &name) const
{
    const Field *field = recordType(Kind::Lead).find(name);
    const Value value = field ? field->read(&lead) : lead.fields.value(name.sliced(customFieldPrefix.size()));
    if (!field || !value.isValid())
        return value.toString();
    switch (field->type) {
    case FieldType::Moment:
        return Timestamp{value.toLongLong()}.toLocal();
    case FieldType::Money: {
        const Money money{value.toLongLong()};
        return m_typed ? Cell(static_cast<double>(money.minor) / 100.0) : Cell(money.toDecimal());
    }
    case FieldType::Integer:
        return m_typed ? Cell(static_cast<double>(value.toLongLong())) : Cell(value.toString());
    case FieldType::Flag:
        return u"true"_s;
    case FieldType::Reference:
        return recordName(*field, value.toUuid());
    case FieldType::TextList:
        return value.toStringList().join(u"; "_s);
    default:
        return value.toString();
    }
}

Result<LeadColumns> leadColumns(const Session &session, const LeadQuery &query, const QStringList &wanted, bool typed)
{
    QStringList fields;
    for (const QString &name : wanted) {
        const QString field = listFieldNamed(session, name.trimmed());
        const bool isOwn = field.startsWith(customFieldPrefix);
        if (field.isEmpty() || (!isOwn && !recordType(Kind::Lead).find(field)))
            return failure(ErrorCode::Usage, u"unknown-field"_s, {name});
        fields.append(field);
    }
    if (!fields.isEmpty())
        return LeadColumns(session, fields, typed);
    for (const QString &name : filledLeadFields(session.store().connection(), query)) {
        if (name != "fields"_L1 && name != "processTask"_L1)
            fields.append(name);
    }
    for (const CustomField &custom : session.lookups().customFields())
        fields.append(customFieldPrefix + custom.code);
    return LeadColumns(session, fields, typed);
}

namespace {

bool isWorkbook(const QString &path)
{
    return path.endsWith(".xlsx"_L1, Qt::CaseInsensitive);
}

Result<std::unique_ptr<RowSink>> sinkAt(const QString &path, const QString &sheet)
{
    if (isWorkbook(path)) {
        auto workbook = XlsxWriter::create(path, sheet);
        return workbook ? Result<std::unique_ptr<RowSink>>(std::move(*workbook)) : tl::unexpected(workbook.error());
    }
    auto table = CsvWriter::create(path, {u',', true});
    return table ? Result<std::unique_ptr<RowSink>>(std::move(*table)) : tl::unexpected(table.error());
}

} // namespace

Result<qint64> writeLeads(const Session &session, const LeadChoice &choice, const QString &path, const QString &sheet,
                          const Progress &progress)
{
    if (const Result<void> may = checkExport(session); !may)
        return tl::unexpected(may.error());
    const Result<LeadColumns> columns = leadColumns(session, choice.query, {}, isWorkbook(path));
    if (!columns)
        return tl::unexpected(columns.error());
    const auto sink = sinkAt(path, sheet);
    if (!sink)
        return tl::unexpected(sink.error());
    Result<void> written = (*sink)->header(columns->names());
    const std::vector<qint64> rows = chosenRows(session, choice);
    if (written)
        written = eachLead(
            session, rows, [&](const Lead &lead) { return (*sink)->row(columns->cells(lead)); }, progress);
    if (written)
        written = (*sink)->finish();
    if (!written)
        return tl::unexpected(written.error());
    return qint64(rows.size());
}

Result<QString> leadTable(const Session &session, const LeadChoice &choice, const QStringList &fields,
                          const QLocale &locale, size_t limit)
{
    if (const Result<void> may = checkExport(session); !may)
        return tl::unexpected(may.error());
    std::vector<qint64> rows = chosenRows(session, choice);
    rows.resize(std::min(rows.size(), limit));
    QString table;
    const Result<void> read = eachLead(session, rows, [&](const Lead &lead) -> Result<void> {
        QStringList cells;
        for (const QString &name : fields) {
            const Field *field = recordType(Kind::Lead).find(name);
            const QString text = field ? valueForPeople(session, *field, field->read(&lead), locale)
                : name.startsWith(customFieldPrefix)
                ? lead.fields.value(name.sliced(customFieldPrefix.size())).toString()
                : QString();
            cells.append(guardedFormula(text.simplified()));
        }
        table += cells.join(u'\t') + u'\n';
        return {};
    });
    return read ? Result<QString>(table) : tl::unexpected(read.error());
}

} // namespace leadline
