// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/similarline.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template<typename T>
void leaveOut(std::vector<T> &records, const Id<T> &own)
{
    std::erase_if(records, [&own](const T &record) { return record.id == own; });
}

} // namespace

SimilarLine::SimilarLine(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_row(new QHBoxLayout(this))
{
    setObjectName(u"similar"_s);
    constexpr int narrowest = 60; // rather cut than the page widened
    setMinimumWidth(narrowest);
    m_row->setContentsMargins(2, 0, 0, 0);
    m_row->setSpacing(Metric::gap);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &SimilarLine::search);
    hide();
}

void SimilarLine::look(const Lead &probe)
{
    m_probe = probe;
    m_only.reset();
    ++m_question;
    m_pause.start();
}

void SimilarLine::lookForClients(const Lead &probe, Kind kind)
{
    look(probe);
    m_only = kind;
}

void SimilarLine::clear()
{
    ++m_question;
    m_pause.stop();
    show({});
}

void SimilarLine::search()
{
    const auto find = [probe = m_probe](Session &session) -> Result<SimilarRecords> {
        return similarRecords(session, probe);
    };
    deliver(m_scope.window.workspace.read(find), this, [this, question = m_question](Result<SimilarRecords> similar) {
        if (similar && question == m_question)
            show(std::move(*similar));
    });
}

void SimilarLine::show(SimilarRecords similar)
{
    leaveOut(similar.contacts, m_probe.contact);
    leaveOut(similar.companies, m_probe.company);
    if (m_only)
        similar.leads.clear();
    if (m_only == Kind::Contact)
        similar.companies.clear();
    if (m_only == Kind::Company)
        similar.contacts.clear();
    if (similar.isEmpty() && isHidden())
        return;
    clearRow();
    constexpr size_t mostShown = 3;
    similar.leads.resize(std::min(similar.leads.size(), mostShown));
    if (!similar.leads.empty()) {
        m_row->addWidget(new Label(TextRole::Caption, tr("Similar:")));
        for (const Lead &lead : similar.leads)
            addLead(lead, similar.leads.size() == 1);
    } else if (!similar.contacts.empty()) {
        addClient(Kind::Contact, similar.contacts.front().id.uuid(), similar.contacts.front().name);
    } else if (!similar.companies.empty()) {
        addClient(Kind::Company, similar.companies.front().id.uuid(), similar.companies.front().name);
    }
    m_row->addStretch();
    setVisible(!similar.isEmpty());
    emit changed();
}

void SimilarLine::clearRow()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (QWidget *widget = item->widget()) { // else the stretch
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void SimilarLine::addLead(const Lead &lead, bool isAlone)
{
    const QString number = tr("#%1", "a lead's number").arg(lead.number);
    QPushButton *open = addLink(isAlone ? tr("%1 %2", "number, title").arg(number, shortened(lead.title)) : number,
                                tr("Open lead %1: %2").arg(number, lead.title));
    open->setObjectName(u"similar.lead"_s);
    connect(open, &QPushButton::clicked, this, [this, id = lead.id] { emit m_scope.window.leadRequested(id); });
}

void SimilarLine::addClient(Kind kind, const QUuid &client, const QString &name)
{
    const bool isContact = kind == Kind::Contact;
    m_row->addWidget(new Label(TextRole::Caption, isContact ? tr("Similar contact:") : tr("Similar company:")));
    QPushButton *open =
        addLink(shortened(name), isContact ? tr("Open contact: %1").arg(name) : tr("Open company: %1").arg(name));
    open->setObjectName(u"similar.client"_s);
    connect(open, &QPushButton::clicked, this,
            [this, kind, client] { emit m_scope.window.clientRequested(kind, client); });
}

QString SimilarLine::shortened(const QString &text) const
{
    constexpr int widest = 100;
    return fontMetrics().elidedText(text, Qt::ElideRight, widest);
}

QPushButton *SimilarLine::addLink(const QString &shown, const QString &name)
{
    QString label = shown;
    QPushButton *open = makeButton(label.replace(u'&', u"&&"_s), {}, ButtonKind::Flat);
    setStyleProperty(*open, "kind", u"link"_s);
    open->setAccessibleName(name);
    open->setToolTip(plainToolTip(name));
    m_row->addWidget(open);
    return open;
}

} // namespace leadline
