// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/checklist.h"
#include "core/process/gate.h"
#include "core/process/preview.h"
#include "sample.h"
#include "tests/support/neededitems.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

/// B1.1, one row per stage that is left; the columns are the stages in the definition's order.
/// M by hand, P by the process, B both, - neither, . the stage itself.
struct TableRow
{
    const char *from;
    const char *cells;
};

constexpr TableRow handoffTable[] = {
    {"", "BMM----"},
    {"qualification", ".MP--MB"},
    {"distribution", "M.B--BB"},
    {"handoff", "MP.P--B"},
    {"awaiting-sale", "-P-.PMB"},
    {"satisfied", "-M--.--"},
    {"not-interested", "MMM--.-"},
    {"disqualified", "MM----."},
};

constexpr TableRow fiveStageTable[] = {
    {"", "BBBB--"},           {"new", ".BBBBB"},  {"assigned", "B.BBBB"}, {"qualified", "BB.BBB"},
    {"offer-sent", "BBM.BB"}, {"deal", "----.-"}, {"junk", "MMMM-."},
};

void addRows(const char *preset, std::span<const TableRow> table)
{
    const ProcessDefinition process = sample::preset(preset);
    for (const TableRow &row : table) {
        for (size_t column = 0; column < process.stages.size(); ++column) {
            const QString to = process.stages[column].code;
            QTest::addRow("B1.1 %s: %s to %s", preset, *row.from ? row.from : "(new)", qPrintable(to))
                << QByteArray(preset) << QByteArray(row.from) << to << QChar(QLatin1Char(row.cells[column]));
        }
    }
}

Lead complete(const char *stage)
{
    Lead lead = sample::leadOn(stage);
    lead.clientType = u"legal"_s;
    return lead;
}

} // namespace

class GateTest : public QObject
{
    Q_OBJECT

private slots:
    void followsTheTableOfMoves_data();
    void followsTheTableOfMoves();
    void refusesAnUnknownStage();
    void asksForAReason_data();
    void asksForAReason();
    void wantsAContactOrCompanyBeforeTheHandoff_data();
    void wantsAContactOrCompanyBeforeTheHandoff();
    void wantsTheClientTypeBeforeTheOffer_data();
    void wantsTheClientTypeBeforeTheOffer();
    void wantsAUsersFieldToo();
    void wantsTheChecklistBeforeTheLeadGoesOn_data();
    void wantsTheChecklistBeforeTheLeadGoesOn();
    void namesEveryItemThatIsOpen();
    void whatAnotherStageWantsHoldsNobodyUp();
    void thePresetsNeedNoTick();
    void saysWhatIsMissingForTheNextStage();
    void hasNothingToSayOnAFinalStage();
    void listsTheMovesByHand_data();
    void listsTheMovesByHand();
    void aStageThatIsGoneIsLeftLikeNoStage();
    void namesTheDirectoryOfReasons();
    void offersQualification_data();
    void offersQualification();
    void offersToResume_data();
    void offersToResume();
};

void GateTest::followsTheTableOfMoves_data()
{
    QTest::addColumn<QByteArray>("preset");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QChar>("cell");
    addRows("lead-handoff", handoffTable);
    addRows("five-stage", fiveStageTable);
}

void GateTest::followsTheTableOfMoves()
{
    // Given
    QFETCH(QByteArray, preset);
    QFETCH(QByteArray, from);
    QFETCH(QString, to);
    QFETCH(QChar, cell);
    const ProcessDefinition process = sample::preset(preset.constData());
    const Lead lead = complete(from.constData());
    const QString reason = sample::reasonFor(process, to);

    // When
    const Gate byHand = gate(process, lead, to, {MoveBy::Hand, reason});
    const Gate byProcess = gate(process, lead, to, {MoveBy::Process, reason});

    // Then
    QCOMPARE(byHand.isOpen(), cell == u'M' || cell == u'B');
    QCOMPARE(byProcess.isOpen(), cell == u'P' || cell == u'B');
    QCOMPARE(byHand.refusal == "already-there"_L1, cell == u'.');
    if (cell == u'-')
        QCOMPARE(byHand.refusal, u"move-not-allowed"_s);
    const Result<Outcome> moved =
        moveByHand(process, lead, std::nullopt, to, reason, sample::alinaAt(sample::monday.plusMinutes(5)));
    QCOMPARE(moved.has_value(), byHand.isOpen());
    QCOMPARE(moved ? moved->lead.stage : to, to);
}

