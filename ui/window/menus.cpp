// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/menus.h"

#include "ui/shell/actionregistry.h"
#include "ui/theme/icon.h"

#include <QActionGroup>
#include <QMenu>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

void addChoices(ActionRegistry &actions, std::initializer_list<ActionDescription> choices)
{
    auto *group = new QActionGroup(&actions);
    for (const ActionDescription &choice : choices) {
        QAction *action = actions.add(choice);
        action->setCheckable(true);
        group->addAction(action);
    }
}

} // namespace

void addWindowActions(ActionRegistry &actions)
{
    actions.add(
        {u"file.open"_s, QT_TRANSLATE_NOOP("Actions", "Open file…"), u"folder-open"_s, {QKeySequence::Open}, {}, {}});
    actions.add({u"file.new"_s, QT_TRANSLATE_NOOP("Actions", "New file…"), u"file"_s, {}, {}, {}});
    actions.add({u"window.new"_s,
                 QT_TRANSLATE_NOOP("Actions", "One more window"),
                 u"external-link"_s,
                 {QKeySequence(u"Ctrl+Shift+W"_s, QKeySequence::PortableText)},
                 {},
                 {}});
    actions.add({u"file.backup"_s, QT_TRANSLATE_NOOP("Actions", "Back up…"), u"archive"_s, {}, {}, {}});
    actions.add(
        {u"file.restore"_s, QT_TRANSLATE_NOOP("Actions", "Restore a backup…"), u"archive-restore"_s, {}, {}, {}});
    actions.add(
        {u"file.phoneRegion"_s, QT_TRANSLATE_NOOP("Actions", "Country of phone numbers…"), u"phone"_s, {}, {}, {}});
    actions.add({u"file.directories"_s, QT_TRANSLATE_NOOP("Actions", "Directories…"), u"settings"_s, {}, {}, {}});
    actions.add({u"settings.open"_s,
                 QT_TRANSLATE_NOOP("Actions", "Settings…"),
                 u"sliders-horizontal"_s,
                 {QKeySequence(u"Ctrl+,"_s, QKeySequence::PortableText)},
                 {},
                 {}});
    actions.add(
        {u"settings.process"_s, QT_TRANSLATE_NOOP("Actions", "The process as a map"), u"trending-up"_s, {}, {}, {}});
    actions.add({u"user.choose"_s, QT_TRANSLATE_NOOP("Actions", "Work as somebody else…"), u"users"_s, {}, {}, {}});
    actions.add({u"user.add"_s, QT_TRANSLATE_NOOP("Actions", "Add a user…"), u"user-plus"_s, {}, {}, {}});
    actions.add({u"help.about"_s, QT_TRANSLATE_NOOP("Actions", "About Leadline"), u"info"_s, {}, {}, {}});
    actions.add(
        {u"window.menu"_s, QT_TRANSLATE_NOOP("Actions", "Menu"), u"ellipsis"_s, {QKeySequence(Qt::Key_F10)}, {}, {}});
    addChoices(actions,
               {{u"theme.light"_s, QT_TRANSLATE_NOOP("Actions", "Light"), u"sun"_s, {}, {}, {}},
                {u"theme.dark"_s, QT_TRANSLATE_NOOP("Actions", "Dark"), u"moon"_s, {}, {}, {}},
                {u"theme.system"_s, QT_TRANSLATE_NOOP("Actions", "As the system"), u"monitor"_s, {}, {}, {}}});
    addChoices(actions,
               {{u"language.ru"_s, QT_TRANSLATE_NOOP("Actions", "Русский"), {}, {}, {}, {}},
                {u"language.en"_s, QT_TRANSLATE_NOOP("Actions", "English"), {}, {}, {}, {}}});
}

Menus::Menus(ActionRegistry &actions, QWidget *window)
    : QObject(window), m_actions(actions), m_whole(new QMenu(window)), m_report(new QMenu(window)),
      m_theme(new QMenu(window)), m_language(new QMenu(window))
{
    m_report->setIcon(themedIcon(u"chart-column"_s));
    m_theme->setIcon(themedIcon(u"sun"_s));
    m_language->setIcon(themedIcon(u"languages"_s));
    fill(*m_report, {u"report.png"_s, u"report.pdf"_s, u"report.xlsx"_s, u"report.csv"_s});
    fill(*m_theme, {u"theme.light"_s, u"theme.dark"_s, u"theme.system"_s});
    fill(*m_language, {u"language.ru"_s, u"language.en"_s});
    addFile();
    fill(add(), {u"edit.undo"_s, u"edit.redo"_s, u"journal.open"_s, {}, u"search.focus"_s, u"palette.open"_s});
    addView();
    fill(add(), {u"help.page"_s, u"help.shortcuts"_s, u"help.about"_s});
    m_actions.action(u"app.quit"_s)->setMenuRole(QAction::QuitRole);
    m_actions.action(u"settings.open"_s)->setMenuRole(QAction::PreferencesRole);
    m_actions.action(u"help.about"_s)->setMenuRole(QAction::AboutRole);
    retranslate();
}

void Menus::addFile()
{
    QMenu &file = add();
    fill(file,
         {u"lead.new"_s,
          u"lead.capture"_s,
          u"contact.new"_s,
          u"company.new"_s,
          {},
          u"import.open"_s,
          u"imports.open"_s,
          u"mail.open"_s,
          {},
          u"file.open"_s,
          u"file.new"_s,
          {},
          u"window.new"_s,
          {},
          u"print.preview"_s,
          u"print.paper"_s,
          u"print.pdf"_s});
    file.addMenu(m_report);
    fill(file,
         {{},
          u"file.backup"_s,
          u"file.restore"_s,
          {},
          u"settings.open"_s,
          u"file.phoneRegion"_s,
          u"file.directories"_s,
          u"user.choose"_s,
          u"user.add"_s,
          {},
          u"app.quit"_s});
}

void Menus::addView()
{
    QMenu &view = add();
    fill(view,
         {u"section.today"_s,
          u"section.leads"_s,
          u"section.board"_s,
          u"section.funnel"_s,
          u"section.schedule"_s,
          u"section.contacts"_s,
          u"section.companies"_s,
          u"section.sharing"_s,
          u"sharing.devices"_s,
          u"settings.process"_s,
          {},
          u"go.back"_s,
          u"go.forward"_s,
          {},
          u"blitz.start"_s,
          u"reminders.open"_s,
          u"reminders.quiet"_s,
          {}});
    view.addMenu(m_theme);
    view.addMenu(m_language);
    fill(view, {{}, u"view.zoomIn"_s, u"view.zoomOut"_s, u"view.zoomReset"_s, u"view.rail"_s});
}

QMenu &Menus::add()
{
    m_menus.push_back(m_whole->addMenu(QString()));
    return *m_menus.back();
}

/// An empty id is a line between.
void Menus::fill(QMenu &menu, const QStringList &ids)
{
    for (const QString &id : ids)
        id.isEmpty() ? menu.addSeparator() : (menu.addAction(m_actions.action(id)), nullptr);
}

void Menus::retranslate()
{
    const QStringList titles{tr("&File"), tr("&Edit"), tr("&View"), tr("&Help")};
    for (qsizetype index = 0; index < titles.size(); ++index)
        m_menus[size_t(index)]->setTitle(titles.at(index));
    m_report->setTitle(tr("Report as a file"));
    m_theme->setTitle(tr("Theme"));
    m_language->setTitle(tr("Language"));
}

} // namespace leadline
