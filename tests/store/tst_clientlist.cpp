// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/company.h"
#include "core/store/clientlist.h"
#include "core/store/migrations.h"
#include "core/store/transaction.h"
#include "tests/support/testfile.h"

#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
void write(TestFile &file, const std::vector<T> &records)
{
    ChangeSet changeset = file.session().changeset(u"test"_s);
    for (T record : records) {
        record.id = Id<T>(newUuid(file.clock().now()));
        changeset.create(record);
    }
    if (!file.store().commit(changeset))
        qFatal("not written");
}

Contact contactOf(const QString &name, const QStringList &phones = {}, const QStringList &emails = {})
{
    Contact contact;
    contact.name = name;
    contact.phones = phones;
    contact.emails = emails;
    return contact;
}

/// Without the file's first user, who is a contact as well.
QStringList names(TestFile &file, const ClientQuery &query, size_t most = 1000)
{
    std::vector<qint64> rows;
    streamClientRows(file.store().connection(), query, [&](qint64 row) {
        rows.push_back(row);
        return rows.size() < most;
    });
    QStringList names;
    for (const ClientRow &row : clientRows(file.store().connection(), query.kind, rows))
        names.append(row.name);
    names.removeAll(u"Anna Smirnova"_s);
    return names;
}

QStringList plan(TestFile &file, const QString &sql)
{
    Statement &statement = file.store().connection().prepared(u"EXPLAIN QUERY PLAN "_s + sql);
    QStringList lines;
    while (statement.step())
        lines.append(statement.text(3));
    return lines;
}

} // namespace

/// The lists of contacts and companies as their keys come out of the file.
class ClientListTest : public QObject
{
    Q_OBJECT

private slots:
    void standByTheirNames();
    void areFoundByWhatIsTyped_data();
    void areFoundByWhatIsTyped();
    void thoseWhoseNameBeginsSoComeFirst();
    void rowsTellWhoTheyAre();
    void thePageEndsWhereItIsEnough();
    void noPageNeedsAllOfThem();
    void followAChangeOfTheName();
    void anOlderFileIsListedAtOnce();
};

void ClientListTest::standByTheirNames()
{
    TestFile file;
    write<Contact>(file,
                   {contactOf(u"Яна"_s), contactOf(u"ёлкин"_s), contactOf({}, {u"+74951234567"_s}),
                    contactOf(u"Жуков"_s), contactOf(u"Еланина"_s)});
    QCOMPARE(names(file, {Kind::Contact, {}}),
             (QStringList{u"Еланина"_s, u"ёлкин"_s, u"Жуков"_s, u"Яна"_s, QString()}));
    QCOMPARE(names(file, {Kind::Company, {}}), QStringList());
}

void ClientListTest::areFoundByWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("C-23 the name's beginning") << u"седо"_s << u"Седова Анна"_s;
    QTest::newRow("C-23 another word") << u"анн"_s << u"Седова Анна"_s;
    QTest::newRow("C-23 inside of a word") << u"едов"_s << u"Седова Анна"_s;
    QTest::newRow("C-23 yo for ye") << u"СЁДОВА"_s << u"Седова Анна"_s;
    QTest::newRow("C-23 a phone in any spelling") << u"8 (495) 123-45-67"_s << u"Седова Анна"_s;
    QTest::newRow("C-23 a phone's digits") << u"4951234567"_s << u"Седова Анна"_s;
    QTest::newRow("C-23 an e-mail") << u"vega.example"_s << u"Седова Анна"_s;
    QTest::newRow("one letter") << u"п"_s << u"Пётр"_s;
    QTest::newRow("two letters") << u"пе"_s << u"Пётр"_s;
    QTest::newRow("nobody") << u"никто"_s << QString();
    QTest::newRow("signs alone") << u"%_\"*"_s << QString();
    QTest::newRow("a quote in it") << u"O'Hara"_s << u"O'Hara"_s;
}

void ClientListTest::areFoundByWhatIsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, found);
    TestFile file;
    write<Contact>(file,
                   {contactOf(u"Седова Анна"_s, {u"+74951234567"_s}, {u"anna@vega.example"_s}), contactOf(u"Пётр"_s),
                    contactOf(u"O'Hara"_s)});
    QCOMPARE(names(file, {Kind::Contact, typed}), found.isEmpty() ? QStringList() : QStringList{found});
}

void ClientListTest::thoseWhoseNameBeginsSoComeFirst()
{
    TestFile file;
    write<Contact>(
        file,
        {contactOf(u"Борис Ивлев"_s), contactOf(u"Ивлева"_s), contactOf(u"Анна Ивлева"_s), contactOf(u"ивлев Пётр"_s)});
    QCOMPARE(names(file, {Kind::Contact, u"ивл"_s}),
             (QStringList{u"ивлев Пётр"_s, u"Ивлева"_s, u"Анна Ивлева"_s, u"Борис Ивлев"_s}));
}

