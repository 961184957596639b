// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxcell.h"

#include "core/base/beginning.h"

#include <QLocale>
#include <cmath>

namespace leadline {

namespace {

constexpr qsizetype longestText = 32'767;

bool isXmlCharacter(QChar character)
{
    return character.unicode() >= u' ' ? character.unicode() < 0xfffe : character == u'\t' || character == u'\n';
}

/// True for a _ that would be read as the beginning of an escape; one that ends it may come of what XML cannot hold.
bool startsEscape(QStringView text)
{
    return text.size() >= 7 && text[1] == u'x' && (text[6] == u'_' || !isXmlCharacter(text[6]))
        && std::all_of(text.begin() + 2, text.begin() + 6,
                       [](QChar digit) { return QStringView(u"0123456789abcdefABCDEF").contains(digit); });
}

QByteArray columnName(qint64 column)
{
    QByteArray name;
    for (; column > 0; column = (column - 1) / 26)
        name.prepend(char('A' + (column - 1) % 26));
    return name;
}

/// Puts one cell, in the way of its type.
struct CellXml
{
    QByteArray place;
    XlsxStyle textStyle;
    QByteArray &xml;

    void operator()(const QString &text) const
    {
        if (text.isEmpty())
            return;
        open(textStyle);
        const bool hasEdgeBlanks = text.front().isSpace() || text.back().isSpace();
        xml += hasEdgeBlanks ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">" : " t=\"inlineStr\"><is><t>";
        xml += xlsxText(text);
        xml += "</t></is></c>";
    }
    void operator()(double number) const
    {
        if (!std::isfinite(number))
            return (*this)(QString::number(number));
        open(XlsxStyle::Plain);
        xml += "><v>" + QByteArray::number(number, 'g', QLocale::FloatingPointShortest) + "</v></c>";
    }
    void operator()(QDate day) const { putMoment(day, QTime(0, 0), XlsxStyle::Day); }
    void operator()(const QDateTime &moment) const { putMoment(moment.date(), moment.time(), XlsxStyle::Moment); }

    void open(XlsxStyle style) const
    {
        xml += "<c r=\"" + place + '"';
        if (style != XlsxStyle::Plain)
            xml += " s=\"" + QByteArray::number(int(style)) + '"';
    }

    void putMoment(QDate day, QTime time, XlsxStyle style) const
    {
        if (!day.isValid())
            return;
        if (day < QDate(1900, 3, 1) || day.year() > 9999)
            return (*this)(day.toString(Qt::ISODate));
        // In whole seconds, as everywhere else: a sheet would show half of one as the next.
        constexpr double secondsOfDay = 86'400;
        const double number = double(QDate(1899, 12, 30).daysTo(day)) + QTime(0, 0).secsTo(time) / secondsOfDay;
        open(style);
        xml += "><v>" + QByteArray::number(number, 'f', style == XlsxStyle::Day ? 0 : 9) + "</v></c>";
    }
};

} // namespace

QByteArray xlsxStyles()
{
    return "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"2\">"
           "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
           "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
           "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
           "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
           "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
           "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
           "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
           "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
           "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
           "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
           "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
           "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
           "applyNumberFormat=\"1\"/></cellXfs>"
           "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
}

void appendXlsxCell(const Cell &cell, qint64 column, qint64 row, XlsxStyle textStyle, QByteArray &xml)
{
    std::visit(CellXml{columnName(column) + QByteArray::number(row), textStyle, xml}, cell);
}

QByteArray xlsxText(const QString &text)
{
    const bool isPlain = text.size() <= longestText && std::all_of(text.cbegin(), text.cend(), [](QChar character) {
                             return isXmlCharacter(character) && !QStringView(u"&<>\"_").contains(character);
                         });
    if (isPlain)
        return text.toUtf8();
    const QString kept = text.size() > longestText ? beginningOf(text, longestText - 1) + u'…' : text;
    QString marked;
    marked.reserve(kept.size() + kept.size() / 8);
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const QChar character = kept[i];
        if (character == u'&')
            marked += QLatin1StringView("&amp;");
        else if (character == u'<')
            marked += QLatin1StringView("&lt;");
        else if (character == u'>')
            marked += QLatin1StringView("&gt;");
        else if (character == u'"')
            marked += QLatin1StringView("&quot;");
        else if (!isXmlCharacter(character) || (character == u'_' && startsEscape(QStringView(kept).sliced(i))))
            marked +=
                QStringLiteral("_x%1_").arg(character.unicode(), 4, 16, QChar(u'0')).toUpper().replace(u'X', u'x');
        else
            marked += character;
    }
    return marked.toUtf8();
}

} // namespace leadline
