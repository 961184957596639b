// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportexport.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/xlsxwriter.h"
#include "ui/reports/reportpicture.h"
#include "ui/text/reports.h"
#include "ui/text/reportwords.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace leadline {

using namespace Qt::StringLiterals;

Result<void> exportReport(const Report &report, const Question &question, const ProcessDefinition &process,
                          const QString &path)
{
    const QString ending = path.section(u'.', -1).toLower();
    if (ending == "xlsx"_L1) {
        auto writer = XlsxWriter::create(path, reportTitle(report.name));
        return writer ? writeSheet(**writer, report, sheetWording()) : tl::unexpected(writer.error());
    }
    if (ending == "csv"_L1) {
        auto writer = CsvWriter::create(path, {u',', true});
        return writer ? writeSheet(**writer, report, sheetWording()) : tl::unexpected(writer.error());
    }
    return ReportPicture(report, question, process).save(path, ending);
}

QString chooseExportPath(const Report &report, const QString &ending, QWidget *parent)
{
    const QString path =
        QFileDialog::getSaveFileName(parent, QCoreApplication::translate("Report", "Export the report"),
                                     report.name + u'.' + ending, u"*."_s + ending);
    return path.isEmpty() || path.endsWith(u'.' + ending, Qt::CaseInsensitive) ? path : path + u'.' + ending;
}

} // namespace leadline
