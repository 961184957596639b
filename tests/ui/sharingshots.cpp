// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/syncsession.h"
#include "core/services/attachments.h"
#include "tests/client/onlinefile.h"
#include "tests/client/webserver.h"
#include "tests/ui/programwindow.h"
#include "ui/leads/leadlistview.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(1440, 800);

/// The page of the shared server in every state, as pictures.
class Shots
{
public:
    Shots(QString folder, QLocale::Language language, Scheme scheme)
        : m_folder(std::move(folder)), m_program(language, m_file.clock()),
          m_suffix(u"_%1_%2.png"_s.arg(scheme == Scheme::Dark ? u"dark"_s : u"light"_s,
                                       language == QLocale::Russian ? u"ru"_s : u"en"_s))
    {
        if (!addUser(m_founder.session(), u"boris"_s, u"Борис Орлов"_s))
            qFatal("no second user");
        m_program.theme().apply(scheme);
        m_program.window().resize(usualSize);
    }

    void take()
    {
        m_file.addLead({u"title=Склад на Тульской"_s});
        m_file.close();
        WebServer server(m_founder);
        if (!m_program.open(m_file.path()))
            qFatal("the file does not open");
        m_program.run(u"section.sharing"_s);
        keep(u"1_alone"_s);
        fill(server.address(), u"wrong"_s);
        click(u"test"_s);
        keep(u"2_refused"_s);
        fill(server.address(), u"right"_s);
        click(u"connect"_s);
        keep(u"3_asked"_s);
        click(u"bring"_s);
        reach(SyncMood::UpToDate);
        keep(u"4_synced"_s);
        showDevices();
        showFiles();
        click(u"wantsPassword"_s);
        keep(u"8_password"_s);
        click(u"keepPassword"_s);
        disagree(server);
        keep(u"5_attention"_s);
        server.answerWith(503, {});
        m_program.commit(edit(u"Москва"_s));
        reach(SyncMood::Offline);
        keep(u"6_offline"_s);
        server.answerWith(401, R"({"error":"unauthorized"})");
        click(u"sync"_s);
        reach(SyncMood::LoginNeeded);
        m_program.commit(edit(u"Тверь"_s));
        click(u"wantsOut"_s);
        keep(u"7_loggedout"_s);
    }

private:
    void showDevices()
    {
        click(u"wantsDevices"_s);
        QWidget *dialog = QApplication::activeModalWidget();
        auto *list = dialog->findChild<LeadListView *>(u"devices"_s);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::qWait(600);
        dialog->grab().save(QDir(m_folder).filePath(u"9_devices"_s + m_suffix));
        QTest::keyClick(list, Qt::Key_W);
        QTest::qWait(600);
        dialog->grab().save(QDir(m_folder).filePath(u"10_wiping"_s + m_suffix));
        delete dialog;
    }

    /// One that is here, and one that a colleague has.
    void showFiles()
    {
        const LeadId lead = m_program.leads().front().id;
        const auto attach = [lead](Session &session) {
            return addAttachment(session, lead, {u"Коммерческое предложение.pdf"_s, QString(64, u'a'), 2'300'000});
        };
        m_program.commit(attach);
        m_program.run(u"section.leads"_s);
        m_program.window().findChild<QTabBar *>()->setCurrentIndex(2);
        keep(u"11_files"_s);
        m_program.run(u"section.sharing"_s);
        reach(SyncMood::UpToDate);
    }

    /// Boris gives the lead away first.
    void disagree(const WebServer &server)
    {
        OnlineFile boris;
        boris.open();
        if (!boris.join(server.address(), u"boris"_s, u"right"_s).isEmpty()
            || !QTest::qWaitFor([&] { return !boris.titles().isEmpty(); }))
            qFatal("Boris has no lead");
        const int before = server.executed();
        boris.ask(edit(u"Тула"_s, u"boris"_s));
        if (!QTest::qWaitFor([&] { return server.executed() > before; }))
            qFatal("Boris cannot send");
        m_program.commit(edit(u"Орёл"_s, {}, true));
        reach(SyncMood::NeedsAttention);
    }

    [[nodiscard]] std::function<Result<ChangeSet>(Session &)> edit(const QString &city, const QString &owner = {},
                                                                   bool gives = false)
    {
        return [id = m_program.leads().front().id, city, owner, gives](Session &session) {
            FieldValues values{{u"city"_s, city}};
            if (gives || !owner.isEmpty())
                values.emplace_back(u"owner"_s,
                                    owner.isEmpty() ? QVariant() : userNamed(session.store(), owner)->id.uuid());
            return editLead(session, id, values);
        };
    }
    void fill(const QString &address, const QString &password)
    {
        m_program.find<QLineEdit>(u"address"_s)->setText(address);
        m_program.find<QLineEdit>(u"login"_s)->setText(u"anna"_s);
        m_program.find<QLineEdit>(u"password"_s)->setText(password);
    }
    void click(const QString &name)
    {
        m_program.find<QPushButton>(name)->click();
        QTest::qWait(600);
    }
    void reach(SyncMood mood)
    {
        const SyncSession &sync = m_program.window().desk()->sync();
        if (!QTest::qWaitFor([&] { return sync.standing().mood == mood; }, patience))
            qFatal("it never comes to that: %d", static_cast<int>(mood));
    }
    void keep(const QString &name)
    {
        m_program.window().toast().dismiss();
        QTest::qWait(600);
        m_program.window().grab().save(QDir(m_folder).filePath(name + m_suffix));
    }

    QString m_folder;
    TestFile m_founder;
    TestFile m_file;
    ProgramWindow m_program;
    QString m_suffix;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QString folder = QDir(QCoreApplication::arguments().value(1, u"shots"_s)).absolutePath();
    QDir().mkpath(folder);
    for (const QLocale::Language language : {QLocale::Russian, QLocale::English}) {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            Shots(folder, language, scheme).take();
    }
    return 0;
}
