// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/blitz/blitzpage.h"

#include <QApplication>
#include <QDesktopServices>
#include <QLabel>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadId handedOff(TestFile &file, const QString &title, const QStringList &more = {})
{
    const LeadId id = file.addLead(QStringList{u"title="_s + title, u"contactName=Olga"_s} + more);
    if (!qualifyLead(file.session(), id, proposedChoice(file.lead(id))))
        qFatal("not qualified");
    file.clock().advanceMinutes(1);
    return id;
}

/// The window in the middle of a blitz over all leads, the newest first.
class Blitz
{
public:
    explicit Blitz(TestFile &file, QLocale::Language language = QLocale::English) : m_program(language, file.clock())
    {
        file.close();
        if (!m_program.open(file.path()))
            qFatal("the window does not come up");
        m_program.settle();
        press(Qt::Key_B, Qt::ControlModifier);
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_program.press(key, modifiers);
        m_program.settle();
    }
    [[nodiscard]] QString text(const QString &name)
    {
        const auto *label = m_program.find<QLabel>(name);
        return label ? label->text() : QString();
    }
    [[nodiscard]] QString lead() { return text(u"blitz.lead"_s); }
    [[nodiscard]] QString progress() { return text(u"blitz.progress"_s); }
    [[nodiscard]] Lead stored(const LeadId &id)
    {
        return m_program.ask([id](Session &session) { return session.store().find(id); }).value();
    }
    [[nodiscard]] std::vector<Task> openTasks(const LeadId &id)
    {
        return m_program.ask([id](Session &session) -> Result<std::vector<Task>> { return tasks(session, id, true); })
            .value();
    }
    [[nodiscard]] QStringList feedCodes(const LeadId &id)
    {
        QStringList codes;
        const LeadCard card = m_program.ask([id](Session &session) { return leadCard(session, id); }).value();
        for (const FeedEntry &entry : card.feed)
            codes.append(entry.code);
        return codes;
    }

private:
    ProgramWindow m_program;
};

/// Takes the numbers that the program dials.
class Telephone : public QObject
{
    Q_OBJECT

public:
    Telephone() { QDesktopServices::setUrlHandler(u"tel"_s, this, "dial"); }
    ~Telephone() override { QDesktopServices::unsetUrlHandler(u"tel"_s); }
    Q_INVOKABLE void dial(const QUrl &url) { dialled.append(url.path()); }

    QStringList dialled;
};

} // namespace

class BlitzPageTest : public QObject
{
    Q_OBJECT

private slots:
    void goesThroughTheListByKeysAlone_data() { proves("S1-25 S0-25 S0-46 S0-52"); }

    void goesThroughTheListByKeysAlone()
    {
        // Given three leads, the newest first
        TestFile file;
        const LeadId third = handedOff(file, u"Third"_s);
        const LeadId second = handedOff(file, u"Second"_s);
        const LeadId first = handedOff(file, u"First"_s);
        Blitz blitz(file);
        QTRY_COMPARE(blitz.lead(), u"First"_s);
        QCOMPARE(blitz.progress(), u"1 of 3"_s);
        // When the first goes back to distribution
        blitz.press(Qt::Key_2);
        QVERIFY(blitz.program().shows(u"Distribution"_s)); // what it will do is said first
        QCOMPARE(blitz.stored(first).stage, u"handoff"_s);
        blitz.press(Qt::Key_Return);
        // Then it has the effects that it has on the card, and the next one is there
        QTRY_COMPARE(blitz.lead(), u"Second"_s);
        QCOMPARE(blitz.progress(), u"2 of 3"_s);
        QCOMPARE(blitz.stored(first).stage, u"distribution"_s);
        QVERIFY(blitz.openTasks(first).empty());
        // When the second is passed over, and the third has no interest
        blitz.press(Qt::Key_Return);
        QTRY_COMPARE(blitz.lead(), u"Third"_s);
        QCOMPARE(blitz.openTasks(second).size(), size_t(1));
        blitz.press(Qt::Key_4);
        blitz.press(Qt::Key_Return);
        // Then what came of it is summed up
        QTRY_VERIFY(blitz.program().shows(u"2 of 3 leads done"_s));
        QCOMPARE(blitz.stored(third).maturity, u"no-interest"_s);
        QVERIFY(blitz.program().shows(u"Return to distribution: 1"_s));
        QVERIFY(blitz.program().shows(u"No interest: 1"_s));
        QVERIFY(blitz.program().shows(u"passed over"_s));
        // And Enter goes back to the list
        blitz.press(Qt::Key_Return);
        QVERIFY(!blitz.program().find(u"blitz.back"_s));
        QVERIFY(blitz.program().find(u"title"_s));
    }

    void aResultThatPutsOffAsksForTheStart_data() { proves("S0-47 S0-50 G-12"); }

    void aResultThatPutsOffAsksForTheStart()
    {
        TestFile file;
        const LeadId lead = handedOff(file, u"First"_s);
        handedOff(file, u"Second"_s);
        Blitz blitz(file);
        blitz.press(Qt::Key_Return);
        QTRY_COMPARE(blitz.lead(), u"First"_s);
        blitz.press(Qt::Key_3);
        blitz.press(Qt::Key_Return);
        QVERIFY(blitz.program().shows(u"Say when the task starts anew"_s));
        blitz.program().type(u"tomorrow 11:00"_s);
        blitz.press(Qt::Key_Return);
        QTRY_COMPARE(blitz.openTasks(lead).front().start.toLocal(), QDateTime(QDate(2026, 3, 3), QTime(11, 0)));
    }

