// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/sourcetext.h"

#include "core/import/importer.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString formatName(SourceFormat format)
{
    switch (format) {
    case SourceFormat::Xlsx:
        return u"Excel (XLSX)"_s;
    case SourceFormat::VCard:
        return u"vCard"_s;
    case SourceFormat::Csv:
        break;
    }
    return u"CSV"_s;
}

} // namespace

QString encodingLabel(Encoding encoding)
{
    const QString name = encodingName(encoding);
    return name.startsWith("windows"_L1) ? name : name.toUpper();
}

QString delimiterLabel(QChar delimiter)
{
    switch (delimiter.unicode()) {
    case u',':
        return QCoreApplication::translate("ImportSource", "Comma  ,");
    case u';':
        return QCoreApplication::translate("ImportSource", "Semicolon  ;");
    case u'\t':
        return QCoreApplication::translate("ImportSource", "Tab");
    case u'|':
        return QCoreApplication::translate("ImportSource", "Bar  |");
    default:
        return QString(delimiter);
    }
}

QString sourceText(const ImportProposal &proposal)
{
    const SourceDescription &source = proposal.description;
    QStringList parts{formatName(source.format)};
    if (source.format == SourceFormat::Xlsx)
        parts.append(source.sheet);
    else
        parts.append(encodingLabel(source.encoding));
    if (source.format == SourceFormat::Csv)
        parts.append(delimiterLabel(source.delimiter).section(u"  "_s, 0, 0));
    const int columns = static_cast<int>(proposal.headers.size());
    parts.append(QCoreApplication::translate("ImportSource", "%n column(s)", nullptr, columns));
    return parts.join(u" · "_s);
}

} // namespace leadline
