// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace leadline {

struct ImportProgress;
class ElidedLabel;

/// How far a job is: bar, rows, rows a second, time left, and Cancel.
class JobBar final : public QWidget
{
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr);

    void showProgress(const leadline::ImportProgress &progress);
    /// From the beginning, for another job.
    void restart();
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

signals:
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QProgressBar *m_bar;
    ElidedLabel *m_text;
    QPushButton *m_cancel;
};

} // namespace leadline
