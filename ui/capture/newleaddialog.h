// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/leadform.h"

class QComboBox;
class QPlainTextEdit;

namespace leadline {

/// Writes down a lead. Who may be the same is shown while typing; what is typed is kept as a draft until it is saved.
class NewLeadDialog final : public LeadForm
{
    Q_OBJECT

public:
    /// Of somebody who called from `phone`, if it is given; that is a draft of its own.
    explicit NewLeadDialog(WindowContext &context, QWidget *parent = nullptr, const QString &phone = {});

private:
    [[nodiscard]] Lead lead() const override;
    [[nodiscard]] QJsonObject content() const override;
    void save() override;
    QComboBox *addChoice(QFormLayout &form, const QString &field,
                         const std::vector<std::pair<QString, QString>> &choices);
    void buildForm();
    void restore(const QJsonObject &content);

    QJsonObject m_begun; ///< what stood in the form before anybody typed
    QHash<QString, QComboBox *> m_choices;
    QPlainTextEdit *m_description;
};

} // namespace leadline
