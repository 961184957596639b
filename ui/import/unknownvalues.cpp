// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/unknownvalues.h"

#include "core/import/importtable.h"
#include "core/import/importvocabulary.h"
#include "core/store/sqlerror.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTexts = 200;
constexpr int rowsBetweenQuestions = 1000;

/// A column whose cells are codes or users, and what of them is unknown.
struct WordColumn
{
    qsizetype index = 0;
    const Field *field = nullptr;
    QHash<QString, qint64> texts;
};

std::vector<WordColumn> wordColumns(const QStringList &headers, const ImportMapping &mapping)
{
    std::vector<WordColumn> columns;
    for (qsizetype index = 0; index < headers.size(); ++index) {
        const QString target = mapping.columns.value(headers.at(index));
        if (takesWords(target))
            columns.push_back({index, recordType(Kind::Lead).find(target), {}});
    }
    return columns;
}

bool isKnown(const Session &session, const ImportVocabulary &vocabulary, const Field &field, const QString &text)
{
    if (field.type == FieldType::Reference)
        return vocabulary.user(text).has_value();
    return !session.lookups().codeOf(QString::fromLatin1(field.of), text).isEmpty();
}

void count(WordColumn &column, const QString &text)
{
    const auto known = column.texts.find(text);
    if (known != column.texts.end())
        ++*known;
    else if (!text.isEmpty() && column.texts.size() < mostTexts)
        column.texts.insert(text, 1);
}

} // namespace

bool takesWords(const QString &target)
{
    const Field *field = recordType(Kind::Lead).find(target);
    if (!field || field->is(System))
        return false;
    return field->type == FieldType::Code
        || (field->type == FieldType::Reference && QLatin1StringView(field->of) == "user"_L1);
}

Result<std::vector<UnknownValue>> unknownValues(const Session &session, const ImportOptions &options,
                                                const std::function<bool()> &wanted)
{
    auto table = ImportTable::open(options);
    if (!table)
        return tl::unexpected(table.error());
    std::vector<WordColumn> columns = wordColumns(table->headers(), options.mapping.value_or(ImportMapping()));
    if (columns.empty())
        return std::vector<UnknownValue>();
    int rows = 0;
    for (auto row = table->next(); row && *row; row = table->next()) {
        for (WordColumn &column : columns)
            count(column, (*row)->cells.value(column.index).trimmed());
        if (++rows % rowsBetweenQuestions == 0 && !wanted())
            return failure(ErrorCode::Cancelled, u"cancelled"_s);
    }
    return guarded([&]() -> Result<std::vector<UnknownValue>> {
        const ImportVocabulary vocabulary(session);
        std::vector<UnknownValue> unknown;
        for (const WordColumn &column : columns) {
            for (auto text = column.texts.begin(); text != column.texts.end(); ++text) {
                if (!isKnown(session, vocabulary, *column.field, text.key()))
                    unknown.push_back({QString::fromLatin1(column.field->name), text.key(), text.value()});
            }
        }
        std::ranges::sort(unknown, [](const UnknownValue &one, const UnknownValue &other) {
            return std::tuple(-one.rows, one.field, one.text) < std::tuple(-other.rows, other.field, other.text);
        });
        return unknown;
    });
}

} // namespace leadline
