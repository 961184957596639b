// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpbrowser.h"

#include "ui/help/helppages.h"
#include "ui/theme/tokens.h"

#include <QImage>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>
#include <vector>

namespace leadline {

namespace {

/// In the place of the pictures, which lie beside the manual and not in the program.
QImage nothingToSee()
{
    QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

} // namespace

HelpBrowser::HelpBrowser(QWidget *parent) : QTextBrowser(parent)
{
    constexpr int margin = 16;
    document()->setDocumentMargin(margin);
    setTabChangesFocus(true);
}

QVariant HelpBrowser::loadResource(int type, const QUrl &name)
{
    if (type == QTextDocument::ImageResource)
        return nothingToSee();
    return isHelpAddress(name) ? QTextBrowser::loadResource(type, name) : QVariant();
}

void HelpBrowser::doSetSource(const QUrl &name, QTextDocument::ResourceType type)
{
    if (!isHelpAddress(source().resolved(name)))
        return;
    QTextBrowser::doSetSource(name, type);
    dress();
}

/// As our pages look, not as a browser's: room above headings, tables without lines, commands that wrap.
void HelpBrowser::dress()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setNonBreakableLines(false);
        if (format.headingLevel() > 1)
            format.setTopMargin(Metric::cardPadding);
        QTextCursor(block).setBlockFormat(format);
    }
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(Metric::gap);
        format.setBottomMargin(Metric::innerPadding);
        table->setFormat(format);
    }
    weighDown();
}

/// The fonts that come with the program have nothing bolder than our strong weight.
void HelpBrowser::weighDown()
{
    std::vector<QTextCursor> bold;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().fontWeight() <= QFont::DemiBold)
                continue;
            QTextCursor cursor(block);
            cursor.setPosition(part.fragment().position());
            cursor.setPosition(part.fragment().position() + part.fragment().length(), QTextCursor::KeepAnchor);
            bold.push_back(cursor);
        }
    }
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    for (QTextCursor &part : bold)
        part.mergeCharFormat(strong);
}

} // namespace leadline
