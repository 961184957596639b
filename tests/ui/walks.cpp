// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/walks.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/stagebutton.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

namespace leadline::test {

using namespace Qt::StringLiterals;

namespace {

QString described(const QWidget &widget, const QString &text = {})
{
    return u"%1 %2 “%3”"_s.arg(QLatin1StringView(widget.metaObject()->className()), widget.objectName(), text);
}

QList<QWidget *> visibleWidgets(QWidget &window)
{
    QList<QWidget *> visible = window.findChildren<QWidget *>();
    visible.removeIf([&window](const QWidget *widget) { return !widget->isVisible() || widget->window() != &window; });
    return visible;
}

bool takesFocus(const QWidget &widget)
{
    return widget.focusPolicy() != Qt::NoFocus && !widget.focusProxy() && widget.isEnabled();
}

/// Parts of one of Qt's own controls have no say of their own.
bool isInnerPart(const QWidget &widget)
{
    return widget.objectName().startsWith("qt_"_L1) || qobject_cast<const QComboBox *>(widget.parentWidget())
        || (qobject_cast<const QToolButton *>(&widget) && qobject_cast<const QLineEdit *>(widget.parentWidget()))
        || (qobject_cast<const QTabBar *>(widget.parentWidget()));
}

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty() || qobject_cast<const ElidedLabel *>(&label)) // shows all of it as its tool tip
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 1;
    return label.sizeHint().width() > label.width() + 1 && label.toolTip().isEmpty();
}

bool isCut(const QAbstractButton &button)
{
    if (qobject_cast<const StageButton *>(&button)) // has its label in the tool tip
        return button.toolTip().isEmpty();
    const bool hasText = !button.text().isEmpty() || qobject_cast<const Chip *>(&button);
    return hasText && button.sizeHint().width() > button.width() + 1;
}

/// What scrolls is seen by scrolling; anything else must lie within its parents.
bool isClipped(const QWidget &widget)
{
    QRect place = widget.rect();
    for (const QWidget *child = &widget; child->parentWidget() && !child->isWindow(); child = child->parentWidget()) {
        const QWidget *parent = child->parentWidget();
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            return false;
        place.translate(child->pos());
        if (place.left() < -1 || place.right() > parent->width())
            return true;
    }
    return false;
}

QString whole(const QAbstractButton &button)
{
    return button.text().isEmpty() ? button.accessibleName() : button.text();
}

void appendRows(const QAbstractItemView &view, QStringList &texts)
{
    const QAbstractItemModel *model = view.model();
    constexpr int most = 50;
    for (int row = 0; model && row < qMin(most, model->rowCount()); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            texts.append(model->index(row, column).data().toString());
    }
    for (int column = 0; model && column < model->columnCount(); ++column)
        texts.append(model->headerData(column, Qt::Horizontal).toString());
}

/// Of a group of radio buttons, or of chips of which one is chosen, Tab visits one.
bool sharesItsStop(const QWidget &widget, const QSet<QWidget *> &visited)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (!button || !(button->autoExclusive() || button->group()))
        return false;
    return std::any_of(visited.begin(), visited.end(), [button](QWidget *other) {
        const auto *sibling = qobject_cast<QAbstractButton *>(other);
        return sibling
            && (button->group() ? sibling->group() == button->group()
                                : sibling->parentWidget() == button->parentWidget());
    });
}

} // namespace

QStringList namelessControls(QWidget &window)
{
    QStringList faults;
    for (QWidget *widget : visibleWidgets(window)) {
        if (!takesFocus(*widget) || isInnerPart(*widget))
            continue;
        const QAccessibleInterface *control = QAccessible::queryAccessibleInterface(widget);
        if (!control || control->text(QAccessible::Name).trimmed().isEmpty())
            faults.append(u"no name: "_s + described(*widget));
    }
    return faults;
}

QStringList smallTargets(QWidget &window)
{
    constexpr int smallest = 24;
    QStringList faults;
    for (const QWidget *widget : visibleWidgets(window)) {
        const bool isTarget = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
        if (isTarget && !isInnerPart(*widget) && (widget->width() < smallest || widget->height() < smallest))
            faults.append(u"%1 is %2x%3"_s.arg(described(*widget)).arg(widget->width()).arg(widget->height()));
    }
    return faults;
}

