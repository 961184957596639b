// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal footShare = 0.04; // of a page's height
constexpr int pointsOnPaper = 10;

QString styleOnPaper()
{
    const Tokens &tokens = lightTokens();
    return u"body { color: %1; } .label, th { color: %2; font-weight: normal; } th { text-align: left; } "
           "h2, h3, b { font-weight: 600; }"_s.arg(tokens.text.name(), tokens.muted.name());
}

void layOutOn(QPagedPaintDevice &device, QTextDocument &document, const Paper &paper, const QSizeF &page)
{
    document.documentLayout()->setPaintDevice(&device);
    document.setDefaultFont(paper.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setDefaultStyleSheet(styleOnPaper());
    document.setDocumentMargin(0);
    document.setHtml(u"<body>"_s + paper.html + u"</body>"_s);
    document.setPageSize(page);
}

void printFoot(QPainter &painter, const Paper &paper, const QRectF &foot, int page, int pages)
{
    painter.setFont(small(paper.font));
    painter.setPen(lightTokens().muted);
    const QString number = QCoreApplication::translate("Report", "Page %1 of %2").arg(page + 1).arg(pages);
    const QRectF room = foot.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(number) * 1.2, 0);
    painter.drawText(foot, Qt::AlignBottom | Qt::AlignRight, number);
    painter.drawText(room, Qt::AlignBottom | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(paper.title.simplified(), Qt::ElideRight, int(room.width())));
}

tl::unexpected<Error> cannotWritePaper(const QSaveFile &file)
{
    return failure(ErrorCode::Io, u"cannot-write"_s, {file.fileName(), file.errorString()});
}

} // namespace

Paper makePaper(const QString &title, const QString &html)
{
    QFont font = applicationFont(QGuiApplication::font(), 100);
    font.setPointSizeF(pointsOnPaper);
    return {title, html, font};
}

int printPaper(const Paper &paper, QPagedPaintDevice &device)
{
    QPainter painter(&device);
    const QSizeF sheet(device.width(), device.height());
    const QSizeF page(sheet.width(), sheet.height() * (1 - footShare));
    QTextDocument document;
    layOutOn(device, document, paper, page);
    const int pages = document.pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            device.newPage();
        painter.save();
        painter.translate(0, -number * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, lightTokens().text);
        context.clip = QRectF(QPointF(0, number * page.height()), page);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        printFoot(painter, paper, QRectF(QPointF(0, page.height()), sheet).intersected({QPointF(), sheet}), number,
                  pages);
    }
    return pages;
}

Result<void> savePdf(const Paper &paper, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWritePaper(file);
    {
        constexpr int dotsPerInch = 300;
        constexpr qreal marginOnPaper = 15; // millimetres
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(marginOnPaper, marginOnPaper, marginOnPaper, marginOnPaper),
                              QPageLayout::Millimeter);
        writer.setResolution(dotsPerInch);
        writer.setTitle(paper.title.simplified());
        writer.setCreator(u"Leadline"_s);
        printPaper(paper, writer);
    }
    return file.commit() ? Result<void>() : cannotWritePaper(file);
}

} // namespace leadline
