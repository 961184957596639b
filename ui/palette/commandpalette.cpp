// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandpalette.h"

#include "core/services/leadviews.h"
#include "ui/leads/leadlistview.h"
#include "ui/palette/matching.h"
#include "ui/palette/palettedelegate.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/icon.h"
#include "ui/widgets/card.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(600, 420);
constexpr int fromTop = 90;
constexpr int mostRecords = 8;
constexpr int longestInput = 200;

bool movesMark(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

QString kindName(Kind kind)
{
    if (kind == Kind::Lead)
        return CommandPalette::tr("lead");
    return kind == Kind::Contact ? CommandPalette::tr("contact") : CommandPalette::tr("company");
}

QString iconOf(Kind kind)
{
    if (kind == Kind::Lead)
        return u"users"_s;
    return kind == Kind::Contact ? u"contact"_s : u"building-2"_s;
}

void openRecord(WindowContext &context, Kind kind, const QUuid &record)
{
    if (kind == Kind::Lead)
        emit context.leadRequested(LeadId(record));
    else
        emit context.clientRequested(kind, record);
}

} // namespace

CommandPalette::CommandPalette(WindowContext *context, const ActionRegistry &actions, std::vector<LeadId> recent,
                               QWidget *window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint), m_context(context),
      m_actions(actions, QApplication::focusWidget()), m_recent(std::move(recent)), m_input(new QLineEdit),
      m_view(new LeadListView), m_nothing(new Label)
{
    setObjectName(u"palette"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Command"));
    resize(roomy(*this, usualSize).boundedTo(window->size()));
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins({});
    auto *card = new Card(Card::Level::Inner);
    around->addWidget(card);
    QVBoxLayout *column = card->body();
    column->setContentsMargins(Metric::innerPadding, Metric::innerPadding, Metric::innerPadding, Metric::innerPadding);
    column->addWidget(m_input);
    column->addWidget(makeLine());
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing, 1);
    m_input->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_input->setPlaceholderText(tr("Name, company, phone, or what to do"));
    m_input->setAccessibleName(tr("Command"));
    m_input->setMaxLength(longestInput);
    m_input->installEventFilter(this);
    m_nothing->setText(
        tr("Nothing found. Records are found by name, company, phone or e-mail, actions by what they do."));
    m_nothing->setTone(TextTone::Muted);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop);
    m_nothing->setMargin(Metric::innerPadding);
    m_nothing->setObjectName(u"palette.nothing"_s);
    m_view->setAccessibleName(tr("What was found"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new PaletteDelegate(this));
    m_view->setRowHeight(PaletteDelegate::rowHeight(m_view->font()));
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_view, &LeadListView::clicked, this, [this](const QModelIndex &index) {
        mark(index.row());
        run();
    });
    if (m_context)
        connect(m_context, &QObject::destroyed, this, &QWidget::close);
    search({});
    readRecent();
}

void CommandPalette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    const QWidget *window = parentWidget();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, std::min(fromTop, window->height() / 8))));
    m_input->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::search(const QString &typed)
{
    m_typed = typed.trimmed();
    m_hasMoved = false;
    m_isRunAwaited = false;
    m_found.clear();
    read();
    showEntries();
}

void CommandPalette::readRecent()
{
    if (!m_context || m_recent.empty())
        return;
    const auto readLeads = [leads = m_recent](Session &session) { return recordsOf(session, leads); };
    deliver(m_context->workspace.read(readLeads), this, [this](Result<std::vector<FoundRecord>> found) {
        if (!found || !m_typed.isEmpty())
            return;
        m_found = std::move(*found);
        showEntries();
    });
}

void CommandPalette::offerViews(const std::function<void(const LeadView &)> &show)
{
    const auto readAll = [](Session &session) -> Result<std::vector<LeadView>> { return leadViews(session); };
    deliver(m_context->workspace.read(readAll), this, [this, show](const Result<std::vector<LeadView>> &views) {
        for (const LeadView &view : views ? *views : std::vector<LeadView>())
            m_actions.add({PaletteEntry::Group::Navigation,
                           u"view/"_s + view.name + (view.isShared ? u"/all"_s : QString()),
                           u"star"_s,
                           view.name,
                           view.isShared ? tr("everybody's view") : tr("view of the list"),
                           {},
                           [show, view] { show(view); }},
                          {view.name});
        showEntries();
    });
}

