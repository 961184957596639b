// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importstep.h"

#include "core/base/folding.h"
#include "core/import/importcells.h"
#include "core/process/gate.h"
#include "core/services/duplicates.h"
#include "core/services/fieldrights.h"
#include "core/services/leads.h"
#include "core/services/namedrecords.h"
#include "core/services/outcomes.h"
#include "core/services/portion.h"
#include "core/store/searchindex.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

using Verdict = ImportPreviewRow::Verdict;

namespace {

/// A record's own part of a message, beside what the file says.
constexpr qsizetype sizeOfRecord = 900;
constexpr qsizetype sizeOfCell = 60;

qsizetype sizeOf(const ImportRow &row)
{
    qsizetype size = 0;
    for (const QString &cell : row.cells)
        size += cell.isEmpty() ? 0 : sizeOfCell + roughSize(cell);
    return size;
}

QStringList united(QStringList list, const QStringList &more)
{
    for (const QString &entry : more) {
        if (!list.contains(entry, Qt::CaseInsensitive))
            list.append(entry);
    }
    return list;
}

/// What the row says goes over what was there; lists grow, and stage and maturity are the process's.
void merge(Lead &lead, const Lead &news)
{
    for (const Field &field : leadFields()) {
        const Value value = field.read(&news);
        if (field.is(System) || !value.isValid())
            continue;
        if (field.type == FieldType::TextList)
            field.write(&lead, united(field.read(&lead).toStringList(), value.toStringList()));
        else if (field.type != FieldType::Custom)
            field.write(&lead, value);
    }
    lead.fields.insert(news.fields);
}

void linkClient(const Session &session, Lead &lead)
{
    const KnownClient client = knownClient(session, lead);
    lead.contact = client.contact;
    lead.company = client.company;
    lead.repeatClient = !client.contact.isNull() || !client.company.isNull();
}

} // namespace

ImportStep::ImportStep(const Session &session, OnDuplicate onDuplicate, Purpose purpose)
    : m_session(session), m_onDuplicate(onDuplicate), m_purpose(purpose)
{
}

void ImportStep::add(NewWords words)
{
    const size_t records = words.fields.size() + words.lookups.size();
    m_records += records;
    m_size += static_cast<qsizetype>(records) * sizeOfRecord;
    std::move(words.fields.begin(), words.fields.end(), std::back_inserter(m_words.fields));
    std::move(words.lookups.begin(), words.lookups.end(), std::back_inserter(m_words.lookups));
}

Result<Verdict> ImportStep::take(const ImportRow &row)
{
    m_found = foundFor(row.keys);
    if (m_onDuplicate == OnDuplicate::Create)
        return create(row);
    const std::optional<Place> place = placeOf(row.keys);
    if (!place && m_found.lead == 0)
        return create(row);
    return m_onDuplicate == OnDuplicate::Skip ? Result<Verdict>(Verdict::Duplicate) : update(row, place);
}

/// One question for all rows: a question each would take the file's lock each time.
void ImportStep::expect(std::span<const ImportRow> rows)
{
    QString keys;
    for (const ImportRow &row : rows) {
        for (const qint64 key : row.keys)
            keys += (keys.isEmpty() ? u'[' : u',') + QString::number(key);
    }
    m_known.clear();
    if (keys.isEmpty())
        return;
    Statement &statement = m_session.store().connection().prepared(
        u"SELECT value, (SELECT row FROM matchKey WHERE hash = value AND kind = 1 ORDER BY row LIMIT 1), "
        "(SELECT 1 FROM matchKey WHERE hash = value AND kind > 1 LIMIT 1) FROM json_each(?) "
        "WHERE EXISTS (SELECT 1 FROM matchKey WHERE hash = value)"_s);
    statement.bind(keys + u']');
    while (statement.step())
        m_known.insert(statement.integer(0), {statement.integer(1), !statement.isNull(2)});
}

ImportStep::Found ImportStep::foundFor(const std::vector<qint64> &keys) const
{
    Found found;
    for (const qint64 key : keys) {
        const Found known = m_known.value(key);
        found.lead = found.lead == 0 ? known.lead : found.lead;
        found.client = found.client || known.client;
    }
    return found;
}

std::optional<ImportStep::Place> ImportStep::placeOf(const std::vector<qint64> &keys) const
{
    for (const qint64 key : keys) {
        const auto place = m_places.find(key);
        if (place != m_places.end())
            return *place;
    }
    return std::nullopt;
}

void ImportStep::remember(const std::vector<qint64> &keys, Place place)
{
    for (const qint64 key : keys)
        m_places.insert(key, place);
}

