// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/conflict.h"
#include "ui/card/cardscope.h"

#include <QWidget>

class QPushButton;

namespace leadline {

class Label;

/// A value that lost to the one which stands in a field of the lead.
struct FieldConflict
{
    ConflictId id;
    QString field;
    QString lost; ///< in words
    UserId author;
    Timestamp at;

    friend bool operator==(const FieldConflict &, const FieldConflict &) = default;
};

/// Stands under the field and tells what lost there, whose it was and since when; a button or one key sets it again or
/// lets the other stand (sync.md section 3).
class ConflictBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictBadge(CardScope &scope, QWidget *parent = nullptr);

    void setConflict(const FieldConflict &conflict, const QString &fieldLabel);
    /// What is only read takes no other value.
    void setReadOnly(bool readOnly);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addButton(const QString &name);
    void retranslate();
    void use();
    void keep();

    CardScope &m_scope;
    FieldConflict m_conflict;
    QString m_fieldLabel;
    Label *m_text;
    QPushButton *m_use;
    QPushButton *m_keep;
};

} // namespace leadline
