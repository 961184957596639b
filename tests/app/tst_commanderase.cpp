// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/proves.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::proves;
using test::Run;

namespace {

/// A qualified lead; gives the id of its contact.
QString qualifiedLead(const Program &program)
{
    static_cast<void>(program.addLead(
        {u"title=Shed for Dobrolubova"_s, u"contactName=Ksenia Dobrolubova"_s, u"phone=+7 495 777-66-55"_s}));
    const QJsonObject card = program.json({u"lead"_s, u"qualify"_s, u"1"_s, u"--contact"_s, u"new"_s});
    return card[u"contact"].toObject()[u"id"].toString();
}

} // namespace

/// `leadline contact erase`.
class CommandEraseTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutAYesItOnlySaysWhatWouldGo();
    void aPersonIsErased_data() { proves("C-64 152-FZ GDPR"); }
    void aPersonIsErased();
    void onlyAnAdministratorErases();
    void aPersonOnALeadAloneIsErased();
};

void CommandEraseTest::withoutAYesItOnlySaysWhatWouldGo()
{
    const Program program;
    program.init();
    const QString contact = qualifiedLead(program);
    const Run run = program.run({u"contact"_s, u"erase"_s, contact, u"--lang"_s, u"en"_s});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.out.contains("add --yes"_L1) && run.out.contains("lead 1"_L1), qPrintable(run.out));
    const Run json = program.run({u"contact"_s, u"erase"_s, contact, u"--json"_s});
    QCOMPARE(json.code, 1);
    QCOMPARE(json.json()[u"erased"].toBool(true), false);
    QCOMPARE(json.json()[u"counts"][u"lead"].toInt(), 1);
    QCOMPARE(program.show(1)[u"title"].toString(), u"Shed for Dobrolubova"_s);
}

void CommandEraseTest::aPersonIsErased()
{
    // Given a copy that was made before
    const Program program;
    program.init();
    const QString contact = qualifiedLead(program);
    QFile::copy(program.path(), program.path() + u".replaced"_s);
    // When
    const Run run = program.run({u"contact"_s, u"erase"_s, u"Ksenia Dobrolubova"_s, u"--yes"_s, u"--lang"_s, u"en"_s});
    // Then
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.contains(program.path() + u".replaced"_s), qPrintable(run.out));
    QCOMPARE(program.run({u"check"_s}).code, 0);
    QVERIFY(!program.read(QFileInfo(program.path()).fileName()).toLower().contains("dobrolub"));
    QCOMPARE(program.run({u"contact"_s, u"erase"_s, contact, u"--json"_s}).reason(), u"contact-not-found"_s);
    // And it is told when somebody would undo it
    const QJsonArray entries = program.json({u"journal"_s})[u"entries"].toArray();
    const Run undo = program.run({u"undo"_s, entries.first()[u"id"].toString(), u"--json"_s});
    QCOMPARE(undo.reason(), u"cannot-undo-erasure"_s);
}

void CommandEraseTest::onlyAnAdministratorErases()
{
    const Program program;
    program.init();
    const QString contact = qualifiedLead(program);
    static_cast<void>(program.json({u"user"_s, u"add"_s, u"boris"_s}));
    const Run run = program.run({u"contact"_s, u"erase"_s, contact, u"--yes"_s, u"--as"_s, u"boris"_s, u"--json"_s});
    QCOMPARE(run.code, 1);
    QCOMPARE(run.reason(), u"erase-not-admin"_s);
}

/// `leadline lead erase`
void CommandEraseTest::aPersonOnALeadAloneIsErased()
{
    // Given
    const Program program;
    program.init();
    static_cast<void>(program.addLead({u"title=Shed"_s, u"contactName=Ksenia Dobrolubova"_s}));
    static_cast<void>(program.addLead({u"title=Shop"_s, u"contactName=Piotr"_s}));
    static_cast<void>(program.json({u"lead"_s, u"person"_s, u"2"_s, u"name=Anna Dobrolubova"_s}));
    const auto erase = [&program](const QStringList &arguments) {
        return program.run(QStringList{u"lead"_s, u"erase"_s} + arguments + QStringList{u"--json"_s});
    };
    // When
    const Run looked = erase({u"1"_s});
    const Run erased = erase({u"1"_s, u"--yes"_s});
    const Run second = erase({u"2"_s, u"--person"_s, u"Anna Dobrolubova"_s, u"--yes"_s});
    // Then
    QCOMPARE(looked.code, 1);
    QCOMPARE(looked.json()[u"counts"][u"lead"].toInt(), 1);
    QCOMPARE(erased.code, 0);
    QVERIFY(!erased.json()[u"lead"].toString().isEmpty());
    QCOMPARE(second.code, 0);
    QVERIFY(!second.json()[u"person"].toString().isEmpty());
    QCOMPARE(program.show(2)[u"title"].toString(), u"Shop"_s);
    QVERIFY(!program.read(QFileInfo(program.path()).fileName()).toLower().contains("dobrolub"));
    QCOMPARE(erase({u"1"_s, u"--yes"_s}).reason(), u"erase-nobody"_s);
}

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandEraseTest)
#include "tst_commanderase.moc"
