// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/removal.h"

#include "core/model/recordtype.h"

namespace leadline {

using namespace Qt::StringLiterals;

void removeAllRecords(Connection &connection)
{
    for (const QString &index : {u"leadWords"_s, u"leadInner"_s, u"documentWords"_s, u"documentInner"_s})
        connection.execute(u"INSERT INTO "_s + index + u'(' + index + u") VALUES ('delete-all')"_s);
    for (int kind = 0; kind < kindCount; ++kind)
        connection.execute(u"DELETE FROM "_s + recordType(static_cast<Kind>(kind)).name());
    for (const QString &table :
         {u"document"_s, u"matchKey"_s, u"counter"_s, u"draft"_s, u"unknown"_s, u"scanned"_s, u"rootHead"_s, u"sync"_s})
        connection.execute(u"DELETE FROM "_s + table);
    connection.execute(
        u"UPDATE changeset SET state = 'cancelled', overlay = NULL, mid = NULL WHERE state <> 'cancelled'"_s);
}

} // namespace leadline
