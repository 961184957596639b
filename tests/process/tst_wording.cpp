// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/wording.h"
#include "sample.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

class WordingTest : public QObject
{
    Q_OBJECT

private slots:
    void codesBecomeWords();
    void unknownCodesStayAsTheyAre();
    void theProcessGivesTheSubject();
    void aTypedSubjectStays();
    void theTaskCarriesAnInstruction();
    void aMoveIsToldWithBothStages();
    void theEngineHasWordsOfItsOwn();
    void theCommentFollowsTheSentence();
    void aMomentIsToldInTheReadersLanguage();
    void marksInStageNamesStayText();
    void aNoteIsItsOwnText();
};

void WordingTest::codesBecomeWords()
{
    const ProcessDefinition process = sample::preset("lead-handoff");

    QCOMPARE(stageLabel(process, u"handoff"_s, QLocale::Russian), u"Перевод в продажу"_s);
    QCOMPARE(maturityLabel(process, u"satisfied"_s, QLocale::Russian), u"Потребность закрыта"_s);
    QCOMPARE(resultLabel(process, u"handoff"_s, u"return"_s, QLocale::English), u"Return to distribution"_s);
    QCOMPARE(stageLabel(sample::preset("five-stage"), u"deal"_s, QLocale::Russian), u"Ура, сделка!"_s);
}

void WordingTest::unknownCodesStayAsTheyAre()
{
    const ProcessDefinition process = sample::preset("five-stage");

    QCOMPARE(stageLabel(process, u"handoff"_s, QLocale::Russian), u"handoff"_s);
    QCOMPARE(maturityLabel(process, u"satisfied"_s, QLocale::Russian), u"satisfied"_s);
    QCOMPARE(resultLabel(process, u"handoff"_s, u"return"_s, QLocale::English), u"return"_s);
}

void WordingTest::theProcessGivesTheSubject()
{
    // Given
    const sample::Handoff handoff;

    // Then: S0-12
    QVERIFY(handoff.task.subject.isEmpty());
    QVERIFY(subjectOf(handoff.process, handoff.task, QLocale::Russian).startsWith(u"Связаться с клиентом"_s));
    QVERIFY(subjectOf(handoff.process, handoff.task, QLocale::English).startsWith(u"Contact the client"_s));
    QCOMPARE(subjectOf(sample::preset("five-stage"), handoff.task, QLocale::English), u"handoff"_s);
}

void WordingTest::aTypedSubjectStays()
{
    sample::Handoff handoff;
    handoff.task.subject = u"Позвонить Петру"_s;

    QCOMPARE(subjectOf(handoff.process, handoff.task, QLocale::English), u"Позвонить Петру"_s);
}

void WordingTest::theTaskCarriesAnInstruction()
{
    const sample::Handoff handoff;

    QVERIFY(!hintOf(handoff.process, handoff.task, QLocale::Russian).isEmpty()); // S0-03
    QVERIFY(hintOf(handoff.process, Task(), QLocale::Russian).isEmpty());
}

void WordingTest::aMoveIsToldWithBothStages()
{
    const FeedEntry entry{{}, {}, {}, {}, u"system"_s, u"moved"_s, {}, {u"qualification"_s, u"distribution"_s}};

    QCOMPARE(feedText(sample::preset("lead-handoff"), entry, QLocale::Russian),
             u"Стадия изменена: «Квалификация» → «Распределение»"_s);
    QCOMPARE(feedText(sample::preset("lead-handoff"), entry, QLocale::English),
             u"Stage changed: “Qualification” → “Distribution”"_s);
}

void WordingTest::theEngineHasWordsOfItsOwn()
{
    const FeedEntry entry{{}, {}, {}, {}, u"system"_s, u"no-next-step"_s, u"Позвонят сами"_s, {}};

    QCOMPARE(feedText(ProcessDefinition(), entry, QLocale::Russian), u"Следующий шаг не нужен\nПозвонят сами"_s);
    QCOMPARE(feedText(ProcessDefinition(), entry, QLocale::English), u"No next step is needed\nПозвонят сами"_s);
}

void WordingTest::theCommentFollowsTheSentence()
{
    const FeedEntry entry{{}, {}, {}, {}, u"comment"_s, u"handed-off"_s, u"Готов\nкупить"_s, {}};

    QCOMPARE(feedText(sample::preset("lead-handoff"), entry, QLocale::Russian),
             u"Лид передан в продажу\nГотов\nкупить"_s);
}

void WordingTest::aMomentIsToldInTheReadersLanguage()
{
    // Given
    const Timestamp start = sample::monday;
    const FeedEntry entry{{}, {}, {}, {}, u"system"_s, u"rescheduled"_s, {}, {u"a"_s, u"a"_s, start.toIso()}};

    // When
    const QString text = feedText(sample::preset("lead-handoff"), entry, QLocale::Russian);

    // Then
    QVERIFY(text.contains(QLocale(QLocale::Russian).toString(start.toLocal(), QLocale::ShortFormat)));
    QVERIFY(!text.contains(u'{'));
}

void WordingTest::marksInStageNamesStayText()
{
    // Given
    ProcessDefinition process;
    process.stages.push_back({});
    process.stages.front().code = u"one"_s;
    process.stages.front().label = {u"{to}"_s, u"{to}"_s};
    process.feed.push_back({u"said"_s, {u"{from} {other} {"_s, u"{from} {other} {"_s}});
    const FeedEntry entry{{}, {}, {}, {}, {}, u"said"_s, {}, {u"one"_s, u"two"_s}};

    // Then
    QCOMPARE(feedText(process, entry, QLocale::English), u"{to} {other} {"_s);
}

void WordingTest::aNoteIsItsOwnText()
{
    const FeedEntry entry{{}, {}, {}, {}, u"note"_s, {}, u"Перезвонить"_s, {}};

    QCOMPARE(feedText(sample::preset("lead-handoff"), entry, QLocale::English), u"Перезвонить"_s);
}

QTEST_GUILESS_MAIN(WordingTest)
#include "tst_wording.moc"
