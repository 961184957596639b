// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpbrowser.h"

#include "ui/help/helppages.h"
#include "ui/theme/tokens.h"

#include <QImage>
#include <QTextBlock>
#include <QTextCursor>
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

/// Room above headings, and our strong weight: the fonts that come with the program have no bolder one.
void HelpBrowser::dress()
{
    std::vector<QTextCursor> bold;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (block.blockFormat().headingLevel() > 1) {
            QTextBlockFormat room;
            room.setTopMargin(Metric::cardPadding);
            cursor.mergeBlockFormat(room);
        }
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().fontWeight() <= QFont::DemiBold)
                continue;
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
