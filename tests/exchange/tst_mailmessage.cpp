// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mailmessage.h"
#include "core/exchange/mailpart.h"
#include "core/exchange/mailtext.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

MailMessage parsed(const QByteArray &bytes)
{
    const Result<MailMessage> mail = parseMail(bytes);
    if (!mail)
        qFatal("%s", qPrintable(mail.error().reason));
    return *mail;
}

const QByteArray start = "From: Anna <anna@romashka.example>\r\nSubject: Bicycles\r\n";

} // namespace

/// Mails as programs save them, and what somebody might send instead.
class MailMessageTest : public QObject
{
    Q_OBJECT

private slots:
    void aPlainMailIsReadWhole();
    void encodedWordsAreRead_data();
    void encodedWordsAreRead();
    void aBodyIsDecoded_data();
    void aBodyIsDecoded();
    void thePlainPartGoesBeforeTheOthers();
    void aMailOfHtmlOnlyIsReadAsText();
    void anAttachmentIsNoText();
    void addressesAreTakenApart_data();
    void addressesAreTakenApart();
    void htmlIsReadAsText_data();
    void htmlIsReadAsText();
    void whatIsNoMailIsRefused_data();
    void whatIsNoMailIsRefused();
    void hostileMailsEnd_data();
    void hostileMailsEnd();
    void marksThatTurnTextAreLeftOut();
    void onlyTheFirstOfAHeaderCounts();
    void aFileIsToldByItsName();
};

void MailMessageTest::aPlainMailIsReadWhole()
{
    const MailMessage mail = parsed("Received: from a\r\n by b\r\nFrom: \"Petrova, Anna\" <anna@romashka.example>\r\n"
                                    "To: me@example.org, Oleg <oleg@example.org>\r\nCc: vera@example.org\r\n"
                                    "Subject: About\r\n bicycles\r\nDate: Mon, 2 Mar 2026 15:30:00 +0300 (MSK)\r\n\r\n"
                                    "Hello,\r\n\r\nwe need 40 frames.\r\n");
    QCOMPARE(mail.subject, u"About bicycles"_s);
    QCOMPARE(mail.from, (MailAddress{u"Petrova, Anna"_s, u"anna@romashka.example"_s}));
    QCOMPARE(mail.to.size(), size_t(3));
    QCOMPARE(mail.to.at(1), (MailAddress{u"Oleg"_s, u"oleg@example.org"_s}));
    QCOMPARE(mail.date.toUTC(), QDateTime(QDate(2026, 3, 2), QTime(12, 30), Qt::UTC));
    QCOMPARE(mail.text, u"Hello,\n\nwe need 40 frames."_s);
}

void MailMessageTest::encodedWordsAreRead_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *tag, const QByteArray &value, const QString &text) {
        QTest::newRow(tag) << value << text;
    };
    row("plain", "About  bicycles", u"About bicycles"_s);
    row("UTF-8, base64", "=?UTF-8?B?0JLQtdC70L7RgdC40L/QtdC00Ys=?=", u"Велосипеды"_s);
    row("UTF-8, quoted", "=?utf-8?q?=D0=92=D0=B5_x?= y", u"Ве x y"_s);
    row("windows-1251", "=?windows-1251?B?wuXr7vHo7+Xk+w==?=", u"Велосипеды"_s);
    row("koi8-r", "=?koi8-r?Q?=F7=C5?=", u"Ве"_s);
    row("two words are one", "=?UTF-8?B?0JLQtdC7?=\r\n =?UTF-8?B?0L7RgdC40L/QtdC00Ys=?=", u"Велосипеды"_s);
    row("a letter cut in two", "=?UTF-8?B?0A==?= =?UTF-8?B?kg==?=", u"В"_s);
    row("a language", "=?UTF-8*ru?B?0JI=?=", u"В"_s);
    row("words in a sentence", "Re: =?UTF-8?B?0JI=?= and =?UTF-8?B?0JI=?=", u"Re: В and В"_s);
    row("no word", "=?x", u"=?x"_s);
    row("another kind", "=?UTF-8?X?0JI=?=", u"=?UTF-8?X?0JI=?="_s);
    row("bare UTF-8", "\xd0\x92\xd0\xb5\xd0\xbb\xd0\xbe", u"Вело"_s);
    row("unknown charset", "=?klingon?Q?abc?=", u"abc"_s);
    row("nothing", "", QString());
}

