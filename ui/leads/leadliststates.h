// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace leadline {

class EmptyState;

/// The list, or why there is none: no leads yet, or none that fit (C-22).
class LeadListStates final : public QWidget
{
    Q_OBJECT

public:
    explicit LeadListStates(QWidget &list, QWidget *parent = nullptr);

    void showList();
    void showNoLeads();
    void showNothingFound();
    [[nodiscard]] bool isListShown() const;

signals:
    void importRequested();
    void newLeadRequested();
    void sampleRequested();
    /// Show all leads again.
    void everythingRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(QWidget &state);

    QWidget &m_list;
    QStackedLayout *m_stack;
    EmptyState *m_noLeads = nullptr; ///< both are made when they are first needed: most lists have leads in them
    EmptyState *m_nothingFound = nullptr;
    QPushButton *m_importButton = nullptr;
    QPushButton *m_firstLeadButton = nullptr;
    QPushButton *m_sampleButton = nullptr;
    QPushButton *m_clearButton = nullptr;
};

} // namespace leadline
