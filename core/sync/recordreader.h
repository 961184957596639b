// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"
#include "core/model/syncmessage.h"
#include "core/sync/jsonreader.h"

#include <QHash>

namespace leadline {

class RecordType;

/// An answer's records, and the JSON of the rest of it.
struct AnswerParts
{
    std::vector<RootPage> roots;
    std::vector<SharedRecord> refs;
    QByteArray rest;
};

/// Records straight from their text, since there are a million of them in a first sync: the same as wirerecord.h makes of it, or
/// nothing where that has to decide. Names are shared by all that one reader reads, whose texts have to outlive it.
class RecordReader final
{
public:
    /// `json` is a message whose shape was checked.
    [[nodiscard]] std::optional<AnswerParts> parts(QByteArrayView json);
    [[nodiscard]] std::optional<QVariantMap> fields(const QString &kind, QByteArrayView json);
    [[nodiscard]] std::optional<Stamps> stamps(QByteArrayView json);

private:
    /// A field's name as it is written, and what it is.
    struct Known
    {
        QString name;
        const Field *field = nullptr;
    };

    [[nodiscard]] std::vector<RootPage> roots(JsonReader &json);
    [[nodiscard]] std::vector<SharedRecord> records(JsonReader &json);
    [[nodiscard]] SharedRecord record(JsonReader &json);
    [[nodiscard]] QVariantMap fields(JsonReader &json, const RecordType *type);
    [[nodiscard]] Stamps stamps(JsonReader &json);
    [[nodiscard]] QString name(JsonReader &json, QByteArrayView written);

    QHash<QByteArrayView, QString> m_names;
    QHash<const RecordType *, QHash<QByteArrayView, Known>> m_known;
};

} // namespace leadline
