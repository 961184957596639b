// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/duplicates.h"
#include "ui/card/cardscope.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace leadline {

/// A quiet line under a field with the leads that have what is typed there (C-52); each opens by its link. Without one, a
/// contact or company of ours is linked.
class SimilarLine final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarLine(CardScope &scope, QWidget *parent = nullptr);

    /// Looks, once typing pauses, for records like the probe: a lead that holds only what was typed. Its own id, contact
    /// and company are left out.
    void look(const Lead &probe);
    /// The same for a contact or company: only others of its kind are named, its leads are like it of course.
    void lookForClients(const Lead &probe, Kind kind);
    void clear();

signals:
    /// Links came or went.
    void changed();

private:
    void search();
    void show(SimilarRecords similar);
    void clearRow();
    void addLead(const Lead &lead, bool isAlone);
    void addClient(Kind kind, const QUuid &client, const QString &name);
    [[nodiscard]] QString shortened(const QString &text) const;
    [[nodiscard]] QPushButton *addLink(const QString &shown, const QString &name);

    CardScope &m_scope;
    Lead m_probe;
    std::optional<Kind> m_only; ///< which clients alone are named
    int m_question = 0;         ///< answers to earlier ones are late
    QTimer m_pause;
    QHBoxLayout *m_row;
};

} // namespace leadline
