// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filters/conditionwords.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace leadline {

class ChoicesButton;
class IconButton;

/// One condition of a filter: a field, how it is compared, and with what.
class ConditionRow final : public QWidget
{
    Q_OBJECT

public:
    ConditionRow(const Reference &reference, const std::vector<FilterField> &fields, QWidget *parent = nullptr);

    void setCondition(const WrittenCondition &condition);
    [[nodiscard]] WrittenCondition condition() const;
    /// Whether a value is wanted and none is there.
    [[nodiscard]] bool isIncomplete() const;
    void focusField();
    void focusValue();

signals:
    void changed();
    void removeRequested();

private:
    enum class Page { Nothing, Line, Choices, Span };

    void layOut();
    void takeField();
    void takeComparison();
    [[nodiscard]] Page pageOf() const;
    [[nodiscard]] Comparison comparison() const;

    const Reference &m_reference;
    FilterField m_of;
    QComboBox *m_field;
    QComboBox *m_comparison;
    QStackedWidget *m_value;
    QLineEdit *m_line;
    ChoicesButton *m_choices;
    QComboBox *m_span;
    IconButton *m_remove;
};

} // namespace leadline
