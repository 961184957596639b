// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingswindow.h"

#include "ui/settings/appearancesection.h"
#include "ui/settings/backupsection.h"
#include "ui/settings/directoriessection.h"
#include "ui/settings/fieldssection.h"
#include "ui/settings/habitssection.h"
#include "ui/settings/processsection.h"
#include "ui/settings/teamsection.h"
#include "ui/theme/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/roomy.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualWindow(1120, 680);
constexpr QSize smallestWindow(760, 420);
constexpr int narrowestList = 230;
constexpr int besideName = Metric::iconSize + 4 * Metric::cardPadding; // the icon and what lies beside it
constexpr int codeOfSection = Qt::UserRole;

struct SectionEntry
{
    const char *code;
    const char *title;
    const char *icon;
    bool needsFile;
};

constexpr SectionEntry sectionEntries[] = {
    {"appearance", QT_TRANSLATE_NOOP("leadline::SettingsWindow", "Appearance"), "sun", false},
    {"team", QT_TRANSLATE_NOOP("leadline::SettingsWindow", "Me and my team"), "users", true},
    {"fields", QT_TRANSLATE_NOOP("leadline::SettingsWindow", "Field rights"), "lock", true},
    {"directories", QT_TRANSLATE_NOOP("leadline::SettingsWindow", "Directories"), "tag", true},
    {"process", QT_TRANSLATE_NOOP("leadline::SettingsWindow", "The process as a map"), "trending-up", true},
    {"backup", QT_TRANSLATE_NOOP("leadline::SettingsWindow", "Backup"), "archive", true},
    {"habits", QT_TRANSLATE_NOOP("leadline::SettingsWindow", "Reminders, phones, keys"), "keyboard", false},
};

} // namespace

SettingsWindow::SettingsWindow(Theme &theme, ActionRegistry &actions, const std::optional<SettingsFile> &file,
                               QWidget *parent)
    : QDialog(parent), m_theme(theme), m_actions(actions), m_file(file), m_list(new QListWidget),
      m_title(new Label(TextRole::PageTitle)), m_scroll(new QScrollArea)
{
    setObjectName(u"settings"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(smallestWindow);
    resize(roomy(*this, usualWindow));
    layOut();
    fillList();
    retranslate();
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsWindow::build);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void SettingsWindow::layOut()
{
    m_list->setObjectName(u"settings.sections"_s);
    m_list->setUniformItemSizes(true);
    setStyleProperty(*m_list, "role", u"nav"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    right->setSpacing(Metric::cardPadding);
    right->addWidget(m_title);
    right->addWidget(m_scroll, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addLayout(right, 1);
}

void SettingsWindow::fillList()
{
    for (const SectionEntry &entry : sectionEntries) {
        if (entry.needsFile && !m_file)
            continue;
        auto *item = new QListWidgetItem(themedIcon(QString::fromLatin1(entry.icon)), QString(), m_list);
        item->setData(codeOfSection, QString::fromLatin1(entry.code));
        item->setSizeHint(QSize(0, Metric::targetSize + Metric::innerPadding));
    }
}

void SettingsWindow::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_list->setAccessibleName(tr("Sections of the settings"));
    int row = 0;
    for (const SectionEntry &entry : sectionEntries) {
        if (!entry.needsFile || m_file)
            m_list->item(row++)->setText(tr(entry.title));
    }
    fitList();
}

/// As wide as its longest name, whatever the language and the size of the text.
void SettingsWindow::fitList()
{
    int widest = narrowestList;
    for (int row = 0; row < m_list->count(); ++row)
        widest = std::max(widest, textWidth(font(), m_list->item(row)->text()) + besideName);
    m_list->setFixedWidth(widest);
}

void SettingsWindow::showSection(const QString &code)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(codeOfSection).toString() == code)
            m_list->setCurrentRow(row);
    }
}

QString SettingsWindow::sectionInFront() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(codeOfSection).toString() : QString();
}

void SettingsWindow::setHabits(const Habits &habits)
{
    m_habits = habits;
    if (m_section)
        m_section->showHabits(habits);
}

/// Whoever had the keyboard in the section has it in the one that comes.
void SettingsWindow::build()
{
    const QString focused =
        m_section && m_section->isAncestorOf(focusWidget()) ? focusWidget()->objectName() : QString();
    const bool hadFocus = m_section && m_section->isAncestorOf(focusWidget());
    m_title->setText(m_list->currentItem() ? m_list->currentItem()->text() : QString());
    if (QWidget *before = m_scroll->takeWidget()) {
        before->hide();
        before->deleteLater(); // a choice in it may be the reason
    }
    m_section = make(sectionInFront());
    m_section->showHabits(m_habits);
    m_scroll->setWidget(m_section);
    if (!hadFocus)
        return;
    auto *same = focused.isEmpty() ? nullptr : m_section->findChild<QWidget *>(focused);
    QWidget *next = same ? same : m_section->firstFocus();
    (next ? next : m_list)->setFocus(Qt::OtherFocusReason);
}

SettingsSection *SettingsWindow::make(const QString &code)
{
    if (m_file && code != "appearance"_L1 && code != "habits"_L1)
        return makeOfFile(code);
    if (code == "habits"_L1)
        return new HabitsSection(m_actions, m_file ? &m_file->context : nullptr);
    auto *appearance = new AppearanceSection(m_actions, m_theme);
    connect(appearance, &AppearanceSection::zoomChosen, this, &SettingsWindow::zoomChosen);
    connect(appearance, &AppearanceSection::densityChosen, this, &SettingsWindow::densityChosen);
    return appearance;
}

SettingsSection *SettingsWindow::makeOfFile(const QString &code)
{
    if (code == "team"_L1)
        return new TeamSection(m_file->context, m_file->sync);
    if (code == "fields"_L1)
        return new FieldsSection(m_file->context, m_file->sync);
    if (code == "directories"_L1)
        return new DirectoriesSection(m_file->context);
    if (code == "process"_L1)
        return new ProcessSection(m_file->context);
    auto *backup = new BackupSection(m_file->context);
    connect(backup, &BackupSection::restoreRequested, this, &SettingsWindow::restoreRequested);
    return backup;
}

void SettingsWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        build();
    }
    if (event->type() == QEvent::FontChange)
        fitList();
    QDialog::changeEvent(event);
}

/// Enter is for what has the keyboard; there is nothing here to confirm.
void SettingsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QDialog::keyPressEvent(event);
}

} // namespace leadline
