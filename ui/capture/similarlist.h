// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/duplicates.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace leadline {

class WindowContext;

/// What a dialog shows under its form while somebody types: contacts, companies and leads that may be the same (C-52).
/// Each is opened by its line.
class SimilarList final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarList(WindowContext &context, QWidget *parent = nullptr);

    /// Looks once typing pauses; the answer to what was typed before comes no more.
    void look(const Lead &probe);

signals:
    /// One of them is being opened: the dialog goes.
    void opened();

private:
    void search();
    void show(const SimilarRecords &similar);
    void addLine(const QString &text, const std::function<void()> &open);

    WindowContext &m_context;
    Lead m_probe;
    int m_question = 0;
    QTimer m_pause;
    QVBoxLayout *m_rows;
};

} // namespace leadline
