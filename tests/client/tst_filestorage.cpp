// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/filestorage.h"
#include "tests/support/answers.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// A file on the protocol's side.
class FileStorageTest : public QObject
{
    Q_OBJECT

private slots:
    void aWalkOverEverythingHasMoreMemoryAndALongerLogUntilItEnds()
    {
        // Given
        TestFile file;
        share(file);
        Connection &connection = file.store().connection();
        const qint64 usualMemory = connection.pragma(u"cache_size"_s);
        const qint64 usualLog = connection.pragma(u"wal_autocheckpoint"_s);
        FileStorage storage(file.store());
        Reception page;
        page.epoch = QUuid::createUuid();
        page.position.scan = ScanPosition{9, 0, QUuid::createUuid()};
        // When
        QVERIFY(storage.receive(page));
        // Then, in KiB, which SQLite counts below zero
        QVERIFY(connection.pragma(u"cache_size"_s) < usualMemory);
        QVERIFY(connection.pragma(u"wal_autocheckpoint"_s) > usualLog);
        // And once the last page is there
        page.position = {9, std::nullopt};
        QVERIFY(storage.receive(page));
        QCOMPARE(connection.pragma(u"cache_size"_s), usualMemory);
        QCOMPARE(connection.pragma(u"wal_autocheckpoint"_s), usualLog);
    }

    void anImportThatRunsMeanwhileKeepsItsMemory()
    {
        // Given
        TestFile file;
        share(file);
        Connection &connection = file.store().connection();
        connection.expectMuch(true);
        const qint64 memory = connection.pragma(u"cache_size"_s);
        // When a page comes that is none of a walk
        Reception page;
        page.epoch = QUuid::createUuid();
        page.position.cursor = 9;
        QVERIFY(FileStorage(file.store()).receive(page));
        // Then
        QCOMPARE(connection.pragma(u"cache_size"_s), memory);
    }
};

QTEST_GUILESS_MAIN(FileStorageTest)
#include "tst_filestorage.moc"