void ClientListTest::rowsTellWhoTheyAre()
{
    TestFile file;
    Company vega;
    vega.name = u"Вега"_s;
    vega.inn = u"7707083893"_s;
    vega.city = u"Пермь"_s;
    vega.phones = QStringList{u"+74951234567"_s, u"+74951234568"_s};
    vega.emails = QStringList{u"a@b.example"_s};
    write<Company>(file, {vega});
    std::vector<qint64> rows;
    streamClientRows(file.store().connection(), {Kind::Company, u"77070"_s}, [&](qint64 row) {
        rows.push_back(row);
        return true;
    });
    rows.push_back(rows.front() + 1000); // one that is gone
    const std::vector<ClientRow> found = clientRows(file.store().connection(), Kind::Company, rows);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().inn, vega.inn);
    QCOMPARE(found.front().city, vega.city);
    QCOMPARE(found.front().phone, u"+74951234567"_s);
    QCOMPARE(found.front().email, u"a@b.example"_s);
    QCOMPARE(found.front().leads, 0);
    QVERIFY(clientRows(file.store().connection(), Kind::Contact, {}).empty());
}

void ClientListTest::thePageEndsWhereItIsEnough()
{
    TestFile file;
    std::vector<Contact> many;
    for (int index = 0; index < 50; ++index)
        many.push_back(contactOf(u"Иванов %1"_s.arg(index, 2, 10, QChar(u'0'))));
    write<Contact>(file, many);
    QCOMPARE(names(file, {Kind::Contact, u"иванов"_s}, 3),
             (QStringList{u"Иванов 00"_s, u"Иванов 01"_s, u"Иванов 02"_s}));
    // And the next list begins from its beginning
    QCOMPARE(names(file, {Kind::Contact, u"иванов 4"_s}).size(), 10);
}

/// At a million, whoever looks at all of them is late.
void ClientListTest::noPageNeedsAllOfThem()
{
    TestFile file;
    const QString listed = u"SELECT row FROM contact WHERE mergedInto IS NULL AND nameKey "_s;
    for (const QString &sql : {listed + u"> '' ORDER BY nameKey, row"_s, listed + u"= '' ORDER BY row"_s,
                               listed + u">= 'a' AND nameKey < 'b' ORDER BY nameKey, row"_s,
                               u"SELECT row FROM contact WHERE company = x'00' AND mergedInto IS NULL"_s}) {
        const QStringList lines = plan(file, sql);
        QVERIFY2(lines.size() == 1 && lines.front().startsWith("SEARCH"_L1), qPrintable(sql + lines.join(u'\n')));
    }
}

void ClientListTest::followAChangeOfTheName()
{
    TestFile file;
    write<Contact>(file, {contactOf(u"Анна"_s), contactOf(u"Борис"_s)});
    const Contact before = file.store().select<Contact>(u"name = 'Анна'"_s).front();
    Contact after = before;
    after.name = u"Яна"_s;
    ChangeSet changeset = file.session().changeset(u"test"_s);
    changeset.update(before, after);
    QVERIFY(file.store().commit(changeset));
    QCOMPARE(names(file, {Kind::Contact, {}}), (QStringList{u"Борис"_s, u"Яна"_s}));
    QCOMPARE(names(file, {Kind::Contact, u"анна"_s}), QStringList());
}

void ClientListTest::anOlderFileIsListedAtOnce()
{
    // Given a file whose contacts have no keys yet
    TestFile file;
    write<Contact>(
        file,
        {contactOf(u"Ёлкин   Пётр"_s, {u"+74951234567"_s}), contactOf(u"Анна"_s), contactOf({}, {u"+74951234568"_s})});
    Connection &connection = file.store().connection();
    {
        Transaction transaction(connection);
        // When the migration's own statement fills them in
        QFile migration(u":/migrations/0007_list_clients.sql"_s);
        QVERIFY(migration.open(QIODevice::ReadOnly));
        const QStringList statements = QString::fromUtf8(migration.readAll()).split(u"\n;;\n"_s, Qt::SkipEmptyParts);
        connection.execute(u"UPDATE contact SET nameKey = ''"_s);
        for (const QString &statement : statements.filter(u"UPDATE contact"_s))
            connection.execute(statement);
        transaction.commit();
    }
    // Then
    QCOMPARE(names(file, {Kind::Contact, {}}), (QStringList{u"Анна"_s, u"Ёлкин   Пётр"_s, QString()}));
    QCOMPARE(names(file, {Kind::Contact, u"елкин п"_s}), QStringList{u"Ёлкин   Пётр"_s});
}

QTEST_GUILESS_MAIN(ClientListTest)

#include "tst_clientlist.moc"
