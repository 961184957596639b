// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/leadlist.h"
#include "tests/support/content.h"

#include <QRandomGenerator>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Somebody at work who does not think.
class Monkey
{
public:
    Monkey(TestFile &file, quint32 seed) : m_file(file), m_random(seed) {}

    /// Does something; true when the file was changed.
    [[nodiscard]] bool act()
    {
        m_file.clock().advanceMinutes(1);
        if (m_leads.empty() || below(8) == 0) {
            m_leads.push_back(
                m_file.addLead({u"title=Склад %1"_s.arg(below(100)), u"contactName=%1"_s.arg(name()),
                                u"companyName=%1"_s.arg(name()), u"phone=8495123%1"_s.arg(1000 + below(30))}));
            return true;
        }
        const LeadId id = m_leads.at(static_cast<size_t>(below(static_cast<int>(m_leads.size()))));
        if (!m_file.store().find(id))
            return false;
        return workOn(id).has_value();
    }

private:
    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    [[nodiscard]] QString name() { return QStringList{u"Ёлкин Пётр"_s, u"Вега"_s, QString(), u"Анна"_s}.at(below(4)); }

    Result<ChangeSet> workOn(const LeadId &id)
    {
        const Session &session = m_file.session();
        switch (below(9)) {
        case 0:
            return editLead(session, id, {{u"title"_s, u"Ёж %1"_s.arg(below(9))}, {u"budget"_s, qint64{below(9)}}});
        case 1:
            return editLead(session, id, {{u"fields.fleet"_s, below(2) ? Value(QString::number(below(9))) : Value()}});
        case 2:
            return editLead(session, id, {{u"phones"_s, QStringList{u"+7495123%1"_s.arg(1000 + below(30))}}});
        case 3:
            return addNote(session, id, u"заметка %1"_s.arg(below(1000)));
        case 4:
            return qualifyLead(session, id, proposedChoice(m_file.lead(id)));
        case 5:
            return moveLead(session, id, QStringList{u"distribution"_s, u"qualification"_s, u"handoff"_s}.at(below(3)));
        case 6:
            return archiveLead(session, id, below(2) == 0);
        case 7:
            return byHand(session, id);
        default:
            return finish(session, id);
        }
    }

    Result<ChangeSet> byHand(const Session &session, const LeadId &id)
    {
        Task task;
        task.lead = id;
        task.subject = u"дело"_s;
        return addTask(session, task);
    }

    Result<ChangeSet> finish(const Session &session, const LeadId &id)
    {
        const std::vector<Task> open = tasks(session, id, true);
        if (open.empty())
            return resumeLead(session, id);
        Completion completion;
        completion.result = QStringList{u"transfer"_s, u"return"_s, u"no-interest"_s, QString()}.at(below(4));
        completion.details = u"подробно"_s;
        return completeTask(session, open.at(static_cast<size_t>(below(static_cast<int>(open.size())))).id, completion);
    }

    TestFile &m_file;
    QRandomGenerator m_random;
    std::vector<LeadId> m_leads;
};

QString step(TestFile &file, const QString &intent)
{
    const Result<Reversal> target = intent == u"undo"_s ? undoable(file.session()) : redoable(file.session());
    if (!target)
        return target.error().reason;
    const Result<QUuid> done = reverse(file.session(), *target, intent);
    return done ? QString() : done.error().reason + u' ' + done.error().details.join(u' ');
}

void seeds()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U})
        QTest::newRow(qPrintable(u"C-63 seed %1"_s.arg(seed))) << seed;
}

} // namespace

/// Whatever was done, undoing all of it leaves the first state, row by row, and redoing all of it the last.
class RandomUndoTest : public QObject
{
    Q_OBJECT

private slots:
    void allTheWayBackAndForth_data() { seeds(); }
    void allTheWayBackAndForth();
    void everyStepBackIsTheStateBefore_data() { seeds(); }
    void everyStepBackIsTheStateBefore();
    void wanderingThroughTheHistoryKeepsItWhole_data() { seeds(); }
    void wanderingThroughTheHistoryKeepsItWhole();
    void aNewChangeEndsTheRedoForGood();
    void numbersGrowWhateverIsTakenBack();
    void anUndoneChangeCanBeTakenBackByItsNumberOnce();
};

void RandomUndoTest::allTheWayBackAndForth()
{
    // Given
    QFETCH(const quint32, seed);
    TestFile file;
    const QStringList first = contentOf(file);
    Monkey monkey(file, seed);
    int steps = 0;
    while (steps < 40)
        steps += monkey.act() ? 1 : 0;
    const QStringList last = contentOf(file);
    // When / Then
    for (int count = 0; count < steps; ++count)
        QCOMPARE(step(file, u"undo"_s), QString());
    QCOMPARE(contentOf(file), first);
    QCOMPARE(step(file, u"undo"_s), u"nothing-to-undo"_s);
    QCOMPARE(countLeads(file.store().connection(), {{}, u"скл"_s, {}, false, true}), 0);
    file.reopen();
    for (int count = 0; count < steps; ++count)
        QCOMPARE(step(file, u"redo"_s), QString());
    QCOMPARE(contentOf(file), last);
    QCOMPARE(step(file, u"redo"_s), u"nothing-to-redo"_s);
    QCOMPARE(*findProblems(file.store().connection()), QStringList());
}

