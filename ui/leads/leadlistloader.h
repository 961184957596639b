// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/leadlistchange.h"

#include <QFutureWatcher>
#include <QSemaphore>
#include <QTimer>
#include <memory>

namespace leadline {

class LeadModel;
class WindowContext;

/// A part of a list on its way to the window; the first brings its rows along, so that it can be painted at once.
struct KeyPage
{
    std::vector<qint64> keys;
    std::vector<LeadRow> rows;
};

/// Keeps a LeadModel true to a query: brings the keys, page by page, and fetches the rows in view; after each commit it
/// mends what the commit touched. Nothing here waits.
class LeadListLoader final : public QObject
{
    Q_OBJECT

public:
    LeadListLoader(WindowContext &context, LeadModel &model);
    ~LeadListLoader() override;

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
    /// A commit has changed the list or what it shows.
    void refreshed();

private:
    void takePage(const KeyPage &page);
    void takeEnd();
    void collect(const ChangeSet &changeset);
    void mend();
    void apply(LeadListChange change);
    void add(std::vector<qint64> arrived);
    void dropRemoved();

    WindowContext &m_context;
    LeadModel &m_model;
    LeadQuery m_query;
    QFutureWatcher<KeyPage> *m_keys = nullptr;
    std::shared_ptr<QSemaphore> m_painted = std::make_shared<QSemaphore>(); ///< lets the rest of the keys come
    TouchedLeads m_touched;
    QTimer m_dropTimer;
    bool m_complete = false;
    bool m_isFirstPage = true;
    bool m_isPainting = false; ///< the first page, for the first time
    bool m_mending = false;
};

} // namespace leadline
