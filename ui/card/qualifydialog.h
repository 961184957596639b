// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/duplicates.h"
#include "core/services/leadcard.h"
#include "core/services/qualification.h"
#include "ui/card/cardscope.h"

#include <QDialog>

class QVBoxLayout;

namespace leadline {

class ClientChoiceBox;
class DialogFooter;
class Label;

/// Asks, before a lead is qualified, who the client is: similar records that were found can be linked, new ones made (B2).
class QualifyDialog final : public QDialog
{
    Q_OBJECT

public:
    QualifyDialog(CardScope &scope, const LeadCard &card, QWidget *parent);

signals:
    /// A similar lead was chosen to be looked at.
    void openLead(const leadline::LeadId &id);

private:
    void layOut();
    void search();
    void showFound(const SimilarRecords &found);
    void showLeads(const std::vector<Lead> &leads);
    void qualify();
    [[nodiscard]] QualificationChoice choice() const;

    CardScope &m_scope;
    LeadCard m_card;
    Label *m_summary;
    ClientChoiceBox *m_contact;
    ClientChoiceBox *m_company;
    Label *m_leadsTitle;
    QVBoxLayout *m_leads;
    DialogFooter *m_footer;
};

} // namespace leadline
