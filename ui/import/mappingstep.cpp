// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/mappingstep.h"

#include "ui/import/choicedelegate.h"
#include "ui/import/forecastview.h"
#include "ui/import/importdraft.h"
#include "ui/import/jobbar.h"
#include "ui/import/profilebar.h"
#include "ui/import/tables.h"
#include "ui/import/totalsrow.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plaintable.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

enum Tab { FieldsTab, ValuesTab, ForecastTab };

struct Policy
{
    QLatin1StringView code;
    OnDuplicate policy;
};
constexpr Policy policies[] = {{QLatin1StringView("skip"), OnDuplicate::Skip},
                               {QLatin1StringView("update"), OnDuplicate::Update},
                               {QLatin1StringView("create"), OnDuplicate::Create}};

/// A table whose last column is chosen in: Enter, F2, a letter or a click opens the choice.
QTableView *makeChoiceTable(QAbstractItemModel &model, int column)
{
    auto *table = new QTableView;
    prepareTable(*table);
    table->setModel(&model);
    stretchColumn(*table, column - 1);
    table->setItemDelegateForColumn(column, new ChoiceDelegate(table));
    table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked
                           | QAbstractItemView::DoubleClicked);
    QObject::connect(table, &QAbstractItemView::activated, table,
                     [table, column](const QModelIndex &index) { table->edit(index.siblingAtColumn(column)); });
    return table;
}

} // namespace

MappingStep::MappingStep(WindowContext &context, ImportDraft &draft, QWidget *parent)
    : WizardStep(parent), m_context(context), m_draft(draft), m_mapping(draft), m_values(draft), m_tabs(new QTabWidget),
      m_fieldTable(makeChoiceTable(m_mapping, MappingModel::TargetColumn)),
      m_valueTable(makeChoiceTable(m_values, ValuesModel::MeaningColumn)), m_forecast(new ForecastView(context, draft)),
      m_banner(new Banner(Tone::Danger)), m_remembered(new Badge({}, Tone::Accent)), m_profileLabel(new Label),
      m_profiles(new ProfileBar(context, draft)), m_policyLabel(new Label), m_policy(new ChipRow),
      m_totalsLabel(new Label), m_totals(new TotalsRow(TotalsRow::Tense::Future)), m_bar(new JobBar),
      m_again(makeButton({}, u"refresh-cw"_s)), m_errorsLabel(new Label), m_errorsPath(new ElidedLabel),
      m_errorsButton(makeButton({}, {}, ButtonKind::Flat))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::cardPadding);
    column->addWidget(makeTables(), 1);
    column->addWidget(makeDecisions());

    connect(m_policy, &ChipRow::chosen, this, [this](const QString &code) {
        for (const Policy &policy : policies) {
            if (policy.code == code)
                m_draft.setOnDuplicate(policy.policy);
        }
    });
    connect(m_errorsButton, &QPushButton::clicked, this, &MappingStep::chooseErrorsFile);
    connect(m_again, &QPushButton::clicked, &m_draft, &ImportDraft::askForecast);
    connect(m_bar, &JobBar::cancelled, &m_draft, &ImportDraft::cancelForecast);
    connect(&m_draft.watch(), &JobWatch::progressed, m_bar, &JobBar::showProgress);
    connect(&m_draft, &ImportDraft::opened, this, &MappingStep::showAnother);
    connect(&m_draft, &ImportDraft::refused, this, &MappingStep::fail);
    connect(&m_context, &WindowContext::referenceRefreshed, this, &MappingStep::showFile);
    connect(&m_draft, &ImportDraft::unknownChanged, this, &MappingStep::showUnknown);
    connect(&m_draft, &ImportDraft::forecastChanged, this, &MappingStep::showForecast);
    connect(&m_draft, &ImportDraft::forecastFailed, this, &MappingStep::fail);
    m_banner->hide();
    retranslate();
}

Card *MappingStep::makeTables()
{
    m_tabs->addTab(m_fieldTable, {});
    m_tabs->addTab(m_valueTable, {});
    m_tabs->addTab(m_forecast, {});
    m_tabs->setCornerWidget(m_remembered);
    auto *card = new Card;
    card->body()->addWidget(m_banner);
    card->body()->addWidget(m_tabs, 1);
    return card;
}

