// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/duplicates.h"
#include "ui/leads/cardscope.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;

namespace leadline {

/// A quiet line under a field with the leads that have what is typed there (C-52); each opens by its link. Without one, a
/// contact or company of ours is named.
class SimilarLine final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarLine(CardScope &scope, QWidget *parent = nullptr);

    /// Looks, once typing pauses, for records like the probe: a lead that holds only what was typed. Its own id, contact
    /// and company are left out.
    void look(const Lead &probe);
    void clear();

signals:
    /// Links came or went.
    void changed();

private:
    void search();
    void show(SimilarRecords similar);
    void addLink(const Lead &lead, bool isAlone);

    CardScope &m_scope;
    Lead m_probe;
    int m_question = 0; ///< answers to earlier ones are late
    QTimer m_pause;
    QHBoxLayout *m_row;
};

} // namespace leadline
