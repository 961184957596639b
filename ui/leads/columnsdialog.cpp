// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/columnsdialog.h"

#include "ui/filters/conditionwords.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"

#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize columnsSize(460, 560);
constexpr int fieldRole = Qt::UserRole;
constexpr int widthRole = Qt::UserRole + 1;

} // namespace

ColumnsDialog::ColumnsDialog(const Reference &reference, const std::vector<LeadColumn> &columns, QWidget *parent)
    : QDialog(parent), m_fields(columnFields(reference)), m_list(new QListWidget), m_up(makeButton(tr("Up"))),
      m_down(makeButton(tr("Down"))), m_width(new QSpinBox), m_reset(makeButton(tr("Reset"))),
      m_footer(new DialogFooter(*this, tr("Show the columns"), u"check"_s))
{
    setObjectName(u"columns"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Columns of the table"));
    resize(roomy(*this, columnsSize));
    layOut();
    connectParts();
    fill(columns);
    m_list->setFocus();
}

void ColumnsDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::innerPadding);
    auto *hint = new Label(TextRole::Caption, tr("Space shows or hides a column, Alt with the arrows moves it."));
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addWidget(m_list, 1);
    auto *label = new Label(TextRole::Body, tr("Width"));
    label->setBuddy(m_width);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::innerPadding);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_up, m_down, label, m_width})
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(m_reset);
    column->addLayout(row);
    column->addWidget(m_footer);
    m_list->setObjectName(u"columns.list"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_width->setObjectName(u"columns.width"_s);
    m_width->setAccessibleName(tr("Width"));
    m_width->setRange(LeadColumn::narrowest, LeadColumn::widest);
    m_width->setSingleStep(10);
    for (QPushButton *button : {m_up, m_down, m_reset})
        button->setAutoDefault(false);
}

void ColumnsDialog::connectParts()
{
    connect(m_list, &QListWidget::currentItemChanged, this, &ColumnsDialog::showCurrent);
    connect(m_list, &QListWidget::itemChanged, m_footer, &DialogFooter::hush);
    connect(m_width, &QSpinBox::valueChanged, this, [this](int width) {
        if (QListWidgetItem *item = m_list->currentItem())
            item->setData(widthRole, width);
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_reset, &QPushButton::clicked, this, [this] { fill(usualColumns()); });
    connect(m_footer, &DialogFooter::confirmed, this, &ColumnsDialog::confirm);
    for (const auto &[key, rows] : {std::pair(Qt::Key_Up, -1), std::pair(Qt::Key_Down, 1)}) {
        auto *shortcut = new QShortcut(QKeySequence(QKeyCombination(Qt::AltModifier, key)), this);
        connect(shortcut, &QShortcut::activated, this, [this, by = rows] { move(by); });
    }
}

/// Those that are shown, as they stand, then the others by their names.
void ColumnsDialog::fill(const std::vector<LeadColumn> &columns)
{
    m_list->clear();
    for (const LeadColumn &column : columns)
        add(column, true);
    for (const FilterField &field : m_fields) {
        if (std::ranges::find(columns, field.name, &LeadColumn::field) == columns.end())
            add({field.name}, false);
    }
    m_list->setCurrentRow(0);
}

QListWidgetItem *ColumnsDialog::add(const LeadColumn &column, bool isShown)
{
    const auto field = std::ranges::find(m_fields, column.field, &FilterField::name);
    if (field == m_fields.end())
        return nullptr; // the user's own fields come and go
    auto *item = new QListWidgetItem(field->label, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
    item->setData(fieldRole, column.field);
    item->setData(widthRole, column.width);
    item->setSizeHint(QSize(0, Metric::targetSize));
    return item;
}

void ColumnsDialog::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    const int row = m_list->currentRow();
    if (item)
        m_width->setValue(item->data(widthRole).toInt());
    m_width->setEnabled(item != nullptr);
    m_up->setEnabled(item && row > 0);
    m_down->setEnabled(item && row + 1 < m_list->count());
}

void ColumnsDialog::move(int rows)
{
    const int from = m_list->currentRow();
    const int to = from + rows;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
}

std::vector<LeadColumn> ColumnsDialog::columns() const
{
    std::vector<LeadColumn> columns;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            columns.push_back({item->data(fieldRole).toString(), item->data(widthRole).toInt()});
    }
    return columns;
}

void ColumnsDialog::confirm()
{
    const std::vector<LeadColumn> shown = columns();
    if (shown.empty())
        return m_footer->complain(tr("A table needs a column. Choose one."));
    emit chosen(shown);
    accept();
}

} // namespace leadline
