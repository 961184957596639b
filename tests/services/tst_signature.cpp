// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/signature.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

/// "field=value" of what was read, lists with a comma, in a fixed order.
QStringList told(const Lead &lead)
{
    QStringList told;
    const Record record = toRecord(lead);
    for (const QString &field : {u"contactName"_s, u"jobTitle"_s, u"department"_s, u"companyName"_s, u"inn"_s,
                                 u"phones"_s, u"emails"_s, u"website"_s, u"city"_s, u"address"_s}) {
        const Value value = record.value(field);
        if (value.isValid())
            told.append(
                field + u'='
                + (value.typeId() == QMetaType::QStringList ? value.toStringList().join(u',') : value.toString()));
    }
    return told;
}

} // namespace

/// What people paste: signatures of mails, visiting cards, blocks of requisites.
class SignatureTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatStandsThere_data();
    void readsWhatStandsThere();
    void guessesNothing_data();
    void guessesNothing();
    void hostileTextIsBounded();
};

void SignatureTest::readsWhatStandsThere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("ru: a signature",
        u"С уважением,\nИванов Пётр Сергеевич\nДиректор по закупкам\nООО «Ромашка»\nтел.: +7 (495) 123-45-67 доб. 12\n"
        "моб.: 8 916 123-45-67\nE-mail: ivanov@romashka.ru\nwww.romashka.ru"_s,
        {u"contactName=Иванов Пётр Сергеевич"_s, u"jobTitle=Директор по закупкам"_s, u"companyName=ООО «Ромашка»"_s,
         u"phones=+74951234567;ext=12,+79161234567"_s, u"emails=ivanov@romashka.ru"_s, u"website=www.romashka.ru"_s});
    row("ru: requisites",
        u"Полное наименование: Общество с ограниченной ответственностью «Вега»\nИНН/КПП 7707083893/770701001\n"
        "ОГРН 1027700132195\nЮридический адрес: 117997, г. Москва, ул. Вавилова, д. 19\n"
        "р/с 40702810900000012345 в ПАО Сбербанк\nк/с 30101810400000000225\nБИК 044525225\nТелефон: 8 800 555-55-50"_s,
        {u"companyName=Общество с ограниченной ответственностью «Вега»"_s, u"inn=7707083893"_s,
         u"phones=+78005555550"_s, u"address=117997, г. Москва, ул. Вавилова, д. 19"_s});
    row("ru: a sole trader", u"ИП Смирнова Анна Олеговна\nИНН 500100732259\n+7 903 000-11-22"_s,
        {u"companyName=ИП Смирнова Анна Олеговна"_s, u"inn=500100732259"_s, u"phones=+79030001122"_s});
    row("ru: labels",
        u"Компания: Технопарк\nКонтактное лицо: Ёлкин П.\nДолжность: инженер\nГород: Пермь\nТел.: (342) 212-34-56"_s,
        {u"contactName=Ёлкин П."_s, u"jobTitle=инженер"_s, u"companyName=Технопарк"_s, u"phones=+73422123456"_s,
         u"city=Пермь"_s});
    row("ru: initials", u"Седова А. О.\nглавный бухгалтер\n+7 812 000-00-01"_s,
        {u"contactName=Седова А. О."_s, u"jobTitle=главный бухгалтер"_s, u"phones=+78120000001"_s});
    row("ru: one line with commas",
        u"Анна Седова, менеджер по продажам, ООО \"Вега\", 8 (495) 123-45-67, anna@vega.ru"_s,
        {u"contactName=Анна Седова"_s, u"jobTitle=менеджер по продажам"_s, u"companyName=ООО \"Вега\""_s,
         u"phones=+74951234567"_s, u"emails=anna@vega.ru"_s});
    row("ru: an address without its label", u"АО «Заря»\n614000, г. Пермь, ул. Ленина, 5\nинфо@заря.рф"_s,
        {u"companyName=АО «Заря»"_s, u"emails=инфо@заря.рф"_s, u"city=Пермь"_s,
         u"address=614000, г. Пермь, ул. Ленина, 5"_s});
    row("ru: two phones in a line", u"т. 8-495-123-45-67, 8-495-123-45-68"_s, {u"phones=+74951234567,+74951234568"_s});
    row("ru: the same phone twice", u"+7 495 123-45-67\nWhatsApp: 8 495 123 45 67"_s, {u"phones=+74951234567"_s});
    row("en: a signature",
        u"Best regards,\n\nJohn Smith\nHead of Procurement\nAcme Corp.\nPhone: +1 (202) 555-0143\n"
        "john.smith@acme.example.com\nhttps://acme.example.com/contact"_s,
        {u"contactName=John Smith"_s, u"jobTitle=Head of Procurement"_s, u"companyName=Acme Corp."_s,
         u"phones=+12025550143"_s, u"emails=john.smith@acme.example.com"_s,
         u"website=https://acme.example.com/contact"_s});
    row("en: bars between", u"Jane Doe | Sales Manager | Widgets Ltd | +44 20 7946 0958 | jane@widgets.co.uk"_s,
        {u"contactName=Jane Doe"_s, u"jobTitle=Sales Manager"_s, u"companyName=Widgets Ltd"_s,
         u"phones=+442079460958"_s, u"emails=jane@widgets.co.uk"_s});
    row("en: labels", u"Name: Anna-Maria O'Neil\nTitle: Buyer\nCompany: Orion GmbH\nAddress: 5 Main Street, Berlin"_s,
        {u"contactName=Anna-Maria O'Neil"_s, u"jobTitle=Buyer"_s, u"companyName=Orion GmbH"_s,
         u"address=5 Main Street, Berlin"_s});
    row("en: a mobile and an office line", u"M: +44 7911 123456\nT: +44 20 7946 0958"_s,
        {u"phones=+447911123456,+442079460958"_s});
    row("a mail address alone", u"<mailto:anna@vega.ru>"_s, {u"emails=anna@vega.ru"_s});
    row("a site without www", u"Сайт: vega.ru"_s, {u"website=vega.ru"_s});
    row("CR LF", u"Анна Седова\r\n8 495 123-45-67\r\n"_s, {u"contactName=Анна Седова"_s, u"phones=+74951234567"_s});
}

void SignatureTest::readsWhatStandsThere()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    const QStringList found = told(leadFromSignature(text, u"RU"_s));
    QVERIFY2(found == expected, qPrintable(found.join(u"\n"_s)));
}

void SignatureTest::guessesNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \n\t\n"_s;
    QTest::newRow("a sentence") << u"нам нужен склад к понедельнику"_s;
    QTest::newRow("a single word") << u"Привет"_s;
    QTest::newRow("a bank account is no phone") << u"р/с 40702810900000012345"_s;
    QTest::newRow("a tax number's reason code is no phone") << u"КПП 770701001"_s;
    QTest::newRow("a date") << u"12.03.2026"_s;
    QTest::newRow("a greeting") << u"С уважением"_s;
}

void SignatureTest::guessesNothing()
{
    QFETCH(const QString, text);
    const QStringList found = told(leadFromSignature(text, u"RU"_s));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void SignatureTest::hostileTextIsBounded()
{
    // A megabyte of what looks like the beginning of everything
    for (const QString &piece :
         {u"a@"_s, u"1 "_s, u"А "_s, u"http://"_s, u"ИНН "_s, u"((("_s, u"\n"_s, QString(QChar(0))}) {
        const Lead lead = leadFromSignature(piece.repeated(1'000'000 / piece.size()), u"RU"_s);
        QVERIFY(lead.phones.size() < 1000);
    }
}

QTEST_GUILESS_MAIN(SignatureTest)

#include "tst_signature.moc"