void GateTest::refusesAnUnknownStage()
{
    const ProcessDefinition process = sample::preset("lead-handoff");

    QCOMPARE(gate(process, complete("qualification"), u"limbo"_s).refusal, u"unknown-stage"_s);
    QCOMPARE(gate(process, complete("qualification"), {}).refusal, u"unknown-stage"_s);
}

void GateTest::asksForAReason_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("refusal");
    QTest::addRow("G-18 disqualify without a reason") << u"disqualified"_s << QString() << u"reason-required"_s;
    QTest::addRow("G-18 disqualify with a reason") << u"disqualified"_s << u"lost"_s << QString();
    QTest::addRow("a reason where none is asked") << u"distribution"_s << u"lost"_s << u"reason-not-expected"_s;
}

void GateTest::asksForAReason()
{
    QFETCH(QString, to);
    QFETCH(QString, reason);
    QFETCH(QString, refusal);

    const Gate answer = gate(sample::preset("lead-handoff"), complete("qualification"), to, {MoveBy::Hand, reason});

    QCOMPARE(answer.refusal, refusal);
}

void GateTest::wantsAContactOrCompanyBeforeTheHandoff_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QString>("filled");
    QTest::addColumn<QString>("refusal");
    for (const char *from : {"", "distribution", "not-interested"}) {
        QTest::addRow("G-03 from '%s' with nothing", from)
            << QByteArray(from) << QString() << u"needs-contact-or-company"_s;
        QTest::addRow("G-03 from '%s' with a name", from) << QByteArray(from) << u"contactName"_s << QString();
        QTest::addRow("G-03 from '%s' with a company", from) << QByteArray(from) << u"companyName"_s << QString();
    }
}

void GateTest::wantsAContactOrCompanyBeforeTheHandoff()
{
    // Given
    QFETCH(QByteArray, from);
    QFETCH(QString, filled);
    QFETCH(QString, refusal);
    Lead lead = complete(from.constData());
    lead.contact = {};
    lead.company = {};
    if (const Field *field = recordType(Kind::Lead).find(filled))
        field->write(&lead, u"Ромашка"_s);

    // When
    const Gate answer = gate(sample::preset("lead-handoff"), lead, u"handoff"_s);

    // Then
    QCOMPARE(answer.refusal, refusal);
    QCOMPARE(answer.missing.contains(u"contact"_s), !refusal.isEmpty());
}

void GateTest::wantsTheClientTypeBeforeTheOffer_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("open");
    for (const char *from : {"", "new", "assigned", "qualified", "junk"})
        QTest::addRow("S2-33 G-27 '%s' to the offer", from) << QByteArray(from) << u"offer-sent"_s << false;
    QTest::addRow("S2-33 not around it") << QByteArray("new") << u"deal"_s << false;
    QTest::addRow("S2-33 not before it") << QByteArray("new") << u"qualified"_s << true;
    QTest::addRow("S2-33 not on the way back") << QByteArray("offer-sent") << u"new"_s << true;
}

void GateTest::wantsTheClientTypeBeforeTheOffer()
{
    // Given
    QFETCH(QByteArray, from);
    QFETCH(QString, to);
    QFETCH(bool, open);
    const ProcessDefinition process = sample::preset("five-stage");
    const Lead lead = sample::leadOn(from.constData());

    // When
    const Gate answer = gate(process, lead, to);

    // Then
    QCOMPARE(answer.isOpen(), open);
    if (!open) {
        QCOMPARE(answer.error(), (Error{ErrorCode::Refused, u"fields-missing"_s, {u"clientType"_s}}));
        QVERIFY(gate(process, complete(from.constData()), to).isOpen());
    }
}

void GateTest::wantsAUsersFieldToo()
{
    const std::vector<Requirement> requirements{{{u"fields.size"_s}, {}}};
    Lead lead;

    QCOMPARE(firstUnmet(requirements, lead), &requirements.front());
    lead.fields.insert(u"size"_s, u"XL"_s);
    QCOMPARE(firstUnmet(requirements, lead), nullptr);
}

