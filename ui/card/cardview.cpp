// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/cardview.h"

#include "ui/capture/leadcapture.h"
#include "ui/card/actionpanel.h"
#include "ui/card/cardtabs.h"
#include "ui/card/feedtab.h"
#include "ui/card/filestab.h"
#include "ui/card/header.h"
#include "ui/card/historytab.h"
#include "ui/card/profile.h"
#include "ui/card/qualifydialog.h"
#include "ui/card/stagepanel.h"
#include "ui/shell/actionregistry.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/followfocus.h"
#include "ui/widgets/layoutnow.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

// At the usual text size:
constexpr int narrowest = 800; // of the card, with the profile beside the work
constexpr int profileWidth = 262;

QScrollArea *makeScrolling(QWidget *content)
{
    auto *page = new QScrollArea;
    page->setFrameShape(QFrame::NoFrame);
    page->setFocusPolicy(Qt::NoFocus);
    page->setWidgetResizable(true);
    page->setWidget(content);
    followFocus(*page);
    return page;
}

} // namespace

LeadCardView::LeadCardView(WindowContext &context, QWidget *parent)
    : QWidget(parent), m_scope(context), m_capture(new LeadCapture(context, *this)), m_stack(new QStackedLayout(this)),
      m_nothing(new EmptyState(u"users"_s)), m_header(new CardHeader(m_scope)), m_stages(new StagePanel(m_scope)),
      m_profile(new Profile(m_scope)), m_actions(new ActionPanel(m_scope)), m_tabs(new CardTabs),
      m_feed(new FeedTab(m_scope)), m_history(new HistoryTab(m_scope)), m_files(new FilesTab(m_scope))
{
    setAcceptDrops(true);
    m_header->addBelow(m_stages);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(makeBody(), 1);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(page);
    connectParts();
    connectActions();
    constexpr int minute = 60'000;
    m_minute.start(minute);
    clear();
}

QWidget *LeadCardView::makeBody()
{
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(Metric::pagePadding, Metric::cardPadding, 12, 0);
    row->setSpacing(Metric::cardPadding);
    row->addWidget(makeProfilePane());
    row->addWidget(makeWorkColumn(), 1);
    return body;
}

QWidget *LeadCardView::makeProfilePane()
{
    auto *pane = new QWidget;
    auto *around = new QVBoxLayout(pane);
    around->setContentsMargins(0, 0, 0, Metric::cardPadding);
    auto *card = new Card;
    card->body()->setContentsMargins(2, 2, 2, 2);
    around->addWidget(card);
    auto *content = new QWidget;
    m_profileColumn = new QVBoxLayout(content);
    m_profileColumn->setContentsMargins(12, Metric::cardPadding - 2, 12, Metric::cardPadding - 2);
    m_profileColumn->addWidget(m_profile);
    card->body()->addWidget(makeScrolling(content));
    m_profilePane = pane;
    return pane;
}

QWidget *LeadCardView::makeWorkColumn()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 12, Metric::cardPadding);
    column->setSpacing(Metric::cardPadding);
    auto *card = new Card;
    card->body()->setContentsMargins(Metric::cardPadding, Metric::gap, Metric::cardPadding, Metric::cardPadding);
    card->body()->addWidget(m_tabs);
    card->body()->addStretch();
    column->addWidget(m_actions);
    column->addWidget(card, 1);
    m_tabs->addPage(u"feed"_s, m_feed);
    m_tabs->addPage(u"history"_s, m_history);
    m_tabs->addPage(u"files"_s, m_files);
    return makeScrolling(content);
}

void LeadCardView::connectParts()
{
    connect(m_files, &FilesTab::chosen, this,
            [this](const QStringList &paths) { m_capture->takeFiles(paths, m_lead); });
    connect(m_profile, &Profile::rearranged, this, [this] { orderFocus(*this); });
    connect(m_stages, &StagePanel::qualifyRequested, this, &LeadCardView::qualify);
    connect(m_actions, &ActionPanel::qualifyRequested, this, &LeadCardView::qualify);
    connect(m_actions, &ActionPanel::noteRequested, this, &LeadCardView::writeNote);
    connect(&m_scope.drafts, &CardDrafts::changed, this, &LeadCardView::unsavedTextChanged);
    connect(&m_scope.window, &WindowContext::referenceRefreshed, this, &LeadCardView::load);
    connect(&m_scope.window.workspace, &Workspace::committed, this, [this](const Committed &changeset) {
        if (!m_lead.isNull() && touches(*changeset, m_content.card))
            load();
    });
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (!m_lead.isNull() && isVisible())
            m_stages->show(m_content.card);
    });
}

