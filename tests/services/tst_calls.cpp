// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/wording.h"
#include "core/services/calls.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

Call made(TestFile &file, const LeadId &lead, qint64 seconds)
{
    return {lead, file.clock().now(), seconds};
}

QStringList feedOf(TestFile &file, const LeadId &lead, QLocale::Language language = QLocale::English)
{
    QStringList texts;
    for (const FeedEntry &entry : file.card(lead).feed)
        texts.append(feedText(file.session().process(), entry, language));
    return texts;
}

} // namespace

/// Calls are logged with their length.
class CallsTest : public QObject
{
    Q_OBJECT

private slots:
    void standsInTheFeedWithItsLength_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("S1-17 S1-25 minutes") << qint64(245) << u"Call, 4:05"_s;
        QTest::newRow("seconds") << qint64(7) << u"Call, 0:07"_s;
        QTest::newRow("more than an hour") << qint64(3725) << u"Call, 62:05"_s;
        QTest::newRow("a clock that went back") << qint64(-5) << u"Call, 0:00"_s;
    }

    void standsInTheFeedWithItsLength()
    {
        QFETCH(const qint64, seconds);
        QFETCH(const QString, text);
        TestFile file;
        const LeadId lead = file.addLead();
        QVERIFY(logCall(file.session(), made(file, lead, seconds)));
        QCOMPARE(feedOf(file, lead).front(), text);
        QVERIFY(feedOf(file, lead, QLocale::Russian).front().startsWith(u"Звонок, "));
    }

    void completesItsTaskInOneStep_data() { proves("S1-17 S0-25 G-11"); }

    void completesItsTaskInOneStep()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addHandedOffLead();
        file.clock().advanceMinutes(1);
        const TaskId task = file.openTask(lead).id;
        // When
        QVERIFY(completeByCall(file.session(), task, {u"return"_s, u"Later"_s, {}, {}}, made(file, lead, 60)));
        // Then the result does what it does on the card, and the call is in the feed
        QCOMPARE(file.lead(lead).stage, u"distribution"_s);
        QVERIFY(feedOf(file, lead).contains(u"Call, 1:00"_s));
        // And both are taken back together
        QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
        QCOMPARE(file.lead(lead).stage, u"handoff"_s);
        QVERIFY(!feedOf(file, lead).contains(u"Call, 1:00"_s));
    }

    void whatIsRefusedLogsNothing()
    {
        TestFile file;
        const LeadId lead = file.addHandedOffLead();
        const TaskId task = file.openTask(lead).id;
        const Result<ChangeSet> done = completeByCall(file.session(), task, {}, made(file, lead, 60));
        QCOMPARE(done.error().reason, u"result-required"_s);
        QVERIFY(!feedOf(file, lead).contains(u"Call, 1:00"_s));
    }

    void aLeadThatIsGoneHasNoCalls()
    {
        TestFile file;
        const Result<ChangeSet> logged = logCall(file.session(), made(file, LeadId(newUuid(file.clock().now())), 60));
        QCOMPARE(logged.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(CallsTest)
#include "tst_calls.moc"
