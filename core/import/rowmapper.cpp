// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rowmapper.h"

#include "core/base/folding.h"
#include "core/import/importcells.h"
#include "core/import/importheaders.h"
#include "core/model/matchkeys.h"
#include "core/process/gate.h"
#include "core/services/fieldtext.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

using Target = ImportColumn::Target;

constexpr qsizetype fewestPhoneDigits = 3;

/// Whether a row that the reader found fault with can be read all the same: what it left out is nothing to be seen.
bool isReadable(const SourceRow &source)
{
    return !source.problem || source.problem->reason == u"nul-bytes";
}

void addOnce(QStringList &list, const QString &entry)
{
    if (!list.contains(entry, Qt::CaseInsensitive))
        list.append(entry);
}

QString cellAt(const SourceRow &source, size_t index)
{
    return source.cells.value(static_cast<qsizetype>(index)).trimmed();
}

/// Of several columns on one field the first one wins; the others are kept, unless they say the same.
bool isFreeFor(const Value &value, const Field &field, const Lead &lead)
{
    const Value taken = field.read(&lead);
    return !taken.isValid() || taken == value;
}

bool holdsMoments(const ImportColumn &column)
{
    return column.field && column.field->type == FieldType::Moment;
}

QStringList cellsOfColumn(const std::vector<QStringList> &rows, size_t index)
{
    QStringList cells;
    for (const QStringList &row : rows)
        cells.append(row.value(static_cast<qsizetype>(index)));
    return cells;
}

bool isNamePart(Target target)
{
    return target == Target::FirstName || target == Target::MiddleName || target == Target::LastName;
}

} // namespace

RowMapper::RowMapper(const Session &session, const ImportTable &table, const ImportMapping &mapping)
    : m_session(session), m_vocabulary(session), m_isOwnExport(isOwnExport(table.headers()))
{
    for (const QString &header : table.headers())
        m_columns.push_back(importColumn(header, mapping));
    const std::vector<QStringList> sampleRows = table.sampleRows();
    for (size_t index = 0; index < m_columns.size(); ++index) {
        if (holdsMoments(m_columns[index]))
            m_columns[index].dayOrder = dayOrderOf(cellsOfColumn(sampleRows, index));
        if (isNamePart(m_columns[index].target))
            m_nameColumns.push_back(index);
        if (m_columns[index].target == Target::Stage)
            m_stageColumns.push_back(index);
    }
}

ImportRow RowMapper::map(SourceRow source)
{
    ImportRow row;
    row.line = source.line;
    if (isReadable(source)) {
        bool any = false;
        for (qsizetype index = 0; index < source.cells.size(); ++index) {
            const QString cell = source.cells.at(index).trimmed();
            if (cell.isEmpty())
                continue;
            ImportColumn &column = columnAt(index);
            any = any || column.target != Target::Skip;
            take(column, cell, row);
        }
        joinName(source, row);
        settleStage(source, row);
        if (!any)
            row.error = Error{ErrorCode::Format, u"empty-row"_s, {QString::number(source.line)}};
    } else {
        row.error = source.problem;
    }
    if (!row.error) {
        for (const QString &key : matchKeys(toRecord(row.lead), m_vocabulary.phoneRegion()))
            row.keys.push_back(matchHash(key));
    }
    row.cells = std::move(source.cells);
    return row;
}

/// Cells beyond the last header are taken too, in columns named by their letters.
ImportColumn &RowMapper::columnAt(qsizetype index)
{
    while (index >= static_cast<qsizetype>(m_columns.size()))
        m_columns.push_back(importColumn(columnLetters(static_cast<qsizetype>(m_columns.size())), {}));
    return m_columns[static_cast<size_t>(index)];
}

void RowMapper::take(ImportColumn &column, const QString &cell, ImportRow &row)
{
    switch (column.target) {
    case Target::Skip:
    case Target::FirstName:
    case Target::MiddleName:
    case Target::LastName:
    case Target::Stage:
        break;
    case Target::Own:
        keep(column, cell, row.lead);
        break;
    case Target::Phone:
        takePhones(column, cell, row);
        break;
    case Target::Email:
        takeEmails(column, cell, row);
        break;
    case Target::Created:
        takeCreated(column, cell, row);
        break;
    case Target::User:
        takeUser(column, cell, row);
        break;
    case Target::Named:
        takeNamed(column, cell, row);
        break;
    case Target::Code:
        takeCode(column, cell, row);
        break;
    case Target::Text:
        takeText(column, cell, row);
        break;
    case Target::Other:
        takeOther(column, cell, row);
        break;
    }
}

/// Several columns on one text field: addresses and notes are put together, of others the first one wins.
void RowMapper::takeText(ImportColumn &column, const QString &cell, ImportRow &row)
{
    const QString present = column.field->read(&row.lead).toString();
    const bool isAddress = QLatin1StringView(column.field->name) == "address"_L1;
    if (present.isEmpty())
        column.field->write(&row.lead, cell);
    else if (present.contains(cell))
        return;
    else if (isAddress || column.field->type == FieldType::LongText)
        column.field->write(&row.lead, present + (isAddress ? u", "_s : u"\n"_s) + cell);
    else
        keep(column, cell, row.lead);
}

