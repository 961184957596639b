// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>
#include <functional>
#include <vector>

class QKeyEvent;
class QWidget;

namespace leadline {

/// Where an action applies: everywhere, or while the focus is in the widgets attached to its context. Chosen: several
/// leads of the list, which have the keys then that a single lead has otherwise.
enum class ActionContext {
    Global,
    Today,
    Board,
    Chosen,
    LeadList,
    LeadTable,
    LeadCard,
    Clients,
    Blitz,
    Schedule,
    Import
};

/// One thing the user can do, said once for menus, buttons, the palette, the shortcut sheet and screen readers.
struct ActionDescription
{
    /// Stable: "lead.new".
    QString id;
    /// English source, marked by QT_TRANSLATE_NOOP("Actions", ...).
    const char *text = "";
    /// A name for ui/theme/icon.h.
    QString icon;
    /// Bare keys ("S") work on the Russian layout too and never inside text fields.
    QList<QKeySequence> shortcuts;
    ActionContext context = ActionContext::Global;
    /// Whether it can be done now; asked by refresh(). Without it always.
    std::function<bool()> appliesWhen;
};

/// Two actions that one key would reach at once.
struct ShortcutConflict
{
    QString first;
    QString second;
    QKeySequence shortcut;
};

/// Keys by the ids of their actions.
using Shortcuts = QHash<QString, QList<QKeySequence>>;

/// All actions of the application and their keys (C-31, C-34, C-36).
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QObject *parent = nullptr);

    /// The action belongs to the registry; connect to its triggered(). An id that is there already is a programmer's error.
    QAction *add(ActionDescription description);
    /// The same, and runs `run` while `context` lives.
    QAction *add(ActionDescription description, QObject *context, std::function<void()> run);
    /// Gives an action that is there its work: the page that can do it comes after the table of actions.
    void connectTo(const QString &id, QObject *context, std::function<void()> run,
                   std::function<bool()> appliesWhen = {});

    /// Whether anybody would do it: the table has actions whose pages are not there yet.
    [[nodiscard]] bool hasWork(const QString &id) const { return m_working.contains(id); }

    /// Whether it can be done now, with the keyboard there: it has work, applies, and its context is in front.
    [[nodiscard]] bool isAvailable(const QString &id, const QWidget *focused) const;

    /// nullptr for an unknown id.
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] const ActionDescription *description(const QString &id) const;
    /// In the order they were added.
    [[nodiscard]] const std::vector<ActionDescription> &descriptions() const { return m_descriptions; }

    /// The widget in which the context's shortcuts work; for Global the main window.
    void attach(ActionContext context, QWidget *scope);

    /// Asks every appliesWhen again.
    void refresh();

    [[nodiscard]] std::vector<ShortcutConflict> conflicts() const;

    /// The user's own keys in the place of the table's, also of actions that come later (C-35).
    void customize(const Shortcuts &shortcuts);
    /// The same for one action; an empty list takes its keys away.
    void setShortcuts(const QString &id, const QList<QKeySequence> &shortcuts);
    void resetShortcuts(const QString &id);
    [[nodiscard]] const Shortcuts &customized() const { return m_customized; }
    /// The other action that the keys reach where this one applies; empty when they are free.
    [[nodiscard]] QString takenBy(const QString &id, const QKeySequence &shortcut) const;

signals:
    /// Some action has other keys now.
    void shortcutsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Scope
    {
        ActionContext context;
        QPointer<QWidget> widget;
    };

    [[nodiscard]] size_t indexOf(const QString &id) const;
    [[nodiscard]] bool isActive(ActionContext context, const QWidget *focused) const;
    bool triggerBareKey(const QKeyEvent &event);
    void retranslate();
    void applyShortcuts(size_t index);

    std::vector<ActionDescription> m_descriptions;
    std::vector<QAction *> m_actions;
    std::vector<Scope> m_scopes;
    QSet<QString> m_working;
    Shortcuts m_standard; ///< as the table has them
    Shortcuts m_customized;
};

} // namespace leadline
