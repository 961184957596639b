// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lookups.h"
#include "tests/ui/programwindow.h"

#include <QLineEdit>
#include <QListWidget>
#include <QStandardPaths>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// The dialog of directories, by keys alone, on a file with one lead (S4-25).
class DirectoriesDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_file = std::make_unique<TestFile>();
        m_file->addLead({u"title=Bolts"_s, u"source=yandex"_s});
        m_file->close();
        m_program = std::make_unique<ProgramWindow>(QLocale::English, m_file->clock());
        QVERIFY(m_program->open(m_file->path()));
        m_program->run(u"file.directories"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->find<QListWidget>(u"choices"_s), patience);
        QVERIFY(QTest::qWaitForWindowActive(&m_program->front()));
        m_program->press(Qt::Key_Down); // from the kinds of need to the sources
    }

    void cleanup()
    {
        m_program.reset();
        m_file.reset();
    }

    void aChoiceOfOnesOwnIsAddedAndOffered()
    {
        QVERIFY(m_program->tabTo(u"choice.name"_s));
        m_program->type(u"Radio Mayak"_s);
        m_program->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(row(u"Radio Mayak"_s) >= 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->find<QLineEdit>(u"choice.name"_s)->text(), QString(), patience);
        QCOMPARE(stored().codeOf(u"source"_s, u"radio mayak"_s), u"radio-mayak"_s);
    }

    void theButtonEmptiesTheLineAsEnterDoes()
    {
        QVERIFY(m_program->tabTo(u"choice.name"_s));
        m_program->type(u"Radio"_s);
        m_program->press(Qt::Key_Tab);
        m_program->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(row(u"Radio"_s) >= 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->find<QLineEdit>(u"choice.name"_s)->text(), QString(), patience);
    }

    void aChoiceIsRenamedInPlace()
    {
        // Given
        QVERIFY(mark(u"Yandex"_s));
        // When
        m_program->press(Qt::Key_F2);
        m_program->type(u"Ya.ru"_s);
        m_program->press(Qt::Key_Return);
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(stored().label(u"source"_s, u"yandex"_s, QLocale::English), u"Ya.ru"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(row(u"Ya.ru"_s) >= 0, patience);
    }

    void aChoiceIsHiddenAndShownAgain()
    {
        QVERIFY(mark(u"Yandex"_s));
        m_program->press(Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(!offers(u"yandex"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->shows(u"Show again"_s), patience);
        m_program->press(Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(offers(u"yandex"_s), patience);
    }

    void saysWhatIsTakenAndKeepsWhatWasTyped()
    {
        QVERIFY(m_program->tabTo(u"choice.name"_s));
        m_program->type(u"Google"_s);
        m_program->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->shows(u"There is a choice “Google” already"_s), patience);
        QCOMPARE(m_program->find<QLineEdit>(u"choice.name"_s)->text(), u"Google"_s);
        m_program->type(u" Maps"_s);
        QVERIFY(!m_program->shows(u"There is a choice"_s));
        m_program->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(row(u"Google Maps"_s) >= 0, patience);
    }

    void aRefusedNameIsShownAsItWas()
    {
        QVERIFY(mark(u"Yandex"_s));
        m_program->press(Qt::Key_F2);
        m_program->type(u"Google"_s);
        m_program->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->shows(u"There is a choice “Google” already"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(row(u"Yandex"_s) >= 0, patience);
    }

private:
    QListWidget &choices() { return *m_program->find<QListWidget>(u"choices"_s); }
    int row(const QString &label)
    {
        const QList<QListWidgetItem *> found = choices().findItems(label, Qt::MatchExactly);
        return found.isEmpty() ? -1 : choices().row(found.front());
    }
    bool mark(const QString &label)
    {
        if (!m_program->tabTo(u"choices"_s) || row(label) < 0)
            return false;
        choices().setCurrentRow(row(label));
        return true;
    }
    Lookups stored()
    {
        return m_program->ask([](Session &session) -> Result<Lookups> { return Lookups(session.store()); }).value();
    }
    bool offers(const QString &code)
    {
        const std::vector<Choice> offered = stored().choices(u"source"_s, QLocale::English);
        return std::ranges::any_of(offered, [&](const Choice &choice) { return choice.code == code; });
    }

    std::unique_ptr<TestFile> m_file;
    std::unique_ptr<ProgramWindow> m_program;
};

QTEST_MAIN(DirectoriesDialogTest)
#include "tst_directoriesdialog.moc"
