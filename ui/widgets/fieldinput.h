// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldformat.h"

#include <QObject>
#include <memory>
#include <utility>
#include <vector>

class QWidget;

namespace leadline {

/// What can be chosen: its code and how it is called.
using FieldChoice = std::pair<QString, QString>;

/// The control inside a field editor; one kind for texts, one for notes, for choices, for flags.
class FieldInput : public QObject
{
    Q_OBJECT

public:
    explicit FieldInput(QObject *parent) : QObject(parent) {}

    [[nodiscard]] virtual QWidget *widget() const = 0;
    /// Shows the value, at rest or ready to be edited, and forgets what was typed.
    virtual void show(const QVariant &value, bool editing) = 0;
    /// Whether the user has changed what show() put there.
    [[nodiscard]] virtual bool isTouched() const = 0;
    [[nodiscard]] virtual std::optional<QVariant> read() const = 0;
    [[nodiscard]] virtual FieldFormat *format() { return nullptr; }
    virtual void setPlaceholder(const QString &) {}
    virtual void setReadOnly(bool readOnly) = 0;
    virtual void setChoices(const std::vector<FieldChoice> &) {}
    /// The whole of what is shown shortened, for want of room; empty when all of it is to be seen.
    [[nodiscard]] virtual QString cutText() const { return {}; }
    /// Flags carry their label themselves.
    virtual bool takesLabel(const QString &) { return false; }

signals:
    /// Enter, a choice made, a flag toggled.
    void confirmed();
    void touched();
    void cutChanged();
};

/// The input for the type; `parent` owns it and its widget.
[[nodiscard]] FieldInput *makeFieldInput(InputType type, QWidget *parent);

} // namespace leadline
