// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

/// What Citus or YugabyteDB lack, or what would tie rows of two workspaces together (sync.md D9).
QStringList lackedElsewhere(const QString &text)
{
    static const QRegularExpression words(
        uR"(\b(LISTEN|NOTIFY|pg_notify|xid8|pg_current_xact_id|txid_\w+|pg_\w*advisory\w*|DEFERRABLE|SEQUENCE|BIGSERIAL|SERIAL|nextval|currval|REFERENCES|FOREIGN KEY|CREATE TRIGGER|IDENTITY|INHERITS|UNLOGGED|ctid|SKIP LOCKED|TABLESAMPLE|MERGE INTO|EXCLUDE USING|LOCK TABLE)\b)"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : words.globalMatch(text))
        found.append(match.captured());
    return found;
}

/// Tables, but for the small ones that every node has, whose key does not begin with the workspace, and unique indexes
/// likewise.
QStringList notByWorkspace(const QString &sql)
{
    static const QRegularExpression table(uR"(CREATE TABLE (\w+) \((.*?)\n\);)"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression index(uR"(CREATE UNIQUE INDEX (\w+) ON \w+ \((?!workspace))"_s);
    static const QStringList everywhere{u"workspace"_s, u"account"_s};
    QStringList found;
    for (const QRegularExpressionMatch &match : table.globalMatch(sql)) {
        if (!everywhere.contains(match.captured(1)) && !match.captured(2).contains("PRIMARY KEY (workspace,"_L1))
            found.append(match.captured(1));
    }
    for (const QRegularExpressionMatch &match : index.globalMatch(sql))
        found.append(match.captured(1));
    return found;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// The schema and the statements keep to what every PostgreSQL-compatible engine has.
class PortabilityTest : public QObject
{
    Q_OBJECT

private slots:
    void usesNothingThatOtherEnginesLack()
    {
        // Given
        QDirIterator files(QStringLiteral(LEADLINE_SOURCE_DIR "/server"), {u"*.cpp"_s, u"*.h"_s, u"*.sql"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            // When
            const QString path = files.next();
            const QStringList found = lackedElsewhere(contentOf(path));
            ++count;
            // Then
            QVERIFY2(found.isEmpty(), qPrintable(path + u": "_s + found.join(u", "_s)));
        }
        QVERIFY(count > 40);
    }

    void keepsEveryTableByItsWorkspace()
    {
        const QDir folder(QStringLiteral(LEADLINE_SOURCE_DIR "/server/postgres/migrations"));
        const QStringList names = folder.entryList({u"*.sql"_s});
        QVERIFY(!names.isEmpty());
        for (const QString &name : names)
            QCOMPARE(notByWorkspace(contentOf(folder.filePath(name))), QStringList());
    }

    void putsARowPolicyOnEveryTableOfAWorkspace()
    {
        // Given
        const QString sql =
            contentOf(QStringLiteral(LEADLINE_SOURCE_DIR "/server/postgres/migrations/0001_create_everything.sql"));
        static const QRegularExpression table(uR"(CREATE TABLE (\w+))"_s);
        // When, then
        for (const QRegularExpressionMatch &match : table.globalMatch(sql)) {
            const QString name = match.captured(1);
            if (name == "workspace"_L1 || name == "account"_L1)
                continue;
            QVERIFY2(sql.contains(u"ALTER TABLE %1 FORCE ROW LEVEL SECURITY"_s.arg(name)), qPrintable(name));
            QVERIFY2(sql.contains(u"CREATE POLICY own_workspace ON %1 USING"_s.arg(name)), qPrintable(name));
        }
    }

    void findsWhatOtherEnginesLack_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("notify") << u"NOTIFY changed"_s;
        QTest::newRow("advisory lock") << u"SELECT pg_advisory_xact_lock(1)"_s;
        QTest::newRow("sequence") << u"CREATE SEQUENCE s"_s;
        QTest::newRow("serial") << u"id BIGSERIAL"_s;
        QTest::newRow("foreign key") << u"workspace uuid REFERENCES workspace"_s;
        QTest::newRow("xid8") << u"SELECT pg_current_xact_id()"_s;
        QTest::newRow("deferred") << u"UNIQUE (a) DEFERRABLE"_s;
    }

    void findsWhatOtherEnginesLack()
    {
        QFETCH(const QString, sql);
        QVERIFY(!lackedElsewhere(sql).isEmpty());
    }

    void findsATableThatIsNotByItsWorkspace()
    {
        QCOMPARE(notByWorkspace(u"CREATE TABLE a (\n    id uuid PRIMARY KEY\n);\nCREATE UNIQUE INDEX b ON a (id);"_s),
                 (QStringList{u"a"_s, u"b"_s}));
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::PortabilityTest)
#include "tst_portability.moc"
