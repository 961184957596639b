// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/fieldgroup.h"

#include "core/process/gate.h"
#include "core/services/clients.h"
#include "core/services/leads.h"
#include "core/services/namedrecords.h"
#include "ui/card/conflictbadge.h"
#include "ui/card/contactlinks.h"
#include "ui/card/similarline.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QGridLayout>
#include <QPointer>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// "phones/1" is the second line of the field "phones".
QString nameOf(const QString &key)
{
    return key.section(u'/', 0, 0);
}

Value valueOf(const Record &record, const QString &key)
{
    const Value value = record.value(nameOf(key));
    if (value.typeId() != QMetaType::QStringList)
        return value;
    const QString line = value.toStringList().value(key.section(u'/', 1).toInt());
    return line.isEmpty() ? Value() : Value(QStringList{line});
}

/// The whole list with one of its lines set, added or taken out.
Value withLine(const Value &list, int line, const Value &value)
{
    QStringList lines = list.toStringList();
    const QString text = value.toStringList().value(0);
    if (line >= lines.size())
        lines.append(text);
    else
        lines[line] = text;
    lines.removeAll(QString());
    return Codec<QStringList>::toValue(lines);
}

} // namespace

FieldGroup::FieldGroup(CardScope &scope, int columns, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_columns(columns), m_title(new Label(TextRole::Section)),
      m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::innerPadding);
    m_title->setIndent(2);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    m_grid->setHorizontalSpacing(Metric::cardPadding);
    m_grid->setVerticalSpacing(6);
    for (int index = 0; index < columns; ++index)
        m_grid->setColumnStretch(index, 1);
}

void FieldGroup::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void FieldGroup::setFields(const QStringList &names, const QStringList &main)
{
    m_names = names;
    m_main = main;
}

void FieldGroup::show(const Lead &lead, Empty empty, bool readOnly)
{
    const Missing missing = missingForNext(m_scope.process(), lead);
    m_missing = missing.required + missing.advised;
    const auto edit = [id = lead.id](const Session &session, const FieldValues &values) {
        return editLead(session, id, values);
    };
    show(toRecord(lead), edit, empty, readOnly);
}

void FieldGroup::show(const Record &record, const Edit &edit, Empty empty, bool readOnly)
{
    if (record.id != m_record.id) {
        for (SimilarLine *line : std::as_const(m_similar))
            line->clear();
    }
    m_record = record;
    // A file that has just been told still holds the values for a moment.
    for (const QString &hidden : m_scope.reference().closed.hidden(recordType(record.kind).name()))
        m_record.set(hidden, {});
    m_edit = edit;
    if (const QStringList keys = keysFor(empty); keys != m_shown)
        arrange(keys);
    for (const QString &key : std::as_const(m_shown)) {
        showValue(key);
        const FieldAccess access = m_scope.access(m_record.kind, nameOf(key));
        m_editors[key]->setReadOnly(readOnly || access != FieldAccess::Open);
        m_editors[key]->setClosed(closedText(access));
        showConflict(key, readOnly);
    }
    setVisible(hasVisibleFields());
}

void FieldGroup::setConflicts(const std::vector<FieldConflict> &conflicts)
{
    m_conflicts = conflicts;
}

/// Of a list the first line has it.
const FieldConflict *FieldGroup::conflictOf(const QString &key) const
{
    const auto isOf = [&key](const FieldConflict &each) { return key == each.field || key == each.field + u"/0"_s; };
    const auto found = std::ranges::find_if(m_conflicts, isOf);
    return found == m_conflicts.end() ? nullptr : &*found;
}

void FieldGroup::showConflict(const QString &key, bool readOnly)
{
    const FieldConflict *conflict = conflictOf(key);
    ConflictBadge *badge = m_badges.value(key);
    if (!conflict && !badge)
        return;
    if (!badge) {
        badge = m_badges[key] = new ConflictBadge(m_scope, m_editors[key]);
        m_editors[key]->addBelow(badge);
    }
    const bool wasHidden = badge->isHidden();
    if (conflict)
        badge->setConflict(*conflict, leadFieldLabel(m_scope, nameOf(key)));
    badge->setReadOnly(readOnly);
    badge->setVisible(conflict != nullptr);
    if (wasHidden == (conflict != nullptr))
        emit rearranged();
}

FieldEditor *FieldGroup::editor(const QString &key) const
{
    return m_shown.contains(key) ? m_editors.value(key) : nullptr;
}

