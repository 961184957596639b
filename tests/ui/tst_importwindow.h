// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"
#include "tests/support/testfile.h"
#include "ui/import/importwizard.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

namespace leadline::test {

using namespace Qt::StringLiterals;

/// The text in windows-1251, as an old program exports it.
inline QByteArray inCp1251(const QString &text)
{
    QByteArray bytes;
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        if (code >= u'А' && code <= u'я')
            bytes.append(static_cast<char>(code - u'А' + 0xC0));
        else if (code < 0x80)
            bytes.append(static_cast<char>(code));
        else
            bytes.append(static_cast<char>(code == u'ё' ? 0xB8 : code == u'Ё' ? 0xA8 : code == u'«' ? 0xAB : 0xBB));
    }
    return bytes;
}

/// The wizard in a window of its own on a real file, driven by keys as they come from the window system.
class ImportWindow
{
public:
    ImportWindow() : m_theme(*qApp), m_toast(&m_window)
    {
        m_file.close();
        m_theme.apply(Scheme::Light);
        m_workspace = std::make_unique<Workspace>(m_file.path(), u"anna"_s, m_file.clock().clock());
        auto opened = m_workspace->open();
        opened.waitForFinished();
        if (!opened.result())
            qFatal("%s", qPrintable(opened.result().error().reason));
        m_context = std::make_unique<WindowContext>(*m_workspace, *opened.result(), m_theme, m_actions, m_toast);
        m_wizard = new ImportWizard(*m_context);
        auto *column = new QVBoxLayout(&m_window);
        column->setContentsMargins({});
        column->addWidget(m_wizard);
        m_window.resize(1280, 720);
        m_window.show();
        m_window.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window does not come up");
    }
    ~ImportWindow() { delete m_wizard; }

    [[nodiscard]] ImportWizard &wizard() { return *m_wizard; }
    [[nodiscard]] QWidget &window() { return m_window; }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] Workspace &workspace() { return *m_workspace; }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QTest::keyClick(popup ? popup->windowHandle() : m_window.windowHandle(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar character : text) {
            QWidget *popup = QApplication::activePopupWidget();
            QTest::sendKeyEvent(QTest::Click, popup ? popup : QApplication::focusWidget(), Qt::Key_unknown, character,
                                Qt::NoModifier);
        }
    }
    /// Tab until the focus is on the control of that name; false when it comes round without.
    [[nodiscard]] bool tabTo(const QString &accessibleName)
    {
        constexpr int enough = 60;
        for (int count = 0; count < enough; ++count) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->accessibleName() == accessibleName)
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }

    /// The visible control of that name; nullptr when there is none.
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &accessibleName)
    {
        for (Widget *widget : m_window.findChildren<Widget *>()) {
            if (widget->isVisible() && widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }
    /// Every text that is to be seen.
    [[nodiscard]] bool shows(const QString &text)
    {
        for (const QLabel *label : m_window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        for (const QAbstractButton *button : m_window.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text().contains(text))
                return true;
        }
        return false;
    }
    /// What a table shows in a cell.
    [[nodiscard]] QString cell(const QString &table, int row, int column)
    {
        const auto *view = find<QTableView>(table);
        return view ? view->model()->index(row, column).data().toString() : QString();
    }

    [[nodiscard]] std::vector<Lead> leads()
    {
        auto read = m_workspace->read([](Session &session) -> Result<std::vector<Lead>> {
            return session.store().select<Lead>(u"1 ORDER BY number"_s);
        });
        read.waitForFinished();
        return read.takeResult().value();
    }
    [[nodiscard]] qint64 countLeads()
    {
        auto read = m_workspace->read([](Session &session) -> Result<qint64> {
            return static_cast<qint64>(session.store().select<Lead>(u"1"_s).size());
        });
        read.waitForFinished();
        return read.takeResult().value();
    }

    [[nodiscard]] QString writeFile(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    TestFile m_file;
    Theme m_theme;
    QWidget m_window;
    Toast m_toast;
    ActionRegistry m_actions;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<WindowContext> m_context;
    QPointer<ImportWizard> m_wizard;
};

/// What marketing sent: 97 good rows and 3 that cannot be taken, with a source that nobody knows.
inline QByteArray marketingFile()
{
    QString text = u"ФИО;Компания;Телефон;E-mail;Источник;Регион;Что нужно\r\n"_s;
    for (int row = 0; row < 97; ++row) {
        text += u"Ёлкин Пётр %1;ООО «Ромашка %1»;8 (495) 123-%2;petr%1@romashka.example;Выставка Склад;Москва;"
                "\"Складской учёт; срочно\"\r\n"_s.arg(row)
                    .arg(1000 + row);
        if (row == 10 || row == 50)
            text += u";;;;;;\r\n"_s;
    }
    text += u"Длинный Иван;"_s + u"склад и доставка "_s.repeated(5'000) + u";;;;;\r\n"_s;
    return inCp1251(text);
}

constexpr int patience = 20'000; ///< milliseconds

// What tables are called.
inline const QString preview = u"First rows of the file"_s;
inline const QString columns = u"Columns and the fields they go to"_s;
inline const QString unknownTexts = u"Unknown texts and what they become"_s;
inline const QString dryRunRows = u"What happens to the first rows"_s;
inline const QString rowCells = u"The row cell by cell"_s;

/// From a file to the mapping, with the whole file looked through.
inline void goToMapping(ImportWindow &window, const QString &path)
{
    window.wizard().start(path);
    QTRY_VERIFY_WITH_TIMEOUT(window.find<QTableView>(preview), patience);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(window.find<QTableView>(columns), patience);
    QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"In the whole file"_s), patience);
}

inline void useTestSettings()
{
    QCoreApplication::setOrganizationName(u"leadline-test"_s);
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    QLocale::setDefault(QLocale(QLocale::English));
}

} // namespace leadline::test
