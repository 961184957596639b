// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sharing/attentionlines.h"
#include "ui/sharing/rowspane.h"

namespace leadline {

/// What the server has not answered yet, oldest first; what was not sent can be taken back.
class OutboxPane final : public RowsPane
{
    Q_OBJECT

public:
    explicit OutboxPane(WindowContext &context, QWidget *parent = nullptr);

protected:
    void read() override;
    void retranslate() override;
    void rowChosen() override;
    void openCurrent() override;

private:
    void take(std::vector<WaitingLine> lines);
    void cancel();
    [[nodiscard]] const WaitingLine *current() const;

    std::vector<WaitingLine> m_lines;
    QPushButton *m_cancel;
};

} // namespace leadline
