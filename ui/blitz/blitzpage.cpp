// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blitz/blitzpage.h"

#include "core/services/leadcard.h"
#include "core/services/tasks.h"
#include "core/store/leadlist.h"
#include "ui/blitz/blitzlead.h"
#include "ui/card/contactlinks.h"
#include "ui/shell/actionregistry.h"
#include "ui/text/errors.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/followfocus.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int widest = 820;

Result<CardContent> readLead(const Session &session, qint64 row, const QLocale &locale)
{
    const std::vector<LeadRow> found = leadRows(session.store().connection(), {row});
    if (found.empty())
        return failure(ErrorCode::NotFound, u"lead-not-found"_s, {QString::number(row)});
    return readCardContent(session, found.front().id, locale);
}

} // namespace

BlitzPage::BlitzPage(WindowContext &context, QWidget *parent)
    : Page(parent), m_scope(context), m_clock(context.workspace.clock()), m_title(new Label(TextRole::PageTitle)),
      m_progress(new Label(TextRole::Title)), m_time(new Label(TextRole::PageTitle)),
      m_keys(new Label(TextRole::Caption)), m_lead(new BlitzLead(m_scope)),
      m_summary(new EmptyState(u"circle-check"_s)), m_back(m_summary->addButton({}, true)),
      m_stack(new QStackedLayout(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(makeWork());
    m_stack->addWidget(m_summary);
    m_progress->setObjectName(u"blitz.progress"_s);
    m_time->setObjectName(u"blitz.time"_s);
    m_back->setObjectName(u"blitz.back"_s);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &BlitzPage::showClock);
    connect(m_back, &QPushButton::clicked, this, &BlitzPage::finished);
    connect(m_lead, &BlitzLead::confirmed, this, &BlitzPage::confirm);
    connect(m_lead, &BlitzLead::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(&context, &WindowContext::referenceRefreshed, this, &BlitzPage::load);
    connect(&context.workspace, &Workspace::committed, this, [this](const Committed &changeset) {
        const auto isOfLead = [this](const RecordChange &change) { return change.record == m_lead->lead().id.uuid(); };
        if (m_isThere && !m_isSaving && std::ranges::any_of(changeset->changes, isOfLead))
            load();
    });
    connectActions();
    showTexts();
}

QLayout *BlitzPage::makeHead()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addSpacing(Metric::cardPadding);
    head->addWidget(m_progress);
    head->addStretch();
    head->addWidget(m_time);
    return head;
}

QWidget *BlitzPage::makeWork()
{
    auto *content = new QWidget;
    auto *around = new QHBoxLayout(content);
    around->setContentsMargins(Metric::pagePadding, Metric::pagePadding, Metric::pagePadding, Metric::pagePadding);
    auto *middle = new QWidget;
    middle->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::cardPadding);
    column->addLayout(makeHead());
    column->addWidget(m_lead, 1);
    column->addWidget(m_keys);
    m_keys->setWordWrap(true);
    around->addStretch();
    around->addWidget(middle, 1'000);
    around->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    followFocus(*scroll);
    return scroll;
}

void BlitzPage::connectActions()
{
    ActionRegistry &actions = m_scope.window.actions;
    actions.attach(ActionContext::Blitz, this);
    const auto atWork = [this] { return isAtWork(); };
    actions.connectTo(
        u"blitz.timer"_s, this,
        [this] {
            m_clock.toggle();
            showClock();
        },
        atWork);
    actions.connectTo(
        u"blitz.call"_s, this, [this] { call(); }, [this] { return isAtWork() && !m_lead->phone().isEmpty(); });
    actions.connectTo(
        u"blitz.note"_s, this, [this] { m_lead->focusDetails(); }, atWork);
    actions.connectTo(
        u"blitz.next"_s, this, [this] { confirm(); }, atWork);
    connect(&actions, &ActionRegistry::shortcutsChanged, this, &BlitzPage::showTexts);
}

bool BlitzPage::isAtWork() const
{
    return m_isThere && m_stack->currentIndex() == 0;
}

void BlitzPage::start(std::vector<quint32> leads)
{
    m_leads = std::move(leads);
    m_position = 0;
    m_tally = {};
    m_clock.reset();
    m_stack->setCurrentIndex(0);
    load();
}

QString BlitzPage::title() const
{
    return tr("Call blitz");
}

QWidget *BlitzPage::firstFocus()
{
    return m_stack->currentIndex() == 0 ? static_cast<QWidget *>(this) : m_back;
}

void BlitzPage::load()
{
    if (m_stack->currentIndex() != 0)
        return;
    if (m_position >= m_leads.size())
        return end();
    const auto read = [row = qint64(m_leads[m_position]), locale = QLocale()](Session &session) {
        return readLead(session, row, locale);
    };
    deliver(m_scope.window.workspace.read(read), this, [this, reading = ++m_reading](Result<CardContent> content) {
        if (reading == m_reading)
            take(std::move(content));
    });
}

void BlitzPage::take(Result<CardContent> content)
{
    if (!content && content.error().code == ErrorCode::NotFound)
        return next(); // gone since the list was made
    if (!content)
        return m_scope.window.report(content.error());
    m_scope.drafts.load(content->drafts);
    m_lead->show(content->card);
    m_isThere = true;
    orderFocus(*this);
    showTexts();
    m_scope.window.actions.refresh();
}

