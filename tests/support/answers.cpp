// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answers.h"

#include "core/model/fieldrights.h"
#include "core/model/reference.h"
#include "core/model/valuejson.h"
#include "core/store/transaction.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace leadline::test {

using namespace Qt::StringLiterals;

void share(TestFile &file)
{
    SyncState state;
    state.server = u"https://crm.example"_s;
    state.workspace = u"w"_s;
    state.login = u"anna"_s;
    state.client = QUuid::createUuid();
    Connection &connection = file.store().connection();
    Transaction transaction(connection);
    // What is there already came from the server, so to speak.
    connection.execute(u"UPDATE changeset SET state = 'applied', seq = 0, overlay = NULL"_s);
    saveSyncState(connection, state);
    transaction.commit();
}

void closeFields(TestFile &file, const QString &rights)
{
    ChangeSet changeset = file.session().changeset(u"sync"_s);
    User representative = file.session().user();
    representative.role = u"rep"_s;
    changeset.update(file.session().user(), representative);
    changeset.create(newSetting(fieldRightsSetting, rights));
    if (!file.session().commit(std::move(changeset)))
        qFatal("no rights");
    share(file);
    file.reopen();
}

SharedRecord sharedRecord(const StoredRecord &stored)
{
    const Record &record = stored.record;
    const RecordType &type = recordType(record.kind);
    SharedRecord shared{type.name(), record.id, record.value(u"lead"_s).toUuid(), 1, false, {}, stored.stamps()};
    if (record.kind == Kind::Lead)
        shared.root = record.id;
    for (size_t index = 0; index < record.values.size(); ++index) {
        const Value &value = record.values[index];
        if (type.fields()[index].type == FieldType::Custom) {
            const QVariantMap own = value.toMap();
            for (auto field = own.begin(); field != own.end(); ++field)
                shared.fields.insert(customFieldPrefix + field.key(), field.value());
        } else if (value.isValid()) {
            shared.fields.insert(type.fieldName(static_cast<int>(index)), value);
        }
    }
    return shared;
}

RootPage pageOf(TestFile &from, const LeadId &lead)
{
    RootPage page{lead.uuid(), true, {}};
    page.records.push_back(sharedRecord(*from.store().tables().find(Kind::Lead, lead.uuid())));
    for (const Kind kind : {Kind::Task, Kind::Feed, Kind::Person, Kind::Attachment}) {
        for (const StoredRecord &stored : from.store().tables().select(kind, u"lead = ? ORDER BY row"_s, {lead.uuid()}))
            page.records.push_back(sharedRecord(stored));
    }
    return page;
}

SyncAnswer answerTo(TestFile &file, qint64 cursor)
{
    const SyncState state = syncState(file.store().connection()).value();
    SyncAnswer answer;
    answer.epoch = state.epoch.isNull() ? QUuid::createUuid() : state.epoch;
    answer.in = state.position;
    answer.out.cursor = cursor;
    return answer;
}

QStringList rowsOf(TestFile &file)
{
    QStringList rows;
    for (int index = 0; index < kindCount; ++index) {
        const RecordType &type = recordType(static_cast<Kind>(index));
        for (const StoredRecord &stored : file.store().tables().select(type.kind(), u"1 ORDER BY id"_s)) {
            QString text = type.name() + u' ' + stored.record.id.toString() + u' '
                + QString::number(stored.created.value) + u' ' + stored.laterStamps;
            for (const Value &value : stored.record.values)
                text += u'|'
                    + QString::fromUtf8(
                            QJsonDocument(QJsonObject{{u"v"_s, toJson(value)}}).toJson(QJsonDocument::Compact));
            rows.append(text);
        }
    }
    return rows;
}

} // namespace leadline::test
