// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/lostlinktext.h"

#include "core/model/recordtype.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

QStringList lostLinkLines(const std::vector<LostLink> &links)
{
    QStringList lines;
    for (const LostLink &link : links) {
        lines.append(QCoreApplication::translate(
                         "LostLink",
                         "%1: %Ln record(s) point at what is not in the file. The first is %2, which points at %3.",
                         "a field as kind.field, an id, an id", int(link.count))
                         .arg(recordType(link.kind).name() + u'.' + link.field,
                              link.record.toString(QUuid::WithoutBraces), link.target.toString(QUuid::WithoutBraces)));
    }
    if (!lines.isEmpty())
        lines.append(QCoreApplication::translate(
            "LostLink",
            "What they point at comes back when the change that removed it is undone: leadline journal --record ID "
            "shows it. Or choose another in its place."));
    return lines;
}

} // namespace leadline
