// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testfile.h"

#include <QDebug>

namespace leadline::test {

/// All that the file says, row by row, as text: every record, and what is derived from a lead's.
[[nodiscard]] inline QStringList contentOf(TestFile &file)
{
    QStringList lines;
    for (int index = 0; index < kindCount; ++index) {
        const RecordType &type = recordType(static_cast<Kind>(index));
        for (const StoredRecord &stored : file.store().tables().select(type.kind(), QStringLiteral("1 ORDER BY id"))) {
            QString line = type.name() + u' ' + stored.record.id.toString();
            for (const Value &value : stored.record.values) {
                QString text;
                QDebug(&text).nospace() << value;
                line += u'|' + text;
            }
            lines.append(line);
        }
    }
    Statement &derived = file.store().connection().prepared(
        QStringLiteral("SELECT id, searchKey, titleKey, companyKey, openTasks, nextStepAt FROM lead ORDER BY id"));
    while (derived.step())
        lines.append(QStringList{derived.uuid(0).toString(), derived.text(1), derived.text(2), derived.text(3),
                                 derived.text(4), derived.text(5)}
                         .join(u'|'));
    return lines;
}

} // namespace leadline::test
