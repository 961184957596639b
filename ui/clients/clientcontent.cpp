// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientcontent.h"

#include "ui/card/fieldwords.h"

namespace leadline {

Result<ClientContent> readClientContent(const Session &session, Kind kind, const QUuid &client, const QLocale &locale)
{
    Result<ClientCard> card = clientCard(session, kind, client);
    if (!card)
        return tl::unexpected(card.error());
    ClientContent content{std::move(*card), {}};
    for (const HistoryEntry &entry : content.card.history) {
        const FieldChange &change = entry.change;
        if (entry.action == RecordChange::Action::Update)
            content.steps.push_back({entry.at, entry.author, change.field,
                                     fieldValueInWords(session, kind, change.field, change.before, locale),
                                     fieldValueInWords(session, kind, change.field, change.after, locale),
                                     entry.device});
    }
    return content;
}

} // namespace leadline
