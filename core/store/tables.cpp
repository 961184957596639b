// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tables.h"

#include "core/model/valuejson.h"
#include "core/store/manyrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// How many INSERT statements are kept, one for each set of filled fields.
constexpr qsizetype mostShapes = 200;
/// One prepared statement serves any number of records.
constexpr size_t idsAtOnce = 50;
constexpr char isWritten = '1';
constexpr char isLeftOut = '0';

Value columnValue(const Value &raw, FieldType type)
{
    if (raw.isNull())
        return {};
    switch (type) {
    case FieldType::Flag:
        return raw.toBool() ? Value(true) : Value();
    case FieldType::TextList:
    case FieldType::Custom: {
        const QJsonDocument json = QJsonDocument::fromJson(raw.toString().toUtf8());
        return valueFromJson(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), type);
    }
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Moment:
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Code:
    case FieldType::Reference:
        break;
    }
    return raw;
}

QString selectSql(Kind kind, const QString &condition)
{
    return u"SELECT "_s + recordColumns(kind) + u", stamp, stamps FROM "_s + recordType(kind).name() + u" WHERE "_s
        + condition;
}

StoredRecord readStamped(Kind kind, const Statement &statement)
{
    StoredRecord stored = readRecord(kind, statement);
    const auto stampColumn = static_cast<int>(recordType(kind).fields().size()) + 2;
    stored.created = {statement.integer(stampColumn)};
    stored.laterStamps = statement.text(stampColumn + 1);
    return stored;
}

/// "fields.x" lies in the column "fields".
QString columnHolding(const QString &field)
{
    return field.startsWith(customFieldPrefix) ? u"fields"_s : field;
}

} // namespace

const QString &recordColumns(Kind kind)
{
    static const std::array<QString, kindCount> columns = [] {
        std::array<QString, kindCount> all;
        for (int index = 0; index < kindCount; ++index) {
            QStringList names{u"row"_s, u"id"_s};
            for (const Field &field : recordType(static_cast<Kind>(index)).fields())
                names.append(QString::fromLatin1(field.name));
            all[static_cast<size_t>(index)] = names.join(u", "_s);
        }
        return all;
    }();
    return columns[static_cast<size_t>(kind)];
}

StoredRecord readRecord(Kind kind, const Statement &statement)
{
    const std::span<const Field> fields = recordType(kind).fields();
    StoredRecord stored{statement.integer(0), {kind, statement.uuid(1), {}}, {}};
    stored.record.values.reserve(fields.size());
    for (size_t index = 0; index < fields.size(); ++index)
        stored.record.values.push_back(columnValue(statement.raw(static_cast<int>(index) + 2), fields[index].type));
    return stored;
}

void StoredRecord::set(const Stamps &stamps)
{
    created = stamps.created;
    laterStamps = laterText(stamps);
}

std::optional<StoredRecord> Tables::find(Kind kind, const QUuid &id) const
{
    Statement &statement = m_connection.prepared(selectSql(kind, u"id = ?"_s));
    statement.bind(id);
    if (!statement.step())
        return std::nullopt;
    StoredRecord stored = readStamped(kind, statement);
    statement.reset();
    return stored;
}

std::vector<StoredRecord> Tables::find(Kind kind, const std::vector<QUuid> &ids) const
{
    if (ids.size() == 1) {
        std::optional<StoredRecord> one = find(kind, ids.front());
        return one ? std::vector<StoredRecord>{std::move(*one)} : std::vector<StoredRecord>();
    }
    static const QString places = QStringList(QList<QString>(idsAtOnce, u"?"_s)).join(u',');
    std::vector<StoredRecord> records;
    for (size_t start = 0; start < ids.size(); start += idsAtOnce) {
        std::vector<Value> values(idsAtOnce);
        for (size_t index = start; index < std::min(start + idsAtOnce, ids.size()); ++index)
            values[index - start] = ids[index];
        std::vector<StoredRecord> found = select(kind, u"id IN ("_s + places + u')', values);
        std::move(found.begin(), found.end(), std::back_inserter(records));
    }
    return records;
}

std::vector<StoredRecord> Tables::select(Kind kind, const QString &condition, const std::vector<Value> &values) const
{
    Statement &statement = m_connection.prepared(selectSql(kind, condition));
    for (const Value &value : values)
        statement.bind(value);
    std::vector<StoredRecord> records;
    while (statement.step())
        records.push_back(readStamped(kind, statement));
    return records;
}

qint64 Tables::insert(const StoredRecord &stored, DerivedColumns derived)
{
    if (!stored.laterStamps.isEmpty())
        derived.emplace_back(u"stamps"_s, stored.laterStamps);
    const QByteArray shape = shapeFor(std::span(&stored, 1), derived);
    Statement &statement = insertion(shape, stored.record.kind, derived, 1);
    bind(statement, shape, stored, derived);
    statement.run();
    return statement.lastInsertedRow();
}

