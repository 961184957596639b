// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"

#include "ui/shell/letterkeys.h"
#include "ui/theme/icon.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>
#include <algorithm>

namespace leadline {

namespace {

bool overlap(ActionContext one, ActionContext other)
{
    const auto isBoth = [&](ActionContext here, ActionContext there) {
        return (one == here && other == there) || (one == there && other == here);
    };
    return one == other || one == ActionContext::Global || other == ActionContext::Global
        || isBoth(ActionContext::LeadList, ActionContext::LeadTable);
}

bool hasBareKey(const ActionDescription &description)
{
    return std::any_of(description.shortcuts.begin(), description.shortcuts.end(),
                       [](const QKeySequence &shortcut) { return !bareKey(shortcut).isNull(); });
}

} // namespace

ActionRegistry::ActionRegistry(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

QAction *ActionRegistry::add(ActionDescription description)
{
    Q_ASSERT(!action(description.id));
    auto *action =
        new QAction(themedIcon(description.icon), QCoreApplication::translate("Actions", description.text), this);
    action->setObjectName(description.id);
    for (const Scope &scope : m_scopes) {
        if (scope.context == description.context && scope.widget)
            scope.widget->addAction(action);
    }
    m_standard.insert(description.id, description.shortcuts);
    m_actions.push_back(action);
    m_descriptions.push_back(std::move(description));
    applyShortcuts(m_actions.size() - 1);
    return action;
}

QAction *ActionRegistry::add(ActionDescription description, QObject *context, std::function<void()> run)
{
    m_working.insert(description.id);
    QAction *action = add(std::move(description));
    connect(action, &QAction::triggered, context, std::move(run));
    return action;
}

void ActionRegistry::connectTo(const QString &id, QObject *context, std::function<void()> run,
                               std::function<bool()> appliesWhen)
{
    const size_t index = indexOf(id);
    Q_ASSERT(index < m_actions.size());
    m_working.insert(id);
    connect(m_actions[index], &QAction::triggered, context, std::move(run));
    // It may be asked after the page is gone.
    m_descriptions[index].appliesWhen = [page = QPointer(context), appliesWhen = std::move(appliesWhen)] {
        return page && (!appliesWhen || appliesWhen());
    };
}

QAction *ActionRegistry::action(const QString &id) const
{
    const size_t index = indexOf(id);
    return index < m_actions.size() ? m_actions[index] : nullptr;
}

const ActionDescription *ActionRegistry::description(const QString &id) const
{
    const size_t index = indexOf(id);
    return index < m_descriptions.size() ? &m_descriptions[index] : nullptr;
}

void ActionRegistry::attach(ActionContext context, QWidget *scope)
{
    m_scopes.push_back({context, scope});
    for (size_t index = 0; index < m_actions.size(); ++index) {
        if (m_descriptions[index].context == context)
            scope->addAction(m_actions[index]);
    }
}

void ActionRegistry::refresh()
{
    for (size_t index = 0; index < m_actions.size(); ++index) {
        const auto &appliesWhen = m_descriptions[index].appliesWhen;
        m_actions[index]->setEnabled(!appliesWhen || appliesWhen());
    }
}

std::vector<ShortcutConflict> ActionRegistry::conflicts() const
{
    std::vector<ShortcutConflict> found;
    for (auto one = m_descriptions.begin(); one != m_descriptions.end(); ++one) {
        for (auto other = std::next(one); other != m_descriptions.end(); ++other) {
            for (const QKeySequence &shortcut : one->shortcuts) {
                if (overlap(one->context, other->context) && other->shortcuts.contains(shortcut))
                    found.push_back({one->id, other->id, shortcut});
            }
        }
    }
    return found;
}

void ActionRegistry::customize(const Shortcuts &shortcuts)
{
    m_customized = shortcuts;
    for (size_t index = 0; index < m_actions.size(); ++index)
        applyShortcuts(index);
    emit shortcutsChanged();
}

void ActionRegistry::setShortcuts(const QString &id, const QList<QKeySequence> &shortcuts)
{
    m_customized.insert(id, shortcuts);
    applyShortcuts(indexOf(id));
    emit shortcutsChanged();
}

void ActionRegistry::resetShortcuts(const QString &id)
{
    m_customized.remove(id);
    applyShortcuts(indexOf(id));
    emit shortcutsChanged();
}

void ActionRegistry::applyShortcuts(size_t index)
{
    ActionDescription &description = m_descriptions[index];
    description.shortcuts = m_customized.value(description.id, m_standard.value(description.id));
    QAction *action = m_actions[index];
    action->setShortcuts(description.shortcuts);
    // Bare keys are shown in menus, but triggerBareKey() is who sends them.
    const bool isGlobal = description.context == ActionContext::Global;
    action->setShortcutContext(hasBareKey(description) ? Qt::WidgetShortcut
                                   : isGlobal          ? Qt::WindowShortcut
                                                       : Qt::WidgetWithChildrenShortcut);
}

QString ActionRegistry::takenBy(const QString &id, const QKeySequence &shortcut) const
{
    const ActionDescription *own = description(id);
    const auto taken = std::ranges::find_if(m_descriptions, [&](const ActionDescription &other) {
        return own && other.id != id && overlap(own->context, other.context) && other.shortcuts.contains(shortcut);
    });
    return taken == m_descriptions.end() ? QString() : taken->id;
}

bool ActionRegistry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && watched == qApp)
        retranslate();
    if (event->type() == QEvent::KeyPress && watched->isWidgetType()) {
        const QWidget *focused = QApplication::focusWidget();
        const bool isTarget = focused ? watched == focused : watched == QApplication::activeWindow();
        if (isTarget && triggerBareKey(*static_cast<QKeyEvent *>(event)))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool ActionRegistry::isAvailable(const QString &id, const QWidget *focused) const
{
    const size_t index = indexOf(id);
    if (index >= m_actions.size() || !hasWork(id) || !m_actions[index]->isEnabled())
        return false;
    const ActionContext context = m_descriptions[index].context;
    return context == ActionContext::Global || isActive(context, focused);
}

size_t ActionRegistry::indexOf(const QString &id) const
{
    const auto found = std::find_if(m_descriptions.begin(), m_descriptions.end(),
                                    [&id](const ActionDescription &description) { return description.id == id; });
    return size_t(found - m_descriptions.begin());
}

/// In the scope's own window: a dialog above it has keys of its own.
bool ActionRegistry::isActive(ActionContext context, const QWidget *focused) const
{
    return std::any_of(m_scopes.begin(), m_scopes.end(), [&](const Scope &scope) {
        if (scope.context != context || !scope.widget || !scope.widget->isVisible())
            return false;
        if (context == ActionContext::Global)
            return scope.widget->isActiveWindow();
        return focused && (focused == scope.widget || scope.widget->isAncestorOf(focused));
    });
}

bool ActionRegistry::triggerBareKey(const QKeyEvent &event)
{
    const QChar sign = latinKey(event);
    const QWidget *focused = QApplication::focusWidget();
    if (sign.isNull() || QApplication::activePopupWidget() || QApplication::activeModalWidget()
        || takesLetters(focused, sign))
        return false;
    for (size_t index = 0; index < m_actions.size(); ++index) {
        const ActionDescription &description = m_descriptions[index];
        const bool matches = std::any_of(description.shortcuts.begin(), description.shortcuts.end(),
                                         [sign](const QKeySequence &shortcut) { return bareKey(shortcut) == sign; });
        if (matches && m_actions[index]->isEnabled() && isActive(description.context, focused)) {
            m_actions[index]->trigger();
            return true;
        }
    }
    return false;
}

void ActionRegistry::retranslate()
{
    for (size_t index = 0; index < m_actions.size(); ++index)
        m_actions[index]->setText(QCoreApplication::translate("Actions", m_descriptions[index].text));
}

} // namespace leadline
