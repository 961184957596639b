// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/programwindow.h"

#include "tests/ui/walks.h"
#include "ui/card/cardview.h"
#include "ui/journal/importswindow.h"
#include "ui/journal/journalwindow.h"
#include "ui/leads/leadlistchips.h"
#include "ui/leads/leadspage.h"
#include "ui/settings/settingswindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QWindow>
#include <algorithm>
#include <array>

namespace leadline::test {

using namespace Qt::StringLiterals;

ProgramWindow::ProgramWindow(QLocale::Language language, TestClock clock, const QString &home)
    : m_home(home.isEmpty() ? m_folder.path() : home), m_clock(std::move(clock)),
      m_preferences(QDir(m_home).filePath(u"leadline.ini"_s)), m_theme(*qApp),
      m_window(std::make_unique<MainWindow>(dressed(), spoken(language), m_preferences, m_home, m_clock.clock()))
{
    if (home.isEmpty())
        m_window->resize(1280, 720);
}

bool ProgramWindow::open(const QString &path)
{
    m_window->open(path);
    show();
    const bool isOpen = QTest::qWaitFor([this] { return m_window->desk() != nullptr; }, patience);
    if (isOpen)
        run(u"section.leads"_s);
    const auto isComplete = [this] {
        const auto *card = m_window->findChild<LeadCardView *>();
        return leads().empty() || (card && !card->lead().isNull() && find(u"title"_s));
    };
    return isOpen && QTest::qWaitFor(isComplete, patience);
}

void ProgramWindow::show()
{
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window does not come up");
}

void ProgramWindow::speak(QLocale::Language language)
{
    run(language == QLocale::Russian ? u"language.ru"_s : u"language.en"_s);
    if (m_window->desk())
        settle();
}

void ProgramWindow::press(int key, Qt::KeyboardModifiers modifiers)
{
    const QWidget *popup = QApplication::activePopupWidget();
    QTest::keyClick((popup ? popup : &front())->windowHandle(), static_cast<Qt::Key>(key), modifiers);
}

void ProgramWindow::type(const QString &text)
{
    for (const QChar character : text) {
        QWidget *popup = QApplication::activePopupWidget();
        QTest::sendKeyEvent(QTest::Click, popup ? popup : QApplication::focusWidget(), Qt::Key_unknown, character,
                            Qt::NoModifier);
    }
}

bool ProgramWindow::tabTo(const QString &name)
{
    constexpr int mostStops = 200;
    for (int stop = 0; stop < mostStops; ++stop) {
        if (!QApplication::focusWidget()) { // a menu that closed took the activation along
            front().activateWindow();
            std::ignore = QTest::qWaitForWindowActive(&front());
        }
        for (const QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
            if (widget->objectName() == name || widget->accessibleName() == name)
                return true;
        }
        press(Qt::Key_Tab);
    }
    return false;
}

bool ProgramWindow::choose(const QString &result)
{
    if (!tabTo(u"results"_s))
        return false;
    const auto isThere = [&] { return QApplication::focusWidget()->objectName() == u"result."_s + result; };
    constexpr int mostInARow = 5;
    constexpr int mostRows = 4;
    for (int row = 0; row < mostRows && !isThere(); ++row) {
        for (int step = 0; step < mostInARow && !isThere(); ++step)
            press(Qt::Key_Right);
        for (int step = 0; step < mostInARow && !isThere(); ++step)
            press(Qt::Key_Left);
        if (!isThere())
            press(Qt::Key_Down);
    }
    if (isThere())
        press(Qt::Key_Space);
    return isThere();
}

void ProgramWindow::settle()
{
    constexpr int rounds = 3; // a commit is followed by a reading, that by another
    for (int round = 0; round < rounds; ++round) {
        commit([](Session &) -> Result<int> { return 0; });
        QCoreApplication::processEvents();
        ask([](Session &) -> Result<int> { return 0; });
        QCoreApplication::processEvents();
        survey([](Session &) -> Result<int> { return 0; });
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    // Counts are scanned for in the background, once the first page is painted.
    const auto *chips = m_window->findChild<LeadListChips *>();
    const auto isCounted = [chips](LeadChip chip) { return chips->shownCount(chip).has_value(); };
    const std::array all{LeadChip::All, LeadChip::Today, LeadChip::Overdue, LeadChip::Idle};
    if (chips && chips->isVisible() && !QTest::qWaitFor([&] { return std::ranges::all_of(all, isCounted); }, patience))
        qFatal("the chips are never counted");
}

bool ProgramWindow::canConfirm()
{
    return std::ranges::any_of(front().findChildren<QPushButton *>(),
                               [](const QPushButton *button) { return button->isDefault() && button->isEnabled(); });
}

QWidget &ProgramWindow::front()
{
    QWidget *modal = QApplication::activeModalWidget();
    QWidget *active = QApplication::activeWindow();
    const bool isBeside = qobject_cast<JournalWindow *>(active) || qobject_cast<ImportsWindow *>(active)
        || qobject_cast<SettingsWindow *>(active);
    return modal ? *modal : isBeside ? *active : *m_window;
}

bool ProgramWindow::shows(const QString &text)
{
    return visibleTexts(front()).join(u'\n').contains(text);
}

std::vector<Lead> ProgramWindow::leads()
{
    return ask([](Session &session) -> Result<std::vector<Lead>> {
               return session.store().select<Lead>(u"1 ORDER BY number"_s);
           })
        .value();
}

LeadCard ProgramWindow::stored()
{
    const LeadId shown = m_window->desk()->leads().card().lead();
    return ask([shown](Session &session) { return leadCard(session, shown); }).value();
}

std::vector<Task> ProgramWindow::openTasks()
{
    std::vector<Task> open = stored().tasks;
    std::erase_if(open, [](const Task &task) { return !task.isOpen(); });
    return open;
}

Theme &ProgramWindow::dressed()
{
    m_theme.apply(Scheme::Light);
    return m_theme;
}

Speech &ProgramWindow::spoken(QLocale::Language language)
{
    m_speech.speak(language);
    return m_speech;
}

QString demoFile(const ProgramWindow &program, const QString &name)
{
    const QString path = QDir(program.home()).filePath(name);
    QFile::copy(QStringLiteral(LEADLINE_SOURCE_DIR "/resources/demo/") + name, path);
    return path;
}

} // namespace leadline::test
