// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;

namespace {

/// A lead that is qualified makes a contact and a company; gives the id of one of them.
QString qualified(const Program &program, int number, const QString &person, const QString &company, const QString &of)
{
    static_cast<void>(program.addLead({u"title=Lead %1"_s.arg(number), u"contactName="_s + person,
                                       u"companyName="_s + company, u"phone=+7 495 000-00-0%1"_s.arg(number)}));
    const QJsonObject card = program.json(
        {u"lead"_s, u"qualify"_s, QString::number(number), u"--contact"_s, u"new"_s, u"--company"_s, u"new"_s});
    return card[of].toObject()[u"id"].toString();
}

QString nameOf(const Program &program, int number, const QString &of)
{
    return program.show(number)[of].toObject()[u"name"].toString();
}

} // namespace

/// `leadline merge contact` and `leadline merge company`.
class CommandMergeTest : public QObject
{
    Q_OBJECT

private slots:
    void contactsAreMergedByName();
    void companiesAreMergedByIdAndUndone();
    void aFieldIsTakenFromAnother();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
};

void CommandMergeTest::contactsAreMergedByName()
{
    // Given two leads of one person
    const Program program;
    program.init();
    qualified(program, 1, u"Anna Sedova"_s, u"Vega"_s, u"contact"_s);
    const QString other = qualified(program, 2, u"A. Sedova"_s, u"Vega plus"_s, u"contact"_s);
    // When
    const QJsonObject answer = program.json({u"merge"_s, u"contact"_s, u"Anna Sedova"_s, u"A. Sedova"_s});
    // Then
    QCOMPARE(answer[u"merged"].toArray(), QJsonArray{other});
    QCOMPARE(answer[u"kept"][u"name"].toString(), u"Anna Sedova"_s);
    QCOMPARE(answer[u"kept"][u"phones"].toArray().size(), 2);
    QCOMPARE(answer[u"moved"][u"lead"].toInt(), 1);
    QCOMPARE(nameOf(program, 2, u"contact"_s), u"Anna Sedova"_s);
    // And people are told how much
    const Run text = program.run({u"undo"_s, u"--lang"_s, u"en"_s});
    QVERIFY2(text.out.contains(u"Contacts merged"_s), qPrintable(text.out));
    const Run again = program.run({u"merge"_s, u"contact"_s, u"Anna Sedova"_s, u"A. Sedova"_s, u"--lang"_s, u"en"_s});
    QVERIFY2(again.out.contains(u"Merged into Anna Sedova: 1"_s), qPrintable(again.out));
}

void CommandMergeTest::companiesAreMergedByIdAndUndone()
{
    const Program program;
    program.init();
    const QString kept = qualified(program, 1, u"Anna"_s, u"Vega"_s, u"company"_s);
    const QString other = qualified(program, 2, u"Boris"_s, u"Vega plus"_s, u"company"_s);
    const QJsonObject before = program.show(2);
    const QJsonObject answer = program.json({u"merge"_s, u"company"_s, kept, other});
    QCOMPARE(nameOf(program, 2, u"company"_s), u"Vega"_s);
    QVERIFY(answer[u"moved"][u"contact"].toInt() == 1);
    static_cast<void>(program.json({u"undo"_s, answer[u"changeset"].toString()}));
    QCOMPARE(program.show(2)[u"company"], before[u"company"]);
}

void CommandMergeTest::aFieldIsTakenFromAnother()
{
    const Program program;
    program.init();
    const QString kept = qualified(program, 1, u"Anna"_s, u"Vega"_s, u"contact"_s);
    const QString other = qualified(program, 2, u"Anna Sedova"_s, u"Vega"_s, u"contact"_s);
    const QJsonObject answer = program.json({u"merge"_s, u"contact"_s, kept, other, u"--take"_s, u"name="_s + other});
    QCOMPARE(answer[u"kept"][u"name"].toString(), u"Anna Sedova"_s);
}

void CommandMergeTest::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("code");
    QTest::newRow("itself") << QStringList{u"Anna"_s, u"Anna"_s} << u"merge-too-few"_s << 2;
    QTest::newRow("nobody") << QStringList{u"Anna"_s, u"Vera"_s} << u"contact-not-found"_s << 1;
    QTest::newRow("no field") << QStringList{u"Anna"_s, u"Boris"_s, u"--take"_s, u"colour=Anna"_s} << u"unknown-field"_s
                              << 1;
    QTest::newRow("not one of them") << QStringList{u"Anna"_s, u"Boris"_s, u"--take"_s, u"name=maria"_s}
                                     << u"option-invalid"_s << 2;
    QTest::newRow("no assignment") << QStringList{u"Anna"_s, u"Boris"_s, u"--take"_s, u"name"_s}
                                   << u"assignment-invalid"_s << 2;
}

void CommandMergeTest::whatIsWrongIsSaid()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, reason);
    QFETCH(const int, code);
    const Program program;
    program.init();
    qualified(program, 1, u"Anna"_s, u"Vega"_s, u"contact"_s);
    qualified(program, 2, u"Boris"_s, u"Orion"_s, u"contact"_s);
    const Run run = program.run(QStringList{u"merge"_s, u"contact"_s} + arguments + QStringList{u"--json"_s});
    QCOMPARE(run.reason(), reason);
    QCOMPARE(run.code, code);
    QCOMPARE(nameOf(program, 2, u"contact"_s), u"Boris"_s);
}

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandMergeTest)
#include "tst_commandmerge.moc"
