// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/root.h"

#include <QSet>

namespace leadline {

using namespace Qt::StringLiterals;

bool isReferenceKind(const QString &kind)
{
    static const QSet<QString> kinds{u"user"_s, u"team"_s, u"lookup"_s, u"customField"_s, u"process"_s, u"setting"_s};
    return kinds.contains(kind);
}

bool isRootKind(const QString &kind)
{
    return kind == u"lead"_s || kind == u"company"_s || kind == u"contact"_s;
}

QUuid rootOf(const QString &kind, const QUuid &id, const QVariantMap &fields)
{
    if (isReferenceKind(kind))
        return {};
    if (isRootKind(kind))
        return id;
    for (const QString &link : {u"lead"_s, u"company"_s, u"contact"_s}) {
        if (const QUuid root = fields.value(link).toUuid(); !root.isNull())
            return root;
    }
    return id;
}

} // namespace leadline
