// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/filtertext.h"
#include "ui/filters/conditionwords.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace leadline {

class ConditionRow;
class DialogFooter;
class WindowContext;

/// Puts a filter together: conditions, all of which hold, and the text that the command line takes for the same (C-26).
class FilterDialog final : public QDialog
{
    Q_OBJECT

public:
    FilterDialog(WindowContext &context, const std::vector<WrittenCondition> &conditions, QWidget *parent);

signals:
    /// The file understands them.
    void chosen(const std::vector<leadline::WrittenCondition> &conditions);

private:
    void layOut();
    ConditionRow *addRow();
    void removeRow(ConditionRow *row);
    void showText();
    void confirm();
    [[nodiscard]] std::vector<WrittenCondition> conditions() const;

    WindowContext &m_context;
    std::vector<FilterField> m_fields;
    std::vector<ConditionRow *> m_rows;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    QLineEdit *m_text;
    DialogFooter *m_footer;
};

} // namespace leadline
