// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/rowpainting.h"

namespace leadline {

int PaletteDelegate::rowHeight(const QFont &font)
{
    return RowMetric::heightOf(1, font);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &model = static_cast<const PaletteModel &>(*index.model());
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const PaletteEntry *entry = model.entryAt(index.row());
    const QRect room = entry ? paintRowBackground(*painter, option)
                             : option.rect.adjusted(RowMetric::outerMargin + RowMetric::textMargin, 0, 0, 0);
    RowLine line(*painter, room, option.direction);
    if (!entry) {
        line.atStart(model.headingAt(index.row()), strong(small(option.font)), tokens.muted);
    } else {
        const QRectF icon(room.left(), room.center().y() - Metric::iconSize / 2.0 + 1, Metric::iconSize,
                          Metric::iconSize);
        paintIcon(*painter, icon, entry->icon, tokens.muted);
        line.skip(Metric::iconSize + Metric::innerPadding);
        line.atEnd(entry->hint, small(option.font), tokens.muted);
        line.then(entry->title, strong(option.font), tokens.text);
        line.atStart(entry->detail, option.font, tokens.muted);
    }
    painter->restore();
}

} // namespace leadline
