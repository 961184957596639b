// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/newclientdialog.h"

#include "core/services/clients.h"
#include "core/services/drafts.h"
#include "ui/leads/similarlist.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/dialogfooter.h"

#include <QFormLayout>
#include <QJsonObject>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int clientFormWidth = 520;
constexpr int longestText = 1000;

QStringList fieldsOf(Kind kind)
{
    if (kind == Kind::Contact)
        return {u"name"_s, u"jobTitle"_s, u"company"_s, u"phones"_s, u"emails"_s, u"city"_s, u"note"_s};
    return {u"name"_s, u"inn"_s, u"phones"_s, u"emails"_s, u"website"_s, u"city"_s, u"note"_s};
}

} // namespace

NewClientDialog::NewClientDialog(WindowContext &context, Kind kind, QWidget *parent)
    : QDialog(parent), m_context(context), m_kind(kind), m_similar(new SimilarList(context)),
      m_footer(new DialogFooter(*this, kind == Kind::Contact ? tr("Add the contact") : tr("Add the company")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(kind == Kind::Contact ? tr("New contact") : tr("New company"));
    setMinimumWidth(clientFormWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::pagePadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::innerPadding + Metric::gap);
    auto *form = new QFormLayout;
    form->setSpacing(Metric::innerPadding);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    for (const QString &field : fieldsOf(kind))
        addLine(*form, field);
    column->addWidget(m_similar);
    column->addWidget(m_footer);
    connect(m_similar, &SimilarList::opened, this, &NewClientDialog::reject);
    connect(m_footer, &DialogFooter::confirmed, this, &NewClientDialog::save);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(500ms);
    connect(&m_draftTimer, &QTimer::timeout, this, &NewClientDialog::keepDraft);
    const auto read = [name = draftName()](Session &session) -> Result<QJsonObject> { return draft(session, name); };
    deliver(m_context.workspace.read(read), this, [this](const Result<QJsonObject> &kept) {
        if (kept && content().isEmpty())
            restore(*kept);
    });
}

void NewClientDialog::addLine(QFormLayout &form, const QString &field)
{
    auto *line = new QLineEdit;
    line->setObjectName(field);
    line->setMaxLength(longestText);
    line->setAccessibleName(fieldLabel(m_kind, field));
    form.addRow(fieldLabel(m_kind, field), line);
    connect(line, &QLineEdit::textEdited, this, &NewClientDialog::note);
    m_lines.insert(field, line);
}

/// Phones and e-mails may be several, a comma or semicolon between them.
Record NewClientDialog::client() const
{
    const RecordType &type = recordType(m_kind);
    Record client{m_kind, {}, std::vector<Value>(type.fields().size())};
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        const QString text = line.value()->text().trimmed();
        if (text.isEmpty())
            continue;
        static const QRegularExpression between(u"[,;]"_s);
        const bool isList = type.find(line.key())->type == FieldType::TextList;
        client.set(line.key(), isList ? Value(text.split(between, Qt::SkipEmptyParts)) : Value(text));
    }
    return client;
}

QJsonObject NewClientDialog::content() const
{
    QJsonObject content;
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        if (!line.value()->text().isEmpty())
            content.insert(line.key(), line.value()->text());
    }
    return content;
}

QString NewClientDialog::draftName() const
{
    return recordType(m_kind).name() + u"/new"_s;
}

void NewClientDialog::restore(const QJsonObject &content)
{
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line)
        line.value()->setText(content.value(line.key()).toString());
    if (!content.isEmpty())
        m_similar->look(probeOf(client()));
}

void NewClientDialog::keepDraft()
{
    m_draftTimer.stop();
    const auto keep = [name = draftName(), content = content()](Session &session) {
        return saveDraft(session, name, content);
    };
    deliver(m_context.workspace.write(keep), &m_context, [](const Result<void> &) {});
}

/// Something was typed.
void NewClientDialog::note()
{
    m_footer->hush();
    m_similar->look(probeOf(client()));
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
}

void NewClientDialog::save()
{
    if (std::exchange(m_isSaving, true))
        return;
    m_draftTimer.stop();
    const auto add = [client = client(), name = draftName()](Session &session) -> Result<ChangeSet> {
        Result<ChangeSet> added = addClient(session, client);
        if (added)
            static_cast<void>(clearDraft(session, name));
        return added;
    };
    deliver(m_context.workspace.write(add), this, [this](const Result<ChangeSet> &added) {
        m_isSaving = false;
        if (!added)
            return m_footer->complain(describe(added.error()));
        const QUuid client = added->changes.back().record; // a company that it names may come before it
        accept();
        emit created(m_kind, client);
    });
}

/// Closed without saving, what was typed waits for the next time.
void NewClientDialog::done(int result)
{
    if (result == Rejected && m_draftTimer.isActive())
        keepDraft();
    QDialog::done(result);
}

} // namespace leadline
