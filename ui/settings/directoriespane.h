// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>
#include <functional>

class QLayout;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace leadline {

class Label;
class Session;
class WindowContext;
struct ChangeSet;

/// The directories (справочники) that users extend: their choices are added, renamed and hidden here (S4-25).
class DirectoriesPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DirectoriesPane(WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QLayout *makeColumns();
    [[nodiscard]] QLayout *makeButtons();
    void fillDirectories();
    void fillChoices();
    void showChosen();
    void add();
    void rename(QListWidgetItem *item);
    void toggleHidden();
    [[nodiscard]] QString directory() const;
    [[nodiscard]] QString code() const;
    void change(
        std::function<Result<ChangeSet>(Session &)> work, const std::function<void()> &done = [] {});

    WindowContext &m_context;
    QListWidget *m_directories;
    QListWidget *m_choices;
    QLineEdit *m_name;
    QPushButton *m_add;
    QPushButton *m_rename;
    QPushButton *m_hide;
    Label *m_complaint;
};

} // namespace leadline
