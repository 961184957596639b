// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

namespace leadline {

class StageButton;

enum class StageState { Passed, Current, Future, Lost };

/// One stage as the bar shows it.
struct StageStep
{
    QString code;
    QString label;
    StageState state = StageState::Future;
    /// Plain text: when it was entered, how long it took.
    QString toolTip;
    /// What keeps the lead from going there, "Sales division"; said in the tool tip and to screen readers.
    QString missing;
    bool enabled = true;
};

/// The lead's path as chevrons. One stop of the Tab key; Left and Right go along it, Enter and Space choose (C-39).
class StageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StageBar(QWidget *parent = nullptr);

    /// Keeps the keyboard focus on the stage that has it.
    void setSteps(std::vector<StageStep> steps);
    [[nodiscard]] const std::vector<StageStep> &steps() const { return m_steps; }
    /// The code of the stage with the keyboard focus; empty without.
    [[nodiscard]] QString focusedCode() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The user wants the lead there. Disabled stages are reachable and named, but never activated.
    void activated(const QString &code);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild(size_t count);
    void arrange();
    void moveFocus(int step);
    void chooseTabStop();
    [[nodiscard]] StageButton *find(bool (*matches)(const StageButton &)) const;

    std::vector<StageStep> m_steps;
    std::vector<StageButton *> m_buttons;
};

} // namespace leadline
