// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/openwindow.h"

#include "tests/benchmarks/window/pixels.h"
#include "ui/leads/leadlistchips.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"
#include "ui/window/desk.h"

#include <QApplication>
#include <QDate>
#include <QDir>
#include <QFileInfo>

namespace leadline::bench {

using namespace Qt::StringLiterals;

OpenWindow::OpenWindow(const QString &path) : m_composition(*qApp, m_folder.path(), systemClock(), QLocale::Russian)
{
    skipDailyBackup(path);
    bool isPainted = false;
    QObject::connect(&window(), &MainWindow::painted, &window(), [&isPainted] { isPainted = true; });
    window().open(path);
    window().show();
    waitUntil([&] { return isPainted; });
    window().actions().action(u"section.leads"_s)->trigger();
    m_list = desk().leads().list().findChild<LeadListView *>();
    QObject::connect(m_list, &LeadListView::rowsShown, &window(), [this](int first, int last) { watch(first, last); });
    const auto *chips = desk().leads().list().findChild<LeadListChips *>();
    waitUntil([&] { return chips->shownCount(LeadChip::All) && chips->shownCount(LeadChip::Idle); });
    settle();
}

OpenWindow::~OpenWindow()
{
    window().close();
}

LeadModel &OpenWindow::model()
{
    return *qobject_cast<LeadModel *>(m_list->model());
}

void OpenWindow::watch(int first, int last)
{
    m_isWhole = true;
    for (int row = first; row <= last; ++row)
        m_isWhole = m_isWhole && model().leadAt(row);
}

QString dailyBackupPath(const QString &path)
{
    const QString name = QFileInfo(path).completeBaseName();
    return u"%1.backups/%2-%3.leadline"_s.arg(path, name, systemClock()().toLocal().date().toString(Qt::ISODate));
}

void skipDailyBackup(const QString &path)
{
    const QString backup = dailyBackupPath(path);
    QDir().mkpath(QFileInfo(backup).path());
    if (!QFile(backup).open(QIODevice::Append))
        qFatal("cannot write %s", qPrintable(backup));
}

} // namespace leadline::bench
