// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "ui/capture/formdraft.h"

#include <QDialog>
#include <QHash>
#include <QSet>
#include <QTimer>

class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace leadline {

class DialogFooter;
class SimilarList;
class WindowContext;

/// Makes a lead of what somebody pastes: a mail's signature, a visiting card, requisites. What was read stands in fields
/// that can be mended; who may be the same is shown at once. The pasted text stays with the lead.
class CaptureDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Begins with `text`, a mail say, if it is given.
    explicit CaptureDialog(WindowContext &context, QWidget *parent = nullptr, const QString &text = {});

    void done(int result) override;

signals:
    void created(const leadline::LeadId &id);

private:
    void addLine(QFormLayout &form, const QString &field);
    void read();
    void fill(const Lead &found);
    [[nodiscard]] Lead lead() const;
    [[nodiscard]] QJsonObject content() const;
    void save();

    WindowContext &m_context;
    QPlainTextEdit *m_pasted;
    QHash<QString, QLineEdit *> m_lines;
    Lead m_found;          ///< what was read last, also what has no line of its own
    QSet<QString> m_typed; ///< fields that were written by hand: nothing that is read replaces them
    SimilarList *m_similar;
    DialogFooter *m_footer;
    FormDraft m_draft;
    QTimer m_pause;
    bool m_isSaving = false;
};

} // namespace leadline
