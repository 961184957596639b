// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientlistdelegate.h"

#include "ui/clients/clientmodel.h"
#include "ui/clients/clientrowtext.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/rowpainting.h"

namespace leadline {

ClientListDelegate::ClientListDelegate(WindowContext &context, const ClientModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_context(context), m_model(model)
{
}

int ClientListDelegate::rowHeight(const QFont &font)
{
    return RowMetric::heightOf(3, font);
}

QSize ClientListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

/// A row that is on its way stays empty: it is there before anybody could read it.
void ClientListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect room = paintRowBackground(*painter, option);
    const int height = RowMetric::lineHeight(option.font);
    const auto lineAt = [&](int line) {
        return RowLine(*painter, QRect(room.left(), room.top() + line * height, room.width(), height),
                       option.direction);
    };
    if (const ClientRow *client = m_model.clientAt(index.row())) {
        const ClientRowText words = clientRowText(*client, m_context.reference().phoneRegion);
        RowLine first = lineAt(0);
        first.atEnd(words.leads, small(option.font), tokens.muted);
        first.atStart(words.name, strong(option.font), tokens.text);
        lineAt(1).atStart(words.about, option.font, tokens.muted);
        lineAt(2).atStart(words.reach, small(option.font), tokens.muted);
    }
    painter->restore();
}

} // namespace leadline
