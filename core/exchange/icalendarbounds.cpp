// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/icalendarbounds.h"

#include <QByteArrayView>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

bool beginsWith(QByteArrayView line, QByteArrayView word)
{
    return line.size() >= word.size() && line.first(word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

tl::unexpected<Error> tooLarge(const QString &what)
{
    return failure(ErrorCode::TooLarge, u"calendar-too-large"_s, {what});
}

} // namespace

Result<void> checkCalendarBounds(const QByteArray &calendar)
{
    if (calendar.size() > longestCalendar)
        return tooLarge(QString::number(calendar.size()));
    qsizetype components = 0;
    qsizetype depth = 0;
    qsizetype unfolded = 0;
    for (qsizetype from = 0; from < calendar.size();) {
        const qsizetype end = calendar.indexOf('\n', from);
        const qsizetype until = end < 0 ? calendar.size() : end;
        const QByteArrayView line = QByteArrayView(calendar).sliced(from, until - from);
        const bool isFolded = !line.isEmpty() && (line.front() == ' ' || line.front() == '\t');
        unfolded = isFolded ? unfolded + line.size() : line.size();
        if (beginsWith(line, "BEGIN:")) {
            ++components;
            ++depth;
        } else if (beginsWith(line, "END:")) {
            depth = std::max<qsizetype>(depth - 1, 0);
        }
        if (components > mostComponents || depth > deepestComponent || unfolded > longestCalendarLine)
            return tooLarge(QString::number(components));
        from = until + 1;
    }
    if (components == 0)
        return failure(ErrorCode::Format, u"calendar-unreadable"_s);
    return {};
}

} // namespace leadline
