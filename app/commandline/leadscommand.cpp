// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/leadlisting.h"
#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "core/process/wording.h"
#include "core/store/leadlist.h"

#include <QCoreApplication>
#include <QFile>
#include <cstdio>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// One line a lead. Lines are aligned by the thousand, so that a long list appears as it is read.
void writeTable(QIODevice &out, const Invocation &typed, const Session &session, const std::vector<qint64> &rows)
{
    constexpr size_t pageSize = 1000;
    for (size_t start = 0; start < rows.size(); start += pageSize) {
        const auto first = rows.begin() + static_cast<qsizetype>(start);
        const auto last = rows.begin() + static_cast<qsizetype>(std::min(rows.size(), start + pageSize));
        QList<QStringList> lines;
        for (const LeadRow &row : leadRows(session.store().connection(), {first, last})) {
            const QString client = row.companyName.isEmpty() ? row.contactName : row.companyName;
            lines.append({u'#' + QString::number(row.number), row.title, client,
                          stageLabel(session.process(), row.stage, typed.language),
                          maturityLabel(session.process(), row.maturity, typed.language),
                          row.budget ? row.budget->toDecimal() : QString(), loginOf(session, row.owner)});
        }
        constexpr qsizetype widest = 40;
        out.write(textTable(lines, widest).toUtf8());
    }
}

} // namespace

Result<Answer> listLeads(const Invocation &typed, Session &session)
{
    const Result<qint64> limit = typed.number(u"--limit"_s, -1);
    const Result<qint64> offset = typed.number(u"--offset"_s, 0);
    if (!limit || !offset)
        return tl::unexpected(limit ? offset.error() : limit.error());
    const Result<LeadQuery> query = queryFrom(typed, session);
    if (!query)
        return tl::unexpected(query.error());
    const qint64 total = countLeads(session.store().connection(), *query);
    const std::vector<qint64> rows = rowsOf(session, *query, *offset, *limit);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return failure(ErrorCode::Io, u"cannot-write"_s, {u"stdout"_s});
    if (typed.has(u"--json"_s)) {
        if (const Result<void> written = writeLeadsJson(out, session, total, rows); !written)
            return tl::unexpected(written.error());
    } else {
        writeTable(out, typed, session, rows);
    }
    if (!out.flush() || out.error() != QFile::NoError)
        return failure(ErrorCode::Io, u"cannot-write"_s, {u"stdout"_s, out.errorString()});
    const QString shown = QCoreApplication::translate("CommandLine", "Shown: %1 of %2").arg(rows.size()).arg(total);
    return Answer{{}, typed.has(u"--json"_s) ? QString() : shown, 0};
}

} // namespace leadline
