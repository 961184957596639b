// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/errordetails.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace leadline {

using namespace Qt::StringLiterals;

void showErrorDetails(const Error &error, const QString &text, QWidget *window)
{
    const QString details = error.reason + u'\n' + error.details.join(u'\n');
    auto *box = new QMessageBox(QMessageBox::Warning, QCoreApplication::translate("ErrorDetails", "What went wrong"),
                                text, QMessageBox::Close, window);
    box->setObjectName(u"errorDetails"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setDetailedText(details.trimmed());
    QPushButton *copy = box->addButton(QCoreApplication::translate("ErrorDetails", "Copy"), QMessageBox::ActionRole);
    copy->setObjectName(u"errorDetails.copy"_s);
    QObject::connect(copy, &QPushButton::clicked, box,
                     [text, details] { QGuiApplication::clipboard()->setText(text + u"\n\n"_s + details); });
    box->setDefaultButton(QMessageBox::Close);
    box->open();
}

} // namespace leadline
