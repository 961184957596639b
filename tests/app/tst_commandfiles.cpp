// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attachments.h"
#include "tests/app/office.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Where the program keeps the bytes of what it has added.
QString keptAt(const Program &program, const QJsonObject &attachment)
{
    return keptFilePath(program.path(), attachment[u"hash"].toString());
}

void damage(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("X") == 1);
}

} // namespace

/// Files on leads of a shared server, by the command line.
class CommandFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileGoesUpWithOneAndComesToTheOther();
    void aDamagedFileHoldsNoOtherBack();
    void aFileCutShortIsInTheLog();
    void aCopyThatWasDamagedComesAnew();
};

void CommandFilesTest::aFileGoesUpWithOneAndComesToTheOther()
{
    // Given a file on a lead of anna's
    const Office office;
    office.join();
    const QString lead = office.anna.addLead({u"title=Склад"_s})[u"id"].toString();
    const QString offer = office.anna.write(u"offer.txt"_s, "price list");
    const QJsonObject added = office.anna.json({u"attachment"_s, u"add"_s, lead, offer})[u"attachment"].toObject();
    QCOMPARE(added[u"size"].toInt(), 10);
    QVERIFY(added[u"here"].toBool());
    const QString id = added[u"id"].toString();
    // When both exchange
    QCOMPARE(Office::sync(office.anna)[u"files"].toInt(), 1);
    QCOMPARE(Office::sync(office.anna)[u"files"].toInt(), 0);
    Office::sync(office.boris);
    // Then boris knows of it, and gets it when he asks for it
    const QJsonArray known = office.boris.json({u"attachments"_s, lead})[u"attachments"].toArray();
    QCOMPARE(known.size(), 1);
    QVERIFY(!known.at(0)[u"here"].toBool());
    const QString copy = office.boris.path(u"copy.txt"_s);
    const QStringList get{u"attachment"_s, u"get"_s, id, u"-o"_s, copy};
    const QJsonObject got =
        office.boris.json(get + QStringList{u"--password-file"_s, office.boris.path(u"password"_s)});
    QCOMPARE(got[u"file"].toString(), copy);
    QVERIFY(got[u"attachment"][u"here"].toBool());
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("price list"));
    // And it stays here: no server is asked again
    QCOMPARE(office.boris.json(get)[u"file"].toString(), copy);
    QCOMPARE(office.boris.run({u"attachment"_s, u"get"_s, u"1"_s, u"-o"_s, copy, u"--json"_s}).reason(),
             u"attachment-not-found"_s);
    QCOMPARE(office.boris.run({u"attachment"_s, u"get"_s, id, u"--json"_s}).reason(), u"option-required"_s);
}

void CommandFilesTest::aDamagedFileHoldsNoOtherBack()
{
    // Given two files of anna's, one damaged on her disk
    const Office office;
    office.join();
    const QString lead = office.anna.addLead()[u"id"].toString();
    const QString offer = office.anna.write(u"offer.txt"_s, "price list");
    const QStringList add{u"attachment"_s, u"add"_s, lead};
    const QJsonObject damaged = office.anna.json(add + QStringList{offer})[u"attachment"].toObject();
    QCOMPARE(office.anna.run(add + QStringList{office.anna.write(u"plan.txt"_s, "floor plan")}).code, 0);
    damage(keptAt(office.anna, damaged));
    office.server->refuseFile("Xrice list");
    // When
    QCOMPARE(Office::sync(office.anna)[u"files"].toInt(), 1);
    // Then the log names it
    const QJsonArray log = office.anna.json({u"sync"_s, u"log"_s})[u"entries"].toArray();
    QVERIFY(texts(log, u"reason"_s).contains(u"attachment-damaged"_s));
    // And whoever adds it once more heals it
    QCOMPARE(office.anna.run(add + QStringList{offer}).code, 0);
    QCOMPARE(Office::sync(office.anna)[u"files"].toInt(), 2);
    QCOMPARE(Office::sync(office.anna)[u"files"].toInt(), 0);
}

void CommandFilesTest::aFileCutShortIsInTheLog()
{
    // Given
    const Office office;
    office.join();
    const QString lead = office.anna.addLead()[u"id"].toString();
    const QStringList add{u"attachment"_s, u"add"_s, lead, office.anna.write(u"offer.txt"_s, "price list")};
    QVERIFY(QFile::resize(keptAt(office.anna, office.anna.json(add)[u"attachment"].toObject()), 3));
    // When
    QCOMPARE(Office::sync(office.anna)[u"files"].toInt(), 0);
    // Then
    const QJsonArray log = office.anna.json({u"sync"_s, u"log"_s})[u"entries"].toArray();
    QVERIFY(texts(log, u"reason"_s).contains(u"attachment-missing"_s));
}

void CommandFilesTest::aCopyThatWasDamagedComesAnew()
{
    // Given a file that is at the server, and damaged beside anna's
    const Office office;
    office.join();
    const QString lead = office.anna.addLead()[u"id"].toString();
    const QString offer = office.anna.write(u"offer.txt"_s, "price list");
    const QJsonObject added = office.anna.json({u"attachment"_s, u"add"_s, lead, offer})[u"attachment"].toObject();
    const QString copy = office.anna.path(u"copy.txt"_s);
    const QStringList get{u"attachment"_s,
                          u"get"_s,
                          added[u"id"].toString(),
                          u"-o"_s,
                          copy,
                          u"--password-file"_s,
                          office.anna.path(u"password"_s)};
    damage(keptAt(office.anna, added));
    QCOMPARE(office.anna.run(get + QStringList{u"--json"_s}).reason(), u"attachment-damaged"_s);
    QCOMPARE(office.anna.run({u"attachment"_s, u"add"_s, lead, offer}).code, 0);
    QCOMPARE(Office::sync(office.anna)[u"files"].toInt(), 2);
    damage(keptAt(office.anna, added));
    // When
    QCOMPARE(office.anna.json(get)[u"file"].toString(), copy);
    // Then
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("price list"));
}

QTEST_GUILESS_MAIN(CommandFilesTest)
#include "tst_commandfiles.moc"
