// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace leadline {

/// One section of the window. Texts are set anew in changeEvent(LanguageChange); colours are taken from the tokens when
/// painting, so a switch of the theme asks nothing of it.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the window's title names: the section, or the record that is open. Translated.
    [[nodiscard]] virtual QString title() const = 0;
    /// The section of the rail that it belongs to, by its code.
    [[nodiscard]] virtual QString section() const { return {}; }
    /// Who takes the keyboard when the user comes to the page.
    [[nodiscard]] virtual QWidget *firstFocus() { return this; }
    /// How much of its lower edge nothing may lie over, in pixels: a bar with buttons.
    [[nodiscard]] virtual int roomBelow() const { return 0; }
    /// Something is typed here that is kept as a draft alone (C-07).
    [[nodiscard]] virtual bool hasUnsavedText() const { return false; }
    /// The page has come to the front.
    virtual void activate() {}
    /// Puts the keyboard into the page's own search; false where it has none.
    virtual bool focusSearch() { return false; }

signals:
    void titleChanged();
};

} // namespace leadline
