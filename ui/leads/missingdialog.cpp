// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/missingdialog.h"

#include "core/process/wording.h"
#include "core/services/leads.h"
#include "ui/leads/cardfields.h"
#include "ui/text/errors.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

QStringList missingFields(const Gate &gate)
{
    QStringList fields = gate.missing;
    fields.removeIf([](const QString &name) {
        const Field *field = recordType(Kind::Lead).find(name);
        return !field || field->type == FieldType::Reference;
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
    const QString stage = stageLabel(m_scope.process(), m_stage, CardScope::language());
    auto *why =
        new Label(TextRole::Body,
                  missing.size() == 1 ? tr("“%1” wants this to be filled in first.", "a stage").arg(stage)
                                      : tr("“%1” wants one of these to be filled in first.", "a stage").arg(stage));
    why->setWordWrap(true);
    column->addWidget(why);
    for (const QString &name : missing) {
        const Field *field = recordType(Kind::Lead).find(name);
        FieldEditor *editor = makeEditor(m_scope, inputTypeOf(*field));
        editor->setObjectName(u"missing."_s + name);
        showField(m_scope, *editor, *field, field->read(&m_lead));
        connect(editor, &FieldEditor::touched, m_footer, &DialogFooter::hush);
        column->addWidget(editor);
        m_editors.emplace_back(field, editor);
    }
    column->addStretch();
    column->addWidget(m_footer);
    constexpr int width = 440;
    setMinimumWidth(width);
    m_editors.front().second->input()->setFocus(Qt::OtherFocusReason);
}

void MissingDialog::save()
{
    FieldValues values;
    for (const auto &[field, editor] : m_editors) {
        editor->commit();
        const auto value = fromInput(m_scope, *field, editor->value());
        if (!value || !editor->error().isEmpty())
            return editor->setFocus(Qt::OtherFocusReason);
        values.emplace_back(QString::fromLatin1(field->name), *value);
    }
    m_scope.perform(
        this, [id = m_lead.id, values](Session &session) { return editLead(session, id, values); },
        [this](const ChangeSet &) {
            emit filled();
            accept();
        },
        [this](const Error &error) { m_footer->complain(describe(error)); });
}

} // namespace leadline
