// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/syncmessage.h"

namespace leadline {

/// What a message may be at most; who decompresses stops there too.
inline constexpr qsizetype longestRequest = 1 << 20;
inline constexpr qsizetype longestAnswer = 32 << 20;
inline constexpr qsizetype mostChangeSets = 100;
/// Roots of one bucket that a client tells of; who has more walks over everything instead.
inline constexpr qsizetype mostChecked = 10'000;
/// Records of one ChangeSet (sync.md section 4).
inline constexpr qsizetype mostChanges = 500;

/// The messages of `POST /v1/sync` as JSON and back. Reading takes nothing on trust: what is not exactly a message is
/// ErrorCode::Format with the place, what is too long ErrorCode::TooLarge.
[[nodiscard]] QByteArray toWire(const SyncRequest &request);
[[nodiscard]] QByteArray toWire(const SyncAnswer &answer);
[[nodiscard]] QByteArray toWire(const SyncError &error);
[[nodiscard]] Result<SyncRequest> requestFromWire(const QByteArray &json);
[[nodiscard]] Result<SyncAnswer> answerFromWire(const QByteArray &json);
[[nodiscard]] Result<SyncError> errorFromWire(int status, const QByteArray &json);

/// How long it is in a message, in bytes; an Error when no server would read it.
[[nodiscard]] Result<qsizetype> lengthOnWire(const SentChangeSet &changeset);

/// What tells two ChangeSets under one mid apart: 32 hexadecimal digits over all that decides, without the mid itself and
/// without the values its author saw.
[[nodiscard]] QByteArray contentHash(const SentChangeSet &changeset);

} // namespace leadline
