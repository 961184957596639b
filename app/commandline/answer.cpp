// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/answer.h"

#include <QJsonArray>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int refused = 1;
constexpr int usage = 2;
constexpr int fileFailed = 3;
constexpr int locked = 4;

QString nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::Refused:
        return u"refused"_s;
    case ErrorCode::Stale:
        return u"stale"_s;
    case ErrorCode::Invalid:
        return u"invalid"_s;
    case ErrorCode::Usage:
        return u"usage"_s;
    case ErrorCode::Io:
        return u"io"_s;
    case ErrorCode::Format:
        return u"format"_s;
    case ErrorCode::TooLarge:
        return u"too-large"_s;
    case ErrorCode::Locked:
        return u"locked"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

} // namespace

int exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return error.reason == "no-such-file"_L1 ? fileFailed : refused;
    case ErrorCode::Refused:
    case ErrorCode::Stale:
    case ErrorCode::Invalid:
    case ErrorCode::Cancelled:
        return refused;
    case ErrorCode::Usage:
        return usage;
    case ErrorCode::Io:
    case ErrorCode::Format:
    case ErrorCode::TooLarge:
        return fileFailed;
    case ErrorCode::Locked:
        return locked;
    }
    return refused;
}

QJsonObject errorJson(const Error &error, const QString &message)
{
    return {{u"error"_s,
             QJsonObject{{u"code"_s, nameOf(error.code)},
                         {u"reason"_s, error.reason},
                         {u"message"_s, message},
                         {u"details"_s, QJsonArray::fromStringList(error.details)}}}};
}

} // namespace leadline
