// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox.h"
#include "core/store/receiving.h"
#include "tests/support/answers.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// All that hangs on the leads, and then these, as an undo of an import takes them out.
ChangeSet removalOf(TestFile &file, const std::vector<LeadId> &leads)
{
    ChangeSet removal = file.session().changeset(u"undo"_s);
    for (const LeadId &lead : leads) {
        for (const Kind kind : {Kind::Task, Kind::Feed, Kind::Person}) {
            for (const StoredRecord &stored : file.store().tables().select(kind, u"lead = ?"_s, {lead.uuid()}))
                removal.addRemove(stored.record);
        }
    }
    for (const LeadId &lead : leads)
        removal.addRemove(file.store().tables().find(Kind::Lead, lead.uuid())->record);
    return removal;
}

} // namespace

/// Leads that this device has removed and that the server tells of on several pages.
class ReceiveRemovalsTest : public QObject
{
    Q_OBJECT

private slots:
    void pagesThatComeBeforeTheLastOneCountToo_data()
    {
        QTest::addColumn<bool>("isAnsweredFirst");
        QTest::newRow("the answer before the pages") << true;
        QTest::newRow("the answer with the last page") << false;
    }

    void pagesThatComeBeforeTheLastOneCountToo()
    {
        // Given three leads of a workspace, removed here at once, and sent
        QFETCH(const bool, isAnsweredFirst);
        TestFile anna;
        TestFile boris;
        share(anna);
        share(boris);
        std::vector<LeadId> leads;
        SyncAnswer there = answerTo(boris, 1);
        for (int count = 0; count < 3; ++count) {
            leads.push_back(anna.addLead({u"title=A"_s, u"city=Тула"_s}));
            there.roots.push_back(pageOf(anna, leads.back()));
        }
        QVERIFY(boris.store().receive(there));
        QVERIFY(boris.store().commit(removalOf(boris, leads)));
        const auto seal = [](SentChangeSet &) { return qsizetype{100}; };
        static_cast<void>(Outbox(boris.store().connection()).take(seal, boris.clock().now()));
        // When the server, which has taken it as number 9, tells of them one by one
        for (size_t page = 0; page < leads.size(); ++page) {
            const bool isLast = page + 1 == leads.size();
            SyncAnswer gone = answerTo(boris, isLast ? 9 : 5 + qint64(page));
            gone.purge = {leads[page].uuid()};
            if (isAnsweredFirst ? page == 0 : isLast)
                gone.results = {{1, OutcomeStatus::Applied, 9, {}, {}}};
            QVERIFY(boris.store().receive(gone));
        }
        // Then none of them comes back
        for (const LeadId &lead : leads)
            QVERIFY(!boris.store().tables().find(Kind::Lead, lead.uuid()));
        for (const Kind kind : {Kind::Task, Kind::Feed, Kind::Person})
            QVERIFY(boris.store().tables().select(kind, u"1"_s).empty());
        QVERIFY(boris.store().journal().select(u"overlay = 1"_s, {}).empty());
    }
};

QTEST_GUILESS_MAIN(ReceiveRemovalsTest)
#include "tst_receiveremovals.moc"
