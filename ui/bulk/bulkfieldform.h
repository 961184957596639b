// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk/bulkform.h"
#include "ui/card/cardfields.h"

class QCheckBox;
class QVBoxLayout;

namespace leadline {

/// Which field of many leads gets which value, by the editor that the card has for it. An owner takes open tasks along.
class BulkFieldForm final : public BulkForm
{
    Q_OBJECT

public:
    /// An empty `name` lets the user choose the field.
    BulkFieldForm(CardScope &scope, const QString &name);

    [[nodiscard]] QString title(int leads) const override;
    [[nodiscard]] std::optional<MassChange> change() const override;

private:
    void offerFields();
    void edit(const QString &name);

    CardScope &m_scope;
    QString m_name;
    bool m_isFixed;
    QVBoxLayout *m_column;
    FieldEditor *m_value = nullptr;
    QCheckBox *m_tasksToo;
};

} // namespace leadline
