// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"
#include "core/store/stagetotals.h"
#include "ui/board/columnloader.h"
#include "ui/leads/leadmodel.h"

#include <QFrame>

class QStackedLayout;

namespace leadline {

class CardList;
class ColumnHeader;
class DropVeil;
class FoldedColumn;
class Label;

/// One stage of the board: its header, its cards or that there are none, or all of it folded; each takes drops.
class BoardColumn final : public QFrame
{
    Q_OBJECT

public:
    BoardColumn(WindowContext &context, const Stage &stage, QWidget *parent = nullptr);

    [[nodiscard]] const QString &stage() const { return m_stage; }
    [[nodiscard]] CardList &list() { return *m_list; }
    [[nodiscard]] LeadModel &model() { return m_model; }
    [[nodiscard]] ColumnLoader &loader() { return m_loader; }
    [[nodiscard]] QWidget &header();
    [[nodiscard]] DropVeil &veil() { return *m_veil; }
    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    void setFolded(bool folded);
    void setTotal(const StageTotal &total);
    /// The process, or its language, is another one.
    void retranslate();

signals:
    /// Cards are dragged over the column.
    void dragEntered(const std::vector<qint64> &leads);
    void dragLeft();
    void dropped(const std::vector<qint64> &leads);
    void foldingRequested(bool folded);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showCards();
    void measure();

    WindowContext &m_context;
    QString m_stage;
    LeadModel m_model;
    ColumnLoader m_loader;
    StageTotal m_total;
    bool m_isCounted = false;
    bool m_isFolded = false;
    QStackedLayout *m_stack;
    QStackedLayout *m_body;
    ColumnHeader *m_header;
    FoldedColumn *m_folded;
    CardList *m_list;
    Label *m_empty;
    DropVeil *m_veil;
};

} // namespace leadline
