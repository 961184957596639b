// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/shell/page.h"

class QPushButton;

namespace leadline {

class EmptyState;

/// Stands where the leads would be when a file cannot be opened: what is the matter, and what can be done.
class ProblemPage final : public Page
{
    Q_OBJECT

public:
    explicit ProblemPage(QWidget *parent = nullptr);

    void explain(const QString &path, const Error &error);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *firstFocus() override;

signals:
    void retryRequested(const QString &path);
    void otherFileRequested();
    void restoreRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    EmptyState *m_state;
    QPushButton *m_retry;
    QPushButton *m_other;
    QPushButton *m_restore;
    QString m_path;
    Error m_error;
};

} // namespace leadline
