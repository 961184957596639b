// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/processmap.h"

#include "ui/settings/mapstage.h"
#include "ui/settings/stagefacts.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowGap = 18;
constexpr int usualGap = 30;
constexpr int usualStageWidth = 104;
constexpr int widestStage = 130;
constexpr int margin = 4; // for the heads of the highest arcs

QString detailsOf(const ProcessDefinition &process, const Stage &stage, QLocale::Language language)
{
    QStringList parts{stageFacts(process, stage, language).standing};
    for (const Move &move : stage.moves)
        parts.append(moveText(process, move, language));
    return parts.join(u'\n');
}

} // namespace

ProcessMap::ProcessMap(const ProcessDefinition &process, QWidget *parent) : QWidget(parent), m_arrows(arrowsOf(process))
{
    setAccessibleName(tr("Map of the process"));
    m_room = arcRoom(m_arrows);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addStages(process);
}

void ProcessMap::addStages(const ProcessDefinition &process)
{
    const QLocale::Language language = QLocale().language();
    for (const Stage &stage : process.stages) {
        const bool isStart = std::ranges::find(process.start, stage.code, &Move::to) != process.start.end();
        auto *shown = new MapStage(stage, isStart, this);
        shown->describe(stage.label.text(language), detailsOf(process, stage, language));
        connect(shown, &QAbstractButton::toggled, this, [this, shown](bool isOn) {
            update();
            if (isOn)
                emit stageChosen(shown->code());
        });
        m_ends += stage.isFinal() ? 0 : 1;
        m_stages.push_back(shown);
    }
    if (!m_stages.empty())
        m_stages.front()->setChecked(true);
}

void ProcessMap::choose(const QString &code)
{
    for (MapStage *stage : m_stages) {
        if (stage->code() == code)
            stage->setChecked(true);
    }
}

QString ProcessMap::chosen() const
{
    const int index = indexOfChosen();
    return index < 0 ? QString() : m_stages[size_t(index)]->code();
}

int ProcessMap::indexOfChosen() const
{
    const auto found = std::ranges::find_if(m_stages, [](const MapStage *stage) { return stage->isChecked(); });
    return found == m_stages.end() ? -1 : int(found - m_stages.begin());
}

QWidget *ProcessMap::firstFocus() const
{
    const int index = indexOfChosen();
    return index < 0 ? nullptr : static_cast<QWidget *>(m_stages[size_t(index)]);
}

/// Between the stages; the ends stand a little apart.
int ProcessMap::gapsWidth(int gap) const
{
    const int count = int(m_stages.size());
    return std::max(0, count - 1) * gap + (m_ends > 0 && m_ends < count ? gap / 2 : 0);
}

QSize ProcessMap::sizeHint() const
{
    const int height = m_room.above + MapStage::smallest(font()).height() + m_room.below + 2 * margin;
    return {int(m_stages.size()) * usualStageWidth + gapsWidth(usualGap), height};
}

QSize ProcessMap::minimumSizeHint() const
{
    return {int(m_stages.size()) * MapStage::smallest(font()).width() + gapsWidth(narrowGap), sizeHint().height()};
}

void ProcessMap::arrange()
{
    const int count = int(m_stages.size());
    if (count == 0)
        return;
    const bool isNarrow = width() < sizeHint().width();
    const int gap = isNarrow ? narrowGap : usualGap;
    const int stageWidth = std::min(widestStage, (width() - gapsWidth(gap)) / count);
    m_places.clear();
    int x = 0;
    for (int index = 0; index < count; ++index) {
        x += index == m_ends && index > 0 ? gap / 2 : 0;
        const QRect place(x, margin + m_room.above, stageWidth, MapStage::smallest(font()).height());
        m_stages[size_t(index)]->setGeometry(place);
        m_places.emplace_back(place);
        x += stageWidth + gap;
    }
    // Short names and whole ones side by side would look like different kinds of stages.
    const bool isBrief = !std::ranges::all_of(m_stages, &MapStage::holdsWholeName);
    for (MapStage *stage : m_stages)
        stage->setBrief(isBrief);
    update();
}

void ProcessMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// To the first stage and the last one.
void ProcessMap::keyPressEvent(QKeyEvent *event)
{
    if (m_stages.empty() || (event->key() != Qt::Key_Home && event->key() != Qt::Key_End))
        return QWidget::keyPressEvent(event);
    MapStage *stage = event->key() == Qt::Key_Home ? m_stages.front() : m_stages.back();
    stage->setChecked(true);
    stage->setFocus(Qt::OtherFocusReason);
}

/// Those of the chosen stage over the others.
void ProcessMap::paintEvent(QPaintEvent *)
{
    if (m_places.size() != m_stages.size())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int stage = indexOfChosen();
    for (const bool isStrong : {false, true}) {
        for (size_t index = 0; index < m_arrows.size(); ++index) {
            if ((m_arrows[index].from == stage) == isStrong)
                paintArrow(painter, index, isStrong);
        }
    }
}

void ProcessMap::paintArrow(QPainter &painter, size_t index, bool isStrong) const
{
    const Tokens &tokens = tokensFor(palette());
    const QColor color = isStrong ? tokens.accent : tokens.border;
    QPen pen(color, isStrong ? 2 : 1);
    if (!m_arrows[index].byHand)
        pen.setDashPattern(isStrong ? QList<qreal>{3, 2} : QList<qreal>{5, 4});
    const QPainterPath line = arrowLine(m_arrows, index, m_places);
    painter.strokePath(line, pen);
    painter.fillPath(arrowHead(line), color);
}

} // namespace leadline