void RowMapper::takeCode(ImportColumn &column, const QString &cell, ImportRow &row)
{
    const QString word = column.values.value(cell, cell);
    if (word.isEmpty())
        return;
    const bool taken = column.field->read(&row.lead).isValid();
    const std::optional<QString> code = m_vocabulary.code(QString::fromLatin1(column.field->of), word);
    if (code && !taken)
        column.field->write(&row.lead, *code);
    else
        keepUnfit(column, cell, row);
}

void RowMapper::takeUser(ImportColumn &column, const QString &cell, ImportRow &row)
{
    const QString name = column.values.value(cell, cell);
    if (name.isEmpty())
        return;
    const std::optional<UserId> user = m_vocabulary.user(name);
    if (user && isFreeFor(user->uuid(), *column.field, row.lead))
        column.field->write(&row.lead, user->uuid());
    else
        keepUnfit(column, cell, row);
}

void RowMapper::takeNamed(ImportColumn &column, const QString &cell, ImportRow &row)
{
    const QString name = column.values.value(cell, cell);
    if (std::ranges::find(row.links, column.field, &NamedLinks::value_type::first) != row.links.end())
        keepUnfit(column, cell, row);
    else if (!name.isEmpty())
        row.links.emplace_back(column.field, name);
}

void RowMapper::takeOther(ImportColumn &column, const QString &cell, ImportRow &row)
{
    const bool isMoney = column.field->type == FieldType::Money;
    const QString text = isMoney ? withoutCurrency(cell, m_vocabulary.currency()) : cell;
    const bool taken = column.field->read(&row.lead).isValid();
    const Result<Value> value = valueOf(column, text);
    if (!value || taken)
        keepUnfit(column, cell, row);
    else
        column.field->write(&row.lead, *value);
}

/// One file writes all days of a column in one order.
Result<Value> RowMapper::valueOf(const ImportColumn &column, const QString &text) const
{
    if (holdsMoments(column)) {
        if (const std::optional<Timestamp> moment = writtenMoment(text, column.dayOrder))
            return Value(moment->milliseconds);
    }
    return valueFromText(m_session, *column.field, text);
}

void RowMapper::takeCreated(ImportColumn &column, const QString &cell, ImportRow &row)
{
    const Result<Value> value = valueOf(column, cell);
    const bool isPast = value && value->toLongLong() <= m_vocabulary.actor().now.milliseconds;
    if (isPast && isFreeFor(*value, *column.field, row.lead))
        row.lead.createdAt = {value->toLongLong()};
    else
        keepUnfit(column, cell, row);
}

void RowMapper::takePhones(ImportColumn &column, const QString &cell, ImportRow &row)
{
    for (const QString &phone : phonesOf(cell, m_vocabulary.phoneRegion())) {
        if (digitsOf(phone).size() < fewestPhoneDigits)
            keepUnfit(column, phone, row);
        else
            addOnce(row.lead.phones, storedPhone(phone, m_vocabulary.phoneRegion()));
    }
}

void RowMapper::takeEmails(ImportColumn &column, const QString &cell, ImportRow &row)
{
    for (const QString &written : emailsOf(cell)) {
        const QString email = plainAddress(written);
        if (email.contains(u'@'))
            addOnce(row.lead.emails, email);
        if (!email.contains(u'@') || written.simplified().contains(u' '))
            keepUnfit(column, written, row);
    }
}

void RowMapper::keep(ImportColumn &column, const QString &cell, Lead &lead)
{
    if (column.knownCode.isEmpty())
        column.knownCode = m_vocabulary.ownField(column.header, column.ownCode);
    QVariant &value = lead.fields[column.knownCode];
    value = value.isValid() ? value.toString() + u'\n' + cell : cell;
}

void RowMapper::keepUnfit(ImportColumn &column, const QString &cell, ImportRow &row)
{
    keep(column, cell, row.lead);
    ++row.warnings;
}

/// A full name goes before its parts; a part that the full name does not have is kept.
void RowMapper::joinName(const SourceRow &source, ImportRow &row)
{
    const auto part = [&](Target target) {
        for (const size_t index : m_nameColumns) {
            const QString cell = cellAt(source, index);
            if (m_columns[index].target == target && !cell.isEmpty())
                return cell;
        }
        return QString();
    };
    QString &name = row.lead.contactName;
    if (name.isEmpty())
        name = joinedName({part(Target::FirstName), part(Target::MiddleName), part(Target::LastName)});
    for (const size_t index : m_nameColumns) {
        const QString cell = cellAt(source, index);
        if (!cell.isEmpty() && !name.contains(cell, Qt::CaseInsensitive))
            keep(m_columns[index], cell, row.lead);
    }
}

/// A stage where the process does not let a lead begin stays as text, and so does one that it does not know; but not what
/// our own file says, where a column "stage" among the user's fields would pass for the stage itself.
void RowMapper::settleStage(const SourceRow &source, ImportRow &row)
{
    for (const size_t index : m_stageColumns) {
        ImportColumn &column = m_columns[index];
        const QString cell = cellAt(source, index);
        if (cell.isEmpty())
            continue;
        const std::optional<QString> stage = m_vocabulary.stage(column.values.value(cell, cell));
        if (stage && row.lead.stage.isEmpty() && gate(m_vocabulary.process(), row.lead, *stage).isOpen())
            row.lead.stage = *stage;
        else if (!m_isOwnExport)
            keepUnfit(column, cell, row);
    }
}

} // namespace leadline
