// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"
#include "core/reports/report.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace leadline {

/// One stage of a drawn funnel.
struct FunnelBand
{
    QString code;
    QString label;
    qint64 count = 0;
    std::optional<double> conversion; ///< to the next one
    bool isEnd = false;               ///< the sale
    bool isWeak = false;              ///< the step after it is the weak one
};

/// The bands of a funnel report: the stages on the way to a sale, with how many of the new leads got so far.
[[nodiscard]] std::vector<FunnelBand> bandsOf(const Report &report, const ProcessDefinition &process);

/// A band in words: "Handoff to sales: 191. 41 % go on, the weak step."
[[nodiscard]] QString bandText(const FunnelBand &band, const QLocale &locale);

/// The funnel as a drawing, the same on the screen and on paper (look 05, 06).
class FunnelShape final
{
public:
    FunnelShape(std::vector<FunnelBand> bands, const QRectF &place, const QFont &font)
        : m_bands(std::move(bands)), m_place(place), m_font(font)
    {
    }

    void paint(QPainter &painter, const Tokens &tokens) const;
    /// The row of a band, over the whole width.
    [[nodiscard]] QRectF rowOf(size_t band) const;
    /// The band at this point; -1 beside all of them.
    [[nodiscard]] int bandAt(const QPointF &point) const;
    [[nodiscard]] const std::vector<FunnelBand> &bands() const { return m_bands; }

    /// What a row needs at least in this font.
    [[nodiscard]] static int rowHeight(const QFont &font);

private:
    void paintBand(QPainter &painter, const Tokens &tokens, size_t band) const;
    void paintConversion(QPainter &painter, const Tokens &tokens, size_t band) const;
    [[nodiscard]] qreal halfWidth(size_t band) const;
    [[nodiscard]] QRectF shapeRect() const;

    std::vector<FunnelBand> m_bands;
    QRectF m_place;
    QFont m_font;
};

} // namespace leadline
