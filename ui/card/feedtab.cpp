// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/feedtab.h"

#include "ui/card/feedrow.h"
#include "ui/card/timeline.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView everything("all");

} // namespace

FeedTab::FeedTab(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_composer(new Composer(this)),
      m_save(makeButton({}, u"check"_s, ButtonKind::Normal, this)), m_filter(new ChipRow(ChipRow::Choice::One, this)),
      m_empty(new Label(TextRole::Body, {}, this)), m_timeline(new Timeline(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(Metric::innerPadding);
    auto *writing = new QHBoxLayout;
    writing->addWidget(m_composer, 1);
    writing->addWidget(m_save, 0, Qt::AlignBottom);
    column->addLayout(writing);
    column->addWidget(m_filter);
    column->addWidget(m_empty);
    column->addWidget(m_timeline);
    column->addStretch();
    m_empty->setTone(TextTone::Muted);
    m_composer->setObjectName(u"composer"_s);
    connect(m_composer, &Composer::submitted, this, &FeedTab::save);
    connect(m_composer, &Composer::draftChanged, this, &FeedTab::keepDraft);
    connect(m_save, &QPushButton::clicked, m_composer, &Composer::submit);
    connect(m_filter, &ChipRow::chosen, this, &FeedTab::showRows);
}

void FeedTab::show(const LeadCard &card)
{
    const bool isNew = card.lead.id != m_lead;
    m_lead = card.lead.id;
    m_feed = card.feed;
    if (isNew)
        m_composer->setDraft(m_scope.drafts.draft(noteDraft(m_lead)).value(u"text"_s).toString());
    m_save->setText(tr("Save"));
    m_save->setVisible(!m_composer->draft().trimmed().isEmpty());
    showFilter();
    showRows();
}

void FeedTab::compose(const QString &text)
{
    m_composer->insertPlainText(text);
}

void FeedTab::focusComposer()
{
    m_composer->setFocus(Qt::OtherFocusReason);
}

void FeedTab::showFilter()
{
    const auto countOf = [this](const QString &type) { return std::ranges::count(m_feed, type, &FeedEntry::type); };
    const std::array<std::pair<QString, QString>, 4> kinds{{{QString(everything), tr("All")},
                                                            {u"note"_s, tr("Notes")},
                                                            {u"comment"_s, tr("Handoff comments")},
                                                            {u"system"_s, tr("Process")}}};
    for (const auto &[code, label] : kinds) {
        Chip *chip = m_filter->chip(code);
        if (!chip)
            chip = m_filter->addChip(code, label);
        chip->setLabel(label);
        if (code != everything)
            chip->setCount(countOf(code));
    }
    if (m_filter->chosenCode().isEmpty())
        m_filter->setChosenCode(QString(everything));
    constexpr size_t worthFiltering = 6;
    m_filter->setVisible(m_feed.size() > worthFiltering || m_filter->chosenCode() != everything);
    m_timeline->setAccessibleName(tr("Feed"));
}

void FeedTab::showRows()
{
    std::vector<TimelineRow> rows;
    QDate day;
    const QString type = m_filter->chosenCode();
    for (const FeedEntry &entry : m_feed) {
        if (type != everything && entry.type != type)
            continue;
        TimelineRow row = feedRow(m_scope, entry);
        const QDate date = entry.at.toLocal().date();
        if (date != day)
            row.heading = capitalized(QLocale().toString(date, QLocale::LongFormat));
        day = date;
        rows.push_back(std::move(row));
    }
    m_empty->setText(tr("Nothing here yet. Write the first note."));
    m_empty->setVisible(rows.empty());
    m_timeline->setRows(std::move(rows));
}

void FeedTab::keepDraft(const QString &text)
{
    m_save->setVisible(!text.trimmed().isEmpty());
    m_scope.drafts.keep(noteDraft(m_lead), text.isEmpty() ? QJsonObject() : QJsonObject{{u"text"_s, text}});
}

void FeedTab::save(const QString &text)
{
    m_scope.perform(
        this, [lead = m_lead, text](Session &session) { return addNote(session, lead, text); },
        [this, lead = m_lead, text](const ChangeSet &) {
            m_scope.drafts.keep(noteDraft(lead), {});
            if (lead == m_lead && m_composer->draft().trimmed() == text)
                m_composer->setDraft({});
            m_save->setVisible(!m_composer->draft().trimmed().isEmpty());
        });
}

} // namespace leadline
