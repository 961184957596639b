// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sharing/attentionlines.h"
#include "ui/sharing/rowspane.h"

namespace leadline {

/// What waits for a decision: the values that lost and the changes that were refused, each answered by one key.
class AttentionPane final : public RowsPane
{
    Q_OBJECT

public:
    explicit AttentionPane(WindowContext &context, QWidget *parent = nullptr);

protected:
    void read() override;
    void retranslate() override;
    void rowChosen() override;
    void openCurrent() override;

private:
    void take(std::vector<AttentionLine> lines);
    template<typename Answer>
    void answer(Answer answer);
    [[nodiscard]] const AttentionLine *current() const;

    std::vector<AttentionLine> m_lines;
    QPushButton *m_use;
    QPushButton *m_keep;
    QPushButton *m_again;
    QPushButton *m_note;
    QPushButton *m_discard;
};

} // namespace leadline
