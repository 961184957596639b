// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/userdialog.h"

#include "core/services/users.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/label.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 420;

} // namespace

UserDialog::UserDialog(WindowContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_login(makeLine(u"login"_s, tr("Login"))),
      m_name(makeLine(u"name"_s, tr("Name"))), m_complaint(new Label)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add a user"));
    setMinimumWidth(formWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::pagePadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::innerPadding + Metric::gap);
    auto *hint = new Label(TextRole::Body, tr("Users can own leads and sales. A user is a contact, too."));
    hint->setTone(TextTone::Muted);
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto *form = new QFormLayout;
    form->setSpacing(Metric::innerPadding);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Login"), m_login);
    column->addLayout(form);
    m_complaint->setTone(TextTone::Danger);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    column->addWidget(m_complaint);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    QPushButton *cancel = makeButton(tr("Cancel"));
    QPushButton *add = makeButton(tr("Add the user"), {}, ButtonKind::Primary);
    add->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(add);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(add, &QPushButton::clicked, this, &UserDialog::save);
    m_name->setFocus();
}

QLineEdit *UserDialog::makeLine(const QString &name, const QString &label)
{
    constexpr int longest = 100;
    auto *line = new QLineEdit;
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setMaxLength(longest);
    connect(line, &QLineEdit::textEdited, this, [this] { m_complaint->hide(); });
    return line;
}

void UserDialog::save()
{
    const auto add = [login = m_login->text(), name = m_name->text()](Session &session) {
        return addUser(session, login, name);
    };
    deliver(m_context.workspace.write(add), this, [this](const Result<ChangeSet> &added) {
        if (added)
            return accept();
        m_complaint->setText(describe(added.error()));
        m_complaint->show();
        m_login->setFocus();
    });
}

} // namespace leadline
