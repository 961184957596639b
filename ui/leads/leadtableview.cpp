// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadtableview.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <algorithm>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

LeadTableView::LeadTableView(QAbstractItemModel &leads, QWidget *parent) : LeadListView(parent)
{
    LeadListView::setModel(&leads);
    setSelectionMode(ExtendedSelection);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, [this](int offset) {
        if (m_header)
            m_header->setOffset(offset);
    });
}

void LeadTableView::setColumns(const std::vector<LeadColumn> &shown, const QStringList &headings,
                               const std::vector<bool> &atEnd)
{
    if (shown == columns() && headings == standingHeadings())
        return; // the mouse, which may still hold one, has put them so
    const QString before = currentField();
    m_columns = shown;
    m_headings = headings;
    delete std::exchange(m_header, nullptr);
    setHorizontalScrollBarPolicy(shown.empty() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (!shown.empty())
        makeHeader(headings, atEnd);
    placeHeader();
    const auto found = std::ranges::find(shown, before, &LeadColumn::field);
    m_current = found == shown.end() ? 0 : int(found - shown.begin());
    updateGeometries();
    viewport()->update();
}

/// A header needs a model of its own: that of the list has one column.
void LeadTableView::makeHeader(const QStringList &headings, const std::vector<bool> &atEnd)
{
    m_header = new QHeaderView(Qt::Horizontal, this);
    auto *texts = new QStandardItemModel(0, int(headings.size()), m_header);
    texts->setHorizontalHeaderLabels(headings);
    for (int column = 0; column < headings.size(); ++column) {
        const Qt::Alignment side = atEnd[size_t(column)] ? Qt::AlignRight : Qt::AlignLeft;
        texts->setHeaderData(column, Qt::Horizontal, int(side | Qt::AlignVCenter), Qt::TextAlignmentRole);
        texts->setHeaderData(column, Qt::Horizontal, headings.at(column), Qt::ToolTipRole);
    }
    m_header->setModel(texts);
    m_header->setSectionsMovable(true);
    m_header->setSectionsClickable(true);
    m_header->setHighlightSections(false);
    m_header->setFocusPolicy(Qt::NoFocus);
    m_header->setMinimumSectionSize(LeadColumn::narrowest);
    m_header->setMaximumSectionSize(LeadColumn::widest);
    m_header->setTextElideMode(Qt::ElideRight);
    fillWidth();
    showOrder(m_sortField, m_descending);
    connect(m_header, &QHeaderView::sectionClicked, this,
            [this](int section) { emit orderRequested(m_columns[size_t(section)].field); });
    connect(m_header, &QHeaderView::sectionResized, this, &LeadTableView::takeWidths);
    connect(m_header, &QHeaderView::sectionMoved, this, [this] { emit columnsChanged(columns()); });
    m_header->show();
}

/// All columns share what they leave free, so that nothing is cut off beside an empty place.
void LeadTableView::fillWidth()
{
    const QSignalBlocker isNoWish(m_header);
    int wished = 0;
    for (const LeadColumn &column : m_columns)
        wished += column.width;
    const int room = std::max(wished, viewport()->width());
    for (size_t column = 0; column < m_columns.size(); ++column)
        m_header->resizeSection(int(column), m_columns[column].width * room / wished);
}

void LeadTableView::takeWidths()
{
    for (size_t column = 0; column < m_columns.size(); ++column)
        m_columns[column].width = m_header->sectionSize(int(column));
    updateGeometries();
    viewport()->update();
    emit columnsChanged(columns());
}

void LeadTableView::showOrder(const QString &field, bool descending)
{
    m_sortField = field;
    m_descending = descending;
    if (!m_header)
        return;
    const auto found = std::ranges::find(m_columns, field, &LeadColumn::field);
    m_header->setSortIndicatorShown(found != m_columns.end());
    if (found != m_columns.end())
        m_header->setSortIndicator(int(found - m_columns.begin()),
                                   descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

std::vector<LeadColumn> LeadTableView::columns() const
{
    if (!m_header)
        return {};
    std::vector<LeadColumn> standing;
    standing.reserve(m_columns.size());
    for (int place = 0; place < columnCount(); ++place)
        standing.push_back(m_columns[size_t(m_header->logicalIndex(place))]);
    return standing;
}

QStringList LeadTableView::standingHeadings() const
{
    QStringList standing;
    for (int place = 0; m_header && place < columnCount(); ++place)
        standing.append(m_headings.at(m_header->logicalIndex(place)));
    return standing;
}

QString LeadTableView::currentField() const
{
    const bool isThere = m_header && m_current < columnCount();
    return isThere ? m_columns[size_t(m_header->logicalIndex(m_current))].field : QString();
}

QRect LeadTableView::cellRect(const QRect &row, int column) const
{
    const int section = m_header->logicalIndex(column);
    return {m_header->sectionViewportPosition(section), row.top(), m_header->sectionSize(section), row.height()};
}

int LeadTableView::columnAt(int x) const
{
    const int section = m_header->logicalIndexAt(x);
    return section < 0 ? m_current : m_header->visualIndex(section);
}

/// What the keyboard is in comes into sight.
void LeadTableView::setCurrentColumn(int column)
{
    m_current = std::clamp(column, 0, columnCount() - 1);
    const QRect cell = cellRect(viewport()->rect(), m_current);
    QScrollBar *bar = horizontalScrollBar();
    if (cell.left() < 0 || cell.width() > viewport()->width())
        bar->setValue(bar->value() + cell.left());
    else if (cell.right() > viewport()->width())
        bar->setValue(bar->value() + cell.right() - viewport()->width() + 1);
    viewport()->update();
    emit currentFieldChanged(currentField());
}

void LeadTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isArrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (!m_header || !isArrow || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return LeadListView::keyPressEvent(event);
    const bool isForward = (event->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    setCurrentColumn(m_current + (isForward ? 1 : -1));
}

void LeadTableView::mousePressEvent(QMouseEvent *event)
{
    if (m_header && event->button() == Qt::LeftButton)
        setCurrentColumn(columnAt(int(event->position().x())));
    LeadListView::mousePressEvent(event);
}

int LeadTableView::horizontalOffset() const
{
    return m_header ? horizontalScrollBar()->value() : 0;
}

/// Rows are as wide as their columns.
QRect LeadTableView::visualRect(const QModelIndex &index) const
{
    const QRect row = LeadListView::visualRect(index);
    if (!m_header || !row.isValid())
        return row;
    return {-horizontalOffset(), row.top(), std::max(m_header->length(), row.width()), row.height()};
}

void LeadTableView::updateGeometries()
{
    QScrollBar *bar = horizontalScrollBar();
    bar->setRange(0, m_header ? std::max(0, m_header->length() - viewport()->width()) : 0);
    bar->setPageStep(viewport()->width());
    bar->setSingleStep(LeadColumn::narrowest);
    LeadListView::updateGeometries();
}

void LeadTableView::placeHeader()
{
    const int height = m_header ? m_header->sizeHint().height() : 0;
    setViewportMargins(0, height, 0, 0);
    if (m_header)
        m_header->setGeometry(viewport()->x(), viewport()->y() - height, viewport()->width(), height);
}

void LeadTableView::resizeEvent(QResizeEvent *event)
{
    LeadListView::resizeEvent(event);
    if (m_header && event->size().width() != event->oldSize().width())
        fillWidth();
    placeHeader();
}

void LeadTableView::changeEvent(QEvent *event)
{
    LeadListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        placeHeader();
}

} // namespace leadline
