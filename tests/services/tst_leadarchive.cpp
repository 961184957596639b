// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/massdeeds.h"
#include "tests/support/proves.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Leads that went into the archive, and out of it for good.
class LeadArchiveTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsInTheArchiveIsDeletedWithAllThatHangsOnItAndComesBackWhole_data() { proves("C-64 C-63"); }

    void whatIsInTheArchiveIsDeletedWithAllThatHangsOnItAndComesBackWhole()
    {
        // Given two leads of which one is archived, with a client that came from it and more notes than one message carries
        TestFile file;
        const LeadId kept = file.addLead({u"title=Kept"_s});
        const LeadId gone = file.addHandedOffLead();
        constexpr int notes = 900;
        for (int number = 0; number < notes; ++number)
            QVERIFY(addNote(file.session(), gone, u"Note %1"_s.arg(number)));
        QVERIFY(archiveLead(file.session(), gone));
        const LeadCard before = file.card(gone);
        QCOMPARE(before.contact->originLead, gone);
        // When
        const auto preview = previewMassChange(file.session(), everything(), Purging{});
        // Then it is said before
        QVERIFY(preview);
        QCOMPARE(preview->changed, 0); // the list hides what is archived
        LeadChoice archived = everything();
        archived.query.withArchived = true;
        const auto whole = previewMassChange(file.session(), archived, Purging{});
        QVERIFY(whole);
        QCOMPARE(whole->changed, 1);
        QVERIFY(whole->records > notes);
        QCOMPARE(whole->refusals.front().error.reason, u"purge-not-archived"_s);
        QCOMPARE(file.card(gone).feed.size(), before.feed.size());
        // When
        const auto report = changeMany(file.session(), archived, Purging{});
        // Then
        QVERIFY(report);
        QCOMPARE(report->records, whole->records);
        QVERIFY(!file.store().find(gone));
        QVERIFY(file.store().find(kept));
        QCOMPARE(file.store().select<FeedEntry>(u"lead = ?"_s, {gone.uuid()}).size(), size_t(0));
        QVERIFY(file.store().find(before.contact->id)->originLead.isNull());
        constexpr int most = 500; // records that a server takes at once
        for (const JournalEntry &part : file.store().journal().ofBatch(report->batch))
            QVERIFY(part.records <= most);
        // When
        file.reopen();
        QVERIFY(undo(file));
        // Then
        QCOMPARE(toRecord(file.lead(gone)).values, toRecord(before.lead).values);
        QCOMPARE(file.card(gone).feed.size(), before.feed.size());
        QCOMPARE(file.card(gone).tasks.size(), before.tasks.size());
        QCOMPARE(file.store().find(before.contact->id)->originLead, gone);
    }

    void onlyAnAdministratorDeletesForGood_data() { proves("C-64 D9"); }

    void onlyAnAdministratorDeletesForGood()
    {
        TestFile file;
        QVERIFY(archiveLead(file.session(), file.addLead()));
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s, u"manager"_s));
        file.actAs(u"boris"_s);
        LeadChoice archived = everything();
        archived.query.withArchived = true;
        QCOMPARE(previewMassChange(file.session(), archived, Purging{}).error().reason, u"purge-not-admin"_s);
        QCOMPARE(changeMany(file.session(), archived, Purging{}).error().reason, u"purge-not-admin"_s);
    }
};

QTEST_GUILESS_MAIN(LeadArchiveTest)
#include "tst_leadarchive.moc"
