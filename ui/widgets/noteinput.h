// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldinput.h"

namespace leadline {

class GrowingEdit;

/// Several lines of plain text; Enter starts a line, Ctrl+Enter or leaving saves.
class NoteInput final : public FieldInput
{
    Q_OBJECT

public:
    explicit NoteInput(QWidget *parent);

    [[nodiscard]] QWidget *widget() const override;
    void show(const QVariant &value, bool editing) override;
    [[nodiscard]] bool isTouched() const override;
    [[nodiscard]] std::optional<QVariant> read() const override;
    void setPlaceholder(const QString &text) override;
    void setReadOnly(bool readOnly) override;

private:
    GrowingEdit *m_edit;
};

} // namespace leadline
