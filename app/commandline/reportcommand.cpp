// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/pictures.h"
#include "app/commandline/reportjson.h"
#include "app/commandline/texttable.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/xlsxwriter.h"
#include "core/services/users.h"
#include "ui/text/reports.h"
#include "ui/text/reportwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<DaySpan> dayOf(const Invocation &typed, const Session &session, const QString &option)
{
    if (!typed.has(option))
        return DaySpan();
    const std::optional<DaySpan> day = daySpan(typed.value(option), session.now());
    return day ? Result<DaySpan>(*day) : optionInvalid(option, typed.value(option));
}

Result<void> readFilters(const Invocation &typed, const Session &session, Question &question)
{
    if (typed.has(u"--owner"_s)) {
        const std::vector<User> found =
            session.store().select<User>(u"login = ?"_s, {Value(typed.value(u"--owner"_s))});
        if (found.empty())
            return failure(ErrorCode::NotFound, u"user-not-found"_s, {typed.value(u"--owner"_s)});
        question.owners.push_back(found.front().id);
    }
    if (typed.has(u"--source"_s)) {
        const QString text = typed.value(u"--source"_s);
        question.source = text.isEmpty() ? u""_s : session.lookups().codeOf(u"source"_s, text);
        if (!text.isEmpty() && question.source->isEmpty())
            return optionInvalid(u"--source"_s, text);
    }
    return {};
}

Result<Question> questionFrom(const Invocation &typed, const Session &session)
{
    const Result<DaySpan> from = dayOf(typed, session, u"--from"_s);
    const Result<DaySpan> to = dayOf(typed, session, u"--to"_s);
    const Result<DaySpan> asOf = dayOf(typed, session, u"--as-of"_s);
    for (const Result<DaySpan> *day : {&from, &to, &asOf}) {
        if (!*day)
            return tl::unexpected(day->error());
    }
    Question question{{from->begin, to->end}, asOf->end, {}, {}};
    if (typed.has(u"--from"_s) && typed.has(u"--to"_s) && question.period.end <= question.period.begin)
        return optionInvalid(u"--to"_s, typed.value(u"--to"_s));
    if (const Result<void> read = readFilters(typed, session, question); !read)
        return tl::unexpected(read.error());
    return question;
}

Result<std::optional<Grouping>> groupingFrom(const Invocation &typed)
{
    if (!typed.has(u"--by"_s))
        return std::optional<Grouping>();
    const QStringList fields{u"owner"_s, u"team"_s, u"source"_s, u"needType"_s};
    const Result<QString> by = typed.choice(u"--by"_s, fields);
    if (!by)
        return tl::unexpected(by.error());
    return std::optional(static_cast<Grouping>(fields.indexOf(*by)));
}

QString tableText(const ReportTable &table, const QLocale &locale)
{
    QList<QStringList> lines(1);
    for (const ReportColumn &column : table.columns)
        lines.front().append(reportColumnTitle(column.key));
    for (const ReportRow &row : table.rows) {
        QStringList line;
        for (const QString &label : row.labels)
            line.append(reportLabelText(label));
        for (size_t index = 0; index < row.cells.size(); ++index)
            line.append(
                reportCellText(row.cells[index].value, table.columns[index + size_t(row.labels.size())].unit, locale));
        lines.append(line);
    }
    return reportTableTitle(table.name) + u'\n' + textTable(lines);
}

QString reportText(const Session &session, const Report &report, const Invocation &typed)
{
    QStringList parts;
    for (const ReportTable &table : report.tables) {
        if (!table.rows.empty() || report.tables.size() == 1)
            parts.append(tableText(table, typed.locale()));
    }
    if (report.weakStep)
        parts.append(weakStepText(report, session.process(), typed.locale()) + u'\n');
    return parts.join(u'\n');
}

