// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/services/search.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace leadline {

class DialogFooter;
class WindowContext;

/// Plans something for a moment of the schedule, on a lead that is found as one types, or without one.
class NewBlockDialog final : public QDialog
{
    Q_OBJECT

public:
    NewBlockDialog(WindowContext &context, Timestamp start, QWidget *parent);

    /// Proposes this lead.
    void setLead(const LeadId &lead, const QString &title);

signals:
    void added(const leadline::TaskId &task);

private:
    void build(Timestamp start);
    void search();
    void showFound(const SearchResult &found);
    void add();

    WindowContext &m_context;
    QLineEdit *m_words;
    QListWidget *m_leads;
    QComboBox *m_category;
    QLineEdit *m_subject;
    QLineEdit *m_start;
    QComboBox *m_minutes;
    DialogFooter *m_footer;
    QTimer m_soon;
    bool m_isAdding = false;
};

} // namespace leadline
