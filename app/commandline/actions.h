// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/answer.h"
#include "app/commandline/invocation.h"
#include "core/services/session.h"

namespace leadline {

// What each command of the table does; docs/cli.md tells what it prints.

[[nodiscard]] Result<Answer> initFile(const Invocation &typed);
[[nodiscard]] Result<Answer> checkFile(const Invocation &typed);
[[nodiscard]] Result<Answer> backupFile(const Invocation &typed);
[[nodiscard]] Result<Answer> restoreFile(const Invocation &typed);
[[nodiscard]] Result<Answer> migrateFile(const Invocation &typed);

[[nodiscard]] Result<Answer> importLeads(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> listImports(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> exportLeads(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> listLeads(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> searchFile(const Invocation &typed, Session &session);

[[nodiscard]] Result<Answer> leadAdd(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> leadShow(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> leadSet(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> leadMove(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> leadCheck(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> leadQualify(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> leadResume(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> leadArchive(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> leadPurge(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> leadPerson(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> leadSimilar(const Invocation &typed, Session &session);

[[nodiscard]] Result<Answer> contactErase(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> leadErase(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> mergeContacts(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> mergeCompanies(const Invocation &typed, Session &session);

[[nodiscard]] Result<Answer> listTasks(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> taskAdd(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> taskSet(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> taskDone(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> taskInvite(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> taskAccept(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> taskDecline(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> noteAdd(const Invocation &typed, Session &session);

[[nodiscard]] Result<Answer> listAttachments(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> attachmentAdd(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> attachmentGet(const Invocation &typed, Session &session);

[[nodiscard]] Result<Answer> showSchedule(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> exportSchedule(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> importSchedule(const Invocation &typed, Session &session);

[[nodiscard]] Result<Answer> listUsers(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> userAdd(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> userSet(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> listTeams(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> teamAdd(const Invocation &typed, Session &session);

[[nodiscard]] Result<Answer> listLookups(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> lookupAdd(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> lookupSet(const Invocation &typed, Session &session);

[[nodiscard]] Result<Answer> listFields(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> setField(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> showSettings(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> changeSetting(const Invocation &typed, Session &session);

[[nodiscard]] Result<Answer> makeReport(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> printCard(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> printCallSheet(const Invocation &typed, Session &session);

[[nodiscard]] Result<Answer> undoChange(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> redoChange(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> showJournal(const Invocation &typed, Session &session);

[[nodiscard]] Result<Answer> syncLogin(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> syncOnce(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> syncLogout(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> syncLeave(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> syncPassword(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> syncDevices(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> syncRevoke(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> showSyncLog(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> showSharing(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> showOutbox(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> cancelOutbox(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> showConflicts(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> useConflict(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> keepConflict(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> showAttention(const Invocation &typed, Session &session);
[[nodiscard]] Result<Answer> settleAttention(const Invocation &typed, Session &session);

} // namespace leadline
