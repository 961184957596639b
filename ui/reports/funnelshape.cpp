// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/funnelshape.h"

#include "core/reports/stagepath.h"
#include "ui/text/reports.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/painting.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal gapBetween = 4;
constexpr qreal padding = 12;
constexpr qreal narrowest = 4; ///< half of a band that has no leads

/// Stages fade along the way; the sale is green.
QColor fillOf(const FunnelBand &band, const Tokens &tokens, qreal along)
{
    if (band.isEnd)
        return tokens.successTone.text;
    const QColor from = tokens.accent;
    const QColor to = tokens.surface;
    const qreal faded = along * 0.45;
    return QColor::fromRgbF(float(from.redF() + (to.redF() - from.redF()) * faded),
                            float(from.greenF() + (to.greenF() - from.greenF()) * faded),
                            float(from.blueF() + (to.blueF() - from.blueF()) * faded));
}

/// Black or white, whichever reads better there.
QColor inkOn(const QColor &fill)
{
    constexpr double middle = 0.5;
    return 0.299 * fill.redF() + 0.587 * fill.greenF() + 0.114 * fill.blueF() > middle ? QColor(Qt::black)
                                                                                       : QColor(Qt::white);
}

} // namespace

std::vector<FunnelBand> bandsOf(const Report &report, const ProcessDefinition &process)
{
    const ReportTable *cohort = report.table(u"cohort"_s);
    const StagePath path(process);
    std::vector<FunnelBand> bands;
    for (const QString &code : path.stages()) {
        const auto row =
            std::ranges::find_if(cohort->rows, [&](const ReportRow &one) { return one.codes.at(0) == code; });
        const Value conversion = row->cells[static_cast<size_t>(cohort->cellOf(u"conversion"_s))].value;
        const Value count = row->cells[static_cast<size_t>(cohort->cellOf(u"count"_s))].value;
        bands.push_back({code, row->labels.at(0), count.toLongLong(),
                         conversion.isValid() ? std::optional(conversion.toDouble()) : std::nullopt,
                         process.stage(code)->kind == Stage::Kind::Success,
                         report.weakStep && report.weakStep->from == code});
    }
    return bands;
}

QString bandText(const FunnelBand &band, const QLocale &locale)
{
    const QString count = locale.toString(band.count);
    if (!band.conversion)
        return QCoreApplication::translate("Report", "%1: %2.", "stage, leads").arg(band.label, count);
    const QString share = shareText(*band.conversion, locale);
    return band.isWeak
        ? QCoreApplication::translate("Report", "%1: %2. %3 go on, the weak step.", "stage, leads, share")
              .arg(band.label, count, share)
        : QCoreApplication::translate("Report", "%1: %2. %3 go on.", "stage, leads, share")
              .arg(band.label, count, share);
}

int FunnelShape::rowHeight(const QFont &font)
{
    return 2 * QFontMetrics(font).height() + 8;
}

QRectF FunnelShape::rowOf(size_t band) const
{
    const qreal height = m_place.height() / static_cast<qreal>(std::max<size_t>(1, m_bands.size()));
    return {m_place.left(), m_place.top() + static_cast<qreal>(band) * height, m_place.width(), height};
}

int FunnelShape::bandAt(const QPointF &point) const
{
    for (size_t band = 0; band < m_bands.size(); ++band) {
        if (rowOf(band).contains(point))
            return int(band);
    }
    return -1;
}

/// Between the labels on the left and the conversions on the right.
QRectF FunnelShape::shapeRect() const
{
    qreal labels = 0;
    qreal shares = 0;
    for (const FunnelBand &band : m_bands) {
        labels = std::max(labels, qreal(textWidth(m_font, band.label)));
        shares = std::max(shares, qreal(textWidth(strong(m_font), u"100 % ↓"_s)));
    }
    const qreal left = std::min(labels, m_place.width() / 3) + padding;
    return m_place.adjusted(left, 0, -shares - padding, 0);
}

qreal FunnelShape::halfWidth(size_t band) const
{
    const qint64 most = std::max<qint64>(1, m_bands.front().count);
    const qreal half = shapeRect().width() / 2;
    return std::max(narrowest, half * static_cast<qreal>(m_bands[band].count) / static_cast<qreal>(most));
}

void FunnelShape::paint(QPainter &painter, const Tokens &tokens) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t band = 0; band < m_bands.size(); ++band) {
        paintBand(painter, tokens, band);
        paintConversion(painter, tokens, band);
    }
    painter.restore();
}

void FunnelShape::paintBand(QPainter &painter, const Tokens &tokens, size_t band) const
{
    const QRectF row = rowOf(band).adjusted(0, 0, 0, -gapBetween);
    const QRectF shape = shapeRect();
    const qreal middle = shape.center().x();
    const qreal upper = halfWidth(band);
    const qreal lower = band + 1 < m_bands.size() ? halfWidth(band + 1) : upper;
    const QPolygonF outline{QPointF(middle - upper, row.top()), QPointF(middle + upper, row.top()),
                            QPointF(middle + lower, row.bottom()), QPointF(middle - lower, row.bottom())};
    const QColor fill = fillOf(m_bands[band], tokens, static_cast<qreal>(band) / static_cast<qreal>(m_bands.size()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(outline);

    const QString count = QLocale().toString(m_bands[band].count);
    const QFont countFont = strong(m_font);
    const bool fits = textWidth(countFont, count) + padding < upper + lower;
    const qreal outside = middle + std::max(upper, lower) + padding / 2;
    painter.setFont(countFont);
    painter.setPen(fits ? inkOn(fill) : tokens.text);
    painter.drawText(fits ? QRectF(middle - upper, row.top(), 2 * upper, row.height())
                          : QRectF(outside, row.top(), shape.right() - outside + padding, row.height()),
                     fits ? int(Qt::AlignCenter) : int(Qt::AlignVCenter | Qt::AlignLeft), count);

    const QRectF labelPlace(m_place.left(), row.top(), shape.left() - m_place.left() - padding / 2, row.height());
    painter.setFont(m_font);
    painter.setPen(tokens.text);
    painter.drawText(labelPlace, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, m_bands[band].label);
}

void FunnelShape::paintConversion(QPainter &painter, const Tokens &tokens, size_t band) const
{
    if (!m_bands[band].conversion)
        return;
    const QString share = QCoreApplication::translate("Report", "%1 ↓", "share that goes on to the stage below")
                              .arg(shareText(*m_bands[band].conversion, QLocale()));
    const bool isWeak = m_bands[band].isWeak;
    QRectF place = rowOf(band);
    place.translate(0, place.height() / 2);
    painter.setFont(isWeak ? strong(m_font) : m_font);
    painter.setPen(isWeak ? tokens.dangerTone.text : tokens.muted);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, share);
}

} // namespace leadline
