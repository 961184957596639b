// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choiceinput.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QWheelEvent>

namespace leadline {

namespace {

class ListBox final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isCharacter = !event->text().isEmpty() && event->text().at(0).isPrint();
        const bool isArrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
        if (isCharacter || isArrow || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            showPopup();
        else
            event->ignore();
    }
};

} // namespace

ChoiceInput::ChoiceInput(QWidget *parent) : FieldInput(parent), m_box(new ListBox(parent))
{
    m_box->setProperty("kind", QStringLiteral("inline"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_box->setMaxVisibleItems(16);
    connect(m_box, &QComboBox::activated, this, &ChoiceInput::confirmed);
}

QWidget *ChoiceInput::widget() const
{
    return m_box;
}

/// Nothing chosen shows the placeholder; a code that can no longer be chosen, such as a user who left, stays visible.
void ChoiceInput::show(const QVariant &value, bool)
{
    m_shownCode = value.toString();
    int row = m_shownCode.isEmpty() ? -1 : m_box->findData(m_shownCode);
    if (row < 0 && !m_shownCode.isEmpty()) {
        m_box->addItem(m_shownCode, m_shownCode);
        row = m_box->count() - 1;
    }
    m_box->setCurrentIndex(row);
}

bool ChoiceInput::isTouched() const
{
    return m_box->currentData().toString() != m_shownCode;
}

std::optional<QVariant> ChoiceInput::read() const
{
    return QVariant(m_box->currentData().toString());
}

void ChoiceInput::setPlaceholder(const QString &text)
{
    m_box->setPlaceholderText(text);
}

void ChoiceInput::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

void ChoiceInput::setChoices(const std::vector<FieldChoice> &choices)
{
    m_box->clear();
    for (const auto &[code, label] : choices)
        m_box->addItem(label, code);
    show(m_shownCode, false);
}

} // namespace leadline
