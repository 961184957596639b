// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/columnheader.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QPainter>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int stripe = 3;

} // namespace

QColor stageColor(Stage::Kind kind, const QPalette &palette)
{
    const Tokens &tokens = tokensFor(palette);
    switch (kind) {
    case Stage::Kind::Success:
        return tokens.successTone.text;
    case Stage::Kind::Failure:
        return tokens.dangerTone.text;
    case Stage::Kind::Normal:
        break;
    }
    return tokens.accent;
}

ColumnHeader::ColumnHeader(Stage::Kind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_name(new ElidedLabel(TextRole::Title)),
      m_total(new ElidedLabel(TextRole::Caption)), m_fold(new IconButton(u"chevron-left"_s, {}))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::gap, 0, 0, Metric::gap + stripe);
    row->setSpacing(Metric::gap);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_name);
    texts->addWidget(m_total);
    row->addLayout(texts, 1);
    row->addWidget(m_fold, 0, Qt::AlignTop);
    connect(m_fold, &QToolButton::clicked, this, &ColumnHeader::foldRequested);
}

void ColumnHeader::setName(const QString &name, const QString &caption)
{
    m_name->setText(name);
    m_fold->setName(tr("Fold “%1”", "a column of the board").arg(name));
    m_fold->setObjectName(u"fold"_s);
    setToolTip(plainToolTip(caption));
}

void ColumnHeader::setTotal(const QString &total)
{
    m_total->setText(total);
}

void ColumnHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - stripe, width(), stripe, stageColor(m_kind, palette()));
}

} // namespace leadline
