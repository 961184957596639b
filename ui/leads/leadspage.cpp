// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadspage.h"

#include "core/services/demo.h"
#include "ui/leads/capturedialog.h"
#include "ui/leads/cardview.h"
#include "ui/leads/leadcapture.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/newleaddialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <QAbstractItemView>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QSplitter>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int listWidth = 347;
constexpr int narrowestList = 300;

} // namespace

LeadsPage::LeadsPage(WindowContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_splitter(new QSplitter(this)), m_capture(new LeadCapture(context, *this)),
      m_list(new LeadListPane(context, m_splitter))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_splitter);
    m_list->setMinimumWidth(narrowestList);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(new QWidget);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({listWidth, 3 * listWidth});

    m_cardTimer.setSingleShot(true);
    m_cardTimer.setInterval(40ms);
    connect(&m_cardTimer, &QTimer::timeout, this, &LeadsPage::showChosen);
    connect(m_list, &LeadListPane::leadChosen, this, [this](const LeadId &id) {
        m_chosen = id;
        if (m_card)
            m_cardTimer.start();
    });
    connect(m_list, &LeadListPane::painted, &m_cardTimer, qOverload<>(&QTimer::start));
    connect(m_list, &LeadListPane::leadOpened, this, [this](const LeadId &id) {
        m_chosen = id;
        showChosen();
        m_card->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_list, &LeadListPane::titleChanged, this, &Page::titleChanged);
    connect(m_list, &LeadListPane::newLeadRequested, this, &LeadsPage::createLead);
    connect(m_list, &LeadListPane::sampleRequested, this, &LeadsPage::createSample);
    m_list->setAcceptDrops(true);
    m_list->installEventFilter(this);
    connectActions();
}

/// What is dropped on the list.
bool LeadsPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::Drop;
    if (watched != m_list || !isDrag)
        return Page::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    if (!LeadCapture::canTake(*drop->mimeData()))
        return Page::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        m_capture->takeOnList(*drop->mimeData(), leadAt(drop->position().toPoint()));
    return true;
}

/// In the row at this place of the list; null when there is none.
LeadId LeadsPage::leadAt(const QPoint &position) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(m_list->list());
    const QModelIndex index = view->indexAt(view->viewport()->mapFrom(m_list, position));
    return LeadId(index.data(LeadModel::IdRole).toUuid());
}

LeadCardView &LeadsPage::card()
{
    if (m_card)
        return *m_card;
    m_card = new LeadCardView(m_context);
    const QList<int> sizes = m_splitter->sizes();
    delete m_splitter->replaceWidget(1, m_card);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes(sizes);
    connect(m_card, &LeadCardView::openLead, &m_context, &WindowContext::leadRequested);
    connect(m_card, &LeadCardView::shown, this, &Page::titleChanged);
    return *m_card;
}

void LeadsPage::showChosen()
{
    m_cardTimer.stop();
    card().showLead(m_chosen);
}

void LeadsPage::connectActions()
{
    ActionRegistry &actions = m_context.actions;
    actions.attach(ActionContext::LeadList, m_list);
    actions.connectTo(u"lead.new"_s, this, [this] { createLead(); });
    actions.connectTo(u"lead.capture"_s, this, [this] { captureLead(); });
    actions.connectTo(u"mail.open"_s, this, [this] { chooseMail(); });
    actions.connectTo(u"list.next"_s, this, [this] { m_list->step(1); });
    actions.connectTo(u"list.previous"_s, this, [this] { m_list->step(-1); });
    actions.connectTo(u"card.next"_s, this, [this] { m_list->step(1); });
    actions.connectTo(u"card.previous"_s, this, [this] { m_list->step(-1); });
}

QString LeadsPage::title() const
{
    return m_card && !m_card->title().isEmpty() ? m_card->title() : m_list->title();
}

QWidget *LeadsPage::firstFocus()
{
    return m_list->list();
}

void LeadsPage::showLead(const LeadId &id)
{
    m_chosen = id;
    showChosen();
    m_list->select(id);
}

LeadListPlace LeadsPage::place() const
{
    LeadListPlace place = m_list->place();
    place.card = m_chosen;
    return place;
}

void LeadsPage::returnTo(const LeadListPlace &place)
{
    m_list->returnTo(place);
    m_chosen = place.card;
    if (!m_chosen.isNull())
        showChosen();
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
