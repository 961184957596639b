// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testfile.h"

#include "core/model/reference.h"
#include "core/services/fieldtext.h"

namespace leadline::test {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().reason), qPrintable(result.error().details.join(u' ')));
    return std::move(*result);
}

} // namespace

TestFile::TestFile(const QString &process)
{
    NewWorkspace options;
    options.process = process;
    options.login = m_login;
    options.userName = u"Anna Smirnova"_s;
    m_store = valueOf(createWorkspace(path(), options, m_clock.clock()));
    actAs(m_login);
}

void TestFile::reopen()
{
    close();
    m_store = valueOf(Store::open(path(), StoreAccess::Write, m_clock.clock()));
    actAs(m_login);
}

void TestFile::close()
{
    m_session.reset();
    m_store.reset();
}

void TestFile::setProcess(const QByteArray &json)
{
    const ProcessRecord record{ProcessRecordId(newUuid(m_clock.now())), session().process().code,
                               QString::fromUtf8(json)};
    ChangeSet changeset = session().changeset(u"process.edit"_s);
    changeset.create(record);
    valueOf(session().commit(std::move(changeset)));
    reopen();
}

void TestFile::actAs(const QString &login)
{
    m_login = login;
    m_session = std::make_unique<Session>(valueOf(Session::open(*m_store, login)));
}

LeadId TestFile::addLead(const QStringList &values)
{
    Lead lead;
    lead.id = LeadId(newUuid(m_clock.now()));
    for (const QString &value : values) {
        const Result<void> assigned =
            assignLeadField(session(), lead, value.section(u'=', 0, 0), value.section(u'=', 1));
        if (!assigned)
            qFatal("%s", qPrintable(assigned.error().reason));
    }
    valueOf(leadline::addLead(session(), lead));
    return lead.id;
}

LeadId TestFile::addAssignedLead()
{
    const LeadId id = addLead();
    valueOf(moveLead(session(), id, u"assigned"_s));
    return id;
}

LeadId TestFile::addHandedOffLead()
{
    const LeadId id = addLead({u"title=Warehouse"_s, u"contactName=Пётр Ёлкин"_s, u"companyName=Ромашка"_s});
    valueOf(qualifyLead(session(), id, proposedChoice(lead(id))));
    return id;
}

Lead TestFile::lead(const LeadId &id)
{
    return valueOf(store().find(id));
}

LeadCard TestFile::card(const LeadId &id)
{
    return valueOf(leadCard(session(), id));
}

Task TestFile::openTask(const LeadId &id)
{
    const std::vector<Task> open = tasks(session(), id, true);
    if (open.size() != 1)
        qFatal("expected one open task, found %zu", open.size());
    return open.front();
}

Result<ChangeSet> TestFile::complete(const LeadId &id, const QString &result, const QString &details)
{
    Completion completion;
    completion.result = result;
    completion.details = details;
    return completeTask(session(), openTask(id).id, completion);
}

} // namespace leadline::test
