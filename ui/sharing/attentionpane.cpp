// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/attentionpane.h"

#include "core/services/attention.h"
#include "ui/leads/leadlistview.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/format.h"

#include <QPushButton>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<void> discarded(const Session &session, const RefusedChange &refused)
{
    discard(session, refused);
    return {};
}

/// Runs on the store's thread, on the refused change as it is then.
template<typename Work>
auto onRefused(const AttentionLine &line, Work work)
{
    return [number = QString::number(line.changeset), work](Session &session) -> Result<void> {
        const Result<RefusedChange> refused = refusedChange(session, number);
        return refused ? work(session, *refused) : tl::unexpected(refused.error());
    };
}

Result<void> done(const Result<ChangeSet> &result)
{
    return result ? Result<void>() : tl::unexpected(result.error());
}

} // namespace

AttentionPane::AttentionPane(WindowContext &context, QWidget *parent)
    : RowsPane(context, parent), m_use(addButton(u"use"_s, Qt::Key_U)), m_keep(addButton(u"keep"_s, Qt::Key_K)),
      m_again(addButton(u"again"_s, Qt::Key_A)), m_note(addButton(u"note"_s, Qt::Key_N)),
      m_discard(addButton(u"discard"_s, Qt::Key_D))
{
    list().setObjectName(u"attention"_s);
    connect(m_use, &QPushButton::clicked, this, [this] {
        answer([id = current()->conflict](Session &session) { return done(useLostValue(session, id)); });
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        answer([id = current()->conflict](Session &session) { return done(keepCurrentValue(session, id)); });
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        answer(onRefused(*current(), [](const Session &session, const RefusedChange &refused) {
            return done(doAgain(session, refused));
        }));
    });
    connect(m_note, &QPushButton::clicked, this, [this] {
        answer(onRefused(*current(), [text = current()->typed](const Session &session, const RefusedChange &refused) {
            return done(keepAsNote(session, refused, text));
        }));
    });
    connect(m_discard, &QPushButton::clicked, this, [this] { answer(onRefused(*current(), discarded)); });
    retranslate();
    read();
}

void AttentionPane::read()
{
    const auto work = [locale = QLocale()](Session &session) { return attentionLines(session, locale); };
    deliver(context().workspace.scan(work), this, [this](Result<std::vector<AttentionLine>> lines) {
        lines ? take(std::move(*lines)) : context().report(lines.error());
    });
}

void AttentionPane::take(std::vector<AttentionLine> lines)
{
    m_lines = std::move(lines);
    std::vector<JournalRowText> rows;
    rows.reserve(m_lines.size());
    for (const AttentionLine &line : m_lines) {
        const QString title = line.subject.isEmpty() ? line.title : line.subject + u" · "_s + line.title;
        rows.push_back({title, formatMoment(line.at, context().now()), line.detail, false, false});
    }
    show(std::move(rows));
}

void AttentionPane::retranslate()
{
    m_use->setText(tr("Use the lost value"));
    m_keep->setText(tr("Keep what stands"));
    m_again->setText(tr("Do it again"));
    m_note->setText(tr("Keep as a note"));
    m_discard->setText(tr("Discard"));
    setWords(tr("Needs attention"),
             tr("Nothing needs a decision. What meets a colleague's change comes here, and nothing "
                "that was typed is lost."));
}

const AttentionLine *AttentionPane::current() const
{
    const auto row = static_cast<size_t>(currentRow());
    return row < m_lines.size() ? &m_lines[row] : nullptr;
}

void AttentionPane::rowChosen()
{
    const AttentionLine *line = current();
    const bool isConflict = line && !line->conflict.isNull();
    setDetail(line ? QStringList{line->detail, line->typed}.join(u'\n').trimmed() : QString());
    m_use->setVisible(isConflict && line->hasValue);
    m_keep->setVisible(isConflict);
    m_again->setVisible(line && !isConflict);
    m_note->setVisible(line && !isConflict && !line->lead.isNull());
    m_discard->setVisible(line && !isConflict);
}

void AttentionPane::openCurrent()
{
    if (const AttentionLine *line = current(); line && !line->lead.isNull())
        emit context().leadRequested(line->lead);
}

template<typename Answer>
void AttentionPane::answer(Answer answer)
{
    deliver(context().workspace.write(std::move(answer)), this, [this](const Result<void> &answered) {
        if (!answered)
            return context().report(answered.error());
        refresh();
        emit settled();
    });
}

} // namespace leadline