void GateTest::wantsTheChecklistBeforeTheLeadGoesOn_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isTicked");
    QTest::addColumn<QString>("refusal");
    QTest::addRow("S2-32 to the next stage") << u"qualified"_s << false << u"checklist-open"_s;
    QTest::addRow("S2-32 over a stage") << u"offer-sent"_s << false << u"checklist-open"_s;
    QTest::addRow("S2-32 to the end") << u"deal"_s << false << u"checklist-open"_s;
    QTest::addRow("S2-32 when it is ticked") << u"qualified"_s << true << QString();
    QTest::addRow("S2-32 back") << u"new"_s << false << QString();
    QTest::addRow("S2-32 to the failed end") << u"junk"_s << false << u"reason-required"_s;
}

void GateTest::wantsTheChecklistBeforeTheLeadGoesOn()
{
    // Given
    QFETCH(const QString, to);
    QFETCH(const bool, isTicked);
    QFETCH(const QString, refusal);
    const ProcessDefinition process = parseProcess(test::fiveStagesNeeding({"interest-asked"})).value();
    Lead lead = complete("assigned");
    if (isTicked)
        lead.fields.insert(u"check.interest-asked"_s, u"done"_s);

    // When
    const Gate byHand = gate(process, lead, to);
    const Gate byProcess = gate(process, lead, to, {MoveBy::Process, {}});

    // Then
    QCOMPARE(byHand.refusal, refusal);
    QCOMPARE(byProcess.refusal, refusal);
    QCOMPARE(byHand.missing.contains(u"fields.check.interest-asked"_s), refusal == "checklist-open"_L1);
    QCOMPARE(wayTo(process, lead, to) == StageWay::Move, refusal != "checklist-open"_L1);
}

void GateTest::namesEveryItemThatIsOpen()
{
    const ProcessDefinition process =
        parseProcess(test::fiveStagesNeeding({"name-asked", "contacts-asked", "interest-asked"})).value();
    Lead lead = complete("assigned");
    lead.fields.insert(u"check.contacts-asked"_s, u"done"_s);

    const Error refused = gate(process, lead, u"qualified"_s).error();

    QCOMPARE(refused.details, (QStringList{u"fields.check.name-asked"_s, u"fields.check.interest-asked"_s}));
    QCOMPARE(qualificationGate(process, lead).refusal, u"checklist-open"_s);
}

void GateTest::whatAnotherStageWantsHoldsNobodyUp()
{
    const ProcessDefinition process = parseProcess(test::fiveStagesNeeding({"interest-asked"})).value();

    QVERIFY(gate(process, complete("new"), u"qualified"_s).isOpen());
    QVERIFY(gate(process, complete("qualified"), u"offer-sent"_s).isOpen());
    QVERIFY(gate(process, complete(""), u"qualified"_s).isOpen());
}

void GateTest::thePresetsNeedNoTick()
{
    for (const QString &code : presetCodes()) {
        const ProcessDefinition process = loadPreset(code).value();
        for (const Stage &stage : process.stages)
            QVERIFY(std::ranges::none_of(stage.checklist, &CheckItem::required));
    }
    QCOMPARE(checklistOf(sample::preset("five-stage"), complete("assigned")).size(), 4U);
    QVERIFY(checklistOf(sample::preset("lead-handoff"), complete("handoff")).empty());
}

void GateTest::saysWhatIsMissingForTheNextStage()
{
    // Given
    Lead bare;
    bare.stage = u"qualification"_s;
    Lead lead = complete("handoff");
    lead.budget = Money{100};
    lead.needType = u"software"_s;
    const ProcessDefinition process = sample::preset("lead-handoff");

    // When
    const Missing first = missingForNext(process, bare);
    const Missing second = missingForNext(process, lead);

    // Then
    QVERIFY(first.required.contains(u"contact"_s));
    QVERIFY(second.required.isEmpty());
    QCOMPARE(second.advised, (QStringList{u"saleOwner"_s, u"saleDivision"_s, u"decisionAt"_s}));
    QCOMPARE(missingForNext(sample::preset("five-stage"), sample::leadOn("qualified")).required,
             QStringList{u"clientType"_s});
}

void GateTest::hasNothingToSayOnAFinalStage()
{
    const Missing missing = missingForNext(sample::preset("lead-handoff"), complete("satisfied"));

    QVERIFY(missing.required.isEmpty());
    QVERIFY(missing.advised.isEmpty());
}

