// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "ui/capture/formdraft.h"

#include <QDialog>
#include <QHash>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace leadline {

class DialogFooter;
class SimilarList;
class WindowContext;

/// Writes down a lead. Who may be the same is shown while typing; what is typed is kept as a draft until it is saved.
class NewLeadDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Of somebody who called from `phone`, if it is given; that is a draft of its own.
    explicit NewLeadDialog(WindowContext &context, QWidget *parent = nullptr, const QString &phone = {});

    void done(int result) override;

signals:
    void created(const leadline::LeadId &id);

private:
    QLineEdit *addLine(QFormLayout &form, const QString &field);
    QComboBox *addChoice(QFormLayout &form, const QString &field,
                         const std::vector<std::pair<QString, QString>> &choices);
    void buildForm();
    [[nodiscard]] Lead lead() const;
    [[nodiscard]] QJsonObject content() const;
    void restore(const QJsonObject &content);
    void note();
    void save();

    WindowContext &m_context;
    QJsonObject m_begun; ///< what stood in the form before anybody typed
    QHash<QString, QLineEdit *> m_lines;
    QHash<QString, QComboBox *> m_choices;
    QPlainTextEdit *m_description;
    SimilarList *m_similar;
    DialogFooter *m_footer;
    FormDraft m_draft;
    bool m_isSaving = false;
};

} // namespace leadline
