// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/visit.h"

#include <QApplication>
#include <QDir>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Draws pages of the window into PNG files, in both languages and schemes: pageshots DIRECTORY PAGE…
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QStringList pages = application.arguments().mid(1);
    if (pages.size() < 2)
        qFatal("pageshots DIRECTORY PAGE…");
    const QDir folder(pages.takeFirst());
    if (!folder.mkpath(u"."_s))
        qFatal("the directory cannot be made");
    for (const QString &page : pages) {
        for (const auto &[language, code] :
             {std::pair(QLocale::English, u"en"_s), std::pair(QLocale::Russian, u"ru"_s)}) {
            for (const auto &[scheme, name] :
                 {std::pair(Scheme::Light, u"light"_s), std::pair(Scheme::Dark, u"dark"_s)}) {
                Visit visit(page, language, scheme);
                if (!visit.picture().save(folder.filePath(u"%1_%2_%3.png"_s.arg(page, name, code))))
                    qFatal("a picture cannot be written");
            }
        }
    }
    return 0;
}
