// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/fieldwords.h"

#include "core/process/checklist.h"
#include "core/services/fieldtext.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

QString fieldValueInWords(const Session &session, Kind kind, const QString &name, const Value &value,
                          const QLocale &locale)
{
    const Field *field = recordType(kind).find(name);
    if (field && field->type == FieldType::Flag && value.isValid())
        return value.toBool() ? QCoreApplication::translate("CardContent", "yes")
                              : QCoreApplication::translate("CardContent", "no");
    if (field && field->type == FieldType::Money && value.isValid())
        return formatMoney(Money{value.toLongLong()}, session.currency(), locale); // as the card has it
    if (!itemOfTick(name).isEmpty() && value.isValid())
        return QCoreApplication::translate("CardContent", "ticked");
    return field ? valueForPeople(session, *field, value, locale) : value.toString();
}

bool isBookkeeping(const QString &field)
{
    static const QStringList names{u"stageSince"_s, u"processTask"_s, u"finalAt"_s,     u"createdAt"_s,
                                   u"number"_s,     u"identified"_s,  u"repeatClient"_s};
    return names.contains(field);
}

} // namespace leadline
