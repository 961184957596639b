// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>
#include <QHash>
#include <QStringList>
#include <QWidget>
#include <algorithm>

namespace leadline::test {

/// Remembers where each part stood when it was painted for the first time: what then moves jumps under the eye.
class FirstPictures final : public QObject
{
public:
    FirstPictures() { qApp->installEventFilter(this); }

    [[nodiscard]] QStringList movedSince(const QWidget &area) const
    {
        QStringList moved;
        for (const QWidget *part : area.findChildren<QWidget *>()) {
            const auto first = m_first.constFind(part);
            if (first != m_first.constEnd() && *first != placeOf(*part))
                moved.append(QString::fromLatin1(part->metaObject()->className()) + u' ' + part->objectName());
        }
        return moved;
    }
    [[nodiscard]] qsizetype countIn(const QWidget &area) const
    {
        const QList<QWidget *> parts = area.findChildren<QWidget *>();
        return std::count_if(parts.begin(), parts.end(),
                             [this](const QWidget *part) { return m_first.contains(part); });
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *part = qobject_cast<QWidget *>(watched);
        if (part && event->type() == QEvent::Paint && !m_first.contains(part))
            m_first.insert(part, placeOf(*part));
        return false;
    }

private:
    static QRect placeOf(const QWidget &part) { return {part.mapTo(part.window(), QPoint()), part.size()}; }

    QHash<const QWidget *, QRect> m_first;
};

} // namespace leadline::test
