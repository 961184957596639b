// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/filterdialog.h"

#include "core/services/filterparser.h"
#include "ui/filters/choicesbutton.h"
#include "ui/filters/conditionrow.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostConditions = 12; // what fits on a small screen

} // namespace

FilterDialog::FilterDialog(WindowContext &context, const std::vector<WrittenCondition> &conditions, QWidget *parent)
    : QDialog(parent), m_context(context), m_fields(filterFields(context.reference())), m_column(new QVBoxLayout),
      m_add(makeButton(tr("Add a condition"), u"plus"_s)), m_text(new QLineEdit),
      m_footer(new DialogFooter(*this, tr("Show the leads"), u"check"_s))
{
    setObjectName(u"conditions"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Filter by conditions"));
    layOut();
    connect(m_add, &QPushButton::clicked, this, [this] { addRow()->focusField(); });
    connect(m_footer, &DialogFooter::confirmed, this, &FilterDialog::confirm);
    for (const WrittenCondition &condition : conditions)
        addRow()->setCondition(condition);
    if (conditions.empty())
        addRow();
    m_rows.back()->focusField();
    showText();
}

void FilterDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::cardPadding);
    auto *all = new Label(TextRole::Body, tr("Leads for which all of this holds:"));
    column->addWidget(all);
    m_column->setSpacing(Metric::innerPadding);
    column->addLayout(m_column);
    m_add->setObjectName(u"conditions.add"_s);
    m_add->setAutoDefault(false);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    auto *caption = new Label(TextRole::Caption, tr("The same on the command line, after --where"));
    column->addWidget(caption);
    m_text->setObjectName(u"conditions.text"_s);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(caption->text());
    column->addWidget(m_text);
    column->addStretch();
    column->addWidget(m_footer);
    constexpr int width = 620;
    setMinimumWidth(roomy(*this, width));
}

ConditionRow *FilterDialog::addRow()
{
    auto *row = new ConditionRow(m_context.reference(), m_fields, this);
    m_column->addWidget(row);
    m_rows.push_back(row);
    m_add->setEnabled(m_rows.size() < mostConditions);
    connect(row, &ConditionRow::changed, this, &FilterDialog::showText);
    connect(row, &ConditionRow::removeRequested, this, [this, row] { removeRow(row); });
    row->show();
    orderFocus(*this);
    for (ChoicesButton *choices : findChildren<ChoicesButton *>())
        choices->setAutoDefault(false); // Space opens them; Enter is done with the dialog
    showText();
    return row;
}

void FilterDialog::removeRow(ConditionRow *row)
{
    std::erase(m_rows, row);
    row->hide();
    row->deleteLater(); // its own button is the reason
    m_add->setEnabled(true);
    m_rows.empty() ? m_add->setFocus(Qt::OtherFocusReason) : m_rows.back()->focusField();
    showText();
}

std::vector<WrittenCondition> FilterDialog::conditions() const
{
    std::vector<WrittenCondition> conditions;
    for (const ConditionRow *row : m_rows)
        conditions.push_back(row->condition());
    return conditions;
}

void FilterDialog::showText()
{
    m_footer->hush();
    m_text->setText(filterText(conditions()));
    m_text->setCursorPosition(0);
}

/// The file knows its people and its own fields, so it is asked whether it understands.
void FilterDialog::confirm()
{
    const auto gap = std::ranges::find_if(m_rows, &ConditionRow::isIncomplete);
    if (gap != m_rows.end()) {
        m_footer->complain(tr("A condition has no value yet. Give it one, or remove it."));
        return (*gap)->focusValue();
    }
    const auto read = [text = filterText(conditions())](Session &session) { return parseFilter(session, text); };
    deliver(m_context.workspace.read(read), this,
            [this, asked = conditions()](const Result<std::vector<Condition>> &understood) {
                if (!understood)
                    return m_footer->complain(describe(understood.error()));
                emit chosen(asked);
                accept();
            });
}

} // namespace leadline
