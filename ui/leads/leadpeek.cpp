// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadpeek.h"

#include "ui/card/leaddocument.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QTextBrowser>

namespace leadline {

using namespace Qt::StringLiterals;

LeadPeek::LeadPeek(WindowContext &context, QWidget *parent)
    : QFrame(parent), m_scope(context), m_title(new Label(TextRole::Section)), m_close(new IconButton(u"x"_s, {})),
      m_text(new QTextBrowser)
{
    setProperty("role", u"pane"_s);
    setObjectName(u"peek"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::cardPadding, Metric::innerPadding, Metric::cardPadding, Metric::innerPadding);
    column->addLayout(head);
    column->addWidget(m_text, 1);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(m_close, &QToolButton::clicked, this, &LeadPeek::closed);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &LeadPeek::closed);
    connect(&m_scope.window.workspace, &Workspace::committed, this, &LeadPeek::read);
    connect(&m_scope.window, &WindowContext::referenceRefreshed, this, &LeadPeek::read);
    retranslate();
}

void LeadPeek::show(const LeadId &lead)
{
    m_lead = lead;
    read();
}

void LeadPeek::read()
{
    if (m_lead.isNull() || isHidden())
        return;
    const auto look = [id = m_lead, locale = QLocale()](Session &session) {
        return readLeadText(session, id, LeadExtent::Essentials, locale);
    };
    deliver(m_scope.window.workspace.read(look), this, [this, id = m_lead](const Result<LeadText> &lead) {
        if (id != m_lead)
            return;
        const QString muted = tokensFor(palette()).muted.name();
        m_text->document()->setDefaultStyleSheet(u".label { color: %1; } h2, h3 { font-weight: 600; }"_s.arg(muted));
        m_text->setHtml(lead ? leadHtml(m_scope.reference(), *lead) : QString());
    });
}

QString LeadPeek::text() const
{
    return m_text->toPlainText();
}

void LeadPeek::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        read();
    }
    if (event->type() == QEvent::PaletteChange)
        read();
    QFrame::changeEvent(event);
}

void LeadPeek::retranslate()
{
    m_title->setText(tr("At a glance"));
    m_close->setName(tr("Close (Esc)"));
    m_text->setAccessibleName(m_title->text());
}

} // namespace leadline
