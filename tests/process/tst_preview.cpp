// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/parser.h"
#include "core/process/preview.h"
#include "sample.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;
using sample::monday;

namespace {

QStringList states(const std::vector<StageView> &bar)
{
    static const char *const names[] = {"passed", "current", "future", "lost"};
    QStringList found;
    for (const StageView &stage : bar)
        found.append(QString::fromLatin1(names[static_cast<int>(stage.state)]));
    return found;
}

QStringList labels(const std::vector<ProcessAction> &actions)
{
    QStringList found;
    for (const ProcessAction &action : actions)
        found.append(action.label);
    return found;
}

} // namespace

class PreviewTest : public QObject
{
    Q_OBJECT

private slots:
    void equalsTheEffect_data();
    void equalsTheEffect();
    void showsWhatTheFormWillDo();
    void ofAnUnknownResultIsARefusal();
    void aMoveSaysWhatItLeavesOut_data();
    void aMoveSaysWhatItLeavesOut();
    void aMoveSaysWhichTasksEnd_data();
    void aMoveSaysWhichTasksEnd();
    void theWayIsAMoveQualificationOrNone();
    void theBarShowsTheWay_data();
    void theBarShowsTheWay();
    void theBarSaysWhatIsMissing();
    void theBarSpeaksBothLanguages();
    void theCardOffersTheStagesButtons_data();
    void theCardOffersTheStagesButtons();
    void aButtonSaysWhatItNeeds();
    void fiveStagesHaveTheirOwnButtons();
};

void PreviewTest::equalsTheEffect_data()
{
    QTest::addColumn<QString>("result");
    const QStringList results = sample::preset("lead-handoff").task(u"handoff"_s)->resultCodes();
    for (const QString &result : results)
        QTest::addRow("B4.1 %s", qPrintable(result)) << result;
}

void PreviewTest::equalsTheEffect()
{
    // Given
    QFETCH(QString, result);
    const sample::Handoff handoff;
    const bool asksStart = handoff.process.task(handoff.task.code)->result(result)->asksStart;

    // When
    const Result<ResultPreview> preview = previewOf(handoff.process, handoff.lead, handoff.task, result);
    const Result<Outcome> outcome = handoff.complete({result, {}, asksStart ? monday.plusDays(1) : Timestamp(), {}});

    // Then
    QVERIFY(preview);
    QVERIFY(outcome);
    QCOMPARE(preview->stage, outcome->lead.stage);
    QCOMPARE(preview->maturity, outcome->lead.maturity);
    QCOMPARE(preview->movesStage, outcome->lead.stage != handoff.lead.stage);
    QCOMPARE(preview->changesMaturity, outcome->lead.maturity != handoff.lead.maturity);
    QCOMPARE(preview->createsTask, outcome->created.empty() ? QString() : outcome->created.front().code);
    QCOMPARE(preview->feed.size(), outcome->feed.size());
    for (size_t index = 0; index < outcome->feed.size(); ++index)
        QCOMPARE(preview->feed[index].code, outcome->feed[index].code);
}

void PreviewTest::showsWhatTheFormWillDo()
{
    // Given
    const sample::Handoff handoff;
    const Result<Outcome> transferred = handoff.complete(sample::withResult("transfer"));
    QVERIFY(transferred);

    // When
    const Result<ResultPreview> preview =
        previewOf(handoff.process, transferred->lead, transferred->created.front(), {});

    // Then
    QVERIFY(preview);
    QCOMPARE(preview->stage, u"awaiting-sale"_s);
    QCOMPARE(preview->maturity, u"sales-ready"_s);
    QVERIFY(preview->movesStage);
    QVERIFY(preview->createsTask.isEmpty());
    QCOMPARE(preview->feed.front().code, u"handed-off"_s);
}

void PreviewTest::ofAnUnknownResultIsARefusal()
{
    const sample::Handoff handoff;

    const Result<ResultPreview> preview = previewOf(handoff.process, handoff.lead, handoff.task, u"maybe"_s);

    QVERIFY(!preview);
    QCOMPARE(preview.error().reason, u"result-unknown"_s);
}

