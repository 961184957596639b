// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/tags.h"

#include "core/base/folding.h"
#include "core/services/lookups.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

bool hasTag(const QStringList &tags, const QString &tag)
{
    return std::ranges::any_of(tags, [key = folded(tag)](const QString &each) { return folded(each) == key; });
}

} // namespace

/// Two people who tag offline make the same field.
CustomField tagsField(const Session &session, const QString &name)
{
    const std::vector<CustomField> &own = session.lookups().customFields();
    const auto named = std::ranges::find(own, folded(name), [](const CustomField &each) { return folded(each.name); });
    if (named != own.end())
        return *named;
    const QString code = u"tags"_s;
    const auto coded = std::ranges::find(own, code, &CustomField::code);
    if (coded != own.end())
        return *coded;
    return {CustomFieldId(derivedUuid(QUuid(), u"customField/"_s + code)), code, name, qint64(own.size()) + 1};
}

bool isInFile(const Session &session, const CustomField &field)
{
    const std::vector<CustomField> &own = session.lookups().customFields();
    return std::ranges::find(own, field.code, &CustomField::code) != own.end();
}

QStringList tagsOf(const QString &text)
{
    QStringList tags;
    for (const QString &part : text.split(u',')) {
        if (const QString tag = part.simplified(); !tag.isEmpty())
            tags.append(tag);
    }
    return tags;
}

QString withTags(const QString &text, const QString &more)
{
    QStringList tags = tagsOf(text);
    for (const QString &tag : tagsOf(more)) {
        if (!hasTag(tags, tag))
            tags.append(tag);
    }
    return tags.join(u", "_s);
}

QString withoutTags(const QString &text, const QString &less)
{
    QStringList tags = tagsOf(text);
    tags.removeIf([taken = tagsOf(less)](const QString &tag) { return hasTag(taken, tag); });
    return tags.join(u", "_s);
}

} // namespace leadline
