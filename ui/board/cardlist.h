// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/leadlistview.h"

class QMimeData;

namespace leadline {

class LeadModel;

/// The leads that are dragged over the board, by the rows of the file.
[[nodiscard]] std::vector<qint64> draggedLeads(const QMimeData &mime);
[[nodiscard]] QMimeData *mimeOf(const std::vector<qint64> &leads);

/// The cards of one column: several can be chosen, dragged, and moved by keys.
class CardList final : public LeadListView
{
    Q_OBJECT

public:
    explicit CardList(LeadModel &model, QWidget *parent = nullptr);

    /// Rows of the file, from the top; without a choice the current one.
    [[nodiscard]] std::vector<qint64> chosen() const;

signals:
    /// To the neighbouring column: 1 or -1.
    void stepped(int columns);
    /// The chosen cards are to go to the neighbouring stage: 1 or -1.
    void moveRequested(int stages);
    void dragStarted(const std::vector<qint64> &leads);
    void dragEnded();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    [[nodiscard]] QPixmap pictureOf(size_t count) const;

    LeadModel &m_leads;
};

} // namespace leadline
