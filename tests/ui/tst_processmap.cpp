// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/parser.h"
#include "tests/support/testfile.h"
#include "ui/settings/mapstage.h"
#include "ui/settings/processmap.h"
#include "ui/settings/stagefacts.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QTranslator>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// As it is kept in a file.
ProcessDefinition processOf(const QString &code)
{
    TestFile file(code);
    return file.session().process();
}

/// Everything that is said of a stage, a line each.
QString told(const ProcessDefinition &process, const QString &stage, QLocale::Language language)
{
    QStringList lines;
    const StageFacts facts = stageFacts(process, *process.stage(stage), language);
    lines << facts.name << facts.standing;
    for (const FactGroup &group : facts.groups) {
        lines << group.heading;
        for (const Fact &fact : group.facts)
            lines << QString(fact.depth, u'-') + fact.text;
    }
    return lines.join(u'\n');
}

void bothPresets()
{
    QTest::addColumn<QString>("process");
    QTest::newRow("hand-off") << u"lead-handoff"_s;
    QTest::newRow("five stages") << u"five-stage"_s;
}

MapStage &stageOf(const ProcessMap &map, const QString &code)
{
    return *map.findChild<MapStage *>(u"map."_s + code);
}

} // namespace

/// The process as a map and in words, from its definition alone.
class ProcessMapTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aStageTellsWhatItAsksForMakesAndLeadsTo_data()
    {
        QTest::addColumn<QString>("process");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("S0-03 first stage") << u"lead-handoff"_s << u"qualification"_s
                                           << QStringList{u"Stage 1 of 7"_s,
                                                          u"New leads begin here"_s,
                                                          u"To “Distribution”: by hand"_s,
                                                          u"To “Handoff to sales”: by the process"_s,
                                                          u"To “Disqualified”: by hand or by the process"_s,
                                                          u"-The button “Disqualify…”"_s};
        QTest::newRow("G-27 what is missing keeps it shut")
            << u"lead-handoff"_s << u"handoff"_s
            << QStringList{u"Shut until one of these is filled in: Contact, Company, Contact name, Company name"_s,
                           u"“Qualify” leads here"_s, u"A new lead may begin here, too"_s,
                           u"“Resume” brings a lead that rests back here"_s};
        QTest::newRow("S0-12 its task and results")
            << u"lead-handoff"_s << u"handoff"_s
            << QStringList{
                   u"The task of the stage"_s,
                   u"Contact the client: clarify the need and whether it is current, the budget and the role in "
                   "the decision"_s,
                   u"Result “Transfer to sales”"_s,
                   u"-A task follows: Enter the information needed to hand the lead off to sales"_s,
                   u"Result “Return to distribution”"_s,
                   u"-The lead goes to “Distribution”"_s,
                   u"-Its maturity becomes “Discovered”"_s,
                   u"-In the feed: The lead is back on “Distribution” for further nurturing"_s,
                   u"Result “Rescheduled”"_s,
                   u"-The same task follows, on the day that is chosen"_s,
                   u"-In the feed: The task is put off until …"_s,
                   u"Result “No interest”"_s,
                   u"-The lead stays on this stage"_s,
                   u"-Its maturity becomes “Not interested”"_s};
        QTest::newRow("S0-37 the task that follows")
            << u"lead-handoff"_s << u"handoff"_s
            << QStringList{u"The task that follows"_s, u"When it is done"_s, u"-The lead goes to “Awaiting sale”"_s,
                           u"-Its maturity becomes “Sales-ready”"_s};
        QTest::newRow("better filled in")
            << u"lead-handoff"_s << u"awaiting-sale"_s << QStringList{u"Better filled in before: Need type, Budget"_s};
        QTest::newRow("an end with a reason")
            << u"lead-handoff"_s << u"disqualified"_s
            << QStringList{u"An end: without a sale"_s, u"Asks for a reason: "_s, u"-The button “Reactivate”"_s};
        QTest::newRow("an end with success")
            << u"lead-handoff"_s << u"satisfied"_s
            << QStringList{u"An end: success"_s, u"The maturity becomes “Satisfied”"_s};
        QTest::newRow("S2-32 the checklist")
            << u"five-stage"_s << u"assigned"_s
            << QStringList{u"The checklist"_s, u"Useful: Ask how to address the client"_s};
        QTest::newRow("the other preset, no way on")
            << u"five-stage"_s << u"deal"_s << QStringList{u"An end: success"_s, u"Nothing leads on from here"_s};
    }

    void aStageTellsWhatItAsksForMakesAndLeadsTo()
    {
        QFETCH(const QString, process);
        QFETCH(const QString, stage);
        QFETCH(const QStringList, expected);
        const QString words = told(processOf(process), stage, QLocale::English);
        for (const QString &line : expected)
            QVERIFY2(words.contains(line), qPrintable(line + u"\nis not in\n"_s + words));
    }

    void whatTheChecklistNeedsIsToldApart()
    {
        ProcessDefinition process = processOf(u"five-stage"_s);
        process.stages[1].checklist.front().required = true;
        QVERIFY(told(process, u"assigned"_s, QLocale::English)
                    .contains(u"Needed before going on: Ask how to address the client"_s));
        QVERIFY(!told(process, u"deal"_s, QLocale::English).contains(u"The checklist"_s));
    }

    void speaksRussianFromTheDefinitionItself()
    {
        const auto texts = translation(QLocale::Russian);
        QCoreApplication::installTranslator(texts.get());
        const QString words = told(processOf(u"lead-handoff"_s), u"handoff"_s, QLocale::Russian);
        QCoreApplication::removeTranslator(texts.get());
        for (const QString &part : {u"Перевод в продажу"_s, u"«Вернуть на распределение»"_s,
                                    u"Лид возвращён на стадию «Распределение»"_s, u"«Отсутствует интерес»"_s})
            QVERIFY2(words.contains(part), qPrintable(words));
        QVERIFY2(!words.contains(QRegularExpression(u"[A-Za-z]{3}"_s)), qPrintable(words));
    }

    void theWholeProcessHasEveryStageAndEscapesItsTexts_data() { bothPresets(); }

    void theWholeProcessHasEveryStageAndEscapesItsTexts()
    {
        QFETCH(const QString, process);
        ProcessDefinition definition = processOf(process);
        definition.stages.front().label.en = u"<b>x</b> & y"_s;
        QTextDocument document;
        document.setHtml(processHtml(definition, QLocale::English));
        const QString text = document.toPlainText();
        for (const Stage &stage : definition.stages)
            QVERIFY2(text.contains(stage.label.en), qPrintable(stage.code));
    }

    void everyAllowedMoveIsAnArrow_data() { bothPresets(); }

    void everyAllowedMoveIsAnArrow()
    {
        QFETCH(const QString, process);
        const ProcessDefinition definition = processOf(process);
        const std::vector<MapArrow> arrows = arrowsOf(definition);
        size_t moves = 0;
        for (const Stage &stage : definition.stages) {
            for (const Move &move : stage.moves) {
                ++moves;
                QVERIFY(std::ranges::any_of(arrows, [&](const MapArrow &arrow) {
                    return definition.stages[size_t(arrow.from)].code == stage.code
                        && definition.stages[size_t(arrow.to)].code == move.to && arrow.byHand == move.byHand;
                }));
            }
        }
        QCOMPARE(arrows.size(), moves);
    }

    void forwardArcsStandAboveAndWaysBackBelow()
    {
        // Given
        const std::vector<MapArrow> arrows{{0, 1, true}, {0, 2, true}, {2, 0, false}, {0, 3, true}};
        const std::vector<QRectF> places{{0, 100, 80, 40}, {110, 100, 80, 40}, {220, 100, 80, 40}, {330, 100, 80, 40}};
        // Then a step is straight
        QCOMPARE(arrowLine(arrows, 0, places).boundingRect(), QRectF(80, 120, 30, 0));
        // And what goes farther goes higher, around what is nearer
        const QRectF nearer = arrowLine(arrows, 1, places).boundingRect();
        const QRectF farther = arrowLine(arrows, 3, places).boundingRect();
        QVERIFY(nearer.bottom() <= 100.5 && nearer.top() < 100);
        QVERIFY(farther.top() < nearer.top());
        QVERIFY(farther.left() < nearer.left() && farther.right() > nearer.right());
        QVERIFY(nearer.top() >= 100 - arcRoom(arrows).above - 0.5);
        // And back is below
        const QRectF back = arrowLine(arrows, 2, places).boundingRect();
        QVERIFY(back.top() >= 139.5 && back.bottom() <= 140 + arcRoom(arrows).below + 0.5);
    }

    void aHeadPointsWhereTheLineEnds()
    {
        const std::vector<QRectF> places{{0, 0, 80, 40}, {110, 0, 80, 40}};
        const QPainterPath head = arrowHead(arrowLine({{0, 1, true}}, 0, places));
        QCOMPARE(head.boundingRect().right(), 110.0);
        QVERIFY(head.boundingRect().left() < 110 && head.boundingRect().center().y() == 20);
    }

    void theArrowKeysWalkAlongTheStages_data() { bothPresets(); }

    void theArrowKeysWalkAlongTheStages()
    {
        // Given
        QFETCH(const QString, process);
        const ProcessDefinition definition = processOf(process);
        ProcessMap map(definition);
        map.resize(map.sizeHint());
        map.show();
        QVERIFY(QTest::qWaitForWindowActive(&map));
        QSignalSpy chosen(&map, &ProcessMap::stageChosen);
        map.firstFocus()->setFocus();
        QCOMPARE(map.chosen(), definition.stages.front().code);
        // When / Then
        for (size_t stage = 1; stage < definition.stages.size(); ++stage) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
            QCOMPARE(map.chosen(), definition.stages[stage].code);
            QCOMPARE(QApplication::focusWidget(), &stageOf(map, map.chosen()));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QCOMPARE(map.chosen(), definition.stages.front().code);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QCOMPARE(map.chosen(), definition.stages.back().code);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QCOMPARE(map.chosen(), definition.stages[definition.stages.size() - 2].code);
        QCOMPARE(chosen.last().constFirst().toString(), map.chosen());
    }

    void aScreenReaderHearsEveryStageAndItsMoves()
    {
        const ProcessDefinition definition = processOf(u"lead-handoff"_s);
        ProcessMap map(definition);
        map.show();
        for (const Stage &stage : definition.stages) {
            QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&stageOf(map, stage.code));
            QCOMPARE(heard->text(QAccessible::Name), stage.label.en);
            QCOMPARE(heard->role(), QAccessible::RadioButton);
            for (const Move &move : stage.moves)
                QVERIFY(heard->text(QAccessible::Description).contains(moveText(definition, move, QLocale::English)));
        }
        QVERIFY(QAccessible::queryAccessibleInterface(&stageOf(map, u"qualification"_s))->state().checked);
        QVERIFY(!map.accessibleName().isEmpty());
    }

    void isDrawnWhateverTheWidth_data()
    {
        QTest::addColumn<QString>("process");
        QTest::addColumn<int>("width");
        for (const int width : {560, 700, 900, 1400}) {
            QTest::addRow("hand-off %d", width) << u"lead-handoff"_s << width;
            QTest::addRow("five stages %d", width) << u"five-stage"_s << width;
        }
    }

    void isDrawnWhateverTheWidth()
    {
        QFETCH(const QString, process);
        QFETCH(const int, width);
        ProcessMap map(processOf(process));
        const int shown = std::max(width, map.minimumSizeHint().width());
        map.resize(shown, map.sizeHint().height());
        map.show();
        const QImage unchosen = map.grab().toImage();
        QRect before;
        for (const MapStage *stage : map.findChildren<MapStage *>()) {
            QVERIFY2(map.rect().contains(stage->geometry()), qPrintable(stage->code()));
            QVERIFY(before.isNull() || stage->x() > before.right());
            before = stage->geometry();
        }
        // Another stage has other arrows
        map.choose(processOf(process).stages.back().code);
        QVERIFY(map.grab().toImage() != unchosen);
    }

    void namesAreAllWholeOrAllShort()
    {
        // Given a map in which some whole names have no room
        ProcessMap map(processOf(u"lead-handoff"_s));
        map.resize(map.minimumSizeHint());
        map.show();
        const auto stages = map.findChildren<MapStage *>();
        QVERIFY(!std::ranges::all_of(stages, &MapStage::holdsWholeName));
        // Then all are short
        QVERIFY(std::ranges::all_of(stages, &MapStage::isBrief));
        // And whole again in a wide one
        map.resize(2000, map.sizeHint().height());
        QVERIFY(std::ranges::none_of(stages, &MapStage::isBrief));
    }

    void followsTheTheme()
    {
        Theme theme(*qApp);
        theme.apply(Scheme::Light);
        ProcessMap map(processOf(u"five-stage"_s));
        map.show();
        const QImage light = map.grab().toImage();
        theme.apply(Scheme::Dark);
        QVERIFY(map.grab().toImage() != light);
    }
};

QTEST_MAIN(ProcessMapTest)
#include "tst_processmap.moc"
