// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/composer.h"

#include <QEvent>
#include <QSignalBlocker>

namespace leadline {

Composer::Composer(QWidget *parent) : GrowingEdit(2, 10, parent)
{
    connect(this, &Composer::confirmed, this, &Composer::submit);
    connect(this, &Composer::textChanged, this, [this] { emit draftChanged(toPlainText()); });
    retranslate();
}

void Composer::setDraft(const QString &text)
{
    const QSignalBlocker quiet(this);
    resume(text);
}

void Composer::submit()
{
    const QString text = toPlainText().trimmed();
    if (!text.isEmpty())
        emit submitted(text);
}

void Composer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    GrowingEdit::changeEvent(event);
}

void Composer::retranslate()
{
    setAccessibleName(tr("Note"));
    setPlaceholderText(tr("Note about this lead… Ctrl+Enter saves"));
}

} // namespace leadline
