// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importer.h"
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/journal/importswindow.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"
#include "ui/shell/actionregistry.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A file with imports of its own.
class Office
{
public:
    ImportReport import(const QString &name, const QByteArray &content)
    {
        m_file.clock().advanceMinutes(1);
        QFile written(m_folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("cannot write a test file");
        written.close();
        ImportOptions options;
        options.path = written.fileName();
        options.errorsPath = m_folder.filePath(u"errors-"_s + name);
        const Result<ImportReport> report = runImport(m_file.session(), options);
        if (!report)
            qFatal("%s", qPrintable(report.error().reason));
        return *report;
    }
    [[nodiscard]] TestFile &file() { return m_file; }

private:
    QTemporaryDir m_folder;
    TestFile m_file;
};

/// The window with its imports in front.
class OpenedImports
{
public:
    explicit OpenedImports(Office &office, QLocale::Language language = QLocale::English)
        : m_program(language, office.file().clock())
    {
        office.file().close();
        if (!m_program.open(office.file().path()))
            qFatal("the file does not open");
        m_program.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        if (!QTest::qWaitFor([this] { return imports() != nullptr; }, patience))
            qFatal("no imports");
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] ImportsWindow *imports() { return qobject_cast<ImportsWindow *>(QApplication::activeWindow()); }
    [[nodiscard]] QStringList lines() { return imports() ? sentences(imports()->list()) : QStringList(); }
    [[nodiscard]] QStringList steps() { return imports() ? sentences(imports()->steps()) : QStringList(); }

private:
    [[nodiscard]] static QStringList sentences(const QAbstractItemView &view)
    {
        QStringList found;
        for (int row = 0; row < view.model()->rowCount(); ++row)
            found.append(view.model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return found;
    }

    ProgramWindow m_program;
};

const QByteArray twoLeads = "Name,Phone\nAnna,+74951234567\nPavel,+78127654321\n,\n";

} // namespace

/// The imports of a file in the window.
class ImportsWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatEachBrought_data() { proves("C-33 C-63 S4-26"); }

    void tellsWhatEachBrought()
    {
        // Given
        Office office;
        office.import(u"fair.csv"_s, twoLeads);
        office.import(u"site.csv"_s, "Name,Phone\nVera,+74957654321\n");
        // When
        OpenedImports opened(office);
        // Then the newest comes first
        QTRY_COMPARE(opened.lines().size(), 2);
        QVERIFY2(opened.lines().at(0).startsWith(u"site.csv, as imported · Anna Smirnova · created 1, "_s),
                 qPrintable(opened.lines().at(0)));
        QVERIFY2(opened.lines().at(1).startsWith(u"fair.csv, as imported · Anna Smirnova · created 2 · failed 1, "_s),
                 qPrintable(opened.lines().at(1)));
        const auto *errors = opened.imports()->findChild<QPushButton *>();
        QVERIFY(errors);
        const QAbstractItemModelTester tester(opened.imports()->list().model());
    }

    void oneKeyTakesAnImportBack_data() { proves("S4-26 C-63 weeks later, by one key"); }

    void oneKeyTakesAnImportBack()
    {
        // Given an import, and another one after it
        Office office;
        office.import(u"fair.csv"_s, twoLeads);
        office.import(u"site.csv"_s, "Name,Phone\nVera,+74957654321\n");
        office.file().clock().advanceMinutes(60 * 24 * 21);
        OpenedImports opened(office);
        QTRY_COMPARE(opened.lines().size(), 2);
        // When
        opened.program().press(Qt::Key_Down);
        QTRY_VERIFY(!opened.steps().isEmpty());
        QTRY_VERIFY(opened.steps().first().contains(u"is removed"_s));
        opened.program().press(Qt::Key_Delete);
        // Then it is gone and the other one stays
        QTRY_COMPARE(opened.program().leads().size(), size_t(1));
        QCOMPARE(opened.program().leads().front().contactName, u"Vera"_s);
        QTRY_VERIFY(opened.lines().at(1).contains(u"taken back"_s));
        QVERIFY(!opened.program().window().actions().action(u"imports.undo"_s)->isEnabled());
    }

    void asksBeforeALaterChangeIsLost_data() { proves("C-63 what was changed since"); }

    void asksBeforeALaterChangeIsLost()
    {
        // Given
        Office office;
        office.import(u"fair.csv"_s, twoLeads);
        const LeadId anna = office.file().store().select<Lead>(u"1 ORDER BY number"_s).front().id;
        office.file().clock().advanceMinutes(1);
        QVERIFY(editLead(office.file().session(), anna, {{u"city"_s, u"Tula"_s}}));
        OpenedImports opened(office);
        QTRY_VERIFY(!opened.lines().isEmpty() && opened.lines().first().contains(u"changed since"_s));
        QTRY_COMPARE(opened.steps().filter(u"changed since"_s).size(), 1);
        // When
        opened.program().press(Qt::Key_Delete);
        // Then nothing is done before the answer
        QTRY_VERIFY(qobject_cast<QMessageBox *>(QApplication::activeModalWidget()));
        QCOMPARE(opened.program().leads().size(), size_t(2));
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_VERIFY(opened.program().leads().empty());
    }

    void enterShowsItsLeadsInTheList()
    {
        // Given
        Office office;
        office.import(u"fair.csv"_s, twoLeads);
        office.file().addLead({u"title=Another"_s});
        OpenedImports opened(office);
        QTRY_COMPARE(opened.lines().size(), 1);
        // When
        opened.program().press(Qt::Key_Return);
        // Then
        QTRY_VERIFY(!opened.imports());
        QTRY_COMPARE(opened.program().window().desk()->leads().list().keys().size(), size_t(2));
    }

    void isOpenedFromTheImport()
    {
        Office office;
        office.import(u"fair.csv"_s, twoLeads);
        OpenedImports opened(office);
        opened.imports()->close();
        QTRY_VERIFY(!opened.imports());
        opened.program().show(); // without a window manager nothing comes to the front by itself
        opened.program().press(Qt::Key_I, Qt::ControlModifier);
        auto *button = opened.program().find<QPushButton>(u"Earlier imports…"_s);
        QVERIFY(button);
        button->click();
        QTRY_VERIFY(opened.imports());
    }

    void saysWhenThereIsNone()
    {
        Office office;
        office.file().addLead();
        OpenedImports opened(office);
        QTRY_VERIFY(opened.program().shows(u"Nothing was imported into this file yet."_s));
        opened.program().press(Qt::Key_Delete);
        opened.program().press(Qt::Key_Return);
        QVERIFY(opened.imports());
    }
};

QTEST_MAIN(ImportsWindowTest)
#include "tst_importswindow.moc"
