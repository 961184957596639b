// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/tags.h"
#include "ui/bulk/bulkfieldform.h"
#include "ui/bulk/bulkform.h"
#include "ui/text/fields.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *columnOf(QWidget &form)
{
    auto *column = new QVBoxLayout(&form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::innerPadding);
    return column;
}

class StageForm final : public BulkForm
{
public:
    explicit StageForm(CardScope &scope)
        : m_scope(scope), m_stage(makeEditor(scope, InputType::Choice)), m_reason(makeEditor(scope, InputType::Choice))
    {
        QVBoxLayout *column = columnOf(*this);
        m_stage->setObjectName(u"bulk.stage"_s);
        m_stage->setLabel(fieldLabel(Kind::Lead, u"stage"_s));
        std::vector<FieldChoice> stages;
        for (const Stage &stage : scope.process().stages)
            stages.emplace_back(stage.code, stage.label.text(CardScope::language()));
        m_stage->setChoices(stages);
        m_reason->setObjectName(u"bulk.reason"_s);
        m_reason->setLabel(fieldLabel(Kind::Lead, u"disqualifyReason"_s));
        for (FieldEditor *editor : {m_stage, m_reason}) {
            editor->setPlaceholder(QCoreApplication::translate("BulkForm", "Choose"));
            column->addWidget(editor);
        }
        m_reason->hide();
        connect(m_stage, &FieldEditor::edited, this, [this] { offerReasons(); });
        connect(m_reason, &FieldEditor::edited, this, &BulkForm::changed);
    }

    QString title(int leads) const override
    {
        return QCoreApplication::translate("BulkForm", "Move %Ln lead(s) to a stage", nullptr, leads);
    }

    std::optional<MassChange> change() const override
    {
        const QString reason = m_reason->value().toString();
        if (m_stage->value().toString().isEmpty() || (!m_reason->isHidden() && reason.isEmpty()))
            return std::nullopt;
        return StageChange{m_stage->value().toString(), m_reason->isHidden() ? QString() : reason};
    }

private:
    void offerReasons()
    {
        const Stage *stage = m_scope.process().stage(m_stage->value().toString());
        const QString directory = stage ? stage->reasonDirectory : QString();
        std::vector<FieldChoice> reasons;
        for (const Choice &choice : m_scope.reference().lookups.choices(directory, CardScope::language()))
            reasons.emplace_back(choice.code, choice.label);
        m_reason->setChoices(reasons);
        m_reason->setVisible(!directory.isEmpty());
        emit changed();
    }

    CardScope &m_scope;
    FieldEditor *m_stage;
    FieldEditor *m_reason;
};

class TaskForm final : public BulkForm
{
public:
    explicit TaskForm(CardScope &scope)
        : m_subject(makeEditor(scope, InputType::Text)), m_start(makeEditor(scope, InputType::DateTime)),
          m_owner(makeEditor(scope, InputType::Choice))
    {
        QVBoxLayout *column = columnOf(*this);
        const QDate tomorrow = scope.window.now().toLocal().date().addDays(1);
        for (const auto &[name, editor] :
             {std::pair(u"subject"_s, m_subject), std::pair(u"start"_s, m_start), std::pair(u"owner"_s, m_owner)}) {
            editor->setObjectName(u"bulk."_s + name);
            editor->setLabel(fieldLabel(Kind::Task, name));
            column->addWidget(editor);
            connect(editor, &FieldEditor::touched, this, &BulkForm::changed);
            connect(editor, &FieldEditor::edited, this, &BulkForm::changed);
        }
        m_start->setValue(timestampFrom(QDateTime(tomorrow, QTime(10, 0))).milliseconds);
        std::vector<FieldChoice> owners = choicesFor(scope, *recordType(Kind::Task).find(u"owner"_s), {});
        owners.front().second = QCoreApplication::translate("BulkForm", "The owner of each lead");
        m_owner->setChoices(owners);
        m_owner->setPlaceholder(owners.front().second);
    }

    QString title(int leads) const override
    {
        return QCoreApplication::translate("BulkForm", "Add a task to %Ln lead(s)", nullptr, leads);
    }

    std::optional<MassChange> change() const override
    {
        const auto subject = m_subject->typed();
        const auto start = m_start->typed();
        if (!subject || subject->toString().trimmed().isEmpty() || !start)
            return std::nullopt;
        TaskAddition addition;
        addition.task.subject = subject->toString().trimmed();
        addition.task.start = {start->toLongLong()};
        addition.task.owner = UserId(QUuid::fromString(m_owner->value().toString()));
        return addition;
    }

private:
    FieldEditor *m_subject;
    FieldEditor *m_start;
    FieldEditor *m_owner;
};

