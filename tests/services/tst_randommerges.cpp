// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/clients.h"
#include "core/services/merging.h"
#include "core/services/recordlinks.h"
#include "core/store/backup.h"
#include "core/store/documents.h"
#include "tests/support/content.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A file with clients that differ in anything and are linked by anything, and somebody who merges them without thinking.
class Crowd
{
public:
    Crowd(TestFile &file, quint32 seed) : m_file(file), m_random(seed)
    {
        for (int count = 0; count < 8; ++count) {
            m_companies.push_back(add(Kind::Company));
            m_contacts.push_back(add(Kind::Contact));
        }
        ChangeSet changeset = file.session().changeset(u"lead.add"_s);
        for (int count = 0; count < 24; ++count) {
            Lead lead;
            lead.id = LeadId(newUuid(file.clock().now()));
            lead.number = count + 1;
            lead.title = u"Lead %1"_s.arg(count);
            lead.contact = ContactId(anyOf(m_contacts));
            lead.company = CompanyId(anyOf(m_companies));
            lead.partner = CompanyId(anyOf(m_companies));
            Task task;
            task.id = TaskId(newUuid(file.clock().now()));
            task.lead = lead.id;
            task.contact = lead.contact;
            task.company = CompanyId(anyOf(m_companies));
            task.status = u"open"_s;
            changeset.create(lead);
            changeset.create(task);
        }
        if (!file.store().commit(changeset))
            qFatal("no crowd");
    }

    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    [[nodiscard]] const std::vector<QUuid> &of(Kind kind) const
    {
        return kind == Kind::Contact ? m_contacts : m_companies;
    }
    /// Some of them, whether they are merged already or not.
    [[nodiscard]] std::vector<QUuid> some(Kind kind)
    {
        std::vector<QUuid> ids;
        for (int count = 2 + below(3); count > 0; --count)
            ids.push_back(anyOf(of(kind)));
        return ids;
    }

private:
    [[nodiscard]] QUuid anyOf(const std::vector<QUuid> &ids) { return ids[size_t(below(int(ids.size())))]; }
    [[nodiscard]] QUuid add(Kind kind)
    {
        Record client = kind == Kind::Contact ? toRecord(Contact{}) : toRecord(Company{});
        client.id = newUuid(m_file.clock().now());
        client.set(u"name"_s, u"%1 %2"_s.arg(recordType(kind).name()).arg(below(5)));
        client.set(u"phones"_s,
                   QStringList{u"+749500000%1"_s.arg(10 + below(6)), u"+749500001%1"_s.arg(10 + below(6))});
        for (const QString &field : {u"city"_s, u"region"_s, u"note"_s, u"website"_s}) {
            if (below(2) == 0)
                client.set(field, u"%1 %2"_s.arg(field).arg(below(4)));
        }
        if (kind == Kind::Contact && below(2) == 0)
            client.set(u"company"_s, anyOf(m_companies));
        if (!addClient(m_file.session(), client))
            qFatal("no client");
        return client.id;
    }

    TestFile &m_file;
    QRandomGenerator m_random;
    std::vector<QUuid> m_contacts;
    std::vector<QUuid> m_companies;
};

std::vector<Record> everyRecord(TestFile &file, Kind kind)
{
    std::vector<Record> records;
    for (const StoredRecord &stored : file.store().tables().select(kind, u"1 ORDER BY id"_s))
        records.push_back(stored.record);
    return records;
}

/// Where the links of the whole file lead, each to who stands for it now; so a merge moves none to another person.
QStringList links(TestFile &file, const QHash<QUuid, QUuid> &standsFor)
{
    QStringList lines;
    for (const Kind kind : {Kind::Contact, Kind::Company}) {
        for (const RecordLink &link : linksTo(kind)) {
            if (link.field == "mergedInto"_L1)
                continue;
            for (const Record &record : everyRecord(file, link.kind)) {
                const QUuid id = record.value(link.field).toUuid();
                if (!id.isNull() && link.kind != Kind::Contact && link.kind != Kind::Company)
                    lines.append(record.id.toString() + u' ' + link.field + u' ' + standsFor.value(id, id).toString());
            }
        }
    }
    return lines;
}

