// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/previewstep.h"

#include "ui/import/importdraft.h"
#include "ui/import/sourcetext.h"
#include "ui/import/tables.h"
#include "ui/text/errors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plaintable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTableView>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Fills a list anew and keeps to what is chosen; nobody hears of it.
void fill(QComboBox &box, const std::vector<std::pair<QString, QVariant>> &entries, const QVariant &chosen)
{
    const QSignalBlocker quiet(box);
    box.clear();
    for (const auto &[label, value] : entries)
        box.addItem(label, value);
    box.setCurrentIndex(qMax(0, box.findData(chosen)));
}

QHBoxLayout *labelled(Label &label, QComboBox &box)
{
    label.setTone(TextTone::Muted);
    label.setBuddy(&box);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::innerPadding);
    row->addWidget(&label);
    row->addWidget(&box);
    return row;
}

} // namespace

PreviewStep::PreviewStep(ImportDraft &draft, QWidget *parent)
    : WizardStep(parent), m_draft(draft), m_source(new Label(TextRole::Title)), m_encodingLabel(new Label),
      m_delimiterLabel(new Label), m_sheetLabel(new Label), m_encoding(new QComboBox), m_delimiter(new QComboBox),
      m_sheet(new QComboBox), m_hasHeader(new QCheckBox), m_banner(new Banner(Tone::Danger)), m_table(new QTableView)
{
    prepareTable(*m_table);
    m_table->setModel(&m_model);
    auto *card = new Card;
    card->body()->addWidget(m_source);
    card->body()->addWidget(makeControls());
    card->body()->addWidget(m_banner);
    card->body()->addWidget(makeLine());
    card->body()->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);

    for (QComboBox *box : {m_encoding, m_delimiter, m_sheet})
        connect(box, &QComboBox::activated, this, &PreviewStep::decide);
    connect(m_hasHeader, &QCheckBox::clicked, &m_draft, &ImportDraft::setHasHeader);
    connect(&m_draft, &ImportDraft::opened, this, &PreviewStep::showFile);
    connect(&m_draft, &ImportDraft::refused, this, &PreviewStep::refuse);
    m_banner->hide();
    retranslate();
}

QWidget *PreviewStep::makeControls()
{
    m_sheet->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_encoding->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_delimiter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *controls = new QWidget;
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins({});
    row->setSpacing(Metric::pagePadding);
    row->addLayout(labelled(*m_encodingLabel, *m_encoding));
    row->addLayout(labelled(*m_delimiterLabel, *m_delimiter));
    row->addLayout(labelled(*m_sheetLabel, *m_sheet));
    row->addWidget(m_hasHeader);
    row->addStretch();
    return controls;
}

QWidget *PreviewStep::firstFocus()
{
    return m_table;
}

void PreviewStep::retranslate()
{
    m_encodingLabel->setText(tr("Encoding"));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_delimiterLabel->setText(tr("Delimiter"));
    m_delimiter->setAccessibleName(tr("Delimiter"));
    m_sheetLabel->setText(tr("Sheet"));
    m_sheet->setAccessibleName(tr("Sheet"));
    m_hasHeader->setText(tr("The first row names the columns"));
    m_hasHeader->setAccessibleName(m_hasHeader->text());
    m_table->setAccessibleName(tr("First rows of the file"));
    if (m_refusal)
        m_banner->setText(describe(*m_refusal));
    if (m_draft.file())
        showControls();
}

void PreviewStep::showFile()
{
    m_refusal.reset();
    m_banner->hide();
    m_model.show(m_draft.file()->proposal);
    fitColumns(*m_table);
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    showControls();
}

void PreviewStep::showControls()
{
    const ImportProposal &proposal = m_draft.file()->proposal;
    const SourceFormat format = proposal.description.format;
    m_source->setText(sourceText(proposal));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_encodingLabel, m_encoding})
        widget->setVisible(format != SourceFormat::Xlsx);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_delimiterLabel, m_delimiter})
        widget->setVisible(format == SourceFormat::Csv);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sheetLabel, m_sheet})
        widget->setVisible(format == SourceFormat::Xlsx);
    m_hasHeader->setVisible(format != SourceFormat::VCard);
    m_hasHeader->setChecked(proposal.hasHeader);
    fillEncodings();
    fillDelimiters();
    fillSheets();
}

void PreviewStep::fillEncodings()
{
    std::vector<std::pair<QString, QVariant>> entries{
        {tr("%1 (detected)").arg(encodingLabel(m_draft.detected().encoding)), QString()}};
    for (const QString &name : encodingNames())
        entries.emplace_back(encodingLabel(*encodingFromName(name)), name);
    const std::optional<Encoding> chosen = m_draft.source().encoding;
    fill(*m_encoding, entries, chosen ? encodingName(*chosen) : QString());
}

void PreviewStep::fillDelimiters()
{
    std::vector<std::pair<QString, QVariant>> entries{
        {tr("%1 (detected)").arg(delimiterLabel(m_draft.detected().delimiter)), QChar()}};
    for (const QChar delimiter : {u',', u';', u'\t', u'|'})
        entries.emplace_back(delimiterLabel(delimiter), delimiter);
    fill(*m_delimiter, entries, m_draft.source().delimiter.value_or(QChar()));
}

void PreviewStep::fillSheets()
{
    const SourceDescription &description = m_draft.file()->proposal.description;
    std::vector<std::pair<QString, QVariant>> entries;
    for (const QString &sheet : description.sheets)
        entries.emplace_back(sheet, sheet);
    fill(*m_sheet, entries, description.sheet);
}

/// What the lists say, from now on; the preview follows.
void PreviewStep::decide()
{
    SourceOptions source = m_draft.source();
    source.encoding = encodingFromName(m_encoding->currentData().toString());
    const QChar delimiter = m_delimiter->currentData().toChar();
    source.delimiter = delimiter.isNull() ? std::nullopt : std::optional(delimiter);
    if (m_draft.file()->proposal.description.format == SourceFormat::Xlsx)
        source.sheet = m_sheet->currentData().toString();
    m_draft.setSource(source);
}

void PreviewStep::refuse(const Error &error)
{
    m_refusal = error;
    m_banner->setText(describe(error));
    m_banner->show();
}

} // namespace leadline
