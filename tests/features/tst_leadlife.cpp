// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/wording.h"
#include "core/services/calls.h"
#include "core/services/checklist.h"
#include "core/services/clientcard.h"
#include "core/services/clients.h"
#include "core/services/filterparser.h"
#include "core/services/masschange.h"
#include "core/services/participants.h"
#include "core/store/leadlist.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QSet>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
QString reasonOf(const Result<T> &result)
{
    return result ? QString() : result.error().reason;
}

/// People known to the company but for those who work here.
qsizetype clients(TestFile &file)
{
    return qsizetype(file.store().select<Contact>(u"1"_s).size() + file.store().select<Company>(u"1"_s).size())
        - qsizetype(users(file.store(), true).size());
}

LeadId assigned(TestFile &file)
{
    const LeadId id = file.addLead({u"title=Насосы"_s});
    if (!moveLead(file.session(), id, u"assigned"_s))
        qFatal("not assigned");
    return id;
}

Record company(const QString &name)
{
    Company made;
    made.name = name;
    return toRecord(made);
}

std::vector<LeadId> found(TestFile &file, const QString &filter)
{
    std::vector<qint64> rows;
    LeadQuery query;
    query.conditions = parseFilter(file.session(), filter).value();
    streamLeadRows(file.store().connection(), query, [&](qint64 row) {
        rows.push_back(row);
        return true;
    });
    std::vector<LeadId> ids;
    for (const LeadRow &row : leadRows(file.store().connection(), rows))
        ids.push_back(row.id);
    return ids;
}

constexpr int manyLeads = 5'000;

/// Of three owners in turn, every fifth with a task of its owner.
void addMany(TestFile &file, const std::vector<UserId> &owners)
{
    for (int number = 1; number <= manyLeads;) {
        ChangeSet changeset = file.session().changeset(u"lead.generate"_s);
        for (int count = 0; count < 250; ++count, ++number) {
            Lead lead;
            lead.id = LeadId(newUuid(file.clock().now()));
            lead.number = number;
            lead.title = u"Lead %1"_s.arg(number);
            lead.stage = u"distribution"_s;
            lead.owner = owners[size_t(number) % owners.size()];
            changeset.create(lead);
            if (number % 5 != 0)
                continue;
            Task task;
            task.id = TaskId(newUuid(file.clock().now()));
            task.lead = lead.id;
            task.subject = u"Call"_s;
            task.status = u"open"_s;
            task.owner = lead.owner;
            changeset.create(task);
        }
        if (!file.store().commit(changeset))
            qFatal("the leads are not added");
    }
}

/// Who owns each lead and each task.
QStringList owners(TestFile &file)
{
    QStringList lines;
    for (const QString &table : {u"lead"_s, u"task"_s}) {
        Statement &statement =
            file.store().connection().prepared(u"SELECT hex(id), hex(owner) FROM "_s + table + u" ORDER BY row"_s);
        while (statement.step())
            lines.append(statement.text(0) + statement.text(1));
    }
    return lines;
}

} // namespace

