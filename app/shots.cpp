// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shots.h"

#include "app/composition.h"
#include "app/keyplayer.h"
#include "ui/clients/clientlistpane.h"
#include "ui/clients/clientspage.h"
#include "ui/reminders/reminderpanel.h"
#include "ui/reports/reportspage.h"
#include "ui/window/desk.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdio>
#include <functional>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallScreen(1280, 720);

using Take = std::function<void(const QString &screen)>;

/// Contacts and companies, and what is done with several of them.
void shootClients(MainWindow &window, KeyPlayer &player, const Take &take)
{
    for (const auto &[section, screen] :
         {std::pair(u"section.contacts"_s, u"contacts"_s), std::pair(u"section.companies"_s, u"companies"_s)}) {
        window.actions().action(section)->trigger();
        player.settle(800);
        take(screen);
    }
    ClientsPage &contacts = window.desk()->clients(Kind::Contact);
    window.actions().action(u"section.contacts"_s)->trigger();
    contacts.list().selectFirst(2);
    contacts.merge();
    player.settle(800);
    take(u"merge"_s);
    if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        dialog->reject();
}

/// What opens in front of the leads, and what stands beside them.
void shootDialogs(MainWindow &window, KeyPlayer &player, const Take &take)
{
    for (const auto &[action, screen] :
         {std::pair(u"lead.new"_s, u"new-lead"_s), std::pair(u"lead.capture"_s, u"capture"_s),
          std::pair(u"contact.new"_s, u"new-contact"_s), std::pair(u"palette.open"_s, u"command"_s),
          std::pair(u"help.shortcuts"_s, u"shortcuts"_s), std::pair(u"file.phoneRegion"_s, u"phone-region"_s),
          std::pair(u"file.directories"_s, u"directories"_s)}) {
        window.actions().action(action)->trigger();
        player.settle(400);
        take(screen);
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
            dialog->reject();
    }
    for (const auto &[action, screen] :
         {std::pair(u"journal.open"_s, u"journal"_s), std::pair(u"help.page"_s, u"help"_s),
          std::pair(u"settings.open"_s, u"settings"_s), std::pair(u"settings.process"_s, u"settings-process"_s)}) {
        window.actions().action(action)->trigger();
        player.settle(600);
        take(screen);
        if (QWidget *beside = QApplication::activeWindow(); beside && beside != &window)
            beside->close();
    }
}

void shootSections(MainWindow &window, KeyPlayer &player, const Take &take)
{
    window.actions().action(u"section.leads"_s)->trigger();
    player.settle(600);
    take(u"leads"_s);
    window.desk()->showBoard();
    player.settle(600);
    take(u"board"_s);
    window.desk()->showSchedule();
    player.settle(600);
    take(u"schedule"_s);
}

/// All screens in one language and one scheme.
void shoot(QApplication &application, const QString &folder, QLocale::Language language, Scheme scheme)
{
    const QTemporaryDir home;
    Composition composition(application, home.path(), systemClock(), language);
    composition.theme.apply(scheme);
    MainWindow &window = composition.window;
    window.resize(smallScreen);
    const QString suffix = u"_%1_%2"_s.arg(scheme == Scheme::Dark ? u"dark"_s : u"light"_s,
                                           language == QLocale::Russian ? u"ru"_s : u"en"_s);
    KeyPlayer player(window, folder, false);
    const auto take = [&](const QString &screen) { std::printf("%s\n", qPrintable(player.picture(screen + suffix))); };

    window.showFirstRun();
    window.show();
    take(u"first-run"_s);
    bool isPainted = false;
    QObject::connect(&window, &MainWindow::painted, &window, [&isPainted] { isPainted = true; });
    window.openDemo();
    player.wait([&] { return isPainted; }, 30);
    player.settle(600);
    take(u"today"_s);
    window.desk()->reminders().hide(); // seen: it would lie over the rest of the pictures
    shootSections(window, player, take);
    for (const QString &report : {u"funnel"_s, u"sources"_s}) {
        window.desk()->showReports();
        window.desk()->reports().choose(report);
        player.settle(800);
        take(report);
    }
    window.actions().action(u"section.sharing"_s)->trigger();
    player.settle(400);
    take(u"sharing"_s);
    shootClients(window, player, take);
    window.desk()->showLeads();
    shootDialogs(window, player, take);
    window.desk()->startImport(
        QDir(home.path()).filePath(language == QLocale::Russian ? u"leads_ru.csv"_s : u"leads_en.csv"_s));
    player.settle(600);
    take(u"import"_s);
    for (int step = 0; step < 2; ++step) {
        window.actions().action(u"import.next"_s)->trigger();
        player.settle(800);
    }
    take(u"imported"_s);
    window.actions().action(u"import.next"_s)->trigger();
    player.settle(600);
    take(u"imported-leads"_s);
    window.actions().action(u"user.add"_s)->trigger();
    player.settle(400);
    take(u"add-user"_s);
    if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        dialog->reject();
    window.close();
}

} // namespace

int runShots(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"out"_s, {}, u"folder"_s, u"shots"_s}, {u"doubled"_s, {}}});
    parser.parse(QApplication::arguments());
    const QString folder = QDir(parser.value(u"out"_s)).absolutePath();
    for (const QLocale::Language language : {QLocale::Russian, QLocale::English}) {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            shoot(application, folder, language, scheme);
    }
    if (parser.isSet(u"doubled"_s))
        return 0;
    // The scale belongs to the whole process.
    QProcess doubled;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_SCALE_FACTOR"_s, u"2"_s);
    doubled.setProcessEnvironment(environment);
    doubled.setProcessChannelMode(QProcess::ForwardedChannels);
    doubled.start(QApplication::applicationFilePath(), {u"shots"_s, u"--doubled"_s, u"--out"_s, folder + u"/200"_s});
    doubled.waitForFinished(-1);
    return doubled.exitCode();
}

} // namespace leadline