void CommandPalette::offerSteps(const QString &lead, const std::vector<CardStep> &steps)
{
    for (const CardStep &step : steps) {
        if (!m_actions.has(step.label))
            m_actions.add(
                {PaletteEntry::Group::Actions, u"step/"_s + step.label, step.icon, step.label, lead, {}, step.run},
                step.names);
    }
    showEntries();
}

/// One search at a time; it is for what was typed last.
void CommandPalette::read()
{
    if (!m_context || m_typed.isEmpty() || m_isReading)
        return;
    m_isReading = true;
    const auto find = [typed = m_typed](Session &session) { return findRecords(session, typed, mostRecords); };
    deliver(m_context->workspace.read(find), this, [this, typed = m_typed](Result<std::vector<FoundRecord>> found) {
        m_isReading = false;
        if (typed != m_typed)
            return read();
        if (!found)
            return m_context->report(found.error());
        m_found = std::move(*found);
        showEntries();
        if (m_isRunAwaited)
            run();
    });
}

std::vector<PaletteEntry> CommandPalette::records() const
{
    std::vector<PaletteEntry> entries;
    for (const FoundRecord &record : m_found) {
        const QString kind = kindName(record.kind);
        entries.push_back(
            {m_typed.isEmpty() ? PaletteEntry::Group::Recent : PaletteEntry::Group::Records,
             record.record.toString(),
             iconOf(record.kind),
             record.title,
             record.detail.isEmpty() ? kind : tr("%1 · %2", "kind of record, client").arg(kind, record.detail),
             {},
             [context = m_context, kind = record.kind, id = record.record] { openRecord(*context, kind, id); }});
    }
    return entries;
}

/// Records stand first unless a word of an action begins as typed: then they may come late and move nothing.
bool CommandPalette::actionsStandFirst() const
{
    return !m_typed.isEmpty() && m_actions.bestScoreOf(m_typed) >= strongMatch;
}

void CommandPalette::showEntries()
{
    std::vector<PaletteEntry> entries = records();
    std::vector<PaletteEntry> actions = m_actions.matching(m_typed);
    entries.insert(actionsStandFirst() ? entries.begin() : entries.end(), std::make_move_iterator(actions.begin()),
                   std::make_move_iterator(actions.end()));
    const QString before = m_hasMoved ? m_marked : QString();
    m_model.setEntries(std::move(entries));
    const bool isNothing = m_model.rowCount() == 0 && !m_isReading;
    m_view->setVisible(!isNothing);
    m_nothing->setVisible(isNothing);
    mark(std::max(m_model.rowOf(before), 0));
}

void CommandPalette::mark(int row)
{
    const QModelIndex index = m_view->selectableFrom(row, 1);
    const PaletteEntry *entry = m_model.entryAt(index.row());
    m_marked = entry ? entry->id : QString();
    m_input->setAccessibleDescription(entry ? entry->sentence() : tr("Nothing found"));
    QAccessibleEvent changed(m_input, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    if (!index.isValid())
        return;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
}

/// Records that are still looked for will stand above what is marked: who types quickly means them.
void CommandPalette::runOnceFound()
{
    m_isRunAwaited = m_isReading && !m_hasMoved && !actionsStandFirst();
    if (!m_isRunAwaited)
        run();
}

/// Done once the keyboard is back where it was: actions ask who has the focus.
void CommandPalette::run()
{
    const PaletteEntry *entry = m_model.entryAt(m_view->currentIndex().row());
    if (!entry)
        return;
    QTimer::singleShot(0, parentWidget(), entry->run);
    accept();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (movesMark(key)) {
        QApplication::sendEvent(m_view, event);
        m_hasMoved = true;
        mark(m_view->currentIndex().row());
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        runOnceFound();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace leadline