void PreviewTest::aMoveSaysWhatItLeavesOut_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("skipped");
    QTest::newRow("C-41 two stages on") << u"new"_s << u"offer-sent"_s << QStringList{u"assigned"_s, u"qualified"_s};
    QTest::newRow("C-41 to the end") << u"qualified"_s << u"deal"_s << QStringList{u"offer-sent"_s};
    QTest::newRow("C-41 the next one") << u"new"_s << u"assigned"_s << QStringList();
    QTest::newRow("C-41 back") << u"offer-sent"_s << u"new"_s << QStringList();
    QTest::newRow("C-41 given up") << u"new"_s << u"junk"_s << QStringList();
    QTest::newRow("C-41 taken up again") << u"junk"_s << u"qualified"_s << QStringList();
    QTest::newRow("C-41 of an unknown stage") << u"gone"_s << u"qualified"_s << QStringList();
}

void PreviewTest::aMoveSaysWhatItLeavesOut()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QStringList, skipped);
    Lead lead;
    lead.stage = from;
    QCOMPARE(previewOfMove(sample::preset("five-stage"), lead, {}, to).skipped, skipped);
}

void PreviewTest::aMoveSaysWhichTasksEnd_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("cancelled");
    QTest::newRow("G-15 the process's own") << u"qualification"_s << QStringList{u"handoff"_s};
    QTest::newRow("G-15 all of a closed lead") << u"disqualified"_s << QStringList{u"handoff"_s, u"by hand"_s};
}

void PreviewTest::aMoveSaysWhichTasksEnd()
{
    // Given an open task of the process, one by hand, and one that is done
    QFETCH(QString, to);
    QFETCH(QStringList, cancelled);
    const sample::Handoff handoff;
    Task byHand = handoff.task;
    byHand.id = TaskId(newUuid(monday));
    byHand.code = u"by hand"_s;
    Task done = byHand;
    done.status = u"completed"_s;

    // When
    const MovePreview preview = previewOfMove(handoff.process, handoff.lead, {handoff.task, byHand, done}, to);

    // Then
    QStringList codes;
    for (const Task &task : preview.cancelled)
        codes.append(task.code);
    QCOMPARE(codes, cancelled);
    QVERIFY(!preview.isEmpty());
}

void PreviewTest::theWayIsAMoveQualificationOrNone()
{
    const ProcessDefinition process = loadPreset(u"lead-handoff"_s).value();
    Lead lead;
    lead.stage = u"qualification"_s;
    lead.companyName = u"Romashka"_s;
    QCOMPARE(wayTo(process, lead, u"distribution"_s), StageWay::Move);
    QCOMPARE(wayTo(process, lead, u"disqualified"_s), StageWay::Move); // with a reason
    QCOMPARE(wayTo(process, lead, u"handoff"_s), StageWay::Qualification);
    QCOMPARE(wayTo(process, lead, u"satisfied"_s), StageWay::None);
    QCOMPARE(wayTo(process, lead, u"qualification"_s), StageWay::None);
}

void PreviewTest::theBarShowsTheWay_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *stage, const char *expected) {
        QTest::addRow("S0-56 %s", stage) << QByteArray(stage) << QString::fromLatin1(expected);
    };
    row("qualification", "current future future future future");
    row("handoff", "passed passed current future future");
    row("satisfied", "passed passed passed passed current");
    row("not-interested", "future future future future future lost");
    row("disqualified", "future future future future future lost");
    row("from-another-process", "future future future future future");
}

void PreviewTest::theBarShowsTheWay()
{
    QFETCH(QByteArray, stage);
    QFETCH(QString, expected);

    const std::vector<StageView> bar =
        stageBar(sample::preset("lead-handoff"), sample::leadOn(stage.constData()), QLocale::Russian);

    QCOMPARE(states(bar).join(u' '), expected);
}

