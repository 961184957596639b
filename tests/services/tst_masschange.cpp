// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/masschange.h"
#include "core/store/batches.h"
#include "core/store/leadlist.h"
#include "tests/services/massdeeds.h"
#include "tests/support/proves.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

qint64 withCity(TestFile &file, const QString &city)
{
    return countLeads(file.store().connection(), {{{u"city"_s, Comparison::Equal, {city}}}, {}, {}, false, false});
}

/// In few ChangeSets, for a test of many.
void addMany(TestFile &file, int leads)
{
    constexpr int atOnce = 250;
    for (int number = 0; number < leads;) {
        ChangeSet changeset = file.session().changeset(u"lead.generate"_s);
        const qint64 first = nextLeadNumber(file.session());
        for (int index = 0; index < atOnce && number < leads; ++index, ++number) {
            Lead lead;
            lead.title = u"Lead %1"_s.arg(number);
            changeset.create(prepareLead(file.session(), lead, first + index)->lead);
        }
        if (!file.session().commit(std::move(changeset)))
            qFatal("the leads are not added");
    }
}

/// The number of the last thing that was done.
qint64 newest(TestFile &file)
{
    return file.store().journal().latest(1).front().changeset.number;
}

} // namespace

/// One change for many leads: said before, done in portions, taken back as one.
class MassChangeTest : public QObject
{
    Q_OBJECT

private slots:
    void setsAFieldOfAllAndTakesItBackAtOnce_data() { proves("C-15"); }

    void setsAFieldOfAllAndTakesItBackAtOnce()
    {
        // Given more leads than one ChangeSet may have
        TestFile file;
        constexpr int leads = 900;
        addMany(file, leads);
        // When
        const auto report = changeMany(file.session(), everything(), sets(u"city"_s, u"Тула"_s));
        // Then
        QVERIFY(report);
        QCOMPARE(report->looked, leads);
        QCOMPARE(report->changed, leads);
        QVERIFY(report->refusals.empty());
        QCOMPARE(withCity(file, u"Тула"_s), leads);
        const auto parts = file.store().journal().ofBatch(report->batch);
        QVERIFY(parts.size() > 1);
        constexpr int most = 500; // records that a server takes at once
        for (const JournalEntry &part : parts)
            QVERIFY(part.records <= most);
        // When
        QVERIFY(undo(file));
        // Then
        QCOMPARE(withCity(file, u"Тула"_s), 0);
    }

    void tagsAreAddedToThoseThatEachHas_data() { proves("C-15 tags"); }

    void tagsAreAddedToThoseThatEachHas()
    {
        // Given
        TestFile file;
        const LeadId bare = file.addLead();
        const LeadId known = file.addLead();
        const auto tagsOn = [&](const LeadId &lead) { return file.lead(lead).fields.value(u"tags"_s).toString(); };
        const auto tagged = [&](const std::vector<LeadId> &leads, const QString &tags, bool takesOff) {
            const auto report = changeMany(file.session(), these(file, leads), Tagging{tags, u"Tags"_s, takesOff});
            file.session().reload();
            return report;
        };
        QCOMPARE(tagged({known}, u" Ёлка,, expo "_s, false)->changed, 1);
        QCOMPARE(tagsOn(known), u"Ёлка, expo"_s);
        QCOMPARE(file.session().lookups().customFields().size(), size_t(1));
        // When one of them is there already, in another spelling
        const auto report = tagged({bare, known}, u"vip, елка"_s, false);
        // Then
        QCOMPARE(report->changed, 2);
        QCOMPARE(tagsOn(bare), u"vip, елка"_s);
        QCOMPARE(tagsOn(known), u"Ёлка, expo, vip"_s);
        QCOMPARE(tagged({bare, known}, u"VIP"_s, false)->unchanged, 2);
        QCOMPARE(file.session().lookups().customFields().size(), size_t(1));
        // When they are taken off
        QCOMPARE(tagged({bare, known}, u"елка, nobody's"_s, true)->changed, 2);
        // Then
        QCOMPARE(tagsOn(bare), u"vip"_s);
        QCOMPARE(tagsOn(known), u"expo, vip"_s);
        // And it is one step of undo
        QVERIFY(undo(file));
        QCOMPARE(tagsOn(known), u"Ёлка, expo, vip"_s);
        QCOMPARE(tagsOn(bare), u"vip, елка"_s);
    }

