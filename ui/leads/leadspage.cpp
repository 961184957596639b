// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadspage.h"

#include "core/demo/demo.h"
#include "ui/capture/capturedialog.h"
#include "ui/capture/leadcapture.h"
#include "ui/capture/newleaddialog.h"
#include "ui/card/cardview.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadpeek.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"

#include <QAbstractItemView>
#include <QDropEvent>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <chrono>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int listWidth = 347;
constexpr int narrowestList = 300;
constexpr int peekWidth = 400;

} // namespace

LeadsPage::LeadsPage(WindowContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_splitter(new QSplitter(this)), m_capture(new LeadCapture(context, *this)),
      m_list(new LeadListPane(context, m_splitter)), m_side(new QWidget),
      m_back(makeButton({}, u"arrow-left"_s, ButtonKind::Flat))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_splitter);
    m_list->setMinimumWidth(narrowestList);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    m_back->setObjectName(u"backToTable"_s);
    m_back->hide();
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({listWidth, 3 * listWidth});
    m_cardTimer.setSingleShot(true);
    m_cardTimer.setInterval(40ms);
    connect(&m_cardTimer, &QTimer::timeout, this, &LeadsPage::showChosen);
    connect(m_back, &QPushButton::clicked, this, &LeadsPage::showList);
    connectList();
    connectActions();
    m_back->setText(tr("Back to the table"));
}

void LeadsPage::connectList()
{
    connect(m_list, &LeadListPane::leadChosen, this, [this](const LeadId &id) {
        if (std::exchange(m_chosen, id) == id)
            return;
        if ((m_card && isCardShown()) || isPeeking())
            m_cardTimer.start();
    });
    connect(m_list, &LeadListPane::painted, this, [this] {
        if (isCardShown())
            m_cardTimer.start();
    });
    m_list->list()->installEventFilter(this);
    connect(m_list, &LeadListPane::leadOpened, this, &LeadsPage::open);
    connect(m_list, &LeadListPane::lookChanged, this, &LeadsPage::takeLook);
    connect(m_list, &LeadListPane::titleChanged, this, &Page::titleChanged);
    connect(m_list, &LeadListPane::newLeadRequested, this, &LeadsPage::createLead);
    connect(m_list, &LeadListPane::sampleRequested, this, &LeadsPage::createSample);
    m_list->setAcceptDrops(true);
    m_list->installEventFilter(this);
}

void LeadsPage::open(const LeadId &id)
{
    m_chosen = id;
    if (!isCardShown())
        emit leaving();
    m_isCardOpen = true;
    share();
    showChosen();
    m_card->setFocus(Qt::ShortcutFocusReason);
}

void LeadsPage::takeLook()
{
    const bool isTable = m_list->filter().look.isTable;
    if (isTable == m_isTable)
        return;
    if (isTable)
        m_split = m_splitter->saveState();
    m_isTable = isTable;
    m_isCardOpen = false;
    share();
    if (isTable)
        return;
    m_splitter->restoreState(m_split);
    if (!m_chosen.isNull())
        m_cardTimer.start();
}

/// A table and a card do not stand beside each other: both want all of the width.
void LeadsPage::share()
{
    m_back->setVisible(m_isTable && m_isCardOpen);
    if (m_card)
        m_card->setVisible(isCardShown());
    if (m_peek)
        m_peek->setVisible(isPeeking());
    m_side->setVisible(isCardShown() || isPeeking());
    m_list->setVisible(!m_isTable || !m_isCardOpen);
    if (isPeeking()) {
        m_splitter->setSizes({m_splitter->width() - peekWidth, peekWidth});
        m_cardTimer.start();
    }
    m_context.actions.refresh();
    emit titleChanged();
}

bool LeadsPage::isPeeking() const
{
    return m_wantsPeek && m_isTable && !m_isCardOpen;
}

/// The keyboard stays where it is, so that the arrows go on through the table.
void LeadsPage::togglePeek()
{
    const bool wasInside = m_peek && m_peek->isAncestorOf(window()->focusWidget());
    m_wantsPeek = !m_wantsPeek;
    if (!m_peek) {
        m_peek = new LeadPeek(m_context, m_side);
        m_side->layout()->addWidget(m_peek);
        connect(m_peek, &LeadPeek::closed, this, &LeadsPage::togglePeek);
    }
    share();
    if (wasInside)
        m_list->list()->setFocus(Qt::OtherFocusReason);
}

void LeadsPage::showList()
{
    if (!m_isTable || !m_isCardOpen)
        return;
    emit leaving();
    m_isCardOpen = false;
    share();
    m_list->list()->setFocus(Qt::OtherFocusReason);
}

QByteArray LeadsPage::split() const
{
    return m_isTable ? m_split : m_splitter->saveState();
}

/// Esc in the table lets go of what is chosen there first.
bool LeadsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop))
        return takeDrop(static_cast<QDropEvent *>(event));
    const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (!isEscape || watched != m_list->list() || !isPeeking())
        return Page::eventFilter(watched, event);
    togglePeek();
    return true;
}

