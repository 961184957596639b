// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/profilebar.h"

#include "ui/import/importdraft.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/toast.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

ProfileBar::ProfileBar(WindowContext &context, ImportDraft &draft, QWidget *parent)
    : QWidget(parent), m_context(context), m_draft(draft), m_choice(new QComboBox), m_save(makeButton({}, u"save"_s)),
      m_rename(makeButton({}, {}, ButtonKind::Flat)), m_remove(makeButton({}, {}, ButtonKind::Flat))
{
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(Metric::innerPadding);
    row->addWidget(m_choice);
    row->addWidget(m_save);
    row->addWidget(m_rename);
    row->addWidget(m_remove);
    row->addStretch();
    connect(m_choice, &QComboBox::activated, this, &ProfileBar::choose);
    connect(m_save, &QPushButton::clicked, this, &ProfileBar::save);
    connect(m_rename, &QPushButton::clicked, this, &ProfileBar::rename);
    connect(m_remove, &QPushButton::clicked, this, &ProfileBar::remove);
    connect(&m_context, &WindowContext::referenceRefreshed, this, &ProfileBar::load);
    connect(&m_draft, &ImportDraft::opened, this, &ProfileBar::tellWhatIsMissing);
    load();
}

void ProfileBar::retranslate()
{
    m_choice->setAccessibleName(tr("Import profile"));
    m_save->setText(tr("Save as a profile…"));
    m_rename->setText(tr("Rename…"));
    m_remove->setText(tr("Remove"));
    m_save->setAccessibleName(m_save->text());
    m_rename->setAccessibleName(tr("Rename the import profile"));
    m_remove->setAccessibleName(tr("Remove the import profile"));
    showProfiles();
}

/// Settings are among what a Reference tells of, so another one comes after each change of them.
void ProfileBar::load()
{
    const auto read = [](Session &session) -> Result<std::vector<ImportProfile>> { return importProfiles(session); };
    deliver(m_context.workspace.read(read), this, [this](Result<std::vector<ImportProfile>> profiles) {
        if (!profiles)
            return m_context.report(profiles.error());
        m_profiles = std::move(*profiles);
        showProfiles();
    });
}

void ProfileBar::showProfiles()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItem(tr("None"), QString());
    for (const ImportProfile &profile : m_profiles)
        m_choice->addItem(profile.name, profile.name);
    m_choice->setCurrentIndex(active() ? m_choice->findData(m_active) : 0);
    m_choice->setEnabled(!m_profiles.empty());
    m_rename->setVisible(active());
    m_remove->setVisible(active());
}

const ImportProfile *ProfileBar::active() const
{
    const auto found = std::ranges::find(m_profiles, m_active, &ImportProfile::name);
    return found == m_profiles.end() ? nullptr : &*found;
}

/// "None" only lets go of the name: what was decided stays.
void ProfileBar::choose()
{
    m_active = m_choice->currentData().toString();
    m_path = m_draft.path();
    showProfiles();
    if (const ImportProfile *profile = active())
        m_draft.use(*profile);
}

void ProfileBar::save()
{
    askForName(tr("Save as a profile"), tr("Save"), &ProfileBar::keepAs);
}

void ProfileBar::rename()
{
    askForName(tr("Rename the import profile"), tr("Rename"), &ProfileBar::renameTo);
}

void ProfileBar::askForName(const QString &title, const QString &button, void (ProfileBar::*take)(const QString &))
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"profile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("What is it called? One of the same name is replaced."));
    dialog->setTextValue(m_active);
    dialog->setOkButtonText(button);
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, take);
    dialog->open();
}

template<typename Work>
void ProfileBar::change(Work work, const QString &active)
{
    deliver(m_context.workspace.write(std::move(work)), this, [this, active](const Result<ChangeSet> &changed) {
        if (!changed && changed.error().reason != "nothing-to-change"_L1)
            return m_context.report(changed.error());
        m_active = active;
        m_path = m_draft.path();
        load();
    });
}

void ProfileBar::keepAs(const QString &name)
{
    change(
        [profile = m_draft.profile(name.trimmed())](Session &session) { return saveImportProfile(session, profile); },
        name.trimmed());
}

void ProfileBar::renameTo(const QString &name)
{
    const QString to = name.trimmed();
    if (to == m_active)
        return;
    change([from = m_active, to](Session &session) { return renameImportProfile(session, from, to); }, to);
}

void ProfileBar::remove()
{
    change([name = m_active](Session &session) { return removeImportProfile(session, name); }, {});
}

/// Another file begins without a profile; of a chosen one it is told what the file does not have.
void ProfileBar::tellWhatIsMissing()
{
    if (m_path != m_draft.path())
        m_active.clear();
    showProfiles();
    const ImportProfile *profile = active();
    QStringList missing = profile ? profile->mapping.columns.keys() : QStringList();
    for (const QString &header : m_draft.file()->proposal.headers)
        missing.removeAll(header);
    if (!missing.isEmpty())
        m_context.toast.announce(
            tr("Columns of the profile that the file does not have: %1.").arg(missing.join(u", "_s)));
}

} // namespace leadline
