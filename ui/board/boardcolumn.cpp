// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardcolumn.h"

#include "ui/board/carddelegate.h"
#include "ui/board/cardlist.h"
#include "ui/board/columnheader.h"
#include "ui/board/dropveil.h"
#include "ui/board/foldedcolumn.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/shortmoney.h"

#include <QDropEvent>
#include <QMimeData>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 190;

} // namespace

BoardColumn::BoardColumn(WindowContext &context, const Stage &stage, QWidget *parent)
    : QFrame(parent), m_context(context), m_stage(stage.code), m_model(context), m_loader(context, m_model),
      m_stack(new QStackedLayout(this)), m_body(new QStackedLayout), m_header(new ColumnHeader(stage.kind)),
      m_folded(new FoldedColumn(stage.kind)), m_list(new CardList(m_model)), m_empty(new Label),
      m_veil(new DropVeil(this, m_header))
{
    setAcceptDrops(true);
    setObjectName(u"column."_s + m_stage);
    m_list->setObjectName(u"cards."_s + m_stage);
    m_list->setItemDelegate(new CardDelegate(context, m_model, this));
    layOut();
    connect(&m_loader, &ColumnLoader::loaded, this, &BoardColumn::showCards);
    connect(m_list, &CardList::rowsShown, &m_loader, &ColumnLoader::fetch);
    connect(m_header, &ColumnHeader::foldRequested, this, [this] { emit foldingRequested(true); });
    connect(m_folded, &FoldedColumn::clicked, this, [this] { emit foldingRequested(false); });
    measure();
    retranslate();
}

void BoardColumn::layOut()
{
    auto *open = new QWidget;
    auto *column = new QVBoxLayout(open);
    column->setContentsMargins({});
    column->setSpacing(Metric::gap);
    column->addWidget(m_header);
    column->addLayout(m_body, 1);
    auto *nothing = new QWidget;
    auto *around = new QVBoxLayout(nothing);
    around->setContentsMargins(Metric::gap, Metric::gap, Metric::gap, 0);
    around->addWidget(m_empty);
    around->addStretch();
    m_empty->setProperty("role", u"drop"_s);
    m_empty->setTone(TextTone::Muted);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_body->addWidget(m_list);
    m_body->addWidget(nothing);
    m_stack->addWidget(open);
    m_stack->addWidget(m_folded);
    setFolded(false);
}

QWidget &BoardColumn::header()
{
    return m_isFolded ? static_cast<QWidget &>(*m_folded) : *m_header;
}

void BoardColumn::setFolded(bool folded)
{
    m_isFolded = folded;
    m_stack->setCurrentIndex(folded ? 1 : 0);
    setMinimumWidth(folded ? FoldedColumn::breadth : narrowest);
    setMaximumWidth(folded ? FoldedColumn::breadth : QWIDGETSIZE_MAX);
}

void BoardColumn::setTotal(const StageTotal &total)
{
    m_total = total;
    m_isCounted = true;
    retranslate();
}

void BoardColumn::showCards()
{
    m_body->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
}

void BoardColumn::retranslate()
{
    const Stage *stage = m_context.reference().process.stage(m_stage);
    if (!stage)
        return;
    const QLocale locale;
    const QString name = stage->label.text(locale.language());
    const QString count = m_isCounted ? locale.toString(m_total.count) : QString();
    const QString sum = formatShortMoney(m_total.sum, m_context.reference().currency, locale);
    const QString total = m_isCounted ? tr("%1 · %2", "how many leads, their sum").arg(count, sum) : QString();
    m_header->setName(name, stage->caption.text(locale.language()));
    m_header->setTotal(total);
    m_folded->setTexts(name, count);
    m_list->setAccessibleName(m_isCounted ? tr("%1: leads %2, sum %3").arg(name, count, sum) : name);
    m_empty->setText(tr("Drag a lead here"));
    m_model.repaintAll();
}

void BoardColumn::measure()
{
    m_list->setRowHeight(CardDelegate::rowHeight(m_list->font()));
    constexpr int emptyHeight = 96;
    m_empty->setMinimumHeight(emptyHeight);
}

void BoardColumn::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BoardColumn::dragEnterEvent(QDragEnterEvent *event)
{
    const std::vector<qint64> leads = draggedLeads(*event->mimeData());
    if (leads.empty())
        return;
    event->acceptProposedAction(); // else no move would come, and nobody would learn why not
    emit dragEntered(leads);
}

void BoardColumn::dragMoveEvent(QDragMoveEvent *event)
{
    if (m_veil->reason().isEmpty())
        event->acceptProposedAction();
    else
        event->ignore();
}

void BoardColumn::dragLeaveEvent(QDragLeaveEvent *)
{
    emit dragLeft();
}

void BoardColumn::dropEvent(QDropEvent *event)
{
    if (!m_veil->reason().isEmpty())
        return event->ignore();
    event->acceptProposedAction();
    emit dropped(draggedLeads(*event->mimeData()));
}

} // namespace leadline
