// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/capturedialog.h"

#include "core/base/phone.h"
#include "core/model/matchkeys.h"
#include "core/services/signature.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"
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
    : LeadForm(context, captureDraft(text), parent), m_pasted(new GrowingEdit(4, 7))
{
    setWindowTitle(tr("New lead from a signature"));
    addPasted();
    QFormLayout *form = addForm();
    for (const QString &field : {u"contactName"_s, u"jobTitle"_s, u"companyName"_s, u"inn"_s, u"phones"_s, u"emails"_s,
                                 u"website"_s, u"address"_s})
        addLine(*form, field);
    addEnd(captureWidth);
    if (!text.isEmpty())
        m_pasted->setPlainText(text);
    m_draft.restore([this](const QJsonObject &kept) {
        if (m_pasted->toPlainText().isEmpty())
            m_pasted->setPlainText(kept.value(u"text"_s).toString());
    });
}

void CaptureDialog::addPasted()
{
    auto *label = new Label(TextRole::Body, tr("Paste a signature, a visiting card or requisites:"));
    label->setBuddy(m_pasted);
    m_pasted->setAccessibleName(label->text());
    m_pasted->setObjectName(u"pasted"_s);
    m_pasted->setTabChangesFocus(true);
    column().addWidget(label);
    column().addWidget(m_pasted);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(m_pasted, &QPlainTextEdit::textChanged, &m_draft, &FormDraft::note);
    connect(m_pasted, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &CaptureDialog::read);
}

void CaptureDialog::typed(const QString &field)
{
    m_typed.insert(field);
    look();
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
    look();
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
        return complain(tr("Nothing was read yet. Write at least a name, a company, a phone or an e-mail."));
    m_pause.stop();
    add();
}

void CaptureDialog::done(int result)
{
    m_pause.stop();
    LeadForm::done(result);
}

} // namespace leadline
