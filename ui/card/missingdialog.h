// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/gate.h"
#include "ui/card/cardscope.h"
#include "ui/widgets/fieldeditor.h"

#include <QDialog>

class QCheckBox;

namespace leadline {

class DialogFooter;

/// Of what a gate misses, the fields that a person can fill in where he stands, and the ticks of a checklist.
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
    [[nodiscard]] QString reasonFor(const QStringList &missing) const;
    [[nodiscard]] QWidget *makeEntry(const QString &name);
    void save();
    void saveTicks();
    /// Writes; then the gate may be asked again.
    template<typename Work>
    void write(Work work);

    CardScope &m_scope;
    Lead m_lead;
    QString m_stage;
    std::vector<std::pair<const Field *, FieldEditor *>> m_editors;
    std::vector<std::pair<QString, QCheckBox *>> m_ticks; ///< items of the checklist
    DialogFooter *m_footer;
};

} // namespace leadline
