// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/cardlist.h"

#include "ui/leads/leadmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/painting.h"

#include <QDataStream>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString dragFormat()
{
    return u"application/x-leadline-leads"_s;
}

} // namespace

std::vector<qint64> draggedLeads(const QMimeData &mime)
{
    const QList<QByteArray> numbers = mime.data(dragFormat()).split(' ');
    std::vector<qint64> leads;
    for (const QByteArray &number : numbers) {
        if (const qint64 lead = number.toLongLong(); lead > 0)
            leads.push_back(lead);
    }
    return leads;
}

QMimeData *mimeOf(const std::vector<qint64> &leads)
{
    QByteArrayList numbers;
    for (const qint64 lead : leads)
        numbers.append(QByteArray::number(lead));
    auto *mime = new QMimeData;
    mime->setData(dragFormat(), numbers.join(' '));
    return mime;
}

CardList::CardList(LeadModel &model, QWidget *parent) : LeadListView(parent), m_leads(model)
{
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setProperty("role", u"board"_s);
}

std::vector<qint64> CardList::chosen() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        rows.push_back(index.row());
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    std::ranges::sort(rows);
    std::vector<qint64> leads;
    leads.reserve(rows.size());
    for (const int row : rows)
        leads.push_back(m_leads.keyAt(row));
    return leads;
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    const bool isLeft = event->key() == Qt::Key_Left;
    const bool isSideways = isLeft || event->key() == Qt::Key_Right;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int step = isLeft == (layoutDirection() == Qt::LeftToRight) ? -1 : 1;
    if (isSideways && modifiers == Qt::NoModifier)
        emit stepped(step);
    else if (isSideways && (modifiers == Qt::ControlModifier || modifiers == Qt::AltModifier))
        emit moveRequested(step);
    else if (event->key() == Qt::Key_Space)
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle);
    else if (event->key() == Qt::Key_Escape && selectionModel()->selectedIndexes().size() > 1)
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
    else
        LeadListView::keyPressEvent(event);
}

/// The focus always stands on a card, where there is one.
void CardList::focusInEvent(QFocusEvent *event)
{
    LeadListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    else if (selectionModel()->selectedIndexes().isEmpty() && event->reason() != Qt::MouseFocusReason)
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
    viewport()->update();
}

void CardList::startDrag(Qt::DropActions)
{
    const std::vector<qint64> leads = chosen();
    if (leads.empty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(mimeOf(leads));
    drag->setPixmap(pictureOf(leads.size()));
    drag->setHotSpot({Metric::cardPadding, Metric::cardPadding});
    emit dragStarted(leads);
    drag->exec(Qt::MoveAction);
    emit dragEnded();
}

/// The card under the hand, and how many there are.
QPixmap CardList::pictureOf(size_t count) const
{
    const QRect place = visualRect(currentIndex());
    QPixmap picture(place.size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect({}, place.size());
    itemDelegate()->paint(&painter, option, currentIndex());
    if (count > 1) {
        const Tokens &tokens = tokensFor(palette());
        const QString text = locale().toString(qulonglong(count));
        const int width = textWidth(strong(font()), text) + 2 * Metric::innerPadding;
        const QRect badge(place.width() - width - Metric::innerPadding, Metric::innerPadding, width,
                          Metric::smallestTarget);
        paintPill(painter, badge, tokens.accent, tokens.accent);
        painter.setPen(tokens.onAccent);
        painter.setFont(strong(font()));
        painter.drawText(badge, Qt::AlignCenter, text);
    }
    return picture;
}

} // namespace leadline
