// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/composition.h"
#include "app/instance.h"
#include "app/linkevents.h"
#include "app/runlog.h"
#include "app/startupreport.h"
#include "core/store/leftovers.h"
#include "ui/text/language.h"
#include "ui/theme/programicon.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QTimer>
#include <QUrl>
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
    Request request; ///< of whoever starts it, to this window or to the one that runs
};

/// A link, a file by its path or by its address.
void takeWord(const QString &word, Wishes &wishes)
{
    if (word.startsWith("leadline:"_L1, Qt::CaseInsensitive))
        wishes.request.link = leadLinkFrom(word);
    else if (const QUrl url(word); url.isLocalFile())
        wishes.file = url.toLocalFile();
    else
        wishes.file = QFileInfo(word).absoluteFilePath();
}

/// What is unknown is let pass: the toolkit and the desktop have switches of their own.
Wishes wishesOf(const QStringList &arguments)
{
    Wishes wishes;
    QCommandLineParser parser;
    parser.addOptions(
        {{u"demo"_s, {}}, {u"startup-report"_s, {}}, {u"lang"_s, {}, u"code"_s}, {u"phone"_s, {}, u"phone"_s}});
    parser.parse(arguments);
    wishes.demo = parser.isSet(u"demo"_s);
    wishes.startupReport = parser.isSet(u"startup-report"_s);
    wishes.language = languageFromCode(parser.value(u"lang"_s));
    if (parser.isSet(u"phone"_s))
        wishes.request.link = phoneLink(parser.value(u"phone"_s));
    for (const QString &word : parser.positionalArguments())
        takeWord(word, wishes);
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
    qApp->setProperty("commit", QStringLiteral(LEADLINE_COMMIT));
    QApplication::setDesktopFileName(u"org.leadline.Leadline"_s);
}

void take(const Request &request, MainWindow &window)
{
    window.comeForward();
    if (request.link)
        window.follow(*request.link);
}

} // namespace

int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    nameApplication();
    const Wishes wishes = wishesOf(QApplication::arguments());
    const QString folder = dataFolder();
    const QString file = fileToOpen(wishes, folder);
    if (!file.isEmpty() && Instance::ask(file, wishes.request))
        return 0;

    RunLog log(folder);
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &application,
                     [&log] { log.endWithTheSession(); });
    // The file is opened on its own threads while the window is built.
    std::optional<Opening> opening;
    if (!file.isEmpty())
        opening = startOpening(file, systemClock());
    Composition composition(application, folder, systemClock(), wishes.language);
    MainWindow &window = composition.window;
    Instance instance([&window](const Request &request) { take(request, window); });
    const LinkEvents events([&window](const LeadLink &link) { window.follow(link); },
                            [&window](const QString &path) { window.open(path); });
    QObject::connect(&window, &MainWindow::painted, &instance, [&] { instance.answerFor(window.windowFilePath()); });
    if (log.lastEndedBadly())
        window.tellOfBadEnd(log.path());
    if (wishes.request.link)
        composition.window.follow(*wishes.request.link);
    if (wishes.startupReport)
        QObject::connect(&composition.window, &MainWindow::painted, &application, reportStartup);
    // A file that opens at once comes up with its leads in it; one that takes its time does not keep the window away.
    QTimer::singleShot(patience, &composition.window, &QWidget::show);
    // Its pictures are read when the leads stand there: they cost a twentieth of the start.
    QTimer::singleShot(patience, &application, [] { QApplication::setWindowIcon(programIcon()); });
    if (opening)
        composition.window.take(std::move(*opening));
    else if (wishes.demo)
        composition.window.openDemo();
    else
        composition.window.showFirstRun();
    return QApplication::exec();
}

} // namespace leadline
