// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace leadline {

class AttentionPane;
class Card;
class ConnectForm;
class Label;
class OutboxPane;
class StandingCard;
class SyncLogPane;
class SyncSession;
class WindowContext;
struct SyncStanding;

/// The shared server: how to join one or, once the file has, how things stand with it,
/// what waits to be sent, what waits for a decision and what happened.
class SharingPage final : public Page
{
    Q_OBJECT

public:
    SharingPage(WindowContext &context, SyncSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString section() const override { return QStringLiteral("sharing"); }
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void show(const SyncStanding &standing);
    void retranslate();

    SyncSession &m_session;
    Label *m_title;
    Card *m_card;
    ConnectForm *m_form;
    StandingCard *m_standing;
    QWidget *m_lists;
    AttentionPane *m_attention;
    OutboxPane *m_outbox;
    SyncLogPane *m_log;
};

} // namespace leadline
