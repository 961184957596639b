// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/helpplaces.h"

#include "ui/blitz/blitzpage.h"
#include "ui/board/boardpage.h"
#include "ui/capture/capturedialog.h"
#include "ui/capture/newleaddialog.h"
#include "ui/card/cardview.h"
#include "ui/clients/clientspage.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/import/importwizard.h"
#include "ui/journal/importswindow.h"
#include "ui/journal/journalwindow.h"
#include "ui/leads/leadspage.h"
#include "ui/palette/commandpalette.h"
#include "ui/reminders/quiethoursdialog.h"
#include "ui/reminders/reminderpanel.h"
#include "ui/reports/reportspage.h"
#include "ui/schedule/calendardialog.h"
#include "ui/schedule/newblockdialog.h"
#include "ui/schedule/schedulepage.h"
#include "ui/settings/backupsection.h"
#include "ui/settings/settingswindow.h"
#include "ui/sharing/sharingpage.h"
#include "ui/today/todaypage.h"
#include "ui/window/directoriesdialog.h"
#include "ui/window/phoneregiondialog.h"
#include "ui/window/problempage.h"
#include "ui/window/shortcutsheet.h"
#include "ui/window/userdialog.h"

#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

struct Place
{
    const QMetaObject *widget;
    const char *page;
};

/// A dialog lies within what it was opened from, so the innermost place counts.
constexpr std::array places{
    Place{&FirstRunPage::staticMetaObject, "start"},      Place{&UserDialog::staticMetaObject, "start"},
    Place{&DirectoriesDialog::staticMetaObject, "start"}, Place{&PhoneRegionDialog::staticMetaObject, "start"},
    Place{&ImportWizard::staticMetaObject, "import"},     Place{&LeadCardView::staticMetaObject, "card"},
    Place{&LeadsPage::staticMetaObject, "leads"},         Place{&NewLeadDialog::staticMetaObject, "leads"},
    Place{&TodayPage::staticMetaObject, "today"},         Place{&JournalWindow::staticMetaObject, "history"},
    Place{&ImportsWindow::staticMetaObject, "import"},    Place{&CommandPalette::staticMetaObject, "keys"},
    Place{&ShortcutSheet::staticMetaObject, "keys"},      Place{&ReportsPage::staticMetaObject, "reports"},
    Place{&ProblemPage::staticMetaObject, "backup"},      Place{&BoardPage::staticMetaObject, "board"},
    Place{&SharingPage::staticMetaObject, "shared"},      Place{&BlitzPage::staticMetaObject, "blitz"},
    Place{&ReminderPanel::staticMetaObject, "today"},     Place{&QuietHoursDialog::staticMetaObject, "today"},
    Place{&CaptureDialog::staticMetaObject, "leads"},     Place{&ClientsPage::staticMetaObject, "clients"},
    Place{&NewBlockDialog::staticMetaObject, "schedule"}, Place{&SchedulePage::staticMetaObject, "schedule"},
    Place{&CalendarDialog::staticMetaObject, "schedule"}, Place{&BackupSection::staticMetaObject, "backup"},
    Place{&SettingsWindow::staticMetaObject, "settings"}};

QString pageOf(const QWidget &widget)
{
    for (const Place &place : places) {
        if (place.widget->cast(&widget))
            return QString::fromLatin1(place.page);
    }
    return {};
}

} // namespace

QString helpPageAt(const QWidget *focused)
{
    for (const QWidget *widget = focused; widget; widget = widget->parentWidget()) {
        if (QString page = pageOf(*widget); !page.isEmpty())
            return page;
    }
    return u"index"_s;
}

QStringList helpPagesOfPlaces()
{
    QStringList pages{u"index"_s};
    for (const Place &place : places)
        pages.append(QString::fromLatin1(place.page));
    pages.removeDuplicates();
    return pages;
}

} // namespace leadline