QStringList cutTexts(QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : visibleWidgets(window)) {
        if (isInnerPart(*widget))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!label && !button)
            continue;
        const QString text = label ? label->text() : whole(*button);
        const QString sizes = u" %1 of %2"_s.arg(widget->width()).arg(widget->sizeHint().width());
        if (label ? isCut(*label) : isCut(*button))
            faults.append(u"cut: "_s + described(*widget, text) + sizes);
        else if (isClipped(*widget))
            faults.append(u"clipped: "_s + described(*widget, text));
    }
    return faults;
}

QStringList tabFaults(QWidget &window)
{
    QStringList faults;
    QSet<QWidget *> visited;
    QWidget *first = QApplication::focusWidget();
    if (!first)
        return {u"nothing has the focus"_s};
    do {
        QWidget *here = QApplication::focusWidget();
        if (visited.contains(here))
            return {u"the Tab key turns in a circle at "_s + described(*here)};
        visited.insert(here);
        QTest::keyClick(window.windowHandle(), Qt::Key_Tab);
        if (!QApplication::focusWidget())
            return {u"the focus is lost after "_s + described(*here)};
    } while (QApplication::focusWidget() != first);
    for (QWidget *widget : visibleWidgets(window)) {
        const bool takesTab = takesFocus(*widget) && (widget->focusPolicy() & Qt::TabFocus);
        if (takesTab && !isInnerPart(*widget) && !visited.contains(widget) && !sharesItsStop(*widget, visited))
            faults.append(u"passed by: "_s + described(*widget, widget->accessibleName()));
    }
    return faults;
}

QStringList markupReaders(QWidget &window)
{
    static const auto isHostile = [](const QString &text) { return text.contains(u"<b>"_s); };
    QStringList faults;
    for (const QWidget *widget : visibleWidgets(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && isHostile(label->text()) && label->textFormat() != Qt::PlainText)
            faults.append(u"markup: "_s + described(*widget, label->text()));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasMnemonics = button ? !button->text().isEmpty() : label && label->buddy();
        QString text = button ? button->text() : label ? label->text() : QString();
        if (hasMnemonics && isHostile(text) && text.remove(u"&&"_s).contains(u'&'))
            faults.append(u"underline: "_s + described(*widget, text));
        const QString tip = widget->toolTip();
        if (isHostile(tip) || (tip.contains("&lt;"_L1) && !Qt::mightBeRichText(tip)))
            faults.append(u"tool tip: "_s + described(*widget, tip));
    }
    return faults;
}

QStringList visibleTexts(QWidget &window)
{
    QStringList texts;
    for (const QWidget *widget : visibleWidgets(window)) {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        else if (const auto *stage = qobject_cast<const StageButton *>(widget))
            texts.append(stage->step().label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(whole(*button));
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts.append(line->text().isEmpty() ? line->placeholderText() : line->text());
        else if (const auto *note = qobject_cast<const QPlainTextEdit *>(widget))
            texts.append(note->toPlainText().isEmpty() ? note->placeholderText() : note->toPlainText());
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            texts.append(box->currentText());
        else if (const auto *bar = qobject_cast<const QTabBar *>(widget))
            for (int tab = 0; tab < bar->count(); ++tab)
                texts.append(bar->tabText(tab));
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            appendRows(*view, texts);
    }
    texts.removeAll(QString());
    return texts;
}

QStringList allTexts(QWidget &window)
{
    QStringList texts = visibleTexts(window);
    for (const QWidget *widget : visibleWidgets(window)) {
        if (isInnerPart(*widget))
            continue;
        texts.append(widget->accessibleName());
        texts.append(widget->accessibleDescription());
        texts.append(widget->toolTip());
    }
    texts.append(window.windowTitle());
    texts.removeAll(QString());
    texts.removeDuplicates();
    texts.sort();
    return texts;
}

} // namespace leadline::test
