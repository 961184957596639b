// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sourceformat.h"

#include "core/exchange/csvreader.h"
#include "core/exchange/sourcekind.h"
#include "core/exchange/vcardreader.h"
#include "core/exchange/xlsxreader.h"

#include <QFile>
#include <QFileInfo>

namespace leadline {

namespace {

/// Which file it is about comes first.
Error named(Error error, const QString &name)
{
    error.details.prepend(name);
    return error;
}

/// Rows of which the first is already known.
class PeekedRows final : public RowSource
{
public:
    PeekedRows(QString name, SourceRow first, std::unique_ptr<RowSource> rest)
        : m_name(std::move(name)), m_first(std::move(first)), m_rest(std::move(rest))
    {
    }

    Result<std::optional<SourceRow>> next() override
    {
        if (m_first)
            return std::exchange(m_first, std::nullopt);
        return m_rest->next().map_error([this](Error error) { return named(std::move(error), m_name); });
    }
    double progress() const override { return m_rest->progress(); }

private:
    QString m_name;
    std::optional<SourceRow> m_first;
    std::unique_ptr<RowSource> m_rest;
};

Result<SourceFile> openCsv(std::unique_ptr<QFile> file, const SourceOptions &options)
{
    SourceFile source;
    source.description.encoding = options.encoding.value_or(detectEncoding(*file));
    CsvDialect dialect = sniffDialect(*file, source.description.encoding);
    dialect.delimiter = options.delimiter.value_or(dialect.delimiter);
    source.description.delimiter = dialect.delimiter;
    source.rows = std::make_unique<CsvReader>(std::move(file), source.description.encoding, dialect);
    return source;
}

Result<SourceFile> openVCard(std::unique_ptr<QFile> file, const SourceOptions &options)
{
    SourceFile source;
    source.description.format = SourceFormat::VCard;
    source.description.encoding = options.encoding.value_or(detectEncoding(*file));
    auto reader = VCardReader::open(std::move(file), source.description.encoding);
    if (!reader)
        return tl::unexpected(reader.error());
    source.rows = std::move(*reader);
    return source;
}

Result<SourceFile> openXlsx(const QString &path, const SourceOptions &options)
{
    auto reader = XlsxReader::open(path, options.sheet);
    if (!reader)
        return tl::unexpected(reader.error());
    SourceFile source;
    source.description.format = SourceFormat::Xlsx;
    source.description.sheets = (*reader)->sheets();
    source.description.sheet = (*reader)->sheet();
    source.rows = std::move(*reader);
    return source;
}

Result<SourceFile> openKnown(const QString &path, const SourceOptions &options)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->exists())
        return failure(ErrorCode::NotFound, QStringLiteral("no-such-file"));
    // A pipe gives its bytes once, and would be waited for; a file is looked at before it is read.
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::Io, QStringLiteral("not-a-file"));
    if (!file->open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QStringLiteral("cannot-read"), {file->errorString()});
    const auto format = sourceFormat(*file);
    if (!format)
        return tl::unexpected(format.error());
    switch (*format) {
    case SourceFormat::Xlsx:
        return openXlsx(path, options);
    case SourceFormat::VCard:
        return openVCard(std::move(file), options);
    case SourceFormat::Csv:
        break;
    }
    return openCsv(std::move(file), options);
}

/// Reads the first row, so that an empty file and one that cannot be read are told at once.
Result<SourceFile> withFirstRow(SourceFile source, const QString &name)
{
    auto first = source.rows->next();
    if (!first)
        return tl::unexpected(first.error());
    if (!*first)
        return failure(ErrorCode::Format, QStringLiteral("empty-file"));
    source.rows = std::make_unique<PeekedRows>(name, std::move(**first), std::move(source.rows));
    return source;
}

} // namespace

Result<SourceFile> openSource(const QString &path, const SourceOptions &options)
{
    const QString name = QFileInfo(path).fileName();
    auto source =
        openKnown(path, options).and_then([&](SourceFile opened) { return withFirstRow(std::move(opened), name); });
    return std::move(source).map_error([&](Error error) { return named(std::move(error), name); });
}

} // namespace leadline