/// As a company, we have leads beside our clients: each comes from somewhere, is somebody's, is worked on, and may become
/// a deal or not (requirements sections A1 to A4).
class LeadLifeFeature : public QObject
{
    Q_OBJECT

private slots:
    void clientsNeedNoLead_data() { proves("S1-02"); }
    void clientsNeedNoLead();
    void leadsAreNoClientsBeforeTheyAreQualified_data() { proves("S1-04 S1-01"); }
    void leadsAreNoClientsBeforeTheyAreQualified();
    void aClientLeadsBackToWhereHeCameFrom_data() { proves("S1-39 S1-38"); }
    void aClientLeadsBackToWhereHeCameFrom();
    void everyLeadIsSomebodysAndIsHandedOn_data() { proves("S4-27 S1-06"); }
    void everyLeadIsSomebodysAndIsHandedOn();
    void eachWayThatLeadsComeHasItsName_data();
    void eachWayThatLeadsComeHasItsName();
    void theNextStepIsToContactTheLead_data() { proves("S1-13 S0-03"); }
    void theNextStepIsToContactTheLead();
    void whatWasDoneStaysOnTheCard_data() { proves("S1-18 S4-31 S1-41"); }
    void whatWasDoneStaysOnTheCard();
    void factsAreAddedWhileQualifying_data() { proves("S1-27 S2-28 S2-29 S2-30 S2-31"); }
    void factsAreAddedWhileQualifying();
    void whatToFindOutFirstIsOnTheList_data();
    void whatToFindOutFirstIsOnTheList();
    void aDealIsClosedByItsStage_data() { proves("S2-45 S2-46"); }
    void aDealIsClosedByItsStage();
    void aLeadBecomesADealOrNot_data() { proves("S3-09"); }
    void aLeadBecomesADealOrNot();
    void aMassReassignmentIsTakenBackAfterARestart_data() { proves("G-42 D11"); }
    void aMassReassignmentIsTakenBackAfterARestart();
    void oneGateHoldsOnEveryWay_data() { proves("S4-08 S4-23 G-27"); }
    void oneGateHoldsOnEveryWay();
};

void LeadLifeFeature::clientsNeedNoLead()
{
    TestFile file;
    QVERIFY(addClient(file.session(), company(u"Вега"_s)));
    const QUuid id = clientNamed(file.session(), Kind::Company, u"Вега"_s)->id;
    QVERIFY(clientCard(file.session(), Kind::Company, id)->leads.empty());
    QVERIFY(clientCard(file.session(), Kind::Company, id)->client.value(u"originLead"_s).isNull());
}

void LeadLifeFeature::leadsAreNoClientsBeforeTheyAreQualified()
{
    // Given
    TestFile file;
    QCOMPARE(clients(file), 0);
    // When a lead is typed in with names
    const LeadId id = file.addLead({u"title=Насосы"_s, u"contactName=Ёлкин Пётр"_s, u"companyName=Ромашка"_s});
    QVERIFY(editLead(file.session(), id, {{u"contactName"_s, u"Ёлкин Пётр Ильич"_s}}));
    // Then the clients stay clean, until it is qualified
    QCOMPARE(clients(file), 0);
    QVERIFY(moveLead(file.session(), id, u"disqualified"_s, u"lost"_s));
    QCOMPARE(clients(file), 0);
    QVERIFY(moveLead(file.session(), id, u"qualification"_s));
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    QCOMPARE(clients(file), 2);
}

void LeadLifeFeature::aClientLeadsBackToWhereHeCameFrom()
{
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const LeadCard card = file.card(id);
    QCOMPARE(card.contact->originLead, id);
    QCOMPARE(card.company->originLead, id);
    const std::vector<qint64> own{file.store().tables().find(Kind::Lead, id.uuid())->row};
    QCOMPARE(clientCard(file.session(), Kind::Contact, card.contact->id.uuid())->leads, own);
    QCOMPARE(clientCard(file.session(), Kind::Company, card.company->id.uuid())->leads, own);
}

void LeadLifeFeature::everyLeadIsSomebodysAndIsHandedOn()
{
    // Given
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
    const UserId boris = userNamed(file.store(), u"boris"_s)->id;
    const LeadId id = file.addLead();
    QCOMPARE(file.lead(id).owner, file.session().user().id);
    // When
    QVERIFY(editLead(file.session(), id, {{u"owner"_s, boris.uuid()}}));
    // Then he has it, and the history says from whom
    QCOMPARE(found(file, u"owner=boris"_s), std::vector{id});
    const HistoryEntry entry = file.card(id).history.front();
    QCOMPARE(entry.change.before.toUuid(), file.session().user().id.uuid());
    QCOMPARE(entry.change.after.toUuid(), boris.uuid());
}

