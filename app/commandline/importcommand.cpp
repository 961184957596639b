// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/importoptions.h"
#include "app/commandline/terminalprogress.h"
#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "core/services/fieldtext.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

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
    if (report.warnings > 0)
        text += u'\n'
            + QCoreApplication::translate("CommandLine",
                                          "Cells that did not fit their field and are kept in a field of your own: %1.")
                  .arg(report.warnings);
    if (!report.errorsPath.isEmpty())
        text += u'\n'
            + QCoreApplication::translate("CommandLine", "The failed rows are in %1; mend and import them.")
                  .arg(report.errorsPath);
    else if (report.failed > 0)
        text += u'\n'
            + QCoreApplication::translate(
                    "CommandLine", "To see why and mend the failed rows, import with --errors OUT.csv once more.");
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

/// What happens to the fields of a lead that is there already.
QString changesText(const Session &session, const std::vector<FieldChange> &cells, QLocale::Language language)
{
    QStringList changes;
    for (const FieldChange &change : cells) {
        const Field *field = recordType(Kind::Lead).find(change.field);
        const QString name = field ? fieldLabel(*field) : change.field;
        changes.append(
            name + u" → "_s
            + (field ? valueForPeople(session, *field, change.after, QLocale(language)) : change.after.toString()));
    }
    return changes.join(u"; "_s);
}

/// Which lead it is about, and what else there is to say.
QString rowText(const Session &session, const ImportPreviewRow &row, QLocale::Language language)
{
    if (row.error)
        return describe(*row.error);
    if (row.verdict == ImportPreviewRow::Verdict::Create) {
        const auto title = std::ranges::find(row.cells, u"title"_s, &FieldChange::field);
        return title == row.cells.end() ? QString() : title->after.toString();
    }
    const Result<Lead> lead = session.store().find(row.existing);
    const QString known = lead ? u'#' + QString::number(lead->number) + u"  "_s + lead->title
                               : QCoreApplication::translate("CommandLine", "an earlier row of the file");
    return row.cells.empty() ? known : known + u": "_s + changesText(session, row.cells, language);
}

/// What the mapping leaves out of the file, for it is easily overlooked.
QString skippedText(const ImportProposal &proposal)
{
    QStringList skipped;
    for (const QString &header : proposal.headers) {
        const QString target = proposal.mapping.columns.value(header);
        if (target.isEmpty() || target == skipTarget)
            skipped.append(header);
    }
    return skipped.isEmpty()
        ? QString()
        : QCoreApplication::translate("CommandLine", "Columns that are not imported: %1.").arg(skipped.join(u", "_s))
            + u'\n';
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
        lines.append({QString::number(row.line), verdictName(row.verdict), rowText(session, row, typed.language)});
    }
    QJsonObject json = reportJson(preview->totals);
    json.insert(u"dryRun"_s, true);
    json.insert(u"columns"_s, columnsJson(proposal->mapping));
    json.insert(u"rows"_s, rows);
    return Answer{json, textTable(lines) + skippedText(*proposal) + reportText(preview->totals),
                  preview->totals.failed > 0 ? 1 : 0};
}

} // namespace

Result<Answer> importLeads(const Invocation &typed, Session &session)
{
    const bool onlyLooks = typed.has(u"--dry-run"_s);
    if (onlyLooks && typed.has(u"--save-profile"_s))
        return failure(ErrorCode::Usage, u"options-exclude"_s, {u"--dry-run"_s, u"--save-profile"_s});
    const Result<ImportOptions> options = importOptionsFrom(typed, session);
    if (!options)
        return tl::unexpected(options.error());
    if (onlyLooks)
        return onlyLook(typed, session, *options);
    if (typed.has(u"--save-profile"_s)) {
        if (const Result<void> saved = saveProfileOf(typed, session, *options); !saved)
            return tl::unexpected(saved.error());
    }
    TerminalProgress terminal(typed);
    ImportReport soFar;
    const Result<ImportReport> report = runImport(session, *options, [&](const ImportProgress &progress) {
        soFar = progress.soFar;
        return terminal.show(progress);
    });
    if (!report && soFar.created + soFar.updated == 0)
        return tl::unexpected(report.error());
    if (!report)
        return Answer{reportJson(soFar), reportText(soFar), 0, report.error()};
    return Answer{reportJson(*report), reportText(*report), report->failed > 0 || report->cancelled ? 1 : 0};
}

} // namespace leadline
