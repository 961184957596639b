// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "ui/leads/leadlistfilter.h"
#include "ui/shell/page.h"

#include <QTimer>

class QPushButton;
class QDropEvent;
class QSplitter;

namespace leadline {

class LeadCapture;
class LeadCardView;
class LeadListPane;
class LeadPeek;
class WindowContext;

/// The section «Leads»: the list, and beside it the card of the lead that is chosen there. A table takes all of the room:
/// there the card stands in its place once it is opened, until one goes back.
class LeadsPage final : public Page
{
    Q_OBJECT

public:
    explicit LeadsPage(WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString section() const override { return QStringLiteral("leads"); }
    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] bool hasUnsavedText() const override;

    void showLead(const LeadId &id);
    void createLead();
    [[nodiscard]] LeadListPlace place() const;
    void returnTo(const LeadListPlace &place);
    /// Of what somebody pastes.
    void captureLead();
    /// The list comes back when a card stands in its place.
    void showList();
    [[nodiscard]] bool isCardShown() const { return !m_isTable || m_isCardOpen; }
    /// The lead that one stands on.
    [[nodiscard]] const LeadId &chosen() const { return m_chosen; }
    /// Of a mail that was saved as a file.
    void chooseMail();
    [[nodiscard]] LeadListPane &list() { return *m_list; }
    /// Made when it is first asked for: the list need not wait for it.
    LeadCardView &card();
    [[nodiscard]] QSplitter &splitter() { return *m_splitter; }
    /// How list and card share the room when they stand side by side.
    [[nodiscard]] QByteArray split() const;

signals:
    /// Another place is about to be shown.
    void leaving();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool takeDrop(QDropEvent *drop);
    void connectList();
    void takeLook();
    void share();
    void open(const LeadId &id);
    void togglePeek();
    [[nodiscard]] bool isPeeking() const;
    void showChosen();
    [[nodiscard]] LeadId leadAt(const QPoint &position) const;
    void connectActions();
    void createSample();

    WindowContext &m_context;
    QSplitter *m_splitter;
    LeadCapture *m_capture;
    LeadListPane *m_list;
    QWidget *m_side;
    QPushButton *m_back; ///< to the table
    LeadCardView *m_card = nullptr;
    LeadPeek *m_peek = nullptr; ///< made when somebody first peeks
    QTimer m_cardTimer;         ///< keeps the list fluid while a key is held down
    LeadId m_chosen;
    QByteArray m_split; ///< while a table takes all of the room
    bool m_isTable = false;
    bool m_isCardOpen = false; ///< in the place of the table
    bool m_wantsPeek = false;  ///< beside the table
};

} // namespace leadline
