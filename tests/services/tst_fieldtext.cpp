// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reference.h"
#include "core/services/fieldtext.h"
#include "core/services/filterdates.h"
#include "tests/support/testfile.h"
#include "tests/support/zone.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

Value local(const QString &iso)
{
    return timestampFromIso(iso)->milliseconds;
}

} // namespace

/// Values as people type them: into forms, on the command line, in files and in filters.
class FieldTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_file = std::make_unique<TestFile>(); }
    void isReadByTheFieldsType_data();
    void isReadByTheFieldsType();
    void isRefusedWithItsReason_data();
    void isRefusedWithItsReason();
    void nothingIsNotSet_data();
    void nothingIsNotSet();
    void theFirstPhoneAndMailHaveNames();
    void ownFieldsAreSetByCodeOrName();
    void whatTheProcessSetsIsNotSetByHand_data();
    void whatTheProcessSetsIsNotSetByHand();
    void isShownAsPeopleReadIt_data();
    void isShownAsPeopleReadIt();
    void linksAreShownByName();
    void daysAreCounted_data();
    void daysAreCounted();
    void aDayIsAsLongAsItIs_data();
    void aDayIsAsLongAsItIs();
    void whatIsNoDayIsNone_data();
    void whatIsNoDayIsNone();
    void aDayWithoutAMidnightIsRead_data();
    void aDayWithoutAMidnightIsRead();

private:
    std::unique_ptr<TestFile> m_file; ///< where nothing is changed
};

void FieldTextTest::isReadByTheFieldsType_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char *field, const QString &text, const QVariant &value) {
        QTest::newRow(qPrintable(QString::fromLatin1(field) + u' ' + text))
            << QString::fromLatin1(field) << text << value;
    };
    row("title", u"  Склад "_s, u"Склад"_s);
    row("description", u" два\n пробела "_s, u" два\n пробела "_s);
    row("employees", u"1 200"_s, qint64{1200});
    row("employees", u"0"_s, qint64{0});
    row("employees", u"1\u00A0200"_s, qint64{1200});
    row("budget", u"1 250 000,50"_s, qint64{125'000'050});
    row("budget", u"0"_s, qint64{0});
    for (const QString &yes : {u"да"_s, u"Yes"_s, u"TRUE"_s, u"1"_s, u"x"_s})
        row("doNotFax", yes, true);
    for (const QString &no : {u"нет"_s, u"No"_s, u"false"_s, u"0"_s})
        row("doNotFax", no, QVariant());
    row("meetingAt", u"2026-03-05T11:00"_s, local(u"2026-03-05T11:00:00"_s));
    row("meetingAt", u"2026-03-05T08:00:00Z"_s, local(u"2026-03-05T08:00:00Z"_s));
    row("meetingAt", u"2026-03-05 11:00"_s, local(u"2026-03-05T11:00:00"_s));
    row("meetingAt", u"05.03.2026 11:00"_s, local(u"2026-03-05T11:00:00"_s));
    row("meetingAt", u"05.03.2026 11:00:30"_s, local(u"2026-03-05T11:00:30"_s));
    row("meetingAt", u"05.03.2026"_s, local(u"2026-03-05T00:00:00"_s));
    row("meetingAt", u"31/12/2026"_s, local(u"2026-12-31T00:00:00"_s));
    row("meetingAt", u"12/31/2026"_s, local(u"2026-12-31T00:00:00"_s));
    row("meetingAt", u"05.03.2026 9:05"_s, local(u"2026-03-05T09:05:00"_s));
    row("meetingAt", u"05.03.2026, 09:05"_s, local(u"2026-03-05T09:05:00"_s));
    row("meetingAt", u"5.3.2026"_s, local(u"2026-03-05T00:00:00"_s));
    row("meetingAt", u"05.03.26"_s, local(u"2026-03-05T00:00:00"_s));
    row("meetingAt", u"2026/03/05 9:05"_s, local(u"2026-03-05T09:05:00"_s));
    row("meetingAt", u"05-03-2026"_s, local(u"2026-03-05T00:00:00"_s));
    row("meetingAt", u"12/25/2026 3:04 PM"_s, local(u"2026-12-25T15:04:00"_s));
    row("meetingAt", u"12/25/2026 12:04 a.m."_s, local(u"2026-12-25T00:04:00"_s));
    row("meetingAt", u"2026-03-05 10:00:00 +0300"_s,
        QDateTime::fromString(u"2026-03-05T07:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch());
    row("meetingAt", u"2026-03-05 10:00:00 UTC"_s,
        QDateTime::fromString(u"2026-03-05T10:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch());
    row("source", u"google"_s, u"google"_s);
    row("source", u"Telegram"_s, u"telegram"_s);
    row("saleDivision", u"отдел ПРЯМЫХ продаж"_s, u"direct"_s);
    row("stage", u"Распределение"_s, u"distribution"_s);
    row("stage", u"handoff to SALES"_s, u"handoff"_s);
    row("maturity", u"Готов к продаже"_s, u"sales-ready"_s);
    row("emails", u" a@b.example ;b@b.example|c@b.example\nd@b.example;;"_s,
        QStringList{u"a@b.example"_s, u"b@b.example"_s, u"c@b.example"_s, u"d@b.example"_s});
    row("phones", u"8 495 123-45-67; +49 30 901820"_s, QStringList{u"+74951234567"_s, u"+4930901820"_s});
    row("phones", u"+74951234567;ext=12; 8 916 000-00-01"_s, QStringList{u"+74951234567;ext=12"_s, u"+79160000001"_s});
    row("phones", u"спросить"_s, QStringList{u"спросить"_s});
}

void FieldTextTest::isReadByTheFieldsType()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const QVariant, value);
    TestFile &file = *m_file;
    const Result<Value> read = valueFromText(file.session(), *recordType(Kind::Lead).find(field), text);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().reason));
    QCOMPARE(*read, value);
}

