// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/newblockdialog.h"

#include "core/services/tasks.h"
#include "core/store/schedulelist.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/format.h"
#include "ui/widgets/roomy.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostFound = 20;
constexpr int dialogWidth = 520;
constexpr int foundHeight = 132;

} // namespace

NewBlockDialog::NewBlockDialog(WindowContext &context, Timestamp start, QWidget *parent)
    : QDialog(parent), m_context(context), m_words(new QLineEdit), m_leads(new QListWidget), m_category(new QComboBox),
      m_subject(new QLineEdit), m_start(new QLineEdit), m_minutes(new QComboBox),
      m_footer(new DialogFooter(*this, tr("Plan it"), u"calendar-plus"_s))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New in the schedule"));
    setMinimumWidth(roomy(*this, dialogWidth));
    build(start);
    m_soon.setSingleShot(true);
    m_soon.setInterval(60ms);
    connect(&m_soon, &QTimer::timeout, this, &NewBlockDialog::search);
    connect(m_words, &QLineEdit::textEdited, this, [this] {
        m_leads->setCurrentRow(-1); // until it is known whom the words mean
        m_soon.start();
    });
    connect(m_footer, &DialogFooter::confirmed, this, &NewBlockDialog::add);
}

void NewBlockDialog::build(Timestamp start)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::pagePadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::innerPadding + Metric::gap);
    auto *form = new QFormLayout;
    form->setSpacing(Metric::innerPadding);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    const auto addRow = [form](const QString &label, QWidget *widget, const QString &name) {
        widget->setAccessibleName(label);
        widget->setObjectName(name);
        form->addRow(label, widget);
    };
    m_words->setPlaceholderText(tr("Name, company, phone or number"));
    addRow(tr("Lead"), m_words, u"words"_s);
    addRow(tr("Found"), m_leads, u"found"_s);
    m_leads->setFixedHeight(roomy(*this, QSize(0, foundHeight)).height());
    showFound({});
    for (const Choice &choice : m_context.reference().lookups.choices(u"category"_s, QLocale().language()))
        m_category->addItem(choice.label, choice.code);
    m_category->setCurrentIndex(std::max(m_category->findData(u"meeting"_s), 0));
    addRow(fieldLabel(Kind::Task, u"category"_s), m_category, u"category"_s);
    addRow(fieldLabel(Kind::Task, u"subject"_s), m_subject, u"subject"_s);
    m_start->setText(editableDateTime(start));
    addRow(fieldLabel(Kind::Task, u"start"_s), m_start, u"start"_s);
    for (const int minutes : {15, 30, 45, 60, 90, 120, 180, 24 * 60})
        m_minutes->addItem(formatDuration(qint64(minutes) * 60'000), minutes);
    m_minutes->setCurrentIndex(m_minutes->findData(int(usualBlockMinutes)));
    addRow(tr("Length"), m_minutes, u"minutes"_s);
    column->addWidget(m_footer);
}

void NewBlockDialog::setLead(const LeadId &lead, const QString &title)
{
    m_words->setText(title);
    showFound({1, {{Kind::Lead, lead.uuid(), lead.uuid(), title, {}}}});
    m_subject->setFocus();
}

void NewBlockDialog::search()
{
    const QString words = m_words->text();
    const auto find = [words](Session &session) { return searchEverything(session, words, mostFound); };
    deliver(m_context.workspace.read(find), this, [this, words](const Result<SearchResult> &found) {
        if (found && words == m_words->text())
            showFound(*found);
    });
}

void NewBlockDialog::showFound(const SearchResult &found)
{
    m_leads->clear();
    for (const SearchHit &hit : found.hits) {
        if (hit.kind != Kind::Lead)
            continue;
        auto *item = new QListWidgetItem(hit.title, m_leads);
        item->setData(Qt::UserRole, hit.record);
    }
    new QListWidgetItem(tr("Without a lead"), m_leads);
    m_leads->setCurrentRow(m_leads->count() > 1 || m_words->text().isEmpty() ? 0 : -1);
}

void NewBlockDialog::add()
{
    const QListWidgetItem *lead = m_leads->currentItem();
    const std::optional<Timestamp> start = readDateTime(m_start->text(), m_context.now());
    if (!lead)
        return m_footer->complain(tr("Choose the lead it is about, or that it has none."));
    if (!start)
        return m_footer->complain(tr("When it starts cannot be read. Write it as 2 March 10:00, or tomorrow 10:00."));
    Task task;
    task.lead = LeadId(lead->data(Qt::UserRole).toUuid());
    task.owner = m_context.reference().me.id;
    task.subject = m_subject->text().trimmed().isEmpty() ? m_category->currentText() : m_subject->text();
    task.category = m_category->currentData().toString();
    task.start = *start;
    task.blockMinutes = m_minutes->currentData().toLongLong();
    task.showInCalendar = true;
    if (std::exchange(m_isAdding, true))
        return;
    deliver(m_context.workspace.write([task](Session &session) { return addTask(session, task); }), this,
            [this](const Result<ChangeSet> &done) {
                m_isAdding = false;
                if (!done)
                    return m_footer->complain(describe(done.error()));
                emit added(TaskId(done->changes.front().record));
                accept();
            });
}

} // namespace leadline
