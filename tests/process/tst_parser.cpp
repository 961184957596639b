// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/parser.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

/// The smallest process that is whole; every refusal below breaks one thing in it.
const char *const smallest = R"({
    "format": 1, "code": "tiny", "label": {"ru": "Малый", "en": "Tiny"},
    "options": [{"code": "strict", "label": {"ru": "Строго", "en": "Strict"}, "on": false}],
    "maturities": [{"code": "warm", "label": {"ru": "Тёплый", "en": "Warm"}}],
    "initialMaturity": "warm",
    "start": [{"to": "one", "by": "both"}],
    "stages": [
        {"code": "one", "label": {"ru": "Раз", "en": "One"}, "task": "call",
         "moves": [{"to": "two", "by": "both"}]},
        {"code": "two", "label": {"ru": "Два", "en": "Two"}, "kind": "success",
         "moves": [{"to": "one", "by": "hand", "when": "strict"}]}
    ],
    "tasks": [{"code": "call", "subject": {"ru": "Звонок", "en": "Call"}, "category": "call", "priority": "low",
               "results": [{"code": "yes", "label": {"ru": "Да", "en": "Yes"},
                            "effect": {"stage": "two", "maturity": "warm", "feed": "told"}}]}],
    "feed": [{"code": "told", "text": {"ru": "Сказано", "en": "Told"}}]
})";

QByteArray broken(const char *piece, const char *replacement)
{
    QByteArray json(smallest);
    if (!json.contains(piece))
        qFatal("The piece to break is not there");
    return json.replace(json.indexOf(piece), static_cast<qsizetype>(qstrlen(piece)), replacement);
}

} // namespace

class ParserTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSmallestProcess();
    void everyPresetIsWhole_data();
    void everyPresetIsWhole();
    void offersTheHandoffFirst();
    void knowsNoOtherPreset();
    void refusesWithTheReasonAndThePlace_data();
    void refusesWithTheReasonAndThePlace();
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void refusesAGiantDefinition();
    void refusesTooManyStages();
    void anOptionThatIsOffLeavesItsPartsOut();
    void anOptionThatIsOnPutsThemIn();
    void takesUserFieldsInRequirements();
    void theHandoffSpeaksTheSourcesWords_data();
    void theHandoffSpeaksTheSourcesWords();
    void theEngineKnowsNoStageOrTaskByName_data();
    void theEngineKnowsNoStageOrTaskByName();
};

void ParserTest::readsTheSmallestProcess()
{
    const Result<ProcessDefinition> process = parseProcess(smallest);

    QVERIFY(process);
    QCOMPARE(process->code, u"tiny"_s);
    QCOMPARE(process->label.text(QLocale::Russian), u"Малый"_s);
    QCOMPARE(process->label.text(QLocale::English), u"Tiny"_s);
    QCOMPARE(process->label.text(QLocale::German), u"Tiny"_s);
    QCOMPARE(process->stages.size(), size_t(2));
    QCOMPARE(process->start.front().to, u"one"_s);
    QVERIFY(process->stage(u"two"_s)->isFinal());
    QCOMPARE(process->stage(u"one"_s)->shortLabel.en, u"One"_s);
    QCOMPARE(process->task(u"call"_s)->resultCodes(), QStringList{u"yes"_s});
    QCOMPARE(process->stage(u"three"_s), nullptr);
    QCOMPARE(process->maturity(u"cold"_s), nullptr);
    QVERIFY(!process->qualification);
    QVERIFY(!process->resumption);
}

void ParserTest::everyPresetIsWhole_data()
{
    QTest::addColumn<int>("stages");
    QTest::addRow("lead-handoff") << 7;
    QTest::addRow("F8 five-stage") << 6;
}

void ParserTest::everyPresetIsWhole()
{
    QFETCH(int, stages);
    const QString code = QString::fromUtf8(QTest::currentDataTag()).section(u' ', -1);

    const Result<ProcessDefinition> process = loadPreset(code);

    QVERIFY2(process, process ? "" : qPrintable(process.error().reason + process.error().details.join(u' ')));
    QCOMPARE(process->code, code);
    QCOMPARE(static_cast<int>(process->stages.size()), stages);
    for (const Stage &stage : process->stages)
        QVERIFY2(!stage.shortLabel.isEmpty(), qPrintable(stage.code));
}

void ParserTest::offersTheHandoffFirst()
{
    QCOMPARE(presetCodes().first(), u"lead-handoff"_s);
}

