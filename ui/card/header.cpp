// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/header.h"

#include "core/base/phone.h"
#include "core/process/gate.h"
#include "core/process/wording.h"
#include "core/services/leads.h"
#include "ui/card/cardfields.h"
#include "ui/card/contactlinks.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/theme/icon.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/painting.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(const ProcessDefinition &process, const QString &maturity)
{
    const Maturity *known = process.maturity(maturity);
    if (!known)
        return Tone::Neutral;
    switch (known->tone) {
    case Maturity::Tone::Good:
        return Tone::Success;
    case Maturity::Tone::Bad:
        return Tone::Danger;
    case Maturity::Tone::Neutral:
        break;
    }
    return Tone::Accent;
}

} // namespace

CardHeader::CardHeader(CardScope &scope, QWidget *parent)
    : QFrame(parent), m_scope(scope), m_title(makeEditor(scope, InputType::Text)), m_maturity(new Badge),
      m_repeat(new Badge), m_archived(new Badge), m_client(new ElidedLabel), m_call(makeButton({}, u"phone"_s)),
      m_write(makeButton({}, u"mail"_s)), m_more(new IconButton(u"ellipsis"_s, {})), m_menu(new QMenu(this))
{
    setProperty("role", u"header"_s);
    setStyleProperty(*m_title->input(), "role", u"page-title"_s);
    m_title->setLabelShown(false);
    m_title->setObjectName(u"title"_s);
    qobject_cast<QLineEdit *>(m_title->input())->setTextMargins(-3, 0, 0, 0); // in line with what stands below
    m_client->setTone(TextTone::Muted);
    m_client->setIndent(0);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding - 4, Metric::pagePadding,
                               Metric::cardPadding - 4);
    column->setSpacing(Metric::innerPadding);
    auto *first = new QHBoxLayout;
    first->setSpacing(Metric::innerPadding);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title, 1000);
    heading->addWidget(m_maturity);
    heading->addWidget(m_repeat);
    heading->addWidget(m_archived);
    heading->addStretch(1);
    names->addLayout(heading);
    names->addWidget(m_client);
    first->addLayout(names, 1);
    first->addWidget(m_call);
    first->addWidget(m_write);
    first->addWidget(m_more);
    column->addLayout(first);
    connect(m_title, &FieldEditor::edited, this, [this](const QVariant &title) { rename(title.toString()); });
    connect(m_title, &FieldEditor::touched, this, &CardHeader::fitTitle);
    m_title->input()->installEventFilter(this);
    connect(m_call, &QPushButton::clicked, this, &CardHeader::call);
    connect(m_write, &QPushButton::clicked, this, &CardHeader::write);
    connect(m_menu, &QMenu::aboutToShow, this, &CardHeader::fillMenu);
}

void CardHeader::addBelow(QWidget *widget)
{
    layout()->addWidget(widget);
}

void CardHeader::show(const LeadCard &card)
{
    m_card = card;
    m_phones = card.lead.phones;
    m_emails = card.lead.emails;
    if (card.contact && m_phones.isEmpty())
        m_phones = card.contact->phones;
    if (card.contact && m_emails.isEmpty())
        m_emails = card.contact->emails;
    m_title->setLabel(tr("Title"));
    m_title->setValue(card.lead.title);
    const FieldAccess access = m_scope.access(Kind::Lead, u"title"_s);
    m_title->setReadOnly(card.lead.archived || access != FieldAccess::Open
                         || !editGate(m_scope.process(), card.lead).isOpen());
    m_title->setClosed(closedText(access));
    fitTitle();
    showBadges();
    m_client->setText(clientLine());
    m_call->setText(tr("Call"));
    m_call->setToolTip(plainToolTip(phoneForDisplay(m_phones.value(0), m_scope.reference().phoneRegion)));
    m_call->setVisible(canCall());
    m_write->setText(tr("Write"));
    m_write->setToolTip(plainToolTip(m_emails.value(0)));
    m_write->setVisible(canWrite());
    m_more->setName(tr("More"));
}

void CardHeader::call()
{
    if (canCall())
        m_scope.window.openOutside(telephoneUrl(m_phones.first()));
}

