// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

#include <QLocale>

namespace leadline {

/// Fills a new file with a small company at work: users, clients, leads on every stage of its process, tasks due and
/// overdue, two weeks of feed and history up to now, all made by the use cases themselves. Beside the file it leaves a
/// CSV to import. Gives the id of the last ChangeSet.
[[nodiscard]] Result<QUuid> createDemoCompany(const Session &session, QLocale::Language language);

/// Puts the CSV of the demo's marketing ("leads_ru.csv", "leads_en.csv") into a folder, unless a file of that name is
/// there; gives its path.
[[nodiscard]] Result<QString> writeDemoFile(const QString &folder, QLocale::Language language);

} // namespace leadline
