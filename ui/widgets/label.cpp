// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/widgets/painting.h"

namespace leadline {

namespace {

QString nameOf(TextRole role)
{
    switch (role) {
    case TextRole::PageTitle:
        return QStringLiteral("page-title");
    case TextRole::Title:
        return QStringLiteral("title");
    case TextRole::Section:
        return QStringLiteral("section");
    case TextRole::Caption:
        return QStringLiteral("caption");
    case TextRole::Body:
        break;
    }
    return {};
}

QString nameOf(TextTone tone)
{
    switch (tone) {
    case TextTone::Muted:
        return QStringLiteral("muted");
    case TextTone::Link:
        return QStringLiteral("link");
    case TextTone::Danger:
        return QStringLiteral("danger");
    case TextTone::Warning:
        return QStringLiteral("warning");
    case TextTone::Success:
        return QStringLiteral("success");
    case TextTone::Normal:
        break;
    }
    return {};
}

} // namespace

Label::Label(TextRole role, const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setProperty("role", nameOf(role));
    setText(text);
}

void Label::setTone(TextTone tone)
{
    setStyleProperty(*this, "tone", nameOf(tone));
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped() + QStringLiteral("</p>");
}

} // namespace leadline