void LeadLifeFeature::eachWayThatLeadsComeHasItsName_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("russian");
    QTest::addColumn<QString>("english");
    QTest::newRow("S1-08 a web page") << u"source"_s << u"Веб-сайт"_s << u"Web site"_s;
    QTest::newRow("S1-08 a request") << u"source"_s << u"CRM-форма"_s << u"Web form"_s;
    QTest::newRow("S1-08 a call") << u"source"_s << u"Звонок"_s << u"Call"_s;
    QTest::newRow("S1-08 a recommendation") << u"source"_s << u"По рекомендации"_s << u"Recommendation"_s;
    QTest::newRow("S1-08 an acquaintance")
        << u"channel"_s << u"Рекомендация/Личный контакт"_s << u"Recommendation or personal contact"_s;
    QTest::newRow("S1-08 a campaign") << u"source"_s << u"Реклама"_s << u"Advertising"_s;
    QTest::newRow("S1-08 a list that was bought") << u"source"_s << u"Приобретённая база"_s << u"Purchased list"_s;
    QTest::newRow("S3-06 social networks") << u"channel"_s << u"Веб: социальные сети"_s << u"Web: social networks"_s;
    QTest::newRow("S3-06 search") << u"channel"_s << u"Веб: бесплатный поиск"_s << u"Web: organic search"_s;
    QTest::newRow("S3-06 a fair") << u"source"_s << u"Выставка"_s << u"Trade show"_s;
    QTest::newRow("S3-06 a partner") << u"channel"_s << u"Контакт партнёра"_s << u"Partner's contact"_s;
    QTest::newRow("S3-06 an event") << u"channel"_s << u"Мероприятие"_s << u"Event"_s;
}

void LeadLifeFeature::eachWayThatLeadsComeHasItsName()
{
    // Given
    QFETCH(const QString, directory);
    QFETCH(const QString, russian);
    QFETCH(const QString, english);
    TestFile file;
    const Lookups &lookups = file.session().lookups();
    const QString code = lookups.codeOf(directory, russian);
    // Then it is one choice in both languages, offered to everybody
    QVERIFY(!code.isEmpty());
    QCOMPARE(lookups.codeOf(directory, english), code);
    QCOMPARE(lookups.label(directory, code, QLocale::Russian), russian);
    QCOMPARE(lookups.label(directory, code, QLocale::English), english);
    // and finds those that came so
    const LeadId id = file.addLead({u"title=A"_s, directory + u'=' + russian});
    file.addLead({u"title=B"_s});
    QCOMPARE(found(file, directory + u"=\""_s + english + u'"'), std::vector{id});
}

void LeadLifeFeature::theNextStepIsToContactTheLead()
{
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const Task task = file.openTask(id);
    const ProcessTask *kind = file.session().process().task(task.code);
    QVERIFY(subjectOf(file.session().process(), task, QLocale::Russian).startsWith(u"Связаться с клиентом"_s));
    QVERIFY(subjectOf(file.session().process(), task, QLocale::English).startsWith(u"Contact the client"_s));
    QVERIFY(kind->hint.ru.startsWith(u"Свяжитесь с клиентом"_s) && !kind->hint.en.isEmpty());
    const std::vector<LeadRow> rows =
        leadRows(file.store().connection(), {file.store().tables().find(Kind::Lead, id.uuid())->row});
    QCOMPARE(rows.front().nextStepAt, task.start);
}

