// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include <QFile>
#include <QHash>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> valuesOf(const Tokens &tokens, const QFont &base)
{
    QHash<QString, QString> values = {
        {u"smallpt"_s, QString::number(base.pointSizeF() * 0.9) + u"pt"_s},
        {u"largept"_s, QString::number(base.pointSizeF() * 1.5) + u"pt"_s},
        {u"hugept"_s, QString::number(base.pointSizeF() * 2.2) + u"pt"_s},
    };
    const auto add = [&values](const QString &name, const QColor &color) { values.insert(name, color.name()); };
    add(u"rail"_s, tokens.rail);
    add(u"surface"_s, tokens.surface);
    add(u"raised"_s, tokens.raised);
    add(u"sunken"_s, tokens.sunken);
    add(u"hairline"_s, tokens.hairline);
    add(u"border"_s, tokens.border);
    add(u"text"_s, tokens.text);
    add(u"muted"_s, tokens.muted);
    add(u"faint"_s, tokens.faint);
    add(u"accent"_s, tokens.accent);
    add(u"accentHover"_s, tokens.accentHover);
    add(u"onAccent"_s, tokens.onAccent);
    add(u"link"_s, tokens.link);
    add(u"focus"_s, tokens.focus);
    add(u"toast"_s, tokens.toast);
    add(u"onToast"_s, tokens.onToast);
    add(u"toastLink"_s, tokens.toastLink);
    add(u"toastHover"_s, tokens.toast.lighter(140));
    add(u"accentSoft"_s, tokens.accentTone.soft);
    add(u"accentText"_s, tokens.accentTone.text);
    add(u"successText"_s, tokens.successTone.text);
    add(u"warningText"_s, tokens.warningTone.text);
    add(u"dangerText"_s, tokens.dangerTone.text);
    return values;
}

/// Puts the values in the place of the `@names`, in one pass.
QString filled(QStringView sheet, const QHash<QString, QString> &values)
{
    QString result;
    result.reserve(sheet.size());
    qsizetype from = 0;
    for (qsizetype at = sheet.indexOf(u'@'); at >= 0; at = sheet.indexOf(u'@', from)) {
        qsizetype end = at + 1;
        while (end < sheet.size() && sheet.at(end).isLetter())
            ++end;
        result += sheet.mid(from, at - from);
        result += values.value(sheet.mid(at + 1, end - at - 1).toString());
        from = end;
    }
    return result.append(sheet.mid(from));
}

} // namespace

QString styleSheetFrom(const Tokens &tokens, const QFont &base)
{
    QFile sheet(u":/theme/leadline.qss"_s);
    if (!sheet.open(QIODevice::ReadOnly))
        return {};
    return filled(QString::fromUtf8(sheet.readAll()), valuesOf(tokens, base));
}

} // namespace leadline
