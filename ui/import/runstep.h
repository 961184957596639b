// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/wizardstep.h"

class QPushButton;

namespace leadline {

class Banner;
class Card;
class ImportJob;
class JobBar;
class Label;
class TotalsRow;

/// The import while it runs, and what came of it: numbers, the errors file, and the way back.
class RunStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit RunStep(ImportJob &job, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void retranslate() override;

signals:
    /// Import another file.
    void anotherWanted();

private:
    void layOut();
    void connectButtons();
    void showState();
    void showCounts();
    void showError();
    [[nodiscard]] QString headline() const;
    void openErrors();
    void saveErrors();

    ImportJob &m_job;
    Card *m_card;
    Label *m_headline;
    Label *m_read;
    TotalsRow *m_totals;
    JobBar *m_bar;
    Banner *m_error;
    Banner *m_errorsFile;
    QPushButton *m_openErrors;
    QPushButton *m_saveErrors;
    QPushButton *m_undo;
    QPushButton *m_another;
};

} // namespace leadline
