// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/masschange.h"
#include "core/services/undo.h"
#include "core/store/outbox.h"
#include "core/sync/wire.h"
#include "tests/import/importtest.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int manyLeads = 600;

std::vector<LeadId> addMany(TestFile &file)
{
    std::vector<LeadId> leads;
    while (leads.size() < manyLeads) {
        ChangeSet changeset = file.session().changeset(u"lead.generate"_s);
        for (int index = 0; index < 200; ++index) {
            Lead lead;
            lead.id = LeadId(newUuid(file.clock().now()));
            lead.title = u"Склад"_s;
            changeset.create(prepareLead(file.session(), lead, static_cast<qint64>(leads.size()) + 1)->lead);
            leads.push_back(lead.id);
        }
        if (!file.session().commit(std::move(changeset)))
            qFatal("the leads are not added");
    }
    return leads;
}

/// The first ChangeSet of these that no message to a server can hold; empty: all go.
QString tooLong(TestFile &file, const QString &intent)
{
    int looked = 0;
    for (const JournalEntry &entry : file.store().journal().latest(1000)) {
        if (entry.changeset.intent != intent)
            continue;
        ++looked;
        SentChangeSet sent = Outbox(file.store().connection()).sent(entry);
        sent.hash = contentHash(sent);
        const Result<qsizetype> length = lengthOnWire(sent);
        if (!length)
            return length.error().reason + length.error().details.join(u' ');
        if (*length > Outbox::mostBytes)
            return QString::number(*length) + u" bytes"_s;
    }
    return looked > 1 ? QString() : u"it is not in parts"_s;
}

QByteArray table(int rows, int columns, int letters)
{
    QByteArray csv = "title;phone";
    for (int column = 0; column < columns; ++column)
        csv += ";own " + QByteArray::number(column);
    for (int row = 0; row < rows; ++row) {
        csv += "\nNeed " + QByteArray::number(row) + ";+7900" + QByteArray::number(1'000'000 + row);
        for (int column = 0; column < columns; ++column)
            csv += ";" + u"ж"_s.repeated(letters).toUtf8() + QByteArray::number(row);
    }
    return csv + '\n';
}

} // namespace

/// Whatever is done to many leads at once goes to a server, message by message (sync.md section 4).
class PortionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aBoardMoveOfManyLeadsGoesInPartsAndIsOneStepOfUndo()
    {
        // Given
        TestFile file;
        const std::vector<LeadId> leads = addMany(file);
        // When
        const Result<ChangeSet> moved = moveLeads(file.session(), leads, u"distribution"_s);
        // Then
        QVERIFY2(moved, moved ? "" : qPrintable(moved.error().reason));
        QCOMPARE(file.lead(leads.front()).stage, u"distribution"_s);
        QCOMPARE(file.lead(leads.back()).stage, u"distribution"_s);
        QCOMPARE(tooLong(file, u"leads.move"_s), QString());
        // When it is taken back as the window does, by the ChangeSet that was given
        const Result<Reversal> reversal = reversalOf(file.session(), moved->id.toString());
        QVERIFY(reversal && reverse(file.session(), *reversal, u"undo"_s));
        // Then
        QCOMPARE(file.lead(leads.front()).stage, u"qualification"_s);
        QCOMPARE(file.lead(leads.back()).stage, u"qualification"_s);
        QCOMPARE(tooLong(file, u"undo"_s), QString());
    }

    void whenOneOfManyIsRefusedNoneMoves()
    {
        // Given
        TestFile file;
        std::vector<LeadId> leads = addMany(file);
        leads.push_back(file.addHandedOffLead());
        // When
        const Result<ChangeSet> moved = moveLeads(file.session(), leads, u"distribution"_s);
        // Then
        QVERIFY(!moved);
        QCOMPARE(moved.error().reason, u"move-not-allowed"_s);
        QCOMPARE(file.lead(leads.front()).stage, u"qualification"_s);
    }

    void aLongTextForManyLeadsGoesInParts()
    {
        // Given
        TestFile file;
        static_cast<void>(addMany(file));
        LeadChoice all;
        all.isAllBut = true;
        // When
        const QString text = u"Ж"_s.repeated(5'000);
        QVERIFY(changeMany(file.session(), all, FieldsChange{{{u"comment"_s, text}}, false}));
        QVERIFY(changeMany(file.session(), all, FieldsChange{{{u"comment"_s, text.toLower()}}, false}));
        // Then
        QCOMPARE(tooLong(file, u"leads.edit"_s), QString());
    }

    void anImportOfWideRowsGoesInParts_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("letters");
        QTest::newRow("many own fields") << 450 << 60 << 10;
        QTest::newRow("more own fields than a message has records") << 30 << 490 << 10;
        QTest::newRow("long cells") << 60 << 4 << 10'000;
        QTest::newRow("rows of which two do not go together") << 6 << 10 << 20'000;
    }

    void anImportOfWideRowsGoesInParts()
    {
        // Given
        QFETCH(const int, rows);
        QFETCH(const int, columns);
        QFETCH(const int, letters);
        ImportTest import;
        // When
        const Result<ImportReport> report = import.import(table(rows, columns, letters));
        // Then
        QVERIFY2(report, report ? "" : qPrintable(report.error().reason));
        QCOMPARE(report->created, rows);
        QCOMPARE(tooLong(import.file, u"lead.import"_s), QString());
        // When the same rows come with something else for each lead
        const Result<ImportReport> again = import.import(table(rows, columns, letters + 1), OnDuplicate::Update);
        // Then
        QVERIFY(again);
        QCOMPARE(tooLong(import.file, u"lead.import"_s), QString());
    }
};

QTEST_GUILESS_MAIN(PortionsTest)
#include "tst_portions.moc"
