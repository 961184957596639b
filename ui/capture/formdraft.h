// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <functional>

namespace leadline {

class Session;
class WindowContext;
struct ChangeSet;

/// What is typed into a form, kept in the file under a name until the form is saved: at most half a second behind the
/// hand, and past closing the form or the program (C-07).
class FormDraft final : public QObject
{
public:
    using Content = std::function<QJsonObject()>;

    /// An empty `content` is no draft.
    FormDraft(WindowContext &context, QString name, Content content);

    /// Hands over what was kept, a moment later; nothing happens where nothing was.
    void restore(const std::function<void(const QJsonObject &)> &fill);
    /// Something was typed.
    void note();
    /// The form closes without being saved: its draft waits for the next time.
    void leave();
    /// Adds what the form is about; once that is done, the draft goes.
    [[nodiscard]] QFuture<Result<ChangeSet>> save(const std::function<Result<ChangeSet>(Session &)> &add);

private:
    void keep();

    WindowContext &m_context;
    QString m_name;
    Content m_content;
    QTimer m_timer;
};

} // namespace leadline