void LeadLifeFeature::whatWasDoneStaysOnTheCard()
{
    // Given a call, a letter and a meeting, each of which was done
    TestFile file;
    const LeadId id = file.addLead();
    for (const QString &category : {u"call"_s, u"e-mail"_s, u"meeting"_s}) {
        Task task;
        task.lead = id;
        task.subject = category;
        task.category = category;
        QVERIFY(addTask(file.session(), task));
        file.clock().advanceMinutes(10);
        QVERIFY(completeTask(file.session(), file.openTask(id).id, {{}, u"Done: "_s + category, {}, {}}));
    }
    QVERIFY(logCall(file.session(), {id, file.clock().now(), 65}));
    QVERIFY(addNote(file.session(), id, u"Asked for a price"_s));
    // When the lead is lost, a year goes by and the program is started again
    QVERIFY(moveLead(file.session(), id, u"disqualified"_s, u"lost"_s));
    file.clock().advanceMinutes(365 * 24 * 60);
    file.reopen();
    // Then it is all there, the newest first, with who and when
    const LeadCard card = file.card(id);
    QStringList subjects;
    for (const Task &task : card.tasks) {
        subjects.append(task.subject);
        QCOMPARE(task.status, u"completed"_s);
        QCOMPARE(task.details, u"Done: "_s + task.subject);
        QCOMPARE(task.completedBy, file.session().user().id);
        QVERIFY(task.completedAt.isSet());
    }
    QCOMPARE(subjects, (QStringList{u"meeting"_s, u"e-mail"_s, u"call"_s}));
    QStringList feed;
    for (const FeedEntry &entry : card.feed)
        feed.append(entry.code.isEmpty() ? entry.text : entry.code);
    QCOMPARE(feed, (QStringList{u"moved"_s, u"Asked for a price"_s, u"call"_s}));
}

void LeadLifeFeature::factsAreAddedWhileQualifying()
{
    // Given a lead of which only the title is known
    TestFile file(u"five-stage"_s);
    const LeadId id = assigned(file);
    // When the rep asks, and writes down what he hears
    QVERIFY(editLead(file.session(), id,
                     {{u"contactName"_s, u"Ёлкин Пётр"_s},
                      {u"phones"_s, QStringList{u"+74951234567"_s}},
                      {u"clientType"_s, u"person"_s},
                      {u"description"_s, u"Двадцать насосов"_s}}));
    for (const CheckItem &item : file.session().process().stage(u"assigned"_s)->checklist)
        QVERIFY(tickItems(file.session(), id, {item.code}, true));
    QVERIFY(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    // Then all of it is in the lead and its history, each ticked by somebody
    const LeadCard card = file.card(id);
    QCOMPARE(card.lead.stage, u"qualified"_s);
    QSet<QString> told;
    for (const HistoryEntry &entry : card.history)
        told.insert(entry.change.field);
    for (const char *field :
         {"contactName", "phones", "clientType", "description", "stage", "qualified", "fields.check.interest-asked"})
        QVERIFY2(told.contains(QString::fromLatin1(field)), field);
}

void LeadLifeFeature::whatToFindOutFirstIsOnTheList_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("S2-16 how to address the client")
        << u"name-asked"_s << QStringList{u"contactName"_s, u"salutation"_s};
    QTest::newRow("S2-17 phone and e-mail") << u"contacts-asked"_s << QStringList{u"phones"_s, u"emails"_s};
    QTest::newRow("S2-18 a person or a company") << u"client-type-asked"_s << QStringList{u"clientType"_s};
}

void LeadLifeFeature::whatToFindOutFirstIsOnTheList()
{
    // Given
    QFETCH(const QString, item);
    QFETCH(const QStringList, fields);
    TestFile file(u"five-stage"_s);
    const LeadId id = assigned(file);
    // When / Then it is to be ticked, in both languages, and has its fields
    const std::vector<CheckedItem> items = checkedItems(file.session().process(), file.card(id));
    const auto listed = std::ranges::find_if(items, [&](const CheckedItem &each) { return each.item.code == item; });
    QVERIFY(listed != items.end());
    QVERIFY(!listed->isTicked && !listed->item.label.ru.isEmpty() && !listed->item.label.en.isEmpty());
    for (const QString &field : fields)
        QVERIFY(recordType(Kind::Lead).find(field) && !recordType(Kind::Lead).find(field)->is(System));
    QVERIFY(tickItems(file.session(), id, {item}, true));
}

