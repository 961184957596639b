// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changejson.h"
#include "core/store/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

/// What is written directly is the same JSON that Qt would read.
class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatQtReads_data();
    void writesWhatQtReads();
    void keepsWholeNumbersWhole();
    void replacesHalfACharacter();
    void bringsAChangeBackAsItWas_data();
    void bringsAChangeBackAsItWas();
};

void TestJsonWriter::writesWhatQtReads_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("plain") << QVariant(u"Warehouse"_s);
    QTest::newRow("Cyrillic") << QVariant(u"Склад «Ромашка»"_s);
    QTest::newRow("quotes") << QVariant(u"a \"b\" \\ c"_s);
    QTest::newRow("line breaks") << QVariant(u"a\r\nb\tc"_s);
    QTest::newRow("control characters") << QVariant(QString(QChar(1)) + QChar(0x1f) + QChar(0x7f) + QChar(0x2028));
    QTest::newRow("a byte order mark first") << QVariant(u"\ufeffWarehouse"_s);
    QTest::newRow("nothing but byte order marks") << QVariant(u"\ufeff\ufeff"_s);
    QTest::newRow("beyond 16 bits") << QVariant(u"\U0001F600 x"_s);
    QTest::newRow("empty text") << QVariant(QString(u""_s));
    QTest::newRow("nothing") << QVariant();
    QTest::newRow("flag") << QVariant(true);
    QTest::newRow("list") << QVariant(QStringList{u"a\"b"_s, QString(), u"+7495"_s});
    QTest::newRow("map") << QVariant(QVariantMap{{u"k\"ey"_s, u"v"_s}, {u"list"_s, QStringList{u"x"_s}}});
    QTest::newRow("empty map") << QVariant(QVariantMap{});
    QTest::newRow("fraction") << QVariant(0.25);
}

void TestJsonWriter::writesWhatQtReads()
{
    QFETCH(QVariant, value);
    QString json;
    appendJson(json, value);
    const QJsonDocument read = QJsonDocument::fromJson((u'[' + json + u']').toUtf8());
    QVERIFY2(read.isArray(), qPrintable(json));
    QCOMPARE(read.array().at(0), QJsonValue::fromVariant(value));
}

void TestJsonWriter::keepsWholeNumbersWhole()
{
    QString json;
    appendJson(json, QVariant(std::numeric_limits<qint64>::max()));
    QCOMPARE(json, u"9223372036854775807"_s);
}

void TestJsonWriter::replacesHalfACharacter()
{
    QString json;
    appendJson(json, u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0xdc00));
    QCOMPARE(json, u"\"a\ufffdb\ufffd\""_s);
}

void TestJsonWriter::bringsAChangeBackAsItWas_data()
{
    QTest::addColumn<RecordChange::Action>("action");
    QTest::newRow("create") << RecordChange::Action::Create;
    QTest::newRow("update") << RecordChange::Action::Update;
    QTest::newRow("remove") << RecordChange::Action::Remove;
}

void TestJsonWriter::bringsAChangeBackAsItWas()
{
    // Given a change with every type of value
    QFETCH(RecordChange::Action, action);
    const QUuid owner = QUuid::createUuid();
    const Value none;
    const auto field = [&](const QString &name, const Value &before, const Value &after) {
        return FieldChange{name, action == RecordChange::Action::Create ? none : before,
                           action == RecordChange::Action::Remove ? none : after};
    };
    const RecordChange change{action,
                              Kind::Lead,
                              QUuid::createUuid(),
                              {field(u"budget"_s, qint64{100}, qint64{250}), field(u"fields.x"_s, u"a"_s, u"b\n"_s),
                               field(u"owner"_s, owner, QUuid::createUuid()),
                               field(u"phones"_s, QStringList{u"1"_s}, QStringList{u"1"_s, u"2"_s}),
                               field(u"title"_s, u"Old \"name\""_s, u"Новое"_s)}};

    // When it goes through the journal's text
    const std::vector<FieldChange> read = changeFromJson(changeToJson(change), Kind::Lead, action);

    // Then it is the same
    QCOMPARE(read, change.fields);
    QCOMPARE(changeToJson({action, Kind::Lead, {}, {}}), u"{}"_s);
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
