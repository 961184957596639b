// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/sync/device.h"

#include "core/base/clock.h"
#include "core/sync/wire.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

void set(SentChange &change, const QString &field, const Value &value)
{
    change.fields.push_back({field, {}, value, {}});
}

SentChange &create(SentChangeSet &changeset, const QString &kind, const QUuid &lead)
{
    changeset.changes.push_back({RecordChange::Action::Create, kind, newUuid(systemClock()()), {}});
    set(changeset.changes.back(), u"lead"_s, lead);
    return changeset.changes.back();
}

void describe(SentChange &lead, const QString &title, qint64 now)
{
    const int number = title.section(u' ', -1).toInt();
    set(lead, u"contactName"_s, u"Анна Серова %1"_s.arg(number));
    set(lead, u"companyName"_s, u"ООО «Пряжа %1»"_s.arg(number % 5000));
    set(lead, u"jobTitle"_s, u"Начальник отдела снабжения"_s);
    set(lead, u"phones"_s, QStringList{u"+7495%1"_s.arg(number, 7, 10, QChar(u'0'))});
    set(lead, u"emails"_s, QStringList{u"anna%1@example.com"_s.arg(number)});
    set(lead, u"city"_s, u"Екатеринбург"_s);
    set(lead, u"source"_s, u"site"_s);
    set(lead, u"stage"_s, u"new"_s);
    set(lead, u"stageSince"_s, now);
    set(lead, u"createdAt"_s, now);
    set(lead, u"budget"_s, qint64{number} * 100);
    set(lead, u"description"_s, u"Просит демонстрацию на складе, перезвонить после обеда"_s);
}

void addWork(SentChangeSet &changeset, const test::LoggedIn &session, qint64 now)
{
    constexpr qint64 day = 86'400'000;
    const QUuid lead = changeset.changes.front().record;
    SentChange &person = create(changeset, u"person"_s, lead);
    set(person, u"name"_s, u"Пётр Ильич"_s);
    set(person, u"phones"_s, QStringList{u"+79161234567"_s});
    SentChange &task = create(changeset, u"task"_s, lead);
    set(task, u"subject"_s, u"Связаться с клиентом"_s);
    set(task, u"owner"_s, session.person);
    set(task, u"status"_s, u"open"_s);
    set(task, u"due"_s, now + day);
    SentChange &note = create(changeset, u"feed"_s, lead);
    set(note, u"author"_s, session.person);
    set(note, u"at"_s, now);
    set(note, u"type"_s, u"note"_s);
    set(note, u"text"_s, u"Оставил заявку на сайте, интересуется сроками поставки"_s);
}

} // namespace

Device::Device(const QString &address, const test::LoggedIn &session) : m_connection(address), m_session(session)
{
    if (session.status != 200)
        qFatal("not let in: %s", qPrintable(session.error));
}

SyncRequest Device::next() const
{
    SyncRequest request = test::leadPush(m_session, m_mid, {});
    request.push.clear();
    request.epoch = m_last.epoch;
    request.position = m_last.out;
    request.ack = m_mid;
    return request;
}

void Device::push(SyncRequest request)
{
    request.max = m_mid;
    const test::Reply reply = m_connection.post("/v1/sync", toWire(request), m_session.token);
    const Result<SyncAnswer> answer = answerFromWire(reply.body);
    if (reply.status != 200 || !answer)
        qFatal("status %d: %s", reply.status, reply.body.left(200).constData());
    m_last = *answer;
}

void Device::catchUp()
{
    do {
        push(next());
    } while (m_last.more);
}

void Device::pushLeads(int count)
{
    pushEach(count, [](SentChangeSet &, const QString &) {});
}

void Device::pushWorkedLeads(int count)
{
    const qint64 now = systemClock()().milliseconds;
    pushEach(count, [&](SentChangeSet &changeset, const QString &title) {
        describe(changeset.changes.front(), title, now);
        addWork(changeset, m_session, now);
        changeset.hash = contentHash(changeset);
    });
}

void Device::pushEach(int count, const std::function<void(SentChangeSet &, const QString &)> &fill)
{
    SyncRequest request = next();
    for (int lead = 0; lead < count; ++lead) {
        const qint64 mid = takeMid();
        const QString title = u"Lead %1"_s.arg(mid);
        request.push.push_back(test::leadPush(m_session, mid, title).push.front());
        m_leads.push_back(request.push.back().changes.front().record);
        fill(request.push.back(), title);
    }
    push(std::move(request));
}

} // namespace leadline::bench
