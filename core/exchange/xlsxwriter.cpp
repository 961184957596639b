// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxwriter.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <filesystem>

#include <xlsxwriter.h>

namespace leadline {

namespace {

constexpr quint32 mostRows = 1'048'576;
constexpr qsizetype longestText = 32'767;

tl::unexpected<Error> cannotWrite(const QString &path)
{
    return failure(ErrorCode::Io, QStringLiteral("cannot-write"), {path});
}

/// A name of our own beside the file, so that it can be put in its place in one step.
QString temporaryBeside(const QString &path)
{
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    file.setAutoRemove(false);
    return file.open() ? file.fileName() : QString();
}

/// The text as Excel keeps it: what looks like one of its own escapes is escaped.
QByteArray xlsxText(const QString &text)
{
    static const QRegularExpression escape(QStringLiteral("_(x[0-9A-Fa-f]{4}_)"));
    QString kept = text;
    kept.remove(QChar::Null);
    if (kept.contains(u"_x"))
        kept.replace(escape, QStringLiteral("_x005F_\\1"));
    if (kept.size() > longestText)
        kept = kept.left(longestText - 1) + u'…';
    return kept.toUtf8();
}

QByteArray sheetName(const QString &name)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\']"));
    constexpr qsizetype longestName = 31;
    const QString plain = QString(name).replace(forbidden, QStringLiteral(" ")).left(longestName).trimmed();
    return (plain.isEmpty() ? QStringLiteral("Sheet1") : plain).toUtf8();
}

} // namespace

/// Puts one cell into the sheet, in the way of its type.
struct XlsxWriter::CellWriter
{
    XlsxWriter &writer;
    lxw_col_t column;
    lxw_format *textFormat = nullptr;

    void operator()(const QString &text) const
    {
        if (!text.isEmpty())
            worksheet_write_string(writer.m_worksheet, writer.m_row, column, xlsxText(text).constData(), textFormat);
    }
    void operator()(double number) const
    {
        worksheet_write_number(writer.m_worksheet, writer.m_row, column, number, nullptr);
    }
    void operator()(QDate day) const { write(day, QTime(0, 0), writer.m_day); }
    void operator()(const QDateTime &moment) const { write(moment.date(), moment.time(), writer.m_moment); }

    void write(QDate day, QTime time, lxw_format *format) const
    {
        if (!day.isValid())
            return;
        lxw_datetime value{day.year(), day.month(), day.day(), time.hour(), time.minute(), double(time.second())};
        if (day.year() >= 1900 && day.year() <= 9999)
            worksheet_write_datetime(writer.m_worksheet, writer.m_row, column, &value, format);
        else
            (*this)(day.toString(Qt::ISODate));
    }
};

Result<std::unique_ptr<XlsxWriter>> XlsxWriter::create(const QString &path, const QString &sheet)
{
    const QString temporary = temporaryBeside(path);
    if (temporary.isEmpty())
        return cannotWrite(path);
    std::unique_ptr<XlsxWriter> writer(new XlsxWriter(path, temporary));
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    writer->m_workbook = workbook_new_opt(QFile::encodeName(temporary).constData(), &options);
    if (!writer->m_workbook)
        return cannotWrite(path);
    writer->m_worksheet = workbook_add_worksheet(writer->m_workbook, sheetName(sheet).constData());
    writer->m_bold = workbook_add_format(writer->m_workbook);
    writer->m_day = workbook_add_format(writer->m_workbook);
    writer->m_moment = workbook_add_format(writer->m_workbook);
    if (!writer->m_worksheet || !writer->m_bold || !writer->m_day || !writer->m_moment)
        return cannotWrite(path);
    format_set_bold(writer->m_bold);
    format_set_num_format(writer->m_day, "yyyy-mm-dd");
    format_set_num_format(writer->m_moment, "yyyy-mm-dd hh:mm:ss");
    return writer;
}

XlsxWriter::~XlsxWriter()
{
    if (m_workbook)
        lxw_workbook_free(m_workbook);
    if (!m_temporary.isEmpty())
        QFile::remove(m_temporary);
}

Result<void> XlsxWriter::header(const QStringList &names)
{
    lxw_col_t column = 0;
    for (const QString &name : names)
        CellWriter{*this, column++, m_bold}(name);
    worksheet_freeze_panes(m_worksheet, ++m_row, 0);
    return {};
}

Result<void> XlsxWriter::row(const std::vector<Cell> &cells)
{
    if (m_row >= mostRows)
        return failure(ErrorCode::TooLarge, QStringLiteral("too-many-rows"), {QString::number(mostRows)});
    lxw_col_t column = 0;
    for (const Cell &cell : cells)
        std::visit(CellWriter{*this, column++}, cell);
    ++m_row;
    return {};
}

Result<void> XlsxWriter::finish()
{
    const lxw_error closed = workbook_close(std::exchange(m_workbook, nullptr));
    std::error_code error;
    if (closed == LXW_NO_ERROR)
        std::filesystem::rename(m_temporary.toStdU16String(), m_path.toStdU16String(), error);
    if (closed != LXW_NO_ERROR || error)
        return cannotWrite(m_path);
    m_temporary.clear();
    return {};
}

} // namespace leadline
