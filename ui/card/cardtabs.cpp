// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/cardtabs.h"

#include "ui/widgets/card.h"

#include <QVBoxLayout>

namespace leadline {

CardTabs::CardTabs(QWidget *parent) : QWidget(parent), m_bar(new QTabBar(this)), m_column(new QVBoxLayout(this))
{
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setUsesScrollButtons(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_bar);
    m_column->addWidget(makeLine(this));
    connect(m_bar, &QTabBar::currentChanged, this, &CardTabs::showCurrent);
}

void CardTabs::addPage(const QString &code, QWidget *page)
{
    m_pages.insert(code, page);
    m_column->addWidget(page);
    const int index = m_bar->addTab(QString());
    m_bar->setTabData(index, code);
    showCurrent();
}

QWidget *CardTabs::takePage(const QString &code)
{
    QWidget *page = m_pages.take(code);
    m_column->removeWidget(page);
    page->hide();
    m_bar->removeTab(indexOf(code));
    showCurrent();
    return page;
}

void CardTabs::setLabel(const QString &code, const QString &label)
{
    if (const int index = indexOf(code); index >= 0)
        m_bar->setTabText(index, label);
}

void CardTabs::setCurrent(const QString &code)
{
    m_bar->setCurrentIndex(indexOf(code));
}

QString CardTabs::current() const
{
    return m_bar->tabData(m_bar->currentIndex()).toString();
}

int CardTabs::indexOf(const QString &code) const
{
    for (int index = 0; index < m_bar->count(); ++index) {
        if (m_bar->tabData(index).toString() == code)
            return index;
    }
    return -1;
}

void CardTabs::showCurrent()
{
    const QString shown = current();
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page)
        page.value()->setVisible(page.key() == shown);
}

} // namespace leadline
