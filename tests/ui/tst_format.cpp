// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QHash>
#include <QRandomGenerator>
#include <QTest>
#include <QTranslator>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

const QLocale russian(QLocale::Russian, QLocale::Russia);
const QLocale british(QLocale::English, QLocale::UnitedKingdom);
const QLocale american(QLocale::English, QLocale::UnitedStates);

Timestamp at(const QString &iso)
{
    return timestampFromIso(iso).value();
}

/// Stands in for the compiled translation: the forms of one language, chosen by its plural rule.
class Forms final : public QTranslator
{
public:
    using Rule = int (*)(int);
    Forms(Rule rule, const QHash<QString, QStringList> &forms) : m_rule(rule), m_forms(forms) {}

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int n) const override
    {
        const QStringList forms = m_forms.value(QLatin1StringView(source));
        if (QLatin1StringView(context) != "Format"_L1 || forms.isEmpty())
            return {};
        return n < 0 ? forms.first() : forms.at(m_rule(n));
    }

private:
    Rule m_rule;
    QHash<QString, QStringList> m_forms;
};

int russianForm(int n)
{
    if (n % 10 == 1 && n % 100 != 11)
        return 0;
    return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2;
}

int englishForm(int n)
{
    return n == 1 ? 0 : 1;
}

const Forms &russianForms()
{
    static const Forms forms(
        russianForm,
        {
            {u"overdue %n day(s)"_s, {u"просрочено %n день"_s, u"просрочено %n дня"_s, u"просрочено %n дней"_s}},
            {u"overdue %n hour(s)"_s, {u"просрочено %n час"_s, u"просрочено %n часа"_s, u"просрочено %n часов"_s}},
            {u"%n day(s)"_s, {u"%n день"_s, u"%n дня"_s, u"%n дней"_s}},
            {u"%n h"_s, {u"%n ч"_s, u"%n ч"_s, u"%n ч"_s}},
            {u"today, %1"_s, {u"сегодня, %1"_s}},
            {u"today"_s, {u"сегодня"_s}},
            {u"tomorrow"_s, {u"завтра"_s}},
        });
    return forms;
}

const Forms &englishForms()
{
    static const Forms forms(englishForm,
                             {
                                 {u"overdue %n day(s)"_s, {u"overdue %n day"_s, u"overdue %n days"_s}},
                                 {u"%n day(s)"_s, {u"%n day"_s, u"%n days"_s}},
                             });
    return forms;
}

class Installed
{
public:
    explicit Installed(const Forms &forms) : m_forms(const_cast<Forms &>(forms))
    {
        QCoreApplication::installTranslator(&m_forms);
    }
    ~Installed() { QCoreApplication::removeTranslator(&m_forms); }

private:
    Forms &m_forms;
};

const Timestamp now = at(u"2025-11-20T12:00:00"_s);

} // namespace

class FormatTest : public QObject
{
    Q_OBJECT

    static void theLocales()
    {
        QTest::addColumn<QLocale>("locale");
        for (const QLocale &locale : {russian, british, american})
            QTest::newRow(qPrintable(locale.name())) << locale;
    }

private slots:
    void aHeadingBeginsWithACapital()
    {
        QCOMPARE(capitalized(u"понедельник, 30 ноября"_s), u"Понедельник, 30 ноября"_s);
        QCOMPARE(capitalized(u"ёлка"_s), u"Ёлка"_s);
        QCOMPARE(capitalized(u"30 ноября"_s), u"30 ноября"_s);
        QCOMPARE(capitalized({}), QString());
    }

    void aDayIsShortInTheOrderOfTheLocale()
    {
        const QDate day(2026, 3, 2);
        QCOMPARE(shortDay(day, day, british), u"2 Mar"_s);
        QCOMPARE(shortDay(day, day, american), u"Mar 2"_s);
        QCOMPARE(shortDay(day, day.addYears(1), british), u"2 Mar 2026"_s);
        QCOMPARE(shortDay(day, day, russian), u"2 мар."_s);
    }

