// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/taskfields.h"

#include "core/services/tasks.h"
#include "ui/text/errors.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QPointer>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

TaskFields::TaskFields(CardScope &scope, QWidget *parent) : QWidget(parent), m_scope(scope)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Metric::cardPadding);
    grid->setVerticalSpacing(Metric::gap);
    constexpr int columns = 2; // the flag's words are long in Russian
    for (const QString &name : {u"owner"_s, u"start"_s, u"remindAt"_s, u"due"_s, u"priority"_s, u"category"_s,
                                u"showInCalendar"_s, u"repeat"_s}) {
        const Field *field = recordType(Kind::Task).find(name);
        FieldEditor *editor = makeEditor(scope, inputTypeOf(*field));
        editor->setObjectName(u"task."_s + name);
        const int cell = int(m_entries.size());
        grid->addWidget(editor, cell / columns, cell % columns, Qt::AlignBottom);
        grid->setColumnStretch(cell % columns, 1);
        m_entries.push_back({field, editor});
        connect(editor, &FieldEditor::edited, this,
                [this, field, editor](const QVariant &input) { save(*field, input, editor); });
    }
}

void TaskFields::show(const Lead &lead, const Task &task)
{
    m_task = task.id;
    for (const Entry &entry : m_entries)
        showField(m_scope, *entry.editor, *entry.field, entry.field->read(&task));
    FieldEditor &owner = editor(u"owner"_s);
    const bool mayDelegate = leadline::mayDelegate(m_scope.reference().me, lead, task);
    owner.setReadOnly(!mayDelegate);
    owner.setToolTip(mayDelegate
                         ? QString()
                         : plainToolTip(tr("Only who owns the task or its lead, or a manager, may give it away.")));
    editor(u"repeat"_s).setVisible(task.code.isEmpty()); // the process says what follows its own
}

FieldEditor &TaskFields::editor(const QString &name) const
{
    const auto isNamed = [&name](const Entry &entry) { return name == QLatin1StringView(entry.field->name); };
    return *std::ranges::find_if(m_entries, isNamed)->editor;
}

void TaskFields::begin(const QString &name)
{
    editor(name).setFocus(Qt::OtherFocusReason);
}

void TaskFields::save(const Field &field, const QVariant &input, FieldEditor *editor)
{
    const FieldValues values{{QString::fromLatin1(field.name), fromInput(m_scope, field, input).value_or(Value())}};
    m_scope.perform(
        this, [id = m_task, values](Session &session) { return editTask(session, id, values); },
        [](const ChangeSet &) {},
        [safe = QPointer(editor)](const Error &error) {
            if (safe && error.reason != "nothing-to-change"_L1)
                safe->setError(describe(error));
        });
}

} // namespace leadline
