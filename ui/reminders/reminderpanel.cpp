// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reminders/reminderpanel.h"

#include "ui/reminders/reminderrow.h"
#include "ui/reminders/trayannouncer.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 380;

} // namespace

ReminderPanel::ReminderPanel(WindowContext &context, QWidget *desk)
    : QFrame(desk), m_context(context), m_watch(context), m_tray(std::make_unique<TrayAnnouncer>(context)),
      m_title(new Label(TextRole::Title)), m_count(new Badge({}, Tone::Accent)),
      m_hide(new IconButton(u"chevron-down"_s, {})), m_keys(new Label(TextRole::Caption)), m_scroll(new QScrollArea),
      m_list(nullptr)
{
    setObjectName(u"reminders"_s);
    setProperty("role", u"card"_s);
    layOut();
    connect(m_hide, &QToolButton::clicked, this, &ReminderPanel::leave);
    connect(&m_watch, &ReminderWatch::changed, this, &ReminderPanel::showList);
    connect(&m_watch, &ReminderWatch::arrived, this, &ReminderPanel::announce);
    connect(m_tray.get(), &TrayAnnouncer::opened, this, &ReminderPanel::comeForward);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now && isAncestorOf(now) && old && !isAncestorOf(old))
            m_opener = old;
        else if (isVisible()) // what takes the focus has often no place yet
            QMetaObject::invokeMethod(this, &ReminderPanel::giveWay, Qt::QueuedConnection);
    });
    desk->installEventFilter(this);
    retranslate();
    hide();
}

ReminderPanel::~ReminderPanel() = default;

void ReminderPanel::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::cardPadding, 12, 12, 12);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_hide);
    column->addLayout(head);
    column->addWidget(m_scroll);
    column->addWidget(m_keys);
    m_keys->setWordWrap(true);
    m_hide->setObjectName(u"reminders.hide"_s);
    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, Metric::gap, 0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    content->installEventFilter(this);
}

void ReminderPanel::open()
{
    if (m_rows.empty())
        return m_context.toast.announce(tr("There is nothing to be reminded of."));
    show();
    fold(false);
    raise();
    m_rows.front()->takeFocus();
}

void ReminderPanel::comeForward()
{
    window()->setWindowState(window()->windowState() & ~Qt::WindowMinimized);
    window()->show();
    window()->raise();
    window()->activateWindow();
    open();
}

void ReminderPanel::standAbove(int roomBelow)
{
    m_roomBelow = roomBelow;
    raise();
    fold(!isAncestorOf(QApplication::focusWidget()));
}

void ReminderPanel::fold(bool folded)
{
    m_scroll->setVisible(!folded);
    m_keys->setVisible(!folded);
    place();
}

/// Whether it hides what the keyboard is in; of a list enough stays in sight.
bool ReminderPanel::isOver(const QWidget *focused) const
{
    if (!focused || focused->window() != window() || isAncestorOf(focused) || focused->height() > height())
        return false;
    return QRect(focused->mapToGlobal(QPoint()), focused->size()).intersects(QRect(mapToGlobal(QPoint()), size()));
}

void ReminderPanel::giveWay()
{
    if (isVisible() && !m_scroll->isHidden() && isOver(QApplication::focusWidget()))
        fold(true);
}

void ReminderPanel::announce()
{
    show();
    fold(false);
    giveWay();
    raise();
    setAccessibleDescription(reminderSentence(m_context, m_watch.due().back()));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_tray->announce(m_watch.due());
}

/// Rows are kept while there are any, so that the focus stays on the answer it is on.
void ReminderPanel::showList()
{
    const std::vector<Reminder> &due = m_watch.due();
    const int focused = focusedRow();
    if (due.empty())
        leave(); // while the focus is still here
    while (m_rows.size() > due.size()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < due.size())
        m_rows.push_back(makeRow());
    for (size_t index = 0; index < due.size(); ++index)
        m_rows[index]->show(m_context, due[index]);
    m_count->setText(tr("%n reminder(s)", nullptr, int(due.size())));
    m_tray->setWaiting(int(due.size()));
    if (due.empty())
        return;
    orderFocus(*this);
    if (focused >= int(m_rows.size()))
        m_rows.back()->takeFocus();
    place();
}

ReminderRow *ReminderPanel::makeRow()
{
    auto *row = new ReminderRow;
    m_list->addWidget(row);
    row->setVisible(true); // hidden ones take no room
    connect(row, &ReminderRow::openRequested, this, [this, row] {
        if (row->lead().isNull()) // what belongs to none stands in the schedule
            m_context.actions.action(u"section.schedule"_s)->trigger();
        else
            emit m_context.leadRequested(row->lead());
    });
    connect(row, &ReminderRow::snoozed, this, [this, row](Snooze snooze) { m_watch.snooze(row->task().id, snooze); });
    connect(row, &ReminderRow::dismissed, this, [this, row] { m_watch.dismiss(row->task().id); });
    return row;
}

int ReminderPanel::focusedRow() const
{
    const QWidget *focused = QApplication::focusWidget();
    const auto holds = [focused](const ReminderRow *row) { return focused && row->isAncestorOf(focused); };
    const auto found = std::ranges::find_if(m_rows, holds);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void ReminderPanel::step(int rows)
{
    if (m_rows.empty())
        return;
    const int row = std::clamp(focusedRow() + rows, 0, int(m_rows.size()) - 1);
    m_rows[size_t(row)]->takeFocus();
    m_scroll->ensureWidgetVisible(m_rows[size_t(row)]);
}

void ReminderPanel::leave()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_opener)
        m_opener->setFocus(Qt::OtherFocusReason);
}

void ReminderPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return leave();
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Down:
        return step(1);
    default:
        QFrame::keyPressEvent(event);
    }
}

void ReminderPanel::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_scroll->isHidden() && rect().contains(event->pos()))
        open();
}

bool ReminderPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMoved = watched == parentWidget() && event->type() == QEvent::Resize;
    const bool isAnotherHeight = watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest;
    if (isVisible() && (isMoved || isAnotherHeight))
        place();
    return QFrame::eventFilter(watched, event);
}

void ReminderPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showList();
    }
    QFrame::changeEvent(event);
}

/// Above the corner, at most two thirds of the window; the rest is scrolled to. A heading alone hides no more than it must.
void ReminderPanel::place()
{
    const QWidget *desk = parentWidget();
    const int whole = qMin(panelWidth * roomFor(font()) / 100, desk->width() - 2 * Metric::pagePadding);
    const int heading = layout()->sizeHint().width() + Metric::cardPadding;
    setFixedWidth(m_scroll->isHidden() ? qMin(whole, heading) : whole);
    m_scroll->setFixedHeight(qMin(m_list->sizeHint().height(), desk->height() / 2));
    adjustSize();
    move(desk->width() - width() - Metric::pagePadding, desk->height() - height() - m_roomBelow - Metric::pagePadding);
}

void ReminderPanel::retranslate()
{
    m_title->setText(tr("Reminders"));
    setAccessibleName(m_title->text());
    m_hide->setName(tr("Hide the reminders"));
    m_keys->setText(tr("1: ten minutes   2: an hour   3: tomorrow   Del: never   Esc: hide"));
}

} // namespace leadline
