// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"
#include "ui/card/cardscope.h"

#include <QFrame>

class QMenu;
class QPushButton;

namespace leadline {

class Badge;
class ElidedLabel;
class FieldEditor;
class IconButton;

/// Which lead this is: title, maturity, client, and how to reach them.
class CardHeader final : public QFrame
{
    Q_OBJECT

public:
    explicit CardHeader(CardScope &scope, QWidget *parent = nullptr);

    void show(const LeadCard &card);
    /// Room under the title line, for the stages.
    void addBelow(QWidget *widget);
    /// Dials or writes to the first phone or address there is.
    void call();
    void write();
    [[nodiscard]] bool canCall() const { return !m_phones.isEmpty(); }
    [[nodiscard]] bool canWrite() const { return !m_emails.isEmpty(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString clientLine() const;
    void showBadges();
    void fillMenu();
    void addCopy(const QString &text);
    void rename(const QString &title);
    void fitTitle();

    CardScope &m_scope;
    LeadCard m_card;
    QStringList m_phones;
    QStringList m_emails;
    FieldEditor *m_title;
    Badge *m_maturity;
    Badge *m_repeat;
    Badge *m_archived;
    ElidedLabel *m_client;
    QPushButton *m_call;
    QPushButton *m_write;
    IconButton *m_more;
    QMenu *m_menu;
};

} // namespace leadline
