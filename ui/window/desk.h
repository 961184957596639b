// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadviews.h"
#include "ui/leads/leadlistfilter.h"
#include "ui/shell/windowcontext.h"
#include "ui/window/openfile.h"
#include "ui/window/travel.h"

#include <QPointer>
#include <QWidget>
#include <memory>
#include <optional>

class QStackedLayout;

namespace leadline {

class BlitzPage;
class BoardPage;
class ClientsPage;
class ImportWizard;
class ImportsWindow;
class JournalWindow;
class LeadsPage;
class LinkFollower;
class MouseWays;
class Page;
class Printing;
class ReminderPanel;
class ReportsPage;
class SchedulePage;
class SharingPage;
class TodayPage;
class UndoActions;

/// The window's pages while a file is open, and all that lives no longer than it does.
class Desk final : public QWidget
{
    Q_OBJECT

public:
    /// Made where it will stand: a widget that moves is dressed twice.
    Desk(std::shared_ptr<OpenFile> file, const Reference &reference, Theme &theme, ActionRegistry &actions,
         Toast &toast, QWidget &window, QWidget *parent);
    ~Desk() override;

    void showToday();
    void showLeads();
    void showView(const LeadView &view);
    void showBoard();
    void showReports();
    void showSchedule();
    void showSharing();
    void showContacts();
    void showCompanies();
    void showLead(const LeadId &lead);
    void startImport(const QString &path);
    /// Goes through the leads of the list as it stands, one call after the other.
    void startBlitz();
    void showJournal();
    void showImports();
    [[nodiscard]] WindowContext &context() { return m_context; }
    [[nodiscard]] const std::shared_ptr<OpenFile> &file() const { return m_file; }
    [[nodiscard]] TodayPage &today() { return *m_today; }
    /// Made when it is first asked for, at the latest once today stands on the screen: that need not wait for it.
    [[nodiscard]] LeadsPage &leads();
    /// How the leads' list and card share their room; kept until there is somebody to take it.
    void setSplitter(const QByteArray &state);
    [[nodiscard]] QByteArray splitter() const;
    /// How the list of leads looks; kept until it is there.
    void setListHabit(const LeadListHabit &habit) { m_habit = habit; }
    [[nodiscard]] LeadListHabit listHabit() const;
    /// What the list of leads shows; kept until it is there.
    void setListView(const LeadView &view);
    [[nodiscard]] LeadView listView() const;
    /// Made when it is first asked for.
    [[nodiscard]] BoardPage &board();
    /// The board's folded columns; kept until there is somebody to take them.
    void setFoldedStages(const std::optional<QStringList> &stages) { m_folded = stages; }
    [[nodiscard]] std::optional<QStringList> foldedStages() const;
    /// Of contacts or of companies; made when it is first asked for.
    [[nodiscard]] ClientsPage &clients(Kind kind);
    /// Made when it is first asked for.
    [[nodiscard]] ReportsPage &reports();
    /// Made when it is first asked for.
    [[nodiscard]] SchedulePage &schedule();
    [[nodiscard]] ScheduleSubscription &subscription() { return m_file->subscription(); }
    [[nodiscard]] ReminderPanel &reminders() { return *m_reminders; }
    [[nodiscard]] SyncSession &sync() { return m_file->sync(); }
    [[nodiscard]] UndoActions &undo() { return *m_undo; }
    [[nodiscard]] LinkFollower &links() { return *m_links; }
    /// The leads that were asked for lately, newest first.
    [[nodiscard]] const std::vector<LeadId> &recentLeads() const { return m_recent; }
    [[nodiscard]] QString title() const;
    /// Something is typed on the page in front that is not saved yet (C-07).
    [[nodiscard]] bool hasUnsavedText() const;
    /// The page that stands in front.
    [[nodiscard]] Page *inFront() const;
    /// Whose card stands in front; null when none does.
    [[nodiscard]] LeadId leadInFront() const;
    void takeFocus() const;
    /// Where one was before, with filter, lead and scroll position; and forth again.
    void goBack();
    void goForward();

signals:
    void titleChanged();
    /// A page of another section (see Page) is in front.
    void sectionShown(const QString &code);
    /// The first page is there to be painted.
    void filled();
    /// It stands on the screen.
    void painted();

    /// In a window of its own (C-06).
    void leadWindowRequested(const leadline::LeadId &lead);

private:
    /// A section, and of the leads also where one stands in their list.
    struct Place
    {
        Page *page = nullptr;
        std::optional<LeadListPlace> list;

        friend bool operator==(const Place &, const Place &) = default;
    };

    void connectTravel();
    [[nodiscard]] Place here() const;
    void leave();
    void go(const std::optional<Place> &place);
    void show(Page &page);
    void requestWindow();
    void showClient(Kind kind, const QUuid &client);
    void search();
    void remind();

    std::shared_ptr<OpenFile> m_file;
    WindowContext m_context;
    std::unique_ptr<UndoActions> m_undo;
    std::unique_ptr<LinkFollower> m_links;
    std::unique_ptr<MouseWays> m_mouse;
    std::unique_ptr<Printing> m_printing;
    QStackedLayout *m_stack;
    QByteArray m_splitter;
    LeadListHabit m_habit;
    LeadView m_view;
    std::optional<QStringList> m_folded;
    std::vector<LeadId> m_recent;
    Travel<Place> m_travel;
    bool m_isTravelling = false; ///< what is shown now is no new place
    bool m_reminds = false;      ///< of the windows on the file it is this one

    // The pages go before what they stand on, so they come after it.
    std::unique_ptr<TodayPage> m_today;
    std::unique_ptr<LeadsPage> m_leads;
    std::unique_ptr<BoardPage> m_board;
    std::unique_ptr<ClientsPage> m_contacts;
    std::unique_ptr<ClientsPage> m_companies;
    std::unique_ptr<ReportsPage> m_reports;
    std::unique_ptr<SchedulePage> m_schedule;
    std::unique_ptr<SharingPage> m_sharing;
    std::unique_ptr<ImportWizard> m_import;
    std::unique_ptr<BlitzPage> m_blitz;
    std::unique_ptr<ReminderPanel> m_reminders;
    QPointer<JournalWindow> m_journal; ///< while they are open
    QPointer<ImportsWindow> m_imports;
};

} // namespace leadline