const Field *FieldGroup::fieldOf(const QString &key) const
{
    return recordType(m_record.kind).find(nameOf(key));
}

QStringList FieldGroup::keysFor(Empty empty) const
{
    QStringList keys;
    for (const QString &name : m_names) {
        const Field *field = fieldOf(name);
        const bool offersEmpty = empty == Empty::All || m_main.contains(name);
        if (!field || field->type != FieldType::TextList) {
            if (offersEmpty || valueOf(m_record, name).isValid() || conflictOf(name))
                keys.append(name);
            continue;
        }
        const auto lines = m_record.value(name).toStringList().size();
        const bool isAsked = lines == 0 && (offersEmpty || conflictOf(name));
        const auto offered = lines + (empty == Empty::All || isAsked ? 1 : 0);
        for (qsizetype line = 0; line < offered; ++line)
            keys.append(name + u'/' + QString::number(line));
    }
    return keys;
}

void FieldGroup::arrange(const QStringList &keys)
{
    for (const QString &key : std::as_const(m_shown)) {
        m_grid->removeWidget(m_editors[key]);
        m_editors[key]->setVisible(keys.contains(key));
    }
    m_shown = keys;
    int cell = 0;
    for (const QString &key : keys) {
        FieldEditor *editor = m_editors.value(key);
        if (!editor)
            editor = m_editors[key] = makeEditorFor(key);
        const Field *field = fieldOf(key);
        const bool isWide = field && field->type == FieldType::LongText && m_columns > 1;
        if (isWide && cell % m_columns != 0)
            cell += m_columns - cell % m_columns;
        m_grid->addWidget(editor, cell / m_columns, cell % m_columns, 1, isWide ? m_columns : 1, Qt::AlignTop);
        cell += isWide ? m_columns : 1;
        editor->raise(); // the order of children is the order of the Tab key
        editor->show();
    }
}

FieldEditor *FieldGroup::makeEditorFor(const QString &key)
{
    const Field *field = fieldOf(key);
    FieldEditor *editor = makeEditor(m_scope, field ? inputTypeOf(*field) : InputType::Text);
    editor->setObjectName(key);
    editor->setParent(this);
    connect(editor, &FieldEditor::edited, this, [this, key](const QVariant &input) { save(key, input); });
    connect(editor, &FieldEditor::actionTriggered, this, [this, key] { act(key); });
    connect(editor, &FieldEditor::copied, this,
            [this](const QString &text) { m_scope.window.toast.announce(tr("Copied: %1").arg(text)); });
    if (field && inputTypeOf(*field) == InputType::Name)
        connect(editor, &FieldEditor::touched, this, [this, key] { offerNames(key); });
    addSimilar(key, *editor);
    return editor;
}

void FieldGroup::act(const QString &key)
{
    const QString name = nameOf(key);
    const Value value = valueOf(m_record, key);
    const QString line = value.toStringList().value(0);
    m_scope.window.openOutside(name == u"phones"_s       ? telephoneUrl(line)
                                   : name == u"emails"_s ? mailUrl(line)
                                                         : webUrl(value.toString()));
}

/// Looks for what is typed; the field's own value stays among what it knows.
void FieldGroup::offerNames(const QString &key)
{
    constexpr int mostNames = 12;
    const Kind kind = recordTypeByName(QString::fromLatin1(fieldOf(key)->of))->kind();
    QString typed = m_editors[key]->typed().value_or(QVariant()).toString();
    if (!QUuid::fromString(typed).isNull())
        typed.clear(); // somebody is chosen already
    const auto look = [kind, typed](Session &session) -> Result<std::vector<NamedRecord>> {
        return recordsLike(session, kind, typed, mostNames);
    };
    deliver(m_scope.window.workspace.read(look), m_editors[key],
            [editor = m_editors[key]](const Result<std::vector<NamedRecord>> &found) {
                std::vector<FieldChoice> choices;
                for (const NamedRecord &record : found ? *found : std::vector<NamedRecord>())
                    choices.emplace_back(record.id.toString(QUuid::WithoutBraces), record.name);
                editor->setChoices(choices);
            });
}

