// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardcontent.h"
#include "ui/card/cardscope.h"
#include "ui/card/cardstep.h"

#include <QTimer>
#include <QWidget>

class QMimeData;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace leadline {

class ActionPanel;
class CardHeader;
class CardTabs;
class EmptyState;
class FeedTab;
class FilesTab;
class HistoryTab;
class LeadCapture;
class Profile;
class StagePanel;

/// A lead's card: header, stage bar, what to do next, profile, feed, history, files. It refreshes itself on commits.
class LeadCardView final : public QWidget
{
    Q_OBJECT

public:
    explicit LeadCardView(WindowContext &context, QWidget *parent = nullptr);

    /// Replaces what is shown; what is half typed is kept as a draft.
    void showLead(const LeadId &id);
    /// Nothing is chosen.
    void clear();
    /// Null when nothing is shown.
    [[nodiscard]] const LeadId &lead() const { return m_lead; }
    [[nodiscard]] QString title() const { return m_content.card.lead.title; }
    /// What the process offers with the lead that is shown.
    [[nodiscard]] std::vector<CardStep> steps();
    /// A note or a task of the lead is half typed.
    [[nodiscard]] bool hasUnsavedText() const;

signals:
    /// A link to another lead was followed.
    void openLead(const leadline::LeadId &id);
    /// What was asked for, or its newest state, is on the screen.
    void shown();
    void unsavedTextChanged();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBody();
    [[nodiscard]] QWidget *makeProfilePane();
    [[nodiscard]] QWidget *makeWorkColumn();
    void connectParts();
    void connectActions();
    void load();
    void take(Result<CardContent> content);
    void showContent();
    void showTabs();
    void qualify();
    void writeNote();
    void paste();
    void bringIn(const QMimeData &mime);
    void chooseOwner();
    /// Where there is no room beside the work, the profile is one of the tabs (ux.md T-13).
    void placeProfile();

    CardScope m_scope;
    LeadCapture *m_capture;
    LeadId m_lead;
    CardContent m_content;
    bool m_isLoading = false;
    bool m_isStale = false;
    bool m_isNarrow = false;
    QTimer m_minute; ///< times on the card go on
    QStackedLayout *m_stack;
    EmptyState *m_nothing;
    CardHeader *m_header;
    StagePanel *m_stages;
    Profile *m_profile;
    QWidget *m_profilePane = nullptr;
    QVBoxLayout *m_profileColumn = nullptr;
    ActionPanel *m_actions;
    CardTabs *m_tabs;
    FeedTab *m_feed;
    HistoryTab *m_history;
    FilesTab *m_files;
};

} // namespace leadline