void LeadCardView::connectActions()
{
    ActionRegistry &actions = m_scope.window.actions;
    actions.attach(ActionContext::LeadCard, this);
    actions.attach(ActionContext::LeadList, this); // its keys are about the lead that is shown
    // The registry outlives the card.
    const auto connectTo = [&](const QString &id, std::function<void()> run, std::function<bool()> applies) {
        if (actions.action(id))
            actions.connectTo(id, this, std::move(run),
                              [card = QPointer(this), applies = std::move(applies)] { return card && applies(); });
    };
    const auto hasLead = [this] { return !m_lead.isNull(); };
    connectTo(
        u"task.complete"_s, [this] { m_actions->completeTask(); },
        [=, this] { return hasLead() && m_actions->hasTask(); });
    connectTo(
        u"task.reschedule"_s, [this] { m_actions->rescheduleTask(); },
        [=, this] { return hasLead() && m_actions->hasTask(); });
    connectTo(
        u"task.new"_s, [this] { m_actions->addTask(u"to-do"_s); },
        [=, this] { return hasLead() && m_actions->canPlan(); });
    connectTo(
        u"lead.note"_s, [this] { writeNote(); }, hasLead);
    connectTo(
        u"lead.paste"_s, [this] { paste(); }, hasLead);
    connectTo(
        u"lead.files"_s, [this] { m_files->choose(); }, hasLead);
    connectTo(
        u"lead.stage"_s, [this] { m_stages->focusBar(); }, hasLead);
    connectTo(
        u"lead.owner"_s, [this] { chooseOwner(); }, hasLead);
    connectTo(
        u"lead.forward"_s, [this] { m_stages->step(1); }, hasLead);
    connectTo(
        u"lead.back"_s, [this] { m_stages->step(-1); }, hasLead);
    connectTo(
        u"lead.call"_s, [this] { m_header->call(); }, [=, this] { return hasLead() && m_header->canCall(); });
    connectTo(
        u"lead.email"_s, [this] { m_header->write(); }, [=, this] { return hasLead() && m_header->canWrite(); });
    connectTo(
        u"lead.disqualify"_s, [this] { m_stages->fail(); }, [=, this] { return hasLead() && m_stages->canFail(); });
    connectTo(
        u"lead.checklist"_s, [this] { m_actions->focusChecklist(); },
        [=, this] { return hasLead() && m_actions->hasChecklist(); });
    const auto isAsked = [=, this] { return hasLead() && m_actions->isAsked(); };
    connectTo(
        u"task.accept"_s, [this] { m_actions->reply(Reply::Accepted); }, isAsked);
    connectTo(
        u"task.decline"_s, [this] { m_actions->reply(Reply::Declined); }, isAsked);
    connectTo(
        u"lead.resume"_s, [this] { m_actions->resume(); }, [=, this] { return hasLead() && m_actions->canResume(); });
}

void LeadCardView::showLead(const LeadId &id)
{
    if (id.isNull())
        return clear();
    m_scope.drafts.flush();
    m_lead = id;
    m_nothing->hide(); // while the lead is read
    load();
}

void LeadCardView::clear()
{
    m_scope.drafts.flush();
    m_lead = {};
    m_content = {};
    m_nothing->setTitle(tr("No lead is chosen"));
    m_nothing->setText(tr("Choose one in the list to see what to do next."));
    m_stack->setCurrentIndex(0);
    m_nothing->show();
    m_scope.window.actions.refresh();
}

std::vector<CardStep> LeadCardView::steps()
{
    return m_lead.isNull() || m_content.card.lead.id != m_lead ? std::vector<CardStep>() : m_actions->steps();
}

bool LeadCardView::hasUnsavedText() const
{
    const auto isKept = [this](const QString &name) { return !m_scope.drafts.draft(name).isEmpty(); };
    return !m_lead.isNull()
        && (isKept(noteDraft(m_lead)) || isKept(newTaskDraft(m_lead))
            || std::ranges::any_of(m_content.card.tasks, [&](const Task &task) { return isKept(taskDraft(task.id)); }));
}

