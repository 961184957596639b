// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadlinks.h"

#include <QObject>
#include <QPointer>

class QMessageBox;

namespace leadline {

class WindowContext;

/// Shows what a link from outside asks for. It only looks: whoever is not known is offered as a new lead, which nobody but
/// the user saves.
class LinkFollower final : public QObject
{
    Q_OBJECT

public:
    LinkFollower(WindowContext &context, QWidget &window);

    void follow(const LeadLink &link);

private:
    void show(const LinkTarget &target);
    void offer(const QString &phone, const QString &why);
    void writeLead(const QString &phone);

    WindowContext &m_context;
    QWidget &m_window;
    QPointer<QMessageBox> m_question; ///< one at a time, however many links come
};

} // namespace leadline
