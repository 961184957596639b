// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/recordreader.h"
#include "core/sync/recordwriter.h"
#include "core/sync/wirerecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *frame = "{'k':'lead','i':'0190aaaa-0000-7000-8000-000000000001','s':'5','t':{'*':'7'},'f':%1}";

/// JSON is easier to read here with other quotes.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray withFields(const QByteArray &fields)
{
    return quoted(QByteArray(frame).replace("%1", fields));
}

/// What Qt and wirerecord.h make of it; nothing when they refuse it.
std::optional<SharedRecord> byQt(const QByteArray &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text);
    WireFault fault;
    SharedRecord record = recordFromJson(WireObject(json.object(), u"$"_s, fault), QUuid());
    return json.isObject() && fault.where.isEmpty() ? std::optional(record) : std::nullopt;
}

std::optional<SharedRecord> atOnce(const QByteArray &text)
{
    const QByteArray message = "{\"ref\":[" + text + "]}";
    std::optional<AnswerParts> parts = RecordReader().parts(message);
    return parts && parts->refs.size() == 1 ? std::optional(parts->refs.front()) : std::nullopt;
}

} // namespace

namespace leadline {

class RecordReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatMessagesHaveAsQtDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *what, const QByteArray &fields) { QTest::newRow(what) << withFields(fields); };
        row("nothing", "{}");
        row("texts", "{'title':'Пряжа','city':'','description':'a\\'b\\\\c\\/d\\n\\t\\r\\b\\f'}");
        row("a text with escaped letters", "{'title':'\\u0041\\ud83d\\ude00'}");
        row("a text with a mark at its begin", "{'title':'\\ufeffx','city':'\xef\xbb\xbfx'}");
        row("blanks as PostgreSQL writes them", "{'city': 'x', 'title': 'y', 'budget': 5}");
        row("numbers", "{'budget':0,'score':-12,'createdAt':9223372036854775807}");
        row("flags", "{'archived':true,'doNotFax':false}");
        row("an id", "{'owner':'0190aaaa-0000-7000-8000-00000000000f'}");
        row("lists", "{'phones':['+7','x\\'y'],'emails':[]}");
        row("nulls", "{'title':null,'budget':null,'phones':null}");
        row("own fields", "{'fields.fleet':'5','fields.Размер':'ё'}");
        row("fields of a later program", "{'later':7,'deep':{'a':[1,2.5,null]},'half':0.5,'yes':true}");
        QTest::newRow("of a kind of a later program")
            << quoted("{'k':'visit','i':'0190aaaa-0000-7000-8000-000000000001','s':'5','f':{'a':1,'b':'c'}}");
        QTest::newRow("its kind told last")
            << quoted("{'f':{'budget':1},'i':'0190aaaa-0000-7000-8000-000000000001','s':'5','k':'lead'}");
        QTest::newRow("gone") << quoted(
            "{'k':'lead','i':'0190aaaa-0000-7000-8000-000000000001','s':'5','t':{'*':'7'},'x':1,'e':'9'}");
        QTest::newRow("stamps of fields") << quoted("{'k':'lead','i':'0190aaaa-0000-7000-8000-000000000001','s':'5','t'"
                                                    ":{'*':'7','city':'8'},'f':{'city':'x'}}");
        QTest::newRow("with more than is known")
            << quoted("{'k':'lead','i':'0190aaaa-0000-7000-8000-000000000001','s':'5','new':[{'a':']'}],'f':{}}");
    }

    void readsWhatMessagesHaveAsQtDoes()
    {
        // Given
        QFETCH(const QByteArray, text);
        // When
        const std::optional<SharedRecord> read = atOnce(text);
        // Then
        QVERIFY(read);
        QCOMPARE(*read, byQt(text).value());
    }

    void leavesToQtWhateverElseThereIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *what, const QByteArray &fields) { QTest::newRow(what) << withFields(fields); };
        row("a number as a text", "{'budget':'5'}");
        row("a text as a number", "{'title':5}");
        row("a half", "{'budget':0.5}");
        row("a number with an exponent", "{'budget':5e1}");
        row("a number that begins with zero", "{'budget':05}");
        row("minus zero", "{'budget':-0}");
        row("a number past all", "{'budget':9223372036854775808}");
        row("a list of numbers", "{'phones':[5]}");
        row("a list in a text's place", "{'title':['x']}");
        row("no id", "{'owner':'0190aaaa-0000-7000-8000-00000000000g'}");
        row("the id of nothing", "{'owner':'00000000-0000-0000-0000-000000000000'}");
        row("an id in capitals", "{'owner':'0190AAAA-0000-7000-8000-00000000000F'}");
        row("own fields at once", "{'fields':{'a':'b'}}");
        row("an escape that is none", "{'title':'\\q'}");
        row("a comma too many", "{'title':'x',}");
        row("a comma too few", "{'title':'x' 'city':'y'}");
        row("no colon", "{'title' 'x'}");
        row("words that are none", "{'archived':truth}");
        row("half a character", "{'title':'\xd0'}");
        row("a damaged value of a later program", "{'later':[1 2]}");
        row("an end too early", "{'title':'x");
        row("a name with an escape", "{'ti\\'tle':5}");
        QTest::newRow("a number with a sign") << withFields("{}").replace("\"5\"", "\"-5\"");
        QTest::newRow("a number that is none") << withFields("{}").replace("\"5\"", "\"\"");
        QTest::newRow("without a kind") << withFields("{}").replace("\"lead\"", "\"\"");
        QTest::newRow("without fields") << withFields("{}").replace(",\"f\":{}", "");
        QTest::newRow("nothing at all") << QByteArray();
    }

    /// It may be that Qt reads it all the same; what is refused is refused by Qt.
    void leavesToQtWhateverElseThereIs()
    {
        // Given
        QFETCH(const QByteArray, text);
        // When, Then
        QVERIFY(!atOnce(text));
    }

    void takesAnAnswerApart()
    {
        // Given
        const QByteArray message =
            quoted("{'now':5,'roots':[{'id':'0190aaaa-0000-7000-8000-000000000001','full':true,'s':'9','records':["
                   + withFields("{}") + "]}],'ref':[],'in':{'cursor':']}'}} ");
        // When
        const std::optional<AnswerParts> parts = RecordReader().parts(message);
        // Then
        QVERIFY(parts);
        QCOMPARE(parts->rest, quoted("{'now':5,'in':{'cursor':']}'}}"));
        QCOMPARE(parts->roots.size(), size_t{1});
        QCOMPARE(parts->roots.front().seq, 9);
        QVERIFY(parts->roots.front().full);
        QCOMPARE(parts->roots.front().records.front().root, parts->roots.front().id);
    }

    void refusesWhatGoesOnAfterTheEnd()
    {
        QVERIFY(!RecordReader().parts(quoted("{'ref':[]}{}")));
        QVERIFY(!RecordReader().parts(quoted("{'ref':[]")));
    }

    void writesTextsThatAreReadAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("letters") << u"Пряжа «Ёж» x€y"_s;
        QTest::newRow("signs") << u"\"\\/\b\f\n\r\t\u0001\u007f"_s;
        QTest::newRow("a mark at the begin and inside") << u"\uFEFFa\uFEFF"_s;
        QTest::newRow("beyond the plane") << QString::fromUtf8("\xf0\x9f\x98\x80.\xf0\x9f\x98\x80");
    }

    void writesTextsThatAreReadAsTheyWere()
    {
        // Given
        QFETCH(const QString, text);
        SharedRecord record{u"lead"_s, QUuid::createUuid(), {}, 5, false, {{u"title"_s, text}}, {{7}, {}}};
        // When
        QByteArray json;
        appendJson(json, std::vector{record});
        // Then
        const QByteArray alone = json.sliced(1, json.size() - 2);
        QCOMPARE(atOnce(alone).value(), record);
        QCOMPARE(byQt(alone).value(), record);
        QCOMPARE(QJsonDocument::fromJson(alone).object(), recordToJson(record));
    }

    void writesRecordsAsJsonHasThem()
    {
        // Given
        SharedRecord record{u"lead"_s, QUuid::createUuid(), {}, 5, false, {}, {{7}, {{u"city"_s, Hlc{8}}}}};
        record.fields = {{u"budget"_s, qint64{-5}},
                         {u"archived"_s, true},
                         {u"owner"_s, QUuid::createUuid()},
                         {u"phones"_s, QStringList{u"+7"_s, u"\"\uFEFF"_s}},
                         {u"later"_s, QVariantMap{{u"a"_s, 0.5}}}};
        SharedRecord gone{u"task"_s, QUuid::createUuid(), {}, 6, true, {{u"erased"_s, qint64{9}}}, {{7}, {}}};
        // When
        QByteArray json;
        appendJson(json, std::vector{record, gone});
        // Then
        QCOMPARE(QJsonDocument::fromJson(json).array(), (QJsonArray{recordToJson(record), recordToJson(gone)}));
    }
};

} // namespace leadline

QTEST_APPLESS_MAIN(leadline::RecordReaderTest)
#include "tst_recordreader.moc"
