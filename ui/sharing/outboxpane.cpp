// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/outboxpane.h"

#include "core/services/sharing.h"
#include "ui/leads/leadlistview.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/intents.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/format.h"

#include <QPushButton>

namespace leadline {

using namespace Qt::StringLiterals;

OutboxPane::OutboxPane(WindowContext &context, QWidget *parent)
    : RowsPane(context, parent), m_cancel(addButton(u"cancel"_s, Qt::Key_Delete))
{
    list().setObjectName(u"outbox"_s);
    connect(m_cancel, &QPushButton::clicked, this, &OutboxPane::cancel);
    retranslate();
    read();
}

void OutboxPane::read()
{
    const auto work = [](Session &session) { return waitingLines(session); };
    deliver(context().workspace.scan(work), this, [this](Result<std::vector<WaitingLine>> lines) {
        lines ? take(std::move(*lines)) : context().report(lines.error());
    });
}

void OutboxPane::take(std::vector<WaitingLine> lines)
{
    m_lines = std::move(lines);
    std::vector<JournalRowText> rows;
    rows.reserve(m_lines.size());
    for (const WaitingLine &waiting : m_lines) {
        const QString state = waiting.isSent ? tr("sent, not answered yet") : QString();
        QStringList details{waiting.line.subject, state};
        details.removeAll(QString());
        rows.push_back({intentLabel(waiting.line.intent), formatMoment(waiting.line.at, context().now()),
                        details.join(u" · "_s), waiting.isSent, false});
    }
    show(std::move(rows));
}

void OutboxPane::retranslate()
{
    m_cancel->setText(tr("Take back"));
    setWords(tr("Waiting for the server"), tr("Everything that was changed here is on the server."));
}

const WaitingLine *OutboxPane::current() const
{
    const auto row = static_cast<size_t>(currentRow());
    return row < m_lines.size() ? &m_lines[row] : nullptr;
}

void OutboxPane::rowChosen()
{
    m_cancel->setVisible(current() && !current()->isSent);
}

void OutboxPane::openCurrent()
{
    if (const WaitingLine *waiting = current(); waiting && !waiting->line.lead.isNull())
        emit context().leadRequested(LeadId(waiting->line.lead));
}

void OutboxPane::cancel()
{
    const auto work = [number = QString::number(current()->line.number)](Session &session) {
        return cancelChange(session, number);
    };
    deliver(context().workspace.write(work), this, [this](const Result<ChangeSet> &cancelled) {
        if (!cancelled)
            context().report(cancelled.error());
        refresh();
        emit settled();
    });
}

} // namespace leadline
