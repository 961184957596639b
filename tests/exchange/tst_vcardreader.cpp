// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcardreader.h"
#include "exchangetest.h"

#include <QBuffer>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

QByteArray card(const QByteArray &version, const QByteArray &properties)
{
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + properties + "\r\nEND:VCARD\r\n";
}

ReadRows readCards(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    const Encoding encoding = detectEncoding(*buffer);
    const auto reader = VCardReader::open(std::move(buffer), encoding);
    return reader ? readAll(**reader) : ReadRows{{}, reader.error()};
}

} // namespace

class VCardReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void givesEachPropertyItsColumn_data()
    {
        QTest::addColumn<QByteArray>("card");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("cells");
        QTest::newRow("name") << card("3.0", "N:Doe;John;Q.;Mr.;Jr.\r\nFN:John Doe")
                              << "First name|Last name|Middle name|Name prefix|Name suffix|Full name"
                              << "John|Doe|Q.|Mr.|Jr.|John Doe";
        QTest::newRow("work") << card("3.0", "ORG:Acme;Sales;West\r\nTITLE:Head\r\nROLE:Boss")
                              << "Company|Department|Job title|Role"
                              << "Acme|Sales, West|Head|Boss";
        QTest::newRow("phones") << card("3.0",
                                        "TEL;TYPE=CELL:1\r\nTEL;TYPE=work,voice:2\r\nTEL;TYPE=HOME:3\r\nTEL:4\r\n"
                                        "TEL;TYPE=WORK;TYPE=FAX:5\r\nTEL;TYPE=CELL:6")
                                << "Work phone|Mobile phone|Mobile phone 2|Home phone|Other phone|Fax"
                                << "2|1|6|3|4|5";
        QTest::newRow("phones of 2.1") << card("2.1", "TEL;WORK;VOICE:2\r\nTEL;CELL;PREF:1")
                                       << "Work phone|Mobile phone"
                                       << "2|1";
        QTest::newRow("phone of 4.0") << card("4.0", "TEL;VALUE=uri;TYPE=\"voice,cell\":tel:+1-418-262-6501")
                                      << "Mobile phone"
                                      << "+1-418-262-6501";
        QTest::newRow("e-mails") << card("3.0", "EMAIL;TYPE=INTERNET:a@b.c\r\nitem1.EMAIL:d@e.f") << "E-mail|E-mail 2"
                                 << "a@b.c|d@e.f";
        QTest::newRow("address") << card("3.0", "ADR;TYPE=WORK:;Suite 5;Main St 1;Austin;TX;12345;USA")
                                 << "Street|City|Region|Postal code|Country"
                                 << "Main St 1, Suite 5|Austin|TX|12345|USA";
        QTest::newRow("second address keeps its number")
            << card("3.0", "ADR:;;One;;;;\r\nADR:;;Two;City;;;") << "Street|Street 2|City 2"
            << "One|Two|City";
        QTest::newRow("escapes") << card("3.0", "NOTE:a\\, b\\; c\\nd \\\\ e\r\nORG:A\\; B;C")
                                 << "Company|Department|Note"
                                 << "A; B|C|a, b; c\nd \\ e";
        QTest::newRow("birthday") << card("3.0", "BDAY:19800115") << "Birthday"
                                  << "1980-01-15";
        QTest::newRow("birthday with time") << card("3.0", "BDAY:1980-01-15T00:00:00Z") << "Birthday"
                                            << "1980-01-15";
        QTest::newRow("birthday without year") << card("4.0", "BDAY:--0115") << "Birthday"
                                               << "--0115";
        QTest::newRow("unknown ones keep their names")
            << card("3.0", "FN:A\r\nX-SKYPE:skype.name\r\nX-Tax:77") << "Full name|X-SKYPE|X-TAX"
            << "A|skype.name|77";
        QTest::newRow("pictures are left out")
            << card("3.0", "FN:A\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg==\r\nTEL:1")
            << "Full name|Other phone"
            << "A|1";
        QTest::newRow("lower case") << QByteArray("begin:vcard\nfn:A\ntel;type=cell:1\nend:vcard\n")
                                    << "Full name|Mobile phone"
                                    << "A|1";
    }

    void givesEachPropertyItsColumn()
    {
        QFETCH(QByteArray, card);
        QFETCH(QString, header);
        QFETCH(QString, cells);
        const ReadRows read = readCards(card);
        QCOMPARE(read.rows.size(), 2);
        QCOMPARE(read.rows[0].cells.join(u'|'), header);
        QCOMPARE(read.rows[1].cells.join(u'|'), cells);
        QVERIFY(read.problems().join(QString()).isEmpty());
    }

    void decodesText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << card("3.0", u"FN:Иван Петров"_s.toUtf8());
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + card("3.0", u"FN:Иван Петров"_s.toUtf8());
        QTest::newRow("folded") << card("3.0", u"FN:Иван \r\n Петров"_s.toUtf8());
        QTest::newRow("folded within a character")
            << card("3.0", u"FN:Иван П"_s.toUtf8() + "\xd0\r\n \xb5" + u"тров"_s.toUtf8());
        QTest::newRow("quoted-printable") << card("2.1",
                                                  "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD "
                                                  "=D0=9F=D0=B5=D1=82=D1=80=D0=BE=D0=B2");
        QTest::newRow("soft line breaks")
            << card("2.1",
                    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD=\r\n"
                    "=20=D0=9F=D0=B5=\r\n=D1=82=D1=80=D0=BE=D0=B2");
        QTest::newRow("windows-1251 said")
            << card("2.1", "FN;CHARSET=windows-1251:" + encoded(u"Иван Петров"_s, u"windows-1251"_s));
        QTest::newRow("windows-1251 not said") << card("3.0", "FN:" + encoded(u"Иван Петров"_s, u"windows-1251"_s));
        QTest::newRow("KOI8-R said, quoted")
            << card("2.1", "FN;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=E9=D7=C1=CE =F0=C5=D4=D2=CF=D7");
        QTest::newRow("UTF-16") << "\xff\xfe"
                + encoded(u"BEGIN:VCARD\r\nFN:Иван Петров\r\nEND:VCARD\r\n"_s, u"utf-16le"_s);
        QTest::newRow("CR only") << card("3.0", u"FN:Иван Петров"_s.toUtf8()).replace("\r\n", "\r");
        QTest::newRow("LF only") << card("3.0", u"FN:Иван Петров"_s.toUtf8()).replace("\r\n", "\n");
    }

    void decodesText()
    {
        QFETCH(QByteArray, bytes);
        const ReadRows read = readCards(bytes);
        QCOMPARE(read.rows.size(), 2);
        QCOMPARE(read.rows[1].cells, QStringList{u"Иван Петров"_s});
    }

    void givesARowToEachCard()
    {
        // Given cards with different properties
        const ReadRows read =
            readCards(card("3.0", "FN:A\r\nTEL:1") + card("2.1", "FN:B\r\nEMAIL:b@c.d") + card("4.0", "NOTE:n"));
        // Then all share the header, and lines count the cards
        QCOMPARE(read.cells(),
                 (QList<QStringList>{{u"Full name"_s, u"Other phone"_s, u"E-mail"_s, u"Note"_s},
                                     {u"A"_s, u"1"_s, QString(), QString()},
                                     {u"B"_s, QString(), u"b@c.d"_s, QString()},
                                     {QString(), QString(), QString(), u"n"_s}}));
        QCOMPARE(read.rows[0].line, 0);
        QCOMPARE(read.rows[3].line, 3);
    }

    void keepsTextThatABrokenProgramPutOnItsOwnLine()
    {
        const ReadRows read = readCards(card("3.0", "NOTE:first\r\nsecond line\r\nTEL:1"));
        QCOMPARE(read.rows[1].cells, QStringList({u"1"_s, u"first\nsecond line"_s}));
    }

    void losesNoCardToOneThatDoesNotEnd()
    {
        const ReadRows read = readCards("BEGIN:VCARD\nFN:A\n" + card("3.0", "FN:B") + "BEGIN:VCARD\nFN:C\n");
        QCOMPARE(read.cells(), (QList<QStringList>{{u"Full name"_s}, {u"A"_s}, {u"B"_s}, {u"C"_s}}));
        QCOMPARE(read.problems(), QStringList({QString(), u"unfinished-card"_s, QString(), u"unfinished-card"_s}));
    }

    void passesOverACardWithinACard()
    {
        const ReadRows read =
            readCards(card("2.1", "FN:A\r\nAGENT:\r\n" + card("2.1", "FN:Agent") + "TEL:1") + card("2.1", "FN:B"));
        QCOMPARE(read.cells(),
                 (QList<QStringList>{{u"Full name"_s, u"Other phone"_s}, {u"A"_s, u"1"_s}, {u"B"_s, QString()}}));
    }

    void boundsACard_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<QString>("reason");
        QTest::newRow("long note") << "NOTE:" + QByteArray(longestCell + 1, 'x') << "cell-too-long";
        QTest::newRow("long folded note") << "NOTE:" + QByteArray("x\r\n ").repeated(100'000) << "cell-too-long";
        QTest::newRow("nul") << QByteArray("FN:a\0b", 6) << "nul-bytes";
        QTest::newRow("large card") << QByteArray("NOTE:" + QByteArray(1 << 20, 'x') + "\r\n").repeated(6)
                                    << "card-too-large";
    }

    void boundsACard()
    {
        QFETCH(QByteArray, properties);
        QFETCH(QString, reason);
        const ReadRows read = readCards(card("3.0", properties) + card("3.0", "FN:good"));
        QCOMPARE(read.rows.size(), 3);
        QCOMPARE(read.problems()[1], reason);
        QVERIFY(!read.rows[2].problem);
    }

    void refusesTooManyColumns()
    {
        QByteArray properties;
        for (int i = 0; i <= mostColumns; ++i)
            properties += "X-P" + QByteArray::number(i) + ":1\r\n";
        QCOMPARE(readCards(card("3.0", properties)).failure.value_or(Error{}).reason, u"too-many-columns"_s);
    }

    void givesNothingForNoCards() { QVERIFY(readCards("BEGIN:VCARD\nEND:VCARD\n").rows.isEmpty()); }
};

QTEST_GUILESS_MAIN(VCardReaderTest)
#include "tst_vcardreader.moc"
