// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientrowtext.h"

#include "core/base/phone.h"

#include <QCoreApplication>
#include <QLocale>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString joined(QStringList parts, const QString &between = u" · "_s)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString leadsInWords(qint64 count)
{
    if (count == 0)
        return {};
    if (count >= mostLeadsCounted)
        return QCoreApplication::translate("ClientList", "%1+ leads").arg(QLocale().toString(mostLeadsCounted));
    return QCoreApplication::translate("ClientList", "%n lead(s)", nullptr, int(count));
}

} // namespace

QString ClientRowText::sentence() const
{
    return joined({name, about, reach, leads}, u", "_s);
}

ClientRowText clientRowText(const ClientRow &row, const QString &phoneRegion)
{
    const QString phone = row.phone.isEmpty() ? QString() : phoneForDisplay(row.phone, phoneRegion);
    ClientRowText text;
    text.name = clientTitle(row.name, !phone.isEmpty() ? phone : row.email.isEmpty() ? row.inn : row.email);
    const QString inn =
        row.inn.isEmpty() ? QString() : QCoreApplication::translate("ClientList", "INN %1").arg(row.inn);
    text.about = joined({row.jobTitle, row.companyName, inn, row.city});
    text.reach = joined({phone, row.email});
    text.leads = leadsInWords(row.leads);
    return text;
}

QString clientTitle(const QString &name, const QString &otherwise)
{
    if (!name.isEmpty())
        return name;
    return otherwise.isEmpty() ? QCoreApplication::translate("ClientList", "Without a name") : otherwise;
}

} // namespace leadline
