// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"
#include "ui/window/badend.h"
#include "ui/window/desk.h"
#include "ui/window/mainwindow.h"
#include "ui/window/practicelist.h"

#include <QStackedWidget>
#include <QVBoxLayout>

// What stands above the pages for a while.

namespace leadline {

void MainWindow::tellOfBadEnd(const QString &log)
{
    m_column->insertWidget(0, new BadEndNotice(log));
}

/// From the first start on until all is ticked or skipped, over whichever file is open.
void MainWindow::showPractice()
{
    delete m_practice;
    const std::optional<QStringList> done = m_preferences.practice();
    if (!done || m_first)
        return;
    m_practice = new PracticeList(m_actions, m_desk->context().workspace, *done);
    m_column->insertWidget(m_column->indexOf(m_pages), m_practice);
    connect(m_practice, &PracticeList::ticked, this,
            [this](const QStringList &ticked) { m_preferences.setPractice(ticked); });
    connect(m_practice, &PracticeList::ended, this, [this](bool allDone) {
        m_preferences.setPractice(std::nullopt);
        m_practice->deleteLater();
        if (allDone)
            m_toast->announce(tr("All five first steps are done. F1 tells more, ? shows all keys."));
    });
}

} // namespace leadline