    void aColumnOfThatNameIsTheirPlace_data() { proves("C-15 tags of an import"); }

    void aColumnOfThatNameIsTheirPlace()
    {
        // Given a column that somebody's import has brought
        TestFile file;
        CustomField own;
        own.id = CustomFieldId(newUuid(file.clock().now()));
        own.code = u"tegi"_s;
        own.name = u"Теги"_s;
        ChangeSet changeset = file.session().changeset(u"test"_s);
        changeset.create(own);
        QVERIFY(file.session().commit(std::move(changeset)));
        file.session().reload();
        const LeadId lead = file.addLead();
        // When
        QVERIFY(changeMany(file.session(), these(file, {lead}), Tagging{u"выставка"_s, u"теги"_s, false}));
        // Then
        QCOMPARE(file.lead(lead).fields.value(u"tegi"_s).toString(), u"выставка"_s);
        QCOMPARE(file.session().lookups().customFields().size(), size_t(1));
    }

    void changesAllButThoseThatAreLeftOut_data() { proves("C-14"); }

    void changesAllButThoseThatAreLeftOut()
    {
        // Given
        TestFile file;
        const LeadId one = file.addLead({u"title=One"_s, u"country=Latvia"_s});
        const LeadId two = file.addLead({u"title=Two"_s, u"country=Latvia"_s});
        const LeadId other = file.addLead({u"title=Other"_s});
        LeadChoice choice = these(file, {two});
        choice.isAllBut = true;
        choice.query.conditions = {{u"country"_s, Comparison::Equal, {u"Latvia"_s}}};
        // When
        const auto report = changeMany(file.session(), choice, sets(u"city"_s, u"Riga"_s));
        // Then
        QVERIFY(report);
        QCOMPARE(report->changed, 1);
        QCOMPARE(file.lead(one).city, u"Riga"_s);
        QVERIFY(file.lead(two).city.isEmpty());
        QVERIFY(file.lead(other).city.isEmpty());
    }

    void saysBeforeWhatItWillDo_data() { proves("C-15"); }

    void saysBeforeWhatItWillDo()
    {
        // Given one lead that can go, one that is there, one that has no client and two that are closed
        TestFile file;
        const LeadId able = file.addLead({u"title=Able"_s, u"companyName=Romashka"_s});
        const LeadId there = file.addHandedOffLead();
        QVERIFY(moveLead(file.session(), able, u"distribution"_s));
        const LeadId bare = file.addLead({u"title=Bare"_s});
        QVERIFY(moveLead(file.session(), bare, u"distribution"_s));
        const LeadId fresh = file.addLead({u"title=Fresh"_s, u"companyName=Tulip"_s});
        const MassChange move = StageChange{u"handoff"_s, {}};
        const qint64 before = newest(file);
        // When
        const auto preview = previewMassChange(file.session(), everything(), move);
        // Then nothing has happened yet
        QVERIFY(preview);
        QCOMPARE(newest(file), before);
        QCOMPARE(preview->looked, 4);
        QCOMPARE(preview->changed, 1);
        QCOMPARE(preview->unchanged, 1);
        QCOMPARE(preview->refused(), 2);
        QVERIFY(preview->batch.isNull());
        QStringList reasons;
        for (const MassReport::Refusal &refusal : preview->refusals)
            reasons.append(refusal.error.reason + u' ' + refusal.example);
        reasons.sort();
        QCOMPARE(reasons, QStringList({u"move-not-allowed Fresh"_s, u"needs-contact-or-company Bare"_s}));
        // When
        const auto report = changeMany(file.session(), everything(), move);
        // Then it is just that
        QVERIFY(report);
        QCOMPARE(report->changed, preview->changed);
        QCOMPARE(report->refused(), preview->refused());
        QCOMPARE(file.lead(able).stage, u"handoff"_s);
        QCOMPARE(file.openTask(able).subject, file.openTask(there).subject);
        QCOMPARE(file.lead(bare).stage, u"distribution"_s);
        QCOMPARE(file.lead(fresh).stage, u"qualification"_s);
    }

    void cancelLeavesWhatIsDoneWholeAndUndoable_data() { proves("C-16"); }

