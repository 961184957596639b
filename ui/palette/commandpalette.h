// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "ui/card/cardstep.h"
#include "ui/palette/paletteactions.h"
#include "ui/palette/recordsearch.h"

#include <QDialog>

class QLineEdit;

namespace leadline {

class Label;
class LeadListView;
class WindowContext;
struct LeadView;

/// One field for everything (look 07): records, actions, places, what was opened lately. Enter runs what is marked, Esc
/// gives the keyboard back to where it was.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    /// `context` is nullptr while no file is open: then there are actions only.
    CommandPalette(WindowContext *context, const ActionRegistry &actions, std::vector<LeadId> recent, QWidget *window);

    /// Views of the list are places to go to, by their names.
    void offerViews(const std::function<void(const LeadView &)> &show);
    /// What can be done with the lead on the card; what is offered by that name already is not offered twice.
    void offerSteps(const QString &lead, const std::vector<CardStep> &steps);
    [[nodiscard]] LeadListView &list() { return *m_view; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void search(const QString &typed);
    void readRecent();
    void read();
    [[nodiscard]] bool actionsStandFirst() const;
    void showEntries();
    void mark(int row);
    void runOnceFound();
    void run();
    [[nodiscard]] std::vector<PaletteEntry> records() const;

    WindowContext *m_context;
    PaletteActions m_actions;
    std::vector<LeadId> m_recent;
    PaletteModel m_model;
    QLineEdit *m_input;
    LeadListView *m_view;
    Label *m_nothing;
    QString m_typed;
    std::vector<FoundRecord> m_found;
    QString m_marked;
    bool m_isReading = false;
    bool m_hasMoved = false;
    bool m_isRunAwaited = false; ///< Enter came before what is looked for
};

} // namespace leadline