/// The text of a list or note, entry by entry.
QStringList entriesOf(const Value &value, const QString &field)
{
    return field == "phones"_L1 || field == "emails"_L1 ? value.toStringList()
                                                        : value.toString().split(u"\n\n"_s, Qt::SkipEmptyParts);
}

/// What one of them was known by and the kept one is not.
QString lostIn(const MergePlan &plan, const Record &kept)
{
    for (const Record &record : plan.records) {
        for (const QString &field : {u"phones"_s, u"emails"_s, u"note"_s}) {
            for (const QString &entry : entriesOf(record.value(field), field)) {
                if (!entriesOf(kept.value(field), field).contains(entry))
                    return field + u": "_s + entry;
            }
        }
        for (const Field &field : recordType(plan.kind).fields()) {
            const QString name = QString::fromLatin1(field.name);
            if (record.value(name).isValid() && name != "mergedInto"_L1 && !kept.value(name).isValid())
                return name;
        }
    }
    return {};
}

} // namespace

/// Whoever is merged with whomever: nothing that was known is lost, nothing points at who is gone, and it can be undone.
class RandomMergesTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLostAndNothingPointsAtWhoIsGone_data();
    void nothingIsLostAndNothingPointsAtWhoIsGone();
};

void RandomMergesTest::nothingIsLostAndNothingPointsAtWhoIsGone_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("C-52 D3 seed %u", seed) << seed;
}

void RandomMergesTest::nothingIsLostAndNothingPointsAtWhoIsGone()
{
    // Given
    QFETCH(const quint32, seed);
    TestFile file;
    Crowd crowd(file, seed);
    std::vector<QStringList> states{contentOf(file)};
    for (int count = 0; count < 10; ++count) {
        const Kind kind = crowd.below(2) == 0 ? Kind::Contact : Kind::Company;
        const std::vector<QUuid> ids = crowd.some(kind);
        const Result<MergePlan> plan = mergePlan(file.session(), kind, ids);
        QHash<QUuid, QUuid> standsFor;
        for (const Record &record : plan ? plan->records : std::vector<Record>())
            standsFor.insert(record.id, plan->records.front().id);
        const QStringList expectedLinks = links(file, standsFor);
        // When
        const Result<ChangeSet> merged = mergeClients(file.session(), kind, ids);
        // Then those who are one already are told to be so
        QCOMPARE(merged.has_value(), plan.has_value());
        if (!merged) {
            QCOMPARE(merged.error().reason, u"merge-too-few"_s);
            continue;
        }
        states.push_back(contentOf(file));
        // All that pointed at any of them points at the one that is kept, and at nobody else
        QCOMPARE(links(file, {}), expectedLinks);
        const QUuid keptId = plan->records.front().id;
        for (const QUuid &id : ids)
            QCOMPARE(clientRecord(file.session(), kind, id)->id, keptId);
        // What each of them was known by, the kept one is known by
        QCOMPARE(lostIn(*plan, *clientRecord(file.session(), kind, keptId)), QString());
        // Who is gone is found by no search
        for (const DocumentHit &hit : findDocuments(file.store().connection(), recordType(kind).name(), kind, 100))
            QVERIFY(file.store().tables().find(kind, hit.record)->record.value(u"mergedInto"_s).isNull());
    }
    QVERIFY(states.size() > 3);
    QCOMPARE(*findProblems(file.store().connection()), QStringList());
    // And every step is taken back to just what was there
    for (auto state = states.rbegin() + 1; state != states.rend(); ++state) {
        QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
        QCOMPARE(contentOf(file), *state);
    }
}

QTEST_GUILESS_MAIN(RandomMergesTest)
#include "tst_randommerges.moc"