/// One reading at a time; what happens meanwhile is read after it.
void LeadCardView::load()
{
    if (m_lead.isNull())
        return clear();
    m_isStale = m_isLoading;
    if (m_isLoading)
        return;
    m_isLoading = true;
    const auto read = [id = m_lead, locale = QLocale()](Session &session) {
        return readCardContent(session, id, locale);
    };
    deliver(m_scope.window.workspace.read(read), this,
            [this](Result<CardContent> content) { take(std::move(content)); });
}

void LeadCardView::take(Result<CardContent> content)
{
    m_isLoading = false;
    if (m_isStale)
        return load();
    if (!content) {
        const bool isGone = content.error().code == ErrorCode::NotFound;
        return isGone ? clear() : m_scope.window.report(content.error());
    }
    m_content = std::move(*content);
    showContent();
}

void LeadCardView::showContent()
{
    const LeadCard &card = m_content.card;
    m_scope.drafts.load(m_content.drafts);
    m_scope.partner = card.partner;
    m_header->show(card);
    m_stages->show(card);
    m_profile->show(card, m_content.conflicts);
    m_actions->show(card);
    m_feed->show(card);
    m_history->show(m_content);
    m_files->show(card);
    showTabs();
    m_stack->setCurrentIndex(1);
    layOutNow(*this);
    orderFocus(*this);
    m_scope.window.actions.refresh();
    emit shown();
}

void LeadCardView::showTabs()
{
    const auto counted = [](const QString &label, size_t count) {
        return count == 0 ? label : tr("%1 %2", "tab, how many").arg(label, QLocale().toString(qulonglong(count)));
    };
    m_tabs->setLabel(u"feed"_s, counted(tr("Feed"), m_content.card.feed.size()));
    m_tabs->setLabel(u"history"_s, tr("History"));
    m_tabs->setLabel(u"files"_s, counted(tr("Files"), m_content.card.attachments.size()));
    m_tabs->setLabel(u"profile"_s, tr("Details"));
}

void LeadCardView::qualify()
{
    const Gate answer = qualificationGate(m_scope.process(), m_content.card.lead);
    if (answer.refusal == "checklist-open"_L1)
        return m_scope.window.report(answer.error());
    auto *dialog = new QualifyDialog(m_scope, m_content.card, this);
    connect(dialog, &QualifyDialog::openLead, this, &LeadCardView::openLead);
    dialog->open();
}

void LeadCardView::writeNote()
{
    m_tabs->setCurrent(u"feed"_s);
    m_feed->focusComposer();
}

void LeadCardView::bringIn(const QMimeData &mime)
{
    m_tabs->setCurrent(LeadCapture::hasFiles(mime) ? u"files"_s : u"feed"_s);
    m_capture->take(mime, m_lead);
}

/// What cannot be brought in as it is becomes a note that is not saved yet.
void LeadCardView::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!mime)
        return;
    if (LeadCapture::canTake(*mime))
        return bringIn(*mime);
    if (mime->text().trimmed().isEmpty())
        return;
    writeNote();
    m_feed->compose(mime->text());
}

void LeadCardView::chooseOwner()
{
    if (m_isNarrow)
        m_tabs->setCurrent(u"profile"_s);
    if (auto *owner = m_profile->findChild<FieldEditor *>(u"owner"_s))
        owner->setFocus(Qt::ShortcutFocusReason);
}

void LeadCardView::placeProfile()
{
    const int room = roomFor(font()); // whoever made it larger: the user here, or the system
    m_profilePane->setFixedWidth(profileWidth * room / 100);
    const bool isNarrow = width() < narrowest * room / 100;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    if (isNarrow) {
        m_tabs->addPage(u"profile"_s, m_profile);
        m_profile->setContentsMargins(0, 12, 0, 0);
    } else {
        m_profileColumn->addWidget(m_tabs->takePage(u"profile"_s));
        m_profile->setContentsMargins({});
        m_profile->setVisible(true);
    }
    m_profilePane->setVisible(!isNarrow);
    showTabs();
    orderFocus(*this);
}

bool LeadCardView::focusNextPrevChild(bool next)
{
    return moveFocus(*this, next);
}

void LeadCardView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        load(); // the history's values are words, too
    if (event->type() == QEvent::FontChange)
        placeProfile();
}

void LeadCardView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_lead.isNull() && LeadCapture::canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void LeadCardView::dropEvent(QDropEvent *event)
{
    bringIn(*event->mimeData());
    event->acceptProposedAction();
}

void LeadCardView::hideEvent(QHideEvent *event)
{
    m_scope.drafts.flush();
    QWidget::hideEvent(event);
}

void LeadCardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeProfile();
}

} // namespace leadline
