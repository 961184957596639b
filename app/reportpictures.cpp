// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportpictures.h"

#include "core/services/workspace.h"
#include "ui/card/leaddocument.h"
#include "ui/print/callsheet.h"
#include "ui/print/paper.h"
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

Result<void> printCard(const Session &session, const Lead &lead, const QString &path)
{
    const Result<LeadText> text = readLeadText(session, lead.id, LeadExtent::Whole, QLocale());
    if (!text)
        return tl::unexpected(text.error());
    return savePdf(makePaper(lead.title, leadHtml(referenceOf(session), *text)), path);
}

Result<void> printCallSheet(const Session &session, const QString &path)
{
    const Result<CallSheet> sheet = readCallSheet(session, DayScope::Mine);
    if (!sheet)
        return tl::unexpected(sheet.error());
    return savePdf(makePaper(callSheetTitle(*sheet), callSheetHtml(referenceOf(session), *sheet)), path);
}

} // namespace

Pictures reportPictures()
{
    return {application, draw, printCard, printCallSheet};
}

} // namespace leadline
