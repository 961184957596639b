// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importprofiles.h"
#include "core/services/attachments.h"
#include "core/services/clients.h"
#include "core/services/directories.h"
#include "core/services/leadviews.h"
#include "core/services/participants.h"
#include "core/services/persons.h"
#include "tests/support/testfile.h"

namespace leadline::test {

/// A file in the middle of a day, with something of every kind for a use case to work on. Anna is its admin, Boris a
/// rep; Vera has left.
class Desk
{
public:
    explicit Desk(const QString &process = QStringLiteral("lead-handoff")) : file(process)
    {
        using namespace Qt::StringLiterals;
        boris = addedUser(u"boris"_s);
        vera = addedUser(u"vera"_s);
        need(editUser(session(), vera, {{u"inactive"_s, true}}));
        file.session().reload();
        fresh = file.addLead(
            {u"title=Pumps"_s, u"contactName=Ёлкин Пётр"_s, u"companyName=Вега"_s, u"phone=84951234567"_s});
        elkin = addedClient(Kind::Contact, u"Elkin"_s);
        elkina = addedClient(Kind::Contact, u"Elkina"_s);
        vega = addedClient(Kind::Company, u"Vega"_s);
        vegaToo = addedClient(Kind::Company, u"Vega Ltd"_s);
        byHand = addedTask(file.session().user().id);
        ofBoris = addedTask(boris);
        need(invite(session(), byHand, {boris}));
        need(invite(session(), ofBoris, {file.session().user().id}));
        need(addPerson(session(), {{}, fresh, u"Vera"_s, {}, {}, {}, {}, {}}));
        person = file.card(fresh).persons.front().id;
        need(addAttachment(session(), fresh, offer()));
        attachment = file.card(fresh).attachments.front().id;
        LeadView view;
        view.name = u"Mine"_s;
        need(saveLeadView(session(), view));
        view.name = u"All"_s;
        view.isShared = true;
        need(saveLeadView(session(), view));
        ImportProfile profile;
        profile.name = u"Partner"_s;
        need(saveImportProfile(session(), profile));
        need(addChoice(session(), u"source"_s, u"Fair 2026"_s));
        Team team;
        team.name = u"North"_s;
        need(addTeam(session(), team));
        north = teams(file.store()).front().id;
        hidden = file.addLead({u"title=Old"_s});
        need(archiveLead(session(), hidden));
        if (process == "lead-handoff"_L1)
            addHandOffs();
        file.session().reload();
    }

    [[nodiscard]] const Session &session() { return file.session(); }
    [[nodiscard]] Timestamp tomorrow() { return file.clock().now().plusDays(1); }
    [[nodiscard]] static KeptFile offer() { return {QStringLiteral("offer.pdf"), QString(64, QLatin1Char('a')), 10}; }
    [[nodiscard]] qint64 rowOf(const LeadId &id) { return file.store().tables().find(Kind::Lead, id.uuid())->row; }

    TestFile file;
    UserId boris;
    UserId vera;
    LeadId fresh;       ///< with two tasks made by hand, a person and a file
    LeadId hidden;      ///< in the archive
    LeadId handed;      ///< on the hand-off, its task open
    LeadId formed;      ///< there, with the form to fill in
    LeadId dormant;     ///< there, without a task
    LeadId closed;      ///< disqualified
    LeadId distributed; ///< on the distribution, with no client
    TaskId byHand;      ///< Anna's; Boris is asked to take part
    TaskId ofBoris;     ///< Anna is
    PersonId person;
    AttachmentId attachment;
    QUuid elkin;
    QUuid elkina;
    QUuid vega;
    QUuid vegaToo;
    TeamId north;

private:
    template<typename T>
    static void need(const Result<T> &done)
    {
        if (!done)
            qFatal("the desk cannot be laid: %s", qPrintable(done.error().reason));
    }
    UserId addedUser(const QString &login)
    {
        need(addUser(session(), login, login));
        return userNamed(file.store(), login)->id;
    }
    QUuid addedClient(Kind kind, const QString &name)
    {
        Record client = kind == Kind::Contact ? toRecord(Contact{}) : toRecord(Company{});
        client.id = newUuid(file.clock().now());
        client.set(QStringLiteral("name"), name);
        need(addClient(session(), client));
        return client.id;
    }
    TaskId addedTask(const UserId &owner)
    {
        Task task;
        task.lead = fresh;
        task.subject = QStringLiteral("Send the price list");
        task.owner = owner;
        task.start = tomorrow();
        task.showInCalendar = true;
        need(addTask(session(), task));
        for (const Task &each : tasks(session(), fresh, true)) {
            if (each.owner == owner)
                return each.id;
        }
        return {};
    }
    void addHandOffs()
    {
        handed = file.addHandedOffLead();
        formed = file.addHandedOffLead();
        need(file.complete(formed, QStringLiteral("transfer"), QStringLiteral("Wants a demo")));
        dormant = file.addHandedOffLead();
        need(file.complete(dormant, QStringLiteral("no-interest")));
        closed = file.addLead({QStringLiteral("title=Lost")});
        need(moveLead(session(), closed, QStringLiteral("disqualified"), QStringLiteral("no-budget")));
        distributed = file.addLead({QStringLiteral("title=Unnamed")});
        need(moveLead(session(), distributed, QStringLiteral("distribution")));
    }
};

} // namespace leadline::test
