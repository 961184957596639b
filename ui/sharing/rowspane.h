// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sharing/textrows.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace leadline {

class Label;
class LeadListView;
class WindowContext;

/// A heading, a list of two-line rows, and below it what can be done with the current one by button or by one key.
class RowsPane : public QWidget
{
    Q_OBJECT

public:
    explicit RowsPane(WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] LeadListView &list() { return *m_list; }
    /// Reads again what there is, soon.
    void refresh() { m_soon.start(); }

signals:
    /// Rows went for good: how many there are may be told elsewhere.
    void settled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

    virtual void read() = 0;
    virtual void retranslate() = 0;
    /// Another row is current, or none.
    virtual void rowChosen() = 0;
    /// The list's Enter.
    virtual void openCurrent() = 0;

    /// `key` is the one that presses it while the list has the keyboard, on any layout.
    QPushButton *addButton(const QString &name, Qt::Key key);
    void setWords(const QString &heading, const QString &whenEmpty);
    void show(std::vector<JournalRowText> rows);
    /// What the current row has no room for.
    void setDetail(const QString &text);
    /// -1: none.
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] WindowContext &context() const { return m_context; }

private:
    void showHeading();

    WindowContext &m_context;
    TextRows m_rows;
    QTimer m_soon;
    QString m_headingText;
    Label *m_heading;
    Label *m_empty;
    LeadListView *m_list;
    Label *m_detail;
    QHBoxLayout *m_buttons;
    std::vector<std::pair<Qt::Key, QPushButton *>> m_keys;
};

} // namespace leadline