/// SQLite numbers the rows of a statement one by one upwards.
void Tables::insert(std::span<StoredRecord> records, std::span<const DerivedColumns> derived)
{
    inStretches(records.size(), [&](size_t first, size_t count) {
        const std::span<StoredRecord> some = records.subspan(first, count);
        const QByteArray shape = shapeFor(some, derived[first]);
        Statement &statement = insertion(shape, some.front().record.kind, derived[first], count);
        for (size_t index = 0; index < count; ++index)
            bind(statement, shape, some[index], derived[first + index]);
        statement.run();
        qint64 row = statement.lastInsertedRow() - static_cast<qint64>(count);
        for (StoredRecord &stored : some)
            stored.row = ++row;
    });
}

void Tables::bind(Statement &statement, const QByteArray &shape, const StoredRecord &stored,
                  const DerivedColumns &derived)
{
    const std::vector<Value> &values = stored.record.values;
    statement.bind(stored.record.id).bind(stored.created.value);
    for (size_t index = 0; index < values.size(); ++index) {
        if (shape[static_cast<qsizetype>(index)] == isWritten)
            statement.bind(values[index]);
    }
    for (const auto &[column, value] : derived)
        statement.bind(value);
}

/// Which fields are written: those that are set in one of the records, or simply all when rows of too many shapes have come
/// already.
QByteArray Tables::shapeFor(std::span<const StoredRecord> records, const DerivedColumns &derived) const
{
    const Record &one = records.front().record;
    QByteArray shape(static_cast<qsizetype>(one.values.size()), isLeftOut);
    for (const StoredRecord &stored : records) {
        for (size_t index = 0; index < stored.record.values.size(); ++index) {
            if (stored.record.values[index].isValid())
                shape[static_cast<qsizetype>(index)] = isWritten;
        }
    }
    // In braces they would be a length and a sign, and nothing at all for the first kind.
    const QByteArray rest = QByteArray(1, static_cast<char>(one.kind)) + static_cast<char>(derived.size())
        + static_cast<char>(records.size());
    if (m_insertions.size() >= mostShapes && !m_insertions.contains(shape + rest))
        shape.fill(isWritten);
    return shape + rest;
}

Statement &Tables::insertion(const QByteArray &shape, Kind kind, const DerivedColumns &derived, size_t rows)
{
    Statement *&known = m_insertions[shape];
    if (known)
        return *known;
    const RecordType &type = recordType(kind);
    QStringList columns{u"id"_s, u"stamp"_s};
    for (size_t index = 0; index < type.fields().size(); ++index) {
        if (shape[static_cast<qsizetype>(index)] == isWritten)
            columns.append(type.fieldName(static_cast<int>(index)));
    }
    for (const auto &[column, value] : derived)
        columns.append(column);
    known = &m_connection.prepared(u"INSERT INTO "_s + type.name() + u" ("_s + columns.join(u", "_s) + u") VALUES "_s
                                   + placesFor(rows, columns.size()));
    return *known;
}

void Tables::update(const StoredRecord &stored, const QStringList &fields, const DerivedColumns &derived)
{
    QStringList columns;
    for (const QString &field : fields)
        columns.append(columnHolding(field));
    columns.removeDuplicates();

    QString sql = u"UPDATE "_s + recordType(stored.record.kind).name() + u" SET stamp = ?, stamps = ?"_s;
    for (const QString &column : std::as_const(columns))
        sql += u", "_s + column + u" = ?"_s;
    for (const auto &[column, value] : derived)
        sql += u", "_s + column + u" = ?"_s;
    Statement &statement = m_connection.prepared(sql + u" WHERE row = ?"_s);
    statement.bind(stored.created.value).bind(stored.laterStamps.isEmpty() ? Value() : Value(stored.laterStamps));
    for (const QString &column : std::as_const(columns))
        statement.bind(stored.record.value(column));
    for (const auto &[column, value] : derived)
        statement.bind(value);
    statement.bind(stored.row).run();
}

void Tables::restamp(const StoredRecord &stored, const Stamps &stamps)
{
    StoredRecord anew = stored;
    anew.set(stamps);
    update(anew, {}, {});
}

void Tables::remove(std::span<const StoredRecord> records)
{
    inStretches(records.size(), [&](size_t first, size_t count) {
        Statement &removal = m_connection.prepared(u"DELETE FROM "_s + recordType(records.front().record.kind).name()
                                                   + u" WHERE row IN "_s + placesFor(1, static_cast<qsizetype>(count)));
        for (const StoredRecord &stored : records.subspan(first, count))
            removal.bind(stored.row);
        removal.run();
    });
}

} // namespace leadline
