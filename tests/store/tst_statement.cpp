// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/asking.h"
#include "core/store/sqlerror.h"
#include "core/store/transaction.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

/// What is bound comes back as it was, whatever it is, and a statement can be used again whatever happened to it.
class StatementTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keepsAValueAsItIs_data();
    void keepsAValueAsItIs();
    void storesEachTypeAsItsOwn_data();
    void storesEachTypeAsItsOwn();
    void putsASignInThePlaceOfHalfALetter();
    void readsNothingAsNothing();
    void readsNumbersAsText();
    void beginsAnewAfterAReadingCutShort();
    void beginsAnewAtTheEnd();
    void tellsTheRowOfItsOwnInsert();
    void saysWhichStatementFailedAndWhy();
    void worksAgainAfterAFailure();
    void refusesSqlThatIsNone();
    void rollsBackWhatAFailureLeftOpen();
    void endsWhenNobodyWaitsAnyMore();

private:
    [[nodiscard]] Statement &statement(const QString &sql) { return m_connection->prepared(sql); }
    [[nodiscard]] static Error failureOf(const std::function<void()> &work);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void StatementTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Connection::open(m_folder->filePath(u"file.leadline"_s), Connection::Access::Create);
    QVERIFY(opened);
    m_connection = std::move(*opened);
    m_connection->execute(u"CREATE TABLE thing (row INTEGER PRIMARY KEY, name TEXT UNIQUE) STRICT"_s);
}

void StatementTest::cleanup()
{
    m_connection.reset();
}

Error StatementTest::failureOf(const std::function<void()> &work)
{
    const Result<void> done = guarded([&]() -> Result<void> {
        work();
        return {};
    });
    return done ? Error{} : done.error();
}

void StatementTest::keepsAValueAsItIs_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("nothing") << QVariant();
    QTest::newRow("text") << QVariant(u"Ёлкин & Søn"_s);
    QTest::newRow("empty text") << QVariant(u""_s);
    QTest::newRow("letters beyond the first plane") << QVariant(u"🦉 owl"_s);
    QTest::newRow("a NUL inside") << QVariant(u"a%1b"_s.arg(QChar(0)));
    QTest::newRow("a long text") << QVariant(QString(1'000'000, u'щ'));
    QTest::newRow("the smallest number") << QVariant(std::numeric_limits<qint64>::min());
    QTest::newRow("the greatest number") << QVariant(std::numeric_limits<qint64>::max());
    QTest::newRow("an id") << QVariant(QUuid::createUuid());
}

void StatementTest::keepsAValueAsItIs()
{
    // Given
    QFETCH(const QVariant, value);
    Statement &echo = statement(u"SELECT ?"_s);
    // When
    QVERIFY(echo.bind(value).step());
    // Then
    QCOMPARE(echo.raw(0), value);
    QCOMPARE(echo.isNull(0), !value.isValid());
    QVERIFY(!echo.step());
}

void StatementTest::storesEachTypeAsItsOwn_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("stored");
    QTest::newRow("a flag") << QVariant(true) << u"integer"_s << u"1"_s;
    QTest::newRow("a small number") << QVariant(7) << u"integer"_s << u"7"_s;
    QTest::newRow("a list") << QVariant(QStringList{u"a"_s, u"б\""_s}) << u"text"_s << u"[\"a\",\"б\\\"\"]"_s;
    QTest::newRow("a map") << QVariant(QVariantMap{{u"fleet"_s, u"12"_s}}) << u"text"_s << u"{\"fleet\":\"12\"}"_s;
    QTest::newRow("an id") << QVariant(QUuid(u"{019a0000-0000-7000-8000-000000000041}"_s)) << u"blob"_s << QString();
    QTest::newRow("text that is not set") << QVariant(QString()) << u"null"_s << QString();
}

void StatementTest::storesEachTypeAsItsOwn()
{
    // Given
    QFETCH(const QVariant, value);
    QFETCH(const QString, type);
    QFETCH(const QString, stored);
    Statement &echo = statement(u"SELECT typeof(?1), ?1"_s);
    // When
    QVERIFY(echo.bind(value).step());
    // Then
    QCOMPARE(echo.text(0), type);
    if (!stored.isEmpty())
        QCOMPARE(echo.text(1), stored);
    echo.reset();
}

void StatementTest::putsASignInThePlaceOfHalfALetter()
{
    // Given
    const QString half = u"a"_s + QChar(0xD800) + u"b"_s;
    Statement &echo = statement(u"SELECT ?"_s);
    // When
    QVERIFY(echo.bind(half).step());
    // Then
    QCOMPARE(echo.text(0), u"a\uFFFDb"_s);
    echo.reset();
}