class TagForm final : public BulkForm
{
public:
    explicit TagForm(CardScope &scope)
        : m_tags(makeEditor(scope, InputType::Text)),
          m_takesOff(new QCheckBox(QCoreApplication::translate("BulkForm", "Take them off instead")))
    {
        QVBoxLayout *column = columnOf(*this);
        m_tags->setObjectName(u"bulk.tags"_s);
        m_tags->setLabel(tagsName());
        m_tags->setPlaceholder(QCoreApplication::translate("BulkForm", "one, two, three"));
        m_takesOff->setObjectName(u"bulk.takesOff"_s);
        column->addWidget(m_tags);
        column->addWidget(m_takesOff);
        connect(m_tags, &FieldEditor::touched, this, &BulkForm::changed);
        connect(m_tags, &FieldEditor::edited, this, &BulkForm::changed);
        connect(m_takesOff, &QCheckBox::toggled, this, &BulkForm::changed);
    }

    QString title(int leads) const override
    {
        return QCoreApplication::translate("BulkForm", "Tag %Ln lead(s)", nullptr, leads);
    }

    std::optional<MassChange> change() const override
    {
        const auto tags = m_tags->typed();
        if (!tags || tagsOf(tags->toString()).empty())
            return std::nullopt;
        return Tagging{tags->toString(), tagsName(), m_takesOff->isChecked()};
    }

private:
    [[nodiscard]] static QString tagsName() { return QCoreApplication::translate("BulkForm", "Tags"); }

    FieldEditor *m_tags;
    QCheckBox *m_takesOff;
};

class ArchiveForm final : public BulkForm
{
public:
    explicit ArchiveForm(bool archives) : m_archives(archives)
    {
        auto *text =
            new Label(TextRole::Body,
                      archives ? QCoreApplication::translate(
                          "BulkForm", "They leave the lists; the filter shows archived leads when it is told to.")
                               : QCoreApplication::translate("BulkForm", "They stand in the lists again."));
        text->setWordWrap(true);
        columnOf(*this)->addWidget(text);
    }

    QString title(int leads) const override
    {
        return m_archives
            ? QCoreApplication::translate("BulkForm", "Archive %Ln lead(s)", nullptr, leads)
            : QCoreApplication::translate("BulkForm", "Bring %Ln lead(s) back from the archive", nullptr, leads);
    }

    std::optional<MassChange> change() const override { return Archiving{m_archives}; }

private:
    bool m_archives;
};

class PurgeForm final : public BulkForm
{
public:
    PurgeForm()
    {
        auto *text = new Label(
            TextRole::Body,
            QCoreApplication::translate(
                "BulkForm",
                "They are deleted with their tasks, notes, people and files. The journal can bring them back."));
        text->setWordWrap(true);
        columnOf(*this)->addWidget(text);
    }

    QString title(int leads) const override
    {
        return QCoreApplication::translate("BulkForm", "Delete %Ln archived lead(s)", nullptr, leads);
    }

    std::optional<MassChange> change() const override { return Purging{}; }

    QString wish(int leads) const override
    {
        return QCoreApplication::translate("BulkForm", "Delete %Ln lead(s)", nullptr, leads);
    }

    QString forecast(const MassReport &report) const override
    {
        const QString leads =
            QCoreApplication::translate("BulkForm", "%Ln lead(s) will be deleted.", nullptr, int(report.changed));
        const auto rest = int(report.records - report.changed);
        return rest > 0 ? leads + u' '
                + QCoreApplication::translate("BulkForm", "%Ln record(s) that hang on them go along.", nullptr, rest)
                        : leads;
    }

    QString told(int leads) const override
    {
        return QCoreApplication::translate("BulkForm", "%Ln lead(s) deleted", nullptr, leads);
    }
};

} // namespace

QString BulkForm::wish(int leads) const
{
    return QCoreApplication::translate("BulkForm", "Change %Ln lead(s)", nullptr, leads);
}

QString BulkForm::forecast(const MassReport &report) const
{
    return QCoreApplication::translate("BulkForm", "%Ln lead(s) will change.", nullptr, int(report.changed));
}

QString BulkForm::told(int leads) const
{
    return QCoreApplication::translate("BulkForm", "%Ln lead(s) changed", nullptr, leads);
}

BulkForm *makeStageForm(CardScope &scope)
{
    return new StageForm(scope);
}

BulkForm *makeFieldForm(CardScope &scope, const QString &name)
{
    return new BulkFieldForm(scope, name);
}

BulkForm *makeTaskForm(CardScope &scope)
{
    return new TaskForm(scope);
}

BulkForm *makeTagForm(CardScope &scope)
{
    return new TagForm(scope);
}

BulkForm *makeArchiveForm(bool archives)
{
    return new ArchiveForm(archives);
}

BulkForm *makePurgeForm()
{
    return new PurgeForm;
}

} // namespace leadline