void FieldTextTest::isRefusedWithItsReason_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *field, const char *text, const char *reason) {
        QTest::newRow(qPrintable(QString::fromLatin1(field) + u' ' + QString::fromUtf8(text)))
            << QString::fromLatin1(field) << QString::fromUtf8(text) << QString::fromLatin1(reason);
    };
    row("employees", "много", "number-invalid");
    row("employees", "1.5", "number-invalid");
    row("employees", "99999999999999999999", "number-invalid");
    row("budget", "дорого", "money-invalid");
    row("budget", "-5", "money-invalid");
    row("doNotFax", "может быть", "flag-invalid");
    row("meetingAt", "завтра в пять", "moment-invalid");
    row("meetingAt", "2026-02-30", "moment-invalid");
    row("meetingAt", "2026-03-02T25:00", "moment-invalid");
    row("meetingAt", "30.02.2026", "moment-invalid");
    row("meetingAt", "05.03.0026", "moment-invalid");
    row("meetingAt", "05-03-26", "moment-invalid");
    row("meetingAt", "05.03-2026", "moment-invalid");
    row("meetingAt", "12.25.2026", "moment-invalid");
    row("meetingAt", "05.03.2026 13:00 PM", "moment-invalid");
    row("meetingAt", "05.03.2026 9:65", "moment-invalid");
    row("source", "неизвестно", "unknown-code");
    row("stage", "nowhere", "unknown-code");
    row("owner", "vera", "user-not-found");
    row("partner", "Вега", "record-not-found");
    row("partner", "0190a5f0-0000-7000-8000-000000000001", "record-not-found");
}

void FieldTextTest::isRefusedWithItsReason()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    TestFile &file = *m_file;
    const Result<Value> read = valueFromText(file.session(), *recordType(Kind::Lead).find(field), text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QTEST(read.error().reason, "reason");
    QCOMPARE(read.error().details, (QStringList{field, text}));
}

