// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QUuid>

namespace leadline {

/// How far somebody may go with a field (requirements D9).
enum class FieldAccess { Open, ReadOnly, Hidden };

/// "open", "read-only", "hidden".
[[nodiscard]] QString accessName(FieldAccess access);
/// Invalid "access-unknown" for another word.
[[nodiscard]] Result<FieldAccess> accessNamed(const QString &name);

/// No field but a right of its own, closed as one: to take leads out, as a file, over the clipboard or with a file that leaves
/// its server (requirements D9).
inline constexpr QLatin1StringView exportRightKind("workspace");
inline constexpr QLatin1StringView exportRight("export");

/// The fields that one role may not see or not change; all others are open to it.
class ClosedFields final
{
public:
    using OfKind = QMap<QString, FieldAccess>; ///< by field; own fields as "fields.<code>"

    void set(const QString &kind, const QString &field, FieldAccess access);
    [[nodiscard]] FieldAccess access(const QString &kind, const QString &field) const;
    [[nodiscard]] bool hides(const QString &kind, const QString &field) const
    {
        return access(kind, field) == FieldAccess::Hidden;
    }
    [[nodiscard]] bool mayExport() const { return !hides(exportRightKind, exportRight); }
    /// Hidden fields of a kind, in the order of their names.
    [[nodiscard]] QStringList hidden(const QString &kind) const;
    /// All hidden ones as "lead.budget".
    [[nodiscard]] QStringList hidden() const;
    [[nodiscard]] const QMap<QString, OfKind> &byKind() const { return m_byKind; }
    [[nodiscard]] bool isEmpty() const { return m_byKind.isEmpty(); }

    friend bool operator==(const ClosedFields &, const ClosedFields &) = default;

private:
    QMap<QString, OfKind> m_byKind;
};

/// What is closed to each role, by its name. A setting of the workspace keeps it as JSON: {"rep":{"lead.budget":"hidden"}}.
using FieldRights = QMap<QString, ClosedFields>;

inline constexpr QLatin1StringView fieldRightsSetting("fieldRights");
/// The record that keeps them, the same one in every workspace.
[[nodiscard]] QUuid fieldRightsId();

/// Empty text is no rights; Invalid "field-rights-invalid" with what cannot be read.
[[nodiscard]] Result<FieldRights> fieldRightsFrom(const QString &text);
/// Empty when nothing is closed.
[[nodiscard]] QString textOf(const FieldRights &rights);

/// Whether the program still works when this is closed: Invalid "role-not-closable" {role} for an administrator, who sees to
/// the rights, and "field-not-closable" {field, kind, access} for what the process or the visibility of a record rests on.
[[nodiscard]] Result<void> checkClosing(const QString &role, const QString &kind, const QString &field,
                                        FieldAccess access);
/// All of them.
[[nodiscard]] Result<void> checkFieldRights(const FieldRights &rights);

} // namespace leadline
