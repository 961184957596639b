// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

const QString licence = u"// SPDX-FileCopyrightText: x\n// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;

/// What each rule must find, so that a rule whose pattern has rotted does not pass for a clean house.
struct BadExample
{
    const char *rule;
    QString path;
    QString text;
};

QList<BadExample> badExamples()
{
    return {
        {"includes follow the arrows", u"core/model/lead.h"_s, u"#include \"core/store/store.h\""_s},
        {"includes follow the arrows", u"core/process/gate.h"_s, u"#include \"core/store/store.h\""_s},
        {"includes follow the arrows", u"core/store/store.h"_s, u"#include \"core/process/gate.h\""_s},
        {"includes follow the arrows", u"core/exchange/import.h"_s, u"#include \"core/services/leads.h\""_s},
        {"includes follow the arrows", u"core/sync/replica.h"_s, u"#include \"core/store/store.h\""_s},
        {"includes follow the arrows", u"server/workspace.h"_s, u"#include \"core/store/store.h\""_s},
        {"includes follow the arrows", u"core/services/leads.h"_s, u"#include \"ui/shell/mainwindow.h\""_s},
        {"includes follow the arrows", u"ui/shell/mainwindow.h"_s, u"#include \"app/composition.h\""_s},
        {"includes follow the arrows", u"core/base/id.cpp"_s, u"#include \"id.h\""_s},
        {"core knows no window", u"core/base/a.h"_s, u"#include <QMessageBox>"_s},
        {"core speaks in keys, not in words", u"core/process/a.cpp"_s, u"return tr(\"No\");"_s},
        {"core is told the time", u"core/services/a.cpp"_s, u"QDateTime::currentDateTime()"_s},
        {"only services commit", u"ui/leads/a.cpp"_s, u"m_store->commit(change);"_s},
        {"SQLite is reached through Statement and Connection", u"core/store/a.cpp"_s, u"sqlite3_interrupt(handle);"_s},
        {"SQLite is reached through Statement and Connection", u"app/a.cpp"_s, u"addDatabase(u\"QSQLITE\"_s);"_s},
        {"Qt headers have no module prefix", u"ui/a.h"_s, u"#include <QtSql/QSqlQuery>"_s},
        {"connects name members, not strings", u"ui/a.cpp"_s, u"connect(a, SIGNAL(x()), b, SLOT(y()));"_s},
        {"a connected lambda has a context", u"ui/a.cpp"_s, u"connect(button, &QPushButton::clicked, [this] {});"_s},
        {"receivers are plain functions", u"ui/a.h"_s, u"private slots:"_s},
        {"nothing is a singleton", u"core/store/a.h"_s, u"static Store &instance();"_s},
        {"nothing is a singleton", u"ui/a.cpp"_s, u"Store::instance()->open();"_s},
        {"types are named for what they are", u"core/store/a.h"_s, u"class LeadManager"_s},
        {"types are named for what they are", u"ui/a.h"_s, u"struct RowInfo {"_s},
        {"std stays std", u"core/base/a.cpp"_s, u"using namespace std;"_s},
        {"work is done or filed, not left as a note", u"app/a.cpp"_s, u"// TODO: later"_s},
        {"sentences are whole, not glued", u"ui/a.cpp"_s, u"tr(\"Main: \") + name"_s},
        {"C-65 no dialog tells of success", u"ui/a.cpp"_s, u"QMessageBox::information(this, title, text);"_s},
        {"words on the screen are translated", u"ui/a.cpp"_s, u"label->setText(u\"Hello\"_s);"_s},
        {"headers are read once", u"ui/a.h"_s, u"class A;"_s},
        {"the own header comes first", u"ui/a.cpp"_s, u"#include <QString>\n#include \"ui/a.h\"\n"_s},
        {"every file says its licence", u"core/store/migrations/0001_create.sql"_s, u"CREATE TABLE lead (id);"_s},
        {"no file is too long", u"ui/a.cpp"_s, licence + QString(501, u'\n')},
    };
}

Rule ruleNamed(const QString &name)
{
    const QList<Rule> rules = houseRules();
    const auto found = std::ranges::find(rules, name, &Rule::name);
    return found == rules.end() ? Rule{} : *found;
}

} // namespace

class ArchitectureTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheHouseRule_data()
    {
        QTest::addColumn<QString>("rule");
        const QList<Rule> rules = houseRules();
        for (const Rule &rule : rules)
            QTest::newRow(qUtf8Printable(rule.name)) << rule.name;
    }

    void keepsTheHouseRule()
    {
        // Given
        QFETCH(const QString, rule);
        const Rule houseRule = ruleNamed(rule);
        const QList<SourceFile> files = sourceFiles(QStringLiteral(LEADLINE_SOURCE_DIR));
        QVERIFY(files.size() > 20);
        // When
        QStringList findings;
        for (const SourceFile &file : files) {
            const QStringList inFile = houseRule.findings(file);
            for (const QString &finding : inFile)
                findings.append(file.path + u": "_s + finding);
        }
        // Then
        QVERIFY2(findings.isEmpty(), qUtf8Printable(u'\n' + findings.join(u'\n')));
    }

    void findsWhatBreaksTheRule_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        const QList<BadExample> examples = badExamples();
        for (const BadExample &example : examples) {
            QTest::addRow("%s: %s", example.rule, qUtf8Printable(example.text.left(40).simplified()))
                << QString::fromUtf8(example.rule) << example.path << example.text;
        }
    }

    void findsWhatBreaksTheRule()
    {
        // Given
        QFETCH(const QString, rule);
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        // When
        const QStringList findings = ruleNamed(rule).findings({path, text});
        // Then
        QVERIFY2(!findings.isEmpty(), qUtf8Printable(rule));
    }

    void hasABadExampleForEveryRule()
    {
        // Given
        const QList<BadExample> examples = badExamples();
        const QList<Rule> rules = houseRules();
        for (const Rule &rule : rules) {
            // When
            const bool covered = std::ranges::any_of(
                examples, [&rule](const BadExample &example) { return rule.name == QLatin1StringView(example.rule); });
            // Then
            QVERIFY2(covered, qUtf8Printable(rule.name));
        }
    }

    void leavesGoodCodeAlone()
    {
        // Given
        const QString text = licence
            + u"#include \"ui/a.h\"\n\n#include \"core/services/leads.h\"\n\n#include <QLabel>\n"
              "connect(box, &QComboBox::activated, this, [this] {});\nlabel->setText(tr(\"%1 of %2\").arg(a, b));\n"_s;
        const QList<Rule> rules = houseRules();
        for (const Rule &rule : rules) {
            // When
            const QStringList findings = rule.findings({u"ui/a.cpp"_s, text});
            // Then
            QVERIFY2(findings.isEmpty(), qUtf8Printable(rule.name + findings.join(u'\n')));
        }
    }

    /// The linker takes two types of one name for one, and destroys the one as if it were the other.
    void noTwoTypesShareAName()
    {
        // Given
        static const QRegularExpression space(u"^namespace ([\\w:]+)"_s, QRegularExpression::MultilineOption);
        static const QRegularExpression type(u"^(?:struct|class) (\\w+)(?: final)?(?: : [^;\\n]*)?$"_s,
                                             QRegularExpression::MultilineOption);
        QHash<QString, QString> known;
        QStringList findings;
        for (const SourceFile &file : sourceFiles(QStringLiteral(LEADLINE_SOURCE_DIR))) {
            const bool isNothingToDestroy = file.path == "server/workspace.h"_L1;
            if (!file.path.endsWith(".h"_L1) || file.isIn("tests/"_L1) || isNothingToDestroy)
                continue;
            // When
            const QString scope = space.match(file.text).captured(1);
            for (const QRegularExpressionMatch &match : type.globalMatch(file.text)) {
                const QString name = scope + u"::"_s + match.captured(1);
                if (known.contains(name))
                    findings.append(name + u" in "_s + known.value(name) + u" and "_s + file.path);
                known.insert(name, file.path);
            }
        }
        // Then
        QVERIFY(known.size() > 300);
        QVERIFY2(findings.isEmpty(), qUtf8Printable(findings.join(u'\n')));
    }

    void keepsHalfOfAllFilesUnderEightyLines()
    {
        // Given
        QList<qsizetype> lengths;
        const QList<SourceFile> files = sourceFiles(QStringLiteral(LEADLINE_SOURCE_DIR));
        for (const SourceFile &file : files) {
            if (file.isCode() && !file.isIn("tests/"_L1))
                lengths.append(file.text.count(u'\n'));
        }
        // When
        std::ranges::sort(lengths);
        // Then
        QVERIFY(!lengths.isEmpty());
        QVERIFY2(lengths.at(lengths.size() / 2) <= 80, qUtf8Printable(QString::number(lengths.at(lengths.size() / 2))));
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ArchitectureTest)
#include "tst_architecture.moc"
