// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sharedrecord.h"
#include "core/sync/wireobject.h"

namespace leadline {

/// The value of a field as it came: by the field's type where this version knows kind and field, else as it stands, so
/// that it passes through. Nothing where the shape is not the type's.
[[nodiscard]] std::optional<Value> wireValue(const QString &kind, const QString &field, const QJsonValue &json);

/// Fields of a record, as they travel and as the server's database keeps them.
[[nodiscard]] QJsonObject fieldsToJson(const QVariantMap &fields);
[[nodiscard]] QVariantMap fieldsFromJson(const QString &kind, const WireObject &json);

/// {"*": stamp of the creation, "phones": …}, stamps as strings.
[[nodiscard]] QJsonObject stampsToJson(const Stamps &stamps);
[[nodiscard]] Stamps stampsFromJson(const WireObject &json);

[[nodiscard]] QJsonObject recordToJson(const SharedRecord &record);
/// `root` is told by the page.
[[nodiscard]] SharedRecord recordFromJson(const WireObject &json, const QUuid &root);

} // namespace leadline
