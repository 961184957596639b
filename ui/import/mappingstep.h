// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/mappingmodel.h"
#include "ui/import/valuesmodel.h"
#include "ui/import/wizardstep.h"

class QPushButton;
class QTableView;
class QTabWidget;

namespace leadline {

class Badge;
class Banner;
class Card;
class ChipRow;
class ElidedLabel;
class ForecastView;
class ImportDraft;
class JobBar;
class Label;
class ProfileBar;
class TotalsRow;
class WindowContext;

/// Where the columns go, what unknown texts mean, what happens to leads that are there already, and what would come of
/// it all.
class MappingStep final : public WizardStep
{
    Q_OBJECT

public:
    MappingStep(WindowContext &context, ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void enter() override;
    void retranslate() override;

private:
    [[nodiscard]] Card *makeTables();
    [[nodiscard]] Card *makeDecisions();
    void showFile();
    void showUnknown();
    void showForecast();
    void nameTabs();
    void showAnother();
    void fail(const Error &error);
    void chooseErrorsFile();

    WindowContext &m_context;
    ImportDraft &m_draft;
    MappingModel m_mapping;
    ValuesModel m_values;
    QTabWidget *m_tabs;
    QTableView *m_fieldTable;
    QTableView *m_valueTable;
    ForecastView *m_forecast;
    Banner *m_banner;
    Badge *m_remembered;
    Label *m_profileLabel;
    ProfileBar *m_profiles;
    Label *m_policyLabel;
    ChipRow *m_policy;
    Label *m_totalsLabel;
    TotalsRow *m_totals;
    JobBar *m_bar;
    QPushButton *m_again;
    Label *m_errorsLabel;
    ElidedLabel *m_errorsPath;
    QPushButton *m_errorsButton;
};

} // namespace leadline
