// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/printactions.h"

#include "ui/leads/leadspage.h"
#include "ui/print/printing.h"
#include "ui/reports/reportspage.h"
#include "ui/shell/actionregistry.h"
#include "ui/today/todaypage.h"
#include "ui/window/desk.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

template<class P>
P *pageInFront(const Desk &desk)
{
    return qobject_cast<P *>(desk.inFront());
}

void print(const Desk &desk, Printing &printing, Printing::Target target)
{
    if (const auto *today = pageInFront<TodayPage>(desk))
        printing.printCallSheet(today->scope(), target);
    else if (const auto *leads = pageInFront<LeadsPage>(desk); leads && !leads->chosen().isNull())
        printing.printCard(leads->chosen(), target);
}

void preview(const Desk &desk, Printing &printing)
{
    if (auto *reports = pageInFront<ReportsPage>(desk))
        reports->preview();
    else
        print(desk, printing, Printing::Target::Preview);
}

} // namespace

void connectPrintActions(Desk &desk, Printing &printing)
{
    ActionRegistry &actions = desk.context().actions;
    const auto canPrint = [&desk] { return pageInFront<TodayPage>(desk) || pageInFront<LeadsPage>(desk); };
    const auto connectTo = [&](const QString &id, Printing::Target target) {
        actions.connectTo(
            id, &desk, [&desk, &printing, target] { print(desk, printing, target); }, canPrint);
    };
    connectTo(u"print.paper"_s, Printing::Target::Printer);
    connectTo(u"print.pdf"_s, Printing::Target::Pdf);
    actions.connectTo(
        u"print.preview"_s, &desk, [&desk, &printing] { preview(desk, printing); },
        [&desk, canPrint] { return canPrint() || pageInFront<ReportsPage>(desk); });
}

} // namespace leadline
