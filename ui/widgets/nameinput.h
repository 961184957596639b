// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldinput.h"

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace leadline {

/// A record by its name: found among what is offered while one types, else the name as it was typed. The value is the
/// code of what was offered, or the new name. Down asks for what can be offered.
class NameInput final : public FieldInput
{
    Q_OBJECT

public:
    explicit NameInput(QWidget *parent);

    [[nodiscard]] QWidget *widget() const override;
    void show(const QVariant &value, bool editing) override;
    [[nodiscard]] bool isTouched() const override;
    [[nodiscard]] std::optional<QVariant> read() const override;
    void setPlaceholder(const QString &text) override;
    void setReadOnly(bool readOnly) override;
    /// While somebody types they are offered at once.
    void setChoices(const std::vector<FieldChoice> &choices) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();

    QLineEdit *m_edit;
    QStringListModel *m_names;
    QCompleter *m_completer;
    std::vector<FieldChoice> m_choices;
    QVariant m_shown;
    QString m_shownText;
    bool m_isAsking = false; ///< what can be chosen is wanted at once
};

} // namespace leadline
