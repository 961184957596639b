// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spokenmoment.h"

#include "core/base/folding.h"
#include "core/base/spokenwords.h"

#include <QRegularExpression>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 60;
constexpr int mostUnits = 9999;
constexpr int halfAnHour = 30;
constexpr int halfAYear = 6;
constexpr int noonHour = 12;
constexpr int lateHour = 10;   // «10 ночи» is before midnight, «3 ночи» after it
constexpr int longestWait = 8; // 29 February around the year 2100
constexpr int lastYear = 9999; // past it no moment can be written as ISO 8601

/// Reads the pieces of a moment one after the other, each at most once.
class MomentReader
{
public:
    MomentReader(const QStringList &words, Timestamp now)
        : m_words(words), m_now{now.milliseconds - now.milliseconds % 60'000}, m_today(now.toLocal().date())
    {
    }

    [[nodiscard]] std::optional<Timestamp> read();

private:
    [[nodiscard]] QString word(qsizetype ahead = 0) const { return m_words.value(m_at + ahead); }
    [[nodiscard]] bool skip(const QStringList &any);
    [[nodiscard]] bool readPiece();
    [[nodiscard]] bool readDistance();
    [[nodiscard]] bool readNext();
    [[nodiscard]] bool readDay();
    [[nodiscard]] bool readDate();
    [[nodiscard]] bool readDayAndMonth();
    [[nodiscard]] bool readTime();
    [[nodiscard]] bool goOn(qsizetype words, QDate day);
    [[nodiscard]] bool goOn(qsizetype words, QTime time);
    [[nodiscard]] bool moveBy(int count, SpokenUnit unit);
    [[nodiscard]] QDate toCome(int month, int dayOfMonth) const;

    QStringList m_words;
    qsizetype m_at = 0;
    Timestamp m_now;
    QDate m_today;
    std::optional<QDate> m_day;
    std::optional<QTime> m_time;
    std::optional<Timestamp> m_moment;
};

std::optional<int> number(const QString &word)
{
    bool isNumber = false;
    const int value = word.toInt(&isNumber);
    return isNumber && value >= 0 && value <= mostUnits ? std::optional(value) : std::nullopt;
}

bool MomentReader::skip(const QStringList &any)
{
    const bool isThere = any.contains(word());
    m_at += isThere ? 1 : 0;
    return isThere;
}

bool MomentReader::goOn(qsizetype words, QDate day)
{
    if (m_day || !day.isValid())
        return false;
    m_day = day;
    m_at += words;
    return true;
}

bool MomentReader::goOn(qsizetype words, QTime time)
{
    if (m_time || !time.isValid())
        return false;
    m_time = time;
    m_at += words;
    return true;
}

std::optional<Timestamp> MomentReader::read()
{
    while (m_at < m_words.size()) {
        if (!readPiece())
            return std::nullopt;
    }
    if (m_moment)
        return m_day || m_time ? std::nullopt : m_moment;
    if (!m_day && m_time)
        m_day = m_today.addDays(*m_time > m_now.toLocal().time() ? 0 : 1);
    if (!m_day || m_day->year() > lastYear)
        return std::nullopt;
    return timestampFrom(m_time ? QDateTime(*m_day, *m_time) : m_day->startOfDay());
}

bool MomentReader::readPiece()
{
    if (word() == u"сейчас" || word() == "now"_L1) {
        m_moment = m_now;
        ++m_at;
        return true;
    }
    return readDistance() || readNext() || readDay() || readDate() || readTime();
}

/// «через 2 дня», «через неделю», "in an hour", "+3d", "2 weeks".
bool MomentReader::readDistance()
{
    const qsizetype begin = m_at;
    const bool isMarked = skip({u"через"_s, u"in"_s, u"+"_s});
    if (isMarked && skip({u"полчаса"_s}))
        return moveBy(halfAnHour, SpokenUnit::Minute);
    if (isMarked && skip({u"полгода"_s}))
        return moveBy(halfAYear, SpokenUnit::Month);
    if (isMarked && word() == u"полтора" && spokenUnit(word(1)) == SpokenUnit::Hour
        && moveBy(3 * halfAnHour, SpokenUnit::Minute)) {
        m_at += 2;
        return true;
    }
    std::optional<int> count = number(word());
    if (!count && isMarked)
        count = spokenNumber(word());
    if (count)
        ++m_at;
    else if (isMarked)
        count = 1;
    const std::optional<SpokenUnit> unit = spokenUnit(word());
    if (count && unit && moveBy(*count, *unit)) {
        ++m_at;
        return true;
    }
    m_at = begin;
    return false;
}

bool MomentReader::moveBy(int count, SpokenUnit unit)
{
    if (m_moment || m_day)
        return false;
    switch (unit) {
    case SpokenUnit::Minute:
        m_moment = m_now.plusMinutes(count);
        break;
    case SpokenUnit::Hour:
        m_moment = m_now.plusMinutes(qint64{count} * 60);
        break;
    case SpokenUnit::Day:
        m_day = m_today.addDays(count);
        break;
    case SpokenUnit::Week:
        m_day = m_today.addDays(qint64{count} * 7);
        break;
    case SpokenUnit::Month:
        m_day = m_today.addMonths(count);
        break;
    case SpokenUnit::Year:
        m_day = m_today.addYears(count);
        break;
    }
    return true;
}

/// «в эту пятницу» is the nearest one, today's too; «на следующей неделе» is its Monday, "next month" its first day, "next friday" that of the week after this one;
/// «конец месяца» is its last day.
bool MomentReader::readNext()
{
    const qsizetype begin = m_at;
    static_cast<void>(skip({u"на"_s, u"в"_s, u"во"_s, u"on"_s}));
    const QDate monday = m_today.addDays(8 - m_today.dayOfWeek());
    const QDate firstDay = QDate(m_today.year(), m_today.month(), 1).addMonths(1);
    if (word().startsWith(u"след") || word() == "next"_L1) {
        if (const auto weekday = spokenWeekday(word(1)))
            return goOn(2, monday.addDays(*weekday - 1));
        const auto unit = spokenUnit(word(1));
        if (unit == SpokenUnit::Week || unit == SpokenUnit::Month)
            return goOn(2, unit == SpokenUnit::Week ? monday : firstDay);
    }
    if (QStringList{u"this"_s, u"эту"_s, u"этот"_s, u"это"_s}.contains(word())) {
        if (const auto weekday = spokenWeekday(word(1)))
            return goOn(2, m_today.addDays((*weekday - m_today.dayOfWeek() + 7) % 7));
    }
    const bool isEnd = word().startsWith(u"кон") || (word() == "end"_L1 && word(1) == "of"_L1);
    const qsizetype words = word() == "end"_L1 ? 3 : 2;
    if (isEnd && spokenUnit(word(words - 1)) == SpokenUnit::Month)
        return goOn(words, firstDay.addDays(-1));
    m_at = begin;
    return false;
}

bool MomentReader::readDay()
{
    if (word() == "day"_L1 && word(1) == "after"_L1 && word(2) == "tomorrow"_L1)
        return goOn(3, m_today.addDays(2));
    if (word() == "tonight"_L1 && !m_day)
        return goOn(0, m_today) && goOn(1, spokenTime(u"evening"_s).value_or(QTime()));
    if (const auto distance = spokenDay(word()))
        return goOn(1, m_today.addDays(*distance));
    const bool isMarked = QStringList{u"в"_s, u"во"_s, u"on"_s}.contains(word());
    if (const auto weekday = spokenWeekday(word(isMarked ? 1 : 0))) {
        const int ahead = (*weekday - m_today.dayOfWeek() + 6) % 7 + 1;
        return goOn(isMarked ? 2 : 1, m_today.addDays(ahead));
    }
    return false;
}

/// 15.03, 15.03.2027, 15.03.27; 2027-03-15.
bool MomentReader::readDate()
{
    static const QRegularExpression numbers(u"^(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}|\\d{2}))?$"_s);
    if (const QDate iso = QDate::fromString(word(), u"yyyy-M-d"_s); iso.isValid())
        return goOn(1, iso);
    const QRegularExpressionMatch match = numbers.match(word());
    if (!match.hasMatch())
        return readDayAndMonth();
    const int day = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    const QString year = match.captured(3);
    if (year.isEmpty())
        return goOn(1, toCome(month, day));
    return goOn(1, QDate(year.size() == 2 ? 2000 + year.toInt() : year.toInt(), month, day));
}

/// «15 марта», «15 марта 2027», "march 15".
bool MomentReader::readDayAndMonth()
{
    const bool isDayFirst = number(word()).has_value();
    const auto month = spokenMonth(word(isDayFirst ? 1 : 0));
    const auto day = number(word(isDayFirst ? 0 : 1));
    if (!month || !day)
        return false;
    const auto year = number(word(2));
    const bool hasYear = year && *year >= 1900;
    return goOn(hasYear ? 3 : 2, hasYear ? QDate(*year, *month, *day) : toCome(*month, *day));
}

QDate MomentReader::toCome(int month, int dayOfMonth) const
{
    for (int year = m_today.year(); year <= m_today.year() + longestWait; ++year) {
        const QDate day = QDate(year, month, dayOfMonth);
        if (day.isValid() && day >= m_today)
            return day;
    }
    return {};
}

/// 10:00, 10.30, «в 10», "at 3 pm", «в 3 часа дня», «утром», "in the morning".
bool MomentReader::readTime()
{
    const qsizetype begin = m_at;
    const bool isMarked = skip({u"в"_s, u"at"_s}) || (spokenTime(word(1)) && skip({u"in"_s}));
    if (const auto part = spokenTime(word()))
        return goOn(1, *part);
    static const QRegularExpression clock(u"^(\\d{1,2})(?:[:.](\\d{2}))?$"_s);
    const QRegularExpressionMatch match = clock.match(word());
    int hour = match.captured(1).toInt();
    const bool isHourAlone = match.captured(2).isEmpty();
    const bool saysHours = isMarked && isHourAlone && spokenUnit(word(1)) == SpokenUnit::Hour;
    const QString part = word(saysHours ? 2 : 1);
    const bool isAfternoon = QStringList{u"pm"_s, u"дня"_s, u"вечера"_s}.contains(part)
        || (part == u"ночи" && hour >= lateHour && hour < noonHour);
    const bool isTwelve = isAfternoon || QStringList{u"am"_s, u"утра"_s, u"ночи"_s}.contains(part);
    if (match.hasMatch() && isTwelve && (hour < 1 || hour > noonHour))
        return false;
    if (isTwelve)
        hour = hour % noonHour + (isAfternoon ? noonHour : 0);
    if (match.hasMatch() && (!isHourAlone || isMarked || isTwelve || m_day))
        return goOn(1 + (isTwelve ? 1 : 0) + (saysHours ? 1 : 0), QTime(hour, match.captured(2).toInt()));
    m_at = begin;
    return false;
}

} // namespace

std::optional<Timestamp> spokenMoment(const QString &text, Timestamp now)
{
    static const QRegularExpression piece(u"\\d+(?:[.:-]\\d+)*|[a-zа-я]+|\\S"_s);
    if (text.size() > longestText)
        return std::nullopt;
    QStringList words;
    for (const QRegularExpressionMatch &match : piece.globalMatch(folded(text).remove(u',')))
        words.append(match.captured());
    words.removeAll(u"the"_s);
    return words.isEmpty() ? std::nullopt : MomentReader(words, now).read();
}

} // namespace leadline
