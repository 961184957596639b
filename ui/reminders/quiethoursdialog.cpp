// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reminders/quiethoursdialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"

#include <QFormLayout>
#include <QLineEdit>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 420;

/// "22:00", "22.00" or "22".
QTime timeTyped(const QString &text)
{
    const QString trimmed = text.trimmed();
    for (const QString &format : {u"H:mm"_s, u"H.mm"_s, u"H"_s}) {
        if (const QTime time = QTime::fromString(trimmed, format); time.isValid())
            return time;
    }
    return {};
}

} // namespace

QuietHoursDialog::QuietHoursDialog(const std::optional<QuietHours> &hours, QWidget *parent)
    : QDialog(parent), m_from(makeLine(u"quiet.from"_s, tr("From"), hours ? std::optional(hours->from) : std::nullopt)),
      m_to(makeLine(u"quiet.to"_s, tr("Until"), hours ? std::optional(hours->to) : std::nullopt)),
      m_footer(new DialogFooter(*this, tr("Apply")))
{
    setObjectName(u"quietHours"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Quiet hours"));
    setFixedWidth(roomy(*this, dialogWidth));
    auto *text = new Label(TextRole::Body,
                           tr("Nothing reminds you in these hours of the day; what came meanwhile is shown when they "
                              "are over. Leave both fields empty to be reminded at any time."));
    text->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setSpacing(Metric::innerPadding);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("Until"), m_to);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::cardPadding);
    column->addWidget(text);
    column->addLayout(form);
    column->addWidget(m_footer);
    text->ensurePolished();
    text->setMinimumHeight(text->heightForWidth(width() - 2 * Metric::pagePadding));
    connect(m_footer, &DialogFooter::confirmed, this, &QuietHoursDialog::save);
    m_from->setFocus();
}

QLineEdit *QuietHoursDialog::makeLine(const QString &name, const QString &label, const std::optional<QTime> &time)
{
    auto *line = new QLineEdit(time ? time->toString(u"HH:mm"_s) : QString());
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setPlaceholderText(name == "quiet.from"_L1 ? u"22:00"_s : u"8:00"_s);
    connect(line, &QLineEdit::textEdited, this, [this] { m_footer->hush(); });
    return line;
}

void QuietHoursDialog::save()
{
    const QuietHours hours{timeTyped(m_from->text()), timeTyped(m_to->text())};
    const bool isNever = m_from->text().trimmed().isEmpty() && m_to->text().trimmed().isEmpty();
    if (!isNever && (!hours.from.isValid() || !hours.to.isValid())) {
        m_footer->complain(tr("Write both times like 22:00, or none."));
        return (hours.from.isValid() ? m_to : m_from)->setFocus();
    }
    emit chosen(isNever ? std::nullopt : std::optional(hours));
    accept();
}

} // namespace leadline
