// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/encoding.h"
#include "core/exchange/textdecoder.h"
#include "exchangetest.h"

#include <QBuffer>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

class EncodingTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsEncodingsByNameAndAlias_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("its own name") << "windows-1251"
                                      << "windows-1251";
        QTest::newRow("short") << "cp1251"
                               << "windows-1251";
        QTest::newRow("number") << "1251"
                                << "windows-1251";
        QTest::newRow("upper case") << "UTF-8"
                                    << "utf-8";
        QTest::newRow("without dash") << "utf8"
                                      << "utf-8";
        QTest::newRow("koi8") << "KOI8_R"
                              << "koi8-r";
        QTest::newRow("dos") << "ibm866"
                             << "cp866";
        QTest::newRow("latin") << "ISO-8859-1"
                               << "windows-1252";
        QTest::newRow("utf-16") << "UTF-16"
                                << "utf-16le";
        QTest::newRow("unknown") << "klingon"
                                 << "";
        QTest::newRow("empty") << ""
                               << "";
    }

    void knowsEncodingsByNameAndAlias()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        const auto encoding = encodingFromName(name);
        QCOMPARE(encoding ? encodingName(*encoding) : QString(), expected);
    }

    void listsEachEncodingOnce()
    {
        QCOMPARE(encodingNames().join(u' '), u"utf-8 utf-16le utf-16be windows-1251 koi8-r cp866 windows-1252"_s);
    }

    void detectsShortTextInEachEncoding_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("header") << "Имя;Телефон;Компания";
        QTest::newRow("one name") << "Иван";
        QTest::newRow("capitals") << "ИВАНОВ";
        QTest::newRow("with yo") << "Пётр";
        QTest::newRow("rare letters") << "Хуснутдинов";
        QTest::newRow("company") << "ООО \"Ромашка\"";
        QTest::newRow("mixed with Latin") << "Leads 2025: Фамилия, Имя, Отчество";
        QTest::newRow("short header") << "ФИО";
    }

    void detectsShortTextInEachEncoding()
    {
        QFETCH(QString, text);
        for (const QString &name :
             {u"windows-1251"_s, u"koi8-r"_s, u"cp866"_s, u"utf-8"_s, u"utf-16le"_s, u"utf-16be"_s}) {
            // Given a text with line ends, as files have
            const QByteArray bytes = encoded(text + u"\r\n1;2\r\n"_s, name);
            // When, Then
            QCOMPARE(encodingName(detectEncoding(bytes)), name);
        }
    }

    void detectsWesternText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("German") << QByteArray("Name;Ort\nM\xfcller;K\xf6ln");
        QTest::newRow("French") << QByteArray("Fran\xe7ois Dupr\xe9");
        QTest::newRow("accent at the end") << QByteArray("Jos\xe9");
        QTest::newRow("Danish") << QByteArray("a,b,c\n4,5,\xe6\xf8\xe5");
    }

    void detectsWesternText()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(encodingName(detectEncoding(bytes)), u"windows-1252"_s);
    }

    void trustsByteOrderMarks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("utf-8") << QByteArray("\xef\xbb\xbf"
                                             "a,b")
                               << "utf-8";
        QTest::newRow("utf-16le") << QByteArray("\xff\xfe"
                                                "a\0,\0",
                                                6)
                                  << "utf-16le";
        QTest::newRow("utf-16be") << QByteArray("\xfe\xff\0a\0,", 6) << "utf-16be";
        QTest::newRow("none, plain ASCII") << QByteArray("a,b") << "utf-8";
        QTest::newRow("nothing at all") << QByteArray() << "utf-8";
    }

    void trustsByteOrderMarks()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QCOMPARE(encodingName(detectEncoding(bytes)), expected);
    }

    void looksPastALongAsciiBeginning()
    {
        // Given a file whose first Russian word comes after a megabyte
        QBuffer file;
        file.setData(QByteArray(1 << 20, 'a') + encoded(u"\nЗаявка с сайта"_s, u"cp866"_s));
        file.open(QIODevice::ReadOnly);
        // When, Then
        QCOMPARE(encodingName(detectEncoding(file)), u"cp866"_s);
        QCOMPARE(file.pos(), 0);
    }

    void keepsUtf8WithABrokenByte()
    {
        QByteArray bytes = u"Заявка с сайта;Иванов"_s.toUtf8();
        bytes.insert(bytes.indexOf(';'), '\xff');
        QCOMPARE(encodingName(detectEncoding(bytes)), u"utf-8"_s);
    }

    void decodesInPiecesOfAnySize_data()
    {
        QTest::addColumn<QString>("encoding");
        for (const QString &name : encodingNames()) {
            if (name != u"windows-1252")
                QTest::newRow(qPrintable(name)) << name;
        }
    }

    void decodesInPiecesOfAnySize()
    {
        // Given
        QFETCH(QString, encoding);
        const QString text = u"Фамилия;Ёлкина - 5\n"_s;
        const QByteArray bytes = encoded(text, encoding);
        // When it comes byte by byte
        TextDecoder decoder(*encodingFromName(encoding));
        QString decoded;
        for (qsizetype i = 0; i < bytes.size(); ++i)
            decoder.append(QByteArrayView(bytes).sliced(i, 1), decoded);
        decoder.finish(decoded);
        // Then
        QCOMPARE(decoded, text);
        QVERIFY(!decoder.hasInvalidBytes());
    }

    void losesNothingAfterABrokenCharacterAtASeam()
    {
        TextDecoder decoder(Encoding::Utf8);
        QString text;
        decoder.append("a\xd0", text);
        decoder.append(",b", text);
        QCOMPARE(text, u"a\uFFFD,b"_s);
        QVERIFY(decoder.hasInvalidBytes());
    }

    void showsACharacterCutByTheEnd()
    {
        TextDecoder decoder(Encoding::Utf8);
        QString text;
        decoder.append("a\xd0", text);
        decoder.finish(text);
        QCOMPARE(text, u"a\uFFFD"_s);
        QVERIFY(decoder.hasInvalidBytes());
    }
};

QTEST_GUILESS_MAIN(EncodingTest)
#include "tst_encoding.moc"
