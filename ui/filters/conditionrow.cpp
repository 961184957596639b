// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/conditionrow.h"

#include "ui/filters/choicesbutton.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/iconbutton.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace leadline {

using namespace Qt::StringLiterals;

ConditionRow::ConditionRow(const Reference &reference, const std::vector<FilterField> &fields, QWidget *parent)
    : QWidget(parent), m_reference(reference), m_field(new QComboBox), m_comparison(new QComboBox),
      m_value(new QStackedWidget), m_line(new QLineEdit), m_choices(new ChoicesButton), m_span(new QComboBox),
      m_remove(new IconButton(u"x"_s, tr("Remove the condition")))
{
    layOut();
    for (const FilterField &field : fields)
        m_field->addItem(field.label, field.name);
    connect(m_field, &QComboBox::currentIndexChanged, this, &ConditionRow::takeField);
    connect(m_comparison, &QComboBox::currentIndexChanged, this, &ConditionRow::takeComparison);
    connect(m_line, &QLineEdit::textChanged, this, &ConditionRow::changed);
    connect(m_choices, &ChoicesButton::changed, this, &ConditionRow::changed);
    connect(m_span, &QComboBox::editTextChanged, this, &ConditionRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeRequested);
    takeField();
}

void ConditionRow::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::innerPadding);
    row->addWidget(m_field, 5);
    row->addWidget(m_comparison, 3);
    row->addWidget(m_value, 5);
    row->addWidget(m_remove);
    m_value->addWidget(new QWidget);
    for (QWidget *page :
         {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_choices), static_cast<QWidget *>(m_span)}) {
        m_value->addWidget(page);
        page->setAccessibleName(tr("Value"));
    }
    m_value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_field->setAccessibleName(tr("Field"));
    m_comparison->setAccessibleName(tr("Comparison"));
    constexpr int narrowestBox = 10; // characters
    for (QComboBox *box : {m_field, m_comparison, m_span}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(narrowestBox);
    }
    m_span->setEditable(true);
    m_span->setInsertPolicy(QComboBox::NoInsert);
}

void ConditionRow::takeField()
{
    m_of = filterField(m_reference, m_field->currentData().toString());
    const std::vector<FieldChoice> choices = filterChoices(m_reference, m_of);
    {
        const QSignalBlocker quiet(m_comparison);
        const QSignalBlocker quietSpan(m_span);
        m_comparison->clear();
        for (const Comparison comparison : comparisonsOf(m_of))
            m_comparison->addItem(comparisonLabel(comparison, m_of.type), int(comparison));
        m_choices->setChoices(m_of.type == FieldType::Moment ? std::vector<FieldChoice>() : choices);
        m_span->clear();
        if (m_of.type == FieldType::Moment) {
            for (const auto &[text, label] : choices)
                m_span->addItem(label, text);
        }
        m_line->clear();
    }
    takeComparison();
}

void ConditionRow::takeComparison()
{
    m_value->setCurrentIndex(int(pageOf()));
    emit changed();
}

ConditionRow::Page ConditionRow::pageOf() const
{
    if (!takesValue(comparison()))
        return Page::Nothing;
    if (m_of.type == FieldType::Moment)
        return Page::Span;
    return filterChoices(m_reference, m_of).empty() ? Page::Line : Page::Choices;
}

Comparison ConditionRow::comparison() const
{
    return Comparison(m_comparison->currentData().toInt());
}

void ConditionRow::setCondition(const WrittenCondition &condition)
{
    m_field->setCurrentIndex(m_field->findData(filterField(m_reference, condition.field).name));
    m_comparison->setCurrentIndex(m_comparison->findData(int(condition.comparison)));
    const QString first = condition.values.value(0);
    if (pageOf() == Page::Choices)
        m_choices->setChosen(condition.values);
    m_line->setText(condition.values.join(u'|'));
    if (const int known = m_span->findData(first); known >= 0)
        m_span->setCurrentIndex(known);
    else
        m_span->setEditText(first);
}

WrittenCondition ConditionRow::condition() const
{
    WrittenCondition written{m_of.name, comparison(), {}, 0};
    switch (pageOf()) {
    case Page::Nothing:
        break;
    case Page::Line:
        written.values = m_line->text().trimmed().split(u'|');
        break;
    case Page::Choices:
        written.values = m_choices->chosen();
        break;
    case Page::Span: {
        const int known = m_span->findText(m_span->currentText(), Qt::MatchFixedString);
        written.values = {known >= 0 ? m_span->itemData(known).toString() : m_span->currentText().trimmed()};
        break;
    }
    }
    return written;
}

bool ConditionRow::isIncomplete() const
{
    const QStringList values = condition().values;
    return takesValue(comparison()) && values.join(QString()).trimmed().isEmpty();
}

void ConditionRow::focusField()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void ConditionRow::focusValue()
{
    m_value->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace leadline
