// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/recordtype.h"
#include "ui/capture/formdraft.h"

#include <QDialog>
#include <QHash>

class QFormLayout;
class QLineEdit;

namespace leadline {

class DialogFooter;
class SimilarList;
class WindowContext;

/// Writes down a contact or a company. Who may be the same is shown while typing (C-52); what is typed is kept as a draft
/// until it is saved.
class NewClientDialog final : public QDialog
{
    Q_OBJECT

public:
    NewClientDialog(WindowContext &context, Kind kind, QWidget *parent = nullptr);

    void done(int result) override;

signals:
    void created(leadline::Kind kind, const QUuid &client);

private:
    void addLine(QFormLayout &form, const QString &field);
    [[nodiscard]] Record client() const;
    [[nodiscard]] QJsonObject content() const;
    void restore(const QJsonObject &content);
    void note();
    void save();

    WindowContext &m_context;
    Kind m_kind;
    QHash<QString, QLineEdit *> m_lines;
    SimilarList *m_similar;
    DialogFooter *m_footer;
    FormDraft m_draft;
    bool m_isSaving = false;
};

} // namespace leadline
