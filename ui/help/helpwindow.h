// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;

namespace leadline {

class HelpBrowser;

/// The manual, page by page, in the language of the window, without a network (C-98). It stays open beside the work.
class HelpWindow final : public QDialog
{
    Q_OBJECT

public:
    HelpWindow(const QString &page, QWidget *parent);

    void showPage(const QString &page);
    /// The name of the page that is shown.
    [[nodiscard]] QString page() const;
    [[nodiscard]] HelpBrowser &text() { return *m_text; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();

    HelpBrowser *m_text;
    QPushButton *m_contents;
    QPushButton *m_back;
    QPushButton *m_close;
};

} // namespace leadline
