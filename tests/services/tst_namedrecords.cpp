// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/company.h"
#include "core/services/fieldtext.h"
#include "core/services/namedrecords.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Teams and partner companies, which people call by their names.
class NamedRecordsTest : public QObject
{
    Q_OBJECT

private slots:
    void aNameThatIsNewMakesTheRecord_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("B7 partner") << u"partner"_s << Kind::Company;
        QTest::newRow("B7 owner team") << u"ownerTeam"_s << Kind::Team;
    }

    void aNameThatIsNewMakesTheRecord()
    {
        QFETCH(const QString, field);
        QFETCH(const Kind, kind);
        // Given
        TestFile file;
        const LeadId lead = file.addLead();
        // When
        const auto edited = editLead(file.session(), lead, {{field, u" Север и партнёры "_s}});
        // Then it is one change, and the record is found by what is like its name
        QVERIFY(edited);
        QCOMPARE(edited->changes.size(), size_t(2));
        const QUuid made = recordNamed(file.session(), kind, u"СЕВЕР И ПАРТНЕРЫ"_s);
        QVERIFY(!made.isNull());
        QCOMPARE(toRecord(file.lead(lead)).value(field), Value(made));
        const std::vector<NamedRecord> like = recordsLike(file.session(), kind, u"север"_s, 10);
        QCOMPARE(like, (std::vector<NamedRecord>{{made, u"Север и партнёры"_s}}));
        // When another lead gets it by name
        const LeadId other = file.addLead();
        QVERIFY(editLead(file.session(), other, {{field, u"север и партнёры"_s}}));
        // Then it is the same one
        QCOMPARE(toRecord(file.lead(other)).value(field), Value(made));
        // When both are taken back
        for (int times = 0; times < 3; ++times)
            QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
        // Then it is gone, too
        QVERIFY(recordNamed(file.session(), kind, u"Север и партнёры"_s).isNull());
    }

    void aNameIsWrittenAsText()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead();
        QVERIFY(editLead(file.session(), lead, {{u"ownerTeam"_s, u"North"_s}, {u"partner"_s, u"Daisy Ltd"_s}}));
        Lead other = file.lead(file.addLead());
        // When
        QVERIFY(assignLeadField(file.session(), other, u"ownerTeam"_s, u"north"_s));
        QVERIFY(assignLeadField(file.session(), other, u"partner"_s, u"daisy ltd"_s));
        // Then
        QCOMPARE(other.ownerTeam, file.lead(lead).ownerTeam);
        QCOMPARE(other.partner, file.lead(lead).partner);
        QCOMPARE(file.card(lead).partner->name, u"Daisy Ltd"_s);
        // And one that nobody knows is refused
        const auto unknown = assignLeadField(file.session(), other, u"ownerTeam"_s, u"South"_s);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().reason, u"record-not-found"_s);
    }

    void blanksMakeNoRecord_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        for (const QString &field : {u"partner"_s, u"company"_s, u"ownerTeam"_s}) {
            QTest::newRow(qPrintable(field + u" nothing"_s)) << field << QString(u""_s);
            QTest::newRow(qPrintable(field + u" blanks"_s)) << field << u" \t\u00a0"_s;
        }
    }

    void blanksMakeNoRecord()
    {
        // Given a lead that has one
        QFETCH(const QString, field);
        QFETCH(const QString, typed);
        TestFile file;
        const LeadId lead = file.addLead();
        QVERIFY(editLead(file.session(), lead, {{field, u"North"_s}}));
        const auto records = [&file](Kind kind) { return file.store().tables().select(kind, u"1"_s).size(); };
        const size_t companies = records(Kind::Company);
        const size_t teamsBefore = records(Kind::Team);
        // When it is wiped out
        QVERIFY(editLead(file.session(), lead, {{field, typed}}));
        // Then the lead has none, and nobody is called by blanks
        QCOMPARE(toRecord(file.lead(lead)).value(field), Value());
        QCOMPARE(records(Kind::Company), companies);
        QCOMPARE(records(Kind::Team), teamsBefore);
    }

    void onlyTeamsAreOfferedWithoutAText()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        QVERIFY(editLead(file.session(), lead, {{u"ownerTeam"_s, u"North"_s}, {u"partner"_s, u"Daisy Ltd"_s}}));
        QCOMPARE(recordsLike(file.session(), Kind::Team, {}, 10).size(), size_t(1));
        QVERIFY(recordsLike(file.session(), Kind::Company, u" "_s, 10).empty());
        QVERIFY(recordsLike(file.session(), Kind::Company, u"Granit"_s, 10).empty());
    }
};

QTEST_GUILESS_MAIN(NamedRecordsTest)
#include "tst_namedrecords.moc"
