// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/newclientdialog.h"

#include "core/services/clients.h"
#include "ui/capture/similarlist.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/roomy.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

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
      m_footer(new DialogFooter(*this, kind == Kind::Contact ? tr("Add the contact") : tr("Add the company"))),
      m_draft(context, recordType(kind).name() + u"/new"_s, [this] { return content(); })
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(kind == Kind::Contact ? tr("New contact") : tr("New company"));
    setMinimumWidth(roomy(*this, clientFormWidth));
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
    m_draft.restore([this](const QJsonObject &kept) {
        if (content().isEmpty())
            restore(kept);
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

void NewClientDialog::restore(const QJsonObject &content)
{
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line)
        line.value()->setText(content.value(line.key()).toString());
    m_similar->look(probeOf(client()));
}

/// Something was typed.
void NewClientDialog::note()
{
    m_footer->hush();
    m_similar->look(probeOf(client()));
    m_draft.note();
}

void NewClientDialog::save()
{
    if (std::exchange(m_isSaving, true))
        return;
    const auto add = [client = client()](Session &session) { return addClient(session, client); };
    deliver(m_draft.save(add), this, [this](const Result<ChangeSet> &added) {
        m_isSaving = false;
        if (!added)
            return m_footer->complain(describe(added.error()));
        const QUuid client = added->changes.back().record; // a company that it names may come before it
        accept();
        emit created(m_kind, client);
    });
}

void NewClientDialog::done(int result)
{
    if (result == Rejected)
        m_draft.leave();
    QDialog::done(result);
}

} // namespace leadline
