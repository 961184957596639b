// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace leadline {

/// A title of several lines that opens what it names, by mouse and by keyboard. It fixes its own height for its width.
class TitleLink final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TitleLink(QWidget *parent = nullptr);

    void setTitle(const QString &title);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, height()}; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    QString m_title;
};

} // namespace leadline
