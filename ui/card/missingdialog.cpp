// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/missingdialog.h"

#include "core/process/checklist.h"
#include "core/process/wording.h"
#include "core/services/checklist.h"
#include "core/services/leads.h"
#include "ui/card/cardfields.h"
#include "ui/text/errors.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

QStringList missingFields(const Gate &gate)
{
    QStringList fields = gate.missing;
    fields.removeIf([](const QString &name) {
        const Field *field = recordType(Kind::Lead).find(name);
        return itemOfTick(name).isEmpty() && (!field || field->type == FieldType::Reference);
    });
    return fields;
}

MissingDialog::MissingDialog(CardScope &scope, const Lead &lead, const QString &stage, const QStringList &missing,
                             QWidget *parent)
    : QDialog(parent), m_scope(scope), m_lead(lead), m_stage(stage),
      m_footer(new DialogFooter(*this, tr("Save and move"), u"check"_s))
{
    setObjectName(u"missing"_s);
    setWindowTitle(tr("Move “%1”").arg(lead.title));
    setAttribute(Qt::WA_DeleteOnClose);
    layOut(missing);
    connect(m_footer, &DialogFooter::confirmed, this, &MissingDialog::save);
}

void MissingDialog::layOut(const QStringList &missing)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::cardPadding);
    auto *why = new Label(TextRole::Body, reasonFor(missing));
    why->setWordWrap(true);
    column->addWidget(why);
    for (const QString &name : missing)
        column->addWidget(makeEntry(name));
    column->addStretch();
    column->addWidget(m_footer);
    constexpr int width = 440;
    setMinimumWidth(roomy(*this, width));
    QWidget *first = m_ticks.empty() ? m_editors.front().second->input() : m_ticks.front().second;
    first->setFocus(Qt::OtherFocusReason);
}

/// The gate asks for ticks or for fields, never for both at once.
QString MissingDialog::reasonFor(const QStringList &missing) const
{
    const auto labelled = [this](const QString &stage) {
        return stageLabel(m_scope.process(), stage, CardScope::language());
    };
    if (!itemOfTick(missing.front()).isEmpty())
        return tr("Before “%1” is left, this is to be done. Tick what is.", "a stage").arg(labelled(m_lead.stage));
    const QString stage = labelled(m_stage);
    return missing.size() == 1 ? tr("“%1” wants this to be filled in first.", "a stage").arg(stage)
                               : tr("“%1” wants one of these to be filled in first.", "a stage").arg(stage);
}

QWidget *MissingDialog::makeEntry(const QString &name)
{
    if (const QString item = itemOfTick(name); !item.isEmpty()) {
        auto *box = new QCheckBox(leadFieldLabel(m_scope, name).replace(u'&', u"&&"_s));
        box->setObjectName(u"missing."_s + item);
        connect(box, &QCheckBox::clicked, m_footer, &DialogFooter::hush);
        m_ticks.emplace_back(item, box);
        return box;
    }
    const Field *field = recordType(Kind::Lead).find(name);
    FieldEditor *editor = makeEditor(m_scope, inputTypeOf(*field));
    editor->setObjectName(u"missing."_s + name);
    showField(m_scope, *editor, *field, field->read(&m_lead));
    connect(editor, &FieldEditor::touched, m_footer, &DialogFooter::hush);
    m_editors.emplace_back(field, editor);
    return editor;
}

template<typename Work>
void MissingDialog::write(Work work)
{
    m_scope.perform(
        this, std::move(work),
        [this](const ChangeSet &) {
            emit filled();
            accept();
        },
        [this](const Error &error) { m_footer->complain(describe(error, m_scope.process())); });
}

void MissingDialog::save()
{
    if (!m_ticks.empty())
        return saveTicks();
    FieldValues values;
    for (const auto &[field, editor] : m_editors) {
        editor->commit();
        const auto value = fromInput(m_scope, *field, editor->value());
        if (!value || !editor->error().isEmpty())
            return editor->setFocus(Qt::OtherFocusReason);
        values.emplace_back(QString::fromLatin1(field->name), *value);
    }
    write([id = m_lead.id, values](Session &session) { return editLead(session, id, values); });
}

void MissingDialog::saveTicks()
{
    QStringList items;
    for (const auto &[item, box] : m_ticks) {
        if (!box->isChecked()) {
            m_footer->complain(tr("The lead goes on when all of this is done."));
            return box->setFocus(Qt::OtherFocusReason);
        }
        items.append(item);
    }
    write([id = m_lead.id, items](Session &session) { return tickItems(session, id, items, true); });
}

} // namespace leadline