    void writesMoneyAsTheLocaleDoes_data()
    {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        const QString space(QChar::Nbsp);
        QTest::newRow("C-47 whole roubles")
            << qint64(125'000'000) << u"RUB"_s << russian << u"1 250 000 ₽"_s.replace(u' ', space);
        QTest::newRow("C-47 kopecks") << qint64(125'000'050) << u"RUB"_s << russian
                                      << u"1 250 000,50 ₽"_s.replace(u' ', space);
        QTest::newRow("C-47 English") << qint64(125'000'000) << u"RUB"_s << british << u"₽1,250,000"_s;
        QTest::newRow("C-47 dollars") << qint64(99'05) << u"USD"_s << american << u"$99.05"_s;
        QTest::newRow("C-47 unknown currency")
            << qint64(5'00) << u"XYZ"_s << russian << u"5 XYZ"_s.replace(u' ', space);
        QTest::newRow("C-47 nothing") << qint64(0) << u"RUB"_s << russian << u"0 ₽"_s.replace(u' ', space);
        QTest::newRow("C-47 greatest") << qint64(9'007'199'254'740'991) << u"RUB"_s << russian
                                       << u"90 071 992 547 409,91 ₽"_s.replace(u' ', space);
    }

    void writesMoneyAsTheLocaleDoes()
    {
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        QFETCH(QLocale, locale);
        QFETCH(QString, text);
        QCOMPARE(formatMoney(Money{minor}, currency, locale), text);
    }

    void readsBackTheMoneyItPutsInAField()
    {
        for (const QLocale &locale : {russian, british, american}) {
            for (const qint64 minor : {qint64(0), qint64(5), qint64(1'250'00), qint64(125'000'050)})
                QCOMPARE(moneyFromText(editableMoney(Money{minor}, locale)), std::optional(Money{minor}));
        }
    }

    void readsBackAnyAmount_data() { theLocales(); }

    void readsBackAnyAmount()
    {
        QFETCH(const QLocale, locale);
        QRandomGenerator random(307);
        for (int round = 0; round < 5000; ++round) {
            // Given an amount of any length
            const auto minor = qint64(random.generate64() % 9'000'000'000'000'000ULL) >> random.bounded(52);
            // Then
            const QString text = editableMoney(Money{minor}, locale);
            QVERIFY2(moneyFromText(text) == Money{minor}, qPrintable(text));
            constexpr qint64 exact = 7'000'000'000'000'000; // what is only shown may be a kopeck off beyond
            QVERIFY2(minor > exact || formatMoney(Money{minor}, u"RUB"_s, locale).contains(text), qPrintable(text));
        }
    }

    void namesNearDays_data()
    {
        QTest::addColumn<QString>("iso");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        QTest::newRow("today") << u"2025-11-20T16:00:00"_s << british << u"today, 16:00"_s;
        QTest::newRow("yesterday") << u"2025-11-19T11:42:00"_s << british << u"yesterday, 11:42"_s;
        QTest::newRow("tomorrow") << u"2025-11-21T09:15:00"_s << british << u"tomorrow, 09:15"_s;
        QTest::newRow("this week") << u"2025-11-24T10:30:00"_s << british << u"Mon, 10:30"_s;
        QTest::newRow("this week in Russian") << u"2025-11-26T10:30:00"_s << russian << u"ср, 10:30"_s;
        QTest::newRow("later") << u"2025-12-12T15:05:00"_s << british << u"12 Dec, 15:05"_s;
        QTest::newRow("later in Russian") << u"2025-11-12T15:05:00"_s << russian << u"12 нояб., 15:05"_s;
        QTest::newRow("later in America") << u"2025-12-12T15:05:00"_s << american << u"Dec 12, 3:05 PM"_s;
        QTest::newRow("another year") << u"2024-11-12T15:05:00"_s << british << u"12 Nov 2024, 15:05"_s;
    }

    void namesNearDays()
    {
        QFETCH(QString, iso);
        QFETCH(QLocale, locale);
        QFETCH(QString, text);
        QCOMPARE(formatMoment(at(iso), now, locale), text);
    }

    void writesADateInFull()
    {
        QCOMPARE(formatDateTime(at(u"2025-11-28"_s), russian), u"28 ноября 2025"_s);
        QCOMPARE(formatDateTime(at(u"2025-11-28T16:00:00"_s), british), u"28 November 2025, 16:00"_s);
        QCOMPARE(formatDateTime(at(u"2025-11-28"_s), american), u"November 28, 2025"_s);
        QCOMPARE(formatDateTime(Timestamp{}, american), QString());
    }

    void readsBackTheDateItPutsInAField()
    {
        for (const QLocale &locale : {russian, british, american}) {
            for (const auto &iso : {u"2025-11-28T16:05:00"_s, u"2025-01-02T09:00:00"_s, u"2025-11-28"_s})
                QCOMPARE(readDateTime(editableDateTime(at(iso), locale), now, locale), std::optional(at(iso)));
        }
    }

    void readsBackAnyMomentInEitherForm_data() { theLocales(); }

    void readsBackAnyMomentInEitherForm()
    {
        QFETCH(const QLocale, locale);
        qint64 minutes = 0;
        for (QDate day(2024, 2, 1); day < QDate(2028, 3, 2); day = day.addDays(1)) {
            // Given the day alone, and a time of it
            minutes = (minutes + 7 * 60 + 1) % (24 * 60);
            for (const QDateTime &local : {day.startOfDay(), QDateTime(day, QTime(0, 0).addSecs(minutes * 60))}) {
                const Timestamp moment = timestampFrom(local);
                // Then what stands in the field is read as it, and so is what is shown
                for (const QString &text : {editableDateTime(moment, locale), formatDateTime(moment, locale)}) {
                    const auto read = readDateTime(text, now, locale);
                    QVERIFY2(read, qPrintable(text));
                    QVERIFY2(*read == moment, qPrintable(text + u" is "_s + read->toIso()));
                }
            }
        }
    }

    void readsDatesAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("iso");
        QTest::newRow("ISO") << u"2025-11-28T16:00"_s << u"2025-11-28T16:00:00"_s;
        QTest::newRow("ISO with a space") << u"2025-11-28 16:00"_s << u"2025-11-28T16:00:00"_s;
        QTest::newRow("short") << u"1.2.2026 9:05"_s << u"2026-02-01T09:05:00"_s;
        QTest::newRow("with comma") << u" 28.11.2025,  16:00 "_s << u"2025-11-28T16:00:00"_s;
        QTest::newRow("day alone") << u"28.11.2025"_s << u"2025-11-28"_s;
        QTest::newRow("today") << u"Сегодня 18:30"_s << u"2025-11-20T18:30:00"_s;
        QTest::newRow("tomorrow") << u"завтра"_s << u"2025-11-21"_s;
        QTest::newRow("now") << u" Сейчас "_s << now.toIso();
    }

    void readsDatesAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, iso);
        const Installed translation(russianForms());
        QCOMPARE(readDateTime(typed, now, russian), std::optional(at(iso)));
    }

    void refusesWhatIsNoDate()
    {
        for (const auto &typed : {u""_s, u"soon"_s, u"32.01.2025"_s, u"28.11.2025 25:00"_s, u"1.2.3"_s})
            QVERIFY2(!readDateTime(typed, now, russian), qPrintable(typed));
    }

    void tellsHowANextStepStands_data()
    {
        QTest::addColumn<QString>("iso");
        QTest::addColumn<int>("state");
        QTest::newRow("C-11 none") << QString() << int(DueState::None);
        QTest::newRow("C-11 overdue") << u"2025-11-20T11:59:59"_s << int(DueState::Overdue);
        QTest::newRow("C-11 now") << u"2025-11-20T12:00:00"_s << int(DueState::Today);
        QTest::newRow("C-11 today") << u"2025-11-20T23:59:59"_s << int(DueState::Today);
        QTest::newRow("C-11 later") << u"2025-11-21T00:00:00"_s << int(DueState::Later);
    }

    void tellsHowANextStepStands()
    {
        QFETCH(QString, iso);
        QFETCH(int, state);
        QCOMPARE(int(dueState(iso.isEmpty() ? Timestamp{} : at(iso), now)), state);
    }

    void showsDistantNextStepsAsDays()
    {
        QCOMPARE(formatDue(at(u"2025-12-24T10:00:00"_s), now, russian), u"24 дек."_s);
        QCOMPARE(formatDue(Timestamp{}, now, russian), QString());
    }

    void countsInRussian_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("text");
        QTest::newRow("C-84 1") << 1 << u"просрочено 1 день"_s;
        QTest::newRow("C-84 2") << 2 << u"просрочено 2 дня"_s;
        QTest::newRow("C-84 5") << 5 << u"просрочено 5 дней"_s;
        QTest::newRow("C-84 11") << 11 << u"просрочено 11 дней"_s;
        QTest::newRow("C-84 21") << 21 << u"просрочено 21 день"_s;
    }

    void countsInRussian()
    {
        QFETCH(int, days);
        QFETCH(QString, text);
        const Installed translation(russianForms());
        QCOMPARE(formatDue(now.plusDays(-days), now, russian), text);
    }

    void countsInEnglish()
    {
        const Installed translation(englishForms());
        QCOMPARE(formatDue(now.plusDays(-1), now, british), u"overdue 1 day"_s);
        for (const int days : {2, 5, 11, 21})
            QCOMPARE(formatDue(now.plusDays(-days), now, british), u"overdue %1 days"_s.arg(days));
    }

    void nameTheTwoGreatestUnitsOfADuration()
    {
        const Installed translation(russianForms());
        constexpr qint64 minute = 60'000;
        QCOMPARE(formatDuration((24 + 4) * 60 * minute), u"1 день 4 ч"_s);
        QCOMPARE(formatDuration(5 * 24 * 60 * minute), u"5 дней"_s);
        QCOMPARE(formatDuration(250 * minute), u"4 ч 10 min"_s);
        QCOMPARE(formatDuration(12 * minute), u"12 min"_s);
        QCOMPARE(formatDuration(5'000), u"less than a minute"_s);
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
