// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/callsheet.h"

#include "core/base/phone.h"
#include "core/services/workspace.h"
#include "core/store/tablerows.h"
#include "ui/text/html.h"
#include "ui/today/todayrow.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCalls = 300; // more than a day has

QString sheetText(const char *text)
{
    return QCoreApplication::translate("CallSheet", text);
}

QHash<qint64, QStringList> readPhones(Connection &connection, const std::vector<DayLine> &lines)
{
    std::vector<qint64> rows;
    rows.reserve(lines.size());
    for (const DayLine &line : lines)
        rows.push_back(line.lead.row);
    QHash<qint64, QStringList> phones;
    for (const TableRow &row : tableRows(connection, rows, {u"phones"_s}))
        phones.insert(row.row, row.values.front().toStringList());
    return phones;
}

QString phonesInWords(const Reference &reference, QStringList phones)
{
    for (QString &phone : phones)
        phone = phoneForDisplay(phone, reference.phoneRegion);
    return phones.join(u'\n');
}

QString cell(const QString &html)
{
    return u"<td>"_s + html + u"</td>"_s;
}

/// The last cell is to be written in.
QString callHtml(const Reference &reference, const CallSheet &sheet, const DayLine &line)
{
    const TodayRowText words = todayRowText(line, reference, sheet.scope, sheet.at);
    return u"<tr>"_s + cell(asHtml(words.when))
        + cell(u"<b>"_s + asHtml(words.title) + u"</b><br>"_s + asHtml(words.detail))
        + cell(asHtml(phonesInWords(reference, sheet.phones.value(line.lead.row)))) + cell(u"&nbsp;"_s) + u"</tr>"_s;
}

QString headHtml()
{
    const auto heading = [](const QString &width, const char *text) {
        return u"<th width=\"%1\">%2</th>"_s.arg(width, asHtml(sheetText(text)));
    };
    return u"<thead><tr>"_s + heading(u"16%"_s, QT_TRANSLATE_NOOP("CallSheet", "When"))
        + heading(u"38%"_s, QT_TRANSLATE_NOOP("CallSheet", "Whom, and what about"))
        + heading(u"20%"_s, QT_TRANSLATE_NOOP("CallSheet", "Phones"))
        + heading(u"26%"_s, QT_TRANSLATE_NOOP("CallSheet", "What came of it")) + u"</tr></thead>"_s;
}

} // namespace

Result<CallSheet> readCallSheet(const Session &session, DayScope scope)
{
    CallSheet sheet{scope, session.now(), {}, {}, 0};
    Connection &connection = session.store().connection();
    const DayQuery query = dayQuery(session.process(), session.user().id, scope, sheet.at);
    for (const DaySection section : {DaySection::Overdue, DaySection::Today}) {
        const int room = mostCalls - int(sheet.lines.size());
        std::vector<DayLine> lines = room > 0 ? dayLines(connection, section, query, room) : std::vector<DayLine>();
        sheet.more += countDayLines(connection, section, query) - qint64(lines.size());
        std::move(lines.begin(), lines.end(), std::back_inserter(sheet.lines));
    }
    sheet.phones = readPhones(connection, sheet.lines);
    return sheet;
}

QString callSheetTitle(const CallSheet &sheet)
{
    return sheetText(QT_TRANSLATE_NOOP("CallSheet", "Call sheet, %1"))
        .arg(QLocale().toString(sheet.at.toLocal().date(), QLocale::LongFormat));
}

QString callSheetHtml(const Reference &reference, const CallSheet &sheet)
{
    QString html = u"<h2>"_s + asHtml(callSheetTitle(sheet)) + u"</h2>"_s;
    if (sheet.lines.empty())
        return html + u"<p>"_s + asHtml(sheetText(QT_TRANSLATE_NOOP("CallSheet", "Nothing is due today."))) + u"</p>"_s;
    html +=
        u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"5\" style=\"border-collapse: collapse\">"_s
        + headHtml();
    for (const DayLine &line : sheet.lines)
        html += callHtml(reference, sheet, line);
    html += u"</table>"_s;
    if (sheet.more > 0)
        html += u"<p>"_s
            + asHtml(sheetText(QT_TRANSLATE_NOOP("CallSheet", "Tasks that are not on the sheet: %1"))
                         .arg(QLocale().toString(sheet.more)))
            + u"</p>"_s;
    return html;
}

} // namespace leadline
