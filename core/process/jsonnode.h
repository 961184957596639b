// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/process/bilingualtext.h"

#include <QJsonObject>
#include <optional>
#include <vector>

namespace leadline {

/// One object of a definition while it is read: knows where it stands, and writes the first thing that is wrong into
/// the one `problem` that all nodes of a file share. Reading goes on with empty values, so readers need no checks.
class JsonNode
{
public:
    JsonNode(const QJsonValue &value, const QString &path, std::optional<Error> &problem);

    [[nodiscard]] QString text(const char *key) const;         ///< must be there
    [[nodiscard]] QString optionalText(const char *key) const; ///< empty when absent
    [[nodiscard]] QString code(const char *key = "code") const;
    [[nodiscard]] BilingualText label(const char *key) const; ///< both languages must be there
    [[nodiscard]] BilingualText optionalLabel(const char *key) const;
    [[nodiscard]] bool flag(const char *key) const; ///< false when absent
    [[nodiscard]] std::optional<qint64> wholeNumber(const char *key, qint64 most) const;
    [[nodiscard]] QStringList texts(const char *key) const;
    [[nodiscard]] std::vector<JsonNode> list(const char *key) const;
    [[nodiscard]] std::optional<JsonNode> object(const char *key) const;
    /// One of `choices`, the first when absent; else `reason`.
    [[nodiscard]] QString choice(const char *key, const QStringList &choices, const QString &reason) const;
    /// A code out of `known`, empty when absent; else `reason`.
    [[nodiscard]] QString reference(const char *key, const QStringList &known, const QString &reason) const;

    /// Says that what stands under `key` is wrong.
    void complain(const QString &reason, const char *key) const;
    /// Says that a key which nobody asked for is a mistake; call it last.
    void refuseOtherKeys() const;
    [[nodiscard]] bool has(const char *key) const { return m_object.contains(QLatin1StringView(key)); }
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }

private:
    [[nodiscard]] QJsonValue take(const char *key) const;
    [[nodiscard]] QString pathOf(const QString &key) const;

    QJsonObject m_object;
    QString m_path;
    std::optional<Error> *m_problem;
    mutable QStringList m_read;
};

} // namespace leadline
