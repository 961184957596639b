// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistpills.h"

#include "core/process/wording.h"
#include "ui/filters/conditionwords.h"
#include "ui/text/fields.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

QString onlyPartInWords(const LeadListFilter &filter)
{
    if (!filter.imported)
        return LeadListPills::tr("%1  ×", "what the list is narrowed to").arg(filter.found->name);
    const QLocale locale;
    const QDate date = filter.imported->at.toLocal().date();
    const QString day = shortDay(date, date, locale);
    return LeadListPills::tr("Import %1, %2  ×", "day, number of leads")
        .arg(day, locale.toString(filter.imported->count));
}

LeadListPills::LeadListPills(QWidget *parent) : QWidget(parent), m_row(new ChipRow(ChipRow::Choice::Any))
{
    setObjectName(u"pills"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_row);
    hide();
}

void LeadListPills::show(const LeadListFilter &filter, const Reference &reference)
{
    m_row->clear();
    LeadListFilter without = filter;
    if (filter.mineOnly) {
        without.mineOnly = false;
        add(tr("Only my leads"), without);
    }
    if (!filter.stage.isEmpty()) {
        without = filter;
        without.stage.clear();
        add(tr("%1: %2", "a field, its value")
                .arg(fieldLabel(Kind::Lead, u"stage"_s),
                     stageLabel(reference.process, filter.stage, QLocale().language())),
            without);
    }
    if (filter.withArchived) {
        without = filter;
        without.withArchived = false;
        add(tr("Archived ones too"), without);
    }
    for (size_t index = 0; index < filter.where.size(); ++index) {
        without = filter;
        without.where.erase(without.where.begin() + qsizetype(index));
        add(conditionInWords(reference, filter.where[index]), without);
    }
    setVisible(filter.isNarrowed());
}

void LeadListPills::add(const QString &text, const LeadListFilter &without)
{
    constexpr qsizetype longest = 36;
    const QString shown = text.size() > longest ? text.left(longest - 1).trimmed() + u'…' : text;
    Chip *pill = m_row->addChip(text, tr("%1  ×", "what the list is narrowed to").arg(shown));
    pill->setChecked(true);
    pill->setToolTip(plainToolTip(tr("Take “%1” away", "a condition of the filter").arg(text)));
    connect(pill, &Chip::clicked, this, [this, without] { emit narrowedLess(without); });
}

} // namespace leadline
