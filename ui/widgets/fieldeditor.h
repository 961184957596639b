// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldinput.h"

#include <QWidget>

class QHBoxLayout;

namespace leadline {

class IconButton;
class Label;

/// A label with its value, edited in place (C-45): flat text until it is clicked or focused, saved by Enter or by
/// leaving, restored by Esc. What cannot be read or is refused is explained under it and stays as typed.
class FieldEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(InputType type, const QString &label = {}, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// Without it only screen readers are told the label.
    void setLabelShown(bool shown);
    /// Takes what is stored. While the user is typing the text stays, and Esc then goes back to this value.
    void setValue(const QVariant &value);
    [[nodiscard]] const QVariant &value() const { return m_value; }

    /// For Choice, in the order shown; an entry with an empty code is "none".
    void setChoices(const std::vector<FieldChoice> &choices);
    /// ISO 4217, for Money.
    void setCurrency(const QString &currency);
    /// What "today" is, for DateTime.
    void setClock(const Clock &clock);
    void setReadOnly(bool readOnly);
    void setPlaceholder(const QString &text);
    /// Marks the field with a lock and says to whoever asks why it is closed to him. Empty takes the lock away.
    void setClosed(const QString &why);

    /// Marks the empty field as needed: "Fill in before handoff" and a warning icon. Empty takes the mark away.
    void setMissing(const QString &text);
    /// Shown under the field until the next edit; empty takes it away.
    void setError(const QString &text);
    [[nodiscard]] QString error() const;

    /// A button after the value: call, write, open the record. Emits actionTriggered(); the value looks like a link.
    void setAction(const QString &iconName, const QString &name);

    /// A button that copies the value, as it is shown, to the clipboard. Emits copied().
    void setCopyAction(const QString &name);
    /// Something of the caller's, under the field and its error.
    void addBelow(QWidget *widget);

    /// Whether the user has typed something that is not committed yet.
    [[nodiscard]] bool isTouched() const { return m_input->isTouched(); }
    /// What stands in the field now, committed or not; nullopt while it cannot be read.
    [[nodiscard]] std::optional<QVariant> typed() const { return isTouched() ? m_input->read() : m_value; }
    /// What leaving the field does.
    void commit();
    /// What Esc does.
    void restore();
    /// The control itself, for tab order.
    [[nodiscard]] QWidget *input() const { return m_input->widget(); }

signals:
    /// A new, readable value; value() already returns it. Refuse it with setError().
    void edited(const QVariant &value);
    void actionTriggered();
    void copied(const QString &text);
    /// At every change by the user, committed or not, and when Esc takes it back; typed() tells what it is now.
    void touched();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isEmpty() const;
    bool handleKey(QEvent *event);
    [[nodiscard]] IconButton *addButton(const QString &iconName);
    void copy();
    void showActions();
    void showMissing();
    void showLock();
    void describe();

    FieldInput *m_input;
    Label *m_label;
    Label *m_error;
    Label *m_missingIcon;
    Label *m_lock;
    QHBoxLayout *m_row;
    IconButton *m_action = nullptr;
    IconButton *m_copy = nullptr;
    QVariant m_value;
    QString m_labelText;
    bool m_isLabelShown = true;
    QString m_placeholder;
    QString m_missing;
    QString m_closed;
};

} // namespace leadline
