// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/about.h"

#include "core/store/engine.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString aboutText(const char *source)
{
    return QCoreApplication::translate("About", source);
}

QString builtCommit()
{
    const QString built = qApp->property("commit").toString();
    return built.isEmpty() ? u"?"_s : built;
}

} // namespace

/// In English, whatever the window speaks: it is for whoever mends the program.
QString diagnostics(const Theme &theme)
{
    QStringList screens;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QSize size = screen->size();
        screens.append(u"%1x%2 at %3"_s.arg(size.width()).arg(size.height()).arg(screen->devicePixelRatio()));
    }
    const QStringList lines{
        u"Leadline %1 (%2)"_s.arg(QCoreApplication::applicationVersion(), builtCommit()),
        u"Qt %1, SQLite %2"_s.arg(QString::fromLatin1(qVersion()), sqliteVersion()),
        u"%1, %2, %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                            QSysInfo::currentCpuArchitecture()),
        u"Window system %1, screens %2"_s.arg(QGuiApplication::platformName(), screens.join(u", "_s)),
        u"Language %1, text %2 %, %3"_s.arg(QLocale().name(), QString::number(theme.zoom()),
                                            theme.isDark() ? u"dark"_s : u"light"_s)};
    return lines.join(u'\n') + u'\n';
}

void showAbout(const Theme &theme, QWidget *window)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, aboutText(QT_TRANSLATE_NOOP("About", "About Leadline")),
                                aboutText(QT_TRANSLATE_NOOP("About", "Leadline %1 (%2)"))
                                    .arg(QCoreApplication::applicationVersion(), builtCommit()),
                                QMessageBox::Ok, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const QString what = aboutText(QT_TRANSLATE_NOOP(
        "About",
        "A desktop CRM for people who work leads all day.\nQt %1, SQLite %2.\n\nLicences: Leadline GPL-3.0-or-later; "
        "Qt LGPL-3.0 and GPL-3.0; SQLite public domain; Inter OFL-1.1; Lucide ISC and MIT."));
    box->setInformativeText(what.arg(QString::fromLatin1(qVersion()), sqliteVersion()));
    QPushButton *copy =
        box->addButton(aboutText(QT_TRANSLATE_NOOP("About", "Copy diagnostics")), QMessageBox::ActionRole);
    copy->setObjectName(u"diagnostics"_s);
    copy->setToolTip(
        aboutText(QT_TRANSLATE_NOOP("About", "Versions, system and screens; nothing of your leads or of you")));
    QObject::connect(copy, &QPushButton::clicked, box,
                     [&theme] { QGuiApplication::clipboard()->setText(diagnostics(theme)); });
    box->open();
}

} // namespace leadline