void RandomUndoTest::everyStepBackIsTheStateBefore()
{
    // Given
    QFETCH(const quint32, seed);
    TestFile file;
    Monkey monkey(file, seed + 100);
    std::vector<QStringList> states{contentOf(file)};
    while (states.size() < 20) {
        if (monkey.act())
            states.push_back(contentOf(file));
    }
    // When / Then
    for (size_t index = states.size() - 1; index > 0; --index) {
        QCOMPARE(contentOf(file), states[index]);
        QCOMPARE(step(file, u"undo"_s), QString());
    }
    for (const QStringList &state : states) {
        QCOMPARE(contentOf(file), state);
        QCOMPARE(step(file, u"redo"_s), &state == &states.back() ? u"nothing-to-redo"_s : QString());
    }
}

void RandomUndoTest::wanderingThroughTheHistoryKeepsItWhole()
{
    // Given undo, redo and new work in any order, against a plain list of states
    QFETCH(const quint32, seed);
    TestFile file;
    Monkey monkey(file, seed + 200);
    QRandomGenerator random(seed);
    std::vector<QStringList> states{contentOf(file)};
    size_t now = 0;
    for (int count = 0; count < 80; ++count) {
        const int what = random.bounded(5);
        if (what == 0) {
            QCOMPARE(step(file, u"undo"_s), now == 0 ? u"nothing-to-undo"_s : QString());
            now -= now == 0 ? 0 : 1;
        } else if (what == 1) {
            const bool isLast = now + 1 == states.size();
            QCOMPARE(step(file, u"redo"_s), isLast ? u"nothing-to-redo"_s : QString());
            now += isLast ? 0 : 1;
        } else if (monkey.act()) {
            states.resize(++now);
            states.push_back(contentOf(file));
        }
        // Then the file is where the list says
        QCOMPARE(contentOf(file), states[now]);
    }
}

void RandomUndoTest::aNewChangeEndsTheRedoForGood()
{
    // Given a change that was undone, and another one made instead
    TestFile file;
    const LeadId id = file.addLead();
    QVERIFY(editLead(file.session(), id, {{u"city"_s, u"Тула"_s}}));
    QCOMPARE(step(file, u"undo"_s), QString());
    QVERIFY(editLead(file.session(), id, {{u"region"_s, u"Юг"_s}}));
    // When the new one is undone and made again
    QCOMPARE(step(file, u"undo"_s), QString());
    QCOMPARE(step(file, u"redo"_s), QString());
    // Then the old one does not come back after it
    QCOMPARE(step(file, u"redo"_s), u"nothing-to-redo"_s);
    QCOMPARE(file.lead(id).city, QString());
    QCOMPARE(file.lead(id).region, u"Юг"_s);
}

void RandomUndoTest::numbersGrowWhateverIsTakenBack()
{
    TestFile file;
    QSet<qint64> given;
    for (int count = 0; count < 12; ++count) {
        const qint64 number = file.lead(file.addLead()).number;
        QVERIFY2(!given.contains(number), qPrintable(QString::number(number)));
        given.insert(number);
        if (count % 3 == 0)
            QCOMPARE(step(file, u"undo"_s), QString());
        if (count % 4 == 0)
            file.reopen();
    }
    QCOMPARE(given.size(), 12);
}

void RandomUndoTest::anUndoneChangeCanBeTakenBackByItsNumberOnce()
{
    // Given three changes of different fields
    TestFile file;
    const LeadId id = file.addLead();
    const Result<ChangeSet> first = editLead(file.session(), id, {{u"city"_s, u"Тула"_s}});
    QVERIFY(first);
    QVERIFY(editLead(file.session(), id, {{u"region"_s, u"Юг"_s}}));
    const QString number = QString::number(first->number);
    // When the older one is taken back
    QVERIFY(reverse(file.session(), *reversalOf(file.session(), number), u"undo"_s));
    // Then the younger one stays, and nothing is taken back twice
    QCOMPARE(file.lead(id).city, QString());
    QCOMPARE(file.lead(id).region, u"Юг"_s);
    QCOMPARE(reversalOf(file.session(), number).error().reason, u"already-undone"_s);
    QCOMPARE(reversalOf(file.session(), first->id.toString()).error().reason, u"already-undone"_s);
    QCOMPARE(reversalOf(file.session(), u"1"_s).error().reason, u"cannot-undo"_s);
    QCOMPARE(reversalOf(file.session(), u"9999"_s).error().reason, u"changeset-not-found"_s);
    QCOMPARE(reversalOf(file.session(), u"nonsense"_s).error().reason, u"changeset-not-found"_s);
}

QTEST_GUILESS_MAIN(RandomUndoTest)
#include "tst_randomundo.moc"
