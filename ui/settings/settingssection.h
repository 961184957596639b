// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reminders.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace leadline {

class Label;

/// What this person has chosen on this device and no other part of the program keeps at hand.
struct Habits
{
    bool isCompact = false; ///< the rows of lists
    std::optional<QuietHours> quietHours;
};

/// One section of the settings. It is built anew when the language changes.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsSection(QWidget *parent = nullptr);

    /// Who takes the keyboard when the section is entered.
    [[nodiscard]] virtual QWidget *firstFocus() = 0;
    virtual void showHabits(const Habits &) {}

protected:
    [[nodiscard]] QVBoxLayout &column() { return *m_column; }
    /// A choice with its label, under what the column has.
    [[nodiscard]] QComboBox *addChoice(const QString &name, const QString &label);
    Label *addHint(const QString &text);

private:
    QVBoxLayout *m_column;
};

} // namespace leadline
