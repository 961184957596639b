// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportfilters.h"

#include "ui/shell/windowcontext.h"
#include "ui/text/reports.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

struct Length
{
    const char *code;
    const char *label;
    int days; ///< 0: all time
};

constexpr std::array lengths{Length{"week", QT_TRANSLATE_NOOP("leadline::ReportFilters", "Week"), 7},
                             Length{"month", QT_TRANSLATE_NOOP("leadline::ReportFilters", "Month"), 30},
                             Length{"quarter", QT_TRANSLATE_NOOP("leadline::ReportFilters", "Quarter"), 91},
                             Length{"year", QT_TRANSLATE_NOOP("leadline::ReportFilters", "Year"), 365},
                             Length{"all", QT_TRANSLATE_NOOP("leadline::ReportFilters", "All time"), 0}};

Timestamp midnight(Timestamp moment, int daysLater)
{
    return timestampFrom(moment.toLocal().date().addDays(daysLater).startOfDay());
}

void showDay(QLineEdit &edit, Timestamp day)
{
    if (!edit.property("invalid").toBool()) // what could not be read waits to be mended
        edit.setText(day.isSet() ? editableDateTime(day).section(u' ', 0, 0) : QString());
}

} // namespace

ReportFilters::ReportFilters(WindowContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_periods(new ChipRow), m_from(new QLineEdit), m_to(new QLineEdit),
      m_asOf(new QLineEdit), m_owner(new QComboBox), m_source(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_periods);
    for (const Length &length : lengths)
        m_periods->addChip(QLatin1StringView(length.code), {});
    for (QLineEdit *edit : {m_from, m_to, m_asOf}) {
        m_periods->addWidget(edit);
        connect(edit, &QLineEdit::editingFinished, this, &ReportFilters::readDays);
    }
    for (QComboBox *box : {m_owner, m_source}) {
        m_periods->addWidget(box);
        connect(box, &QComboBox::activated, this, &ReportFilters::changed);
    }
    connect(m_periods, &ChipRow::chosen, this, [this](const QString &code) {
        choosePeriod(code);
        emit changed();
    });
    connect(&m_context, &WindowContext::referenceRefreshed, this, &ReportFilters::fillChoices);
    retranslate();
    m_periods->setChosenCode(u"quarter"_s);
    choosePeriod(u"quarter"_s);
}

QWidget *ReportFilters::firstFocus() const
{
    return m_periods->chip(u"quarter"_s);
}

void ReportFilters::choosePeriod(const QString &code)
{
    m_period = {};
    for (const Length &length : lengths) {
        if (code == QLatin1StringView(length.code) && length.days > 0)
            m_period = {midnight(m_context.now(), 1 - length.days), midnight(m_context.now(), 1)};
    }
    for (QLineEdit *edit : {m_from, m_to})
        setStyleProperty(*edit, "invalid", false);
    showDays();
}

/// As they are written in today's language; 11/12 is another day in another one.
void ReportFilters::showDays()
{
    const auto lastOf = [](Timestamp end) { return end.isSet() ? midnight(end, -1) : Timestamp(); };
    showDay(*m_from, m_period.begin);
    showDay(*m_to, lastOf(m_period.end));
    showDay(*m_asOf, lastOf(m_knownUntil));
}

std::optional<Timestamp> ReportFilters::dayIn(QLineEdit &edit) const
{
    const QString text = edit.text().trimmed();
    const std::optional<Timestamp> day =
        text.isEmpty() ? std::optional(Timestamp()) : readDateTime(text, m_context.now());
    setStyleProperty(edit, "invalid", !day.has_value());
    edit.setToolTip(day ? QString() : tr("This is no day. Write it like %1.").arg(editableDateTime(m_context.now())));
    return day;
}

void ReportFilters::readDays()
{
    const std::optional<Timestamp> from = dayIn(*m_from);
    const std::optional<Timestamp> to = dayIn(*m_to);
    const std::optional<Timestamp> asOf = dayIn(*m_asOf);
    if (!from || !to || !asOf)
        return;
    const auto endOf = [](Timestamp day) { return day.isSet() ? midnight(day, 1) : Timestamp(); };
    const DaySpan period{*from, endOf(*to)};
    const bool isSame = period.begin == m_period.begin && period.end == m_period.end && endOf(*asOf) == m_knownUntil;
    if (isSame)
        return;
    if (period.begin != m_period.begin || period.end != m_period.end)
        m_periods->setChosenCode({});
    m_period = period;
    m_knownUntil = endOf(*asOf);
    emit changed();
}

Question ReportFilters::question() const
{
    Question question{m_period, m_knownUntil, {}, {}};
    const QUuid chosen = m_owner->currentData().toUuid();
    for (const User &user : m_context.reference().users) {
        if (!chosen.isNull() && (user.id.uuid() == chosen || user.team.uuid() == chosen))
            question.owners.push_back(user.id);
    }
    // A team without members has nobody's leads, not everybody's: no user has this id.
    if (!chosen.isNull() && question.owners.empty())
        question.owners.emplace_back(chosen);
    if (m_source->currentIndex() > 0)
        question.source = m_source->currentData().toString();
    return question;
}

void ReportFilters::fillChoices()
{
    const QVariant owner = m_owner->currentData();
    const QVariant source = m_source->currentData();
    const Reference &reference = m_context.reference();
    m_owner->clear();
    m_owner->addItem(tr("All owners"));
    for (const Team &team : reference.teams)
        m_owner->addItem(tr("Team: %1").arg(team.name), team.id.uuid());
    for (const User &user : reference.users)
        m_owner->addItem(user.name.isEmpty() ? user.login : user.name, user.id.uuid());
    m_source->clear();
    m_source->addItem(tr("All sources"));
    m_source->addItem(reportNoneText(), u""_s);
    for (const Choice &choice : reference.lookups.choices(u"source"_s, QLocale().language()))
        m_source->addItem(choice.label, choice.code);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(owner)));
    m_source->setCurrentIndex(source.isValid() ? std::max(0, m_source->findData(source)) : 0);
}

void ReportFilters::retranslate()
{
    for (const Length &length : lengths)
        m_periods->chip(QLatin1StringView(length.code))->setLabel(tr(length.label));
    for (const auto &[edit, name] :
         {std::pair(m_from, tr("From day")), std::pair(m_to, tr("To day")), std::pair(m_asOf, tr("As of day"))}) {
        edit->setAccessibleName(name);
        edit->setPlaceholderText(name);
        edit->setMaximumWidth(edit->fontMetrics().averageCharWidth() * 18);
    }
    m_owner->setAccessibleName(tr("Owner or team"));
    m_source->setAccessibleName(tr("Source"));
    fillChoices();
    showDays();
}

void ReportFilters::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace leadline
