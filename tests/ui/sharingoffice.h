// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/syncsession.h"
#include "tests/client/onlinefile.h"
#include "tests/client/webserver.h"
#include "tests/ui/programwindow.h"
#include "ui/leads/leadlistview.h"
#include "ui/window/rail.h"

#include <QAbstractItemModel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace leadline::test {

/// A server with the users anna and boris, and the window on a file of anna's.
struct Office
{
    TestFile founder;
    TestFile file;
    std::unique_ptr<WebServer> server;
    std::unique_ptr<ProgramWindow> program;

    explicit Office(QLocale::Language language = QLocale::English)
    {
        if (!addUser(founder.session(), QStringLiteral("boris"), QStringLiteral("Boris Orlov")))
            qFatal("no second user");
        server = std::make_unique<WebServer>(founder);
        program = std::make_unique<ProgramWindow>(language, file.clock());
    }

    [[nodiscard]] bool open()
    {
        file.close();
        if (!program->open(file.path()))
            return false;
        program->run(QStringLiteral("section.sharing"));
        return program->find<QLineEdit>(QStringLiteral("address"));
    }
    void fill(const QString &login, const QString &password) const
    {
        const std::pair<QString, QString> lines[] = {{QStringLiteral("address"), server->address()},
                                                     {QStringLiteral("login"), login},
                                                     {QStringLiteral("password"), password}};
        for (const auto &[name, text] : lines)
            program->find<QLineEdit>(name)->setText(text);
    }
    [[nodiscard]] const SyncStanding &standing() const { return program->window().desk()->sync().standing(); }
    [[nodiscard]] bool becomes(SyncMood mood) const
    {
        return QTest::qWaitFor([&] { return standing().mood == mood; }, patience);
    }
    /// Opens the file and joins it, by key.
    [[nodiscard]] bool join()
    {
        if (!open())
            return false;
        fill(QStringLiteral("anna"), QStringLiteral("right"));
        program->find<QLineEdit>(QStringLiteral("password"))->setFocus();
        program->press(Qt::Key_Return);
        return becomes(SyncMood::UpToDate);
    }
    [[nodiscard]] QString railSays() const
    {
        return program->window()
            .findChild<Rail *>()
            ->findChild<QPushButton *>(QStringLiteral("state"))
            ->accessibleName();
    }
    void click(const QString &name) const { program->find<QPushButton>(name)->click(); }
    [[nodiscard]] int rows(const QString &list) const
    {
        return program->window().findChild<LeadListView *>(list)->model()->rowCount();
    }
    void addLead(const QString &title) const
    {
        Lead lead;
        lead.id = LeadId(newUuid(now()));
        lead.title = title;
        QVERIFY(program->commit([lead](Session &session) { return leadline::addLead(session, lead); }));
    }
    [[nodiscard]] Timestamp now() const { return program->clock().now(); }
};

} // namespace leadline::test
