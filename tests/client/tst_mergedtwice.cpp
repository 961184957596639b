// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attention.h"
#include "core/services/clients.h"
#include "core/services/merging.h"
#include "core/store/backup.h"
#include "tests/client/firm.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

QUuid addContact(TestFile &file, const QString &name)
{
    Record contact{Kind::Contact, newUuid(file.clock().now()), {}};
    contact.set(u"name"_s, name);
    if (!addClient(file.session(), contact))
        qFatal("no contact");
    return contact.id;
}

/// Two files that share three contacts.
struct Pair : Firm
{
    std::vector<QUuid> contacts;

    Pair()
    {
        for (const QString &name : {u"Olga"_s, u"Olga S."_s, u"Olga Sedova"_s})
            contacts.push_back(addContact(anna, name));
        everybodySyncs();
    }

    [[nodiscard]] static QUuid standingFor(TestFile &file, const QUuid &contact)
    {
        const Result<Record> record = clientRecord(file.session(), Kind::Contact, contact);
        return record ? record->id : QUuid();
    }
};

} // namespace

/// The same people merged on two devices that do not know of each other.
class MergedTwiceTest : public QObject
{
    Q_OBJECT

private slots:
    void theOtherWayRoundIsNotDoneAgain()
    {
        // Given
        Pair firm;
        QVERIFY(mergeClients(firm.anna.session(), Kind::Contact, {firm.contacts[0], firm.contacts[1]}));
        QVERIFY(mergeClients(firm.boris.session(), Kind::Contact, {firm.contacts[1], firm.contacts[0]}));
        firm.everybodySyncs();
        const std::vector<RefusedChange> cards = attention(firm.boris.session());
        QCOMPARE(cards.size(), 1U);
        // When
        const Result<ChangeSet> again = doAgain(firm.boris.session(), cards.front());
        firm.everybodySyncs();
        // Then they are one already, and nobody has lost them
        QCOMPARE(again.error().reason, u"merge-too-few"_s);
        for (TestFile *file : {&firm.anna, &firm.boris}) {
            QCOMPARE(Pair::standingFor(*file, firm.contacts[0]), firm.contacts[0]);
            QCOMPARE(Pair::standingFor(*file, firm.contacts[1]), firm.contacts[0]);
            QCOMPARE(findProblems(file->store().connection())->join(u'\n'), QString());
        }
    }

    void aThirdGoesWhereTheOthersWent()
    {
        // Given the first was merged into the second, while somebody merged the third into the first
        Pair firm;
        QVERIFY(mergeClients(firm.anna.session(), Kind::Contact, {firm.contacts[1], firm.contacts[0]}));
        QVERIFY(mergeClients(firm.boris.session(), Kind::Contact, {firm.contacts[0], firm.contacts[2]}));
        firm.everybodySyncs();
        const std::vector<RefusedChange> cards = attention(firm.boris.session());
        QCOMPARE(cards.size(), 1U);
        // When
        QVERIFY(doAgain(firm.boris.session(), cards.front()));
        firm.everybodySyncs();
        // Then
        QVERIFY(attention(firm.boris.session()).empty());
        for (TestFile *file : {&firm.anna, &firm.boris}) {
            for (const QUuid &contact : firm.contacts)
                QCOMPARE(Pair::standingFor(*file, contact), firm.contacts[1]);
        }
    }

    void filesInWhichBothHaveVanishedAreTold()
    {
        // Given what an earlier version could leave behind
        TestFile file;
        const QUuid one = addContact(file, u"Olga"_s);
        const QUuid other = addContact(file, u"Olga S."_s);
        for (const auto &[gone, kept] : {std::pair(one, other), std::pair(other, one)})
            file.store()
                .connection()
                .prepared(u"UPDATE contact SET mergedInto = ? WHERE id = ?"_s)
                .bind(kept)
                .bind(gone)
                .run();
        // Then
        const Result<QStringList> problems = findProblems(file.store().connection());
        QVERIFY(problems && !problems->filter(u"merged into each other"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(MergedTwiceTest)
#include "tst_mergedtwice.moc"
