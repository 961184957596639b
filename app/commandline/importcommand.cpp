// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/importoptions.h"
#include "app/commandline/terminalprogress.h"
#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "ui/text/errors.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QJsonObject reportJson(const ImportReport &report)
{
    return {{u"read"_s, report.read},
            {u"created"_s, report.created},
            {u"updated"_s, report.updated},
            {u"skipped"_s, report.skipped},
            {u"failed"_s, report.failed},
            {u"warnings"_s, report.warnings},
            {u"seconds"_s, report.seconds},
            {u"cancelled"_s, report.cancelled},
            {u"changeset"_s, idJson(report.batch)},
            {u"errors"_s, textJson(report.errorsPath)}};
}

QString reportText(const ImportReport &report)
{
    QString text = report.cancelled
        ? QCoreApplication::translate("CommandLine", "Stopped. What was done before stays.") + u'\n'
        : QString();
    text += QCoreApplication::translate("CommandLine",
                                        "Read: %1. Created: %2. Updated: %3. Skipped as duplicates: %4. Failed: %5.")
                .arg(report.read)
                .arg(report.created)
                .arg(report.updated)
                .arg(report.skipped)
                .arg(report.failed);
    if (!report.errorsPath.isEmpty())
        text += u'\n'
            + QCoreApplication::translate("CommandLine", "The failed rows are in %1; mend and import them.")
                  .arg(report.errorsPath);
    if (!report.batch.isNull())
        text += u'\n'
            + QCoreApplication::translate("CommandLine", "“leadline undo %1” takes all of it back.")
                  .arg(report.batch.toString(QUuid::WithoutBraces));
    return text + u'\n';
}

QString verdictName(ImportPreviewRow::Verdict verdict)
{
    switch (verdict) {
    case ImportPreviewRow::Verdict::Create:
        return u"create"_s;
    case ImportPreviewRow::Verdict::Update:
        return u"update"_s;
    case ImportPreviewRow::Verdict::Duplicate:
        return u"duplicate"_s;
    case ImportPreviewRow::Verdict::Error:
        break;
    }
    return u"error"_s;
}

QJsonValue cellJson(const Session &session, const FieldChange &change, const Value &value)
{
    const Field *field = recordType(Kind::Lead).find(change.field);
    return !value.isValid() ? QJsonValue() : field ? jsonForm(session, *field, value) : QJsonValue(value.toString());
}

QJsonObject rowJson(const Session &session, const ImportPreviewRow &row)
{
    QJsonArray cells;
    for (const FieldChange &change : row.cells)
        cells.append(QJsonObject{{u"field"_s, change.field},
                                 {u"before"_s, cellJson(session, change, change.before)},
                                 {u"after"_s, cellJson(session, change, change.after)}});
    return {{u"line"_s, row.line},
            {u"verdict"_s, verdictName(row.verdict)},
            {u"error"_s, row.error ? textJson(describe(*row.error)) : QJsonValue::Null},
            {u"existing"_s, idJson(row.existing.uuid())},
            {u"cells"_s, cells}};
}

QJsonObject columnsJson(const ImportMapping &mapping)
{
    QJsonObject columns;
    for (auto column = mapping.columns.begin(); column != mapping.columns.end(); ++column)
        columns.insert(column.key(), column.value());
    return columns;
}

Result<Answer> onlyLook(const Invocation &typed, const Session &session, const ImportOptions &options)
{
    constexpr int shownRows = 100;
    const Result<ImportProposal> proposal = proposeImport(session, options);
    if (!proposal)
        return tl::unexpected(proposal.error());
    TerminalProgress terminal(typed);
    const Result<ImportPreview> preview =
        dryRun(session, options, shownRows, DryRun::WholeFile,
               [&terminal](const ImportProgress &progress) { return terminal.show(progress); });
    if (!preview)
        return tl::unexpected(preview.error());
    QJsonArray rows;
    QList<QStringList> lines;
    for (const ImportPreviewRow &row : preview->rows) {
        rows.append(rowJson(session, row));
        const QString title = row.cells.empty() ? QString() : row.cells.front().after.toString();
        lines.append({QString::number(row.line), verdictName(row.verdict), row.error ? describe(*row.error) : title});
    }
    QJsonObject json = reportJson(preview->totals);
    json.insert(u"dryRun"_s, true);
    json.insert(u"columns"_s, columnsJson(proposal->mapping));
    json.insert(u"rows"_s, rows);
    return Answer{json, textTable(lines) + reportText(preview->totals), preview->totals.failed > 0 ? 1 : 0};
}

} // namespace

Result<Answer> importLeads(const Invocation &typed, Session &session)
{
    const Result<ImportOptions> options = importOptionsFrom(typed);
    if (!options)
        return tl::unexpected(options.error());
    if (typed.has(u"--dry-run"_s))
        return onlyLook(typed, session, *options);
    TerminalProgress terminal(typed);
    const Result<ImportReport> report =
        runImport(session, *options, [&terminal](const ImportProgress &progress) { return terminal.show(progress); });
    if (!report)
        return tl::unexpected(report.error());
    return Answer{reportJson(*report), reportText(*report), report->failed > 0 || report->cancelled ? 1 : 0};
}

} // namespace leadline
