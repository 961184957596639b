// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"
#include "ui/shell/page.h"

#include <QTimer>
#include <QUuid>

namespace leadline {

class ClientCardView;
class ClientListPane;
class WindowContext;

/// A section of its own for contacts, and one for companies: the list, and beside it the card of the one chosen there.
class ClientsPage final : public Page
{
    Q_OBJECT

public:
    ClientsPage(WindowContext &context, Kind kind, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString section() const override;
    [[nodiscard]] QWidget *firstFocus() override;
    bool focusSearch() override;

    void showClient(const QUuid &client);
    void create();
    /// Those that are selected; of a single one, it and whoever may be the same.
    void merge();
    /// The person on the card, for good, after a question; only administrators can.
    void erase();
    [[nodiscard]] bool canErase() const;
    [[nodiscard]] ClientListPane &list() { return *m_list; }
    [[nodiscard]] ClientCardView &card() { return *m_card; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showChosen();
    /// The one on the card and whoever may be the same.
    void mergeSimilar();
    void openMerge(const std::vector<QUuid> &ids);

    WindowContext &m_context;
    Kind m_kind;
    ClientListPane *m_list;
    ClientCardView *m_card;
    QTimer m_cardTimer; ///< keeps the list fluid while a key is held down
    QUuid m_chosen;
};

} // namespace leadline
