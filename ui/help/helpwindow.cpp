// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include "ui/help/helpbrowser.h"
#include "ui/help/helppages.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/roomy.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(760, 640);

} // namespace

HelpWindow::HelpWindow(const QString &page, QWidget *parent)
    : QDialog(parent), m_text(new HelpBrowser), m_contents(makeButton({})), m_back(makeButton({}, u"arrow-left"_s)),
      m_close(makeButton({}))
{
    setObjectName(u"help"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(roomy(*this, usualSize));
    layOut();
    connect(m_contents, &QPushButton::clicked, this, [this] { showPage(u"index"_s); });
    connect(m_back, &QPushButton::clicked, m_text, &HelpBrowser::backward);
    connect(m_text, &HelpBrowser::backwardAvailable, m_back, &QPushButton::setEnabled);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_back->setEnabled(false);
    retranslate();
    showPage(page);
    m_text->setFocus();
}

void HelpWindow::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::innerPadding);
    buttons->addWidget(m_back);
    buttons->addWidget(m_contents);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::cardPadding, Metric::cardPadding, Metric::cardPadding, Metric::cardPadding);
    column->setSpacing(Metric::innerPadding);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    for (QPushButton *button : {m_back, m_contents, m_close})
        button->setAutoDefault(false);
}

void HelpWindow::showPage(const QString &page)
{
    m_text->setSource(helpAddress(page, QLocale().language()));
}

QString HelpWindow::page() const
{
    return QFileInfo(m_text->source().path()).completeBaseName();
}

void HelpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showPage(page());
    }
    QDialog::changeEvent(event);
}

void HelpWindow::retranslate()
{
    setWindowTitle(tr("Help"));
    m_text->setAccessibleName(windowTitle());
    m_back->setText(tr("Back"));
    m_contents->setText(tr("Contents"));
    m_close->setText(tr("Close"));
}

} // namespace leadline
