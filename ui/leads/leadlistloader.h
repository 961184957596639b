// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/keystream.h"
#include "ui/leads/leadlistchange.h"

#include <QTimer>

namespace leadline {

class LeadModel;

/// Keeps a LeadModel true to a query: brings the keys, page by page, and fetches the rows in view; after each commit it
/// mends what the commit touched. Nothing here waits.
class LeadListLoader final : public QObject
{
    Q_OBJECT

public:
    LeadListLoader(WindowContext &context, LeadModel &model);

    /// Another list; the one shown stays until the new one's first page is there.
    void load(const LeadQuery &query);
    [[nodiscard]] const LeadQuery &query() const { return m_query; }
    [[nodiscard]] bool isComplete() const { return m_complete; }

    /// These rows are being painted: makes them, and some around them, be there soon.
    void fetch(int first, int last);

signals:
    /// The list is another one now; its first page is in the model.
    void replaced();
    /// All keys are in the model.
    void completed();
    /// Rows that are looked at have come.
    void fetched();
    /// A commit has changed the list or what it shows.
    void refreshed();

private:
    void takePage(const KeyPage<TableRow> &page);
    void takeEnd();
    void collect(const ChangeSet &changeset);
    void mend();
    void apply(LeadListChange change);
    void add(std::vector<qint64> arrived);
    void dropRemoved();

    WindowContext &m_context;
    LeadModel &m_model;
    LeadQuery m_query;
    KeyStream<TableRow> m_stream;
    TouchedLeads m_touched;
    QTimer m_dropTimer;
    bool m_complete = false;
    bool m_isFirstPage = true;
    bool m_isPainting = false; ///< the first page, for the first time
    bool m_mending = false;
};

} // namespace leadline
