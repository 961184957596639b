// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardscope.h"

#include <QFrame>

class QTextBrowser;

namespace leadline {

class IconButton;
class Label;

/// A glance at the lead one stands on, beside the table: what matters of it, only to be read. The keyboard stays in the
/// table (C-18).
class LeadPeek final : public QFrame
{
    Q_OBJECT

public:
    explicit LeadPeek(WindowContext &context, QWidget *parent = nullptr);

    void show(const LeadId &lead);
    [[nodiscard]] QString text() const;

signals:
    /// Esc, or its button.
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void retranslate();

    CardScope m_scope;
    Label *m_title;
    IconButton *m_close;
    QTextBrowser *m_text;
    LeadId m_lead;
};

} // namespace leadline
