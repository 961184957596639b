// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mouse.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace leadline::test {

namespace {

/// As people read it: without the sign before the letter that Alt takes.
QString plain(QString text)
{
    return text.remove(u'&');
}

bool isCalled(const QWidget &widget, const QString &name)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return widget.objectName() == name || widget.accessibleName() == name || (button && plain(button->text()) == name);
}

/// What a wheel would do.
void bringIntoView(QWidget &widget)
{
    for (QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(&widget);
    }
    QCoreApplication::processEvents();
}

} // namespace

QWidget *Mouse::find(const QString &name)
{
    for (QWidget *widget : m_program.front().findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && isCalled(*widget, name))
            return widget;
    }
    return nullptr;
}

bool Mouse::clickAt(QWidget &widget, QPoint place, bool twice)
{
    QWidget *window = widget.window();
    const QPoint there = widget.mapTo(window, place);
    const QWidget *hit = window->childAt(there);
    if (hit && hit != &widget && !widget.isAncestorOf(hit)) {
        qWarning() << "in the way of" << &widget << "is" << hit;
        return false;
    }
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, there);
    if (twice)
        QTest::mouseDClick(window->windowHandle(), Qt::LeftButton, {}, there);
    QCoreApplication::processEvents();
    return true;
}

bool Mouse::click(QWidget &widget)
{
    if (!QApplication::activeWindow())
        m_program.show(); // no window manager gives the activation back after a dialog
    bringIntoView(widget);
    return clickAt(widget, widget.rect().center());
}

bool Mouse::click(const QString &name)
{
    QWidget *found = nullptr;
    return QTest::qWaitFor([&] { return (found = find(name)) != nullptr; }, patience) && click(*found);
}

bool Mouse::clickEntry(const QString &text)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        return false;
    for (QAction *action : menu->actions()) {
        if (plain(action->text()) == text)
            return clickAt(*menu, menu->actionGeometry(action).center());
    }
    return false;
}

bool Mouse::clickRow(QAbstractItemView &view, int row, bool twice)
{
    return clickAt(*view.viewport(), view.visualRect(view.model()->index(row, 0)).center(), twice);
}

bool Mouse::choose(const QString &field, const QString &choice)
{
    QWidget *found = find(field);
    auto *box = found ? found->findChild<QComboBox *>() : nullptr;
    if (!box || !click(*box) || !QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }))
        return false;
    QAbstractItemView &list = *box->view();
    const int row = box->findText(choice);
    list.scrollTo(list.model()->index(row, 0));
    return row >= 0 && clickRow(list, row) && box->currentText() == choice;
}

bool Mouse::write(const QString &field, const QString &text)
{
    QWidget *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = find(field)) != nullptr; }, patience))
        return false;
    QWidget *input = found;
    for (QWidget *inner : found->findChildren<QWidget *>()) {
        if (inner->isVisible() && (qobject_cast<QLineEdit *>(inner) || qobject_cast<QPlainTextEdit *>(inner)))
            input = inner;
    }
    if (!click(*input) || !input->hasFocus())
        return false;
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    m_program.type(text);
    return true;
}

} // namespace leadline::test
