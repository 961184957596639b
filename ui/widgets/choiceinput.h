// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldinput.h"

class QComboBox;

namespace leadline {

/// One of a list. Keys open the list, so that only a choice made there counts; the wheel changes nothing.
class ChoiceInput final : public FieldInput
{
    Q_OBJECT

public:
    explicit ChoiceInput(QWidget *parent);

    [[nodiscard]] QWidget *widget() const override;
    void show(const QVariant &value, bool editing) override;
    [[nodiscard]] bool isTouched() const override;
    [[nodiscard]] std::optional<QVariant> read() const override;
    void setPlaceholder(const QString &text) override;
    void setReadOnly(bool readOnly) override;
    void setChoices(const std::vector<FieldChoice> &choices) override;

private:
    QComboBox *m_box;
    QString m_shownCode;
};

} // namespace leadline
