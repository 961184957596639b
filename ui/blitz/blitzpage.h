// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/calls.h"
#include "ui/blitz/blitztally.h"
#include "ui/blitz/callclock.h"
#include "ui/card/cardcontent.h"
#include "ui/card/cardscope.h"
#include "ui/shell/page.h"

#include <QTimer>

class QPushButton;
class QStackedLayout;

namespace leadline {

class BlitzLead;
class EmptyState;
class Label;

/// Goes through the leads of a list call by call, by nothing but keys: a number chooses the result of the task, Enter
/// writes it down with the call's length and goes on, Esc ends it with what came of it.
class BlitzPage final : public Page
{
    Q_OBJECT

public:
    explicit BlitzPage(WindowContext &context, QWidget *parent = nullptr);

    /// Rows of the file, in the order they are gone through.
    void start(std::vector<quint32> leads);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString section() const override { return QStringLiteral("leads"); }
    [[nodiscard]] QWidget *firstFocus() override;

signals:
    void finished();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeWork();
    [[nodiscard]] QLayout *makeHead();
    void connectActions();
    void load();
    void take(Result<CardContent> content);
    void confirm();
    void writeDown(const Call &call);
    template<typename Work>
    void save(Work work, const Completion &completion);
    void next();
    void leave();
    [[nodiscard]] Call callMade() const;
    void end();
    void call();
    void showClock();
    void showTexts();
    [[nodiscard]] bool isAtWork() const;

    CardScope m_scope;
    std::vector<quint32> m_leads;
    size_t m_position = 0;
    BlitzTally m_tally;
    CallClock m_clock;
    bool m_isThere = false; ///< the lead is on the screen
    bool m_isSaving = false;
    int m_reading = 0; ///< of the latest reading; earlier ones come too late
    Label *m_title;
    Label *m_progress;
    Label *m_time;
    Label *m_keys;
    BlitzLead *m_lead;
    EmptyState *m_summary;
    QPushButton *m_back;
    QStackedLayout *m_stack;
    QTimer m_second;
};

} // namespace leadline
