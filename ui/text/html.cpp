// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/html.h"

#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

QString asHtml(const QString &text)
{
    constexpr qsizetype longest = 20'000; // some pages
    QString shown = text.size() > longest ? text.left(longest) + u'…' : text;
    shown.remove(QChar::Null);
    return shown.trimmed().toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString htmlTable(const QString &table)
{
    QString html = u"<table>"_s;
    bool isHeading = true;
    for (const QStringView line : QStringView(table).split(u'\n', Qt::SkipEmptyParts)) {
        const QString tag = std::exchange(isHeading, false) ? u"th"_s : u"td"_s;
        html += u"<tr>"_s;
        for (const QStringView cell : line.split(u'\t'))
            html += u'<' + tag + u'>' + cell.toString().toHtmlEscaped() + u"</"_s + tag + u'>';
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace leadline
