// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardcontent.h"
#include "ui/card/cardscope.h"
#include "ui/card/timelinerow.h"

#include <QWidget>

class QPushButton;

namespace leadline {

class ChipRow;
class Composer;
class Label;
class Timeline;

/// The lead's feed (лента): a note is written on top, what was written and done follows, newest first.
class FeedTab final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedTab(CardScope &scope, QWidget *parent = nullptr);

    void show(const LeadCard &card);
    void focusComposer();
    /// Goes on with the note that is being written.
    void compose(const QString &text);

private:
    void showRows();
    void showFilter();
    void keepDraft(const QString &text);
    void save(const QString &text);

    CardScope &m_scope;
    LeadId m_lead;
    std::vector<FeedEntry> m_feed;
    Composer *m_composer;
    QPushButton *m_save;
    ChipRow *m_filter;
    Label *m_empty;
    Timeline *m_timeline;
};

} // namespace leadline
