// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace leadline {

class WindowContext;

/// Brings leads in from a file: preview with encoding and mapping, dry run, progress with Cancel, result. It fills the
/// window's page area while it is open.
class ImportWizard final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportWizard(WindowContext &context, QWidget *parent = nullptr);

    /// From the beginning; an empty path lets the user choose the file.
    void start(const QString &path);

signals:
    /// Done or left; the window shows the list again.
    void finished();

private:
    WindowContext &m_context;
};

} // namespace leadline
