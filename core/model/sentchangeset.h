// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hlc.h"
#include "core/model/changeset.h"

namespace leadline {

/// One field's step as its author made it.
struct SentField
{
    QString field;
    Value before; ///< what the author saw; for people, the server decides by `base`
    Value after;
    Hlc base; ///< the stamp of the value that the author saw; never changed afterwards, not even by a rebase

    friend bool operator==(const SentField &, const SentField &) = default;
};

/// What an author did to one record.
struct SentChange
{
    RecordChange::Action action = RecordChange::Action::Update;
    QString kind;
    QUuid record;
    std::vector<SentField> fields;

    friend bool operator==(const SentChange &, const SentChange &) = default;
};

/// What a decision rested on: the field's value, "not set" included.
struct SentExpectation
{
    QString kind;
    QUuid record;
    QString field;
    Value value;

    friend bool operator==(const SentExpectation &, const SentExpectation &) = default;
};

/// A committed ChangeSet on its way to the server (sync.md section 5). Author is whoever is logged in.
struct SentChangeSet
{
    qint64 mid = 0; ///< 1, 2, 3 … per client, without gaps
    QUuid op;       ///< the ChangeSet's id: executed once, whoever brings it and however often
    QString intent;
    Hlc hlc;
    qint64 seen = 0; ///< the cursor of its author when it was made
    QUuid batch;
    std::vector<SentExpectation> expects;
    std::vector<SentChange> changes;
    QByteArray hash; ///< contentHash() when it got its mid; 32 hexadecimal digits

    friend bool operator==(const SentChangeSet &, const SentChangeSet &) = default;
};

} // namespace leadline
