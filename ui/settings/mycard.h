// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardscope.h"
#include "ui/widgets/card.h"

namespace leadline {

class FieldGroup;

/// Who I am in this file: name and login, and of the contact that I am too how I am reached (S0-24).
class MyCard final : public QWidget
{
    Q_OBJECT

public:
    explicit MyCard(WindowContext &context, QWidget *parent = nullptr);

    /// Whether name and login can be changed here; how I am reached always can.
    void setOwn(bool isOwn);
    [[nodiscard]] QWidget *firstFocus() const;

private:
    void refresh();
    void readContact();

    CardScope m_scope;
    bool m_isOwn = true;
    FieldGroup *m_user;
    FieldGroup *m_contact;
};

} // namespace leadline
