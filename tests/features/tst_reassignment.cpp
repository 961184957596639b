// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/masschange.h"
#include "core/store/leadlist.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int leadsInAll = 5000;

qint64 ownedBy(TestFile &file, const UserId &owner)
{
    return countLeads(file.store().connection(),
                      {{{u"owner"_s, Comparison::Equal, {owner.uuid()}}}, {}, {}, false, false});
}

/// Leads of two owners in turn, every fiftieth with a call planned by its owner; the leads that have one.
std::vector<LeadId> addTwoPortfolios(TestFile &file, const std::array<UserId, 2> &owners)
{
    constexpr int atOnce = 250;
    std::vector<LeadId> withCalls;
    for (int number = 0; number < leadsInAll;) {
        ChangeSet changeset = file.session().changeset(u"lead.generate"_s);
        const qint64 first = nextLeadNumber(file.session());
        for (int index = 0; index < atOnce; ++index, ++number) {
            Lead lead;
            lead.title = u"Lead %1"_s.arg(number);
            lead.owner = owners[static_cast<size_t>(number) % 2];
            const Lead added = prepareLead(file.session(), lead, first + index)->lead;
            changeset.create(added);
            if (number % 50 == 0)
                withCalls.push_back(added.id);
        }
        if (!file.session().commit(std::move(changeset)))
            qFatal("the leads are not added");
    }
    for (const LeadId &id : withCalls) {
        Task call;
        call.lead = id;
        call.subject = u"Call"_s;
        call.owner = file.lead(id).owner;
        if (!addTask(file.session(), call))
            qFatal("the call is not planned");
    }
    return withCalls;
}

/// Whose the calls are, each by its lead.
std::vector<UserId> ownersOfCalls(TestFile &file, const std::vector<LeadId> &leads)
{
    std::vector<UserId> owners;
    for (const LeadId &lead : leads)
        owners.push_back(file.openTask(lead).owner);
    return owners;
}

} // namespace

/// Somebody leaves, a colleague takes over 5,000 leads, and it was a mistake.
class ReassignmentTest : public QObject
{
    Q_OBJECT

private slots:
    void isTakenBackAsOneAlsoAfterARestart_data() { proves("G-42 D11"); }

    void isTakenBackAsOneAlsoAfterARestart()
    {
        // Given two portfolios
        TestFile file;
        QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg"_s));
        QVERIFY(addUser(file.session(), u"vera"_s, u"Vera"_s));
        const UserId anna = file.session().user().id;
        const UserId oleg = userNamed(file.store(), u"oleg"_s)->id;
        const UserId vera = userNamed(file.store(), u"vera"_s)->id;
        const std::vector<LeadId> withCalls = addTwoPortfolios(file, {anna, oleg});
        const std::vector<UserId> callers = ownersOfCalls(file, withCalls);
        LeadChoice everything;
        everything.isAllBut = true;
        // When all of it goes to a third
        const auto report = changeMany(file.session(), everything, FieldsChange{{{u"owner"_s, vera.uuid()}}, true});
        QVERIFY(report);
        QCOMPARE(report->changed, leadsInAll);
        QCOMPARE(ownedBy(file, vera), leadsInAll);
        QCOMPARE(ownersOfCalls(file, withCalls), std::vector(withCalls.size(), vera));
        // and is taken back by the next start of the program
        file.reopen();
        const Result<Reversal> newest = undoable(file.session());
        QVERIFY(newest);
        QVERIFY(reverse(file.session(), *newest, u"undo"_s));
        // Then everybody has his own again
        QCOMPARE(ownedBy(file, vera), 0);
        QCOMPARE(ownedBy(file, anna), leadsInAll / 2);
        QCOMPARE(ownedBy(file, oleg), leadsInAll / 2);
        QCOMPARE(ownersOfCalls(file, withCalls), callers);
        // and one step brings it again, after another start
        file.reopen();
        const Result<Reversal> again = redoable(file.session());
        QVERIFY(again);
        QVERIFY(reverse(file.session(), *again, u"redo"_s));
        QCOMPARE(ownedBy(file, vera), leadsInAll);
        QCOMPARE(ownersOfCalls(file, withCalls), std::vector(withCalls.size(), vera));
    }
};

QTEST_GUILESS_MAIN(ReassignmentTest)
#include "tst_reassignment.moc"
