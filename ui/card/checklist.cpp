// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/checklist.h"

#include "core/process/gate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

Checklist::Checklist(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_title(new Label(TextRole::Section, {}, this)), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, Metric::gap, 0, Metric::gap);
    m_grid->setHorizontalSpacing(Metric::innerPadding);
    m_grid->setVerticalSpacing(Metric::gap);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_title, 0, 0, 1, 2);
    m_title->setObjectName(u"checklist.title"_s);
}

void Checklist::show(const LeadCard &card)
{
    m_card = card;
    const std::vector<CheckedItem> items = checkedItems(m_scope.process(), card);
    setVisible(!items.empty());
    build(items);
    const bool isClosed = !editGate(m_scope.process(), card.lead).isOpen();
    for (size_t index = 0; index < items.size(); ++index)
        showLine(m_lines[index], items[index], isClosed);
    const auto done = std::ranges::count(items, true, &CheckedItem::isTicked);
    m_title->setText(tr("Checklist: %1 of %2", "how many are ticked")
                         .arg(QLocale().toString(qlonglong(done)), QLocale().toString(qlonglong(items.size()))));
    setAccessibleName(m_title->text());
}

void Checklist::focusFirst()
{
    const auto open = std::ranges::find_if(m_lines, [](const Line &line) { return !line.box->isChecked(); });
    if (!m_lines.empty())
        (open == m_lines.end() ? m_lines.front() : *open).box->setFocus(Qt::ShortcutFocusReason);
}

/// Made anew only for another list, so that the focus stays on its box.
void Checklist::build(const std::vector<CheckedItem> &items)
{
    const auto isSame = [](const Line &line, const CheckedItem &checked) { return line.item == checked.item.code; };
    if (std::ranges::equal(m_lines, items, isSame))
        return;
    for (const Line &line : m_lines) {
        for (QWidget *widget : std::initializer_list<QWidget *>{line.box, line.state}) {
            widget->hide();
            widget->deleteLater();
        }
    }
    m_lines.clear();
    for (const CheckedItem &checked : items) {
        const Line line{checked.item.code, new QCheckBox(this), new Label(TextRole::Caption, {}, this)};
        const int row = int(m_lines.size()) + 1;
        m_grid->addWidget(line.box, row, 0);
        m_grid->addWidget(line.state, row, 1, Qt::AlignRight);
        line.box->setObjectName(u"check."_s + line.item);
        line.box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // long words end in an ellipsis
        connect(line.box, &QCheckBox::clicked, this, [this, line] { tick(line); });
        m_lines.push_back(line);
    }
}

void Checklist::showLine(const Line &line, const CheckedItem &checked, bool isClosed) const
{
    const QString label = checked.item.label.text(CardScope::language());
    const QString state = stateOf(checked);
    line.box->setChecked(checked.isTicked);
    line.box->setEnabled(!isClosed);
    line.box->setAccessibleName(label);
    line.box->setAccessibleDescription(state);
    line.box->setText(QString(label).replace(u'&', u"&&"_s));
    line.box->setToolTip(plainToolTip(label));
    line.state->setText(state);
    line.state->setTone(checked.item.required && !checked.isTicked ? TextTone::Warning : TextTone::Muted);
    line.state->setToolTip(checked.at.isSet() ? plainToolTip(formatDateTime(checked.at)) : QString());
}

QString Checklist::stateOf(const CheckedItem &checked) const
{
    if (!checked.isTicked)
        return checked.item.required ? tr("needed to go on") : QString();
    if (!checked.at.isSet())
        return {};
    return tr("%1, %2", "who ticked it, when")
        .arg(m_scope.userName(checked.by), formatMoment(checked.at, m_scope.window.now()));
}

void Checklist::tick(const Line &line)
{
    const bool on = line.box->isChecked();
    const auto work = [id = m_card.lead.id, item = line.item, on](Session &session) {
        return tickItems(session, id, {item}, on);
    };
    m_scope.perform(
        this, work, [](const ChangeSet &) {},
        [this](const Error &error) {
            show(LeadCard(m_card));
            m_scope.window.report(error);
        });
}

} // namespace leadline
