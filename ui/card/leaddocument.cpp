// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/leaddocument.h"

#include "core/process/checklist.h"
#include "core/process/wording.h"
#include "ui/card/cardfields.h"
#include "ui/card/feedrow.h"
#include "ui/card/fieldwords.h"
#include "ui/text/html.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int glanceEntries = 3;
constexpr int mostEntries = 200;

QString documentText(const char *text)
{
    return QCoreApplication::translate("LeadDocument", text);
}

QStringList toldFields(const Lead &lead, LeadExtent extent)
{
    if (extent == LeadExtent::Essentials)
        return {u"stage"_s,  u"maturity"_s, u"contactName"_s, u"jobTitle"_s, u"companyName"_s, u"phones"_s,
                u"emails"_s, u"budget"_s,   u"owner"_s,       u"needType"_s, u"description"_s, u"comment"_s};
    QStringList names;
    for (const Field &field : leadFields()) {
        const QString name = QString::fromLatin1(field.name);
        if (field.type != FieldType::Custom && name != "title"_L1 && (name == "createdAt"_L1 || !isBookkeeping(name)))
            names.append(name);
    }
    for (auto field = lead.fields.begin(); field != lead.fields.end(); ++field) {
        if (const QString name = customFieldPrefix + field.key(); itemOfTick(name).isEmpty())
            names.append(name);
    }
    return names;
}

QString heading(const char *text)
{
    return u"<h3>"_s + documentText(text) + u"</h3>"_s;
}

QString tableRow(const QString &label, const QString &text)
{
    return u"<tr><td width=\"34%\" class=\"label\">"_s + asHtml(label) + u"</td><td>"_s + asHtml(text)
        + u"</td></tr>"_s;
}

QString fieldsHtml(const Reference &reference, const LeadText &lead)
{
    QString rows;
    for (const auto &[name, text] : lead.values)
        rows += tableRow(leadFieldLabel(reference, name), text);
    return rows.isEmpty() ? QString() : u"<table width=\"100%\" cellpadding=\"2\">"_s + rows + u"</table>"_s;
}

QString tasksHtml(const Reference &reference, const std::vector<Task> &tasks)
{
    QString rows;
    for (const Task &task : tasks) {
        const Timestamp when = task.start.isSet() ? task.start : task.due;
        QStringList parts{subjectOf(reference.process, task, CardScope::language()), userName(reference, task.owner)};
        parts.removeAll(QString());
        if (task.isOpen())
            rows += tableRow(when.isSet() ? formatDateTime(when)
                                          : documentText(QT_TRANSLATE_NOOP("LeadDocument", "no date")),
                             parts.join(u" · "_s));
    }
    return rows.isEmpty() ? QString()
                          : heading(QT_TRANSLATE_NOOP("LeadDocument", "To be done"))
            + u"<table width=\"100%\" cellpadding=\"2\">"_s + rows + u"</table>"_s;
}

QString feedHtml(const Reference &reference, const std::vector<FeedEntry> &feed)
{
    QString entries;
    for (const FeedEntry &entry : feed) {
        const TimelineRow row = feedRow(reference, entry.at, entry);
        entries += u"<p><span class=\"label\">"_s + asHtml(row.exact) + u" · "_s + asHtml(row.title) + u" · "_s
            + asHtml(row.summary) + u"</span>"_s;
        if (!row.body.isEmpty())
            entries += u"<br>"_s + asHtml(row.body);
        entries += u"</p>"_s;
    }
    return entries.isEmpty() ? QString() : heading(QT_TRANSLATE_NOOP("LeadDocument", "Feed")) + entries;
}

} // namespace

Result<LeadText> readLeadText(const Session &session, const LeadId &id, LeadExtent extent, const QLocale &locale)
{
    const bool isWhole = extent == LeadExtent::Whole;
    Result<LeadCard> card = leadCard(session, id, isWhole ? mostEntries : glanceEntries);
    if (!card)
        return tl::unexpected(card.error());
    LeadText text{std::move(*card), {}};
    const Record record = toRecord(text.card.lead);
    for (const QString &name : toldFields(text.card.lead, extent)) {
        const QString value = name.startsWith(customFieldPrefix)
            ? record.value(name).toString()
            : fieldValueInWords(session, Kind::Lead, name, record.value(name), locale);
        if (!value.isEmpty())
            text.values.emplace_back(name, value);
    }
    return text;
}

QString leadHtml(const Reference &reference, const LeadText &lead)
{
    return u"<h2>"_s + asHtml(lead.card.lead.title) + u"</h2>"_s + fieldsHtml(reference, lead)
        + tasksHtml(reference, lead.card.tasks) + feedHtml(reference, lead.card.feed);
}

} // namespace leadline
