// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/creation.h"
#include "core/services/leadlinks.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/theme.h"
#include "ui/window/preferences.h"
#include "ui/window/speech.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;
class QVBoxLayout;

namespace leadline {

class Desk;
class FirstRunPage;
class HelpWindow;
class Menus;
class OpenFile;
class PracticeList;
class ProblemPage;
class Rail;
class RailPlace;
class SettingsWindow;
class Toast;
struct Habits;

/// A file on its way to be opened; begun before the window is built, so that both take the time of one.
struct Opening
{
    std::unique_ptr<Workspace> workspace;
    QFuture<Result<Reference>> reference;
};

[[nodiscard]] Opening startOpening(const QString &path, const Clock &clock);

/// The window: rail, pages, menus, toast; the file that is open, or what to do when none is. It shows itself as soon as
/// it has something to show.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// New files are offered in `folder`.
    MainWindow(Theme &theme, Speech &speech, Preferences &preferences, const QString &folder, const Clock &clock);
    ~MainWindow() override;

    /// Closes what is open and opens this.
    void open(const QString &path);
    void take(Opening opening);
    void showFirstRun();
    /// Makes the file and opens it; with `demo` filled with the sample company.
    void create(const QString &path, const NewWorkspace &options, bool demo);
    void openDemo();
    /// To the front, and what a link asks for, now or once a file is open.
    void comeForward();
    void follow(const LeadLink &link);
    /// The run before this one did not come to its end; `log` is where more can be read (C-73).
    void tellOfBadEnd(const QString &log);

    [[nodiscard]] Desk *desk() const { return m_desk.get(); }
    [[nodiscard]] ActionRegistry &actions() { return m_actions; }
    [[nodiscard]] Toast &toast() { return *m_toast; }

signals:
    /// A file is open and its first page stands on the screen.
    void painted();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPages();
    /// These are made when they are first needed: most starts see none of them.
    Menus &menus();
    FirstRunPage &firstRun();
    ProblemPage &problem();
    void connectActions();
    void connectFileActions();
    void connectLooks();
    void connectUsers();
    void connectSettings();
    void showHelp();
    void chooseQuietHours();
    void showSettings(const QString &section);
    [[nodiscard]] SettingsWindow *makeSettings();
    [[nodiscard]] Habits habits() const;
    void setCompact(bool isCompact);
    /// Whom a question is asked in front of: the settings while they are used.
    [[nodiscard]] QWidget &asker();
    void openPalette();
    void restoreGeometryOnScreen();
    void showDesk(std::shared_ptr<OpenFile> file, const Reference &reference);
    void showPractice();
    MainWindow *openBeside();
    void openLeadBeside(const LeadId &lead);
    [[nodiscard]] bool isNarrow() const;
    void narrowRail();
    [[nodiscard]] MainWindow &first();
    void closeOthers();
    void shareShortcuts();
    void showAsLastUser(const Reference &reference);
    void chooseUser();
    void actAs(const QString &login);
    void showProblem(const QString &path, const Error &error);
    void closeFile();
    void tidyUp();
    void chooseFile();
    void chooseNewFile();
    /// The folder in which new files are offered.
    [[nodiscard]] QString newFiles() const;
    void choosePlace();
    void backUp();
    void chooseBackup();
    void restoreFrom(const QString &source);
    void choosePhoneRegion();
    void readPhonesOf(const QString &region);
    void speak(QLocale::Language language);
    void showScheme(Scheme scheme);
    void zoom(int percent);
    void showTitle();
    void showStanding();
    void retranslate();
    [[nodiscard]] QString fileFilter() const;
    [[nodiscard]] QString freePath(const QString &name) const;

    Theme &m_theme;
    Speech &m_speech;
    Preferences &m_preferences;
    QString m_folder;
    Clock m_clock;
    ActionRegistry m_actions;
    Menus *m_menus = nullptr;
    Rail *m_rail;
    RailPlace *m_railPlace = nullptr;
    QVBoxLayout *m_column; ///< what stands beside the rail
    QStackedWidget *m_pages;
    QWidget *m_blank;
    FirstRunPage *m_firstRun = nullptr;
    ProblemPage *m_problem = nullptr;
    Toast *m_toast = nullptr;
    QPointer<PracticeList> m_practice;   ///< of the file that is open
    QPointer<HelpWindow> m_help;         ///< while it is open
    QPointer<SettingsWindow> m_settings; ///< while they are open; of the file that is
    std::unique_ptr<Workspace> m_opening;
    std::unique_ptr<Desk> m_desk;
    QString m_path;
    QPointer<MainWindow> m_first;               ///< of several on one file; null: this one
    std::vector<QPointer<MainWindow>> m_beside; ///< the others, known to the first
    bool m_fillsDemo = false;
    bool m_importsNext = false;
    std::optional<LeadLink> m_link; ///< to be followed once a file is open
};

} // namespace leadline
