// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/phone.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#endif
#include <phonenumbers/phonenumberutil.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include <optional>
#include <set>

namespace leadline {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr qsizetype longestPhone = 250;

std::optional<PhoneNumber> parse(const QString &text, const QString &region)
{
    if (text.size() > longestPhone)
        return std::nullopt;
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(text.toStdString(), region.toStdString(), &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    if (!util.IsPossibleNumber(number))
        return std::nullopt;
    return number;
}

QString format(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat form)
{
    std::string formatted;
    PhoneNumberUtil::GetInstance()->Format(number, form, &formatted);
    return QString::fromStdString(formatted);
}

} // namespace

QString phoneToE164(const QString &text, const QString &region)
{
    std::optional<PhoneNumber> number = parse(text, region);
    if (!number)
        return {};
    number->clear_extension();
    return format(*number, PhoneNumberUtil::E164);
}

const QStringList &phoneRegions()
{
    static const QStringList regions = [] {
        std::set<std::string> supported;
        PhoneNumberUtil::GetInstance()->GetSupportedRegions(&supported);
        QStringList codes;
        for (const std::string &code : supported)
            codes.append(QString::fromStdString(code));
        return codes;
    }();
    return regions;
}

int callingCode(const QString &region)
{
    return PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region.toStdString());
}

QString canonicalPhone(const QString &text, const QString &region)
{
    std::optional<PhoneNumber> number = parse(text, region);
    if (!number || !PhoneNumberUtil::GetInstance()->IsValidNumber(*number))
        return {};
    const QString extension = QString::fromStdString(number->extension());
    number->clear_extension();
    const QString plain = format(*number, PhoneNumberUtil::E164);
    return extension.isEmpty() ? plain : plain + QStringLiteral(";ext=") + extension;
}

QString phoneForDisplay(const QString &text, const QString &region)
{
    const std::optional<PhoneNumber> number = parse(text, region);
    if (!number)
        return text;
    return format(*number, PhoneNumberUtil::INTERNATIONAL);
}

} // namespace leadline
