// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"
#include "ui/card/cardscope.h"

#include <QObject>
#include <QPointer>

namespace leadline {

/// What a move starts from: the leads with all that the gate looks at.
using MovedLeads = std::vector<LeadCard>;

/// Why none of the leads can be brought onto the stage; empty when one can, if need be by filling something in. That they
/// stand there already is no reason to be told.
[[nodiscard]] QString refusalOf(const ProcessDefinition &process, const std::vector<Lead> &leads, const QString &stage);

/// Moves cards from stage to stage: the card's own gate and its questions, for one lead or several (G-15, C-40).
/// Until everything is answered nothing has moved, so Cancel leaves all as it was.
class BoardMoves final : public QObject
{
    Q_OBJECT

public:
    BoardMoves(WindowContext &context, QWidget &board);

    /// Leads by the rows of the file; questions are asked beside `anchor`.
    void begin(const std::vector<qint64> &leads, const QString &stage, QWidget &anchor);

private:
    /// Where they go, and beside what questions are asked.
    struct Target
    {
        QString stage;
        QPointer<QWidget> anchor;
    };

    void moveOne(const LeadCard &card, const Target &target);
    void moveSeveral(const MovedLeads &leads, const Target &target);
    void qualify(const LeadCard &card);
    void fillIn(const LeadCard &card, const QStringList &missing, const Target &target);
    void askForRest(const MovedLeads &able, size_t all, const QString &reason, const Target &target);
    void move(const MovedLeads &leads, const Target &target);

    CardScope m_scope;
    QWidget &m_board;
};

} // namespace leadline
