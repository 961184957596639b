// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/import/wizardstep.h"

class QPushButton;
class QVBoxLayout;

namespace leadline {

class Banner;
class Card;
class DropZone;
class ElidedLabel;
class ImportDraft;
class Label;

/// Where the file comes from: chosen, dropped or one of the last; why one cannot be read.
class FileStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit FileStep(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void enter() override;
    void retranslate() override;

signals:
    /// Show the imports that were.
    void earlierWanted();

private:
    void choose();
    void refuse(const Error &error);
    void showFile();
    void showRecent();

    ImportDraft &m_draft;
    std::optional<Error> m_refusal;
    DropZone *m_zone;
    QPushButton *m_choose;
    QPushButton *m_earlier;
    Banner *m_banner;
    Label *m_looking;
    Card *m_file;
    ElidedLabel *m_name;
    Label *m_format;
    Label *m_recentCaption;
    QVBoxLayout *m_recent;
};

} // namespace leadline
