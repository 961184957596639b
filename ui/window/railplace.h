// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace leadline {

class Rail;

/// The room of the rail beside the pages. Where it has none for the names, they can lie over the pages for a moment: until
/// a section is chosen or the keyboard is elsewhere.
class RailPlace final : public QWidget
{
    Q_OBJECT

public:
    /// The rail lies in `area`, this beside the pages in its layout.
    RailPlace(Rail &rail, QWidget &area);

    /// Icons alone, beside the pages.
    void setNarrow(bool narrow);
    /// The names over the pages, with the keyboard in them; away again, with the keyboard back where it was.
    void toggleNames();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void lieOver(bool over);
    void goBack();
    void place();

    Rail &m_rail;
    QPointer<QWidget> m_opener;
    bool m_isNarrow = false;
    bool m_isOver = false;
};

} // namespace leadline