void CardHeader::write()
{
    if (canWrite())
        m_scope.window.openOutside(mailUrl(m_emails.first()));
}

QString CardHeader::clientLine() const
{
    const Lead &lead = m_card.lead;
    QStringList parts;
    parts.append(lead.companyName.isEmpty() && m_card.company ? m_card.company->name : lead.companyName);
    const QString name = lead.contactName.isEmpty() && m_card.contact ? m_card.contact->name : lead.contactName;
    parts.append(
        lead.jobTitle.isEmpty() || name.isEmpty() ? name : tr("%1, %2", "person, job title").arg(name, lead.jobTitle));
    const QString created = formatMoment(lead.createdAt, m_scope.window.now());
    const QString source = lead.source.isEmpty() ? QString() : m_scope.label(u"source"_s, lead.source);
    parts.append(source.isEmpty() ? created : tr("%1, %2", "source, moment").arg(source, created));
    parts.append(tr("No. %1", "the lead's number").arg(lead.number));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void CardHeader::showBadges()
{
    const Lead &lead = m_card.lead;
    m_maturity->setText(maturityLabel(m_scope.process(), lead.maturity, CardScope::language()));
    m_maturity->setBadgeTone(toneOf(m_scope.process(), lead.maturity));
    m_maturity->setToolTip(tr("Need maturity"));
    m_maturity->setVisible(!lead.maturity.isEmpty());
    m_repeat->setText(tr("Repeat client"));
    m_repeat->setVisible(lead.repeatClient);
    m_archived->setText(tr("Archived"));
    m_archived->setVisible(lead.archived);
}

void CardHeader::fillMenu()
{
    m_menu->clear();
    const auto addLink = [this](const QString &text, const QString &icon, const QUrl &url) {
        connect(m_menu->addAction(themedIcon(icon), text), &QAction::triggered, this,
                [this, url] { m_scope.window.openOutside(url); });
    };
    for (const QString &phone : std::as_const(m_phones)) {
        const QString shown = phoneForDisplay(phone, m_scope.reference().phoneRegion);
        addLink(tr("Call %1").arg(shown), u"phone"_s, telephoneUrl(phone));
        addCopy(shown);
    }
    for (const QString &email : std::as_const(m_emails)) {
        addLink(tr("Write to %1").arg(email), u"mail"_s, mailUrl(email));
        addCopy(email);
    }
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    addCopy(m_card.lead.title);
    const bool archives = !m_card.lead.archived;
    QAction *archive = m_menu->addAction(themedIcon(archives ? u"archive"_s : u"archive-restore"_s),
                                         archives ? tr("Archive the lead") : tr("Bring it back from the archive"));
    connect(archive, &QAction::triggered, this, [this, archives] {
        m_scope.perform(
            this, [id = m_card.lead.id, archives](Session &session) { return archiveLead(session, id, archives); });
    });
}

void CardHeader::addCopy(const QString &text)
{
    QString shown = text;
    shown.replace(u'&', u"&&"_s);
    connect(m_menu->addAction(themedIcon(u"copy"_s), tr("Copy “%1”").arg(shown)), &QAction::triggered, this,
            [text] { QGuiApplication::clipboard()->setText(text); });
}

void CardHeader::rename(const QString &title)
{
    const FieldValues values{{u"title"_s, Codec<QString>::toValue(title)}};
    m_scope.perform(
        this, [id = m_card.lead.id, values](Session &session) { return editLead(session, id, values); },
        [](const ChangeSet &) {}, [this](const Error &error) { m_title->setError(describe(error)); });
}

/// As wide as what is written, so that the maturity stands right after it.
bool CardHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitTitle();
    return QFrame::eventFilter(watched, event);
}

void CardHeader::fitTitle()
{
    constexpr int frame = 16;
    const auto *edit = qobject_cast<QLineEdit *>(m_title->input());
    edit->ensurePolished();
    m_title->setMaximumWidth(
        qMax(160, textWidth(edit->font(), m_title->typed().value_or(QVariant()).toString()) + frame));
}

} // namespace leadline
