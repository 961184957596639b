// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

#include <QFrame>
#include <QHash>

class QBoxLayout;
class QPushButton;

namespace leadline {

class Avatar;
class IconButton;
class Label;

/// The left edge of the window: brand and menu, the sections, how things stand (a section, too), and me. Narrow, it shows icons only.
class Rail final : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// `code` comes back in sectionChosen().
    void addSection(const QString &code, const QString &iconName);
    void nameSection(const QString &code, const QString &name, const QString &shortcut);
    void setSection(const QString &code);
    void setNarrow(bool narrow);
    /// How wide it is with names or without; names take as much room as the text is large.
    [[nodiscard]] int breadth(bool narrow) const;
    /// To the section that is shown.
    void takeFocus();
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// How things stand with the server, or that all is saved; `explanation` is the tool tip.
    void setState(const QString &iconName, Ink ink, const QString &text, const QString &explanation);
    void setPerson(const QString &name);
    [[nodiscard]] IconButton *menuButton() const { return m_menuButton; }
    [[nodiscard]] Avatar *avatar() const { return m_avatar; }

signals:
    void sectionChosen(const QString &code);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void label(QPushButton &section) const;
    void step(QPushButton *from, int by);
    void showMark();
    void measure();
    [[nodiscard]] int nameRoom() const;

    Label *m_mark;
    Label *m_brand;
    IconButton *m_menuButton;
    QBoxLayout *m_head;
    QBoxLayout *m_sections;
    QHash<QString, QPushButton *> m_buttons;
    QList<QPushButton *> m_order; ///< from top to bottom
    QPushButton *m_state;
    Avatar *m_avatar;
    bool m_narrow = false;
};

} // namespace leadline
