// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libical/ical.h>
#include <memory>

namespace leadline {

/// What libical allocates, freed when it goes.
template<auto Free>
struct IcalFree
{
    template<typename T>
    void operator()(T *allocated) const
    {
        Free(allocated);
    }
};

using IcalComponent = std::unique_ptr<icalcomponent, IcalFree<&icalcomponent_free>>;
using IcalRecurrence = std::unique_ptr<icalrecur_iterator, IcalFree<&icalrecur_iterator_free>>;
using IcalText = std::unique_ptr<char, IcalFree<&icalmemory_free_buffer>>;

} // namespace leadline
