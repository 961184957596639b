// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpicture.h"

#include "ui/reports/reportblocks.h"
#include "ui/text/reports.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal paperWidth = 760; ///< in the units that everything is laid out in
constexpr qreal margin = 40;
constexpr qreal roomOfPage = paperWidth - 2 * margin;
constexpr int pixelsPerUnit = 2;
constexpr qreal dotsPerInch = 96;

QFont paperFont()
{
    QFont font = applicationFont(QGuiApplication::font(), 100);
    font.setPointSizeF(10);
    return font;
}

/// How many pages, and which block begins each of them.
std::vector<size_t> pageStarts(const std::vector<ReportBlock> &blocks, qreal pageHeight)
{
    std::vector<size_t> starts{0};
    qreal used = 0;
    for (size_t index = 0; index < blocks.size(); ++index) {
        if (used > 0 && used + blocks[index].height > pageHeight) {
            starts.push_back(index);
            used = 0;
        }
        used += blocks[index].height;
    }
    return starts;
}

void paintBlocks(QPainter &painter, const std::vector<ReportBlock> &blocks, size_t first, size_t last, qreal top)
{
    for (size_t index = first; index < last; ++index) {
        blocks[index].paint(painter, QRectF(margin, top, roomOfPage, blocks[index].height));
        top += blocks[index].height;
    }
}

void paintEdges(QPainter &painter, const QString &title, size_t page, size_t pages, qreal height)
{
    painter.setFont(small(paperFont()));
    painter.setPen(lightTokens().muted);
    const QRectF head(margin, 0, roomOfPage, margin);
    const QRectF foot(margin, height - margin, roomOfPage, margin);
    if (page > 0)
        painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft, title);
    painter.drawText(foot, Qt::AlignVCenter | Qt::AlignLeft, u"Leadline"_s);
    painter.drawText(foot, Qt::AlignVCenter | Qt::AlignRight,
                     QCoreApplication::translate("Report", "Page %1 of %2").arg(page + 1).arg(pages));
}

tl::unexpected<Error> cannotWrite(const QSaveFile &file)
{
    return failure(ErrorCode::Io, u"cannot-write"_s, {file.fileName(), file.errorString()});
}

} // namespace

ReportPicture::ReportPicture(const Report &report, const Question &question, const ProcessDefinition &process)
    : m_report(report), m_question(question), m_process(process)
{
}

Result<void> ReportPicture::save(const QString &path, const QString &format) const
{
    return format == "png"_L1 ? savePng(path) : savePdf(path);
}

void ReportPicture::print(QPagedPaintDevice &device) const
{
    const std::vector<ReportBlock> blocks = reportBlocks(m_report, m_question, m_process, paperFont(), roomOfPage);
    QPainter painter(&device);
    const qreal scale = painter.device()->width() / paperWidth;
    const qreal height = painter.device()->height() / scale;
    const std::vector<size_t> starts = pageStarts(blocks, height - 2 * margin);
    for (size_t page = 0; page < starts.size(); ++page) {
        if (page > 0)
            device.newPage();
        painter.resetTransform();
        painter.scale(scale, scale);
        const size_t last = page + 1 < starts.size() ? starts[page + 1] : blocks.size();
        paintBlocks(painter, blocks, starts[page], last, margin);
        paintEdges(painter, reportTitle(m_report.name), page, starts.size(), height);
    }
}

Result<void> ReportPicture::savePdf(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setResolution(int(dotsPerInch));
        writer.setTitle(reportTitle(m_report.name));
        writer.setCreator(u"Leadline"_s);
        print(writer);
    }
    return file.commit() ? Result<void>() : cannotWrite(file);
}

Result<void> ReportPicture::savePng(const QString &path) const
{
    const std::vector<ReportBlock> blocks = reportBlocks(m_report, m_question, m_process, paperFont(), roomOfPage);
    qreal height = 2 * margin;
    for (const ReportBlock &block : blocks)
        height += block.height;
    constexpr qreal tallest = 12'000; // what any program still opens
    QImage image(int(paperWidth) * pixelsPerUnit, int(std::min(height, tallest)) * pixelsPerUnit, QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(pixelsPerUnit, pixelsPerUnit);
    paintBlocks(painter, blocks, 0, blocks.size(), margin);
    painter.end();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
        return cannotWrite(file);
    return {};
}

} // namespace leadline
