// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/person.h"
#include "ui/card/cardscope.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace leadline {

class FieldEditor;
class Label;
class PersonCard;
struct LeadCard;

/// The lead's other contact persons: whom to call or write to besides the first one, and one more (S4-28).
class PersonList final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonList(CardScope &scope, QWidget *parent = nullptr);

    void show(const LeadCard &card, bool readOnly);

signals:
    /// Fields came or went.
    void rearranged();

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] PersonCard *makeCard();
    void showPersons(const std::vector<Person> &persons, bool readOnly);
    void openForm(bool open);
    void save();

    CardScope &m_scope;
    LeadId m_lead;
    Label *m_title;
    QVBoxLayout *m_rows;
    QHash<QUuid, PersonCard *> m_cards;
    QPushButton *m_add;
    FieldEditor *m_name = nullptr;
    FieldEditor *m_phone = nullptr;
    FieldEditor *m_email = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    QWidget *m_form; ///< the last, for it is made of the others
};

} // namespace leadline
