// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/visit.h"

namespace leadline::test {

using namespace Qt::StringLiterals;

namespace {

/// Each with a space before the code of its section.
const QStringList &settingsPages()
{
    static const QStringList pages{u"settings appearance"_s,  u"settings team"_s,    u"settings fields"_s,
                                   u"settings directories"_s, u"settings process"_s, u"settings backup"_s,
                                   u"settings habits"_s};
    return pages;
}

} // namespace

QStringList pagesOfTheWindow()
{
    const QStringList pages{
        u"card"_s,     u"task"_s,      u"form"_s,    u"history"_s,     u"files"_s,    u"closed"_s,   u"unqualified"_s,
        u"empty"_s,    u"nothing"_s,   u"file"_s,    u"preview"_s,     u"fields"_s,   u"result"_s,   u"first run"_s,
        u"problem"_s,  u"new lead"_s,  u"qualify"_s, u"shortcuts"_s,   u"today"_s,    u"command"_s,  u"journal"_s,
        u"board"_s,    u"funnel"_s,    u"sharing"_s, u"directories"_s, u"new task"_s, u"blitz"_s,    u"reminders"_s,
        u"quiet"_s,    u"chosen"_s,    u"bulk"_s,    u"conditions"_s,  u"contacts"_s, u"company"_s,  u"new contact"_s,
        u"merge"_s,    u"table"_s,     u"columns"_s, u"peek"_s,        u"imports"_s,  u"schedule"_s, u"month"_s,
        u"agenda"_s,   u"new block"_s, u"tag"_s,     u"notices"_s,     u"archive"_s,  u"purge"_s,    u"erase"_s,
        u"calendar"_s, u"about"_s};
    return pages + settingsPages();
}

bool isDialog(const QString &page)
{
    return page == "new lead"_L1 || page == "qualify"_L1 || page == "shortcuts"_L1 || page == "command"_L1
        || page == "journal"_L1 || page == "directories"_L1 || page == "quiet"_L1 || page == "bulk"_L1
        || page == "conditions"_L1 || page == "new contact"_L1 || page == "merge"_L1 || page == "columns"_L1
        || page == "imports"_L1 || page == "new block"_L1 || page == "tag"_L1 || page == "purge"_L1
        || page == "erase"_L1 || page == "calendar"_L1 || page == "about"_L1;
}

void addPagesInBothLanguages(const char *ids)
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QLocale::Language>("language");
    for (const QString &page : pagesOfTheWindow()) {
        QTest::addRow("%s %s, ru", ids, qPrintable(page)) << page << QLocale::Russian;
        QTest::addRow("%s %s, en", ids, qPrintable(page)) << page << QLocale::English;
    }
}

void addPages(const char *ids, const QStringList &without)
{
    QTest::addColumn<QString>("page");
    for (const QString &page : pagesOfTheWindow()) {
        if (!without.contains(page))
            QTest::addRow("%s %s", ids, qPrintable(page)) << page;
    }
}

} // namespace leadline::test
