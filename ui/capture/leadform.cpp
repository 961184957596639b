// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/leadform.h"

#include "core/services/leads.h"
#include "ui/capture/similarlist.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/growingedit.h"
#include "ui/widgets/roomy.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

LeadForm::LeadForm(WindowContext &context, const QString &draft, QWidget *parent)
    : QDialog(parent), m_context(context), m_draft(context, draft, [this] { return content(); }),
      m_column(new QVBoxLayout(this)), m_similar(new SimilarList(context)),
      m_footer(new DialogFooter(*this, tr("Add the lead")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_column->setContentsMargins(Metric::pagePadding, Metric::pagePadding, Metric::pagePadding, Metric::cardPadding);
    m_column->setSpacing(Metric::innerPadding + Metric::gap);
}

QFormLayout *LeadForm::addForm()
{
    auto *form = new QFormLayout;
    form->setSpacing(Metric::innerPadding);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_column->addLayout(form);
    return form;
}

void LeadForm::addLine(QFormLayout &form, const QString &field)
{
    auto *line = new QLineEdit;
    line->setAccessibleName(fieldLabel(Kind::Lead, field));
    line->setObjectName(field);
    form.addRow(fieldLabel(Kind::Lead, field), line);
    connect(line, &QLineEdit::textEdited, this, [this, field] { typed(field); });
    m_lines.insert(field, line);
}

void LeadForm::addEnd(int narrowest)
{
    setMinimumWidth(roomy(*this, narrowest));
    m_column->addWidget(m_similar);
    m_column->addWidget(m_footer);
    connect(m_similar, &SimilarList::opened, this, &LeadForm::reject);
    connect(m_footer, &DialogFooter::confirmed, this, [this] { save(); });
    for (const GrowingEdit *text : findChildren<GrowingEdit *>()) // which keeps Ctrl+Enter to itself
        connect(text, &GrowingEdit::confirmed, m_footer->button(), &QPushButton::click);
}

void LeadForm::typed(const QString &)
{
    note();
}

void LeadForm::note()
{
    m_draft.note();
    look();
}

void LeadForm::look()
{
    m_footer->hush();
    m_similar->look(lead());
}

void LeadForm::complain(const QString &sentence)
{
    m_footer->complain(sentence);
}

void LeadForm::add()
{
    if (std::exchange(m_isSaving, true))
        return;
    const auto add = [lead = lead()](Session &session) { return addLead(session, lead); };
    deliver(m_draft.save(add), this, [this](const Result<ChangeSet> &added) {
        m_isSaving = false;
        if (!added)
            return complain(describe(added.error()));
        const auto lead = std::ranges::find(added->changes, Kind::Lead, &RecordChange::kind);
        accept();
        if (lead != added->changes.end())
            emit created(LeadId(lead->record));
    });
}

void LeadForm::done(int result)
{
    if (result == Rejected)
        m_draft.leave();
    QDialog::done(result);
}

} // namespace leadline
