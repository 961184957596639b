// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace leadline {

using namespace Qt::StringLiterals;

void showAbout(QWidget *window)
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, QCoreApplication::translate("About", "About Leadline"),
                        QCoreApplication::translate("About", "Leadline %1").arg(QCoreApplication::applicationVersion()),
                        QMessageBox::Ok, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setInformativeText(
        QCoreApplication::translate(
            "About", "A desktop CRM for people who work leads all day.\nQt %1. Licence: GPL-3.0-or-later.")
            .arg(QString::fromLatin1(qVersion())));
    box->open();
}

} // namespace leadline
