// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/encoding.h"

#include <array>

namespace leadline {

namespace {

struct EncodingName
{
    Encoding encoding;
    QLatin1StringView name;
};

/// The first name of each encoding is the one shown.
constexpr std::array knownEncodings{
    EncodingName{Encoding::Utf8, QLatin1StringView("utf-8")},
    EncodingName{Encoding::Utf16Le, QLatin1StringView("utf-16le")},
    EncodingName{Encoding::Utf16Be, QLatin1StringView("utf-16be")},
    EncodingName{Encoding::Windows1251, QLatin1StringView("windows-1251")},
    EncodingName{Encoding::Koi8R, QLatin1StringView("koi8-r")},
    EncodingName{Encoding::Cp866, QLatin1StringView("cp866")},
    EncodingName{Encoding::Windows1252, QLatin1StringView("windows-1252")},
    EncodingName{Encoding::Utf8, QLatin1StringView("utf-8-sig")},
    EncodingName{Encoding::Utf8, QLatin1StringView("ascii")},
    EncodingName{Encoding::Utf8, QLatin1StringView("us-ascii")},
    EncodingName{Encoding::Utf16Le, QLatin1StringView("utf-16")},
    EncodingName{Encoding::Utf16Le, QLatin1StringView("unicode")},
    EncodingName{Encoding::Windows1251, QLatin1StringView("cp-1251")},
    EncodingName{Encoding::Windows1251, QLatin1StringView("1251")},
    EncodingName{Encoding::Windows1251, QLatin1StringView("win-1251")},
    EncodingName{Encoding::Windows1251, QLatin1StringView("ansi")},
    EncodingName{Encoding::Koi8R, QLatin1StringView("koi-8")},
    EncodingName{Encoding::Cp866, QLatin1StringView("866")},
    EncodingName{Encoding::Cp866, QLatin1StringView("ibm-866")},
    EncodingName{Encoding::Cp866, QLatin1StringView("dos")},
    EncodingName{Encoding::Windows1252, QLatin1StringView("cp-1252")},
    EncodingName{Encoding::Windows1252, QLatin1StringView("1252")},
    EncodingName{Encoding::Windows1252, QLatin1StringView("latin-1")},
    EncodingName{Encoding::Windows1252, QLatin1StringView("iso-8859-1")},
};

QString bareName(const QString &name)
{
    QString bare = name.trimmed().toLower();
    return bare.remove(u'-').remove(u'_').remove(u' ');
}

} // namespace

QString encodingName(Encoding encoding)
{
    for (const EncodingName &entry : knownEncodings) {
        if (entry.encoding == encoding)
            return entry.name;
    }
    return {};
}

QStringList encodingNames()
{
    QStringList shown;
    for (const EncodingName &entry : knownEncodings) {
        if (encodingName(entry.encoding) == entry.name)
            shown.append(entry.name);
    }
    return shown;
}

std::optional<Encoding> encodingFromName(const QString &name)
{
    for (const EncodingName &entry : knownEncodings) {
        if (bareName(entry.name) == bareName(name))
            return entry.encoding;
    }
    return std::nullopt;
}

} // namespace leadline
