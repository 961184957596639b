// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/html.h"

namespace leadline {

using namespace Qt::StringLiterals;

QString asHtml(const QString &text)
{
    constexpr qsizetype longest = 20'000; // some pages
    QString shown = text.size() > longest ? text.left(longest) + u'…' : text;
    shown.remove(QChar::Null);
    return shown.trimmed().toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

} // namespace leadline
