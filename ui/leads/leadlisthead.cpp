// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlisthead.h"

#include "ui/leads/leadlistmenus.h"
#include "ui/leads/listviews.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace leadline {

using namespace Qt::StringLiterals;

LeadListHead::LeadListHead(WindowContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_views(new ListViews(context, *this)),
      m_title(new ElidedLabel(TextRole::Title)), m_count(new Badge), m_viewButton(new IconButton(u"star"_s, {})),
      m_filterButton(new IconButton(u"list-filter"_s, {})), m_sortButton(new IconButton(u"arrow-up-down"_s, {})),
      m_newButton(makeButton({}, u"plus"_s, ButtonKind::Primary)), m_menu(new QMenu(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_viewButton);
    row->addWidget(m_filterButton);
    row->addWidget(m_sortButton);
    row->addWidget(m_newButton);
    m_filterButton->setCheckable(true);
    m_viewButton->setCheckable(true);
    m_viewButton->setObjectName(u"views"_s);
    connect(m_newButton, &QPushButton::clicked, this, &LeadListHead::newLeadRequested);
    connectMenus();
    measure();
    retranslate();
}

void LeadListHead::connectMenus()
{
    const auto changed = [this](const LeadListFilter &filter) { emit filterChosen(filter); };
    const auto showViews = [this] {
        showTitle();
        m_views->fill(*m_menu, m_filter);
        m_menu->addSeparator();
        for (const QString &id : {u"list.layout"_s, u"list.columns"_s, u"list.density"_s})
            m_menu->addAction(m_context.actions.action(id));
        popUp(*m_viewButton);
    };
    connect(m_filterButton, &QToolButton::clicked, this, [=, this] {
        m_filterButton->setChecked(m_filter.isNarrowed());
        fillFilterMenu(*m_menu, m_filter, m_context.reference(), changed);
        m_menu->insertAction(m_menu->actions().constFirst(), m_context.actions.action(u"list.filter"_s));
        popUp(*m_filterButton);
    });
    connect(m_sortButton, &QToolButton::clicked, this, [=, this] {
        fillSortMenu(*m_menu, m_filter, changed);
        popUp(*m_sortButton);
    });
    connect(m_viewButton, &QToolButton::clicked, this, showViews);
    m_context.actions.connectTo(u"list.views"_s, this, showViews);
    connect(m_views, &ListViews::chosen, this, &LeadListHead::filterChosen);
    connect(m_views, &ListViews::changed, this, &LeadListHead::showTitle);
}

void LeadListHead::popUp(const QWidget &button)
{
    m_menu->popup(button.mapToGlobal(QPoint(0, button.height() + Metric::gap)));
}

void LeadListHead::show(const LeadListFilter &filter)
{
    m_filter = filter;
    m_filterButton->setChecked(filter.isNarrowed());
    showTitle();
}

void LeadListHead::showTitle()
{
    m_title->setText(title());
    m_viewButton->setChecked(!m_views->active().isEmpty());
    emit titleChanged();
}

void LeadListHead::showCount(std::optional<int> leads)
{
    m_count->setVisible(leads.has_value());
    if (!leads)
        return;
    m_count->setText(QLocale().toString(*leads));
    m_count->setAccessibleName(tr("%n lead(s) in the list", nullptr, *leads));
}

QString LeadListHead::title() const
{
    if (const QString view = m_views->active(); !view.isEmpty())
        return m_views->isModified(m_filter) ? tr("%1 (changed)", "a view").arg(view) : view;
    return m_filter.mineOnly ? tr("My leads") : tr("Leads");
}

void LeadListHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    QWidget::changeEvent(event);
}

void LeadListHead::measure()
{
    QFont headline = strong(font());
    headline.setPointSizeF(headline.pointSizeF() * 1.2);
    m_title->setFont(headline);
}

void LeadListHead::retranslate()
{
    m_viewButton->setName(tr("Views"));
    m_filterButton->setName(tr("Filter"));
    m_sortButton->setName(tr("Order"));
    m_newButton->setText(tr("Lead", "button: adds one"));
    m_newButton->setAccessibleName(tr("New lead"));
    m_newButton->setToolTip(tr("New lead (Ctrl+N)"));
    showTitle();
}

} // namespace leadline
