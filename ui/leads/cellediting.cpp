// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/cellediting.h"

#include "core/services/fieldtext.h"
#include "core/services/leads.h"
#include "ui/card/cardfields.h"
#include "ui/filters/conditionwords.h"
#include "ui/leads/leadmodel.h"
#include "ui/leads/leadtableview.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/toast.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// A user's own field is a text.
const Field &cellField(const QString &name)
{
    static constexpr Field own{"fields", FieldType::Text, "", "", NoTrait, nullptr, nullptr};
    const Field *field = name.startsWith(customFieldPrefix) ? nullptr : recordType(Kind::Lead).find(name);
    return field ? *field : own;
}

bool isEditable(const QString &name)
{
    const bool isOwn = name.startsWith(customFieldPrefix);
    const Field *field = isOwn ? nullptr : recordType(Kind::Lead).find(name);
    return isOwn || (field && !field->is(System));
}

/// A lead that may be edited, and its partner, which the field keeps only the id of.
struct CellContent
{
    Lead lead;
    std::optional<Company> partner;
};

Result<CellContent> readContent(const Session &session, const LeadId &id)
{
    const Result<Lead> lead = editableLead(session, id);
    if (!lead)
        return tl::unexpected(lead.error());
    const Result<Company> partner = session.store().find(lead->partner);
    return CellContent{*lead, partner ? std::optional(*partner) : std::nullopt};
}

/// All phones or e-mails of a lead stand in one cell, as in a file.
bool isList(const Field &field)
{
    return field.type == FieldType::TextList;
}

} // namespace

CellEditing::CellEditing(WindowContext &context, LeadTableView &view, const LeadModel &model)
    : QObject(&view), m_scope(context), m_view(view), m_model(model)
{
    connect(m_view.verticalScrollBar(), &QScrollBar::valueChanged, this, &CellEditing::place);
    connect(m_view.horizontalScrollBar(), &QScrollBar::valueChanged, this, &CellEditing::place);
}

FieldEditor *CellEditing::editor() const
{
    return m_editor;
}

void CellEditing::begin()
{
    const QModelIndex current = m_view.currentIndex();
    const TableRow *row = current.isValid() ? m_model.leadAt(current.row()) : nullptr;
    if (!row || m_editor || !m_view.isTable())
        return;
    const QString name = m_view.currentField();
    if (!isEditable(name)) {
        const QString label = filterField(m_scope.reference(), name).label;
        return m_scope.window.toast.announce(
            tr("“%1” is not typed: the program and the process fill it in.").arg(label));
    }
    if (const FieldAccess access = m_scope.access(Kind::Lead, name); access != FieldAccess::Open)
        return m_scope.window.toast.announce(closedText(access));
    m_key = row->row;
    const auto read = [id = row->id](Session &session) { return readContent(session, id); };
    deliver(m_scope.window.workspace.read(read), this, [this, name](const Result<CellContent> &content) {
        if (!content)
            return m_scope.window.report(content.error());
        m_scope.partner = content->partner;
        if (!m_editor && m_view.currentField() == name)
            show(content->lead, name);
    });
}