    void cancelLeavesWhatIsDoneWholeAndUndoable()
    {
        // Given
        TestFile file;
        constexpr int leads = 1000;
        addMany(file, leads);
        // When it is stopped half way
        const auto halfway = [](qint64 done, qint64 total) { return done * 2 < total; };
        const auto report = changeMany(file.session(), everything(), sets(u"city"_s, u"Омск"_s), halfway);
        // Then as many are changed as it says, and the batch is at rest
        QVERIFY(report);
        QVERIFY(report->cancelled);
        QVERIFY(report->changed > 0 && report->changed < leads);
        QCOMPARE(withCity(file, u"Омск"_s), report->changed);
        QVERIFY(Batches(file.store().connection()).running().empty());
        // When
        QVERIFY(undo(file));
        // Then
        QCOMPARE(withCity(file, u"Омск"_s), 0);
    }

    void whatWasChangedSinceIsAskedAboutBeforeAnythingIsTakenBack()
    {
        // Given three leads, of which one was changed later in the same field and one in another
        TestFile file;
        std::vector<LeadId> leads;
        for (int number = 0; number < 3; ++number)
            leads.push_back(file.addLead());
        const auto report = changeMany(file.session(), everything(), sets(u"city"_s, u"Тула"_s));
        QVERIFY(report);
        QVERIFY(editLead(file.session(), leads[0], {{u"country"_s, u"Latvia"_s}}));
        QVERIFY(editLead(file.session(), leads[2], {{u"city"_s, u"Пермь"_s}}));
        const Reversal target = *reversalOf(file.session(), report->batch.toString());
        // When
        const Result<QUuid> refused = reverse(file.session(), target, u"undo"_s);
        // Then
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, u"changed-since"_s);
        QCOMPARE(withCity(file, u"Тула"_s), 2);
        // When
        QVERIFY(reverse(file.session(), target, u"undo"_s, Force::Yes));
        // Then
        QCOMPARE(withCity(file, u"Тула"_s), 0);
        QVERIFY(file.lead(leads[2]).city.isEmpty());
        QCOMPARE(file.lead(leads[0]).country, u"Latvia"_s);
    }

    void aCancelledPreviewSaysSo()
    {
        TestFile file;
        file.addLead();
        const auto preview =
            previewMassChange(file.session(), everything(), Archiving{true}, [](qint64, qint64) { return false; });
        QVERIFY(!preview);
        QCOMPARE(preview.error().code, ErrorCode::Cancelled);
    }

    void theOwnersTasksGoAlongWhenAsked_data()
    {
        QTest::addColumn<bool>("tasksToo");
        QTest::newRow("with the tasks") << true;
        QTest::newRow("without") << false;
    }

    void theOwnersTasksGoAlongWhenAsked()
    {
        QFETCH(const bool, tasksToo);
        // Given a lead of Anna's with a task of hers and one of Oleg's
        TestFile file;
        QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg"_s));
        QVERIFY(addUser(file.session(), u"vera"_s, u"Vera"_s));
        const UserId anna = file.session().user().id;
        const UserId oleg = userNamed(file.store(), u"oleg"_s)->id;
        const UserId vera = userNamed(file.store(), u"vera"_s)->id;
        const LeadId lead = file.addLead();
        for (const UserId &owner : {anna, oleg}) {
            Task task;
            task.lead = lead;
            task.subject = u"Call"_s;
            task.owner = owner;
            QVERIFY(addTask(file.session(), task));
        }
        // When
        const auto report =
            changeMany(file.session(), everything(), FieldsChange{{{u"owner"_s, vera.uuid()}}, tasksToo});
        // Then
        QVERIFY(report);
        QCOMPARE(file.lead(lead).owner, vera);
        QList<UserId> owners;
        for (const Task &task : tasks(file.session(), lead, true))
            owners.append(task.owner);
        QVERIFY(owners.contains(oleg));
        QCOMPARE(owners.contains(vera), tasksToo);
        QCOMPARE(owners.contains(anna), !tasksToo);
        // When
        QVERIFY(undo(file));
        // Then
        QCOMPARE(file.lead(lead).owner, anna);
    }

    void eachGetsATaskOfItsOwner()
    {
        // Given
        TestFile file;
        QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg"_s));
        const LeadId mine = file.addLead({u"title=Mine"_s});
        const LeadId his = file.addLead({u"title=His"_s, u"owner=oleg"_s});
        const LeadId closed = file.addLead({u"title=Closed"_s});
        QVERIFY(moveLead(file.session(), closed, u"disqualified"_s, u"lost"_s));
        TaskAddition addition;
        addition.task.subject = u"Wish a happy new year"_s;
        // When
        const auto report = changeMany(file.session(), everything(), addition);
        // Then
        QVERIFY(report);
        QCOMPARE(report->changed, 2);
        QCOMPARE(report->refusals.size(), size_t(1));
        QCOMPARE(report->refusals.front().example, u"Closed"_s);
        QCOMPARE(file.openTask(mine).owner, file.session().user().id);
        QCOMPARE(file.openTask(his).owner, userNamed(file.store(), u"oleg"_s)->id);
        QCOMPARE(file.openTask(his).subject, u"Wish a happy new year"_s);
    }

    void aStageThatAsksForAReasonGetsItOnce()
    {
        // Given
        TestFile file;
        const LeadId one = file.addLead();
        const LeadId two = file.addLead();
        // When without a reason, with one that is none, and by its name
        const auto without = previewMassChange(file.session(), everything(), StageChange{u"disqualified"_s, {}});
        const auto unknown = previewMassChange(file.session(), everything(), StageChange{u"disqualified"_s, u"?"_s});
        const auto report = changeMany(file.session(), everything(), StageChange{u"disqualified"_s, u"lost"_s});
        // Then
        QVERIFY(without);
        QCOMPARE(without->refused(), 2);
        QVERIFY(!unknown);
        QVERIFY(report);
        QCOMPARE(report->changed, 2);
        QCOMPARE(file.lead(one).disqualifyReason, u"lost"_s);
        QCOMPARE(file.lead(two).disqualifyReason, u"lost"_s);
    }

    void aPartnerThatIsNewIsMadeOnce()
    {
        // Given
        TestFile file;
        const LeadId one = file.addLead();
        const LeadId two = file.addLead();
        // When
        const auto report = changeMany(file.session(), everything(), sets(u"partner"_s, u"Daisy Ltd"_s));
        // Then
        QVERIFY(report);
        QVERIFY(!file.lead(one).partner.isNull());
        QCOMPARE(file.lead(one).partner, file.lead(two).partner);
        // When
        QVERIFY(undo(file));
        // Then
        QVERIFY(file.lead(one).partner.isNull());
        QVERIFY(file.store().select<Company>(u"1"_s).empty());
    }

    void archivesAndBringsBack()
    {
        // Given
        TestFile file;
        const LeadId one = file.addLead();
        const LeadId two = file.addLead();
        QVERIFY(archiveLead(file.session(), two));
        // When
        LeadChoice all = everything();
        all.query.withArchived = true;
        const auto archived = changeMany(file.session(), all, Archiving{true});
        // Then
        QVERIFY(archived);
        QCOMPARE(archived->changed, 1);
        QCOMPARE(archived->unchanged, 1);
        QVERIFY(file.lead(one).archived);
        // When
        const auto back = changeMany(file.session(), all, Archiving{false});
        // Then
        QVERIFY(back);
        QCOMPARE(back->changed, 2);
        QVERIFY(!file.lead(two).archived);
    }

    void nothingToChangeIsNoStepOfUndo()
    {
        TestFile file;
        file.addLead({u"city=Тула"_s});
        const auto report = changeMany(file.session(), everything(), sets(u"city"_s, u"Тула"_s));
        QVERIFY(report);
        QCOMPARE(report->unchanged, 1);
        QVERIFY(report->batch.isNull());
        QVERIFY(Batches(file.store().connection()).latest(1).empty());
    }

    void whatACrashCutsShortIsTakenBack()
    {
        // Given a mass change that never came to its end
        TestFile file;
        file.addLead();
        const auto report = changeMany(file.session(), everything(), sets(u"city"_s, u"Тула"_s));
        QVERIFY(report);
        Batches(file.store().connection()).finish(report->batch, u"running"_s);
        // When
        file.reopen();
        QVERIFY(recoverBatches(file.session()));
        // Then
        QCOMPARE(withCity(file, u"Тула"_s), 0);
    }
};

QTEST_GUILESS_MAIN(MassChangeTest)
#include "tst_masschange.moc"