    void logsTheCallWithItsLength_data() { proves("S1-17 S1-25"); }

    void logsTheCallWithItsLength()
    {
        // Given
        TestFile file;
        const LeadId lead = handedOff(file, u"First"_s, {u"phone=+7 495 123-45-67"_s});
        Blitz blitz(file);
        Telephone telephone;
        QTRY_COMPARE(blitz.text(u"blitz.phone"_s), u"+7 495 123-45-67"_s);
        // When the number is dialled, and three minutes are talked
        blitz.press(Qt::Key_C);
        QCOMPARE(telephone.dialled, QStringList{u"+74951234567"_s});
        blitz.program().clock().advanceMinutes(3);
        blitz.press(Qt::Key_Space);
        QCOMPARE(blitz.text(u"blitz.time"_s), u"3:00"_s);
        blitz.program().clock().advanceMinutes(1); // nobody talks any more
        blitz.press(Qt::Key_N);
        blitz.program().type(u"Wants it in May"_s);
        blitz.press(Qt::Key_Escape);
        blitz.press(Qt::Key_2);
        blitz.press(Qt::Key_Return);
        // Then
        QTRY_VERIFY(blitz.feedCodes(lead).contains(u"call"_s));
        QTRY_VERIFY(blitz.program().shows(u"3:00 in all"_s));
        QCOMPARE(blitz.stored(lead).stage, u"distribution"_s);
        // And one step takes back both
        blitz.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(blitz.stored(lead).stage, u"handoff"_s);
        QVERIFY(!blitz.feedCodes(lead).contains(u"call"_s));
    }

    void aCallWithoutAResultIsKept()
    {
        TestFile file;
        const LeadId lead = handedOff(file, u"First"_s);
        Blitz blitz(file);
        QTRY_COMPARE(blitz.lead(), u"First"_s);
        blitz.press(Qt::Key_Space);
        blitz.program().clock().advanceMinutes(1);
        blitz.press(Qt::Key_Escape);
        QTRY_VERIFY(blitz.feedCodes(lead).contains(u"call"_s));
        QCOMPARE(blitz.openTasks(lead).size(), size_t(1));
    }

    void aTaskMadeByHandIsDone()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead({u"title=Warehouse"_s});
        Task call;
        call.lead = lead;
        call.subject = u"Call back"_s;
        QVERIFY(addTask(file.session(), call));
        Blitz blitz(file);
        QTRY_VERIFY(blitz.program().shows(u"Call back"_s));
        // When
        blitz.press(Qt::Key_1);
        blitz.press(Qt::Key_Return);
        // Then
        QTRY_VERIFY(blitz.openTasks(lead).empty());
        QVERIFY(blitz.program().shows(u"Done: 1"_s));
    }

    void whoWantsNoCallsIsShownWithoutHisNumber()
    {
        TestFile file;
        handedOff(file, u"First"_s, {u"phone=+7 495 123-45-67"_s, u"doNotPhone=yes"_s});
        Blitz blitz(file);
        Telephone telephone;
        QTRY_COMPARE(blitz.text(u"blitz.phone"_s), u"Do not call"_s);
        blitz.press(Qt::Key_C);
        QVERIFY(telephone.dialled.isEmpty());
    }

    void escLeavesAtOnceWhenNothingWasDone()
    {
        TestFile file;
        handedOff(file, u"First"_s);
        Blitz blitz(file);
        QTRY_COMPARE(blitz.lead(), u"First"_s);
        blitz.press(Qt::Key_Escape);
        QVERIFY(blitz.lead().isEmpty());
        QVERIFY(blitz.program().find(u"title"_s));
    }

    void whatWasTypedIsThereAgain()
    {
        TestFile file;
        handedOff(file, u"First"_s);
        Blitz blitz(file);
        QTRY_COMPARE(blitz.lead(), u"First"_s);
        blitz.press(Qt::Key_2);
        blitz.press(Qt::Key_N);
        blitz.program().type(u"Half a sentence"_s);
        blitz.press(Qt::Key_Escape);
        blitz.press(Qt::Key_Escape);
        blitz.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(blitz.program().shows(u"Half a sentence"_s));
    }

    void aLeadThatIsGoneMeanwhileIsLeftOut()
    {
        TestFile file;
        handedOff(file, u"Second"_s);
        handedOff(file, u"First"_s);
        Blitz blitz(file);
        QTRY_COMPARE(blitz.progress(), u"1 of 2"_s);
        QVERIFY(blitz.program().commit([](Session &session) -> Result<int> {
            session.store().connection().execute(u"DELETE FROM lead WHERE title = 'Second'"_s);
            return 0;
        }));
        blitz.press(Qt::Key_2);
        blitz.press(Qt::Key_Return);
        QTRY_VERIFY(blitz.program().shows(u"1 of 2 leads done"_s));
    }

    void speaksRussian()
    {
        TestFile file;
        handedOff(file, u"First"_s);
        Blitz blitz(file, QLocale::Russian);
        QTRY_COMPARE(blitz.progress(), u"1 из 1"_s);
        QVERIFY(blitz.program().shows(u"Обзвон"_s));
        QVERIFY(blitz.program().shows(u"2  Вернуть на распределение"_s));
    }
};

QTEST_MAIN(BlitzPageTest)
#include "tst_blitzpage.moc"