void BlitzPage::confirm()
{
    if (!isAtWork() || m_isSaving)
        return;
    m_clock.stop();
    const Call call = callMade();
    if (!m_lead->hasAnswer())
        return writeDown(call);
    const std::optional<Completion> completion = m_lead->completion();
    if (!completion)
        return;
    const TaskId task = m_lead->task()->id;
    const bool wasCalled = m_clock.wasStarted();
    save(
        [task, call, wasCalled, completion](Session &session) {
            return wasCalled ? completeByCall(session, task, *completion, call)
                             : completeTask(session, task, *completion);
        },
        *completion);
}

/// The call as it was made and what was said; a lead of neither is passed over.
void BlitzPage::writeDown(const Call &call)
{
    const bool wasCalled = m_clock.wasStarted();
    const QString said = m_lead->note();
    if (!wasCalled && said.isEmpty()) {
        m_tally.addSkipped();
        return next();
    }
    const auto work = [call, wasCalled, said](Session &session) -> Result<ChangeSet> {
        const Result<ChangeSet> noted = said.isEmpty() ? ChangeSet() : addNote(session, call.lead, said);
        return noted && wasCalled ? logCall(session, call) : noted;
    };
    save(work, {});
}

template<typename Work>
void BlitzPage::save(Work work, const Completion &completion)
{
    m_isSaving = true;
    m_scope.perform(
        this, std::move(work),
        [this, completion, task = m_lead->hasAnswer() ? m_lead->task() : std::nullopt](const ChangeSet &) {
            m_isSaving = false;
            if (!m_lead->note().isEmpty())
                m_scope.drafts.keep(noteDraft(m_lead->lead().id), {});
            if (task) {
                m_scope.drafts.keep(taskDraft(task->id), {});
                m_tally.addResult(task->code, completion.result);
            }
            if (m_clock.wasStarted())
                m_tally.addCall(m_clock.seconds());
            next();
        },
        [this](const Error &error) {
            m_isSaving = false;
            m_lead->setError(describe(error, m_scope.process()));
            m_scope.window.report(error);
        });
}

void BlitzPage::next()
{
    m_isThere = false;
    m_clock.reset();
    showClock();
    setFocus(Qt::OtherFocusReason);
    ++m_position;
    load();
}

/// A call that was begun is written down all the same.
void BlitzPage::leave()
{
    if (m_isThere && !m_isSaving && m_clock.wasStarted()) {
        m_clock.stop();
        m_tally.addCall(m_clock.seconds());
        m_scope.perform(this, [call = callMade()](Session &session) { return logCall(session, call); });
    }
    end();
}

Call BlitzPage::callMade() const
{
    return {m_lead->lead().id, m_clock.startedAt(), m_clock.seconds()};
}

void BlitzPage::end()
{
    m_scope.drafts.flush();
    m_clock.reset();
    m_isThere = false;
    ++m_reading;
    if (m_tally.isEmpty())
        return emit finished();
    m_stack->setCurrentIndex(1);
    showTexts();
    m_back->setFocus(Qt::OtherFocusReason);
    m_scope.window.actions.refresh();
}

void BlitzPage::call()
{
    m_scope.window.openOutside(telephoneUrl(m_lead->phone()));
    if (!m_clock.isRunning())
        m_clock.toggle();
    showClock();
}

void BlitzPage::showClock()
{
    m_clock.isRunning() ? m_second.start() : m_second.stop();
    m_time->setText(m_clock.wasStarted() ? clockText(m_clock.seconds()) : QString());
    m_time->setAccessibleName(m_clock.wasStarted() ? tr("Length of the call: %1").arg(m_time->text()) : QString());
}

void BlitzPage::showTexts()
{
    const auto keyOf = [this](const QString &id) {
        return m_scope.window.actions.action(id)->shortcut().toString(QKeySequence::NativeText);
    };
    const QLocale locale;
    const QString total = locale.toString(qulonglong(m_leads.size()));
    m_title->setText(title());
    m_progress->setText(
        tr("%1 of %2", "which lead, of how many").arg(locale.toString(qulonglong(m_position) + 1), total));
    m_keys->setText(tr("1–5: the result   Enter: write it down, next lead   %1: the call's clock   %2: call   "
                       "%3: what was said   Esc: end")
                        .arg(keyOf(u"blitz.timer"_s), keyOf(u"blitz.call"_s), keyOf(u"blitz.note"_s)));
    m_summary->setTitle(tr("%1 of %2 leads done", "a finished blitz").arg(locale.toString(m_tally.done()), total));
    m_summary->setText(m_tally.text(m_scope.process()));
    m_back->setText(tr("To the leads"));
    setAccessibleName(m_isThere ? tr("%1, %2", "lead, phone").arg(m_lead->lead().title, m_lead->phone()) : title());
}

void BlitzPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    showTexts();
    load();
}

void BlitzPage::hideEvent(QHideEvent *event)
{
    m_scope.drafts.flush();
    Page::hideEvent(event);
}

void BlitzPage::keyPressEvent(QKeyEvent *event)
{
    constexpr int mostResults = 9;
    const int number = event->key() - Qt::Key_0;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        m_stack->currentIndex() == 0 ? leave() : emit finished();
    else if (isEnter && isAtWork())
        confirm();
    else if (isAtWork() && number >= 1 && number <= mostResults)
        static_cast<void>(m_lead->choose(number));
    else
        Page::keyPressEvent(event);
}

} // namespace leadline
