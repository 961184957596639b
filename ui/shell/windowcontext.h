// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/services/workspace.h"

#include <QUrl>

namespace leadline {

class ActionRegistry;
class Theme;
class Toast;

/// What the pages of one window share while a file is open; it outlives them all. Codes are put into words in the
/// language of QLocale(), which the window sets before it sends LanguageChange.
class WindowContext final : public QObject
{
    Q_OBJECT

public:
    WindowContext(Workspace &file, Reference reference, Theme &look, ActionRegistry &registry, Toast &toaster);

    Workspace &workspace;
    Theme &theme;
    ActionRegistry &actions;
    Toast &toast;

    /// Process, directories, users, me: as they are in the file now.
    [[nodiscard]] const Reference &reference() const { return m_reference; }
    [[nodiscard]] Timestamp now() const { return workspace.clock()(); }

    /// Says in a sentence what failed; nothing for what the user cancelled himself.
    void report(const Error &error);
    /// Hands a number, an address or a file to the program that the system has for it; says so when there is none.
    void openOutside(const QUrl &url);

signals:
    /// reference() is another one now.
    void referenceRefreshed();
    /// Show this lead's card.
    void leadRequested(const leadline::LeadId &lead);
    /// Show the card of this contact or company.
    void clientRequested(leadline::Kind kind, const QUuid &client);
    /// Start an import; an empty path lets the user choose the file.
    void importRequested(const QString &path);
    /// Offer the events of a calendar file; those of nobody known go to `lead`, if it is one.
    void calendarRequested(const QString &path, const leadline::LeadId &lead);

private:
    void refresh();

    Reference m_reference;
};

} // namespace leadline
