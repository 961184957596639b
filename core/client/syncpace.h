// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <optional>

namespace leadline {

/// When the next round is due. Edits that come close together share one, as do changes of colleagues that are told of; a
/// round also looks in now and then, should nobody tell.
class SyncPace final
{
public:
    static constexpr qint64 settling = 300;      ///< milliseconds from an edit to its round
    static constexpr qint64 gathering = 500;     ///< least between a round and one that news ask for
    static constexpr qint64 lookingIn = 300'000; ///< between two rounds that nobody asked for

    /// The first edit says when, so that a long row of them does not put it off for ever.
    void edited(Timestamp now) { ask({now.milliseconds + settling}); }
    void wake(Timestamp now) { ask(now); }
    /// The workspace has moved on. `spread`: a part of a second by which files that all hear of it keep out of each
    /// other's way.
    void newsCame(Timestamp now, qint64 spread);
    void roundBegins() { m_due.reset(); }
    /// `notBefore`: not set after a round that went well.
    void roundEnds(Timestamp now, Timestamp notBefore);
    /// Until somebody asks again, such as after a login.
    void pause() { m_due.reset(); }
    /// None: when somebody asks.
    [[nodiscard]] const std::optional<Timestamp> &due() const { return m_due; }

private:
    void ask(Timestamp at);

    std::optional<Timestamp> m_due;
    Timestamp m_ended; ///< the last round
};

} // namespace leadline
