// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/keymodel.h"

#include "ui/leads/leadlistchange.h"

#include <QSet>
#include <algorithm>
#include <functional>

namespace leadline {

int KeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int KeyModel::positionOf(qint64 key) const
{
    const auto found = m_descending ? std::lower_bound(m_keys.begin(), m_keys.end(), quint32(key), std::greater<>())
                                    : std::find(m_keys.begin(), m_keys.end(), quint32(key));
    return found == m_keys.end() || *found != quint32(key) ? -1 : int(found - m_keys.begin());
}

QHash<qint64, int> KeyModel::positionsOf(const std::vector<qint64> &keys) const
{
    QHash<qint64, int> positions;
    if (m_descending || keys.size() < 3) {
        for (const qint64 key : keys) {
            if (const int position = positionOf(key); position >= 0)
                positions.insert(key, position);
        }
        return positions;
    }
    const QSet<qint64> wanted(keys.begin(), keys.end());
    for (size_t position = 0; position < m_keys.size(); ++position) {
        if (wanted.contains(m_keys[position]))
            positions.insert(m_keys[position], int(position));
    }
    return positions;
}

std::vector<qint64> KeyModel::missing(int first, int last) const
{
    std::vector<qint64> keys;
    for (int position = std::max(first, 0); position <= std::min(last, rowCount() - 1); ++position) {
        if (!isAtHand(keyAt(position)))
            keys.push_back(keyAt(position));
    }
    return keys;
}

void KeyModel::replace(const std::vector<qint64> &keys)
{
    beginResetModel();
    m_keys.clear();
    m_descending = staysDescending(0, keys);
    m_keys.assign(keys.begin(), keys.end());
    endResetModel();
}

void KeyModel::refresh(const std::vector<qint64> &keys)
{
    forgetRows();
    const std::vector<quint32> after(keys.begin(), keys.end());
    for (const Stretch &gone : goneFrom(m_keys, after))
        remove(gone.first, gone.last);
    for (size_t place = 0; place < keys.size();) {
        size_t end = place;
        const bool isAtEnd = place >= m_keys.size();
        while (end < keys.size() && (isAtEnd || quint32(keys[end]) != m_keys[place]))
            ++end;
        insert(int(place), {keys.begin() + qint64(place), keys.begin() + qint64(end)});
        place = end + 1;
    }
    if (m_keys != after) // the order is another one
        replace(keys);
}

void KeyModel::append(const std::vector<qint64> &keys)
{
    insert(rowCount(), keys);
}

void KeyModel::insert(int position, const std::vector<qint64> &keys)
{
    if (keys.empty())
        return;
    beginInsertRows({}, position, position + int(keys.size()) - 1);
    m_descending = m_descending && staysDescending(position, keys);
    m_keys.insert(m_keys.begin() + position, keys.begin(), keys.end());
    endInsertRows();
}

void KeyModel::remove(int first, int last)
{
    beginRemoveRows({}, first, last);
    m_keys.erase(m_keys.begin() + first, m_keys.begin() + last + 1);
    endRemoveRows();
}

bool KeyModel::staysDescending(int position, const std::vector<qint64> &keys) const
{
    return std::is_sorted(keys.begin(), keys.end(), std::greater<>())
        && (position == 0 || keys.empty() || m_keys[size_t(position) - 1] > quint32(keys.front()))
        && (position == int(m_keys.size()) || keys.empty() || m_keys[size_t(position)] < quint32(keys.back()));
}

void KeyModel::repaintAll()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace leadline
