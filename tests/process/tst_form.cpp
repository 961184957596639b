// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/effects.h"
#include "sample.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;
using sample::alina;
using sample::alinaAt;
using sample::boris;
using sample::Form;
using sample::monday;
using sample::withResult;

namespace {

const Timestamp done = monday.plusMinutes(90);

Value formValue(const FieldValues &values, const QString &name)
{
    for (const auto &[field, value] : values) {
        if (field == name)
            return value;
    }
    return u"not in the form"_s;
}

} // namespace

/// The data-entry task of the hand-off and its seven fields (B5).
class FormTest : public QObject
{
    Q_OBJECT

private slots:
    void theFormHasTheSevenFields_data();
    void theFormHasTheSevenFields();
    void theFormStartsWithTheDetails();
    void theFormStartsWithWhatTheLeadKnows();
    void savingTheFormHandsTheLeadOff_data();
    void savingTheFormHandsTheLeadOff();
    void savingWritesTheFields_data();
    void savingWritesTheFields();
    void anEmptiedFieldIsEmptied();
    void theFormRefuses_data();
    void theFormRefuses();
};

void FormTest::theFormHasTheSevenFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addRow("S0-30 need type") << u"needType"_s;
    QTest::addRow("S0-31 budget") << u"budget"_s;
    QTest::addRow("S0-32 sales owner") << u"saleOwner"_s;
    QTest::addRow("S0-34 division") << u"saleDivision"_s;
    QTest::addRow("S0-35 meeting") << u"meetingAt"_s;
    QTest::addRow("S0-36 decision") << u"decisionAt"_s;
    QTest::addRow("S0-37 comment") << u"comment"_s;
}

void FormTest::theFormHasTheSevenFields()
{
    QFETCH(QString, field);
    const Form form({});

    const FieldValues values = formStart(form.handoff.process, form.lead, form.task);

    QCOMPARE(values.size(), size_t(7)); // S0-29
    QVERIFY(formValue(values, field) != Value(u"not in the form"_s));
}

void FormTest::theFormStartsWithTheDetails()
{
    const Form form(u"ABC"_s);

    QCOMPARE(formValue(formStart(form.handoff.process, form.lead, form.task), u"comment"_s), Value(u"ABC"_s));
}

void FormTest::theFormStartsWithWhatTheLeadKnows()
{
    // Given
    Lead lead = sample::leadOn("distribution");
    lead.budget = Money{125'000'000};
    lead.comment = u"Старый комментарий"_s;
    const Form form({}, sample::Handoff(lead));

    // When
    const FieldValues values = formStart(form.handoff.process, form.lead, form.task);

    // Then
    QCOMPARE(formValue(values, u"budget"_s), Value(qint64(125'000'000)));
    QCOMPARE(formValue(values, u"comment"_s), Value(u"Старый комментарий"_s));
    QCOMPARE(formValue(values, u"meetingAt"_s), Value());
}

void FormTest::savingTheFormHandsTheLeadOff_data()
{
    QTest::addColumn<QString>("details");
    QTest::addColumn<FieldValues>("given");
    QTest::addColumn<QString>("comment");
    const FieldValues typed{{u"budget"_s, Value(qint64(5000))}, {u"comment"_s, Value(u"Готов"_s)}};
    QTest::addRow("S0-41 S0-42 S0-43 with a comment") << QString() << typed << u"Готов"_s;
    QTest::addRow("S0-38 the details untouched") << u"ABC"_s << FieldValues() << u"ABC"_s;
    QTest::addRow("S0-37 another comment wins") << u"ABC"_s << typed << u"Готов"_s;
    QTest::addRow("G-09 saved") << u"ABC"_s << typed << u"Готов"_s;
    QTest::addRow("B5 without a comment") << QString() << FieldValues() << QString();
}

void FormTest::savingTheFormHandsTheLeadOff()
{
    // Given
    QFETCH(QString, details);
    QFETCH(FieldValues, given);
    QFETCH(QString, comment);
    const Form form(details);

    // When
    const Result<Outcome> saved = form.save(given);

    // Then
    QVERIFY(saved);
    QCOMPARE(saved->lead.stage, u"awaiting-sale"_s);
    QCOMPARE(saved->lead.maturity, u"sales-ready"_s);
    QCOMPARE(saved->lead.comment, comment);
    QVERIFY(saved->lead.processTask.isNull());
    QVERIFY(saved->created.empty());
    QCOMPARE(saved->closed->after.status, u"completed"_s);
    QVERIFY(saved->closed->after.result.isEmpty());
    QCOMPARE(saved->feed.size(), size_t(1));
    QCOMPARE(saved->feed.front().type, u"comment"_s);
    QCOMPARE(saved->feed.front().code, u"handed-off"_s);
    QCOMPARE(saved->feed.front().text, comment);
}

void FormTest::savingWritesTheFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Value>("value");
    QTest::addRow("S0-30 need type") << u"needType"_s << Value(u"software"_s);
    QTest::addRow("S0-31 budget") << u"budget"_s << Value(qint64(100));
    QTest::addRow("S0-32 sales owner") << u"saleOwner"_s << Value(boris().uuid());
    QTest::addRow("S0-34 division") << u"saleDivision"_s << Value(u"direct"_s);
    QTest::addRow("S0-35 meeting") << u"meetingAt"_s << Value(monday.plusDays(1).milliseconds);
    QTest::addRow("S0-36 decision") << u"decisionAt"_s << Value(monday.plusDays(2).milliseconds);
    QTest::addRow("S0-37 comment") << u"comment"_s << Value(u"Две\nстроки"_s);
}

void FormTest::savingWritesTheFields()
{
    QFETCH(QString, field);
    QFETCH(Value, value);
    const Form form({});

    const Result<Outcome> saved = form.save({{field, value}});

    QVERIFY(saved);
    QCOMPARE(toRecord(saved->lead).value(field), value);
}

void FormTest::anEmptiedFieldIsEmptied()
{
    // Given
    Lead lead = sample::leadOn("distribution");
    lead.budget = Money{1};
    lead.saleDivision = u"partner"_s;
    const Form form(u"ABC"_s, sample::Handoff(lead));

    // When
    const Result<Outcome> saved = form.save({{u"budget"_s, Value()}, {u"comment"_s, Value()}});

    // Then
    QVERIFY(saved);
    QVERIFY(!saved->lead.budget);
    QVERIFY(saved->lead.comment.isEmpty());
    QCOMPARE(saved->lead.saleDivision, u"partner"_s);
}

void FormTest::theFormRefuses_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");
    QTest::addRow("a result") << u"transfer"_s << u"budget"_s << u"result-not-expected"_s;
    QTest::addRow("a field that is not its own") << QString() << u"title"_s << u"field-not-in-form"_s;
    QTest::addRow("the stage itself") << QString() << u"stage"_s << u"field-not-in-form"_s;
}

void FormTest::theFormRefuses()
{
    QFETCH(QString, result);
    QFETCH(QString, field);
    QFETCH(QString, reason);
    const Form form({});

    const Result<Outcome> outcome = completeTask(form.handoff.process, form.lead, form.task,
                                                 {result, {}, {}, {{field, Value(u"x"_s)}}}, alinaAt(done));

    QVERIFY(!outcome);
    QCOMPARE(outcome.error().reason, reason);
}

QTEST_GUILESS_MAIN(FormTest)
#include "tst_form.moc"