void FieldTextTest::nothingIsNotSet_data()
{
    QTest::addColumn<QString>("field");
    for (const Field &field : recordType(Kind::Lead).fields()) {
        if (field.type != FieldType::Custom)
            QTest::newRow(field.name) << QString::fromLatin1(field.name);
    }
}

void FieldTextTest::nothingIsNotSet()
{
    QFETCH(const QString, field);
    TestFile &file = *m_file;
    for (const QString &text : {QString(), u"  "_s, u"\u00A0"_s}) {
        const Result<Value> read = valueFromText(file.session(), *recordType(Kind::Lead).find(field), text);
        QVERIFY(read);
        QVERIFY(!read->isValid());
    }
}

void FieldTextTest::theFirstPhoneAndMailHaveNames()
{
    TestFile file;
    Lead lead;
    const auto set = [&](const QString &name, const QString &text) {
        return assignLeadField(file.session(), lead, name, text).has_value();
    };
    QVERIFY(set(u"phones"_s, u"8 495 123-45-67; 8 916 000-00-01"_s));
    QVERIFY(set(u"phone"_s, u"8 812 765-43-21"_s));
    QCOMPARE(lead.phones, (QStringList{u"+78127654321"_s, u"+79160000001"_s}));
    QVERIFY(set(u"phone"_s, QString()));
    QCOMPARE(lead.phones, QStringList{u"+79160000001"_s});
    QVERIFY(set(u"email"_s, u" a@b.example "_s));
    QCOMPARE(lead.emails, QStringList{u"a@b.example"_s});
    QVERIFY(set(u"email"_s, QString()));
    QVERIFY(set(u"email"_s, QString()));
    QCOMPARE(lead.emails, QStringList());
}

void FieldTextTest::ownFieldsAreSetByCodeOrName()
{
    // Given
    TestFile file;
    CustomField fleet;
    fleet.id = CustomFieldId(newUuid(file.clock().now()));
    fleet.code = u"fleet"_s;
    fleet.name = u"Парк машин"_s;
    ChangeSet changeset = file.session().changeset(u"field.add"_s);
    changeset.create(fleet);
    QVERIFY(file.store().commit(changeset));
    file.session().reload();
    // When / Then
    Lead lead;
    for (const QString &name : {u"fleet"_s, u"fields.fleet"_s, u"парк МАШИН"_s, u"fields.Парк машин"_s}) {
        QVERIFY(assignLeadField(file.session(), lead, name, u"12 "_s + name));
        QCOMPARE(lead.fields.value(u"fleet"_s).toString(), u"12 "_s + name);
    }
    QVERIFY(assignLeadField(file.session(), lead, u"fleet"_s, QString()));
    QVERIFY(lead.fields.isEmpty());
    QCOMPARE(assignLeadField(file.session(), lead, u"flee"_s, u"12"_s).error().reason, u"unknown-field"_s);
}

void FieldTextTest::whatTheProcessSetsIsNotSetByHand_data()
{
    QTest::addColumn<QString>("field");
    for (const Field &field : recordType(Kind::Lead).fields()) {
        if (field.is(System) || field.type == FieldType::Custom)
            QTest::newRow(field.name) << QString::fromLatin1(field.name);
    }
}

void FieldTextTest::whatTheProcessSetsIsNotSetByHand()
{
    QFETCH(const QString, field);
    TestFile &file = *m_file;
    Lead lead;
    const Result<void> done = assignLeadField(file.session(), lead, field, u"1"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().reason, u"field-read-only"_s);
    QCOMPARE(toRecord(lead).values, toRecord(Lead()).values);
}

