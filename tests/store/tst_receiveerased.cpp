// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/erasure.h"
#include "core/services/attention.h"
#include "core/services/persons.h"
#include "core/store/backup.h"
#include "core/store/erasing.h"
#include "core/store/outbox.h"
#include "core/store/receiving.h"
#include "tests/support/answers.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

const QString hidden = u"Добролюбова"_s;

/// Two files of one workspace that have a person's lead, with a note of hers, confirmed.
struct Told
{
    TestFile anna;
    TestFile boris;
    LeadId lead;
    SharedRecord note;

    Told() : lead(anna.addLead({u"title=Склад "_s + hidden, u"contactName="_s + hidden, u"city=Тула"_s}))
    {
        if (!addNote(anna.session(), lead, hidden + u" звонила"_s))
            qFatal("no note");
        share(anna);
        share(boris);
        SyncAnswer answer = answerTo(boris, 1);
        answer.roots = {pageOf(anna, lead)};
        for (const SharedRecord &record : answer.roots.front().records)
            note = record.kind == u"feed"_s && record.value(u"type"_s).toString() == u"note"_s ? record : note;
        if (const Result<Received> received = boris.store().receive(answer); !received)
            qFatal("%s", qPrintable(received.error().reason));
    }

    /// What the server sends of it once somebody erased the person.
    [[nodiscard]] SyncAnswer erased(qint64 cursor)
    {
        SharedRecord shell = sharedRecord(*anna.store().tables().find(Kind::Lead, lead.uuid()));
        shell.root = lead.uuid();
        shell.seq = cursor;
        for (const QString &field : {u"title"_s, u"contactName"_s}) {
            shell.fields.remove(field);
            shell.stamps.set(field, Hlc{shell.stamps.of(field).value + 1});
        }
        shell.fields.insert(erasedField, cursor);
        SharedRecord tombstone{note.kind, note.id, lead.uuid(), cursor, true, {{erasedField, cursor}}, {}};
        tombstone.stamps.created = Hlc{note.stamps.created.value + 1};
        SyncAnswer answer = answerTo(boris, cursor);
        answer.roots = {{lead.uuid(), false, {shell, tombstone}}};
        return answer;
    }

    /// As FileStorage does after each answer.
    [[nodiscard]] bool receive(const SyncAnswer &answer)
    {
        const Result<Received> received = boris.store().receive(answer);
        if (received && isErasing(boris.store().connection()))
            sweep(boris.store().connection());
        return received.has_value();
    }
    [[nodiscard]] bool isLeft()
    {
        QByteArray bytes;
        for (const QString &ending : {u""_s, u"-wal"_s}) {
            QFile part(boris.path() + ending);
            if (part.open(QIODevice::ReadOnly))
                bytes += part.readAll();
        }
        return bytes.contains(hidden.toUtf8()) || bytes.contains(hidden.toLower().toUtf8());
    }
    [[nodiscard]] std::vector<RefusedChange> attended() { return attention(boris.session()); }
};

} // namespace

/// A device hears that a person was erased (sync.md section 3).
class ReceiveErasedTest : public QObject
{
    Q_OBJECT

private slots:
    void theFileForgetsThem_data() { proves("C-64 152-FZ GDPR"); }
    void theFileForgetsThem();
    void whatWaitsAboutThemIsDropped();
    void whatTheServerRefusedForItKeepsNothing();
    void whatWaitsAboutOthersStays();
    void itIsForgottenOnce();
    void whatIsWrittenAfterwardsStays();
    void aRootThatGoesTakesAlongWhatComesWithIt();
    void aRootThatGoesAndComesOnOnePageIsThere();
};

void ReceiveErasedTest::theFileForgetsThem()
{
    // Given what the journal of this file knows of the person, too
    Told told;
    QVERIFY(editLead(told.boris.session(), told.lead, {{u"description"_s, u"Для "_s + hidden}}));
    QVERIFY(told.isLeft());
    // When
    QVERIFY(told.receive(told.erased(3)));
    // Then
    QVERIFY(!told.isLeft());
    const Lead shell = told.boris.lead(told.lead);
    QCOMPARE(shell.title, QString());
    QCOMPARE(shell.city, u"Тула"_s);
    QVERIFY(told.boris.card(told.lead).feed.empty());
    QCOMPARE(findProblems(told.boris.store().connection()).value(), QStringList());
}

