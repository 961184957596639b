// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/syncmessage.h"
#include "core/store/syncstate.h"
#include "tests/support/testfile.h"

namespace leadline::test {

/// Makes a file one of a shared workspace that has confirmed nothing yet.
void share(TestFile &file);

/// Shares it as a representative's, to whom fields are closed as the JSON says (requirements D9).
void closeFields(TestFile &file, const QString &rights);

/// A row of a file as a server would send it.
[[nodiscard]] SharedRecord sharedRecord(const StoredRecord &stored);

/// The lead with all that is under it, as a page of one root.
[[nodiscard]] RootPage pageOf(TestFile &from, const LeadId &lead);

/// An answer that goes on from where the file is, up to `cursor`; the caller puts in what it brings.
[[nodiscard]] SyncAnswer answerTo(TestFile &file, qint64 cursor);

/// Every record of a file with its stamps, as text, whatever its row.
[[nodiscard]] QStringList rowsOf(TestFile &file);

} // namespace leadline::test