Result<void> writeRows(const Report &report, const QString &format, const QString &path)
{
    if (format == "xlsx"_L1) {
        auto writer = XlsxWriter::create(path, reportTitle(report.name));
        return writer ? writeSheet(**writer, report, sheetWording()) : tl::unexpected(writer.error());
    }
    auto writer = CsvWriter::create(path);
    return writer ? writeSheet(**writer, report, sheetWording()) : tl::unexpected(writer.error());
}

/// What would go into the file, as text.
Result<QString> csvText(const Report &report)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"report.csv"_s));
    if (const Result<void> written = writeRows(report, u"csv"_s, file.fileName()); !written)
        return tl::unexpected(written.error());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"cannot-write"_s, {file.fileName(), file.errorString()});
    return QString::fromUtf8(file.readAll());
}

Result<void> writeText(const QString &text, const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Io, u"cannot-write"_s, {path, file.errorString()});
    return {};
}

Result<QString> formatFrom(const Invocation &typed)
{
    const QStringList formats{u"text"_s, u"json"_s, u"csv"_s, u"xlsx"_s, u"pdf"_s, u"png"_s};
    const Result<QString> format = typed.choice(u"--format"_s, formats);
    if (!format)
        return format;
    const bool asked = typed.has(u"--format"_s);
    const bool toFile = !typed.value(u"-o"_s).isEmpty();
    if (!asked && typed.has(u"--json"_s))
        return u"json"_s;
    const bool fitsStdout = *format == "json"_L1 || (!typed.has(u"--json"_s) && formats.indexOf(*format) <= 2);
    return toFile || fitsStdout ? format : failure(ErrorCode::Usage, u"option-required"_s, {u"-o"_s});
}

/// The report as text: for the screen, or for a file that is text.
Result<QString> asText(const Session &session, const Invocation &typed, const Report &report, const Question &question,
                       const QString &format)
{
    if (format == "json"_L1)
        return QString::fromUtf8(QJsonDocument(reportJson(report, question)).toJson());
    return format == "csv"_L1 ? csvText(report) : Result<QString>(reportText(session, report, typed));
}

Result<void> writeFile(const Session &session, const Invocation &typed, const Report &report, const Question &question,
                       const QString &format)
{
    const QString path = typed.value(u"-o"_s);
    if (format == "pdf"_L1 || format == "png"_L1) {
        if (!typed.pictures)
            return failure(ErrorCode::Refused, u"no-pictures"_s);
        return typed.pictures->draw(session, report, question, path, format);
    }
    if (format == "xlsx"_L1 || format == "csv"_L1)
        return writeRows(report, format, path);
    const Result<QString> text = asText(session, typed, report, question, format);
    return text ? writeText(*text, path) : tl::unexpected(text.error());
}

} // namespace

Result<Answer> makeReport(const Invocation &typed, Session &session)
{
    const Result<QString> format = formatFrom(typed);
    const Result<std::optional<Grouping>> by = groupingFrom(typed);
    const Result<Question> question = questionFrom(typed, session);
    if (!format || !by || !question)
        return tl::unexpected(!format ? format.error() : !by ? by.error() : question.error());
    const Result<Report> report = makeReport(session, typed.words.front(), *question, *by, typed.language);
    if (!report)
        return tl::unexpected(report.error());
    const QString path = typed.value(u"-o"_s);
    if (path.isEmpty()) {
        const Result<QString> text = asText(session, typed, *report, *question, *format);
        return text ? Result<Answer>(Answer{reportJson(*report, *question), *text, 0}) : tl::unexpected(text.error());
    }
    if (const Result<void> written = writeFile(session, typed, *report, *question, *format); !written)
        return tl::unexpected(written.error());
    return Answer{{{u"file"_s, path}, {u"format"_s, *format}, {u"report"_s, report->name}},
                  QCoreApplication::translate("CommandLine", "%1 is written to %2", "a report, a file")
                      .arg(reportTitle(report->name), path),
                  0};
}

} // namespace leadline