void FieldTextTest::isShownAsPeopleReadIt_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("russian");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *field, const QVariant &value, const QString &russian, const QString &english) {
        QTest::newRow(field) << QString::fromLatin1(field) << value << russian << english;
    };
    row("title", u"Склад"_s, u"Склад"_s, u"Склад"_s);
    row("employees", qint64{1'234'567}, u"1\u00A0234\u00A0567"_s, u"1,234,567"_s);
    row("budget", qint64{125'000'050}, u"1\u00A0250\u00A0000,50\u00A0₽"_s, u"₽1,250,000.50"_s);
    row("stage", u"distribution"_s, u"Распределение"_s, u"Distribution"_s);
    row("maturity", u"sales-ready"_s, u"Готов к продаже"_s, u"Sales-ready"_s);
    row("saleDivision", u"direct"_s, u"Отдел прямых продаж"_s, u"Direct sales"_s);
    row("source", u"of-our-own"_s, u"of-our-own"_s, u"of-our-own"_s);
    row("phones", QStringList{u"+74951234567"_s, u"12-34"_s}, u"+7 495 123-45-67, 12-34"_s,
        u"+7 495 123-45-67, 12-34"_s);
    row("meetingAt", local(u"2026-03-05T11:00:00"_s), u"05.03.2026 11:00"_s, u"3/5/26 11:00 AM"_s);
    row("city", QVariant(), QString(), QString());
}

void FieldTextTest::isShownAsPeopleReadIt()
{
    QFETCH(const QString, field);
    QFETCH(const QVariant, value);
    TestFile &file = *m_file;
    const Field &described = *recordType(Kind::Lead).find(field);
    const auto shown = [&](QLocale::Language language, QLocale::Country country) {
        QString text = valueForPeople(file.session(), described, value, QLocale(language, country));
        return text.replace(u"RUB"_s, u"₽"_s).replace(u'\u202F', u'\u00A0');
    };
    QTEST(shown(QLocale::Russian, QLocale::Russia), "russian");
    QTEST(shown(QLocale::English, QLocale::UnitedStates), "english");
}

void FieldTextTest::linksAreShownByName()
{
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const Record record = toRecord(file.lead(id));
    const auto shown = [&](const QString &field) {
        return valueForPeople(file.session(), *recordType(Kind::Lead).find(field), record.value(field), QLocale::c());
    };
    QCOMPARE(shown(u"owner"_s), u"Anna Smirnova"_s);
    QCOMPARE(shown(u"contact"_s), u"Пётр Ёлкин"_s);
    QCOMPARE(shown(u"company"_s), u"Ромашка"_s);
    const Task task = file.openTask(id);
    const Field &lead = *recordType(Kind::Task).find(u"lead"_s);
    QCOMPARE(valueForPeople(file.session(), lead, task.lead.uuid(), QLocale::c()), u"Warehouse"_s);
    QCOMPARE(valueForPeople(file.session(), lead, newUuid({1}), QLocale::c()), QString());
}

void FieldTextTest::daysAreCounted_data()
{
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("day");
    const auto row = [](const char *today, const QString &text, const char *day) {
        QTest::newRow(qPrintable(text + u" on "_s + QString::fromLatin1(today)))
            << QString::fromLatin1(today) << text << QString::fromLatin1(day);
    };
    row("2026-03-02", u"today"_s, "2026-03-02");
    row("2026-03-02", u" ВЧЕРА "_s, "2026-03-01");
    row("2026-12-31", u"завтра"_s, "2027-01-01");
    row("2028-02-28", u"tomorrow"_s, "2028-02-29");
    row("2026-03-01", u"-1d"_s, "2026-02-28");
    row("2026-03-31", u"-1m"_s, "2026-02-28");
    row("2028-03-31", u"-1m"_s, "2028-02-29");
    row("2026-01-31", u"+1m"_s, "2026-02-28");
    row("2026-12-15", u"+1m"_s, "2027-01-15");
    row("2028-02-29", u"-1y"_s, "2027-02-28");
    row("2028-02-29", u"+4y"_s, "2032-02-29");
    row("2026-03-02", u"-52w"_s, "2025-03-03");
    row("2026-03-02", u"+0d"_s, "2026-03-02");
    row("2026-03-02", u"+9999d"_s, "2053-07-17");
    row("2026-03-02", u"29.02.2028"_s, "2028-02-29");
}

