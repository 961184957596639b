// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stagebar.h"

#include "ui/widgets/accessibility.h"
#include "ui/widgets/stagebutton.h"
#include "ui/widgets/taborder.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStyle>
#include <algorithm>
#include <numeric>

namespace leadline {

namespace {

/// Equal widths where every label fits into one, else shares in proportion to the labels.
std::vector<int> sharesOf(const std::vector<StageButton *> &buttons, int width)
{
    std::vector<int> wanted;
    wanted.reserve(buttons.size());
    for (const StageButton *button : buttons)
        wanted.push_back(button->sizeHint().width());
    const int count = int(wanted.size());
    const int total = std::accumulate(wanted.begin(), wanted.end(), 0);
    const bool equal = *std::max_element(wanted.begin(), wanted.end()) <= width / count;
    std::vector<int> shares;
    int left = width;
    for (int index = 0; index < count; ++index) {
        const int share = index + 1 == count ? left : equal ? width / count : width * wanted[size_t(index)] / total;
        shares.push_back(share);
        left -= share;
    }
    return shares;
}

} // namespace

StageBar::StageBar(QWidget *parent) : QWidget(parent)
{
    installAccessibleRoles();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageBar::setSteps(std::vector<StageStep> steps)
{
    m_steps = std::move(steps);
    if (m_steps.size() != m_buttons.size())
        rebuild(m_steps.size());
    for (size_t index = 0; index < m_steps.size(); ++index)
        m_buttons[index]->setStep(m_steps[index], index == 0, index + 1 == m_steps.size());
    chooseTabStop();
    arrange();
    updateGeometry();
}

QString StageBar::focusedCode() const
{
    const StageButton *focused = find([](const StageButton &button) { return button.hasFocus(); });
    return focused ? focused->step().code : QString();
}

QSize StageBar::sizeHint() const
{
    int width = 0;
    for (const StageButton *button : m_buttons)
        width += button->sizeHint().width();
    return {width, StageButton::heightFor(font())};
}

QSize StageBar::minimumSizeHint() const
{
    return {int(m_buttons.size()) * StageButton::narrowest, StageButton::heightFor(font())};
}

void StageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        arrange();
    QWidget::changeEvent(event);
}

void StageBar::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        moveFocus(forward);
        break;
    case Qt::Key_Left:
        moveFocus(-forward);
        break;
    case Qt::Key_Home:
        moveFocus(-int(m_buttons.size()));
        break;
    case Qt::Key_End:
        moveFocus(int(m_buttons.size()));
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StageBar::rebuild(size_t count)
{
    while (m_buttons.size() > count) {
        m_buttons.back()->hide();
        m_buttons.back()->deleteLater(); // a click on it may be the reason
        m_buttons.pop_back();
    }
    while (m_buttons.size() < count) {
        auto *button = new StageButton(this);
        connect(button, &StageButton::clicked, this, [this, button] {
            if (button->step().enabled)
                emit activated(button->step().code);
        });
        button->show();
        m_buttons.push_back(button);
        placeInTabOrder(*this, *button);
    }
}

void StageBar::arrange()
{
    if (m_buttons.empty())
        return;
    const std::vector<int> shares = sharesOf(m_buttons, width());
    int x = 0;
    for (size_t index = 0; index < m_buttons.size(); ++index) {
        const int overlap = index + 1 == m_buttons.size() ? 0 : StageButton::overlap;
        const QRect place(x, 0, shares[index] + overlap, height());
        m_buttons[index]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += shares[index];
    }
}

void StageBar::moveFocus(int step)
{
    const StageButton *focused = find([](const StageButton &button) { return button.hasFocus(); });
    const auto place = std::find(m_buttons.begin(), m_buttons.end(), focused);
    if (place == m_buttons.end())
        return;
    const int last = int(m_buttons.size()) - 1;
    const int target = std::clamp(int(place - m_buttons.begin()) + step, 0, last);
    m_buttons[size_t(target)]->setFocus(Qt::OtherFocusReason);
    chooseTabStop();
}

void StageBar::chooseTabStop()
{
    if (m_buttons.empty())
        return;
    StageButton *stop = find([](const StageButton &button) { return button.hasFocus(); });
    if (!stop)
        stop = find([](const StageButton &button) { return button.step().state == StageState::Current; });
    for (StageButton *button : m_buttons)
        button->setFocusPolicy(Qt::ClickFocus);
    (stop ? stop : m_buttons.front())->setFocusPolicy(Qt::StrongFocus);
}

StageButton *StageBar::find(bool (*matches)(const StageButton &)) const
{
    const auto found =
        std::find_if(m_buttons.begin(), m_buttons.end(), [matches](auto *button) { return matches(*button); });
    return found == m_buttons.end() ? nullptr : *found;
}

} // namespace leadline
