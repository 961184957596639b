// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/program.h"
#include "ui/widgets/toast.h"

#include <QFile>
#include <QPushButton>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< milliseconds

} // namespace

/// From a file to the list of the leads it brought.
class ImportedListTest : public QObject
{
    Q_OBJECT

private slots:
    void anImportsLeadsAreShownAfterIt_data() { proves("D2 C-68 the leads of the import"); }

    void anImportsLeadsAreShownAfterIt()
    {
        // Given a file that has a lead already
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        QVERIFY(program.lists(1));
        const QString path = QDir(program.home()).filePath(u"leads.csv"_s);
        QFile source(path);
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write("Name,Phone\nAnna,+74951234567\nPavel,+78127654321\n");
        source.close();
        // When it is imported by keys
        program.window().desk()->startImport(path);
        const auto button = [&](const QString &text) {
            const QList<QPushButton *> buttons = program.window().findChildren<QPushButton *>();
            const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton *candidate) {
                return candidate->isVisible() && candidate->isEnabled() && candidate->text() == text;
            });
            return found == buttons.end() ? nullptr : *found;
        };
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Next"_s), patience);
        button(u"Next"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Import 2 leads"_s), patience);
        button(u"Import 2 leads"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Show the leads"_s), patience);
        QTRY_VERIFY(button(u"Show the leads"_s)->hasFocus());
        QVERIFY(!program.window().toast().isVisible()); // the page tells it all
        QTest::keyClick(button(u"Show the leads"_s), Qt::Key_Space);
        // Then the list shows them and nothing else, and the first one's card
        QVERIFY(program.lists(2));
        QTRY_VERIFY(program.list().hasFocus());
        QTRY_COMPARE(program.window().windowTitle(), u"Pavel #3 - Leadline"_s);
        // And Esc shows all
        QTest::keyClick(&program.list(), Qt::Key_Escape);
        QVERIFY(program.lists(3));
    }
};

QTEST_MAIN(ImportedListTest)
#include "tst_importedlist.moc"
