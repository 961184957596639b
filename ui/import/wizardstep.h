// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace leadline {

/// One step of the wizard. Texts are set in retranslate(), at the start and at every switch of the language.
class WizardStep : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Who takes the keyboard when the user comes to the step.
    [[nodiscard]] virtual QWidget *firstFocus() = 0;
    /// The user has come to the step.
    virtual void enter() {}
    virtual void retranslate() = 0;

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace leadline
