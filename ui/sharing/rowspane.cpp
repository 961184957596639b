// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/rowspane.h"

#include "ui/journal/journaldelegate.h"
#include "ui/leads/leadlistview.h"
#include "ui/shell/letterkeys.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RowsPane::RowsPane(WindowContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_heading(new Label(TextRole::Section)), m_empty(new Label),
      m_list(new LeadListView), m_detail(new Label), m_buttons(new QHBoxLayout)
{
    m_empty->setTone(TextTone::Muted);
    m_empty->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_detail->hide();
    prepareJournalList(*m_list, m_rows, {});
    m_list->installEventFilter(this);
    m_buttons->setSpacing(Metric::innerPadding);
    m_buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::innerPadding);
    column->addWidget(m_heading);
    column->addWidget(m_empty, 1, Qt::AlignTop);
    column->addWidget(m_list, 1);
    column->addWidget(m_detail);
    column->addLayout(m_buttons);
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, [this] { read(); });
    connect(&m_context.workspace, &Workspace::committed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { rowChosen(); });
    connect(m_list, &LeadListView::activated, this, [this] { openCurrent(); });
}

QPushButton *RowsPane::addButton(const QString &name, Qt::Key key)
{
    QPushButton *button = makeButton({});
    button->setObjectName(name);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    m_keys.emplace_back(key, button);
    return button;
}

bool RowsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &pressed = static_cast<QKeyEvent &>(*event);
    for (const auto &[key, button] : m_keys) {
        const bool isIt = pressed.key() == key || (key < 0x80 && latinKey(pressed) == QChar(char16_t(key)));
        if (isIt && button->isVisible() && button->isEnabled()) {
            button->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RowsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

void RowsPane::setWords(const QString &heading, const QString &whenEmpty)
{
    m_headingText = heading;
    m_list->setAccessibleName(heading);
    m_empty->setText(whenEmpty);
    for (const auto &[key, button] : m_keys) {
        const QString name = QKeySequence(key).toString(QKeySequence::NativeText);
        button->setToolTip(plainToolTip(tr("%1 (%2)", "action and its key").arg(button->text(), name)));
    }
    showHeading();
}

void RowsPane::showHeading()
{
    const int count = m_rows.rowCount();
    m_heading->setText(count == 0 ? m_headingText : tr("%1: %2", "heading: count").arg(m_headingText).arg(count));
    m_empty->setVisible(count == 0);
    m_list->setVisible(count > 0);
}

void RowsPane::setDetail(const QString &text)
{
    m_detail->setText(text);
    m_detail->setVisible(!text.isEmpty());
}

/// The one after what went is next.
void RowsPane::show(std::vector<JournalRowText> rows)
{
    const int row = std::min(std::max(currentRow(), 0), static_cast<int>(rows.size()) - 1);
    m_rows.setRows(std::move(rows));
    showHeading();
    if (row >= 0)
        m_list->selectionModel()->setCurrentIndex(m_rows.index(row), QItemSelectionModel::ClearAndSelect);
    rowChosen();
}

int RowsPane::currentRow() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? current.row() : -1;
}

} // namespace leadline
