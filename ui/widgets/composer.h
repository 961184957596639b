// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/growingedit.h"

namespace leadline {

/// Where a note is written: Ctrl+Enter saves, and what is not saved yet is a draft (C-48).
class Composer final : public GrowingEdit
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    /// Shows a kept draft; emits nothing.
    void setDraft(const QString &text);
    [[nodiscard]] QString draft() const { return toPlainText(); }

    /// What Ctrl+Enter does; for a button. Does nothing while there is only white space.
    void submit();

signals:
    /// The trimmed text to save. The field keeps it: call setDraft({}) once it is saved.
    void submitted(const QString &text);
    /// At every change by the user.
    void draftChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace leadline
