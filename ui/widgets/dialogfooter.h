// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDialog;
class QPushButton;

namespace leadline {

class Label;

/// The end of a dialog: what is wrong, once something is, then Cancel and the button that does what the dialog is for.
class DialogFooter final : public QWidget
{
    Q_OBJECT

public:
    /// To be laid out last in `dialog`, for it comes last by the Tab key.
    DialogFooter(QDialog &dialog, const QString &action, const QString &iconName = {});

    /// Shown above the buttons until hush().
    void complain(const QString &text);
    void hush();
    /// The button that does it; Enter presses it from anywhere in the dialog, Ctrl+Enter also
    /// where Enter begins a line.
    [[nodiscard]] QPushButton *button() const { return m_button; }

signals:
    void confirmed();

protected:
    bool event(QEvent *event) override;

private:
    Label *m_complaint;
    QPushButton *m_button;
};

} // namespace leadline
