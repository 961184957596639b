// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/directoriespane.h"

#include "core/services/directories.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize choiceRowSize(0, Metric::targetSize);
constexpr int longestChoice = 200;
constexpr int codeRole = Qt::UserRole;
constexpr int hiddenRole = Qt::UserRole + 1;

QListWidget *makeList(const QString &name, const QString &accessibleName)
{
    auto *list = new QListWidget;
    list->setObjectName(name);
    list->setProperty("role", u"list"_s);
    list->setAccessibleName(accessibleName);
    list->setUniformItemSizes(true);
    return list;
}

} // namespace

DirectoriesPane::DirectoriesPane(WindowContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_directories(makeList(u"directories"_s, tr("Directories"))),
      m_choices(makeList(u"choices"_s, tr("Choices"))), m_name(new QLineEdit), m_add(makeButton(tr("Add"), u"plus"_s)),
      m_rename(makeButton(tr("Rename"))), m_hide(makeButton({})), m_complaint(new Label)
{
    m_complaint->setTone(TextTone::Danger);
    m_complaint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::innerPadding);
    column->addLayout(makeColumns(), 1);
    column->addWidget(m_complaint);
    connect(m_directories, &QListWidget::currentItemChanged, this, &DirectoriesPane::fillChoices);
    connect(m_choices, &QListWidget::currentItemChanged, this, &DirectoriesPane::showChosen);
    connect(m_choices, &QListWidget::itemChanged, this, &DirectoriesPane::rename);
    connect(m_name, &QLineEdit::returnPressed, this, &DirectoriesPane::add);
    connect(m_name, &QLineEdit::textEdited, m_complaint, &Label::clear);
    connect(m_add, &QPushButton::clicked, this, &DirectoriesPane::add);
    connect(m_rename, &QPushButton::clicked, this, [this] { m_choices->editItem(m_choices->currentItem()); });
    connect(m_hide, &QPushButton::clicked, this, &DirectoriesPane::toggleHidden);
    connect(&m_context, &WindowContext::referenceRefreshed, this, &DirectoriesPane::fillChoices);
    fillDirectories();
}

QWidget *DirectoriesPane::firstFocus() const
{
    return m_directories;
}

QLayout *DirectoriesPane::makeColumns()
{
    m_choices->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_choices->installEventFilter(this);
    m_name->setObjectName(u"choice.name"_s);
    m_name->setMaxLength(longestChoice);
    m_name->setPlaceholderText(tr("New choice"));
    m_name->setAccessibleName(m_name->placeholderText());
    auto *newChoice = new QHBoxLayout;
    newChoice->setSpacing(Metric::innerPadding);
    newChoice->addWidget(m_name, 1);
    newChoice->addWidget(m_add);
    auto *right = new QVBoxLayout;
    right->setSpacing(Metric::innerPadding);
    right->addWidget(m_choices, 1);
    right->addLayout(makeButtons());
    right->addLayout(newChoice);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Metric::cardPadding);
    columns->addWidget(m_directories, 2);
    columns->addLayout(right, 3);
    return columns;
}

QLayout *DirectoriesPane::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::innerPadding);
    buttons->addWidget(m_rename);
    buttons->addWidget(m_hide);
    buttons->addStretch();
    return buttons;
}

void DirectoriesPane::fillDirectories()
{
    for (const QString &code : openDirectories()) {
        const Kind kind = recordType(Kind::Lead).find(code) ? Kind::Lead : Kind::Person;
        auto *item = new QListWidgetItem(fieldLabel(kind, code), m_directories);
        item->setSizeHint(choiceRowSize);
        item->setData(codeRole, code);
    }
    m_directories->setCurrentRow(0);
}

/// What was marked stays marked.
void DirectoriesPane::fillChoices()
{
    const QString before = code();
    const QSignalBlocker quiet(m_choices);
    m_choices->clear();
    for (const Choice &choice : m_context.reference().lookups.allChoices(directory(), QLocale().language())) {
        auto *item = new QListWidgetItem(choice.label, m_choices);
        item->setSizeHint(choiceRowSize);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(codeRole, choice.code);
        item->setData(hiddenRole, choice.hidden);
        if (choice.hidden) {
            item->setForeground(palette().placeholderText());
            item->setToolTip(tr("Hidden: offered no more; records that have it keep it"));
        }
        if (choice.code == before || !m_choices->currentItem())
            m_choices->setCurrentItem(item);
    }
    showChosen();
}

void DirectoriesPane::showChosen()
{
    const QListWidgetItem *chosen = m_choices->currentItem();
    m_rename->setEnabled(chosen);
    m_hide->setEnabled(chosen);
    m_hide->setText(chosen && chosen->data(hiddenRole).toBool() ? tr("Show again") : tr("Hide"));
    m_hide->setAccessibleName(m_hide->text());
}

QString DirectoriesPane::directory() const
{
    const QListWidgetItem *item = m_directories->currentItem();
    return item ? item->data(codeRole).toString() : QString();
}

QString DirectoriesPane::code() const
{
    const QListWidgetItem *item = m_choices->currentItem();
    return item ? item->data(codeRole).toString() : QString();
}

void DirectoriesPane::add()
{
    const auto work = [directory = directory(), name = m_name->text()](Session &session) {
        return addChoice(session, directory, name);
    };
    change(work, [this] { m_name->clear(); });
}

void DirectoriesPane::rename(QListWidgetItem *item)
{
    change([directory = directory(), code = item->data(codeRole).toString(), name = item->text()](Session &session) {
        return renameChoice(session, directory, code, name);
    });
}

void DirectoriesPane::toggleHidden()
{
    const QListWidgetItem *chosen = m_choices->currentItem();
    change([directory = directory(), code = code(), hide = !chosen->data(hiddenRole).toBool()](Session &session) {
        return hideChoice(session, directory, code, hide);
    });
}

/// The list follows what was written; what was refused stays in the line, or is shown as it was.
void DirectoriesPane::change(std::function<Result<ChangeSet>(Session &)> work, const std::function<void()> &done)
{
    deliver(m_context.workspace.write(std::move(work)), this, [this, done](const Result<ChangeSet> &changed) {
        m_complaint->setText(changed ? QString() : describe(changed.error()));
        changed ? done() : fillChoices();
    });
}

bool DirectoriesPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_choices->currentItem()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        toggleHidden();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace leadline
