// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/similarlist.h"

#include "ui/shell/windowcontext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>
#include <span>

namespace leadline {

using namespace std::chrono_literals;

namespace {

constexpr size_t mostListed = 3; // of each kind

/// What the dialog has room for; no std::views, since clang 14, whose clang-tidy we run, cannot read GCC's.
template<typename T>
std::span<const T> firstOf(const std::vector<T> &records)
{
    return std::span(records).first(std::min(records.size(), mostListed));
}

} // namespace

SimilarList::SimilarList(WindowContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins({});
    auto *card = new Card(Card::Level::Inner);
    around->addWidget(card);
    m_rows = card->body();
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &SimilarList::search);
    hide();
}

void SimilarList::look(const Lead &probe)
{
    m_probe = probe;
    ++m_question;
    m_pause.start();
}

void SimilarList::search()
{
    const auto find = [probe = m_probe](Session &session) -> Result<SimilarRecords> {
        return similarRecords(session, probe);
    };
    deliver(m_context.workspace.read(find), this, [this, question = m_question](const Result<SimilarRecords> &similar) {
        if (similar && question == m_question)
            show(*similar);
    });
}

void SimilarList::show(const SimilarRecords &similar)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    setVisible(!similar.isEmpty());
    if (similar.isEmpty())
        return;
    m_rows->addWidget(new Label(TextRole::Section, tr("Maybe you know them already")));
    for (const Contact &contact : firstOf(similar.contacts))
        addLine(tr("Open contact: %1").arg(contact.name),
                [this, id = contact.id] { emit m_context.clientRequested(Kind::Contact, id.uuid()); });
    for (const Company &company : firstOf(similar.companies))
        addLine(tr("Open company: %1").arg(company.name),
                [this, id = company.id] { emit m_context.clientRequested(Kind::Company, id.uuid()); });
    for (const Lead &lead : firstOf(similar.leads))
        addLine(tr("Open lead %1: %2").arg(QLocale().toString(lead.number), lead.title),
                [this, id = lead.id] { emit m_context.leadRequested(id); });
}

void SimilarList::addLine(const QString &text, const std::function<void()> &open)
{
    QString shown = text;
    QPushButton *line =
        makeButton(shown.replace(u'&', QStringLiteral("&&")), QStringLiteral("arrow-up-right"), ButtonKind::Flat);
    line->setAccessibleName(text);
    line->setMinimumWidth(60);
    connect(line, &QPushButton::clicked, this, [this, open] {
        emit opened();
        open();
    });
    m_rows->addWidget(line, 0, Qt::AlignLeft);
}

} // namespace leadline