void ParserTest::knowsNoOtherPreset()
{
    const Result<ProcessDefinition> process = loadPreset(u"../secrets"_s);

    QVERIFY(!process);
    QCOMPARE(process.error(), (Error{ErrorCode::NotFound, u"process-unknown"_s, {u"../secrets"_s}}));
    QVERIFY(presetJson(u"../secrets"_s).isEmpty());
}

void ParserTest::refusesWithTheReasonAndThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *piece, const char *replacement, const char *reason, const char *place) {
        QTest::addRow("%s at %s", reason, place)
            << broken(piece, replacement) << QString::fromLatin1(reason) << QString::fromLatin1(place);
    };
    row(R"("format": 1)", R"("format": 2)", "process-bad-number", "format");
    row(R"("format": 1)", R"("format": 0)", "process-unknown-format", "format");
    row(R"("code": "tiny")", R"("code": "Tiny One")", "process-bad-code", "code");
    row(R"("code": "tiny", )", "", "process-missing", "code");
    row(R"("code": "tiny")", R"("code": 7)", "process-wrong-type", "code");
    row(R"({"ru": "Малый", "en": "Tiny"})", R"({"ru": "Малый"})", "process-missing", "label.en");
    row(R"({"ru": "Малый", "en": "Tiny"})", R"("Tiny")", "process-wrong-type", "label");
    row(R"("initialMaturity": "warm")", R"("initialMaturity": "hot")", "process-unknown-maturity", "initialMaturity");
    row(R"([{"to": "one", "by": "both"}])", "[]", "process-no-start", "start");
    row(R"({"to": "one", "by": "both"})", R"({"by": "both"})", "process-missing", "start[0].to");
    row(R"({"to": "one", "by": "both"})", R"({"to": "none"})", "process-unknown-stage", "start[0].to");
    row(R"({"to": "two", "by": "both"})", R"({"to": "three"})", "process-unknown-stage", "stages[0].moves[0].to");
    row(R"({"to": "two", "by": "both"})", R"({"to": "one"})", "process-duplicate", "stages[0].moves[0].to");
    row(R"({"to": "two", "by": "both"})", R"({"to": "two"}, {"to": "two"})", "process-duplicate",
        "stages[0].moves[1].to");
    row(R"({"to": "two", "by": "both"})", R"({"to": "two", "by": "magic"})", "process-unknown-choice",
        "stages[0].moves[0].by");
    row(R"({"to": "two", "by": "both"})", R"({"to": "two", "by": "hand"})", "process-dead-end", "stages[0].moves");
    row(R"("code": "two")", R"("code": "one")", "process-duplicate", "stages[1].code");
    row(R"("task": "call",)", R"("task": "mail",)", "process-unknown-task", "stages[0].task");
    row(R"("task": "call",)", R"("next": "ten",)", "process-unknown-stage", "stages[0].next");
    row(R"("task": "call",)", R"("requires": [{"oneOf": ["shoeSize"]}],)", "process-unknown-field",
        "stages[0].requires[0].oneOf");
    row(R"("task": "call",)", R"("requires": [{"oneOf": []}],)", "process-missing", "stages[0].requires[0].oneOf");
    row(R"("task": "call",)", R"("colour": "red",)", "process-unknown-key", "stages[0].colour");
    row(R"("task": "call",)", R"("checklist": [{"code": "ask"}],)", "process-missing", "stages[0].checklist[0].label");
    row(R"("task": "call",)", R"("checklist": [{"code": "Ask!", "label": {"ru": "С", "en": "A"}}],)",
        "process-bad-code", "stages[0].checklist[0].code");
    row(R"("task": "call",)", R"("checklist": [{"code": "ask", "label": {"ru": "С", "en": "A"}, "required": 1}],)",
        "process-wrong-type", "stages[0].checklist[0].required");
    row(R"("task": "call",)", R"("checklist": [{"code": "ask", "label": {"ru": "С", "en": "A"}, "must": true}],)",
        "process-unknown-key", "stages[0].checklist[0].must");
    row(R"("task": "call",)",
        R"("checklist": [{"code": "ask", "label": {"ru": "С", "en": "A"}}, {"code": "ask", "label": {"ru": "С", "en": "A"}}],)",
        "process-duplicate", "stages[0].checklist[1].code");
    row(R"("kind": "success")", R"("kind": "triumph")", "process-unknown-choice", "stages[1].kind");
    row(R"("when": "strict")", R"("when": "lax")", "process-unknown-option", "stages[1].moves[0].when");
    row(R"("priority": "low",)", "", "process-missing", "tasks[0].priority");
    row(R"("priority": "low")", R"("priority": "low", "blockMinutes": 99999)", "process-bad-number",
        "tasks[0].blockMinutes");
    row(R"("priority": "low")", R"("priority": "low", "form": ["stage"])", "process-unknown-field", "tasks[0].form");
    row(R"("priority": "low")", R"("priority": "low", "form": ["budget", "budget"])", "process-duplicate",
        "tasks[0].form");
    row(R"("priority": "low")", R"("priority": "low", "form": ["budget"], "comment": "comment")",
        "process-unknown-field", "tasks[0].comment");
    row(R"("priority": "low")", R"("priority": "low", "effect": {"stage": "two"})", "process-effect-beside-results",
        "tasks[0].effect");
    row(R"("stage": "two")", R"("stage": "ten")", "process-unknown-stage", "tasks[0].results[0].effect.stage");
    row(R"("stage": "two")", R"("stage": "two", "task": "call")", "process-two-tasks",
        "tasks[0].results[0].effect.task");
    row(R"("stage": "two")", R"("repeatsTask": true)", "process-missing", "tasks[0].results[0].asksStart");
    row(R"("feed": "told")", R"("feed": "sung")", "process-unknown-feed", "tasks[0].results[0].effect.feed");
    row(R"("format": 1)", R"("format": 1, "movedFeed": "sung")", "process-unknown-feed", "movedFeed");
    row(R"("format": 1)", R"("format": 1, "stages2": [])", "process-unknown-key", "stages2");
    row(R"("format": 1)", R"("format": 1, "qualify": {"label": {"ru": "К", "en": "Q"}})", "process-missing",
        "qualify.to");
    row(R"("format": 1)", R"("format": 1, "resume": {"to": "one", "from": ["x"], "label": {"ru": "В", "en": "R"}})",
        "process-unknown-stage", "resume.from");
}

void ParserTest::refusesWithTheReasonAndThePlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    QFETCH(QString, place);

    const Result<ProcessDefinition> process = parseProcess(json);

    QVERIFY(!process);
    QCOMPARE(process.error().reason, reason);
    QCOMPARE(process.error().details.value(0), place);
    QCOMPARE(process.error().code, ErrorCode::Format);
}

void ParserTest::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("a list") << QByteArray("[]");
    QTest::addRow("a broken end") << QByteArray(smallest).chopped(3);
    QTest::addRow("not UTF-8") << QByteArray("{\"code\": \"\xff\xfe\"}");
    QTest::addRow("a deep nest") << QByteArray(5000, '[');
}

void ParserTest::refusesWhatIsNotJson()
{
    QFETCH(QByteArray, bytes);

    const Result<ProcessDefinition> process = parseProcess(bytes);

    QVERIFY(!process);
    QCOMPARE(process.error().code, ErrorCode::Format);
    QVERIFY(process.error().reason.startsWith("process-"_L1));
}

void ParserTest::refusesAGiantDefinition()
{
    const QByteArray json = QByteArray(smallest) + QByteArray(1 << 20, ' ');

    const Result<ProcessDefinition> process = parseProcess(json);

    QVERIFY(!process);
    QCOMPARE(process.error(), (Error{ErrorCode::TooLarge, u"process-too-large"_s, {}}));
}

void ParserTest::refusesTooManyStages()
{
    // Given
    QJsonObject root = QJsonDocument::fromJson(smallest).object();
    QJsonArray stages = root[u"stages"_s].toArray();
    for (int number = 0; number < 300; ++number)
        stages.append(QJsonObject{{u"code"_s, u"s%1"_s.arg(number)}});
    root[u"stages"_s] = stages;

    // When
    const Result<ProcessDefinition> process = parseProcess(QJsonDocument(root).toJson());

    // Then
    QVERIFY(!process);
    QCOMPARE(process.error(), (Error{ErrorCode::Format, u"process-too-large"_s, {u"stages"_s}}));
}

void ParserTest::anOptionThatIsOffLeavesItsPartsOut()
{
    const Result<ProcessDefinition> process = parseProcess(smallest);

    QVERIFY(process);
    QVERIFY(process->stage(u"two"_s)->moves.empty());
    QVERIFY(!process->options.front().on);
}

void ParserTest::anOptionThatIsOnPutsThemIn()
{
    const Result<ProcessDefinition> process = parseProcess(broken(R"("on": false)", R"("on": true)"));

    QVERIFY(process);
    QVERIFY(process->stage(u"two"_s)->moveTo(u"one"_s)->byHand);
    QVERIFY(process->options.front().on);
}

