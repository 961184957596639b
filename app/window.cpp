// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/composition.h"
#include "app/startupreport.h"
#include "core/store/leftovers.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QTimer>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 100ms;

struct Wishes
{
    QString file;
    bool demo = false;
    bool startupReport = false;
    std::optional<QLocale::Language> language;
};

/// What is unknown is let pass: the toolkit and the desktop have switches of their own.
Wishes wishesOf(const QStringList &arguments)
{
    Wishes wishes;
    QCommandLineParser parser;
    parser.addOptions({{u"demo"_s, {}}, {u"startup-report"_s, {}}, {u"lang"_s, {}, u"code"_s}});
    parser.parse(arguments);
    wishes.demo = parser.isSet(u"demo"_s);
    wishes.startupReport = parser.isSet(u"startup-report"_s);
    wishes.language = languageFromCode(parser.value(u"lang"_s));
    if (!parser.positionalArguments().isEmpty())
        wishes.file = QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath();
    return wishes;
}

/// The file that was open last, if it is still there, or about to be: a restore that was cut short is finished.
QString fileToOpen(const Wishes &wishes, const QString &folder)
{
    if (!wishes.file.isEmpty() || wishes.demo)
        return wishes.file;
    const QString last = Preferences(preferencesPath(folder)).lastFile();
    return QFileInfo::exists(last) || QFileInfo::exists(restoringPath(last)) ? last : QString();
}

void nameApplication()
{
    QApplication::setOrganizationName(u"Leadline"_s);
    QApplication::setApplicationName(u"leadline"_s);
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(LEADLINE_VERSION));
    QApplication::setDesktopFileName(u"org.leadline.Leadline"_s);
}

} // namespace

int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    nameApplication();
    const Wishes wishes = wishesOf(QApplication::arguments());
    const QString folder = dataFolder();
    const QString file = fileToOpen(wishes, folder);

    // The file is opened on its own threads while the window is built.
    std::optional<Opening> opening;
    if (!file.isEmpty())
        opening = startOpening(file, systemClock());
    Composition composition(application, folder, systemClock(), wishes.language);
    if (wishes.startupReport)
        QObject::connect(&composition.window, &MainWindow::painted, &application, reportStartup);
    // A file that opens at once comes up with its leads in it; one that takes its time does not keep the window away.
    QTimer::singleShot(patience, &composition.window, &QWidget::show);
    if (opening)
        composition.window.take(std::move(*opening));
    else if (wishes.demo)
        composition.window.openDemo();
    else
        composition.window.showFirstRun();
    return QApplication::exec();
}

} // namespace leadline
