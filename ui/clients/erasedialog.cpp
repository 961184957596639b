// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/erasedialog.h"

#include "core/base/folding.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int eraseDialogWidth = 520;
constexpr qsizetype mostCopiesNamed = 5;

int countIn(const Erasure &erasure, Kind kind)
{
    const auto count = erasure.counts.find(kind);
    return count == erasure.counts.end() ? 0 : static_cast<int>(count->second);
}

/// Without what there is none of.
QStringList countsOf(const Erasure &erasure)
{
    const auto counted = [&](Kind kind, const char *words) {
        const int count = countIn(erasure, kind);
        return count == 0 ? QString() : EraseDialog::tr(words, nullptr, count);
    };
    QStringList counts{counted(Kind::Lead, QT_TRANSLATE_N_NOOP("leadline::EraseDialog", "%n lead(s)")),
                       counted(Kind::Task, QT_TRANSLATE_N_NOOP("leadline::EraseDialog", "%n task(s)")),
                       counted(Kind::Feed, QT_TRANSLATE_N_NOOP("leadline::EraseDialog", "%n feed entry(ies)")),
                       counted(Kind::Attachment, QT_TRANSLATE_N_NOOP("leadline::EraseDialog", "%n file(s)"))};
    counts.removeAll(QString());
    return counts;
}

} // namespace

EraseDialog::EraseDialog(WindowContext &context, const QUuid &contact, QWidget *parent)
    : QDialog(parent), m_context(context), m_contact(contact), m_what(new Label), m_left(new Label),
      m_word(new QLineEdit), m_footer(new DialogFooter(*this, tr("Erase for good"), u"trash-2"_s))
{
    setObjectName(u"erase"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Erase a person"));
    setFixedWidth(roomy(*this, eraseDialogWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::pagePadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::cardPadding);
    m_left->setTone(TextTone::Muted);
    auto *ask = new Label(TextRole::Body, tr("This cannot be undone. To go on, type the word “%1”.").arg(tr("erase")));
    ask->setTone(TextTone::Danger);
    ask->setBuddy(m_word);
    for (Label *text : {m_what, m_left, ask}) {
        text->setWordWrap(true);
        column->addWidget(text);
    }
    m_word->setObjectName(u"erase.word"_s);
    m_word->setAccessibleName(ask->text());
    column->addWidget(m_word);
    column->addWidget(m_footer);
    m_footer->button()->setObjectName(u"erase.confirm"_s);
    m_word->setFocus();
    connect(m_word, &QLineEdit::textChanged, this, &EraseDialog::look);
    connect(m_footer, &DialogFooter::confirmed, this, &EraseDialog::erase);
    look();
    const auto read = [contact](Session &session) { return erasureOf(session, contact); };
    deliver(m_context.workspace.read(read), this, [this](const Result<Erasure> &erasure) {
        if (!erasure)
            return m_footer->complain(describe(erasure.error()));
        show(*erasure);
    });
}

void EraseDialog::show(const Erasure &erasure)
{
    const QString name = erasure.record.value(u"name"_s).toString();
    QStringList lines{
        tr("All that tells of %1 goes: from the leads, the notes, the history, the search and the drafts.").arg(name)};
    if (const QStringList counts = countsOf(erasure); !counts.isEmpty())
        lines.append(counts.join(u", "_s));
    if (!erasure.similar.empty())
        lines.append(tr("%n other contact(s) may be the same person and would stay. Merge them first.", nullptr,
                        static_cast<int>(erasure.similar.size())));
    m_what->setText(lines.join(u"\n\n"_s));
    QStringList copies{tr("Copies made before still hold everything; delete them yourself:")};
    for (const QString &copy : erasure.copies.first(std::min(erasure.copies.size(), mostCopiesNamed)))
        copies.append(QDir::toNativeSeparators(copy));
    if (erasure.copies.size() > mostCopiesNamed)
        copies.append(u"…"_s);
    m_left->setText(copies.join(u'\n'));
    m_left->setVisible(!erasure.copies.isEmpty());
    m_isReady = true;
    look();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void EraseDialog::look()
{
    m_footer->hush();
    m_footer->button()->setEnabled(m_isReady && folded(m_word->text().trimmed()) == folded(tr("erase")));
}

void EraseDialog::erase()
{
    m_isReady = false;
    m_footer->button()->setEnabled(false);
    const auto work = [contact = m_contact](Session &session) { return erasePerson(session, contact); };
    deliver(m_context.workspace.write(work), this, [this](const Result<ChangeSet> &done) {
        m_isReady = true;
        if (!done)
            return m_footer->complain(describe(done.error()));
        m_context.toast.announce(tr("The person is erased for good."));
        accept();
    });
}

} // namespace leadline
