// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardscope.h"
#include "ui/clients/clientcontent.h"

class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace leadline {

class ClientProfile;
class ClientTabs;
class ElidedLabel;
class EmptyState;
class Label;

/// The card of a contact or company: who it is, how to reach them, what is known, everything on their leads. It refreshes
/// itself on commits.
class ClientCardView final : public QWidget
{
    Q_OBJECT

public:
    ClientCardView(WindowContext &context, Kind kind, QWidget *parent = nullptr);

    void showClient(const QUuid &client);
    /// Null when nobody is shown.
    [[nodiscard]] const QUuid &client() const { return m_client; }
    [[nodiscard]] const ClientContent &content() const { return m_content; }
    [[nodiscard]] QString title() const;
    /// Dials or writes to the first phone or address there is.
    void call() const;
    void write() const;
    [[nodiscard]] bool canCall() const;
    [[nodiscard]] bool canWrite() const;

signals:
    /// What was asked for, or its newest state, is on the screen.
    void shown();
    /// Merge it with whoever may be the same.
    void mergeRequested();
    void eraseRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeSimilar();
    [[nodiscard]] QWidget *makeBody();
    void clear();
    void load();
    void take(Result<ClientContent> content);
    void showHeader();
    void showSimilar();
    [[nodiscard]] QString aboutLine() const;

    CardScope m_scope;
    Kind m_kind;
    QUuid m_client;
    ClientContent m_content;
    bool m_isLoading = false;
    bool m_isStale = false;
    QStackedLayout *m_stack;
    EmptyState *m_nobody;
    ElidedLabel *m_name;
    ElidedLabel *m_about;
    QPushButton *m_call;
    QPushButton *m_write;
    QPushButton *m_erase;
    QWidget *m_similar = nullptr;
    Label *m_similarText;
    QPushButton *m_merge;
    ClientProfile *m_profile;
    ClientTabs *m_tabs;
    QScrollArea *m_scroll = nullptr;
};

} // namespace leadline
