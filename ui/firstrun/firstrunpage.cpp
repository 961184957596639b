// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/firstrunpage.h"

#include "core/process/parser.h"
#include "ui/theme/icon.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/regionchoice.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int offerWidth = 260;
constexpr int iconSize = 28;
constexpr int placeWidth = 420; ///< of a folder's name

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent)
    : Page(parent), m_welcome(new Label(TextRole::PageTitle)), m_where(new Label), m_languageLabel(new Label),
      m_language(new QComboBox), m_processLabel(new Label), m_process(new QComboBox), m_phonesLabel(new Label),
      m_phones(new RegionChoice), m_place(makeButton({}, u"database"_s, ButtonKind::Flat)),
      m_open(makeButton({}, u"folder-open"_s, ButtonKind::Flat))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::pagePadding, Metric::pagePadding, Metric::pagePadding);
    column->setSpacing(Metric::cardPadding);
    column->addStretch(2);
    m_where->setTone(TextTone::Muted);
    m_where->setWordWrap(true);
    m_where->setAlignment(Qt::AlignCenter);
    column->addWidget(m_welcome, 0, Qt::AlignHCenter);
    column->addWidget(m_where);
    column->addSpacing(Metric::innerPadding);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::cardPadding);
    row->addStretch();
    m_demo = addOffer(*row, u"briefcase"_s, true);
    m_import = addOffer(*row, u"file-spreadsheet"_s, false);
    m_empty = addOffer(*row, u"file"_s, false);
    row->addStretch();
    column->addLayout(row);
    column->addSpacing(Metric::innerPadding);
    buildChoices(*column);
    column->addWidget(m_place, 0, Qt::AlignHCenter);
    column->addWidget(m_open, 0, Qt::AlignHCenter);
    column->addStretch(3);
    for (const Offer &offer : {m_demo, m_import, m_empty})
        connect(offer.button, &QPushButton::clicked, this, &FirstRunPage::begun);
    connect(m_demo.button, &QPushButton::clicked, this, &FirstRunPage::demoRequested);
    connect(m_import.button, &QPushButton::clicked, this, [this] { emit importRequested(options()); });
    connect(m_empty.button, &QPushButton::clicked, this, [this] { emit emptyRequested(options()); });
    m_place->setObjectName(u"place"_s);
    connect(m_place, &QPushButton::clicked, this, &FirstRunPage::placeRequested);
    connect(m_open, &QPushButton::clicked, this, &FirstRunPage::openRequested);
    retranslate();
    showIcons();
}

FirstRunPage::Offer FirstRunPage::addOffer(QBoxLayout &row, const QString &iconName, bool isPrimary)
{
    auto *card = new Card;
    card->setFixedWidth(offerWidth);
    auto *icon = new Label;
    auto *title = new Label(TextRole::Title);
    auto *text = new Label;
    text->setTone(TextTone::Muted);
    text->setWordWrap(true);
    QPushButton *button = makeButton({}, {}, isPrimary ? ButtonKind::Primary : ButtonKind::Normal);
    for (QWidget *part : std::initializer_list<QWidget *>{icon, title, text})
        card->body()->addWidget(part);
    card->body()->addStretch();
    card->body()->addWidget(button);
    row.addWidget(card);
    return {iconName, icon, title, text, button};
}

void FirstRunPage::buildChoices(QBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::innerPadding);
    row->addStretch();
    m_language->addItem(u"Русский"_s, QLocale::Russian);
    m_language->addItem(u"English"_s, QLocale::English);
    for (const QString &code : presetCodes())
        m_process->addItem(code, code);
    m_languageLabel->setBuddy(m_language);
    const std::pair<Label *, QComboBox *> choices[] = {
        {m_languageLabel, m_language}, {m_processLabel, m_process}, {m_phonesLabel, m_phones}};
    for (const auto &[label, choice] : choices) {
        label->setBuddy(choice);
        row->addWidget(label);
        row->addWidget(choice);
        row->addSpacing(Metric::cardPadding);
    }
    row->addStretch();
    column.addLayout(row);
    connect(m_language, &QComboBox::activated, this,
            [this] { emit languageChosen(m_language->currentData().value<QLocale::Language>()); });
}

NewWorkspace FirstRunPage::options() const
{
    NewWorkspace options;
    options.process = m_process->currentData().toString();
    options.phoneRegion = m_phones->region();
    const bool isRussian = QLocale().language() == QLocale::Russian;
    options.currency = isRussian ? u"RUB"_s : QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    if (options.currency.isEmpty())
        options.currency = u"USD"_s;
    return options;
}

void FirstRunPage::setPlace(const QString &folder)
{
    m_folder = QDir::toNativeSeparators(folder);
    retranslate();
}

QString FirstRunPage::title() const
{
    return tr("Welcome");
}

QWidget *FirstRunPage::firstFocus()
{
    return m_demo.button;
}

void FirstRunPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showIcons();
    Page::changeEvent(event);
}

void FirstRunPage::showIcons()
{
    for (const Offer &offer : {m_demo, m_import, m_empty}) {
        if (offer.icon) // the palette comes before the offers
            offer.icon->setPixmap(
                themedIcon(offer.iconName, Ink::Accent).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    }
}

void FirstRunPage::retranslate()
{
    m_welcome->setText(tr("Welcome to Leadline"));
    m_where->setText(tr("Everything is kept in one file on this computer. What do you want to begin with?"));
    const auto tell = [](const Offer &offer, const QString &title, const QString &text, const QString &button) {
        offer.title->setText(title);
        offer.text->setText(text);
        offer.button->setText(button);
        offer.button->setAccessibleDescription(text);
    };
    tell(m_demo, tr("A sample company"),
         tr("Leads on every stage, tasks for today, two weeks of feed. To look around and try things."),
         tr("Open the sample"));
    tell(m_import, tr("My leads from a file"),
         tr("CSV, Excel or vCard, from Bitrix24, Salesforce, HubSpot, Outlook or a table of your own."),
         tr("Import a file…"));
    tell(m_empty, tr("An empty file"),
         tr("Begin with the first lead. The process below decides which stages it goes through."), tr("Begin empty"));
    m_languageLabel->setText(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
    m_processLabel->setText(tr("Process"));
    m_process->setAccessibleName(tr("Process"));
    m_phonesLabel->setText(tr("Phones"));
    const QString place = m_place->fontMetrics().elidedText(m_folder, Qt::ElideMiddle, placeWidth);
    m_place->setText(tr("New files lie in %1. Another folder…").arg(place));
    m_place->setToolTip(plainToolTip(m_folder));
    m_open->setText(tr("Open a file that is there already…"));
    m_language->setCurrentIndex(m_language->findData(QLocale().language()));
    for (int index = 0; index < m_process->count(); ++index) {
        if (const auto process = loadPreset(m_process->itemData(index).toString()))
            m_process->setItemText(index, process->label.text(QLocale().language()));
    }
}

} // namespace leadline
