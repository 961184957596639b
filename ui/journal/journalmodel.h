// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journallines.h"
#include "ui/journal/undopreview.h"

#include <QAbstractListModel>

namespace leadline {

class WindowContext;

/// A line of one of the journal's lists, in words.
struct JournalRowText
{
    QString title;
    QString atEnd; ///< when, or what the matter is
    QString detail;
    bool isFaint = false;
    bool isWarning = false;

    [[nodiscard]] QString sentence() const;
};

/// Rows of text that a JournalDelegate paints.
class JournalRows : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] virtual JournalRowText textAt(int row) const = 0;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

/// ChangeSets, newest first, as many as were fetched.
class JournalModel final : public JournalRows
{
    Q_OBJECT

public:
    explicit JournalModel(WindowContext &context, QObject *parent = nullptr) : JournalRows(parent), m_context(context)
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] JournalRowText textAt(int row) const override;
    void setLines(std::vector<JournalLine> lines);
    void append(std::vector<JournalLine> lines);
    [[nodiscard]] const JournalLine *lineAt(int row) const;
    /// -1 when it is not there.
    [[nodiscard]] int rowOf(qint64 number) const;

private:
    WindowContext &m_context;
    std::vector<JournalLine> m_lines;
};

/// What an undo would change.
class UndoStepModel final : public JournalRows
{
    Q_OBJECT

public:
    using JournalRows::JournalRows;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] JournalRowText textAt(int row) const override;
    void setPreview(UndoPreview preview);
    [[nodiscard]] const UndoPreview &preview() const { return m_preview; }

private:
    UndoPreview m_preview;
};

} // namespace leadline
