// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/standings.h"

#include <QCoreApplication>

namespace leadline {

QString standingLabel(ImportStanding standing)
{
    switch (standing) {
    case ImportStanding::Running:
        return QCoreApplication::translate("ImportStanding", "running");
    case ImportStanding::Whole:
        return QCoreApplication::translate("ImportStanding", "as imported");
    case ImportStanding::Changed:
        return QCoreApplication::translate("ImportStanding", "changed since");
    case ImportStanding::PartlyTakenBack:
        return QCoreApplication::translate("ImportStanding", "partly taken back");
    case ImportStanding::TakenBack:
        break;
    }
    return QCoreApplication::translate("ImportStanding", "taken back");
}

} // namespace leadline