void CellEditing::show(const Lead &lead, const QString &name)
{
    m_lead = lead.id;
    m_field = name;
    m_column = m_view.currentColumn();
    m_onward = 0;
    const Field &field = cellField(name);
    m_editor = makeEditor(m_scope, isList(field) ? InputType::Text : inputTypeOf(field));
    m_editor->setObjectName(u"cell"_s);
    m_editor->setParent(m_view.viewport());
    m_editor->setAutoFillBackground(true);
    const Value value = toRecord(lead).value(name);
    showField(m_scope, *m_editor, field, isList(field) ? Value() : value);
    if (isList(field))
        m_editor->setValue(value.toStringList().join(u"; "_s));
    m_editor->setLabel(leadFieldLabel(m_scope, name));
    m_editor->setLabelShown(false);
    connect(m_editor, &FieldEditor::edited, this, &CellEditing::save);
    m_editor->input()->installEventFilter(this);
    m_editor->installEventFilter(this);
    place();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

/// Over its cell, also when the list is scrolled; as high as what it says.
void CellEditing::place()
{
    const int position = m_editor ? m_model.positionOf(m_key) : -1;
    if (position < 0 || !m_view.isTable())
        return;
    constexpr int narrowest = 200;
    const QRect row = m_view.visualRect(m_model.index(position));
    QRect cell = m_view.cellRect(row, m_column);
    cell.setWidth(std::max(cell.width(), narrowest));
    const int height = std::max(m_editor->sizeHint().height(), row.height());
    cell.moveLeft(std::max(0, std::min(cell.left(), m_view.viewport()->width() - cell.width())));
    m_editor->setGeometry(cell.left(), row.top(), cell.width(), height);
}

bool CellEditing::eventFilter(QObject *watched, QEvent *event)
{
    if (m_editor.isNull())
        return QObject::eventFilter(watched, event);
    if (qobject_cast<FieldEditor *>(watched)) // not one that is being destroyed; keys that it leaves are not the list's
        return event->type() == QEvent::KeyPress || QObject::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    const bool isEscape =
        event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isEscape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        QMetaObject::invokeMethod(this, &CellEditing::leave, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

bool CellEditing::handleKey(int key)
{
    const bool isConfirming = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape) {
        m_editor->restore();
        close();
        return true;
    }
    if (isConfirming && !m_editor->isTouched() && !m_isSaving && m_editor->error().isEmpty()
        && inputTypeOf(cellField(m_field)) != InputType::Choice) {
        close();
        return true;
    }
    if (key != Qt::Key_Tab && key != Qt::Key_Backtab)
        return false;
    m_onward = key == Qt::Key_Tab ? 1 : -1;
    m_editor->commit();
    leave();
    return true;
}

/// Nothing waits to be kept or mended: then it goes.
void CellEditing::leave()
{
    if (m_editor && !m_isSaving && !m_editor->isTouched() && m_editor->error().isEmpty()
        && (m_onward != 0 || !m_editor->input()->hasFocus()))
        close();
}

void CellEditing::save(const QVariant &input)
{
    const Field &field = cellField(m_field);
    const std::optional<Value> value = isList(field) ? Value(input.toString()) : fromInput(m_scope, field, input);
    if (!value)
        return refuse({ErrorCode::Invalid, u"number-invalid"_s, {m_field, input.toString()}});
    m_isSaving = true;
    const auto work = [id = m_lead, name = m_field, value = *value, &field](Session &session) -> Result<ChangeSet> {
        const Result<Value> read =
            isList(field) ? valueFromText(session, field, value.toString()) : Result<Value>(value);
        return read ? editLead(session, id, {{name, *read}}) : Result<ChangeSet>(tl::unexpected(read.error()));
    };
    m_scope.perform(
        this, work, [this](const ChangeSet &) { close(); }, [this](const Error &error) { refuse(error); });
}

void CellEditing::refuse(const Error &error)
{
    m_isSaving = false;
    m_onward = 0;
    if (error.reason == "nothing-to-change"_L1)
        return close();
    if (!m_editor)
        return m_scope.window.report(error);
    m_editor->setError(describe(error));
    place();
    m_editor->raise();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void CellEditing::close()
{
    m_isSaving = false;
    if (!m_editor)
        return;
    const bool hadFocus = m_editor->isAncestorOf(m_view.window()->focusWidget());
    m_editor->input()->removeEventFilter(this);
    m_editor->removeEventFilter(this);
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
    if (hadFocus)
        m_view.setFocus(Qt::OtherFocusReason);
    if (const int side = std::exchange(m_onward, 0); side != 0) {
        m_view.stepColumn(side);
        begin();
    }
}

} // namespace leadline
