// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadline {

/// The English source of an error's text; %1, %2, %3 are filled from the error's details.
struct Sentence
{
    /// How the details become the arguments; a field's name is replaced by its label.
    enum class Details { InOrder, Last, FieldFirst, FieldThird, Fields, List };

    const char *reason;
    const char *text;
    Details details = Details::InOrder;
};

/// nullptr when nobody wrote one.
[[nodiscard]] const Sentence *sentenceFor(const QString &reason);

} // namespace leadline
