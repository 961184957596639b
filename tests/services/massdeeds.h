// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/masschange.h"
#include "tests/support/testfile.h"

namespace leadline::test {

using namespace Qt::StringLiterals;

inline LeadChoice everything()
{
    LeadChoice choice;
    choice.isAllBut = true;
    return choice;
}

inline qint64 rowOf(TestFile &file, const LeadId &id)
{
    return file.store().tables().find(Kind::Lead, id.uuid())->row;
}

inline LeadChoice these(TestFile &file, const std::vector<LeadId> &leads)
{
    LeadChoice choice;
    for (const LeadId &id : leads)
        choice.rows.push_back(rowOf(file, id));
    return choice;
}

inline MassChange sets(const QString &field, const Value &value)
{
    return FieldsChange{{{field, value}}, false};
}

inline Result<QUuid> undo(TestFile &file)
{
    const Result<Reversal> target = undoable(file.session());
    return target ? reverse(file.session(), *target, u"undo"_s) : tl::unexpected(target.error());
}

} // namespace leadline::test
