// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/password.h"
#include "server/accounts/throttle.h"
#include "server/accounts/totp.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

/// What an account's secrets have to be, and what guessing at them costs.
class SecretsTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesAPoorPassword_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("reason");
        QTest::newRow("short") << u"elevenchars"_s << u"password-too-short"_s;
        QTest::newRow("long") << QString(1025, u'x') + u"y"_s << u"password-too-long"_s;
        QTest::newRow("one letter") << QString(20, u'a') << u"password-too-common"_s;
        for (const QString &common :
             {u"Qwertyuiop123"_s,    u"password1234"_s,  u"P@ssw0rd2024"_s,     u"passwordpassword"_s,
              u"1q2w3e4r5t6y"_s,     u"1qaz2wsx3edc"_s,  u"zaq12wsxcde3"_s,     u"123456789012"_s,
              u"987654321012"_s,     u"1234567891011"_s, u"iloveyou1234"_s,     u"letmein12345"_s,
              u"Winter2024!!"_s,     u"monkeydragon"_s,  u"abcdefghijklmnop"_s, u"adminadminadmin"_s,
              u"leadlineleadline"_s, u"21.03.1985!!"_s,  u"пароль123456"_s,     u"Йцукенгшщзхъ"_s,
              u"любовь31.12.1999"_s, u"gfhjkmgfhjkm"_s,  u"a.smirnova2026"_s,   u"2026A.Smirnova!"_s})
            QTest::newRow(qPrintable(common)) << common << u"password-too-common"_s;
        QTest::newRow("the login") << u"a.smirnova@example"_s << u"password-too-common"_s;
    }

    void refusesAPoorPassword()
    {
        // Given
        QFETCH(const QString, password);
        QFETCH(const QString, reason);
        // When
        const Result<void> checked = server::checkNewPassword(password, u"A.Smirnova@Example"_s);
        // Then
        QVERIFY(!checked);
        QCOMPARE(checked.error().reason, reason);
    }

    void takesAGoodPassword_data()
    {
        QTest::addColumn<QString>("password");
        for (const QString &good :
             {u"correct horse battery"_s, u"another long password"_s, u"four walnut drawers"_s, u"x8f!kd92mzq1"_s,
              u"тихий дождь над Окой"_s, u"Kaluga-47-fern-owl"_s, u"monkeydragonmasterkey"_s})
            QTest::newRow(qPrintable(good)) << good;
    }

    void takesAGoodPassword()
    {
        QFETCH(const QString, password);
        QVERIFY(server::checkNewPassword(password, u"A.Smirnova@Example"_s));
    }

    void doublesTheWaitOfAGuesserAndForgetsInTime()
    {
        // Given
        Timestamp now{1'800'000'000'000};
        server::Throttle throttle([&now] { return now; });
        // When
        for (int attempt = 0; attempt < 5; ++attempt)
            QCOMPARE(throttle.attempt("key"), 0);
        // Then
        QCOMPARE(throttle.attempt("key"), 1);
        QCOMPARE(throttle.attempt("other"), 0);
        now.milliseconds += 1'000;
        QCOMPARE(throttle.attempt("key"), 0);
        QCOMPARE(throttle.attempt("key"), 2);
        now = now.plusMinutes(61);
        QCOMPARE(throttle.attempt("key"), 0);
        QCOMPARE(throttle.attempt("key"), 0);
    }

    void showsTheCodesOfTheStandard()
    {
        // Given: RFC 6238, appendix B
        const QByteArray secret("12345678901234567890");
        // When, then
        QCOMPARE(server::totpCode(secret, {59'000}), QByteArray("287082"));
        QCOMPARE(server::totpCode(secret, {1'111'111'109'000}), QByteArray("081804"));
        QCOMPARE(server::totpStep(secret, "287082", {80'000}).value_or(-1), 1);
        QVERIFY(!server::totpStep(secret, "287082", {120'000}));
        QCOMPARE(server::toBase32(secret), QByteArray("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::SecretsTest)
#include "tst_secrets.moc"
