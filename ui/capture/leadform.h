// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "ui/capture/formdraft.h"

#include <QDialog>
#include <QHash>

class QFormLayout;
class QLineEdit;
class QVBoxLayout;

namespace leadline {

class DialogFooter;
class SimilarList;
class WindowContext;

/// What the dialogs that make a lead share: lines with names of fields, who may be the same, the draft, and the end.
class LeadForm : public QDialog
{
    Q_OBJECT

public:
    void done(int result) override;

signals:
    void created(const leadline::LeadId &id);

protected:
    LeadForm(WindowContext &context, const QString &draft, QWidget *parent);

    /// What it says by now.
    [[nodiscard]] virtual Lead lead() const = 0;
    /// What the draft keeps.
    [[nodiscard]] virtual QJsonObject content() const = 0;
    /// Somebody wrote into the field's line.
    virtual void typed(const QString &field);
    /// The button was pressed: add() follows unless something is wrong.
    virtual void save() = 0;

    [[nodiscard]] QVBoxLayout &column() const { return *m_column; }
    [[nodiscard]] QFormLayout *addForm();
    void addLine(QFormLayout &form, const QString &field);
    /// Below all else: who may be the same, and the buttons.
    void addEnd(int narrowest);
    /// Something was typed.
    void note();
    /// Looks for who may be the same.
    void look();
    void complain(const QString &sentence);
    void add();

    WindowContext &m_context;
    QHash<QString, QLineEdit *> m_lines;
    FormDraft m_draft;

private:
    QVBoxLayout *m_column;
    SimilarList *m_similar;
    DialogFooter *m_footer;
    bool m_isSaving = false;
};

} // namespace leadline
