// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/synclog.h"
#include "ui/sharing/rowspane.h"

namespace leadline {

/// What happened between the file and its server, the newest first.
class SyncLogPane final : public RowsPane
{
    Q_OBJECT

public:
    explicit SyncLogPane(WindowContext &context, QWidget *parent = nullptr);

protected:
    void read() override;
    void retranslate() override;
    void rowChosen() override;
    void openCurrent() override {}

private:
    void take(std::vector<SyncEvent> events);
    [[nodiscard]] QString detailOf(const SyncEvent &event) const;

    std::vector<SyncEvent> m_events;
};

} // namespace leadline
