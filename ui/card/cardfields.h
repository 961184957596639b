// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "ui/card/cardscope.h"
#include "ui/widgets/fieldeditor.h"

namespace leadline {

// Between the model's fields and the editors of the window.

/// The control for a field.
[[nodiscard]] InputType inputTypeOf(const Field &field);

/// A field's label; of a user's own field the name he gave it.
[[nodiscard]] QString leadFieldLabel(const CardScope &scope, const QString &name);
[[nodiscard]] QString leadFieldLabel(const Reference &reference, const QString &name);

/// What a choice field offers; users are active ones only (G-08), besides the one who is chosen already.
[[nodiscard]] std::vector<FieldChoice> choicesFor(const CardScope &scope, const Field &field, const Value &current);

/// A stored value as the editor takes it, and back; nullopt when it is no such value.
[[nodiscard]] QVariant toInput(const CardScope &scope, const Field &field, const Value &value);
[[nodiscard]] std::optional<Value> fromInput(const CardScope &scope, const Field &field, const QVariant &input);

/// An editor with currency and clock set.
[[nodiscard]] FieldEditor *makeEditor(const CardScope &scope, InputType type);

/// Sets label, choices and value anew.
void showField(const CardScope &scope, FieldEditor &editor, const Field &field, const Value &value);

} // namespace leadline
