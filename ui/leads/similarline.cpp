// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/similarline.h"

#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
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
    ++m_question;
    m_pause.start();
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
    if (similar.isEmpty() && isHidden())
        return;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (QWidget *widget = item->widget()) { // else the stretch
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    constexpr size_t mostShown = 3;
    similar.leads.resize(std::min(similar.leads.size(), mostShown));
    const auto addText = [this](const QString &text) { m_row->addWidget(new ElidedLabel(TextRole::Caption, text), 1); };
    if (!similar.leads.empty()) {
        m_row->addWidget(new Label(TextRole::Caption, tr("Similar:")));
        for (const Lead &lead : similar.leads)
            addLink(lead, similar.leads.size() == 1);
        m_row->addStretch();
    } else if (!similar.contacts.empty()) {
        addText(tr("Similar contact: %1").arg(similar.contacts.front().name));
    } else if (!similar.companies.empty()) {
        addText(tr("Similar account: %1").arg(similar.companies.front().name));
    }
    setVisible(!similar.isEmpty());
    emit changed();
}

void SimilarLine::addLink(const Lead &lead, bool isAlone)
{
    constexpr int widestTitle = 100;
    const QString number = tr("#%1", "a lead's number").arg(lead.number);
    QString shown = fontMetrics().elidedText(lead.title, Qt::ElideRight, widestTitle);
    QPushButton *open =
        makeButton(isAlone ? tr("%1 %2", "number, title").arg(number, shown.replace(u'&', u"&&"_s)) : number, {},
                   ButtonKind::Flat);
    setStyleProperty(*open, "kind", u"link"_s);
    open->setObjectName(u"similar.lead"_s);
    open->setAccessibleName(tr("Open lead %1: %2").arg(number, lead.title));
    open->setToolTip(plainToolTip(open->accessibleName()));
    connect(open, &QPushButton::clicked, this, [this, id = lead.id] { emit m_scope.window.leadRequested(id); });
    m_row->addWidget(open);
}

} // namespace leadline
