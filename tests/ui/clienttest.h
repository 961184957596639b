// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/clients.h"
#include "tests/ui/programwindow.h"
#include "ui/clients/clientcardview.h"
#include "ui/clients/clientlistpane.h"
#include "ui/clients/clientspage.h"
#include "ui/leads/leadlistview.h"

#include <QApplication>
#include <QLineEdit>

namespace leadline::test {

using ClientValues = std::initializer_list<std::pair<QString, Value>>;

/// Writes a contact or company down.
inline QUuid addClientTo(TestFile &file, Kind kind, ClientValues values)
{
    Record client{kind, newUuid(file.clock().now()), {}};
    for (const auto &[field, value] : values)
        client.set(field, value);
    if (!addClient(file.session(), client))
        qFatal("not added");
    return client.id;
}

/// The window at its contacts, or its companies; `file` was filled before.
class ClientsOpened
{
public:
    explicit ClientsOpened(TestFile &file, Kind kind = Kind::Contact, QLocale::Language language = QLocale::English)
        : m_program(language, file.clock()), m_kind(kind)
    {
        file.close();
        if (!m_program.open(file.path()))
            qFatal("the file does not open");
        m_program.press(Qt::Key_6,
                        kind == Kind::Contact ? Qt::ControlModifier : Qt::ControlModifier | Qt::ShiftModifier);
        if (!QTest::qWaitFor([this] { return page().isVisible(); }, patience))
            qFatal("the page does not come");
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] ClientsPage &page() { return m_program.window().desk()->clients(m_kind); }
    [[nodiscard]] LeadListView &list() { return *page().list().findChild<LeadListView *>(); }
    [[nodiscard]] QLineEdit &search() { return *page().list().findChild<QLineEdit *>(); }
    [[nodiscard]] QStringList names()
    {
        QStringList names;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            names.append(list().model()->index(row, 0).data().toString());
        return names;
    }
    [[nodiscard]] bool lists(const QStringList &expected)
    {
        return QTest::qWaitFor([&] { return names() == expected; }, patience);
    }
    /// Goes by the arrows to the one of that name and waits for its card.
    [[nodiscard]] bool goTo(const QString &name)
    {
        if (!QTest::qWaitFor([&] { return names().contains(name); }, patience))
            return false;
        list().setFocus();
        m_program.press(Qt::Key_Home);
        for (qsizetype step = names().indexOf(name); step > 0; --step)
            m_program.press(Qt::Key_Down);
        return QTest::qWaitFor([&] { return page().card().title() == name && page().card().isVisible(); }, patience);
    }
    [[nodiscard]] Record stored(const QUuid &client)
    {
        return m_program
            .ask([kind = m_kind, client](Session &session) -> Result<Record> {
                return session.store().tables().find(kind, client)->record;
            })
            .value();
    }

private:
    ProgramWindow m_program;
    Kind m_kind;
};

} // namespace leadline::test
