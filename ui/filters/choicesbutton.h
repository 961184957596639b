// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldinput.h"

#include <QPushButton>

class QMenu;

namespace leadline {

/// Any number out of a list, ticked in a menu that stays until Enter or Esc; Space ticks.
class ChoicesButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ChoicesButton(QWidget *parent = nullptr);

    void setChoices(const std::vector<FieldChoice> &choices);
    /// By their codes; one that is not in the list comes into it.
    void setChosen(const QStringList &codes);
    [[nodiscard]] QStringList chosen() const;

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &code, const QString &label);
    void showChosen();
    void tick(QAction &action);

    QMenu *m_menu;
};

} // namespace leadline
