// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shortcutsheet.h"

#include "core/base/keyboardlayout.h"
#include "ui/shell/actionregistry.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace leadline {

namespace {

constexpr QSize sheetSize(560, 600);
constexpr int idRole = Qt::UserRole;

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &shortcut : action.shortcuts())
        keys.append(shortcut.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral("   "));
}

/// The first keys alone, a Russian letter as the Latin one on the same key.
QKeySequence latinKeys(const QKeySequence &typed)
{
    if (typed.isEmpty())
        return {};
    const QKeyCombination keys = typed[0];
    constexpr int firstLetter = 0x400;
    constexpr int lastLetter = 0x45F;
    if (keys.key() < firstLetter || keys.key() > lastLetter)
        return keys;
    const QChar latin = latinKeyOf(QChar(char16_t(keys.key()))).toUpper();
    return QKeyCombination(keys.keyboardModifiers(), Qt::Key(latin.unicode()));
}

/// The action's own, without what Undo would take back just now.
QString nameOf(const ActionDescription &description)
{
    return QCoreApplication::translate("Actions", description.text);
}

} // namespace

ShortcutSheet::ShortcutSheet(ActionRegistry &actions, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_list(new QTreeWidget), m_keys(new QKeySequenceEdit),
      m_complaint(new Label), m_set(makeButton(tr("Change"), {}, ButtonKind::Primary)),
      m_reset(makeButton(tr("Reset"))), m_resetAll(makeButton(tr("Reset all")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(roomy(*this, sheetSize));
    layOut();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutSheet::showChosen);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { m_keys->setFocus(Qt::OtherFocusReason); });
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutSheet::check);
    connect(m_set, &QPushButton::clicked, this, &ShortcutSheet::apply);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutSheet::resetChosen);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_actions.customize({});
        fill();
    });
    fill();
    m_list->setFocus();
}

void ShortcutSheet::layOut()
{
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setAccessibleName(windowTitle());
    m_keys->setAccessibleName(tr("New keys"));
    m_complaint->setTone(TextTone::Danger);
    m_complaint->setWordWrap(true);
    QPushButton *close = makeButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *label = new Label(TextRole::Body, tr("New keys"));
    label->setBuddy(m_keys);
    auto *edit = new QHBoxLayout;
    edit->setSpacing(Metric::innerPadding);
    edit->addWidget(label);
    edit->addWidget(m_keys, 1);
    edit->addWidget(m_set);
    edit->addWidget(m_reset);
    auto *last = new QHBoxLayout;
    last->addWidget(m_resetAll);
    last->addStretch();
    last->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Metric::innerPadding);
    column->addWidget(m_list, 1);
    column->addLayout(edit);
    column->addWidget(m_complaint);
    column->addLayout(last);
    for (QPushButton *button : {m_set, m_reset, m_resetAll, close})
        button->setAutoDefault(false);
}

/// The action that was marked stays marked.
void ShortcutSheet::fill()
{
    const QString before = chosen();
    m_list->clear();
    for (const ActionDescription &description : m_actions.descriptions()) {
        if (!m_actions.hasWork(description.id))
            continue;
        const QAction *action = m_actions.action(description.id);
        auto *item = new QTreeWidgetItem(m_list, {nameOf(description), keysOf(*action)});
        item->setData(0, idRole, description.id);
        item->setSizeHint(0, QSize(0, Metric::targetSize));
        item->setFont(1, m_actions.customized().contains(description.id) ? strong(font()) : font());
        if (description.id == before || !m_list->currentItem())
            m_list->setCurrentItem(item);
    }
    m_resetAll->setEnabled(!m_actions.customized().isEmpty());
    showChosen();
}

QString ShortcutSheet::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, idRole).toString() : QString();
}

void ShortcutSheet::showChosen()
{
    m_keys->clear();
    m_reset->setEnabled(m_actions.customized().contains(chosen()));
    check();
}

/// Says whose keys they are already, before they are given to another.
void ShortcutSheet::check()
{
    const QKeySequence keys = latinKeys(m_keys->keySequence());
    const QString other = keys.isEmpty() ? QString() : m_actions.takenBy(chosen(), keys);
    m_set->setEnabled(!keys.isEmpty() && !chosen().isEmpty() && other.isEmpty());
    m_complaint->setText(
        other.isEmpty() ? QString()
                        : tr("%1 is taken by “%2”. Choose other keys, or change those first.")
                              .arg(keys.toString(QKeySequence::NativeText), nameOf(*m_actions.description(other))));
}

void ShortcutSheet::apply()
{
    m_actions.setShortcuts(chosen(), {latinKeys(m_keys->keySequence())});
    fill();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ShortcutSheet::resetChosen()
{
    m_actions.resetShortcuts(chosen());
    fill();
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace leadline
