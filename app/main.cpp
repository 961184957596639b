// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#ifdef LEADLINE_UI
#include "app/demoday.h"
#include "app/reportpictures.h"
#include "app/shots.h"
#include "app/window.h"
#endif

#include <QFile>

#ifdef LEADLINE_UI
namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int index = 1; index < argc; ++index)
        arguments.append(QFile::decodeName(argv[index]));
    return arguments;
}

} // namespace
#endif

int main(int argc, char **argv)
{
#ifdef LEADLINE_UI
    const QStringList arguments = argumentsOf(argc, argv);
    if (arguments.value(0) == QLatin1StringView("demo-day"))
        return leadline::runDemoDay(argc, argv);
    if (arguments.value(0) == QLatin1StringView("shots"))
        return leadline::runShots(argc, argv);
    if (!leadline::isForCommandLine(arguments))
        return leadline::runWindow(argc, argv);
    const leadline::Pictures pictures = leadline::reportPictures();
    return leadline::runCommandLine(argc, argv, &pictures);
#else
    return leadline::runCommandLine(argc, argv);
#endif
}
