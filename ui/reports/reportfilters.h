// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/question.h"
#include "core/services/workspace.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace leadline {

class ChipRow;
class WindowContext;

/// What the reports are asked: the period by its usual lengths or day by day, whose leads, from where, as of when.
class ReportFilters final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportFilters(WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] Question question() const;
    /// A team, or an owner of his own.
    [[nodiscard]] QWidget *firstFocus() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choosePeriod(const QString &code);
    void showDays();
    void readDays();
    /// nullopt where something stands that is no day.
    [[nodiscard]] std::optional<Timestamp> dayIn(QLineEdit &edit) const;
    void fillChoices();
    void retranslate();

    WindowContext &m_context;
    ChipRow *m_periods;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLineEdit *m_asOf;
    QComboBox *m_owner;
    QComboBox *m_source;
    DaySpan m_period;
    Timestamp m_knownUntil;
};

} // namespace leadline
