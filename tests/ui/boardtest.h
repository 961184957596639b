// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/programwindow.h"
#include "ui/board/boardcolumn.h"
#include "ui/board/boardpage.h"
#include "ui/board/cardlist.h"
#include "ui/board/dropveil.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>

namespace leadline::test {

/// The board in the real window on a real file: `file` was filled before.
class BoardTest
{
public:
    explicit BoardTest(TestFile &file, QLocale::Language language = QLocale::English, const QString &home = {})
        : m_program(language, file.clock(), home)
    {
        file.close();
        m_program.window().open(file.path());
        m_program.show();
        if (!QTest::qWaitFor([&] { return m_program.window().desk() != nullptr; }, patience))
            qFatal("the file does not open");
        m_program.press(Qt::Key_3, Qt::ControlModifier);
        const auto isFilled = [this] {
            return std::ranges::all_of(page().columns(), [](BoardColumn *column) {
                return column->model().rowCount() > 0 || column->loader().isComplete();
            });
        };
        if (!QTest::qWaitFor(isFilled, patience))
            qFatal("the board stays empty");
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] Desk &desk() { return *m_program.window().desk(); }
    [[nodiscard]] BoardPage &page() { return desk().board(); }
    [[nodiscard]] BoardColumn &column(const QString &stage) { return *page().column(stage); }
    [[nodiscard]] CardList &list(const QString &stage) { return column(stage).list(); }
    /// The titles of a column's cards, from the top; of cards that are not fetched an empty one.
    [[nodiscard]] QStringList cards(const QString &stage)
    {
        QStringList titles;
        for (int row = 0; row < column(stage).model().rowCount(); ++row)
            titles.append(column(stage).model().index(row).data().toString());
        return titles;
    }
    /// The title of the card that has the focus, and its column.
    [[nodiscard]] QString focused()
    {
        const auto *focused = qobject_cast<const CardList *>(QApplication::focusWidget());
        return focused ? focused->currentIndex().data().toString() : QString();
    }
    [[nodiscard]] bool hasFocus(const QString &stage) { return list(stage).hasFocus(); }
    /// What a screen reader says of the column.
    [[nodiscard]] QString said(const QString &stage) { return list(stage).accessibleName(); }
    [[nodiscard]] std::vector<qint64> rows(const QString &stage, std::initializer_list<int> places)
    {
        std::vector<qint64> rows;
        for (const int place : places)
            rows.push_back(column(stage).model().keyAt(place));
        return rows;
    }
    void dragOver(const QString &stage, const std::vector<qint64> &leads)
    {
        const std::unique_ptr<QMimeData> mime(mimeOf(leads));
        QDragEnterEvent enter({20, 60}, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&column(stage), &enter);
    }
    void dragOut(const QString &stage)
    {
        QDragLeaveEvent leave;
        QApplication::sendEvent(&column(stage), &leave);
    }
    /// Whether the column takes what is dragged over it.
    [[nodiscard]] bool takes(const QString &stage, const std::vector<qint64> &leads)
    {
        dragOver(stage, leads);
        const std::unique_ptr<QMimeData> mime(mimeOf(leads));
        QDragMoveEvent move({20, 60}, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&column(stage), &move);
        return move.isAccepted();
    }
    void drop(const QString &stage, const std::vector<qint64> &leads)
    {
        dragOver(stage, leads);
        const std::unique_ptr<QMimeData> mime(mimeOf(leads));
        QDropEvent drop({20, 60}, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&column(stage), &drop);
    }

private:
    ProgramWindow m_program;
};

} // namespace leadline::test