void ReceiveErasedTest::whatWaitsAboutThemIsDropped()
{
    // Given a note and an edit that were made far from any server
    Told told;
    const Result<ChangeSet> note = addNote(told.boris.session(), told.lead, hidden + u" ещё раз"_s);
    const Result<ChangeSet> edit = editLead(told.boris.session(), told.lead, {{u"title"_s, hidden}});
    QVERIFY(note && edit);
    // When
    QVERIFY(told.receive(told.erased(3)));
    // Then nothing is sent, nothing is shown, and the person who typed it is told that it was there
    QCOMPARE(Outbox(told.boris.store().connection()).count(), 0);
    QVERIFY(told.boris.card(told.lead).feed.empty());
    const std::vector<RefusedChange> cards = told.attended();
    QCOMPARE(cards.size(), size_t(2));
    for (const RefusedChange &card : cards) {
        QVERIFY(isOfErased(card));
        QVERIFY(card.changes.front().fields.empty());
        QCOMPARE(doAgain(told.boris.session(), card).error().reason, u"erased"_s);
        QCOMPARE(keepAsNote(told.boris.session(), card, u"текст"_s).error().reason, u"erased"_s);
    }
    QCOMPARE(keepRefusedNotes(told.boris.session()), 0);
    QVERIFY(!told.isLeft());
    // And it can be put away
    discard(told.boris.session(), cards.front());
    QCOMPARE(told.attended().size(), size_t(1));
}

void ReceiveErasedTest::whatTheServerRefusedForItKeepsNothing()
{
    // Given an edit that was sent before this file heard of it
    Told told;
    QVERIFY(editLead(told.boris.session(), told.lead, {{u"description"_s, u"Для "_s + hidden}}));
    const auto seal = [](SentChangeSet &) { return qsizetype{100}; };
    QCOMPARE(Outbox(told.boris.store().connection()).take(seal, told.boris.clock().now()).size(), size_t(1));
    // When
    SyncAnswer answer = told.erased(3);
    answer.results = {{1, OutcomeStatus::Refused, 0, Obstacle{u"erased"_s, u"lead"_s, told.lead.uuid(), {}, {}}, {}}};
    QVERIFY(told.receive(answer));
    // Then
    QVERIFY(!told.isLeft());
    const std::vector<RefusedChange> cards = told.attended();
    QCOMPARE(cards.size(), size_t(1));
    QVERIFY(isOfErased(cards.front()));
    QCOMPARE(cards.front().lead, told.lead.uuid());
}

void ReceiveErasedTest::whatWaitsAboutOthersStays()
{
    Told told;
    const LeadId other = told.boris.addLead({u"title=Другое"_s});
    QVERIFY(addNote(told.boris.session(), other, u"Позвонить"_s));
    const qint64 waiting = Outbox(told.boris.store().connection()).count();
    QVERIFY(told.receive(told.erased(3)));
    QCOMPARE(Outbox(told.boris.store().connection()).count(), waiting);
    QCOMPARE(told.boris.lead(other).title, u"Другое"_s);
    QVERIFY(told.attended().empty());
}

void ReceiveErasedTest::itIsForgottenOnce()
{
    // Given a file that has heard of it
    Told told;
    QVERIFY(told.receive(told.erased(3)));
    // When the lead comes again for another reason
    SyncAnswer answer = told.erased(4);
    answer.roots.front().records.resize(1);
    answer.roots.front().records.front().fields.insert(erasedField, 3);
    QVERIFY(told.boris.store().receive(answer));
    // Then the file is not written anew
    QVERIFY(!isErasing(told.boris.store().connection()));
}

void ReceiveErasedTest::whatIsWrittenAfterwardsStays()
{
    Told told;
    QVERIFY(told.receive(told.erased(3)));
    QVERIFY(addNote(told.boris.session(), told.lead, u"Новый разговор"_s));
    QVERIFY(editLead(told.boris.session(), told.lead, {{u"title"_s, u"Новое имя"_s}}));
    QCOMPARE(Outbox(told.boris.store().connection()).count(), 2);
    QCOMPARE(told.boris.lead(told.lead).title, u"Новое имя"_s);
    QVERIFY(undoable(told.boris.session()));
}

/// Its note's tombstone is on the same page.
void ReceiveErasedTest::aRootThatGoesTakesAlongWhatComesWithIt()
{
    Told told;
    SyncAnswer answer = told.erased(3);
    SharedRecord &root = answer.roots.front().records.front();
    root = SharedRecord{u"lead"_s, told.lead.uuid(), told.lead.uuid(), 3, true, {}, {}};
    root.stamps.created = Hlc{told.note.stamps.created.value + 2};
    QVERIFY(told.receive(answer));
    QVERIFY(!told.boris.store().find(told.lead));
    QVERIFY(told.boris.store().select<FeedEntry>(u"1"_s).empty());
}

/// It was taken away when the push was answered, and given back before the page was read.
void ReceiveErasedTest::aRootThatGoesAndComesOnOnePageIsThere()
{
    Told told;
    SyncAnswer answer = answerTo(told.boris, 3);
    answer.purge = {told.lead.uuid()};
    answer.roots = {pageOf(told.anna, told.lead)};
    answer.roots.front().full = true;
    QVERIFY(told.receive(answer));
    QCOMPARE(told.boris.lead(told.lead).title, told.anna.lead(told.lead).title);
    QCOMPARE(told.boris.card(told.lead).feed.size(), told.anna.card(told.lead).feed.size());
    QCOMPARE(findProblems(told.boris.store().connection()).value(), QStringList());
}

QTEST_GUILESS_MAIN(ReceiveErasedTest)
#include "tst_receiveerased.moc"
