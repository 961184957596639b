// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/schedulelist.h"

#include <QFrame>
#include <optional>

class QMenu;
class QPushButton;

namespace leadline {

class ElidedLabel;
class WindowContext;

/// What is known of the block that is current, and what can be done with it: opened, accepted or declined, colleagues
/// asked to take part (S1-29, S1-30).
class BlockBar final : public QFrame
{
    Q_OBJECT

public:
    explicit BlockBar(WindowContext &context, QWidget *parent = nullptr);

    void show(const std::optional<ScheduleEntry> &entry);
    [[nodiscard]] const std::optional<ScheduleEntry> &entry() const { return m_entry; }
    /// The acting user is asked to take part.
    [[nodiscard]] bool isAsked() const;
    /// Colleagues by name; the chosen one is asked, or taken off again.
    void offerColleagues();
    void retranslate();

private:
    [[nodiscard]] QString peopleText() const;
    [[nodiscard]] QPushButton *addButton(const QString &action, const QString &iconName);

    WindowContext &m_context;
    std::optional<ScheduleEntry> m_entry;
    ElidedLabel *m_title;
    ElidedLabel *m_people;
    QPushButton *m_open;
    QPushButton *m_accept;
    QPushButton *m_decline;
    QPushButton *m_invite;
    QMenu *m_menu;
};

} // namespace leadline
