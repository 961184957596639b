// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reportwords.h"

#include "core/process/wording.h"
#include "ui/text/reports.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

QString reportCellText(const Value &value, ReportUnit unit, const QLocale &locale)
{
    if (!value.isValid())
        return u"–"_s;
    switch (unit) {
    case ReportUnit::Share:
        return shareText(value.toDouble(), locale);
    case ReportUnit::Duration:
        return stayText(value.toLongLong(), locale);
    case ReportUnit::Count:
    case ReportUnit::Label:
        break;
    }
    return locale.toString(value.toLongLong());
}

QString reportLabelText(const QString &label)
{
    return label.isEmpty() ? reportNoneText() : label;
}

QString weakStepText(const Report &report, const ProcessDefinition &process, const QLocale &locale)
{
    if (!report.weakStep)
        return QCoreApplication::translate("Report", "No step is weaker than the others yet.");
    const WeakStep &weak = *report.weakStep;
    return weakStepText(stageLabel(process, weak.from, locale.language()),
                        stageLabel(process, weak.to, locale.language()), weak.reached, weak.of, locale);
}

QString periodText(const Question &question, const QLocale &locale)
{
    const auto day = [&](Timestamp moment) { return locale.toString(moment.toLocal().date(), QLocale::ShortFormat); };
    const auto last = [&](Timestamp end) { return day(end.plusMinutes(-1)); };
    QString text;
    if (question.period.begin.isSet() && question.period.end.isSet())
        text = QCoreApplication::translate("Report", "From %1 to %2")
                   .arg(day(question.period.begin), last(question.period.end));
    else if (question.period.begin.isSet())
        text = QCoreApplication::translate("Report", "Since %1").arg(day(question.period.begin));
    else if (question.period.end.isSet())
        text = QCoreApplication::translate("Report", "Until %1").arg(last(question.period.end));
    if (!question.asOf.isSet())
        return text;
    const QString asOf = QCoreApplication::translate("Report", "as of %1").arg(last(question.asOf));
    return text.isEmpty() ? asOf : QCoreApplication::translate("Report", "%1, %2", "period, as of").arg(text, asOf);
}

SheetWording sheetWording()
{
    return {reportTableTitle, reportSheetTitle, reportNoneText()};
}

} // namespace leadline
