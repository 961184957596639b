// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"
#include "tests/support/testfile.h"
#include "ui/leads/leadlistchips.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadtableview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/standardactions.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QTest>

namespace leadline::test {

/// The list of leads over a real file, as the window has it: `file` was filled and closed before.
class ListOnFile
{
public:
    explicit ListOnFile(TestFile &file, const QString &login = {})
        : m_workspace(file.path(), login, file.clock().clock()), m_theme(*qApp), m_toast(&m_window)
    {
        file.close();
        QFuture<Result<Reference>> opened = m_workspace.open();
        if (!QTest::qWaitFor([&] { return opened.isFinished(); }) || !opened.result())
            qFatal("the file does not open");
        for (const ActionDescription &description : standardActions())
            m_actions.add(description);
        m_context = std::make_unique<WindowContext>(m_workspace, *opened.result(), m_theme, m_actions, m_toast);
        m_pane = std::make_unique<LeadListPane>(*m_context);
        m_tester = std::make_unique<QAbstractItemModelTester>(view().model(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_pane->resize(347, 800);
        m_pane->show();
        if (!QTest::qWaitForWindowActive(m_pane.get()))
            qFatal("the list is not shown");
        view().setFocus();
    }

    [[nodiscard]] LeadListPane &pane() { return *m_pane; }
    [[nodiscard]] LeadListView &view() { return *m_pane->findChild<LeadListView *>(); }
    [[nodiscard]] LeadTableView &table() { return *m_pane->findChild<LeadTableView *>(); }
    [[nodiscard]] LeadListChips &chips() { return *m_pane->findChild<LeadListChips *>(); }
    [[nodiscard]] QLineEdit &search() { return *m_pane->findChild<QLineEdit *>(); }
    [[nodiscard]] WindowContext &context() { return *m_context; }
    [[nodiscard]] Workspace &workspace() { return m_workspace; }

    /// What the list shows, from the top.
    [[nodiscard]] QStringList titles()
    {
        QStringList titles;
        for (int row = 0; row < view().model()->rowCount(); ++row)
            titles.append(view().model()->index(row, 0).data().toString());
        return titles;
    }
    /// Runs a use case as somebody else's hand would, and waits for it.
    template<typename Work>
    auto change(Work work)
    {
        auto future = m_workspace.write(std::move(work));
        if (!QTest::qWaitFor([&] { return future.isFinished(); }))
            qFatal("the change does not end");
        return future.takeResult();
    }
    /// Waits until the list shows just this.
    [[nodiscard]] bool shows(const QStringList &expected)
    {
        return QTest::qWaitFor([&] { return titles() == expected; });
    }

private:
    Workspace m_workspace;
    Theme m_theme;
    ActionRegistry m_actions;
    QWidget m_window;
    Toast m_toast;
    std::unique_ptr<WindowContext> m_context;
    std::unique_ptr<LeadListPane> m_pane;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace leadline::test