void FieldGroup::addSimilar(const QString &key, FieldEditor &editor)
{
    static const QStringList ofLead{u"phones"_s, u"emails"_s, u"inn"_s, u"contactName"_s, u"companyName"_s};
    static const QStringList ofClient{u"phones"_s, u"emails"_s, u"inn"_s, u"name"_s};
    const bool isClient = m_record.kind == Kind::Contact || m_record.kind == Kind::Company;
    const bool isLead = m_record.kind == Kind::Lead;
    if (!(isLead && ofLead.contains(nameOf(key))) && !(isClient && ofClient.contains(nameOf(key))))
        return;
    auto *line = m_similar[key] = new SimilarLine(m_scope, &editor);
    editor.addBelow(line);
    connect(&editor, &FieldEditor::touched, this, [this, key] { lookForSimilar(key); });
    connect(line, &SimilarLine::changed, this, &FieldGroup::rearranged);
}

/// For leads with what is typed alone, since the rest of this lead was looked at when it came in.
void FieldGroup::lookForSimilar(const QString &key)
{
    const FieldEditor &editor = *m_editors[key];
    const std::optional<QVariant> typed = editor.typed();
    const Field &field = *fieldOf(key);
    const std::optional<Value> value = typed ? fromInput(m_scope, field, *typed) : std::nullopt;
    if (!editor.isTouched() || !value || !value->isValid())
        return m_similar[key]->clear();
    if (m_record.kind != Kind::Lead) {
        Record client{m_record.kind, m_record.id, std::vector<Value>(m_record.values.size())};
        client.set(nameOf(key), *value);
        return m_similar[key]->lookForClients(probeOf(client), m_record.kind);
    }
    const auto lead = fromRecord<Lead>(m_record);
    Lead probe;
    probe.id = lead.id;
    probe.contact = lead.contact;
    probe.company = lead.company;
    if (field.type == FieldType::Text && nameOf(key) != u"inn"_s) { // a name is known together with its company
        probe.contactName = lead.contactName;
        probe.companyName = lead.companyName;
    }
    field.write(&probe, *value);
    m_similar[key]->look(probe);
}

void FieldGroup::showValue(const QString &key)
{
    FieldEditor &editor = *m_editors[key];
    const Field *field = fieldOf(key);
    const Value value = valueOf(m_record, key);
    if (field) {
        showField(m_scope, editor, *field, value);
        editor.setMissing(m_missing.contains(nameOf(key)) ? tr("Fill in before the next stage") : QString());
    } else {
        editor.setLabel(leadFieldLabel(m_scope, key));
        editor.setValue(value);
    }
    if (m_scope.access(m_record.kind, nameOf(key)) == FieldAccess::Hidden) {
        editor.setPlaceholder(tr("Hidden from your role"));
        editor.setMissing({});
    }
    addAction(key, editor);
}

void FieldGroup::addAction(const QString &key, FieldEditor &editor)
{
    const QString name = nameOf(key);
    // Of several persons, whose phone it is.
    const QString who = m_record.kind == Kind::Person ? m_record.value(u"name"_s).toString() : QString();
    if (name == u"phones"_s) {
        editor.setLabel(tr("Phone"));
        editor.setAction(u"phone"_s, who.isEmpty() ? tr("Call") : tr("Call %1").arg(who));
        editor.setCopyAction(tr("Copy the phone number"));
    } else if (name == u"emails"_s) {
        editor.setLabel(tr("E-mail"));
        editor.setAction(u"mail"_s, who.isEmpty() ? tr("Write an e-mail") : tr("Write to %1").arg(who));
        editor.setCopyAction(tr("Copy the e-mail address"));
    } else if (name == u"website"_s) {
        editor.setAction(u"external-link"_s, tr("Open the web site"));
        editor.setCopyAction(tr("Copy the address of the web site"));
    }
}

void FieldGroup::save(const QString &key, const QVariant &input)
{
    const QString name = nameOf(key);
    const Field *field = fieldOf(key);
    FieldEditor *editor = m_editors[key];
    std::optional<Value> value = field ? fromInput(m_scope, *field, input) : Codec<QString>::toValue(input.toString());
    if (!value)
        return editor->setError(describe({ErrorCode::Invalid, u"number-invalid"_s, {name, input.toString()}}));
    if (field && field->type == FieldType::TextList)
        value = withLine(m_record.value(name), key.section(u'/', 1).toInt(), *value);
    const FieldValues values{{name, *value}};
    m_scope.perform(
        this, [edit = m_edit, values](Session &session) { return edit(session, values); }, [](const ChangeSet &) {},
        [safe = QPointer(editor)](const Error &error) {
            if (safe && error.reason != "nothing-to-change"_L1)
                safe->setError(describe(error));
        });
}

} // namespace leadline
