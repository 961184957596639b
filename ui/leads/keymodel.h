// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <vector>

namespace leadline {

/// The records of a list by their keys, all of them; whoever derives it keeps the rows that were in view lately. A row
/// that was not fetched yet is there, but empty.
class KeyModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;

    [[nodiscard]] qint64 keyAt(int position) const { return m_keys[size_t(position)]; }
    /// -1 when it is not in the list.
    [[nodiscard]] int positionOf(qint64 key) const;
    /// Of those that are in the list; in one pass however many they are.
    [[nodiscard]] QHash<qint64, int> positionsOf(const std::vector<qint64> &keys) const;
    [[nodiscard]] const std::vector<quint32> &keys() const { return m_keys; }
    /// The keys in the range whose rows are not at hand.
    [[nodiscard]] std::vector<qint64> missing(int first, int last) const;

    /// Another list altogether.
    void replace(const std::vector<qint64> &keys);
    /// The same list as it is now: rows that stay keep their place, and all are fetched anew.
    void refresh(const std::vector<qint64> &keys);
    void append(const std::vector<qint64> &keys);
    void insert(int position, const std::vector<qint64> &keys);
    void remove(int first, int last);
    /// Words have changed: the language, the process, the day.
    void repaintAll();

protected:
    [[nodiscard]] virtual bool isAtHand(qint64 key) const = 0;
    virtual void forgetRows() = 0;

private:
    [[nodiscard]] bool staysDescending(int position, const std::vector<qint64> &keys) const;

    std::vector<quint32> m_keys; ///< rows of the file; 4 bytes each, for there may be a million
    bool m_descending = true;    ///< newest first: a key is found by halving
};

} // namespace leadline
