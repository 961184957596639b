// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/handoffform.h"

#include "core/services/tasks.h"
#include "ui/text/errors.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 2;

/// JSON has no integers of its own; money and moments are.
QVariant fromDraft(const Field &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    const bool isNumber = field.type == FieldType::Money || field.type == FieldType::Moment;
    return isNumber ? QVariant(value.toVariant().toLongLong()) : value.toVariant();
}

bool isSame(const QVariant &one, const QVariant &other)
{
    return one == other || (one.toString().isEmpty() && other.toString().isEmpty());
}

} // namespace

HandoffForm::HandoffForm(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_grid(new QGridLayout), m_warning(new Label), m_error(new Label),
      m_save(makeButton({}, u"check"_s, ButtonKind::Primary)), m_later(makeButton({}, u"clock"_s)),
      m_cancel(makeButton({}, {}, ButtonKind::Flat))
{
    setObjectName(u"form"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Metric::cardPadding);
    for (int index = 0; index < columns; ++index)
        m_grid->setColumnStretch(index, 1);
    column->addLayout(m_grid);
    m_warning->setTone(TextTone::Warning);
    m_error->setTone(TextTone::Danger);
    for (Label *label : {m_warning, m_error}) {
        label->setWordWrap(true);
        label->hide();
        column->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_later);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &HandoffForm::save);
    connect(m_later, &QPushButton::clicked, this, [this] {
        keepDraft();
        m_scope.drafts.flush();
        emit postponed();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_scope.drafts.keep(taskDraft(m_task), {});
        for (Entry &entry : m_entries) {
            entry.editor->restore();
            entry.editor->setValue(entry.start);
        }
        emit cancelled();
    });
}

void HandoffForm::show(const Lead &lead, const Task &task)
{
    m_task = task.id;
    const FieldValues start = formStart(m_scope.process(), lead, task);
    if (m_entries.empty()) {
        QStringList names;
        for (const auto &[name, value] : start)
            names.append(name);
        build(names);
    }
    const QJsonObject draft = m_scope.drafts.draft(taskDraft(task.id));
    for (const auto &[name, value] : start) {
        Entry *shown = entry(name);
        showField(m_scope, *shown->editor, *shown->field,
                  fromInput(m_scope, *shown->field, shown->editor->value()).value_or(Value()));
        showValue(*shown, toInput(m_scope, *shown->field, value), draft);
    }
    retranslate();
    warn();
}

void HandoffForm::save()
{
    const std::optional<FieldValues> filled = values();
    if (!filled || m_isSaving)
        return;
    m_isSaving = true;
    const Completion completion{{}, {}, {}, *filled};
    m_scope.perform(
        this, [id = m_task, completion](Session &session) { return completeTask(session, id, completion); },
        [this](const ChangeSet &changeset) {
            m_isSaving = false;
            m_scope.drafts.keep(taskDraft(m_task), {});
            emit saved(changeset);
        },
        [this](const Error &error) {
            m_isSaving = false;
            m_error->setText(describe(error, m_scope.process()));
            m_error->show();
        });
}

void HandoffForm::focusFirst()
{
    if (!m_entries.empty())
        m_entries.front().editor->setFocus(Qt::OtherFocusReason);
}

/// Ctrl+Enter saves the form from any of its fields.
bool HandoffForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            save();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HandoffForm::build(const QStringList &names)
{
    int cell = 0;
    for (const QString &name : names) {
        const Field *field = recordType(Kind::Lead).find(name);
        FieldEditor *editor = makeEditor(m_scope, inputTypeOf(*field));
        editor->setObjectName(u"form."_s + name);
        const bool isWide = field->type == FieldType::LongText;
        if (isWide && cell % columns != 0)
            ++cell;
        m_grid->addWidget(editor, cell / columns, cell % columns, 1, isWide ? columns : 1, Qt::AlignTop);
        cell += isWide ? columns : 1;
        editor->input()->installEventFilter(this);
        connect(editor, &FieldEditor::touched, this, &HandoffForm::keepDraft);
        connect(editor, &FieldEditor::edited, this, &HandoffForm::keepDraft);
        m_entries.push_back({field, editor, {}});
    }
}

void HandoffForm::showValue(Entry &entry, const QVariant &start, const QJsonObject &draft)
{
    const QString name = QString::fromLatin1(entry.field->name);
    const bool isMine = !isSame(entry.editor->value(), entry.start);
    const bool isDrafted = draft.contains(name);
    entry.start = start;
    if (isDrafted)
        entry.editor->setValue(fromDraft(*entry.field, draft.value(name)));
    else if (!isMine)
        entry.editor->setValue(start);
}

void HandoffForm::keepDraft()
{
    QJsonObject draft;
    for (const Entry &entry : m_entries) {
        const QVariant typed = entry.editor->typed().value_or(entry.editor->value());
        if (!isSame(typed, entry.start))
            draft.insert(QString::fromLatin1(entry.field->name), QJsonValue::fromVariant(typed));
    }
    m_scope.drafts.keep(taskDraft(m_task), draft);
    m_error->hide();
    warn();
}

/// Dates that look wrong are allowed, but said (B5).
void HandoffForm::warn()
{
    const auto momentOf = [this](const QString &name) {
        const Entry *found = entry(name);
        return found ? Timestamp{found->editor->typed().value_or(QVariant()).toLongLong()} : Timestamp();
    };
    const Timestamp meeting = momentOf(u"meetingAt"_s);
    const Timestamp decision = momentOf(u"decisionAt"_s);
    QString text;
    if (meeting.isSet() && meeting < m_scope.window.now())
        text = tr("The meeting is in the past.");
    else if (meeting.isSet() && decision.isSet() && decision.plusDays(1) < meeting)
        text = tr("The decision comes before the meeting.");
    m_warning->setText(text);
    m_warning->setVisible(!text.isEmpty());
}

void HandoffForm::retranslate()
{
    m_save->setText(tr("Save"));
    m_later->setText(tr("Do it later"));
    m_cancel->setText(tr("Cancel"));
}

HandoffForm::Entry *HandoffForm::entry(const QString &name)
{
    const auto found =
        std::ranges::find_if(m_entries, [&](const Entry &item) { return name == QLatin1StringView(item.field->name); });
    return found == m_entries.end() ? nullptr : &*found;
}

/// nullopt, with the focus where it is wrong, when a field cannot be read.
std::optional<FieldValues> HandoffForm::values()
{
    FieldValues filled;
    for (const Entry &entry : m_entries) {
        entry.editor->commit();
        const auto value = fromInput(m_scope, *entry.field, entry.editor->value());
        if (!value || !entry.editor->error().isEmpty()) {
            entry.editor->setFocus(Qt::OtherFocusReason);
            return std::nullopt;
        }
        filled.emplace_back(QString::fromLatin1(entry.field->name), *value);
    }
    return filled;
}

} // namespace leadline