void StatementTest::readsNothingAsNothing()
{
    // Given
    Statement &nothing = statement(u"SELECT NULL"_s);
    // When
    QVERIFY(nothing.step());
    // Then
    QCOMPARE(nothing.integer(0), 0);
    QVERIFY(nothing.text(0).isNull());
    QVERIFY(nothing.uuid(0).isNull());
    nothing.reset();
}

void StatementTest::readsNumbersAsText()
{
    Statement &number = statement(u"SELECT 42"_s);
    QVERIFY(number.step());
    QCOMPARE(number.text(0), u"42"_s);
    number.reset();
}

void StatementTest::beginsAnewAfterAReadingCutShort()
{
    // Given
    Statement &numbers = statement(u"SELECT value FROM json_each(?)"_s);
    QVERIFY(numbers.bind(u"[1,2,3]"_s).step());
    // When
    QVERIFY(numbers.bind(u"[7,8]"_s).step());
    // Then
    QCOMPARE(numbers.integer(0), 7);
    numbers.reset();
}

void StatementTest::beginsAnewAtTheEnd()
{
    // Given
    Statement &one = statement(u"SELECT 1"_s);
    QVERIFY(one.step());
    QVERIFY(!one.step());
    // When / Then
    QVERIFY(one.step());
    one.reset();
}

void StatementTest::tellsTheRowOfItsOwnInsert()
{
    // Given
    Statement &insert = statement(u"INSERT INTO thing (name) VALUES (?)"_s);
    insert.bind(u"first"_s).run();
    const qint64 first = insert.lastInsertedRow();
    // When
    m_connection->execute(u"INSERT INTO thing (name) VALUES ('second')"_s);
    // Then
    QCOMPARE(insert.lastInsertedRow(), first);
}

void StatementTest::saysWhichStatementFailedAndWhy()
{
    // Given
    Statement &insert = statement(u"INSERT INTO thing (name) VALUES (?)"_s);
    insert.bind(u"one"_s).run();
    // When
    const Error error = failureOf([&] { insert.bind(u"one"_s).run(); });
    // Then
    QCOMPARE(error.code, ErrorCode::Stale);
    QCOMPARE(error.reason, u"record-exists"_s);
    QVERIFY(error.details.at(0).contains(u"thing.name"_s));
    QVERIFY(error.details.at(1).contains(u"INSERT INTO thing"_s));
}

void StatementTest::worksAgainAfterAFailure()
{
    // Given
    Statement &insert = statement(u"INSERT INTO thing (name) VALUES (?)"_s);
    insert.bind(u"one"_s).run();
    QCOMPARE(failureOf([&] { insert.bind(u"one"_s).run(); }).reason, u"record-exists"_s);
    // When
    insert.bind(u"two"_s).run();
    // Then
    Statement &count = statement(u"SELECT count(*) FROM thing"_s);
    QVERIFY(count.step());
    QCOMPARE(count.integer(0), 2);
    count.reset();
}

void StatementTest::refusesSqlThatIsNone()
{
    const Error error = failureOf([&] { static_cast<void>(statement(u"SELEKT 1"_s)); });
    QCOMPARE(error.reason, u"file-failed"_s);
    QVERIFY(error.details.at(0).contains(u"SELEKT"_s));
}

void StatementTest::rollsBackWhatAFailureLeftOpen()
{
    // When
    const Error error = failureOf([&] {
        Transaction transaction(*m_connection);
        m_connection->execute(u"INSERT INTO thing (name) VALUES ('kept back')"_s);
        m_connection->execute(u"INSERT INTO thing (name) VALUES ('kept back')"_s);
        transaction.commit();
    });
    // Then
    QCOMPARE(error.reason, u"record-exists"_s);
    Statement &count = statement(u"SELECT count(*) FROM thing"_s);
    QVERIFY(count.step());
    QCOMPARE(count.integer(0), 0);
    count.reset();
}

void StatementTest::endsWhenNobodyWaitsAnyMore()
{
    // Given a statement without end, for which somebody waits a little
    const QString endless = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s;
    int asked = 0;
    const auto ask = [&] {
        const Asking asking(*m_connection, [&asked](qint64, qint64) { return ++asked < 5; });
        static_cast<void>(statement(endless).step());
    };
    // When
    const Error error = failureOf(ask);
    // Then
    QCOMPARE(error.code, ErrorCode::Cancelled);
    QCOMPARE(asked, 5);
    // And whoever comes next is asked nothing
    Statement &longer = statement(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
                                  "SELECT count(*) FROM n"_s);
    QVERIFY(longer.step());
    QCOMPARE(longer.integer(0), 50000);
    QCOMPARE(asked, 5);
}

QTEST_GUILESS_MAIN(StatementTest)
#include "tst_statement.moc"
