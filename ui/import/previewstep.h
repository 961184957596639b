// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/sourceformat.h"
#include "ui/import/previewmodel.h"
#include "ui/import/wizardstep.h"

class QCheckBox;
class QComboBox;
class QTableView;

namespace leadline {

class Banner;
class ImportDraft;
class Label;

/// How the file is read, and the first rows of it as they are then.
class PreviewStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit PreviewStep(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void retranslate() override;

private:
    [[nodiscard]] QWidget *makeControls();
    void showFile();
    void showControls();
    void fillEncodings();
    void fillDelimiters();
    void fillSheets();
    void decide();
    void refuse(const Error &error);

    ImportDraft &m_draft;
    std::optional<Error> m_refusal;
    PreviewModel m_model;
    Label *m_source;
    Label *m_encodingLabel;
    Label *m_delimiterLabel;
    Label *m_sheetLabel;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QComboBox *m_sheet;
    QCheckBox *m_hasHeader;
    Banner *m_banner;
    QTableView *m_table;
};

} // namespace leadline
