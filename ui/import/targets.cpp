// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/targets.h"

#include "core/import/importmapping.h"
#include "core/services/workspace.h"
#include "ui/text/fields.h"

#include <QCollator>
#include <QCoreApplication>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Targets that are no field of a lead.
struct Word
{
    QLatin1StringView target;
    const char *text;
};
constexpr Word words[] = {
    {skipTarget, QT_TRANSLATE_NOOP("ImportTarget", "Do not import")},
    {ownFieldTarget, QT_TRANSLATE_NOOP("ImportTarget", "New field of your own")},
    {QLatin1StringView("phone"), QT_TRANSLATE_NOOP("ImportTarget", "Phone")},
    {QLatin1StringView("email"), QT_TRANSLATE_NOOP("ImportTarget", "E-mail")},
    {QLatin1StringView("firstName"), QT_TRANSLATE_NOOP("ImportTarget", "First name")},
    {QLatin1StringView("middleName"), QT_TRANSLATE_NOOP("ImportTarget", "Middle name")},
    {QLatin1StringView("lastName"), QT_TRANSLATE_NOOP("ImportTarget", "Last name")},
};

QString ownFieldName(const QString &target, const Reference &reference)
{
    const QString code = target.mid(customFieldPrefix.size());
    for (const CustomField &own : reference.lookups.customFields()) {
        if (own.code == code)
            return own.name;
    }
    return code;
}

} // namespace

QString choosableTarget(const QString &target)
{
    if (target.isEmpty())
        return skipTarget;
    if (target == u"phones"_s)
        return u"phone"_s;
    return target == u"emails"_s ? u"email"_s : target;
}

QString targetLabel(const QString &target, const Reference &reference)
{
    const QString wanted = choosableTarget(target);
    for (const Word &word : words) {
        if (wanted == word.target)
            return QCoreApplication::translate("ImportTarget", word.text);
    }
    return wanted.startsWith(customFieldPrefix) ? ownFieldName(wanted, reference) : fieldLabel(Kind::Lead, wanted);
}

std::vector<Choice> targetChoices(const QStringList &targets, const Reference &reference)
{
    std::vector<Choice> choices;
    for (const QString &target : targets)
        choices.push_back({target, targetLabel(target, reference)});
    const auto isFirst = [](const Choice &choice) {
        return choice.code == skipTarget || choice.code == ownFieldTarget;
    };
    const auto fields = std::stable_partition(choices.begin(), choices.end(), isFirst);
    QCollator collator;
    std::sort(fields, choices.end(), [&collator](const Choice &one, const Choice &other) {
        return collator.compare(one.label, other.label) < 0;
    });
    return choices;
}

} // namespace leadline
