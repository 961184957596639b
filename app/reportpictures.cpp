// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportpictures.h"

#include "ui/reports/reportpicture.h"
#include "ui/theme/fonts.h"

#include <QGuiApplication>

namespace leadline {

namespace {

std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    // No window is opened, so no screen is needed.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    auto made = std::make_unique<QGuiApplication>(argc, argv);
    QGuiApplication::setFont(applicationFont(QGuiApplication::font(), 100));
    return made;
}

Result<void> draw(const Session &session, const Report &report, const Question &question, const QString &path,
                  const QString &format)
{
    return ReportPicture(report, question, session.process()).save(path, format);
}

} // namespace

Pictures reportPictures()
{
    return {application, draw};
}

} // namespace leadline