void PreviewTest::theBarSaysWhatIsMissing()
{
    // Given
    Lead lead = sample::leadOn("qualified");

    // When
    const std::vector<StageView> bar = stageBar(sample::preset("five-stage"), lead, QLocale::English);

    // Then
    QCOMPARE(bar.size(), size_t(5)); // F8
    QVERIFY(bar[0].gate.isOpen());
    QCOMPARE(bar[2].gate.refusal, u"already-there"_s);
    QCOMPARE(bar[3].gate.refusal, u"fields-missing"_s);
    QCOMPARE(bar[3].gate.missing, QStringList{u"clientType"_s});
}

void PreviewTest::theBarSpeaksBothLanguages()
{
    const ProcessDefinition process = sample::preset("lead-handoff");
    const Lead lead = sample::leadOn("distribution");

    const std::vector<StageView> russian = stageBar(process, lead, QLocale::Russian);
    const std::vector<StageView> english = stageBar(process, lead, QLocale::English);

    QCOMPARE(russian[1].label, u"Распределение"_s);
    QCOMPARE(russian[1].shortLabel, u"Распред."_s);
    QCOMPARE(english[1].caption, u"Distribution (Nurturing)"_s); // F17
    QCOMPARE(english[2].label, u"Handoff to sales"_s);
    QCOMPARE(english[2].shortLabel, u"Handoff"_s);
}

void PreviewTest::theCardOffersTheStagesButtons_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<QStringList>("expected");
    QTest::addRow("B2 qualification") << QByteArray("qualification") << QStringList{u"Qualify"_s, u"Disqualify…"_s};
    QTest::addRow("B3 distribution") << QByteArray("distribution")
                                     << QStringList{u"Start the handoff"_s, u"No need"_s, u"Disqualify…"_s};
    QTest::addRow("S0-55 handoff without a task")
        << QByteArray("handoff") << QStringList{u"Resume"_s, u"Disqualify…"_s};
    QTest::addRow("B1 awaiting") << QByteArray("awaiting-sale") << QStringList{u"Disqualify…"_s};
    QTest::addRow("B1 satisfied") << QByteArray("satisfied") << QStringList{u"Reopen"_s};
    QTest::addRow("S0-54 not interested") << QByteArray("not-interested") << QStringList{u"Resume"_s};
    QTest::addRow("G-18 disqualified") << QByteArray("disqualified") << QStringList{u"Reactivate"_s};
    QTest::addRow("another process") << QByteArray("limbo") << QStringList();
}

void PreviewTest::theCardOffersTheStagesButtons()
{
    QFETCH(QByteArray, stage);
    QFETCH(QStringList, expected);

    const std::vector<ProcessAction> actions =
        actionsFor(sample::preset("lead-handoff"), sample::leadOn(stage.constData()), QLocale::English);

    QCOMPARE(labels(actions), expected);
}

void PreviewTest::aButtonSaysWhatItNeeds()
{
    // Given
    Lead lead = sample::leadOn("distribution");
    lead.contact = {};
    lead.company = {};

    // When
    const std::vector<ProcessAction> actions = actionsFor(sample::preset("lead-handoff"), lead, QLocale::Russian);

    // Then
    QCOMPARE(actions.front().label, u"Начать перевод в продажу"_s);
    QCOMPARE(actions.front().gate.refusal, u"needs-contact-or-company"_s);
    QVERIFY(!actions.front().fails);
    QVERIFY(actions.back().fails);
    QCOMPARE(actions.back().gate.refusal, u"reason-required"_s);
}

void PreviewTest::fiveStagesHaveTheirOwnButtons()
{
    Lead lead = sample::leadOn("offer-sent");
    lead.clientType = u"legal"_s;

    const std::vector<ProcessAction> actions = actionsFor(sample::preset("five-stage"), lead, QLocale::Russian);

    QCOMPARE(labels(actions), (QStringList{u"Ура, сделка!"_s, u"Некачественный лид…"_s}));
    QCOMPARE(labels(actionsFor(sample::preset("five-stage"), sample::leadOn("new"), QLocale::Russian)),
             (QStringList{u"Квалифицировать"_s, u"Некачественный лид…"_s}));
}

QTEST_GUILESS_MAIN(PreviewTest)
#include "tst_preview.moc"
