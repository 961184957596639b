// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <functional>
#include <vector>

namespace leadline {

/// One thing the palette can do.
struct PaletteEntry
{
    /// In groups of one kind, each under its heading.
    enum class Group { Records, Actions, Navigation, Recent };

    Group group = Group::Actions;
    QString id; ///< by which the current one is found again
    QString icon;
    QString title;
    QString detail;
    QString hint; ///< its keys
    std::function<void()> run = {};

    /// One sentence for screen readers.
    [[nodiscard]] QString sentence() const;
};

/// What was found, with headings between the groups.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// In the order in which they are to stand, groups together.
    void setEntries(std::vector<PaletteEntry> entries);
    /// nullptr for a heading.
    [[nodiscard]] const PaletteEntry *entryAt(int row) const;
    [[nodiscard]] QString headingAt(int row) const;
    /// -1 when it is not there.
    [[nodiscard]] int rowOf(const QString &id) const;

private:
    std::vector<PaletteEntry> m_entries;
    std::vector<int> m_rows; ///< of entries; below 0 the heading of entry -1 - n
};

} // namespace leadline
