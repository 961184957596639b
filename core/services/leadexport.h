// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rows.h"
#include "core/services/leadchoice.h"

#include <QLocale>

namespace leadline {

/// The columns of an export, and a lead as a row of them. Headers are the fields' names, values as an import reads them:
/// codes, logins, local time; linked clients by name. Lives no longer than the session.
class LeadColumns final
{
public:
    /// `typed`: numbers and amounts as numbers (a sheet), else as text (CSV).
    LeadColumns(const Session &session, QStringList fields, bool typed);

    [[nodiscard]] const QStringList &names() const { return m_fields; }
    [[nodiscard]] std::vector<Cell> cells(const Lead &lead) const;

private:
    [[nodiscard]] Cell cell(const Lead &lead, const QString &name) const;
    [[nodiscard]] QString recordName(const Field &field, const QUuid &id) const;

    const Session &m_session;
    QStringList m_fields;
    bool m_typed;
    QHash<QUuid, QString> m_logins;
};

/// The columns that were asked for (Usage "filter-unknown-field" when there is no such field), else every field that any
/// of the leads has, the user's own last. Throws SqlError.
[[nodiscard]] Result<LeadColumns> leadColumns(const Session &session, const LeadQuery &query, const QStringList &wanted,
                                              bool typed);

/// Writes leads as a table: a workbook where the name ends in .xlsx (its sheet is called `sheet`), else CSV that Excel
/// reads too; gives how many. As checkExport(); Io when it cannot be written; Cancelled leaves no file. Throws SqlError.
[[nodiscard]] Result<qint64> writeLeads(const Session &session, const LeadChoice &choice, const QString &path,
                                        const QString &sheet, const Progress &progress = {});

/// Leads as people read them, as a table that a spreadsheet takes from the clipboard: cells between tabs, rows between
/// line breaks, cells that it would calculate made harmless. As checkExport(). At most `limit` leads. Throws SqlError.
[[nodiscard]] Result<QString> leadTable(const Session &session, const LeadChoice &choice, const QStringList &fields,
                                        const QLocale &locale, size_t limit);

} // namespace leadline
