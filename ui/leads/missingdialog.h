// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/gate.h"
#include "ui/leads/cardscope.h"
#include "ui/widgets/fieldeditor.h"

#include <QDialog>

namespace leadline {

class DialogFooter;

/// Of what a gate misses, the fields that a person can fill in where he stands.
[[nodiscard]] QStringList missingFields(const Gate &gate);

/// Asks for what a stage wants before a lead goes there, and saves it; the lead itself does not move yet.
class MissingDialog final : public QDialog
{
    Q_OBJECT

public:
    MissingDialog(CardScope &scope, const Lead &lead, const QString &stage, const QStringList &missing,
                  QWidget *parent);

signals:
    /// It is in the file.
    void filled();

private:
    void layOut(const QStringList &missing);
    void save();

    CardScope &m_scope;
    Lead m_lead;
    QString m_stage;
    std::vector<std::pair<const Field *, FieldEditor *>> m_editors;
    DialogFooter *m_footer;
};

} // namespace leadline
