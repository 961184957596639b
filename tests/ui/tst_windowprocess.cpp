// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/stagebar.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadId handedOffLead(TestFile &file)
{
    return file.addHandedOffLead();
}

LeadId leadWithForm(TestFile &file)
{
    const LeadId id = file.addHandedOffLead();
    if (!file.complete(id, u"transfer"_s, u"ABC"_s))
        qFatal("not prepared");
    return id;
}

LeadId typedLead(TestFile &file)
{
    return file.addLead({u"title=Склад"_s, u"contactName=Пётр Ёлкин"_s, u"companyName=Ромашка"_s});
}

LeadId namelessLead(TestFile &file)
{
    return file.addLead({u"title=Склад"_s});
}

/// A file with one lead, shown in the Russian window.
struct Story
{
    explicit Story(const std::function<LeadId(TestFile &)> &prepare) : program(QLocale::Russian, file.clock())
    {
        prepare(file);
        file.close();
        if (!program.open(file.path()))
            qFatal("the file does not open");
    }
    [[nodiscard]] Lead lead() { return program.stored().lead; }

    TestFile file;
    ProgramWindow program;
};

} // namespace

/// The scenarios of the process in the whole window, by keyboard alone, in Russian.
class WindowProcess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"leadline-test"_s);
    }
    void init() { QSettings().clear(); }

    void aNewLeadIsOnQualification_data() { proves("G-01 S2-23 a new lead"); }

    void aNewLeadIsOnQualification()
    {
        Story story(namelessLead);
        ProgramWindow &program = story.program;
        program.press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(program.find<QLineEdit>(u"companyName"_s));
        QVERIFY(program.tabTo(u"companyName"_s));
        program.type(u"Пряжа"_s);
        program.press(Qt::Key_Return);
        QTRY_COMPARE(program.leads().size(), size_t(2));
        QTRY_COMPARE(story.lead().companyName, u"Пряжа"_s);
        program.settle();
        QCOMPARE(story.lead().stage, u"qualification"_s);
        QCOMPARE(story.lead().maturity, u"discovered"_s);
        QVERIFY(program.shows(u"Проявлен интерес"_s));
        QVERIFY(program.shows(u"Добавлен вручную"_s));
    }

    void qualifyingMakesClientAndTask_data() { proves("G-02 S0-02 S0-08 S0-09 qualified by two Enters"); }

    void qualifyingMakesClientAndTask()
    {
        Story story(typedLead);
        ProgramWindow &program = story.program;
        QVERIFY(program.tabTo(u"step.handoff"_s));
        program.press(Qt::Key_Return);
        // Until it is known who is alike, nothing can be confirmed.
        QTRY_VERIFY(program.canConfirm());
        program.press(Qt::Key_Return);
        QTRY_COMPARE(story.lead().stage, u"handoff"_s);
        program.settle();
        QVERIFY(!story.lead().contact.isNull() && !story.lead().company.isNull());
        QVERIFY(program.find(u"task.complete"_s));
        QVERIFY(program.shows(u"Связаться с клиентом, уточнить наличие и актуальность потребности, бюджет, роль в "
                              "принятии решения"_s));
    }

    void nobodyIsNotQualified_data() { proves("G-03 neither contact nor account"); }

    void nobodyIsNotQualified()
    {
        Story story(namelessLead);
        ProgramWindow &program = story.program;
        QVERIFY(program.tabTo(u"step.handoff"_s));
        program.press(Qt::Key_Return);
        QTRY_VERIFY(program.canConfirm());
        program.press(Qt::Key_Return);
        QTRY_VERIFY(program.shows(u"У лида нет ни контакта, ни контрагента"_s));
        program.settle();
        QCOMPARE(story.lead().stage, u"qualification"_s);
        program.press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        // And the focus is where it was
        program.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&program.window()));
        QTRY_VERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"step.handoff"_s);
    }

    void aTaskIsOpenedAndClosed_data()
    {
        QTest::addColumn<QString>("by");
        QTest::newRow("G-05 S0-10 C-42 by its title") << u"task.title"_s;
        QTest::newRow("G-05 S0-11 C-42 by its button") << u"task.complete"_s;
    }

    void aTaskIsOpenedAndClosed()
    {
        QFETCH(const QString, by);
        Story story(handedOffLead);
        ProgramWindow &program = story.program;
        QVERIFY(!program.find<QPlainTextEdit>(u"details"_s));
        QVERIFY(program.tabTo(by));
        program.press(Qt::Key_Return);
        QTRY_VERIFY(program.find<QPlainTextEdit>(u"details"_s));
        program.press(Qt::Key_Escape);
        QTRY_VERIFY(!program.find<QPlainTextEdit>(u"details"_s));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"task.title"_s);
        QCOMPARE(program.openTasks().size(), size_t(1));
    }

    void aResultHasItsEffects_data()
    {
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("maturity");
        QTest::addColumn<int>("openTasks");
        QTest::addColumn<QString>("shown");
        QTest::newRow("G-07 S0-26 C-43 transfer") << u"transfer"_s << QString() << u"handoff"_s << u"discovered"_s << 1
                                                  << u"Внести информацию, необходимую для перевода лида в продажу"_s;
        QTest::newRow("G-11 S0-45 S0-46 C-43 return")
            << u"return"_s << QString() << u"distribution"_s << u"discovered"_s << 0 << u"Начать перевод в продажу"_s;
        QTest::newRow("G-12 S0-47 S0-48 S0-49 C-43 put off")
            << u"reschedule"_s << u"завтра 10:00"_s << u"handoff"_s << u"discovered"_s << 1 << u"завтра, 10:00"_s;
        QTest::newRow("G-13 S0-51 S0-52 S0-53 C-43 no interest")
            << u"no-interest"_s << QString() << u"handoff"_s << u"no-interest"_s << 0 << u"Возобновить"_s;
    }

    void aResultHasItsEffects()
    {
        // Given
        QFETCH(const QString, result);
        QFETCH(const QString, start);
        QFETCH(const QString, stage);
        QFETCH(const QString, maturity);
        QFETCH(const int, openTasks);
        QFETCH(const QString, shown);
        Story story(handedOffLead);
        ProgramWindow &program = story.program;
        const TaskId first = program.openTasks().front().id;
        // When
        QVERIFY(program.choose(result));
        QVERIFY(program.find(u"effects"_s));
        if (!start.isEmpty()) {
            QVERIFY(program.tabTo(u"start"_s));
            program.type(start);
        }
        program.press(Qt::Key_Return, Qt::ControlModifier);
        const auto isDone = [&] {
            const std::vector<Task> tasks = program.stored().tasks;
            return std::ranges::any_of(tasks, [&](const Task &task) { return task.id == first && !task.isOpen(); });
        };
        QTRY_VERIFY(isDone());
        program.settle();
        // Then
        QCOMPARE(story.lead().stage, stage);
        QCOMPARE(story.lead().maturity, maturity);
        QCOMPARE(int(program.openTasks().size()), openTasks);
        QTRY_VERIFY2(program.shows(shown), qPrintable(shown));
        // And one undo takes all of it back
        program.press(Qt::Key_2, Qt::ControlModifier);
        program.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(program.toast(), u"Отменено: Завершена задача"_s);
        program.settle();
        QCOMPARE(story.lead().stage, u"handoff"_s);
        QCOMPARE(story.lead().maturity, u"discovered"_s);
        QCOMPARE(program.openTasks().front().id, first);
        QCOMPARE(program.openTasks().size(), size_t(1));
    }

    void completingTwiceIsCompletingOnce_data() { proves("B1.1 two presses, one result"); }

    void completingTwiceIsCompletingOnce()
    {
        Story story(handedOffLead);
        ProgramWindow &program = story.program;
        QVERIFY(program.choose(u"transfer"_s));
        auto *complete = program.find<QPushButton>(u"task.complete"_s);
        complete->click();
        complete->click();
        program.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(program.find(u"form"_s));
        program.settle();
        QCOMPARE(program.stored().tasks.size(), size_t(2));
        QCOMPARE(program.openTasks().size(), size_t(1));
        QCOMPARE(story.lead().stage, u"handoff"_s);
        // And so is saving the form
        program.press(Qt::Key_Return, Qt::ControlModifier);
        program.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(story.lead().stage, u"awaiting-sale"_s);
        program.settle();
        const auto comments = std::ranges::count_if(
            program.stored().feed, [](const FeedEntry &entry) { return entry.text.contains(u"передан в продажу"_s); });
        QVERIFY(comments <= 1);
        QCOMPARE(program.openTasks().size(), size_t(0));
    }

    void theFormWaitsForLater_data() { proves("G-10 do it later"); }

    void theFormWaitsForLater()
    {
        // Given
        Story story(leadWithForm);
        ProgramWindow &program = story.program;
        QVERIFY(program.tabTo(u"task.title"_s));
        program.press(Qt::Key_Return);
        QVERIFY(program.tabTo(u"form.budget"_s));
        program.type(u"777"_s);
        // When
        const auto isLater = [] {
            const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
            return button && button->text() == u"Выполнить позже"_s;
        };
        constexpr int mostStops = 60;
        QStringList stops;
        for (int stop = 0; stop < mostStops && !isLater(); ++stop) {
            program.press(Qt::Key_Tab);
            stops.append(QApplication::focusWidget()->accessibleName());
        }
        QVERIFY2(isLater(), qPrintable(stops.join(u", "_s)));
        program.press(Qt::Key_Space);
        program.settle();
        // Then nothing has moved
        QVERIFY(!program.find(u"form"_s));
        QCOMPARE(story.lead().stage, u"handoff"_s);
        QCOMPARE(story.lead().maturity, u"discovered"_s);
        // And the next day it is as it was left
        QVERIFY(program.open(story.file.path()));
        QVERIFY(program.tabTo(u"task.complete"_s));
        program.press(Qt::Key_Return);
        QTRY_VERIFY(program.find<FieldEditor>(u"form.budget"_s));
        QCOMPARE(program.find<FieldEditor>(u"form.budget"_s)->value().toLongLong(), 77'700);
        QCOMPARE(program.find<FieldEditor>(u"form.comment"_s)->value().toString(), u"ABC"_s);
    }

    void theHandOffStartsAgain_data() { proves("G-11 S0-16 start the hand-off again"); }

    void theHandOffStartsAgain()
    {
        Story story([](TestFile &file) {
            const LeadId id = file.addHandedOffLead();
            if (!file.complete(id, u"return"_s))
                qFatal("not prepared");
            return id;
        });
        ProgramWindow &program = story.program;
        program.clock().advanceMinutes(90);
        QVERIFY(program.tabTo(u"step.handoff"_s));
        program.press(Qt::Key_Return);
        QTRY_COMPARE(story.lead().stage, u"handoff"_s);
        QCOMPARE(program.openTasks().front().start, program.clock().now());
    }

    void aRestingLeadIsTakenUpAgain_data() { proves("G-13 S0-54 S0-55 resume"); }

    void aRestingLeadIsTakenUpAgain()
    {
        Story story([](TestFile &file) {
            const LeadId id = file.addHandedOffLead();
            if (!file.complete(id, u"no-interest"_s))
                qFatal("not prepared");
            return id;
        });
        ProgramWindow &program = story.program;
        QVERIFY(program.shows(u"Отсутствует интерес"_s));
        QVERIFY(program.tabTo(u"step.handoff"_s));
        program.press(Qt::Key_Return);
        QTRY_COMPARE(program.openTasks().size(), size_t(1));
        QCOMPARE(story.lead().maturity, u"discovered"_s);
        QCOMPARE(program.openTasks().front().status, u"open"_s);
    }

    void aMoveByHandCancelsTheTask_data() { proves("G-15 C-39 moved on the stage bar by keys"); }

    void aMoveByHandCancelsTheTask()
    {
        Story story(handedOffLead);
        ProgramWindow &program = story.program;
        const TaskId task = program.openTasks().front().id;
        program.window().desk()->leads().list().findChild<LeadListView *>()->setFocus();
        program.type(u"ы"_s); // the key S, in Russian
        auto *bar = program.window().desk()->leads().findChild<StageBar *>();
        QTRY_VERIFY(bar->isAncestorOf(QApplication::focusWidget()));
        program.press(Qt::Key_Home);
        program.press(Qt::Key_Return);
        QTRY_VERIFY(qobject_cast<QMessageBox *>(QApplication::activeModalWidget())); // a task would be cancelled (C-41)
        program.press(Qt::Key_Return);
        QTRY_COMPARE(story.lead().stage, u"qualification"_s);
        program.settle();
        QVERIFY(program.openTasks().empty());
        QCOMPARE(program.stored().tasks.front().status, u"cancelled"_s);
        Completion completion;
        completion.result = u"transfer"_s;
        QVERIFY(!program.commit([&](Session &session) { return completeTask(session, task, completion); }));
        QVERIFY(!program.find(u"task.complete"_s));
    }

    void disqualifyingNeedsAReason_data() { proves("G-18 S1-40 S1-44 disqualify, reactivate"); }

    void disqualifyingNeedsAReason()
    {
        // Given
        Story story(handedOffLead);
        ProgramWindow &program = story.program;
        // When no reason is chosen, nothing happens
        program.run(u"lead.disqualify"_s);
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        program.press(Qt::Key_Escape);
        program.settle();
        QCOMPARE(story.lead().stage, u"handoff"_s);
        // When one is
        program.run(u"lead.disqualify"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        program.press(Qt::Key_Down);
        program.press(Qt::Key_Return);
        // Then the lead is closed for it
        QTRY_COMPARE(story.lead().stage, u"disqualified"_s);
        program.settle();
        QCOMPARE(story.lead().disqualifyReason, u"cannot-contact"_s);
        QVERIFY(program.openTasks().empty());
        QVERIFY(program.shows(u"Дисквалифицирован"_s));
        // And comes back
        QVERIFY(program.tabTo(u"step.qualification"_s));
        program.press(Qt::Key_Return);
        QTRY_COMPARE(story.lead().stage, u"qualification"_s);
        QVERIFY(story.lead().disqualifyReason.isEmpty());
    }
};

QTEST_MAIN(WindowProcess)
#include "tst_windowprocess.moc"