void ParserTest::takesUserFieldsInRequirements()
{
    const QByteArray json = broken(R"("task": "call",)", R"("requires": [{"oneOf": ["fields.size"]}],)");

    const Result<ProcessDefinition> process = parseProcess(json);

    QVERIFY(process);
    QCOMPARE(process->stage(u"one"_s)->requirements.front().oneOf, QStringList{u"fields.size"_s});
}

void ParserTest::theHandoffSpeaksTheSourcesWords_data()
{
    QTest::addColumn<BilingualText>("label");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("en");
    const ProcessDefinition process = loadPreset(u"lead-handoff"_s).value_or(ProcessDefinition());
    QVERIFY(process.task(u"handoff"_s));
    const ProcessTask &task = *process.task(u"handoff"_s);
    QTest::addRow("S0-12 subject")
        << task.subject
        << u"Связаться с клиентом, уточнить наличие и актуальность потребности, бюджет, роль в принятии решения"_s
        << u"Contact the client: clarify the need and whether it is current, the budget and the role in the decision"_s;
    QTest::addRow("S0-26 transfer") << task.result(u"transfer"_s)->label << u"Перевести в продажу"_s
                                    << u"Transfer to sales"_s;
    QTest::addRow("S0-45 return") << task.result(u"return"_s)->label << u"Вернуть на распределение"_s
                                  << u"Return to distribution"_s;
    QTest::addRow("S0-47 reschedule") << task.result(u"reschedule"_s)->label << u"Перенесена"_s << u"Rescheduled"_s;
    QTest::addRow("S0-51 no interest") << task.result(u"no-interest"_s)->label << u"Интерес отсутствует"_s
                                       << u"No interest"_s;
    QTest::addRow("S0-17 start the hand-off") << process.stage(u"distribution"_s)->moveTo(u"handoff"_s)->label
                                              << u"Начать перевод в продажу"_s << u"Start the handoff"_s;
    QTest::addRow("S0-42 awaiting") << process.stage(u"awaiting-sale"_s)->label << u"Ожидание продажи"_s
                                    << u"Awaiting sale"_s;
    QTest::addRow("F17 distribution") << process.stage(u"distribution"_s)->caption << u"Распределение (взращивание)"_s
                                      << u"Distribution (Nurturing)"_s;
    QTest::addRow("S0-43 ready") << process.maturity(u"sales-ready"_s)->label << u"Готов к продаже"_s
                                 << u"Sales-ready"_s;
    QTest::addRow("S0-46 discovered") << process.maturity(u"discovered"_s)->label << u"Проявлен интерес"_s
                                      << u"Discovered"_s;
    QTest::addRow("S0-52 not interested")
        << process.maturity(u"no-interest"_s)->label << u"Отсутствует интерес"_s << u"Not interested"_s;
    QTest::addRow("F12 account") << process.terms.value(u"company"_s) << u"Контрагент"_s << u"Company"_s;
}

void ParserTest::theHandoffSpeaksTheSourcesWords()
{
    QFETCH(BilingualText, label);
    QFETCH(QString, ru);
    QFETCH(QString, en);

    QCOMPARE(label.text(QLocale::Russian), ru);
    QCOMPARE(label.text(QLocale::English), en);
}

void ParserTest::theEngineKnowsNoStageOrTaskByName_data()
{
    QTest::addColumn<QString>("path");
    const QDir room(QStringLiteral(LEADLINE_SOURCE_DIR "/core/process"));
    const QStringList files = room.entryList({u"*.cpp"_s, u"*.h"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QTest::addRow("%s", qPrintable(file)) << room.filePath(file);
}

void ParserTest::theEngineKnowsNoStageOrTaskByName()
{
    // Given
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    const QStringList presets = presetCodes();
    for (const QString &preset : presets) {
        QStringList names;
        const Result<ProcessDefinition> process = loadPreset(preset);
        QVERIFY(process);
        for (const Stage &stage : process->stages)
            names.append(stage.code);
        for (const ProcessTask &task : process->tasks)
            names += task.resultCodes() + QStringList{task.code};
        for (const Maturity &maturity : process->maturities)
            names.append(maturity.code);
        for (const FeedTemplate &entry : process->feed)
            names.append(entry.code);

        // Then
        for (const QString &name : std::as_const(names))
            QVERIFY2(!source.contains(u'"' + name + u'"'), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(ParserTest)
#include "tst_parser.moc"
