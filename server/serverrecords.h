// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sentchangeset.h"
#include "core/model/sharedrecord.h"

namespace leadline {

/// Who said something, when and with what: head of the records that the server makes.
struct Utterance
{
    QUuid op;
    QUuid author;
    Timestamp at;
    QString intent;
    QString device = {}; ///< the computer's name, for the history
};

/// What a ChangeSet really did to one record.
struct RecordEffect
{
    RecordChange::Action action = RecordChange::Action::Update;
    QString kind;
    QUuid record;
    QUuid root;
    std::vector<FieldChange> fields;
};

/// The history record of one ChangeSet under one root; `effects` are those on this root.
[[nodiscard]] SharedRecord historyRecord(const QUuid &root, const Utterance &utterance,
                                         const std::vector<RecordEffect> &effects, Hlc stamp);
/// Whether a history record tells that this field of this record got this value.
[[nodiscard]] bool tells(const SharedRecord &history, const QUuid &record, const QString &field,
                         const QString &valueJson);

/// The record that keeps one field's losing value. `utterance` is the loser's; without an author it is yet to be found.
[[nodiscard]] SharedRecord conflictRecord(const SharedRecord &record, const QString &field, const Value &loser,
                                          const QUuid &decidedBy, const Utterance &utterance, Hlc stamp);
/// The record that keeps all that a refused ChangeSet would have done to a root; `why` is "refused" or "moved".
[[nodiscard]] SharedRecord refusalRecord(const QUuid &root, const QString &why, const Utterance &utterance,
                                         const std::vector<SentChange> &changes, Hlc stamp);

} // namespace leadline
