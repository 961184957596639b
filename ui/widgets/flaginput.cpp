// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flaginput.h"

#include <QCheckBox>

namespace leadline {

FlagInput::FlagInput(QWidget *parent) : FieldInput(parent), m_box(new QCheckBox(parent))
{
    connect(m_box, &QCheckBox::clicked, this, &FlagInput::confirmed);
}

QWidget *FlagInput::widget() const
{
    return m_box;
}

void FlagInput::show(const QVariant &value, bool)
{
    m_shown = value.toBool();
    m_box->setChecked(m_shown);
}

bool FlagInput::isTouched() const
{
    return m_box->isChecked() != m_shown;
}

std::optional<QVariant> FlagInput::read() const
{
    return QVariant(m_box->isChecked());
}

void FlagInput::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

bool FlagInput::takesLabel(const QString &label)
{
    m_box->setText(label);
    return true;
}

} // namespace leadline