void MailMessageTest::encodedWordsAreRead()
{
    QFETCH(const QByteArray, value);
    QTEST(decodedHeader(value), "text");
}

void MailMessageTest::aBodyIsDecoded_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("quoted") << QByteArray("Content-Type: text/plain; charset=utf-8\r\n"
                                          "Content-Transfer-Encoding: quoted-printable\r\n")
                            << QByteArray("=D0=92=D0=B5=\r\n=D0=BB=D0=BE =3D 2\r\n") << u"Вело = 2"_s;
    QTest::newRow("base64") << QByteArray("Content-Type: TEXT/PLAIN; charset=\"windows-1251\"\r\n"
                                          "Content-Transfer-Encoding: BASE64\r\n")
                            << QByteArray("wuXr\r\n7g==\r\n") << u"Вело"_s;
    QTest::newRow("8 bit") << QByteArray("Content-Type: text/plain; charset=koi8-r\r\n") << QByteArray("\xf7\xc5")
                           << u"Ве"_s;
    QTest::newRow("broken quoting") << QByteArray("Content-Transfer-Encoding: quoted-printable\r\n")
                                    << QByteArray("a=ZZ=4") << u"a=ZZ=4"_s;
}

void MailMessageTest::aBodyIsDecoded()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, body);
    QTEST(parsed(start + headers + "\r\n" + body).text, "text");
}

void MailMessageTest::thePlainPartGoesBeforeTheOthers()
{
    const MailMessage mail =
        parsed(start
               + "Content-Type: multipart/mixed; boundary=\"out er\"\r\n\r\npreamble\r\n--out er\r\n"
                 "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/html\r\n\r\n"
                 "<p>page</p>\r\n--in\r\nContent-Type: text/plain\r\n\r\nplain\r\n--in--\r\n--out er\r\n"
                 "Content-Type: application/pdf\r\n\r\n%PDF\r\n--out er--\r\nepilogue");
    QCOMPARE(mail.text, u"plain"_s);
}

void MailMessageTest::aMailOfHtmlOnlyIsReadAsText()
{
    const MailMessage mail = parsed(start
                                    + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>x</title>"
                                      "</head><body>We need<br>40&nbsp;frames</body></html>");
    QCOMPARE(mail.text, u"We need\n40 frames"_s);
}

void MailMessageTest::anAttachmentIsNoText()
{
    const MailMessage mail =
        parsed(start
               + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n"
                 "Content-Disposition: attachment; filename=a.txt\r\n\r\nsecret\r\n--b\r\n\r\nsaid\r\n--b--\r\n");
    QCOMPARE(mail.text, u"said"_s);
}

void MailMessageTest::addressesAreTakenApart_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *tag, const QByteArray &header, const QString &name, const QString &address) {
        QTest::newRow(tag) << header << name << address;
    };
    row("bare", "a@x.ru", {}, u"a@x.ru"_s);
    row("named", "Anna Petrova <a@x.ru>", u"Anna Petrova"_s, u"a@x.ru"_s);
    row("quoted", "\"Petrova, \\\"A\\\"\" <a@x.ru>", u"Petrova, \"A\""_s, u"a@x.ru"_s);
    row("encoded", "=?UTF-8?B?0JDQvdC90LA=?= <a@x.ru>", u"Анна"_s, u"a@x.ru"_s);
    row("a comment", "a@x.ru (Anna)", u"Anna"_s, u"a@x.ru"_s);
}

