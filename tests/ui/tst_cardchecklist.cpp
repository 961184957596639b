// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/checklist.h"
#include "core/services/checklist.h"
#include "tests/support/neededitems.h"
#include "tests/support/proves.h"
#include "tests/ui/leadcardtest.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadId assignedLead(TestFile &file)
{
    return file.addAssignedLead();
}

LeadId strictLead(TestFile &file)
{
    file.setProcess(fiveStagesNeeding({"interest-asked"}));
    return file.addAssignedLead();
}

QString focusedName()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

QString title(LeadCardTest &test)
{
    const auto *label = test.find<QLabel>(u"checklist.title"_s);
    return label ? label->text() : QString();
}

bool isDone(LeadCardTest &test, const QString &item)
{
    return isTicked(test.lead(), item);
}

} // namespace

/// The stage's checklist on the card, by keys alone. The clock stands at 2026-03-02T10:00.
class CardChecklistTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void itemsAreTickedByKeys_data() { proves("S2-32"); }

    void itemsAreTickedByKeys()
    {
        // Given
        LeadCardTest test(assignedLead, u"five-stage"_s);
        QCOMPARE(title(test), u"Checklist: 0 of 4"_s);
        // When one key leads there, and Space ticks
        test.actions().action(u"lead.checklist"_s)->trigger();
        QCOMPARE(focusedName(), u"check.name-asked"_s);
        test.press(Qt::Key_Space);
        // Then it is in the file and on the card, told by whom and when, and the focus stays
        QVERIFY(isDone(test, u"name-asked"_s));
        QCOMPARE(title(test), u"Checklist: 1 of 4"_s);
        QCOMPARE(focusedName(), u"check.name-asked"_s);
        QVERIFY(test.visibleText().contains(u"Anna Smirnova, "_s));
        // When
        test.press(Qt::Key_Down);
        QCOMPARE(focusedName(), u"check.contacts-asked"_s);
        test.press(Qt::Key_Space);
        test.press(Qt::Key_Space);
        // Then it was ticked, and the tick taken off again
        QVERIFY(!isDone(test, u"contacts-asked"_s));
        // and the key leads to what is still to be done
        test.actions().action(u"lead.checklist"_s)->trigger();
        QCOMPARE(focusedName(), u"check.contacts-asked"_s);
    }

    void isToldToAScreenReader_data() { proves("S2-32 C-90"); }

    void isToldToAScreenReader()
    {
        LeadCardTest test(strictLead, u"five-stage"_s);
        const auto *box = test.find<QAbstractButton>(u"check.interest-asked"_s);
        QVERIFY(box);
        QCOMPARE(box->accessibleName(), u"Ask about interest and volumes"_s);
        QCOMPARE(box->accessibleDescription(), u"needed to go on"_s);
        QVERIFY(test.tabTo(u"check.interest-asked"_s));
    }

    void aClickOnTheWordsTicks()
    {
        LeadCardTest test(assignedLead, u"five-stage"_s);
        auto *box = test.find<QAbstractButton>(u"check.interest-asked"_s);
        QTest::mouseClick(box, Qt::LeftButton, Qt::NoModifier, {60, box->height() / 2});
        test.settle();
        QVERIFY(isDone(test, u"interest-asked"_s));
    }

    void theNextStageSaysWhatIsStillToBeDone_data() { proves("S2-32 G-27"); }

    void theNextStageSaysWhatIsStillToBeDone()
    {
        // Given
        LeadCardTest test(strictLead, u"five-stage"_s);
        QVERIFY(test.visibleText().contains(u"needed to go on"_s));
        // When
        test.actions().action(u"lead.forward"_s)->trigger();
        test.settle();
        // Then
        QCOMPARE(test.lead().stage, u"assigned"_s);
        QVERIFY2(
            test.visibleText().contains(u"On the checklist is still to be done: Ask about interest and volumes."_s),
            qPrintable(test.visibleText()));
        // When it is done
        QVERIFY(test.tabTo(u"check.interest-asked"_s));
        test.press(Qt::Key_Space);
        test.actions().action(u"lead.forward"_s)->trigger();
        test.settle();
        // Then the lead goes on, to another list
        QCOMPARE(test.lead().stage, u"qualified"_s);
        QCOMPARE(title(test), u"Checklist: 0 of 3"_s);
    }

    void theHistoryTellsOfTicksAndTheProfileDoesNot_data() { proves("S2-32 S4-35"); }

    void theHistoryTellsOfTicksAndTheProfileDoesNot()
    {
        LeadCardTest test(assignedLead, u"five-stage"_s);
        QVERIFY(test.commit(
            [id = test.id()](Session &session) { return tickItems(session, id, {u"interest-asked"_s}, true); }));
        test.settle();
        QVERIFY(!test.visibleText().contains(u"check."_s));
        const Result<CardContent> content = test.commit(
            [id = test.id()](Session &session) { return readCardContent(session, id, QLocale(QLocale::English)); });
        QCOMPARE(content->steps.front().field, u"fields.check.interest-asked"_s);
        QCOMPARE(content->steps.front().after, u"ticked"_s);
    }

    void aStageWithoutOneShowsNone_data() { proves("S2-32"); }

    void aStageWithoutOneShowsNone()
    {
        LeadCardTest test([](TestFile &file) { return file.addLead(); });
        QVERIFY(title(test).isEmpty());
        QVERIFY(!test.actions().action(u"lead.checklist"_s)->isEnabled());
    }

    void aClosedLeadsListIsOnlyRead()
    {
        LeadCardTest test(
            [](TestFile &file) {
                QByteArray json = presetJson(u"five-stage"_s);
                json.replace(R"("reason": "disqualifyReason",)",
                             R"("reason": "disqualifyReason", "checklist": [
                                {"code": "told-why", "label": {"ru": "Сообщить", "en": "Tell the client"}}],)");
                file.setProcess(json);
                const LeadId id = file.addAssignedLead();
                if (!moveLead(file.session(), id, u"junk"_s, u"no-budget"_s))
                    qFatal("not closed");
                return id;
            },
            u"five-stage"_s);
        const auto *box = test.find<QAbstractButton>(u"check.told-why"_s);
        QVERIFY(box);
        QVERIFY(!box->isEnabled());
    }
};

QTEST_MAIN(CardChecklistTest)
#include "tst_cardchecklist.moc"
