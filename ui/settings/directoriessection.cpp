// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/directoriessection.h"

#include "ui/settings/directoriespane.h"

#include <QVBoxLayout>

namespace leadline {

DirectoriesSection::DirectoriesSection(WindowContext &context, QWidget *parent)
    : SettingsSection(parent), m_pane(new DirectoriesPane(context))
{
    addHint(tr("Choices that people pick from. A hidden one is offered no more; records that have it keep it. F2 "
               "renames, Delete hides and shows again."));
    column().addWidget(m_pane, 1);
}

QWidget *DirectoriesSection::firstFocus()
{
    return m_pane->firstFocus();
}

} // namespace leadline
