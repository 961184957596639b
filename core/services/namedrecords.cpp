// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/namedrecords.h"

#include "core/base/folding.h"
#include "core/model/company.h"
#include "core/services/users.h"
#include "core/store/documents.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

std::vector<NamedRecord> teamsLike(const Session &session, const QString &typed, int limit)
{
    const QString wanted = folded(typed.trimmed());
    std::vector<NamedRecord> found;
    for (const Team &team : teams(session.store())) {
        if (folded(team.name).contains(wanted) && found.size() < static_cast<size_t>(limit))
            found.push_back({team.id.uuid(), team.name});
    }
    return found;
}

std::vector<NamedRecord> companiesLike(const Session &session, const QString &typed, int limit)
{
    std::vector<NamedRecord> found;
    if (foldedWords(typed).isEmpty())
        return found;
    for (const DocumentHit &hit : findDocuments(session.store().connection(), typed, Kind::Company, limit)) {
        if (const Result<Company> company = session.store().find(CompanyId(hit.record)))
            found.push_back({company->id.uuid(), company->name});
    }
    return found;
}

/// More companies of one name than anybody has.
constexpr int mostNamesakes = 1000;

} // namespace

bool isGivenByName(const Field &field)
{
    const QLatin1StringView of(field.of);
    return field.type == FieldType::Reference && (of == "company"_L1 || of == "team"_L1);
}

std::vector<NamedRecord> recordsLike(const Session &session, Kind kind, const QString &typed, int limit)
{
    return kind == Kind::Team ? teamsLike(session, typed, limit) : companiesLike(session, typed, limit);
}

QUuid recordNamed(const Session &session, Kind kind, const QString &name)
{
    const QString wanted = folded(name.trimmed());
    const std::vector<NamedRecord> like = recordsLike(session, kind, name, mostNamesakes);
    const auto found =
        std::ranges::find_if(like, [&](const NamedRecord &record) { return folded(record.name.trimmed()) == wanted; });
    return found == like.end() ? QUuid() : found->id;
}

QUuid recordFoundOrMade(const Session &session, Kind kind, const QString &name, ChangeSet &changeset)
{
    const QUuid known = recordNamed(session, kind, name);
    if (!known.isNull() || name.trimmed().isEmpty())
        return known;
    Record made{kind, newUuid(session.now()), {}};
    made.set(u"name"_s, name.trimmed());
    changeset.addCreate(made);
    return made.id;
}

Value linkedByName(const Session &session, const QString &leadField, const Value &value, ChangeSet &changeset)
{
    const Field *field = recordType(Kind::Lead).find(leadField);
    if (!field || !isGivenByName(*field) || value.typeId() != QMetaType::QString)
        return value;
    const Kind kind = recordTypeByName(QString::fromLatin1(field->of))->kind();
    return Codec<QUuid>::toValue(recordFoundOrMade(session, kind, value.toString(), changeset));
}

} // namespace leadline
