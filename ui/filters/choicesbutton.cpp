// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/choicesbutton.h"

#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QMenu>

namespace leadline {

using namespace Qt::StringLiterals;

ChoicesButton::ChoicesButton(QWidget *parent) : QPushButton(parent), m_menu(new QMenu(this))
{
    m_menu->installEventFilter(this);
    setMenu(m_menu);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // long choices are shortened, not the dialog widened
    showChosen();
}

void ChoicesButton::setChoices(const std::vector<FieldChoice> &choices)
{
    m_menu->clear();
    for (const auto &[code, label] : choices)
        add(code, label);
    showChosen();
}

void ChoicesButton::add(const QString &code, const QString &label)
{
    QAction *action = m_menu->addAction(QString(label).replace(u'&', u"&&"_s));
    action->setCheckable(true);
    action->setData(code);
    action->setProperty("label", label);
    connect(action, &QAction::toggled, this, [this] {
        showChosen();
        emit changed();
    });
}

/// A code that can no longer be chosen stays, as it is.
void ChoicesButton::setChosen(const QStringList &codes)
{
    QStringList unknown = codes;
    for (QAction *action : m_menu->actions()) {
        const QString code = action->data().toString();
        action->setChecked(codes.contains(code, Qt::CaseInsensitive));
        unknown.removeIf([&](const QString &other) { return other.compare(code, Qt::CaseInsensitive) == 0; });
    }
    for (const QString &code : unknown) {
        add(code, code);
        m_menu->actions().constLast()->setChecked(true);
    }
    showChosen();
}

QStringList ChoicesButton::chosen() const
{
    QStringList codes;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            codes.append(action->data().toString());
    }
    return codes;
}

void ChoicesButton::showChosen()
{
    QStringList labels;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            labels.append(action->property("label").toString());
    }
    const QString text = labels.isEmpty() ? tr("Choose") : labels.join(u", "_s);
    constexpr qsizetype longest = 26;
    const QString shown = text.size() > longest ? text.left(longest - 1).trimmed() + u'…' : text;
    setText(QString(shown).replace(u'&', u"&&"_s));
    setToolTip(shown == text ? QString() : plainToolTip(text));
    setAccessibleDescription(text);
}

void ChoicesButton::tick(QAction &action)
{
    action.setChecked(!action.isChecked());
}

/// Ticking leaves the menu open, so that several are chosen in one go.
bool ChoicesButton::eventFilter(QObject *watched, QEvent *event)
{
    QAction *action = watched == m_menu ? m_menu->activeAction() : nullptr;
    if (action && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        tick(*action);
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease && watched == m_menu) {
        action = m_menu->actionAt(static_cast<QMouseEvent *>(event)->position().toPoint());
        if (action)
            tick(*action);
        return action != nullptr;
    }
    return QPushButton::eventFilter(watched, event);
}

} // namespace leadline
