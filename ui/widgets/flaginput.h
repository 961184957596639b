// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldinput.h"

class QCheckBox;

namespace leadline {

/// Yes or no.
class FlagInput final : public FieldInput
{
    Q_OBJECT

public:
    explicit FlagInput(QWidget *parent);

    [[nodiscard]] QWidget *widget() const override;
    void show(const QVariant &value, bool editing) override;
    [[nodiscard]] bool isTouched() const override;
    [[nodiscard]] std::optional<QVariant> read() const override;
    void setReadOnly(bool readOnly) override;
    bool takesLabel(const QString &label) override;

private:
    QCheckBox *m_box;
    bool m_shown = false;
};

} // namespace leadline
