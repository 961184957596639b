// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace leadline {

class Label;

/// The place that says where a file can be dropped; what is dropped is taken by the whole page.
class DropZone final : public QFrame
{
    Q_OBJECT

public:
    explicit DropZone(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    void addButton(QWidget *button);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showIcon();

    Label *m_icon;
    Label *m_title;
    Label *m_text;
};

} // namespace leadline
