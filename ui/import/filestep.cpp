// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/filestep.h"

#include "ui/import/dropzone.h"
#include "ui/import/importdraft.h"
#include "ui/import/recentfiles.h"
#include "ui/import/sourcetext.h"
#include "ui/text/errors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"

#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestColumn = 640;

} // namespace

FileStep::FileStep(ImportDraft &draft, QWidget *parent)
    : WizardStep(parent), m_draft(draft), m_zone(new DropZone),
      m_choose(makeButton({}, u"folder-open"_s, ButtonKind::Primary)),
      m_earlier(makeButton({}, u"history"_s, ButtonKind::Flat)), m_banner(new Banner(Tone::Danger)),
      m_looking(new Label), m_file(new Card), m_name(new ElidedLabel(TextRole::Title)),
      m_format(new Label(TextRole::Caption)), m_recentCaption(new Label(TextRole::Section)), m_recent(new QVBoxLayout)
{
    m_zone->addButton(m_choose);
    m_looking->setTone(TextTone::Muted);
    m_file->body()->addWidget(m_name);
    m_file->body()->addWidget(m_format);

    auto *content = new QWidget;
    content->setMaximumWidth(widestColumn);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(Metric::cardPadding);
    column->addWidget(m_banner);
    column->addWidget(m_zone);
    column->addWidget(m_looking);
    column->addWidget(m_file);
    column->addWidget(m_recentCaption);
    m_recent->setSpacing(Metric::gap);
    column->addLayout(m_recent);
    column->addWidget(m_earlier, 0, Qt::AlignLeft);
    column->addStretch();
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins({});
    page->addStretch();
    page->addWidget(content, 100);
    page->addStretch();

    connect(m_choose, &QPushButton::clicked, this, &FileStep::choose);
    connect(m_earlier, &QPushButton::clicked, this, &FileStep::earlierWanted);
    connect(&m_draft, &ImportDraft::lookingChanged, this, &FileStep::showFile);
    connect(&m_draft, &ImportDraft::opened, this, [this] {
        m_refusal.reset();
        showFile();
    });
    connect(&m_draft, &ImportDraft::refused, this, &FileStep::refuse);
    retranslate();
}

QWidget *FileStep::firstFocus()
{
    return m_choose;
}

void FileStep::enter()
{
    m_refusal.reset();
    retranslate();
}

void FileStep::retranslate()
{
    m_zone->setTexts(
        tr("Drop a file here"),
        tr("CSV in any encoding, Excel (.xlsx) or contacts (.vcf). Nothing is changed before you have seen "
           "what will happen."));
    m_choose->setText(tr("Choose a file…"));
    m_choose->setAccessibleName(tr("Choose a file to import"));
    m_earlier->setText(tr("Earlier imports…"));
    m_earlier->setAccessibleName(m_earlier->text());
    m_looking->setText(tr("Looking at the file…"));
    m_recentCaption->setText(tr("Imported lately"));
    showRecent();
    showFile();
}

void FileStep::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables and contacts (*.csv *.tsv *.tab *.txt *.xlsx *.vcf)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_draft, &ImportDraft::open);
    dialog->open();
}

void FileStep::refuse(const Error &error)
{
    m_refusal = error;
    showFile();
    m_choose->setFocus();
}

void FileStep::showFile()
{
    m_banner->setVisible(m_refusal.has_value());
    if (m_refusal)
        m_banner->setText(describe(*m_refusal));
    m_looking->setVisible(m_draft.isLooking());
    const std::optional<ImportFile> &file = m_draft.file();
    m_file->setVisible(file.has_value() && !m_refusal);
    if (!file)
        return;
    m_name->setText(QFileInfo(m_draft.path()).fileName());
    m_format->setText(sourceText(file->proposal));
    m_file->setAccessibleName(m_format->text());
}

void FileStep::showRecent()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList files = recentImportFiles();
    m_recentCaption->setVisible(!files.isEmpty());
    for (const QString &path : files) {
        QPushButton *button =
            makeButton(QFileInfo(path).fileName().replace(u'&', u"&&"_s), u"file"_s, ButtonKind::Flat);
        button->setToolTip(plainToolTip(path));
        button->setAccessibleName(tr("Import %1").arg(path));
        connect(button, &QPushButton::clicked, this, [this, path] { m_draft.open(path); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace leadline
