// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadlinks.h"

#include <QObject>
#include <functional>

namespace leadline {

/// Links and files that the system hands to the program while it runs, as macOS does instead of starting it again.
class LinkEvents final : public QObject
{
public:
    using LinkOpened = std::function<void(const LeadLink &)>;
    using FileOpened = std::function<void(const QString &)>;

    LinkEvents(LinkOpened linkOpened, FileOpened fileOpened);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    LinkOpened m_linkOpened;
    FileOpened m_fileOpened;
};

} // namespace leadline
