// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/undoactions.h"

#include "core/model/erasure.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/text/intents.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/jobdialog.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Names
{
    QString undoable;
    QString redoable;
};

struct Done
{
    QString intent;
    Result<QUuid> id;
};

/// What was meant at first, however often it was taken back and brought again since: "undo" alone says nothing.
QString meantBy(const Session &session, const Reversal &reversal)
{
    const Journal &journal = session.store().journal();
    std::optional<JournalEntry> entry =
        reversal.changesets.empty() ? std::nullopt : journal.find(reversal.changesets.front());
    while (entry && !entry->changeset.reverses.isNull())
        entry = journal.find(entry->changeset.reverses);
    return entry ? entry->changeset.intent : reversal.intent;
}

Result<Names> names(const Session &session)
{
    const Result<Reversal> undo = undoable(session);
    const Result<Reversal> redo = redoable(session);
    return Names{undo ? meantBy(session, *undo) : QString(), redo ? meantBy(session, *redo) : QString()};
}

QString shortcutOf(const ActionRegistry &actions, const QString &id)
{
    return actions.action(id)->shortcut().toString(QKeySequence::NativeText);
}

} // namespace

UndoActions::UndoActions(WindowContext &context, QWidget &window) : m_context(context), m_window(window)
{
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(100ms);
    connect(&m_lookTimer, &QTimer::timeout, this, &UndoActions::look);
    m_context.actions.connectTo(
        u"edit.undo"_s, this, [this] { undo(); }, [this] { return !m_undoable.isEmpty(); });
    m_context.actions.connectTo(
        u"edit.redo"_s, this, [this] { redo(); }, [this] { return !m_redoable.isEmpty(); });
    connect(&m_context.workspace, &Workspace::committed, this, [this](const Committed &changeset) {
        announce(*changeset);
        m_lookTimer.start();
    });
    m_lookTimer.start();
}

void UndoActions::undo(const QString &target)
{
    run({Direction::Undo, target}, Force::No);
}

void UndoActions::redo(const QString &target)
{
    run({Direction::Redo, target}, Force::No);
}

void UndoActions::run(const Wish &wish, Force force)
{
    if (std::exchange(m_isRunning, true))
        return;
    const auto find = [wish](Session &session) {
        return !wish.target.isEmpty()           ? reversalOf(session, wish.target)
            : wish.direction == Direction::Undo ? undoable(session)
                                                : redoable(session);
    };
    deliver(m_context.workspace.write(find), this, [this, wish, force](const Result<Reversal> &found) {
        if (found)
            return carryOut(wish, *found, force);
        m_isRunning = false;
        m_context.report(found.error());
    });
}

/// A batch is looked at anew when its turn comes: it may be an import that still runs.
void UndoActions::carryOut(const Wish &wish, const Reversal &found, Force force)
{
    const bool isUndo = wish.direction == Direction::Undo;
    auto *progress = new JobDialog(isUndo ? tr("Undoing…") : tr("Redoing…"), &m_window);
    const auto work = [isUndo, found, force, report = progress->report()](Session &session) -> Result<Done> {
        const Result<Reversal> reversal = found.batch.isNull() ? found : reversalOf(session, found.batch.toString());
        if (!reversal)
            return tl::unexpected(reversal.error());
        return Done{meantBy(session, *reversal),
                    reverse(session, *reversal, isUndo ? u"undo"_s : u"redo"_s, force, report)};
    };
    Workspace &workspace = m_context.workspace;
    deliver(found.batch.isNull() ? workspace.write(work) : workspace.writeLong(work), this,
            [this, wish, progress](const Result<Done> &done) {
                progress->deleteLater();
                m_isRunning = false;
                if (done)
                    finish(wish, done->intent, done->id);
                else
                    m_context.report(done.error());
            });
}

void UndoActions::finish(const Wish &wish, const QString &intent, const Result<QUuid> &done)
{
    if (!done && done.error().reason == u"changed-since"_s)
        return askToForce(wish, done.error());
    if (!done)
        return m_context.report(done.error());
    if (wish.target.isEmpty()) {
        (wish.direction == Direction::Undo ? m_redoable : m_undoable) = intent;
        retranslate();
    }
    m_lookTimer.start();
    const QString what = intentLabel(intent);
    if (wish.direction == Direction::Undo)
        m_context.toast.announce(
            tr("Undone: %1").arg(what), tr("Redo"), [this] { redo(); }, shortcutOf(m_context.actions, u"edit.redo"_s));
    else
        m_context.toast.announce(
            tr("Redone: %1").arg(what), tr("Undo"), [this] { undo(); }, shortcutOf(m_context.actions, u"edit.undo"_s));
}

void UndoActions::askToForce(const Wish &wish, const Error &error)
{
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Changed since"), describe(error), QMessageBox::Cancel, &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("Going on overwrites the later change. It can be undone in turn."));
    QPushButton *overwrite = question->addButton(tr("Overwrite"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::finished, this, [this, question, overwrite, wish] {
        if (question->clickedButton() == static_cast<QAbstractButton *>(overwrite))
            run(wish, Force::Yes);
    });
    question->open();
}

/// Whether the user is in another window on the same file, which then tells him.
bool UndoActions::isElsewhere() const
{
    const QWidget *front = QApplication::activeWindow();
    while (front && front->parentWidget())
        front = front->parentWidget()->window();
    return front && front != m_window.window() && qobject_cast<const QMainWindow *>(front);
}

/// Only what I did just now, by hand: imports, with the mapping they keep, and undos tell their own story.
void UndoActions::announce(const ChangeSet &changeset)
{
    const bool isMine = changeset.author == m_context.reference().me.id && changeset.batch.isNull()
        && changeset.intent != "import.mapping"_L1 && changeset.intent != erasureIntent;
    if (!isMine || !changeset.reverses.isNull())
        return;
    m_undoable = changeset.intent;
    retranslate();
    if (isElsewhere())
        return;
    m_context.toast.announce(
        announcementOf(changeset), tr("Undo"), [this] { undo(); }, shortcutOf(m_context.actions, u"edit.undo"_s));
}

void UndoActions::look()
{
    deliver(m_context.workspace.read(names), this, [this](const Result<Names> &found) {
        if (!found)
            return;
        m_undoable = found->undoable;
        m_redoable = found->redoable;
        retranslate();
    });
}

void UndoActions::retranslate()
{
    const auto nameOf = [](const QString &plain, const QString &named, const QString &intent) {
        return intent.isEmpty() ? plain : named.arg(intentLabel(intent));
    };
    m_context.actions.action(u"edit.undo"_s)->setText(nameOf(tr("Undo"), tr("Undo: %1"), m_undoable));
    m_context.actions.action(u"edit.redo"_s)->setText(nameOf(tr("Redo"), tr("Redo: %1"), m_redoable));
    m_context.actions.refresh();
}

} // namespace leadline
