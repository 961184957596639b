// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/masschange.h"

#include <QWidget>
#include <optional>

namespace leadline {

class CardScope;

/// What a person says about a change of many leads; one form for each kind of change.
class BulkForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// "Move 12 leads".
    [[nodiscard]] virtual QString title(int leads) const = 0;
    /// nullopt as long as something is missing.
    [[nodiscard]] virtual std::optional<MassChange> change() const = 0;
    /// "Change 12 leads", on the button.
    [[nodiscard]] virtual QString wish(int leads) const;
    /// "12 leads will change.", before.
    [[nodiscard]] virtual QString forecast(const MassReport &report) const;
    /// "12 leads changed", after.
    [[nodiscard]] virtual QString told(int leads) const;

signals:
    /// change() is another one now.
    void changed();
};

/// Which stage, and for what reason where it asks for one.
[[nodiscard]] BulkForm *makeStageForm(CardScope &scope);
/// Which field gets which value; of the field `name` only that, when one is given.
[[nodiscard]] BulkForm *makeFieldForm(CardScope &scope, const QString &name = {});
/// A task for each.
[[nodiscard]] BulkForm *makeTaskForm(CardScope &scope);
/// Tags for all of them, or off all of them.
[[nodiscard]] BulkForm *makeTagForm(CardScope &scope);
/// Into the archive, or out of it.
[[nodiscard]] BulkForm *makeArchiveForm(bool archives);
/// Out of the archive for good.
[[nodiscard]] BulkForm *makePurgeForm();

} // namespace leadline
