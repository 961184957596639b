// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helppages.h"

#include <QDir>
#include <QFile>

namespace leadline {

using namespace Qt::StringLiterals;

QStringList helpPages()
{
    QStringList pages = QDir(u":/manual/en"_s).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (QString &page : pages)
        page.chop(3);
    return pages;
}

QUrl helpAddress(const QString &page, QLocale::Language language)
{
    return QUrl(u"qrc:/manual/%1/%2.md"_s.arg(language == QLocale::Russian ? u"ru"_s : u"en"_s, page));
}

bool isHelpAddress(const QUrl &address)
{
    return address.scheme() == "qrc"_L1 && address.path().startsWith("/manual/"_L1)
        && QFile::exists(u':' + address.path());
}

} // namespace leadline
