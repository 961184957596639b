// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardcontent.h"
#include "ui/card/fieldgroup.h"
#include "ui/card/timelinerow.h"

namespace leadline {

class Timeline;

/// What happened to the lead: the handoff's values, editable; stages with their durations; what was done; each change.
class HistoryTab final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTab(CardScope &scope, QWidget *parent = nullptr);

    void show(const CardContent &content);

private:
    struct Section
    {
        Label *title;
        Timeline *rows;
    };

    [[nodiscard]] Section addSection();
    void showSection(const Section &section, const QString &title, std::vector<TimelineRow> rows);
    [[nodiscard]] std::vector<TimelineRow> stageRows(const LeadCard &card) const;
    [[nodiscard]] std::vector<TimelineRow> activityRows(const LeadCard &card) const;
    [[nodiscard]] std::vector<TimelineRow> changeRows(const std::vector<FieldStep> &steps) const;
    [[nodiscard]] QStringList formFields() const;
    [[nodiscard]] TimelineRow timed(TimelineRow row, Timestamp at) const;

    CardScope &m_scope;
    FieldGroup *m_handoff;
    Section m_stages;
    Section m_activities;
    Section m_changes;
};

} // namespace leadline