void LeadLifeFeature::aDealIsClosedByItsStage()
{
    // Given a lead whose type of client was forgotten
    TestFile file(u"five-stage"_s);
    const LeadId id = assigned(file);
    // When the rep clicks «Ура, сделка!», he is told what is missing
    const Result<ChangeSet> early = moveLead(file.session(), id, u"deal"_s);
    QCOMPARE(early.error(), (Error{ErrorCode::Refused, u"fields-missing"_s, {u"clientType"_s}}));
    QCOMPARE(file.lead(id).stage, u"assigned"_s);
    // Then it is closed once that is filled in
    QVERIFY(editLead(file.session(), id, {{u"clientType"_s, u"organization"_s}}));
    QVERIFY(moveLead(file.session(), id, u"deal"_s));
    QCOMPARE(file.lead(id).finalAt, file.clock().now());
    QCOMPARE(reasonOf(editLead(file.session(), id, {{u"city"_s, u"Тула"_s}})), u"lead-ended"_s);
}

void LeadLifeFeature::aLeadBecomesADealOrNot()
{
    TestFile file(u"five-stage"_s);
    const LeadId won = file.addLead({u"title=A"_s, u"clientType=person"_s});
    const LeadId lost = file.addLead({u"title=B"_s});
    QVERIFY(moveLead(file.session(), won, u"deal"_s));
    QVERIFY(moveLead(file.session(), lost, u"junk"_s, u"no-budget"_s));
    // Both stay in the list, each where it ended
    QCOMPARE(found(file, u"stage=deal"_s), std::vector{won});
    QCOMPARE(found(file, u"stage=junk"_s), std::vector{lost});
    QCOMPARE(file.lead(lost).disqualifyReason, u"no-budget"_s);
}

void LeadLifeFeature::aMassReassignmentIsTakenBackAfterARestart()
{
    // Given five thousand leads of three people, one of whom takes over all of them with their tasks
    TestFile file;
    QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
    QVERIFY(addUser(file.session(), u"vera"_s, u"Vera"_s));
    const UserId boris = userNamed(file.store(), u"boris"_s)->id;
    addMany(file, {file.session().user().id, boris, userNamed(file.store(), u"vera"_s)->id});
    const QStringList before = owners(file);
    LeadChoice all;
    all.isAllBut = true;
    const FieldsChange toBoris{{{u"owner"_s, boris.uuid()}}, true};
    const MassReport report = changeMany(file.session(), all, toBoris).value();
    QCOMPARE(report.changed + report.unchanged, manyLeads);
    QCOMPARE(countLeads(file.store().connection(),
                        {{{u"owner"_s, Comparison::Equal, {boris.uuid()}}}, {}, {}, false, false}),
             manyLeads);
    // When the program is started again, and the newest thing is undone
    file.reopen();
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    // Then each has its owner again, and so has each task
    QCOMPARE(owners(file), before);
}

void LeadLifeFeature::oneGateHoldsOnEveryWay()
{
    // Given a lead that lacks what the offer asks for
    TestFile file(u"five-stage"_s);
    const LeadId id = assigned(file);
    const LeadId other = file.addLead({u"title=B"_s, u"clientType=person"_s});
    LeadChoice both;
    for (const LeadId &each : {id, other})
        both.rows.push_back(file.store().tables().find(Kind::Lead, each.uuid())->row);
    // When it is moved on the bar, dragged with another, changed in bulk, or added right there
    QCOMPARE(reasonOf(moveLead(file.session(), id, u"offer-sent"_s)), u"fields-missing"_s);
    QCOMPARE(reasonOf(moveLeads(file.session(), {other, id}, u"offer-sent"_s)), u"fields-missing"_s);
    Lead there;
    there.title = u"C"_s;
    there.stage = u"offer-sent"_s;
    QCOMPARE(reasonOf(addLead(file.session(), there)), u"fields-missing"_s);
    const MassReport report = changeMany(file.session(), both, StageChange{u"offer-sent"_s, {}}).value();
    // Then only the other is there
    QCOMPARE(report.changed, 1);
    QCOMPARE(report.refusals.front().error.reason, u"fields-missing"_s);
    QCOMPARE(file.lead(id).stage, u"assigned"_s);
    QCOMPARE(file.lead(other).stage, u"offer-sent"_s);
}

QTEST_GUILESS_MAIN(LeadLifeFeature)
#include "tst_leadlife.moc"
