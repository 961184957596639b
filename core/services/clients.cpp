// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/clients.h"

#include "core/base/folding.h"
#include "core/model/matchkeys.h"
#include "core/services/namedrecords.h"
#include "core/store/documents.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Merges of merges; a circle, which two devices could make only against the rules, ends the walk.
constexpr int longestChain = 32;

/// As it is kept: trimmed, phones in one spelling, a company by its id. Refused when nothing tells who it is.
Result<Record> keptForm(const Session &session, Record client, ChangeSet &changeset)
{
    for (const Field &field : recordType(client.kind).fields()) {
        const QString name = QString::fromLatin1(field.name);
        const Value value = client.value(name);
        if (field.type == FieldType::TextList) {
            QStringList entries = value.toStringList();
            for (QString &entry : entries)
                entry = name == u"phones"_s ? storedPhone(entry, session.phoneRegion()) : entry.trimmed();
            entries.removeAll(QString());
            entries.removeDuplicates();
            client.set(name, Codec<QStringList>::toValue(entries));
        } else if (isGivenByName(field) && value.typeId() == QMetaType::QString) {
            client.set(name,
                       Codec<QUuid>::toValue(recordFoundOrMade(session, Kind::Company, value.toString(), changeset)));
        } else if (value.typeId() == QMetaType::QString) {
            client.set(name, Codec<QString>::toValue(value.toString().trimmed()));
        }
    }
    const QStringList telling{u"name"_s, u"phones"_s, u"emails"_s, u"inn"_s};
    if (std::ranges::none_of(telling, [&](const QString &name) { return client.value(name).isValid(); }))
        return failure(ErrorCode::Invalid, u"fields-missing"_s, {u"name"_s});
    return client;
}

QString intentOf(Kind kind, const QString &what)
{
    return recordType(kind).name() + u'.' + what;
}

} // namespace

Result<Record> clientRecord(const Session &session, Kind kind, const QUuid &id)
{
    QUuid wanted = id;
    for (int step = 0; step < longestChain; ++step) {
        const std::optional<StoredRecord> stored = session.store().tables().find(kind, wanted);
        if (!stored)
            break;
        const QUuid next = stored->record.value(u"mergedInto"_s).toUuid();
        if (next.isNull())
            return stored->record;
        wanted = next;
    }
    return failure(ErrorCode::NotFound, Store::notFoundReason(kind), {id.toString(QUuid::WithoutBraces)});
}

Result<Record> clientNamed(const Session &session, Kind kind, const QString &idOrName)
{
    if (const QUuid id = QUuid::fromString(idOrName); !id.isNull())
        return clientRecord(session, kind, id);
    constexpr int mostNamesakes = 100;
    std::optional<Record> found;
    for (const DocumentHit &hit : findDocuments(session.store().connection(), idOrName, kind, mostNamesakes)) {
        Result<Record> client = clientRecord(session, kind, hit.record);
        if (!client || folded(client->value(u"name"_s).toString()) != folded(idOrName))
            continue;
        if (found)
            return failure(ErrorCode::Refused, u"name-not-unique"_s, {idOrName});
        found = std::move(*client);
    }
    if (!found)
        return failure(ErrorCode::NotFound, Store::notFoundReason(kind), {idOrName});
    return *found;
}

Result<ChangeSet> addClient(const Session &session, Record client)
{
    ChangeSet changeset = session.changeset(intentOf(client.kind, u"add"_s));
    Result<Record> added = keptForm(session, std::move(client), changeset);
    if (!added)
        return tl::unexpected(added.error());
    if (added->id.isNull())
        added->id = newUuid(session.now());
    changeset.addCreate(*added);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> editClient(const Session &session, Kind kind, const QUuid &id, const FieldValues &values)
{
    const Result<Record> before = clientRecord(session, kind, id);
    if (!before)
        return tl::unexpected(before.error());
    Record edited = *before;
    for (const auto &[field, value] : values)
        edited.set(field, value);
    ChangeSet changeset = session.changeset(intentOf(kind, u"edit"_s));
    const Result<Record> after = keptForm(session, std::move(edited), changeset);
    if (!after)
        return tl::unexpected(after.error());
    changeset.addUpdate(*before, *after);
    return session.commit(std::move(changeset));
}

Lead probeOf(const Record &client)
{
    Lead probe;
    if (client.kind == Kind::Contact) {
        probe.contact = ContactId(client.id);
        probe.contactName = client.value(u"name"_s).toString();
    } else {
        probe.company = CompanyId(client.id);
        probe.companyName = client.value(u"name"_s).toString();
        probe.inn = client.value(u"inn"_s).toString();
    }
    probe.phones = client.value(u"phones"_s).toStringList();
    probe.emails = client.value(u"emails"_s).toStringList();
    return probe;
}

} // namespace leadline
