// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/stagetotals.h"
#include "ui/board/boardmoves.h"
#include "ui/board/boardtotals.h"
#include "ui/shell/page.h"

#include <QTimer>
#include <optional>

class QMenu;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace leadline {

class BoardColumn;
class BoardHead;
class EmptyState;

/// The section «Board» (C-54 to C-58): a column of cards for each stage, moved by the mouse, several at once, or by keys.
class BoardPage final : public Page
{
    Q_OBJECT

public:
    explicit BoardPage(WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString section() const override { return QStringLiteral("board"); }
    [[nodiscard]] QWidget *firstFocus() override;
    bool focusSearch() override;
    [[nodiscard]] const std::vector<BoardColumn *> &columns() const { return m_columns; }
    /// nullptr for an unknown stage.
    [[nodiscard]] BoardColumn *column(const QString &stage) const;
    /// Codes of stages; until somebody has folded a column, those are folded where leads get lost.
    void setFolded(const std::optional<QStringList> &stages);
    [[nodiscard]] const std::optional<QStringList> &folded() const { return m_folded; }

signals:
    /// Every column that is open shows what is in the file.
    void filled();
    /// Counts and sums stand above the columns.
    void counted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// Cards on their way to another column: the focus goes with them once they have got there.
    struct Following
    {
        std::vector<qint64> leads;
        QString stage;
        bool isCommitted = false;
    };

    void layOut();
    void buildColumns();
    void followReference();
    void connectColumn(BoardColumn &column);
    void connectActions();
    void buildEmptyState();
    void load();
    void reload();
    void showTotals(const std::vector<StageTotal> &totals);
    void take(BoardColumn &column);
    void fold(BoardColumn &column, bool folded);
    [[nodiscard]] BoardColumn *currentColumn() const;
    void step(BoardColumn &from, int columns);
    void moveBy(int stages);
    void move(const std::vector<qint64> &leads, BoardColumn &to);
    void chooseStage();
    void openCurrent();
    void follow(BoardColumn &column);
    void dragOver(BoardColumn &column, const std::vector<qint64> &leads);
    void judge(const std::vector<Lead> &leads);
    void endDrag();
    void retranslate();

    WindowContext &m_context;
    BoardMoves m_moves;
    BoardTotals m_totals;
    BoardHead *m_head;
    QStackedLayout *m_stack;
    QScrollArea *m_scroll;
    EmptyState *m_noLeads;
    QPushButton *m_importButton;
    QPushButton *m_newButton;
    QMenu *m_menu;
    std::vector<BoardColumn *> m_columns;
    BoardColumn *m_current = nullptr; ///< where the focus was last
    BoardColumn *m_over = nullptr;    ///< under the cards that are dragged
    std::vector<qint64> m_dragged;
    Following m_following;
    std::optional<QStringList> m_folded;
    std::optional<std::vector<StageTotal>> m_counted;
    QTimer m_soon;
    QTimer m_minute;
    size_t m_unfilled = 0;
    bool m_isStale = false;
};

} // namespace leadline
