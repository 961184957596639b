// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demoday.h"

#include "app/composition.h"
#include "app/keyplayer.h"
#include "core/services/leads.h"
#include "ui/card/cardview.h"
#include "ui/leads/leadspage.h"
#include "ui/text/language.h"
#include "ui/widgets/toast.h"
#include "ui/window/desk.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>
#include <cstdio>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The rep's day, step by step.
class DemoDay
{
public:
    DemoDay(Composition &composition, const QString &pictures)
        : m_window(composition.window), m_player(m_window, pictures, true)
    {
    }

    [[nodiscard]] bool play() { return openSample() && findLead() && transfer() && fillForm() && takeBack(); }

private:
    bool openSample()
    {
        bool isPainted = false;
        QObject::connect(&m_window, &MainWindow::painted, &m_window, [&isPainted] { isPainted = true; });
        m_window.openDemo();
        m_window.show();
        return step(m_player.wait([&] { return isPainted; }, 30), "The sample company is open", u"leads"_s);
    }

    bool findLead()
    {
        const std::optional<Lead> lead = readyLead();
        if (!lead)
            return step(false, "A lead on the handoff", {});
        m_lead = lead->id;
        m_player.press(Qt::Key_Slash);
        m_player.type(lead->title);
        m_player.press(Qt::Key_Return);
        m_player.press(Qt::Key_Return);
        const auto isOpen = [this] {
            return m_window.desk()->leads().card().lead() == m_lead && find(u"result.transfer"_s);
        };
        return step(m_player.wait(isOpen), "Found by its name, opened by Enter", u"card"_s);
    }

    bool transfer()
    {
        if (!m_player.focus(u"result.transfer"_s))
            return step(false, "The result «hand over to sales»", {});
        m_player.press(Qt::Key_Space);
        step(m_player.wait([this] { return find(u"effects"_s) && find(u"details"_s); }),
             "The result shows what it will do", u"effects"_s);
        m_player.focus(u"details"_s);
        m_player.type(QCoreApplication::translate("DemoDay", "They want it before the season; the director decides."));
        m_player.press(Qt::Key_Return, Qt::ControlModifier);
        const auto isDone = [this] { return !find(u"result.transfer"_s) && find(u"task.title"_s); };
        return step(m_player.wait(isDone), "The task is done, the data-entry task is there", u"done"_s);
    }

    bool fillForm()
    {
        m_player.settle();
        if (!find(u"form"_s) && m_player.focus(u"task.title"_s))
            m_player.press(Qt::Key_Return);
        if (!m_player.wait([this] { return find(u"form"_s); }))
            return step(false, "The form of the handoff", {});
        if (m_player.focus(u"form.budget"_s)) {
            m_player.settle();
            m_player.type(u"1250000"_s);
        }
        step(true, "The form is filled in", u"form"_s);
        m_player.press(Qt::Key_Return, Qt::ControlModifier);
        return step(m_player.wait([this] { return stage() == u"awaiting-sale"_s && !find(u"form"_s); }),
                    "Saved: the lead awaits its sale", u"saved"_s);
    }

    bool takeBack()
    {
        m_player.settle();
        const QString before = m_window.toast().text();
        m_window.actions().action(u"edit.undo"_s)->trigger();
        const auto isBack = [&] { return stage() != u"awaiting-sale"_s && m_window.toast().text() != before; };
        return step(m_player.wait(isBack), "One Undo takes it back", u"undone"_s);
    }

    bool step(bool went, const char *what, const QString &picture)
    {
        const QString path = m_player.picture(picture.isEmpty() ? u"missing"_s : picture);
        std::printf("%-4s %-48s %s\n", went ? "ok" : "FAIL", what, qPrintable(QDir::toNativeSeparators(path)));
        std::fflush(stdout);
        return went;
    }

    [[nodiscard]] bool find(const QString &name) const
    {
        const QList<QWidget *> widgets = m_window.findChildren<QWidget *>(name);
        return std::any_of(widgets.begin(), widgets.end(), [](const QWidget *widget) { return widget->isVisible(); });
    }

    template<typename Work>
    auto ask(Work work) const
    {
        auto future = m_window.desk()->context().workspace.read(std::move(work));
        m_player.wait([&] { return future.isFinished(); });
        return future.takeResult();
    }

    [[nodiscard]] std::optional<Lead> readyLead() const
    {
        const auto leads = ask([](Session &session) -> Result<std::vector<Lead>> {
            return session.store().select<Lead>(
                u"stage = 'handoff' AND openTasks > 0 AND budget IS NOT NULL LIMIT 1"_s);
        });
        return leads && !leads->empty() ? std::optional(leads->front()) : std::nullopt;
    }

    [[nodiscard]] QString stage() const
    {
        const auto lead = ask([id = m_lead](Session &session) { return session.store().find(id); });
        return lead ? lead->stage : QString();
    }

    MainWindow &m_window;
    KeyPlayer m_player;
    LeadId m_lead;
};

} // namespace

int runDemoDay(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"pictures"_s, {}, u"folder"_s, u"demo-day"_s}, {u"lang"_s, {}, u"code"_s}});
    parser.parse(QApplication::arguments());
    const QTemporaryDir folder;
    Composition composition(application, folder.path(), systemClock(), languageFromCode(parser.value(u"lang"_s)));
    composition.theme.apply(Scheme::Light);
    composition.window.resize(1440, 900);
    const QString pictures = QDir(parser.value(u"pictures"_s)).absolutePath();
    const bool went = DemoDay(composition, pictures).play();
    std::printf("Pictures: %s\n", qPrintable(QDir::toNativeSeparators(pictures)));
    return went ? 0 : 1;
}

} // namespace leadline
