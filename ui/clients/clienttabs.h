// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardscope.h"
#include "ui/card/timelinerow.h"
#include "ui/clients/clientcontent.h"
#include "ui/clients/clientmodel.h"
#include "ui/leads/leadmodel.h"

namespace leadline {

class CardRows;
class CardTabs;
class FilesTab;
class Timeline;

/// All that hangs on a client: leads, for a company its contacts, tasks, feed and files of the leads, the history of its
/// own fields. A row opens the card it is about.
class ClientTabs final : public QWidget
{
    Q_OBJECT

public:
    ClientTabs(CardScope &scope, Kind kind, QWidget *parent = nullptr);

    void show(const ClientContent &content);
    void setCurrent(const QString &code);

private:
    [[nodiscard]] CardRows *makeLeads();
    [[nodiscard]] CardRows *makeContacts();
    [[nodiscard]] static QWidget *makePage(Timeline *timeline);
    void showTasks();
    void showFeed();
    void showHistory();
    void showLabels();
    [[nodiscard]] TimelineRow taskRow(const Task &task) const;

    CardScope &m_scope;
    Kind m_kind;
    ClientContent m_content;
    LeadModel m_leadModel;
    ClientModel m_contactModel;
    CardTabs *m_tabs;
    CardRows *m_leads;
    CardRows *m_contacts = nullptr;
    Timeline *m_tasks;
    Timeline *m_feed;
    FilesTab *m_files;
    Timeline *m_history;
};

} // namespace leadline
