// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace leadline {

class Banner;
class IconButton;

/// Says above the pages that the run before did not come to its end, what is kept, and where the log is (C-73, C-65).
class BadEndNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit BadEndNotice(const QString &log, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Banner *m_banner;
    IconButton *m_close;
};

} // namespace leadline
