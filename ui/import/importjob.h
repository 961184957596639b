// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/undo.h"
#include "ui/import/jobwatch.h"

namespace leadline {

class WindowContext;

/// An import that runs, and its undo: on the writing thread, stopped when its owner goes.
class ImportJob final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Running, Done, Failed, Undoing, Undone };

    explicit ImportJob(WindowContext &context, QObject *parent = nullptr);

    void run(const ImportOptions &options);
    /// Takes the import back whole; what was changed since is a refusal unless forced.
    void undo(Force force = Force::No);
    /// Stops an import or an undo; what is done stays, whole and undoable.
    void cancel() { m_watch.cancel(); }
    void reset();
    /// Puts another copy of the errors file there.
    void copyErrors(const QString &to);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_state == State::Running || m_state == State::Undoing; }
    /// Of a failed import as far as it came.
    [[nodiscard]] const ImportReport &report() const { return m_report; }
    /// Why the import failed, or why it could not be undone, or its errors not be copied.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const JobWatch &watch() const { return m_watch; }

signals:
    void stateChanged();

private:
    void enter(State state);

    WindowContext &m_context;
    JobWatch m_watch;
    State m_state = State::Idle;
    ImportReport m_report;
    std::optional<Error> m_error;
};

} // namespace leadline
