// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/leadlisting.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/xlsxwriter.h"
#include "core/services/fieldrights.h"
#include "core/services/leadexport.h"
#include "core/store/leadlist.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<RowSink>> sinkFor(const Invocation &typed, const QString &format, const QString &path)
{
    if (format == "xlsx"_L1) {
        auto writer = XlsxWriter::create(path, QCoreApplication::translate("CommandLine", "Leads"));
        return writer ? Result<std::unique_ptr<RowSink>>(std::move(*writer)) : tl::unexpected(writer.error());
    }
    auto writer = CsvWriter::create(path, {u',', typed.has(u"--bom"_s)});
    return writer ? Result<std::unique_ptr<RowSink>>(std::move(*writer)) : tl::unexpected(writer.error());
}

Result<void> writeTable(const Invocation &typed, const Session &session, const QString &format, const LeadQuery &query,
                        const std::vector<qint64> &rows)
{
    const QStringList wanted = typed.value(u"--fields"_s).split(u',', Qt::SkipEmptyParts);
    const Result<LeadColumns> columns = leadColumns(session, query, wanted, format == "xlsx"_L1);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto sink = sinkFor(typed, format, typed.value(u"-o"_s));
    if (!sink)
        return tl::unexpected(sink.error());
    if (const Result<void> headed = (*sink)->header(columns->names()); !headed)
        return headed;
    const Result<void> written =
        eachLead(session, rows, [&](const Lead &lead) { return (*sink)->row(columns->cells(lead)); });
    return written ? (*sink)->finish() : written;
}

Result<void> writeJson(const Session &session, const QString &path, const std::vector<qint64> &rows)
{
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, u"cannot-write"_s, {path, out.errorString()});
    if (const Result<void> written = writeLeadsJson(out, session, static_cast<qint64>(rows.size()), rows); !written)
        return written;
    if (!out.commit())
        return failure(ErrorCode::Io, u"cannot-write"_s, {path, out.errorString()});
    return {};
}

} // namespace

Result<Answer> exportLeads(const Invocation &typed, Session &session)
{
    for (const QString &needed : {u"--format"_s, u"-o"_s}) {
        if (typed.value(needed).isEmpty())
            return failure(ErrorCode::Usage, u"option-required"_s, {needed});
    }
    const Result<QString> format = typed.choice(u"--format"_s, {u"csv"_s, u"xlsx"_s, u"json"_s});
    if (!format)
        return tl::unexpected(format.error());
    if (const Result<void> may = checkExport(session); !may)
        return tl::unexpected(may.error());
    const Result<LeadQuery> query = queryFrom(typed, session);
    if (!query)
        return tl::unexpected(query.error());
    const std::vector<qint64> rows = rowsOf(session, *query, 0, -1);
    const QString path = typed.value(u"-o"_s);
    const Result<void> written =
        *format == "json"_L1 ? writeJson(session, path, rows) : writeTable(typed, session, *format, *query, rows);
    if (!written)
        return tl::unexpected(written.error());
    const auto count = static_cast<qint64>(rows.size());
    return Answer{{{u"file"_s, path}, {u"format"_s, *format}, {u"total"_s, count}},
                  QCoreApplication::translate("CommandLine", "Leads written: %1, to %2").arg(count).arg(path),
                  0};
}

} // namespace leadline
