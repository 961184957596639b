// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace leadline {

class Label;

/// What a page shows instead of nothing: why it is empty and what to do about it (C-22).
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setText(const QString &text);
    /// The first of the page's buttons is usually the primary one.
    QPushButton *addButton(const QString &text, bool isPrimary = false);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showIcon();
    void placeButtons();

    QString m_iconName;
    Label *m_icon;
    Label *m_title;
    Label *m_text;
    QBoxLayout *m_buttons;
};

} // namespace leadline
