// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/userdialog.h"

#include "core/services/users.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"

#include <QFormLayout>
#include <QLineEdit>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 420;

} // namespace

UserDialog::UserDialog(WindowContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_login(makeLine(u"login"_s, tr("Login"))),
      m_name(makeLine(u"name"_s, tr("Name"))), m_footer(new DialogFooter(*this, tr("Add the user")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add a user"));
    setMinimumWidth(roomy(*this, formWidth));
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
    column->addWidget(m_footer);
    connect(m_footer, &DialogFooter::confirmed, this, &UserDialog::save);
    m_name->setFocus();
}

QLineEdit *UserDialog::makeLine(const QString &name, const QString &label)
{
    constexpr int longest = 100;
    auto *line = new QLineEdit;
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setMaxLength(longest);
    connect(line, &QLineEdit::textEdited, this, [this] { m_footer->hush(); });
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
        m_footer->complain(describe(added.error()));
        m_login->setFocus();
    });
}

} // namespace leadline
