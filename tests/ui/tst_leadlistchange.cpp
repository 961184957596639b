// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/workspace.h"
#include "tests/support/testfile.h"
#include "ui/leads/leadlistchange.h"
#include "ui/leads/leadlistrow.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::vector<quint32>)

class LeadListChangeTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsGone_data()
    {
        QTest::addColumn<std::vector<quint32>>("before");
        QTest::addColumn<std::vector<quint32>>("after");
        QTest::addColumn<QList<QPoint>>("stretches");
        using Keys = std::vector<quint32>;
        using Gone = QList<QPoint>;
        QTest::newRow("nothing") << Keys{3, 2, 1} << Keys{3, 2, 1} << Gone{};
        QTest::newRow("all") << Keys{3, 2, 1} << Keys{} << Gone{{0, 2}};
        QTest::newRow("the first two") << Keys{4, 3, 2, 1} << Keys{2, 1} << Gone{{0, 1}};
        QTest::newRow("here and there, the last first")
            << Keys{5, 4, 3, 2, 1} << Keys{4, 2} << Gone{{4, 4}, {2, 2}, {0, 0}};
        QTest::newRow("newer ones beside") << Keys{2, 1} << Keys{9, 1} << Gone{{0, 0}};
    }

    void findsWhatIsGone()
    {
        QFETCH(std::vector<quint32>, before);
        QFETCH(std::vector<quint32>, after);
        QFETCH(QList<QPoint>, stretches);
        QList<QPoint> found;
        for (const Stretch &stretch : goneFrom(before, after))
            found.append({stretch.first, stretch.last});
        QCOMPARE(found, stretches);
    }

    void aTaskTouchesItsLead()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addHandedOffLead();
        const Task task = file.openTask(lead);
        // When the task is changed, the ChangeSet names only the task
        const Result<ChangeSet> edited = editTask(file.session(), task.id, {{u"priority"_s, u"high"_s}});
        QVERIFY(edited);
        TouchedLeads touched;
        touched.add(*edited);
        // Then
        const LeadListChange change = changeOf(file.session(), {}, touched);
        QCOMPARE(change.present.size(), size_t(1));
        QCOMPARE(change.present.front().id, lead);
        QVERIFY(change.absent.empty());
    }

    void positionsThatTouchGoTogether()
    {
        const std::vector<Stretch> stretches = stretchesOf({7, 2, 3, 9, 8, 0});
        QCOMPARE(stretches, std::vector<Stretch>({{7, 9}, {2, 3}, {0, 0}}));
        QVERIFY(stretchesOf({}).empty());
    }

    void aLeadThatNoLongerFitsIsAbsent()
    {
        TestFile file;
        const LeadId lead = file.addLead({u"title=Warehouse"_s});
        const Result<ChangeSet> edited = editLead(file.session(), lead, {{u"title"_s, u"Office"_s}});
        QVERIFY(edited);
        TouchedLeads touched;
        touched.add(*edited);
        LeadQuery query;
        query.search = u"warehouse"_s;
        const LeadListChange change = changeOf(file.session(), query, touched);
        QVERIFY(change.present.empty());
        QCOMPARE(change.absent.size(), size_t(1));
    }

    void tellsHowTheNextStepStands_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::addColumn<int>("begins");
        QTest::addColumn<int>("due");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<int>("state");
        QTest::newRow("C-11 overdue") << 1 << -2880 << -2880 << u"handoff"_s << int(StepState::Overdue);
        QTest::newRow("C-11 late though it began in time") << 1 << -60 << -1 << u"handoff"_s << int(StepState::Overdue);
        QTest::newRow("C-11 today") << 1 << 60 << 60 << u"handoff"_s << int(StepState::Today);
        QTest::newRow("C-11 begun and not late") << 1 << -1 << 43200 << u"handoff"_s << int(StepState::Today);
        QTest::newRow("C-11 later") << 1 << 3000 << 3000 << u"handoff"_s << int(StepState::Later);
        QTest::newRow("C-11 none") << 0 << 0 << 0 << u"qualification"_s << int(StepState::None);
        QTest::newRow("none is needed at the end") << 0 << 0 << 0 << u"satisfied"_s << int(StepState::Closed);
    }

    void tellsHowTheNextStepStands()
    {
        QFETCH(int, tasks);
        QFETCH(int, begins);
        QFETCH(int, due);
        QFETCH(QString, stage);
        QFETCH(int, state);
        TestFile file;
        const Reference reference = referenceOf(file.session());
        LeadRow row;
        row.title = u"Warehouse"_s;
        row.stage = stage;
        row.openTasks = tasks;
        row.nextStepAt = tasks > 0 ? file.clock().now().plusMinutes(begins) : Timestamp();
        row.nextStepDue = tasks > 0 ? file.clock().now().plusMinutes(due) : Timestamp();
        const LeadRowText text = leadRowText(row, reference, file.clock().now());
        QCOMPARE(int(text.state), state);
        QCOMPARE(text.nextStep.isEmpty(), state == int(StepState::Closed));
        QCOMPARE(text.stageSteps, 5);
    }
};

QTEST_GUILESS_MAIN(LeadListChangeTest)
#include "tst_leadlistchange.moc"