Result<Verdict> ImportStep::create(const ImportRow &row)
{
    if (m_created.empty())
        m_nextNumber = std::max(m_nextNumber, nextLeadNumber(m_session));
    Lead lead = row.lead;
    lead.number = m_nextNumber;
    lead.registrationMethod = lead.registrationMethod.isEmpty() ? u"import"_s : lead.registrationMethod;
    if (lead.title.isEmpty())
        lead.title = madeUpTitle(lead);
    if (m_found.client)
        linkClient(m_session, lead);
    Result<Outcome> outcome = newLead(m_session.process(), lead, actorOf(m_session));
    if (!outcome)
        return tl::unexpected(outcome.error());
    link(outcome->lead, row.links);
    m_nextNumber += m_nextNumber == 0 ? 0 : 1;
    m_found.lead = 0;
    const size_t records = 1 + outcome->created.size() + outcome->feed.size();
    m_records += records;
    m_size += static_cast<qsizetype>(records) * sizeOfRecord + sizeOf(row);
    remember(row.keys, {Place::Where::Created, m_created.size()});
    if (m_purpose == Purpose::DryRun)
        m_last = {{}, outcome->lead};
    m_created.push_back(std::move(*outcome));
    return Verdict::Create;
}

/// Brings the row into the lead that has one of its keys: one of the file, or one that an earlier row made or changed.
/// A row for a closed lead is refused rather than skipped, so that the errors file keeps what it says.
Result<Verdict> ImportStep::update(const ImportRow &row, std::optional<Place> place)
{
    if (place && place->where == Place::Where::Past) {
        m_last = {};
        return Verdict::Update;
    }
    if (!place) {
        const std::vector<Lead> stored = m_session.store().select<Lead>(u"row = ?"_s, {m_found.lead});
        if (const Gate answer = editGate(m_session.process(), stored.front()); !answer.isOpen())
            return tl::unexpected(answer.error());
        m_updated.push_back({stored.front(), stored.front()});
        place = Place{Place::Where::Updated, m_updated.size() - 1};
        ++m_records;
        m_size += sizeOfRecord;
    }
    m_size += 2 * sizeOf(row); // with what stood there
    const bool isNew = place->where == Place::Where::Created;
    Lead &lead = isNew ? m_created[place->index].lead : m_updated[place->index].after;
    m_last.before = lead;
    merge(lead, row.lead);
    link(lead, row.links);
    m_last.after = lead;
    remember(row.keys, *place);
    return cells().empty() ? Verdict::Duplicate : Verdict::Update;
}

/// A company or team that is not there yet is made, once; a team by those who may, or a server would refuse the leads.
void ImportStep::link(Lead &lead, const NamedLinks &links)
{
    for (const auto &[field, name] : links) {
        const Kind kind = recordTypeByName(QString::fromLatin1(field->of))->kind();
        QUuid &known = m_namedRecords[QString::fromLatin1(field->of) + u'/' + folded(name)];
        if (known.isNull()) {
            const size_t before = m_made.changes.size();
            const bool mayMake = kind != Kind::Team || maySetUp(m_session.store(), m_session.user());
            known = mayMake ? recordFoundOrMade(m_session, kind, name, m_made) : recordNamed(m_session, kind, name);
            m_records += m_made.changes.size() - before;
        }
        field->write(&lead, known);
    }
}

std::vector<FieldChange> ImportStep::cells() const
{
    ChangeSet changes;
    if (m_last.before.id.isNull())
        changes.create(m_last.after);
    else
        changes.update(m_last.before, m_last.after);
    return changes.isEmpty() ? std::vector<FieldChange>() : std::move(changes.changes.front().fields);
}

bool ImportStep::isFull() const
{
    return m_records >= Portion::records || m_size >= Portion::bytes;
}

bool ImportStep::hasNoRoomFor(const ImportRow &row) const
{
    return m_records > 0 && m_size + 2 * sizeOf(row) > Portion::bytes;
}

void ImportStep::moveInto(ChangeSet &changeset)
{
    for (const CustomField &own : m_words.fields)
        changeset.create(own);
    for (const Lookup &entry : m_words.lookups)
        changeset.create(entry);
    std::ranges::move(m_made.changes, std::back_inserter(changeset.changes));
    // Kind after kind: the store takes many of one kind at once.
    for (const Outcome &outcome : m_created)
        changeset.create(outcome.lead);
    for (const Outcome &outcome : m_created) {
        for (const Task &task : outcome.created)
            changeset.create(task);
    }
    for (const Outcome &outcome : m_created) {
        for (const FeedEntry &entry : outcome.feed)
            changeset.create(entry);
    }
    for (const Update &update : m_updated)
        changeset.update(update.before, update.after);
    m_created.clear();
    m_updated.clear();
    m_words = {};
    m_made = {};
    m_records = 0;
    m_size = 0;
    if (m_purpose == Purpose::Run)
        m_places.clear();
    else
        std::fill(m_places.begin(), m_places.end(), Place());
}

} // namespace leadline