/// From the card, where nothing wants the key, back to the list.
void LeadsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !isCardShown() || !m_side->isAncestorOf(window()->focusWidget()))
        return Page::keyPressEvent(event);
    m_isTable ? showList() : m_list->list()->setFocus(Qt::OtherFocusReason);
}

/// What is dropped on the list; false when it is nothing for leads.
bool LeadsPage::takeDrop(QDropEvent *drop)
{
    if (!LeadCapture::canTake(*drop->mimeData()))
        return false;
    drop->acceptProposedAction();
    if (drop->type() == QEvent::Drop)
        m_capture->takeOnList(*drop->mimeData(), leadAt(drop->position().toPoint()));
    return true;
}

/// In the row at this place of the list; null when there is none.
LeadId LeadsPage::leadAt(const QPoint &position) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(m_list->list());
    const QModelIndex index = view->indexAt(view->viewport()->mapFrom(m_list, position));
    return LeadId(index.data(LeadModel::idRole).toUuid());
}

LeadCardView &LeadsPage::card()
{
    if (m_card)
        return *m_card;
    m_card = new LeadCardView(m_context, m_side);
    m_side->layout()->addWidget(m_card);
    m_card->show();
    connect(m_card, &LeadCardView::openLead, &m_context, &WindowContext::leadRequested);
    connect(m_card, &LeadCardView::shown, this, &Page::titleChanged);
    connect(m_card, &LeadCardView::unsavedTextChanged, this, &Page::titleChanged);
    return *m_card;
}

void LeadsPage::showChosen()
{
    m_cardTimer.stop();
    if (isPeeking())
        return m_peek->show(m_chosen);
    card().showLead(m_chosen);
}

void LeadsPage::connectActions()
{
    ActionRegistry &actions = m_context.actions;
    actions.attach(ActionContext::LeadList, m_list);
    actions.attach(ActionContext::LeadTable, m_list);
    actions.connectTo(u"lead.new"_s, this, [this] { createLead(); });
    actions.connectTo(u"lead.capture"_s, this, [this] { captureLead(); });
    actions.connectTo(u"mail.open"_s, this, [this] { chooseMail(); });
    actions.connectTo(u"list.next"_s, this, [this] { m_list->step(1); });
    actions.connectTo(u"list.previous"_s, this, [this] { m_list->step(-1); });
    actions.connectTo(
        u"list.peek"_s, this, [this] { togglePeek(); }, [this] { return m_isTable && !m_isCardOpen; });
    actions.connectTo(u"card.next"_s, this, [this] { m_list->step(1); });
    actions.connectTo(u"card.previous"_s, this, [this] { m_list->step(-1); });
}

QString LeadsPage::title() const
{
    return m_card && isCardShown() && !m_card->title().isEmpty() ? m_card->title() : m_list->title();
}

bool LeadsPage::hasUnsavedText() const
{
    return m_card && isCardShown() && m_card->hasUnsavedText();
}

QWidget *LeadsPage::firstFocus()
{
    if (m_isTable && m_isCardOpen && m_card)
        return m_card;
    return m_list->list();
}

void LeadsPage::showLead(const LeadId &id)
{
    m_chosen = id;
    m_isCardOpen = true;
    share();
    showChosen();
    m_list->select(id);
}

LeadListPlace LeadsPage::place() const
{
    LeadListPlace place = m_list->place();
    place.card = isCardShown() ? m_chosen : LeadId();
    return place;
}

void LeadsPage::returnTo(const LeadListPlace &place)
{
    m_list->returnTo(place);
    m_isCardOpen = !place.card.isNull();
    share();
    if (place.card.isNull())
        return;
    m_chosen = place.card;
    showChosen();
}

void LeadsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_back->setText(tr("Back to the table"));
    Page::changeEvent(event);
}

void LeadsPage::createLead()
{
    auto *dialog = new NewLeadDialog(m_context, this);
    dialog->addAction(m_context.actions.action(u"help.page"_s));
    connect(dialog, &NewLeadDialog::created, &m_context, &WindowContext::leadRequested);
    dialog->open();
}

void LeadsPage::captureLead()
{
    auto *dialog = new CaptureDialog(m_context, this);
    dialog->addAction(m_context.actions.action(u"help.page"_s));
    connect(dialog, &CaptureDialog::created, &m_context, &WindowContext::leadRequested);
    dialog->open();
}

void LeadsPage::chooseMail()
{
    auto *dialog = new QFileDialog(this, tr("Choose an e-mail"), {}, tr("E-mails (*.eml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_capture, &LeadCapture::takeMail);
    dialog->open();
}

void LeadsPage::createSample()
{
    const auto create = [language = QLocale().language()](Session &session) {
        return createDemoCompany(session, language);
    };
    deliver(m_context.workspace.write(create), this, [this](const Result<QUuid> &created) {
        if (!created)
            m_context.report(created.error());
    });
}

} // namespace leadline
