// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/rail.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/window/avatar.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int wideWidth = 196; // at the usual text size
constexpr int narrowWidth = 56;
constexpr int edge = 10;
constexpr int stateIconWidth = Metric::smallIconSize + Metric::gap;

} // namespace

Rail::Rail(QWidget *parent)
    : QFrame(parent), m_mark(new Label), m_brand(new Label(TextRole::Title, u"Leadline"_s)),
      m_menuButton(new IconButton(u"ellipsis"_s, {})), m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_sections(new QBoxLayout(QBoxLayout::TopToBottom)), m_state(new QPushButton), m_avatar(new Avatar)
{
    setProperty("role", u"rail"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, 12, edge, 12);
    m_head->setSpacing(6);
    m_head->setContentsMargins(8, 0, 0, 0);
    m_head->addWidget(m_mark);
    m_head->addWidget(m_brand, 1);
    m_head->addWidget(m_menuButton);
    column->addLayout(m_head);
    column->addSpacing(Metric::innerPadding);
    m_sections->setSpacing(Metric::gap);
    column->addLayout(m_sections);
    column->addStretch(1);

    m_state->setObjectName(u"state"_s);
    m_state->setProperty("kind", u"nav"_s);
    m_state->setIconSize({stateIconWidth, Metric::smallIconSize});
    m_state->setCheckable(true);
    m_state->setAutoExclusive(true);
    m_buttons.insert(u"sharing"_s, m_state);
    m_order.append(m_state);
    m_state->installEventFilter(this);
    connect(m_state, &QPushButton::clicked, this, [this] { emit sectionChosen(u"sharing"_s); });
    column->addWidget(m_state);
    column->addSpacing(Metric::gap);
    column->addWidget(m_avatar);
    m_avatar->hide();
    showMark();
    measure();
}

void Rail::measure()
{
    QFont headline = strong(font());
    headline.setPointSizeF(headline.pointSizeF() * 1.2);
    m_brand->setFont(headline);
    m_state->setFont(small(font()));
    label(*m_state);
    setFixedWidth(breadth(m_narrow));
}

int Rail::breadth(bool narrow) const
{
    return narrow ? narrowWidth : wideWidth * roomFor(font()) / 100;
}

/// For how things stand, beside its icon and the button's padding.
int Rail::nameRoom() const
{
    constexpr int padding = 30;
    return breadth(false) - 2 * edge - stateIconWidth - padding;
}

void Rail::takeFocus()
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        if (button->isChecked())
            return button->setFocus(Qt::ShortcutFocusReason);
    }
}

void Rail::addSection(const QString &code, const QString &iconName)
{
    auto *button = new QPushButton(this);
    button->setProperty("kind", u"nav"_s);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setIcon(themedIcon(iconName));
    button->setIconSize({Metric::smallIconSize + 12, Metric::smallIconSize});
    m_sections->addWidget(button);
    m_buttons.insert(code, button);
    m_order.insert(m_order.size() - 1, button); // how things stand comes last
    button->installEventFilter(this);
    connect(button, &QPushButton::clicked, this, [this, code] { emit sectionChosen(code); });
}

void Rail::nameSection(const QString &code, const QString &name, const QString &shortcut)
{
    QPushButton *button = m_buttons.value(code);
    button->setAccessibleName(name);
    button->setToolTip(plainToolTip(tr("%1 (%2)", "section and its shortcut").arg(name, shortcut)));
    label(*button);
}

void Rail::label(QPushButton &section) const
{
    QString name = section.accessibleName();
    if (&section == m_state)
        name = QFontMetrics(strong(section.font())).elidedText(name, Qt::ElideRight, nameRoom());
    section.setText(m_narrow ? QString() : name);
}

void Rail::setSection(const QString &code)
{
    if (QPushButton *button = m_buttons.value(code))
        button->setChecked(true);
}

void Rail::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    setFixedWidth(breadth(narrow));
    m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_brand->setHidden(narrow);
    m_avatar->setNameShown(!narrow);
    label(*m_state);
    for (QPushButton *button : std::as_const(m_buttons))
        label(*button);
}

/// The same again would lay the whole window out anew.
void Rail::setState(const QString &iconName, Ink ink, const QString &text, const QString &explanation)
{
    if (text == m_state->accessibleName() && explanation == m_state->accessibleDescription())
        return;
    m_state->setIcon(themedIcon(iconName, ink));
    m_state->setAccessibleName(text);
    m_state->setAccessibleDescription(explanation);
    m_state->setToolTip(plainToolTip(explanation.isEmpty() ? text : explanation));
    label(*m_state);
}

void Rail::showMark()
{
    m_mark->setPixmap(themedIcon(u"funnel"_s, Ink::Accent).pixmap(QSize(20, 20), devicePixelRatioF()));
}

void Rail::setPerson(const QString &name)
{
    m_avatar->setVisible(!name.isEmpty());
    m_avatar->setPerson(name);
}

/// Arrows go from section to section, Enter and Space open one; Qt would open each that an arrow comes by.
bool Rail::eventFilter(QObject *watched, QEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(watched);
    if (!button || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        step(button, -1);
        return true;
    case Qt::Key_Down:
        step(button, 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        button->click();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void Rail::step(QPushButton *from, int by)
{
    const qsizetype place = std::clamp(m_order.indexOf(from) + by, qsizetype(0), m_order.size() - 1);
    m_order[place]->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showMark();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &Rail::measure, Qt::QueuedConnection); // a new style sheet puts old fonts back
    QFrame::changeEvent(event);
}

} // namespace leadline
