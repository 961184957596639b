// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "ui/leads/leadlistfilter.h"
#include "ui/shell/page.h"

#include <QTimer>

class QSplitter;

namespace leadline {

class LeadCapture;
class LeadCardView;
class LeadListPane;
class WindowContext;

/// The section «Leads»: the list, and beside it the card of the lead that is chosen there.
class LeadsPage final : public Page
{
    Q_OBJECT

public:
    explicit LeadsPage(WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *firstFocus() override;

    void showLead(const LeadId &id);
    void createLead();
    [[nodiscard]] LeadListPlace place() const;
    void returnTo(const LeadListPlace &place);
    /// Of what somebody pastes.
    void captureLead();
    /// Of a mail that was saved as a file.
    void chooseMail();
    [[nodiscard]] LeadListPane &list() { return *m_list; }
    /// Made when it is first asked for: the list need not wait for it.
    LeadCardView &card();
    [[nodiscard]] QSplitter &splitter() { return *m_splitter; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showChosen();
    [[nodiscard]] LeadId leadAt(const QPoint &position) const;
    void connectActions();
    void createSample();

    WindowContext &m_context;
    QSplitter *m_splitter;
    LeadCapture *m_capture;
    LeadListPane *m_list;
    LeadCardView *m_card = nullptr;
    QTimer m_cardTimer; ///< keeps the list fluid while a key is held down
    LeadId m_chosen;
};

} // namespace leadline
