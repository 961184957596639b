// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journalmodel.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QPushButton;

namespace leadline {

class Chip;
class LeadListView;
class UndoPane;

/// Everything that was ever done, newest first, with what taking it back would change (C-63). Any entry can be undone,
/// also years later, and brought again.
class JournalWindow final : public QDialog
{
    Q_OBJECT

public:
    JournalWindow(WindowContext &context, QWidget *parent);

    [[nodiscard]] LeadListView &list() { return *m_list; }
    [[nodiscard]] LeadListView &steps();

signals:
    /// A number or a batch's id; whoever does it asks before a later change is lost.
    void undoRequested(const QString &target);
    void redoRequested(const QString &target);

private:
    void layOut();
    [[nodiscard]] QLayout *makeFilters();
    [[nodiscard]] QLayout *makePreview();
    void connectParts();
    [[nodiscard]] JournalFilter filter() const;
    void reload();
    void readOn();
    void take(std::vector<JournalLine> lines);
    void choose(int row);
    void showPreview();
    void act();
    [[nodiscard]] const JournalLine *chosen() const;

    WindowContext &m_context;
    JournalModel m_model;
    QComboBox *m_person;
    QComboBox *m_intent;
    Chip *m_oneLead;
    QUuid m_lead;
    LeadListView *m_list;
    UndoPane *m_preview;
    QPushButton *m_undo;
    QPushButton *m_close;
    qint64 m_chosen = 0; ///< number
    bool m_isReading = false;
    bool m_isStale = false;
    bool m_isWhole = false;
    QTimer m_soon;
};

} // namespace leadline
