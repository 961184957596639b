// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistmenus.h"

#include "core/model/lead.h"
#include "core/services/workspace.h"
#include "ui/text/fields.h"

#include <QCoreApplication>
#include <QMenu>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString inWords(const char *text)
{
    return QCoreApplication::translate("LeadList", text);
}

void addChoice(QMenu &menu, const QString &text, bool isChosen, const LeadListFilter &outcome,
               const FilterChanged &changed)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    QObject::connect(action, &QAction::triggered, &menu, [outcome, changed] { changed(outcome); });
}

void addSort(QMenu &menu, const QString &text, const QString &field, LeadListFilter filter,
             const FilterChanged &changed)
{
    const bool isChosen = filter.sortField == field;
    filter.sortField = field;
    addChoice(menu, text, isChosen, filter, changed);
}

/// Fields that the list itself shows come first.
const QStringList &usualFields()
{
    static const QStringList fields{u"title"_s,      u"companyName"_s, u"contactName"_s, u"budget"_s,
                                    u"nextStepAt"_s, u"stage"_s,       u"createdAt"_s};
    return fields;
}

bool canSortBy(const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Moment:
    case FieldType::Code:
    case FieldType::Flag:
        return !usualFields().contains(QLatin1StringView(field.name));
    default:
        return false;
    }
}

void addOtherFields(QMenu &menu, const LeadListFilter &filter, const FilterChanged &changed)
{
    std::vector<std::pair<QString, QString>> fields;
    for (const Field &field : leadFields()) {
        if (canSortBy(field))
            fields.emplace_back(fieldLabel(field), QLatin1StringView(field.name));
    }
    std::sort(fields.begin(), fields.end(), [](const auto &one, const auto &other) {
        return QString::localeAwareCompare(one.first, other.first) < 0;
    });
    for (const auto &[label, field] : fields)
        addSort(menu, label, field, filter, changed);
}

/// The archive alone, which deleting for good goes by (C-64).
void addArchiveAlone(QMenu &menu, const LeadListFilter &filter, const FilterChanged &changed)
{
    const WrittenCondition archived{u"archived"_s, Comparison::Equal, {u"true"_s}};
    LeadListFilter outcome = filter;
    const bool isChosen =
        std::erase_if(outcome.where,
                      [&archived](const WrittenCondition &condition) { return condition.field == archived.field; })
        > 0;
    if (!isChosen)
        outcome.where.push_back(archived);
    addChoice(menu, inWords(QT_TRANSLATE_NOOP("LeadList", "Only the archive")), isChosen, outcome, changed);
}

} // namespace

void fillFilterMenu(QMenu &menu, const LeadListFilter &filter, const Reference &reference, const FilterChanged &changed)
{
    menu.clear();
    LeadListFilter outcome = filter;
    outcome.mineOnly = !filter.mineOnly;
    addChoice(menu, inWords(QT_TRANSLATE_NOOP("LeadList", "Only my leads")), filter.mineOnly, outcome, changed);
    outcome = filter;
    outcome.withArchived = !filter.withArchived;
    addChoice(menu, inWords(QT_TRANSLATE_NOOP("LeadList", "Archived ones too")), filter.withArchived, outcome, changed);
    addArchiveAlone(menu, filter, changed);
    menu.addSection(inWords(QT_TRANSLATE_NOOP("LeadList", "Stage")));
    outcome = filter;
    outcome.stage.clear();
    addChoice(menu, inWords(QT_TRANSLATE_NOOP("LeadList", "Any stage")), filter.stage.isEmpty(), outcome, changed);
    for (const Stage &stage : reference.process.stages) {
        outcome.stage = stage.code;
        addChoice(menu, stage.label.text(QLocale().language()), filter.stage == stage.code, outcome, changed);
    }
}

void fillSortMenu(QMenu &menu, const LeadListFilter &filter, const FilterChanged &changed)
{
    menu.clear();
    addSort(menu, inWords(QT_TRANSLATE_NOOP("LeadList", "Newest first")), {}, filter, changed);
    for (const QString &field : usualFields())
        addSort(menu, fieldLabel(Kind::Lead, field), field, filter, changed);
    addOtherFields(*menu.addMenu(inWords(QT_TRANSLATE_NOOP("LeadList", "Other fields"))), filter, changed);
    menu.addSeparator();
    LeadListFilter outcome = filter;
    outcome.descending = !filter.descending;
    addChoice(menu, inWords(QT_TRANSLATE_NOOP("LeadList", "Greatest first")), filter.descending, outcome, changed);
    menu.actions().constLast()->setEnabled(!filter.sortField.isEmpty());
}

} // namespace leadline