void MailMessageTest::addressesAreTakenApart()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QString, name);
    QFETCH(const QString, address);
    QCOMPARE(mailAddresses(header), (std::vector{MailAddress{name, address}}));
    QVERIFY(mailAddresses("undisclosed-recipients:;, @x, y@, a b@c, <>").empty());
    QCOMPARE(mailAddresses(QByteArray("a@x.ru,").repeated(10'000)).size(), size_t(50));
}

void MailMessageTest::htmlIsReadAsText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("lines") << u"a<br/>b<p>c</p>d"_s << u"a\nb\nc\nd"_s;
    QTest::newRow("unsaid") << u"a<script>b()</script><style>c{}</style>d"_s << u"ad"_s;
    QTest::newRow("a header is said") << u"<header>a</header>"_s << u"a"_s;
    QTest::newRow("entities") << u"&lt;a&gt; &amp; &#1042;&#x412; &unknown; & b"_s << u"<a> & ВВ &unknown; & b"_s;
    QTest::newRow("no end") << u"a<script>b"_s << u"a"_s;
    QTest::newRow("a torn mark") << u"a<b"_s << u"a"_s;
    QTest::newRow("a sign that is none") << u"a&#55296;&#0;&#99999999;b"_s << u"ab"_s;
}

void MailMessageTest::htmlIsReadAsText()
{
    QFETCH(const QString, html);
    QTEST(textOfHtml(html), "text");
}

void MailMessageTest::whatIsNoMailIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Hello, how are you?\n\nFine.");
    QTest::newRow("other headers") << QByteArray("Content-Type: text/plain\n\nx");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10);
    QTest::newRow("headers without end") << "From: a@x.ru\nX: " + QByteArray(1'000'000, 'x') + "\n\nbody";
}

void MailMessageTest::whatIsNoMailIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const Result<MailMessage> mail = parseMail(bytes);
    QVERIFY(!mail);
    QCOMPARE(mail.error().reason, u"mail-unreadable"_s);
}

void MailMessageTest::hostileMailsEnd_data()
{
    QTest::addColumn<QByteArray>("rest");
    QByteArray nested;
    for (int depth = 0; depth < 200; ++depth) {
        const QByteArray mark = QByteArray::number(depth);
        nested += "Content-Type: multipart/mixed; boundary=b" + mark + "\n\n--b" + mark + '\n';
    }
    const QByteArray mixed = "Content-Type: multipart/mixed; boundary=b\n\n";
    QTest::newRow("parts in parts") << nested + "\ndeep";
    QTest::newRow("many parts") << mixed + QByteArray("--b\nContent-Type: text/x\n\n\n").repeated(100'000);
    QTest::newRow("no boundary") << QByteArray("Content-Type: multipart/mixed\n\n--\n\nx\n");
    QTest::newRow("words that do not end") << "X-A: a\nTo: " + QByteArray("=?UTF-8?B?").repeated(20'000) + "\n\n";
    QTest::newRow("brackets") << "To: " + QByteArray(100'000, '<') + QByteArray(100'000, '(') + "\n\n";
    QTest::newRow("marks") << "Content-Type: text/html\n\n" + QByteArray("<script").repeated(100'000);
    QTest::newRow("entities") << "Content-Type: text/html\n\n" + QByteArray(1'000'000, '&');
    QTest::newRow("NULs") << "\n" + QByteArray(1'000'000, '\0');
}

void MailMessageTest::hostileMailsEnd()
{
    QFETCH(const QByteArray, rest);
    const Result<MailMessage> mail = parseMail("From: a@x.ru\n" + rest);
    QVERIFY(mail);
    QVERIFY(mail->text.size() <= 200'000);
    QVERIFY(!mail->text.contains(QChar::Null));
}

void MailMessageTest::marksThatTurnTextAreLeftOut()
{
    QCOMPARE(decodedHeader(u"invoice\u202Efdp.exe\x07"_s.toUtf8()), u"invoicefdp.exe"_s);
}

void MailMessageTest::onlyTheFirstOfAHeaderCounts()
{
    const MailMessage mail = parsed("From: a@x.ru\nFrom: b@x.ru\n c\nSubject: one\nSubject: two\n\nx");
    QCOMPARE(mail.from.address, u"a@x.ru"_s);
    QCOMPARE(mail.subject, u"one"_s);
}

void MailMessageTest::aFileIsToldByItsName()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.eml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(start + "\r\nsaid") > 0);
    file.close();
    QCOMPARE(readMail(file.fileName())->text, u"said"_s);
    QCOMPARE(readMail(folder.path()).error().reason, u"cannot-read"_s);
    QCOMPARE(readMail(folder.filePath(u"none.eml"_s)).error().code, ErrorCode::Io);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no mail") > 0);
    file.close();
    QCOMPARE(readMail(file.fileName()).error().details, QStringList{u"a.eml"_s});
}

QTEST_GUILESS_MAIN(MailMessageTest)
#include "tst_mailmessage.moc"