Card *MappingStep::makeDecisions()
{
    for (Label *label : {m_profileLabel, m_policyLabel, m_totalsLabel, m_errorsLabel})
        label->setTone(TextTone::Muted);
    for (const Policy &policy : policies)
        m_policy->addChip(policy.code, {});
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Metric::cardPadding);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_profileLabel, 0, 0);
    grid->addWidget(m_profiles, 0, 1, 1, 2);
    grid->addWidget(m_policyLabel, 1, 0);
    grid->addWidget(m_policy, 1, 1, 1, 2);
    grid->addWidget(m_errorsLabel, 2, 0);
    grid->addWidget(m_errorsPath, 2, 1);
    grid->addWidget(m_errorsButton, 2, 2);
    grid->addWidget(m_totalsLabel, 3, 0);
    grid->addWidget(m_totals, 3, 1);
    grid->addWidget(m_again, 3, 2);
    auto *card = new Card;
    card->body()->addLayout(grid);
    card->body()->addWidget(m_bar);
    return card;
}

QWidget *MappingStep::firstFocus()
{
    m_tabs->setCurrentIndex(FieldsTab);
    return m_fieldTable;
}

void MappingStep::enter()
{
    m_banner->hide();
    m_draft.askForecast();
}

void MappingStep::retranslate()
{
    m_tabs->setAccessibleName(tr("Fields, values and dry run"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_fieldTable->setAccessibleName(tr("Columns and the fields they go to"));
    m_valueTable->setAccessibleName(tr("Unknown texts and what they become"));
    m_remembered->setText(tr("As last time"));
    m_remembered->setToolTip(tr("A file with these columns was imported before; its mapping is used again"));
    m_profileLabel->setText(tr("Profile"));
    m_profiles->retranslate();
    m_policyLabel->setText(tr("If the lead is there already"));
    m_policy->setAccessibleName(m_policyLabel->text());
    m_policy->chip(policies[0].code)->setLabel(tr("Skip the row"));
    m_policy->chip(policies[1].code)->setLabel(tr("Update the lead"));
    m_policy->chip(policies[2].code)->setLabel(tr("Create another"));
    m_errorsLabel->setText(tr("Rows with errors go to"));
    m_errorsButton->setText(tr("Change…"));
    m_errorsButton->setAccessibleName(tr("Change the file for rows with errors"));
    m_again->setText(tr("Check the whole file"));
    m_again->setAccessibleName(m_again->text());
    m_forecast->retranslate();
    showFile();
}

void MappingStep::showFile()
{
    m_mapping.rebuild(m_context.reference());
    m_values.rebuild(m_context.reference());
    fitColumns(*m_fieldTable);
    fitColumns(*m_valueTable);
    if (m_mapping.rowCount() > 0)
        m_fieldTable->setCurrentIndex(m_mapping.index(0, MappingModel::TargetColumn));
    m_remembered->setVisible(m_draft.file() && m_draft.file()->proposal.remembered);
    for (const Policy &policy : policies) {
        if (policy.policy == m_draft.onDuplicate())
            m_policy->setChosenCode(policy.code);
    }
    m_errorsPath->setText(QDir::toNativeSeparators(m_draft.errorsPath()));
    showForecast();
}

/// Here it is read otherwise only by a profile.
void MappingStep::showAnother()
{
    showFile();
    if (isVisible())
        m_draft.askForecast();
}

void MappingStep::showUnknown()
{
    m_values.rebuild(m_context.reference());
    fitColumns(*m_valueTable);
    if (m_values.rowCount() > 0)
        m_valueTable->setCurrentIndex(m_values.index(0, ValuesModel::MeaningColumn));
    nameTabs();
}

void MappingStep::nameTabs()
{
    const QLocale locale;
    m_tabs->setTabText(FieldsTab, tr("Fields  %1").arg(locale.toString(m_mapping.rowCount())));
    m_tabs->setTabText(ValuesTab, tr("Unknown values  %1").arg(locale.toString(m_values.rowCount())));
    m_tabs->setTabVisible(ValuesTab, m_values.rowCount() > 0);
    m_tabs->setTabText(ForecastTab, tr("Dry run"));
}

void MappingStep::showForecast()
{
    nameTabs();
    const bool isWhole = m_draft.isForecastWhole();
    m_totalsLabel->setText(isWhole ? tr("In the whole file") : tr("In the first rows"));
    m_totals->showTotals(m_draft.forecast().totals);
    m_again->setVisible(!isWhole && !m_draft.isForecasting());
    if (m_draft.isForecasting() && !m_bar->isVisible())
        m_bar->restart();
    m_bar->setVisible(m_draft.isForecasting());
    if (m_draft.isForecasting())
        m_banner->hide();
}

void MappingStep::fail(const Error &error)
{
    m_banner->setText(describe(error));
    m_banner->show();
    showForecast();
}

void MappingStep::chooseErrorsFile()
{
    auto *dialog = new QFileDialog(this, tr("File for rows with errors"), m_draft.errorsPath(), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_draft.setErrorsPath(path);
        m_errorsPath->setText(QDir::toNativeSeparators(path));
    });
    dialog->open();
}

} // namespace leadline
