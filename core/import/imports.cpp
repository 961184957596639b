// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/imports.h"

#include "core/store/batches.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// How many ChangeSets of a batch there are, and how many of them were taken back.
std::pair<qint64, qint64> partsOf(const Session &session, const QUuid &batch)
{
    Statement &statement =
        session.store().connection().prepared(u"SELECT count(*), count(reversedBy) FROM changeset WHERE batch = ?"_s);
    const bool isThere = statement.bind(batch).step();
    const std::pair parts(isThere ? statement.integer(0) : 0, isThere ? statement.integer(1) : 0);
    statement.reset();
    return parts;
}

/// What brought the batch again after it was taken back; null when nothing did.
QUuid broughtAgainBy(const Session &session, const QUuid &batch)
{
    const Journal &journal = session.store().journal();
    const std::vector<JournalEntry> parts = journal.select(u"batch = ? ORDER BY number LIMIT 1"_s, {batch});
    std::optional<JournalEntry> inForce = parts.empty() ? std::nullopt : std::optional(parts.front());
    while (inForce && !inForce->reversedBy.isNull()) {
        const std::optional<JournalEntry> undo = journal.find(ChangeSetId(inForce->reversedBy));
        inForce = undo && !undo->reversedBy.isNull() ? journal.find(ChangeSetId(undo->reversedBy)) : std::nullopt;
    }
    return inForce ? inForce->changeset.batch : QUuid();
}

PastImport importOf(const Session &session, const Batch &batch)
{
    PastImport import{batch.id,
                      batch.id,
                      batch.at,
                      batch.author,
                      ImportedFiles(session.store().connection()).find(batch.id),
                      ImportStanding::Whole};
    const auto [parts, undone] = partsOf(session, batch.id);
    if (batch.state == "running"_L1)
        import.standing = ImportStanding::Running;
    else if (undone > 0 && undone < parts)
        import.standing = ImportStanding::PartlyTakenBack;
    else if (undone > 0)
        import.target = broughtAgainBy(session, batch.id);
    if (import.target.isNull())
        import.standing = ImportStanding::TakenBack;
    return import;
}

} // namespace

std::vector<PastImport> pastImports(const Session &session, int limit)
{
    std::vector<PastImport> imports;
    for (const Batch &batch : Batches(session.store().connection()).latestOf(u"lead.import"_s, limit))
        imports.push_back(importOf(session, batch));
    return imports;
}

ImportStanding standingOf(const Session &session, const PastImport &import)
{
    const bool isThere = import.standing == ImportStanding::Whole || import.standing == ImportStanding::PartlyTakenBack;
    return isThere && !session.store().journal().changedSince(import.target).isNull() ? ImportStanding::Changed
                                                                                      : import.standing;
}

QString standingName(ImportStanding standing)
{
    switch (standing) {
    case ImportStanding::Running:
        return u"running"_s;
    case ImportStanding::Whole:
        return u"whole"_s;
    case ImportStanding::Changed:
        return u"changed"_s;
    case ImportStanding::PartlyTakenBack:
        return u"partly-taken-back"_s;
    case ImportStanding::TakenBack:
        break;
    }
    return u"taken-back"_s;
}

} // namespace leadline
