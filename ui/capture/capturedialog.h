// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/leadform.h"

#include <QSet>
#include <QTimer>

class QPlainTextEdit;

namespace leadline {

/// Makes a lead of what somebody pastes: a mail's signature, a visiting card, requisites. What was read stands in fields
/// that can be mended; who may be the same is shown at once. The pasted text stays with the lead.
class CaptureDialog final : public LeadForm
{
    Q_OBJECT

public:
    /// Begins with `text`, a mail say, if it is given.
    explicit CaptureDialog(WindowContext &context, QWidget *parent = nullptr, const QString &text = {});

    void done(int result) override;

private:
    [[nodiscard]] Lead lead() const override;
    [[nodiscard]] QJsonObject content() const override;
    void typed(const QString &field) override;
    void save() override;
    void addPasted();
    void read();
    void fill(const Lead &found);

    QPlainTextEdit *m_pasted;
    Lead m_found;          ///< what was read last, also what has no line of its own
    QSet<QString> m_typed; ///< fields that were written by hand: nothing that is read replaces them
    QTimer m_pause;
};

} // namespace leadline
