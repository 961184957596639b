// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldinput.h"

class QLineEdit;

namespace leadline {

/// One line: text, money, a date, a phone, an e-mail address. At rest, what has no room is shortened with an ellipsis, and
/// the tool tip has the whole.
class LineInput final : public FieldInput
{
    Q_OBJECT

public:
    LineInput(InputType type, QWidget *parent);

    [[nodiscard]] QWidget *widget() const override;
    void show(const QVariant &value, bool editing) override;
    [[nodiscard]] bool isTouched() const override;
    [[nodiscard]] std::optional<QVariant> read() const override;
    [[nodiscard]] FieldFormat *format() override { return &m_format; }
    void setPlaceholder(const QString &text) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QString cutText() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    FieldFormat m_format;
    QLineEdit *m_edit;
    QString m_whole; ///< what stands there at rest, in full; empty while it is edited
};

} // namespace leadline
