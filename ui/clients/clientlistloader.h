// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/clientlist.h"
#include "ui/leads/keystream.h"

#include <QTimer>

namespace leadline {

class ClientModel;

/// Keeps a ClientModel true to a query: brings the keys, page by page, and fetches the rows in view; after a commit that
/// touches contacts, companies or leads it reads the list once more beside. Nothing here waits.
class ClientListLoader final : public QObject
{
    Q_OBJECT

public:
    ClientListLoader(WindowContext &context, ClientModel &model);

    /// Another list; the one shown stays until the new one's first page is there.
    void load(const ClientQuery &query);
    [[nodiscard]] const ClientQuery &query() const { return m_query; }
    [[nodiscard]] bool isComplete() const { return m_complete; }

    /// These rows are being painted: makes them, and some around them, be there soon.
    void fetch(int first, int last);

signals:
    /// The list is another one now; its first page is in the model.
    void replaced();
    /// All keys are in the model.
    void completed();

private:
    void takePage(const KeyPage<ClientRow> &page);
    void note(const ChangeSet &changeset);
    void readAgain();

    WindowContext &m_context;
    ClientModel &m_model;
    ClientQuery m_query;
    KeyStream<ClientRow> m_stream;
    QTimer m_again; ///< many commits, one reading
    int m_first = 0;
    int m_last = 0; ///< of the rows in view
    bool m_complete = false;
    bool m_isFirstPage = true;
    bool m_isPainting = false; ///< the first page, for the first time
    bool m_isReading = false;
};

} // namespace leadline
