// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardhead.h"

#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/icon.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chiprow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int searchWidth = 260;

QString mine()
{
    return u"mine"_s;
}

QString everybodys()
{
    return u"team"_s;
}

} // namespace

BoardHead::BoardHead(WindowContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_title(new Label(TextRole::PageTitle)), m_total(new Badge),
      m_search(new QLineEdit), m_new(makeButton({}, u"plus"_s, ButtonKind::Primary)), m_scopes(new ChipRow),
      m_order(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::innerPadding);
    auto *first = new QHBoxLayout;
    first->setSpacing(Metric::innerPadding);
    first->addWidget(m_title);
    first->addWidget(m_total);
    first->addStretch();
    first->addWidget(m_search);
    first->addWidget(m_new);
    column->addLayout(first);
    auto *second = new QHBoxLayout;
    second->addWidget(m_scopes, 1);
    second->addWidget(m_order);
    column->addLayout(second);
    for (const QString &code : {everybodys(), mine()})
        m_scopes->addChip(code, {});
    m_scopes->setChosenCode(everybodys());
    buildSearch();
    buildOrder();
    connect(m_scopes, &ChipRow::chosen, this, &BoardHead::changed);
    connect(m_new, &QPushButton::clicked, this, [this] { m_context.actions.action(u"lead.new"_s)->trigger(); });
}

void BoardHead::buildSearch()
{
    m_search->setObjectName(u"board.search"_s);
    m_search->setFixedWidth(searchWidth);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_typing.setSingleShot(true);
    m_typing.setInterval(120ms);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &BoardHead::changed);
    connect(m_search, &QLineEdit::returnPressed, this, &BoardHead::left);
    auto *clear = new QShortcut(QKeySequence(Qt::Key_Escape), m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, this,
            [this] { m_search->text().isEmpty() ? emit left() : m_search->clear(); });
}

/// By what is worth most, by what is due first (C-58).
void BoardHead::buildOrder()
{
    m_order->setObjectName(u"board.order"_s);
    for (const QString &field : {QString(), u"budget"_s, u"nextStepAt"_s})
        m_order->addItem(QString(), field);
    connect(m_order, &QComboBox::currentIndexChanged, this, &BoardHead::changed);
}

void BoardHead::chooseOrder()
{
    m_order->setFocus(Qt::ShortcutFocusReason);
    m_order->showPopup();
}

LeadQuery BoardHead::query() const
{
    LeadQuery query;
    query.search = m_search->text().trimmed();
    query.sortField = m_order->currentData().toString();
    query.descending = query.sortField == "budget"_L1;
    if (showsMine())
        query.conditions.push_back({u"owner"_s, Comparison::Equal, {Value(m_context.reference().me.id.uuid())}});
    return query;
}

bool BoardHead::showsMine() const
{
    return m_scopes->chosenCode() == mine();
}

bool BoardHead::showsEverything() const
{
    return !showsMine() && m_search->text().trimmed().isEmpty();
}

void BoardHead::setTotal(const QString &total)
{
    m_total->setText(total);
}

void BoardHead::toggleScope()
{
    m_scopes->setChosenCode(showsMine() ? everybodys() : mine());
    emit changed();
}

void BoardHead::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void BoardHead::retranslate()
{
    m_title->setText(tr("Board"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search on the board"));
    m_order->setAccessibleName(tr("Order of the cards"));
    m_order->setItemText(0, tr("Newest first"));
    m_order->setItemText(1, tr("Largest amount first"));
    m_order->setItemText(2, tr("Earliest next step first"));
    m_new->setText(tr("Lead"));
    m_new->setAccessibleName(tr("New lead"));
    m_scopes->chip(everybodys())->setLabel(tr("The whole team's"));
    m_scopes->chip(mine())->setLabel(tr("Mine"));
}

} // namespace leadline