void GateTest::listsTheMovesByHand_data()
{
    QTest::addColumn<QStringList>("stages");
    QTest::addRow("qualification") << QStringList{u"distribution"_s, u"not-interested"_s, u"disqualified"_s};
    QTest::addRow("distribution") << QStringList{u"qualification"_s, u"handoff"_s, u"not-interested"_s,
                                                 u"disqualified"_s};
    QTest::addRow("handoff") << QStringList{u"qualification"_s, u"disqualified"_s};
    QTest::addRow("awaiting-sale") << QStringList{u"not-interested"_s, u"disqualified"_s};
    QTest::addRow("satisfied") << QStringList{u"distribution"_s};
    QTest::addRow("disqualified") << QStringList{u"qualification"_s, u"distribution"_s};
}

void GateTest::listsTheMovesByHand()
{
    QFETCH(QStringList, stages);

    QCOMPARE(movesByHand(sample::preset("lead-handoff"), complete(QTest::currentDataTag())), stages);
}

void GateTest::aStageThatIsGoneIsLeftLikeNoStage()
{
    const QStringList stages = movesByHand(sample::preset("lead-handoff"), complete("from-another-process"));

    QCOMPARE(stages, (QStringList{u"qualification"_s, u"distribution"_s, u"handoff"_s}));
}

void GateTest::namesTheDirectoryOfReasons()
{
    const Gate answer = gate(sample::preset("lead-handoff"), complete("handoff"), u"disqualified"_s);

    QVERIFY(!answer.isOpen());
    QVERIFY(answer.canBeOffered());
    QCOMPARE(answer.directory, u"disqualifyReason"_s);
    QCOMPARE(answer.error().details, QStringList{u"disqualifyReason"_s});
}

void GateTest::offersQualification_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<bool>("qualified");
    QTest::addColumn<QString>("refusal");
    QTest::addRow("B2 fresh") << QByteArray("qualification") << false << QString();
    QTest::addRow("B2 come back") << QByteArray("qualification") << true << QString();
    QTest::addRow("B2 at distribution") << QByteArray("distribution") << false << QString();
    QTest::addRow("B2 there without it") << QByteArray("handoff") << false << QString();
    QTest::addRow("B2 there already") << QByteArray("handoff") << true << u"already-qualified"_s;
    QTest::addRow("B2 past it") << QByteArray("awaiting-sale") << true << u"already-qualified"_s;
    QTest::addRow("B2 past it, never") << QByteArray("awaiting-sale") << false << u"move-not-allowed"_s;
    QTest::addRow("B2 disqualified") << QByteArray("disqualified") << false << u"move-not-allowed"_s;
}

void GateTest::offersQualification()
{
    QFETCH(QByteArray, stage);
    QFETCH(bool, qualified);
    QFETCH(QString, refusal);
    Lead lead = complete(stage.constData());
    lead.qualified = qualified;

    QCOMPARE(qualificationGate(sample::preset("lead-handoff"), lead).refusal, refusal);
}

void GateTest::offersToResume_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<bool>("hasTask");
    QTest::addColumn<bool>("open");
    QTest::addRow("S0-54 dormant on the hand-off") << QByteArray("handoff") << false << true;
    QTest::addRow("S0-55 not while the task is open") << QByteArray("handoff") << true << false;
    QTest::addRow("S0-55 from not interested") << QByteArray("not-interested") << false << true;
    QTest::addRow("S0-55 not from distribution") << QByteArray("distribution") << false << false;
    QTest::addRow("S0-55 not from disqualified") << QByteArray("disqualified") << false << false;
}

void GateTest::offersToResume()
{
    QFETCH(QByteArray, stage);
    QFETCH(bool, hasTask);
    QFETCH(bool, open);
    Lead lead = complete(stage.constData());
    if (hasTask)
        lead.processTask = TaskId(newUuid(sample::monday));

    const Gate answer = resumptionGate(sample::preset("lead-handoff"), lead);

    QCOMPARE(answer.isOpen(), open);
    QCOMPARE(answer.refusal, open ? QString() : u"nothing-to-resume"_s);
    QCOMPARE(resumptionGate(sample::preset("five-stage"), lead).refusal, u"nothing-to-resume"_s);
}

QTEST_GUILESS_MAIN(GateTest)
#include "tst_gate.moc"
