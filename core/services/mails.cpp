// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/mails.h"

#include "core/services/duplicates.h"
#include "core/services/leads.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

std::optional<Lead> openLeadOf(const Session &session, const QString &address)
{
    Lead probe;
    probe.emails = {address};
    std::vector<Lead> known = address.isEmpty() ? std::vector<Lead>() : similarRecords(session, probe).leads;
    const auto newest = std::ranges::max_element(known, {}, &Lead::number);
    return newest == known.end() ? std::nullopt : std::optional(std::move(*newest));
}

QString addressText(const MailAddress &address)
{
    return address.name.isEmpty() ? address.address : address.name + u" <"_s + address.address + u'>';
}

} // namespace

std::optional<Lead> leadOfMail(const Session &session, const MailMessage &mail)
{
    std::optional<Lead> lead = openLeadOf(session, mail.from.address);
    for (const MailAddress &receiver : mail.to) {
        if (!lead)
            lead = openLeadOf(session, receiver.address);
    }
    return lead;
}

QString noteOfMail(const MailMessage &mail, const QLocale &locale)
{
    QStringList about;
    if (!mail.from.address.isEmpty())
        about.append(addressText(mail.from));
    if (mail.date.isValid())
        about.append(locale.toString(mail.date.toLocalTime(), QLocale::ShortFormat));
    QStringList note{mail.subject, about.join(u", "_s)};
    note.removeAll(QString());
    return (note.join(u'\n') + u"\n\n"_s + mail.text).trimmed();
}

Result<ChangeSet> addMail(const Session &session, const LeadId &id, const QString &note, const KeptFile &file)
{
    const Result<Lead> lead = editableLead(session, id);
    if (!lead)
        return tl::unexpected(lead.error());
    FeedEntry entry;
    entry.id = FeedEntryId(newUuid(session.now()));
    entry.lead = id;
    entry.author = session.user().id;
    entry.at = session.now();
    entry.type = u"note"_s;
    entry.text = note.isEmpty() ? file.name : note;
    ChangeSet changeset = session.changeset(u"mail.add"_s);
    changeset.create(entry);
    changeset.create(newAttachment(session, id, file));
    return session.commit(std::move(changeset));
}

} // namespace leadline
