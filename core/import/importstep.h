// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"
#include "core/import/importrow.h"

namespace leadline {

/// What the next ChangeSet of an import will do: decides row by row, with the rows before it in mind.
class ImportStep
{
public:
    enum class Purpose { Run, DryRun }; ///< a dry run's rows never get into the file, so their keys are kept

    ImportStep(const Session &session, OnDuplicate onDuplicate, Purpose purpose);

    /// A hundred words at most; then isFull() is to be asked.
    void add(NewWords words);
    /// Asks the file what it has of the rows that follow now; again when something was committed meanwhile.
    void expect(std::span<const ImportRow> rows);
    /// Decides about a row that can be taken; Refused when the process does not let the lead begin, or the row would
    /// change a closed one.
    [[nodiscard]] Result<ImportPreviewRow::Verdict> take(const ImportRow &row);
    /// Where the last row's lead was found; 0 when it is new or comes from this import.
    [[nodiscard]] qint64 existingRow() const { return m_found.lead; }
    /// What the last row does to its lead; of a dry run only.
    [[nodiscard]] std::vector<FieldChange> cells() const;

    /// Words alone are no step, unless they fill it.
    [[nodiscard]] bool isEmpty() const { return m_created.empty() && m_updated.empty() && !isFull(); }
    [[nodiscard]] bool isFull() const;
    /// Whether this row has to wait for the next ChangeSet.
    [[nodiscard]] bool hasNoRoomFor(const ImportRow &row) const;
    /// Hands over the changes and begins anew.
    void moveInto(ChangeSet &changeset);

private:
    /// Two states of a lead.
    struct Update
    {
        Lead before;
        Lead after;
    };
    /// What the file has under the keys of a row.
    struct Found
    {
        qint64 lead = 0; ///< row
        bool client = false;
    };
    /// Where an earlier row with a key of this one stands.
    struct Place
    {
        enum class Where { Created, Updated, Past };
        Where where = Where::Past;
        size_t index = 0;
    };

    [[nodiscard]] Found foundFor(const std::vector<qint64> &keys) const;
    [[nodiscard]] std::optional<Place> placeOf(const std::vector<qint64> &keys) const;
    [[nodiscard]] Result<ImportPreviewRow::Verdict> create(const ImportRow &row);
    [[nodiscard]] Result<ImportPreviewRow::Verdict> update(const ImportRow &row, std::optional<Place> place);
    void remember(const std::vector<qint64> &keys, Place place);
    void link(Lead &lead, const NamedLinks &links);

    const Session &m_session;
    OnDuplicate m_onDuplicate;
    Purpose m_purpose;
    std::vector<Outcome> m_created;
    std::vector<Update> m_updated;
    NewWords m_words;
    ChangeSet m_made;                     ///< companies and teams that rows name
    QHash<QString, QUuid> m_namedRecords; ///< by kind and folded name
    QHash<qint64, Found> m_known;         ///< in the file, by match key
    QHash<qint64, Place> m_places;        ///< in this import, by match key
    Found m_found;
    Update m_last;
    qint64 m_nextNumber = 0;
    size_t m_records = 0;
    qsizetype m_size = 0;
};

} // namespace leadline
