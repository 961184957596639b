// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace leadline {

/// Plain text that is as high as what is written in it, within bounds; Tab leaves it (ux.md T-3).
class GrowingEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    GrowingEdit(int fewestLines, int mostLines, QWidget *parent = nullptr);

    /// Shows what was written before, to be gone on with at its end.
    void resume(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Ctrl+Enter.
    void confirmed();

protected:
    /// Ctrl+Enter is its own, whatever shortcut the page has on it.
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int writtenLines() const;
    void fitHeight();

    int m_fewestLines;
    int m_mostLines;
};

} // namespace leadline