void FieldTextTest::daysAreCounted()
{
    QFETCH(const QString, today);
    QFETCH(const QString, text);
    QFETCH(const QString, day);
    for (const QString &time : {u"T00:00:00"_s, u"T12:00:00"_s, u"T23:59:59"_s}) {
        const std::optional<DaySpan> span = daySpan(text, *timestampFromIso(today + time));
        QVERIFY(span);
        QCOMPARE(span->begin, *timestampFromIso(day));
        QCOMPARE(span->end, timestampFrom(QDate::fromString(day, Qt::ISODate).addDays(1).startOfDay()));
    }
}

void FieldTextTest::aDayIsAsLongAsItIs_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("hours");
    QTest::newRow("when the clock goes forward") << u"2026-03-29"_s << 23;
    QTest::newRow("when the clock goes back") << u"2026-10-25"_s << 25;
    QTest::newRow("any other") << u"2026-03-02"_s << 24;
}

void FieldTextTest::aDayIsAsLongAsItIs()
{
    QFETCH(const QString, day);
    QFETCH(const int, hours);
    const Zone here("Europe/Berlin");
    const Timestamp noon = *timestampFromIso(day + u"T12:00:00"_s);
    const std::optional<DaySpan> today = daySpan(u"today"_s, noon);
    QVERIFY(today);
    QCOMPARE(today->end.milliseconds - today->begin.milliseconds, qint64{hours} * 3'600'000);
    // Neighbouring days touch: no moment is in two of them or in none.
    QCOMPARE(daySpan(u"yesterday"_s, noon)->end, today->begin);
    QCOMPARE(daySpan(u"tomorrow"_s, noon)->begin, today->end);
}

void FieldTextTest::whatIsNoDayIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "7d", "-d", "--1d", "-1x", "-12345d", "2026-02-30", "2026-3-2", "01/02/2026",
                             "2026-03-02T10:00", "today-1", "-1d x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void FieldTextTest::whatIsNoDayIsNone()
{
    QFETCH(const QString, text);
    QVERIFY(!daySpan(text, *timestampFromIso(u"2026-03-02"_s)));
}

void FieldTextTest::aDayWithoutAMidnightIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    // In the night to that day clocks in Egypt go from 0:00 to 1:00.
    const QString first = u"2023-04-27T22:00:00Z"_s;
    for (const QString &text :
         {u"2023-04-28"_s, u"28.04.2023"_s, u"28/04/2023"_s, u"04/28/2023"_s, u"28.04.2023 00:00"_s,
          u"28.04.2023 00:00:00"_s, u"2023-04-28 00:00"_s, u"2023-04-28T00:00:00"_s, u"28.04.2023 01:00"_s})
        QTest::newRow(qPrintable(text)) << text << first;
    QTest::newRow("within the hour that is skipped") << u"28.04.2023 00:30"_s << u"2023-04-27T22:30:00Z"_s;
    QTest::newRow("the same in ISO") << u"2023-04-28T00:30"_s << u"2023-04-27T22:30:00Z"_s;
    QTest::newRow("the day before") << u"27.04.2023"_s << u"2023-04-26T22:00:00Z"_s;
    QTest::newRow("the day after") << u"29.04.2023 00:00"_s << u"2023-04-28T21:00:00Z"_s;
}

void FieldTextTest::aDayWithoutAMidnightIsRead()
{
    QFETCH(const QString, text);
    QFETCH(const QString, utc);
    const Zone here("Africa/Cairo");
    const Result<Value> read = valueFromText(m_file->session(), *recordType(Kind::Lead).find(u"meetingAt"_s), text);
    QVERIFY2(read, qPrintable(text));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(read->toLongLong(), Qt::UTC).toString(Qt::ISODate), utc);
}

QTEST_GUILESS_MAIN(FieldTextTest)
#include "tst_fieldtext.moc"
