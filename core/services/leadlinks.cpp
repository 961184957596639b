// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leadlinks.h"

#include "core/base/folding.h"
#include "core/base/phone.h"
#include "core/model/matchkeys.h"
#include "core/services/duplicates.h"
#include "core/services/leads.h"

#include <QUrl>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

const QString linkScheme = u"leadline"_s;
constexpr qsizetype longestLink = 200;
constexpr qsizetype longestPhone = 40;
constexpr qsizetype fewestLinkDigits = 3;
constexpr qsizetype mostNumberDigits = 15;

bool isNumber(const QString &text)
{
    return !text.isEmpty() && text.size() <= mostNumberDigits
        && std::ranges::all_of(text, [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
}

bool isPhone(const QString &text)
{
    const auto isAllowed = [](QChar sign) {
        return (sign >= u'0' && sign <= u'9') || QStringView(u"+-() .").contains(sign);
    };
    return text.size() <= longestPhone && digitsOf(text).size() >= fewestLinkDigits
        && std::ranges::all_of(text, isAllowed);
}

Lead withPhone(const Session &session, const QString &phone)
{
    Lead lead;
    lead.phones = {storedPhone(phone, session.phoneRegion())};
    return lead;
}

/// The newest of all that have it, also closed or archived.
std::vector<Lead> anyLead(const Session &session, const Lead &lead)
{
    const std::vector<qint64> rows =
        rowsWithKeys(session, Kind::Lead, matchKeys(toRecord(lead), session.phoneRegion()));
    return rows.empty() ? std::vector<Lead>() : session.store().select<Lead>(u"row = ?"_s, {rows.back()});
}

Result<LinkTarget> targetByPhone(const Session &session, const QString &phone)
{
    const Lead lead = withPhone(session, phone);
    const SimilarRecords known = similarRecords(session, lead);
    if (!known.leads.empty())
        return LinkTarget{Kind::Lead, std::ranges::max(known.leads, {}, &Lead::number).id.uuid()};
    if (const std::vector<Lead> closed = anyLead(session, lead); !closed.empty())
        return LinkTarget{Kind::Lead, closed.front().id.uuid()};
    if (!known.contacts.empty())
        return LinkTarget{Kind::Contact, known.contacts.front().id.uuid()};
    if (!known.companies.empty())
        return LinkTarget{Kind::Company, known.companies.front().id.uuid()};
    return failure(ErrorCode::NotFound, u"phone-unknown"_s,
                   {phoneForDisplay(lead.phones.front(), session.phoneRegion())});
}

} // namespace

QString LeadLink::text() const
{
    return phone.isEmpty() ? u"leadline://lead/"_s + lead : u"leadline://phone/"_s + phone;
}

std::optional<LeadLink> leadLinkFrom(const QString &text)
{
    if (text.size() > longestLink)
        return std::nullopt;
    const QUrl url(text, QUrl::StrictMode);
    const QString path = url.path(QUrl::FullyDecoded);
    if (url.scheme() != linkScheme || !path.startsWith(u'/') || url.hasQuery() || url.hasFragment())
        return std::nullopt;
    const QString asked = path.sliced(1);
    if (url.host() == "phone"_L1)
        return phoneLink(asked);
    const bool isId = asked.size() == 36 && !QUuid::fromString(asked).isNull();
    if (url.host() == "lead"_L1 && (isNumber(asked) || isId))
        return LeadLink{asked, {}};
    return std::nullopt;
}

std::optional<LeadLink> phoneLink(const QString &phone)
{
    return isPhone(phone) ? std::optional(LeadLink{{}, phone}) : std::nullopt;
}

Result<LinkTarget> targetOf(const Session &session, const LeadLink &link)
{
    if (!link.phone.isEmpty())
        return targetByPhone(session, link.phone);
    return leadNamed(session, link.lead).map([](const Lead &lead) { return LinkTarget{Kind::Lead, lead.id.uuid()}; });
}

} // namespace leadline
