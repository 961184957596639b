// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QBoxLayout;
class QPushButton;

namespace leadline {

class Avatar;
class ElidedLabel;
class IconButton;
class Label;

/// The left edge of the window: brand and menu, the sections, how things stand, and me. Narrow, it shows icons only.
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
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// What the program is doing, or that all is saved.
    void setState(const QString &iconName, const QString &text);
    void setPerson(const QString &name);
    [[nodiscard]] IconButton *menuButton() const { return m_menuButton; }
    [[nodiscard]] Avatar *avatar() const { return m_avatar; }

signals:
    void sectionChosen(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void label(QPushButton &section) const;
    void showState();
    void measure();

    Label *m_mark;
    Label *m_brand;
    IconButton *m_menuButton;
    QBoxLayout *m_head;
    QBoxLayout *m_sections;
    QHash<QString, QPushButton *> m_buttons;
    Label *m_stateIcon;
    ElidedLabel *m_stateText;
    QString m_stateIconName;
    Avatar *m_avatar;
    bool m_narrow = false;
};

} // namespace leadline
