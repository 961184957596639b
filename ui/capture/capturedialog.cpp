// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/capturedialog.h"

#include "core/base/phone.h"
#include "core/model/matchkeys.h"
#include "core/services/leads.h"
#include "core/services/signature.h"
#include "ui/capture/similarlist.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/growingedit.h"
#include "ui/widgets/label.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int captureWidth = 560;

/// A text that lies in a file anyway takes nothing away from one that somebody pasted.
QString captureDraft(const QString &text)
{
    return text.isEmpty() ? u"lead/capture"_s : u"lead/capture/mail"_s;
}

QString shownText(const Record &lead, const QString &field, const QString &phoneRegion)
{
    const Value value = lead.value(field);
    if (value.typeId() != QMetaType::QStringList)
        return value.toString();
    QStringList entries = value.toStringList();
    if (field == "phones"_L1) {
        for (QString &phone : entries)
            phone = phoneForDisplay(phone, phoneRegion);
    }
    return entries.join(u"; "_s);
}

} // namespace

CaptureDialog::CaptureDialog(WindowContext &context, QWidget *parent, const QString &text)
    : QDialog(parent), m_context(context), m_pasted(new GrowingEdit(4, 7)), m_similar(new SimilarList(context)),
      m_footer(new DialogFooter(*this, tr("Add the lead"))),
      m_draft(context, captureDraft(text), [this] { return content(); })
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New lead from a signature"));
    setMinimumWidth(captureWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::pagePadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::innerPadding + Metric::gap);
    auto *label = new Label(TextRole::Body, tr("Paste a signature, a visiting card or requisites:"));
    label->setBuddy(m_pasted);
    m_pasted->setAccessibleName(label->text());
    m_pasted->setObjectName(u"pasted"_s);
    m_pasted->setTabChangesFocus(true);
    column->addWidget(label);
    column->addWidget(m_pasted);
    auto *form = new QFormLayout;
    form->setSpacing(Metric::innerPadding);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    for (const QString &field : {u"contactName"_s, u"jobTitle"_s, u"companyName"_s, u"inn"_s, u"phones"_s, u"emails"_s,
                                 u"website"_s, u"address"_s})
        addLine(*form, field);
    column->addWidget(m_similar);
    column->addWidget(m_footer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(m_pasted, &QPlainTextEdit::textChanged, &m_draft, &FormDraft::note);
    connect(m_pasted, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &CaptureDialog::read);
    connect(m_similar, &SimilarList::opened, this, &CaptureDialog::reject);
    connect(m_footer, &DialogFooter::confirmed, this, &CaptureDialog::save);
    if (!text.isEmpty())
        m_pasted->setPlainText(text);
    m_draft.restore([this](const QJsonObject &kept) {
        if (m_pasted->toPlainText().isEmpty())
            m_pasted->setPlainText(kept.value(u"text"_s).toString());
    });
}

void CaptureDialog::addLine(QFormLayout &form, const QString &field)
{
    auto *line = new QLineEdit;
    line->setObjectName(field);
    line->setAccessibleName(fieldLabel(Kind::Lead, field));
    form.addRow(fieldLabel(Kind::Lead, field), line);
    connect(line, &QLineEdit::textEdited, this, [this, field] {
        m_typed.insert(field);
        m_footer->hush();
        m_similar->look(lead());
    });
    m_lines.insert(field, line);
}

/// On the reader's thread, however long the text is.
void CaptureDialog::read()
{
    const QString text = m_pasted->toPlainText();
    const auto find = [text](Session &session) -> Result<Lead> {
        return leadFromSignature(text, session.phoneRegion());
    };
    deliver(m_context.workspace.read(find), this, [this, text](const Result<Lead> &found) {
        if (found && text == m_pasted->toPlainText())
            fill(*found);
    });
}

void CaptureDialog::fill(const Lead &found)
{
    m_found = found;
    const Record record = toRecord(found);
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        if (!m_typed.contains(line.key()))
            line.value()->setText(shownText(record, line.key(), m_context.reference().phoneRegion));
    }
    m_footer->hush();
    m_similar->look(lead());
}

Lead CaptureDialog::lead() const
{
    static const QRegularExpression between(u"\\s*;\\s*"_s);
    Record record = toRecord(m_found);
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        const QString text = line.value()->text().trimmed();
        const bool isList = recordType(Kind::Lead).find(line.key())->type == FieldType::TextList;
        record.set(line.key(),
                   isList ? Codec<QStringList>::toValue(text.split(between, Qt::SkipEmptyParts))
                          : Codec<QString>::toValue(text));
    }
    auto lead = fromRecord<Lead>(record);
    for (QString &phone : lead.phones)
        phone = storedPhone(phone, m_context.reference().phoneRegion);
    lead.description = m_pasted->toPlainText().trimmed();
    lead.owner = m_context.reference().me.id;
    return lead;
}

QJsonObject CaptureDialog::content() const
{
    const QString text = m_pasted->toPlainText();
    return text.isEmpty() ? QJsonObject() : QJsonObject{{u"text"_s, text}};
}

void CaptureDialog::save()
{
    const bool isEmpty = std::ranges::all_of(m_lines, [](const QLineEdit *line) { return line->text().isEmpty(); });
    if (isEmpty)
        return m_footer->complain(tr("Nothing was read yet. Write at least a name, a company, a phone or an e-mail."));
    if (std::exchange(m_isSaving, true))
        return;
    m_pause.stop();
    const auto add = [lead = lead()](Session &session) { return addLead(session, lead); };
    deliver(m_draft.save(add), this, [this](const Result<ChangeSet> &added) {
        m_isSaving = false;
        if (!added)
            return m_footer->complain(describe(added.error()));
        const auto lead = std::ranges::find(added->changes, Kind::Lead, &RecordChange::kind);
        accept();
        if (lead != added->changes.end())
            emit created(LeadId(lead->record));
    });
}

void CaptureDialog::done(int result)
{
    m_pause.stop();
    if (result == Rejected)
        m_draft.leave();
    QDialog::done(result);
}

} // namespace leadline
