// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

namespace leadline::convergence {

/// The protective rules, each of which a run can do without, to see that somebody notices.
enum class Rule {
    OpsAreExecutedOnce,
    HashesTellForks,
    ClocksAreClamped,
    DevicesKeepTheirOrder,
    LosersAreKept,
    RefusalsAreKept,
    ExpectedCountsAsSeen,
    ExpectationsAreChecked,
    RightsAreChecked,
    ClosedFieldsAreNotWritten,
    HiddenFieldsAreNotSent,
    GrantsSendWholeLeads,
    LossesArePurged,
    NumbersComeInOrder,
    RowsComeWithTheCursor,
    EpochsAreCompared,
    RestoredServersGetAllAgain,
    MissingIsSentAgain,
    StaleAnswersAreDropped,
    PagesHoldWholeLeads,
    ScansEndWithASweep,
    NewMembershipsScan,
    FarBehindScans,
    ReceivedIsNotCovered,
    AcceptedIsShownUntilItComes,
    DifferencesAreRepaired,
    ErasuresReachTheLog,
    ErasuresClearWhatOthersWrote,
    ErasedStaysErased,
    ErasedTombstonesStay,
    DevicesForgetTheErased,
};

struct NamedRule
{
    Rule rule;
    const char *name;
    int seeds; ///< within how many it is to be noticed
};

inline constexpr std::array namedRules{
    NamedRule{Rule::OpsAreExecutedOnce, "ops are executed once", 300},
    NamedRule{Rule::HashesTellForks, "hashes tell forks", 300},
    NamedRule{Rule::ClocksAreClamped, "clocks are clamped", 100},
    NamedRule{Rule::DevicesKeepTheirOrder, "devices keep their order", 300},
    NamedRule{Rule::LosersAreKept, "losers are kept", 100},
    NamedRule{Rule::RefusalsAreKept, "refusals are kept", 100},
    NamedRule{Rule::ExpectedCountsAsSeen, "what was expected counts as seen", 1500},
    NamedRule{Rule::ExpectationsAreChecked, "expectations are checked", 300},
    NamedRule{Rule::RightsAreChecked, "rights are checked", 100},
    NamedRule{Rule::ClosedFieldsAreNotWritten, "closed fields are not written", 100},
    NamedRule{Rule::HiddenFieldsAreNotSent, "hidden fields are not sent", 100},
    NamedRule{Rule::GrantsSendWholeLeads, "grants send whole leads", 100},
    NamedRule{Rule::LossesArePurged, "losses are purged", 100},
    NamedRule{Rule::NumbersComeInOrder, "numbers come in order", 100},
    NamedRule{Rule::RowsComeWithTheCursor, "rows come with the cursor", 100},
    NamedRule{Rule::EpochsAreCompared, "epochs are compared", 300},
    NamedRule{Rule::RestoredServersGetAllAgain, "restored servers get all again", 300},
    NamedRule{Rule::MissingIsSentAgain, "what was missing is sent again", 300},
    NamedRule{Rule::StaleAnswersAreDropped, "stale answers are dropped", 300},
    NamedRule{Rule::PagesHoldWholeLeads, "pages hold whole leads", 100},
    NamedRule{Rule::ScansEndWithASweep, "scans end with a sweep", 300},
    NamedRule{Rule::NewMembershipsScan, "new memberships scan", 300},
    NamedRule{Rule::FarBehindScans, "who is far behind scans", 300},
    NamedRule{Rule::ReceivedIsNotCovered, "what came down is not covered again", 300},
    NamedRule{Rule::AcceptedIsShownUntilItComes, "what was accepted is shown until it comes", 100},
    NamedRule{Rule::DifferencesAreRepaired, "differences are repaired", 100},
    NamedRule{Rule::ErasuresReachTheLog, "erasures reach the log", 100},
    NamedRule{Rule::ErasuresClearWhatOthersWrote, "erasures clear what others wrote", 600},
    NamedRule{Rule::ErasedStaysErased, "what comes late of the erased is refused", 600},
    NamedRule{Rule::ErasedTombstonesStay, "tombstones of the erased stay", 600},
    NamedRule{Rule::DevicesForgetTheErased, "devices forget the erased", 100},
};

/// The rule a run does without; none: the product as it is.
using Without = std::optional<Rule>;

} // namespace leadline::convergence
