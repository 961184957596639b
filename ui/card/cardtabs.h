// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

class QVBoxLayout;

namespace leadline {

/// Tabs over pages of different heights: as high as the one that is shown, so that whatever holds them scrolls.
class CardTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit CardTabs(QWidget *parent = nullptr);

    void addPage(const QString &code, QWidget *page);
    /// Takes the tab away; the page is hidden and the caller's again.
    QWidget *takePage(const QString &code);
    void setLabel(const QString &code, const QString &label);
    void setCurrent(const QString &code);
    [[nodiscard]] QString current() const;

private:
    [[nodiscard]] int indexOf(const QString &code) const;
    void showCurrent();

    QTabBar *m_bar;
    QVBoxLayout *m_column;
    QHash<QString, QWidget *> m_pages;
};

} // namespace leadline
