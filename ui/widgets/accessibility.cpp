// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessibility.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/stagebar.h"
#include "ui/widgets/stagebutton.h"
#include "ui/widgets/toast.h"

#include <QAccessibleWidget>

namespace leadline {

namespace {

/// A stage: a tab of the bar that is selected while the lead stands on it, with a press action.
class AccessibleStage final : public QAccessibleWidget
{
public:
    explicit AccessibleStage(StageButton *button) : QAccessibleWidget(button, QAccessible::PageTab), m_button(button) {}

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = m_button->step().state == StageState::Current;
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            m_button->click();
    }

private:
    StageButton *m_button;
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    if (auto *button = qobject_cast<StageButton *>(object))
        return new AccessibleStage(button);
    if (auto *bar = qobject_cast<StageBar *>(object))
        return new QAccessibleWidget(bar, QAccessible::PageTabList);
    if (auto *toast = qobject_cast<Toast *>(object))
        return new QAccessibleWidget(toast, QAccessible::AlertMessage);
    if (auto *banner = qobject_cast<Banner *>(object))
        return new QAccessibleWidget(banner, QAccessible::Notification);
    return nullptr;
}

} // namespace

void installAccessibleRoles()
{
    QAccessible::installFactory(interfaceOf);
}

} // namespace leadline
