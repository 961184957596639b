// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/contactlinks.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

QUrl telephoneUrl(const QString &phone)
{
    const QString number = phone.section(u";ext="_s, 0, 0);
    const QString extension = phone.section(u";ext="_s, 1);
    QString dialled;
    std::ranges::copy_if(number, std::back_inserter(dialled),
                         [](QChar sign) { return sign.isDigit() || sign == u'+'; });
    return QUrl(u"tel:"_s + dialled + (extension.isEmpty() ? QString() : u";ext="_s + extension));
}

QUrl mailUrl(const QString &address)
{
    return QUrl(u"mailto:"_s + QString::fromLatin1(QUrl::toPercentEncoding(address, "@")));
}

QUrl webUrl(const QString &typed)
{
    const QUrl url(typed.contains("://"_L1) ? typed : QString(u"https://"_s + typed), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && !url.host().isEmpty() ? url : QUrl();
}

} // namespace leadline
