// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lostlinks.h"
#include "tests/support/testfile.h"

#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Records that point at what is not in the file, which only another hand than the program's leaves there.
class LostLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void aSoundFileHasNone();
    void eachFieldIsNamedWithItsFirst();
    void whatAServerKeepsBackIsNoneOfThem();
};

void LostLinksTest::aSoundFileHasNone()
{
    TestFile file;
    file.addHandedOffLead();
    QVERIFY(lostLinks(file.store().connection())->empty());
}

void LostLinksTest::eachFieldIsNamedWithItsFirst()
{
    // Given leads whose contact somebody took out of the file, and an owner who never was
    TestFile file;
    const LeadId first = file.addHandedOffLead();
    const LeadId second = file.addHandedOffLead();
    const QUuid contact = file.lead(first).contact.uuid();
    file.store().connection().execute(u"DELETE FROM contact"_s);
    file.store().connection().execute(u"UPDATE lead SET owner = zeroblob(16) WHERE row = 1"_s);
    // When
    const Result<std::vector<LostLink>> lost = lostLinks(file.store().connection());
    // Then
    QVERIFY(lost);
    const auto of = [&](Kind kind, const QString &field) {
        const auto found =
            std::ranges::find_if(*lost, [&](const LostLink &link) { return link.kind == kind && link.field == field; });
        return found == lost->end() ? LostLink() : *found;
    };
    QCOMPARE(of(Kind::Lead, u"contact"_s).count, 2);
    QCOMPARE(of(Kind::Lead, u"contact"_s).record, first.uuid());
    QCOMPARE(of(Kind::Lead, u"contact"_s).target, contact);
    QCOMPARE(of(Kind::Lead, u"owner"_s).count, 1);
    QCOMPARE(of(Kind::Lead, u"company"_s).count, 0);
    QVERIFY(file.store().find(second));
}

void LostLinksTest::whatAServerKeepsBackIsNoneOfThem()
{
    // Given a file that was a server's once
    TestFile file;
    file.addHandedOffLead();
    file.store().connection().execute(u"DELETE FROM contact"_s);
    file.store().connection().execute(
        u"INSERT INTO syncEvent (what, at, last, times, sent, received, refused, reason, details) "
        "VALUES ('joined', 1, 1, 1, 0, 0, 0, '', '')"_s);
    // Then
    QVERIFY(lostLinks(file.store().connection())->empty());
}

QTEST_GUILESS_MAIN(LostLinksTest)
#include "tst_lostlinks.moc"
