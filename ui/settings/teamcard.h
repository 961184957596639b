// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardscope.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace leadline {

class FieldGroup;
class Label;

/// My work group: which it is, who leads it, who is in it (F4).
class TeamCard final : public QWidget
{
    Q_OBJECT

public:
    explicit TeamCard(WindowContext &context, QWidget *parent = nullptr);

    void setOwn(bool isOwn);

private:
    [[nodiscard]] QLayout *makeChoice();
    [[nodiscard]] QLayout *makeNew();
    void refresh();
    void fillTeams();
    void fillMembers();
    void addMember(const User &user);
    [[nodiscard]] const Team *mine() const;
    void join(const TeamId &team);
    void found();
    void take(const QListWidgetItem *item);
    void change(
        std::function<Result<ChangeSet>(Session &)> work, const std::function<void()> &done = [] {});

    CardScope m_scope;
    bool m_isOwn = true;
    QComboBox *m_team;
    FieldGroup *m_fields;
    QLineEdit *m_name;
    QPushButton *m_add;
    Label *m_heading;
    QListWidget *m_members;
    Label *m_complaint;
};

} // namespace leadline
