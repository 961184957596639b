// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcardfields.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace leadline {

namespace {

bool isLeftOut(const VCardProperty &property)
{
    static const QSet<QString> names{
        QStringLiteral("VERSION"), QStringLiteral("PHOTO"),     QStringLiteral("LOGO"),    QStringLiteral("SOUND"),
        QStringLiteral("KEY"),     QStringLiteral("PRODID"),    QStringLiteral("REV"),     QStringLiteral("AGENT"),
        QStringLiteral("X-ABADR"), QStringLiteral("X-ABLABEL"), QStringLiteral("PROFILE"), QStringLiteral("BEGIN"),
    };
    return property.isBinary || names.contains(property.name);
}

/// The column of a property with a single value, by its name.
QString columnOf(const QString &name)
{
    static const QHash<QString, QString> columns{
        {QStringLiteral("FN"), QStringLiteral("Full name")},
        {QStringLiteral("TITLE"), QStringLiteral("Job title")},
        {QStringLiteral("EMAIL"), QStringLiteral("E-mail")},
        {QStringLiteral("URL"), QStringLiteral("Website")},
        {QStringLiteral("NOTE"), QStringLiteral("Note")},
        {QStringLiteral("BDAY"), QStringLiteral("Birthday")},
        {QStringLiteral("ROLE"), QStringLiteral("Role")},
        {QStringLiteral("NICKNAME"), QStringLiteral("Nickname")},
        {QStringLiteral("IMPP"), QStringLiteral("Messenger")},
        {QStringLiteral("CATEGORIES"), QStringLiteral("Categories")},
    };
    return columns.value(name, name);
}

QString phoneColumn(const VCardProperty &property)
{
    if (property.hasType(QStringLiteral("fax")))
        return QStringLiteral("Fax");
    if (property.hasType(QStringLiteral("cell")) || property.hasType(QStringLiteral("iphone")))
        return QStringLiteral("Mobile phone");
    if (property.hasType(QStringLiteral("work")))
        return QStringLiteral("Work phone");
    return property.hasType(QStringLiteral("home")) ? QStringLiteral("Home phone") : QStringLiteral("Other phone");
}

/// Without the scheme that vCard 4.0 writes before it.
QString bareAddress(const QString &text)
{
    static const QRegularExpression scheme(QStringLiteral("^(tel|mailto):"), QRegularExpression::CaseInsensitiveOption);
    return QString(text).remove(scheme);
}

/// "19800115" and "1980-01-15T00:00:00Z" as 1980-01-15; anything else as it is.
QString birthday(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{4})-?(\\d{2})-?(\\d{2})(T.*)?$"));
    const auto match = shape.match(text);
    return match.hasMatch() ? match.captured(1) + u'-' + match.captured(2) + u'-' + match.captured(3) : text;
}

QString numbered(const QString &column, int number)
{
    return number > 1 ? column + u' ' + QString::number(number) : column;
}

/// The place of a column among the known ones, and its number.
std::pair<qsizetype, int> rank(const QString &column)
{
    static const QStringList known = VCardFields::knownColumns();
    bool isNumber = false;
    const int number = column.section(u' ', -1).toInt(&isNumber);
    const qsizetype place = known.indexOf(isNumber ? column.section(u' ', 0, -2) : column);
    return place < 0 ? std::pair(known.size(), 0) : std::pair(place, isNumber ? number : 1);
}

} // namespace

QStringList VCardFields::knownColumns()
{
    return QStringLiteral(
               "First name|Last name|Middle name|Name prefix|Name suffix|Full name|Nickname|Company|Department|"
               "Job title|Role|Work phone|Mobile phone|Home phone|Other phone|Fax|E-mail|Street|City|Region|"
               "Postal code|Country|Website|Messenger|Note|Birthday|Categories")
        .split(u'|');
}

void VCardFields::sort(QStringList &columns)
{
    std::stable_sort(columns.begin(), columns.end(),
                     [](const QString &left, const QString &right) { return rank(left) < rank(right); });
}

void VCardFields::add(const VCardProperty &property)
{
    if (isLeftOut(property))
        return;
    if (property.name == u"N")
        putParts(property.value,
                 QStringLiteral("Last name|First name|Middle name|Name prefix|Name suffix").split(u'|'));
    else if (property.name == u"ORG")
        putParts(property.value, QStringLiteral("Company|Department").split(u'|'));
    else if (property.name == u"ADR")
        putAddress(property.value);
    else if (property.name == u"TEL")
        put(phoneColumn(property), bareAddress(unescapedVCardText(property.value).trimmed()));
    else if (property.name == u"EMAIL")
        put(columnOf(property.name), bareAddress(unescapedVCardText(property.value).trimmed()));
    else if (property.name == u"BDAY")
        put(columnOf(property.name), birthday(property.value.trimmed()));
    else
        put(columnOf(property.name), unescapedVCardText(property.value).trimmed());
}

void VCardFields::continueLast(const QString &line)
{
    if (m_texts.isEmpty() || line.trimmed().isEmpty())
        return;
    m_texts.last() += u'\n' + line;
    m_size += line.size() + 1;
}

void VCardFields::put(const QString &column, const QString &text)
{
    if (text.isEmpty())
        return;
    m_columns.append(numbered(column, ++m_counts[column]));
    m_texts.append(text);
    m_size += text.size();
}

/// One column for each component; those past the last column join it.
void VCardFields::putParts(const QString &value, const QStringList &columns)
{
    QStringList parts = vCardComponents(value);
    while (parts.size() > columns.size()) {
        const QString past = parts.takeLast();
        if (!past.isEmpty())
            parts.last() += (parts.last().isEmpty() ? QString() : QStringLiteral(", ")) + past;
    }
    for (qsizetype i = 0; i < parts.size(); ++i)
        put(columns[i], parts[i]);
}

/// Post box, extension, street; city; region; postal code; country. The parts of one address share its number.
void VCardFields::putAddress(const QString &value)
{
    QStringList parts = vCardComponents(value);
    while (parts.size() < 7)
        parts.append(QString());
    QStringList street{parts[2], parts[1], parts[0]};
    street.removeAll(QString());
    const QStringList columns = QStringLiteral("Street|City|Region|Postal code|Country").split(u'|');
    const QStringList texts{street.join(u", "), parts[3], parts[4], parts[5], parts.mid(6).join(u' ').trimmed()};
    const int address = ++m_counts[QStringLiteral("ADR")];
    for (qsizetype i = 0; i < columns.size(); ++i) {
        m_counts[columns[i]] = address - 1;
        put(columns[i], texts[i]);
    }
}

} // namespace leadline
