// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/card/cardview.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/matching.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// The window at its leads with the palette in front.
class Opened
{
public:
    explicit Opened(TestFile &file, QLocale::Language language = QLocale::English) : m_program(language, file.clock())
    {
        file.close();
        if (!m_program.open(file.path()))
            qFatal("the file does not open");
        open();
    }

    void open()
    {
        m_program.show(); // without a window manager nothing comes to the front by itself
        m_before = QApplication::focusWidget();
        m_program.press(Qt::Key_K, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return palette() && palette()->isActiveWindow(); }, patience))
            qFatal("no palette");
    }
    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] CommandPalette *palette()
    {
        return qobject_cast<CommandPalette *>(QApplication::activeModalWidget());
    }
    [[nodiscard]] QWidget *focusedBefore() { return m_before; }
    void type(const QString &text) { m_program.type(text); }
    [[nodiscard]] QStringList rows()
    {
        QStringList rows;
        const QAbstractItemModel *model = palette()->list().model();
        for (int row = 0; row < model->rowCount(); ++row)
            rows.append(model->index(row, 0).data().toString());
        return rows;
    }
    [[nodiscard]] QString marked() { return palette()->list().currentIndex().data().toString(); }

private:
    ProgramWindow m_program;
    QWidget *m_before = nullptr;
};

} // namespace

class PaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void ranksNames_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("C-32 beginning before a later word") << u"new"_s << u"New lead"_s << u"Renew the new"_s;
        QTest::newRow("C-32 word before inside") << u"ead"_s << u"The eadem"_s << u"Leads"_s;
        QTest::newRow("C-32 inside before letters") << u"ark"_s << u"Dark"_s << u"Archive the kit"_s;
        QTest::newRow("C-32 shorter first") << u"lead"_s << u"Leads"_s << u"Lead of another company"_s;
        QTest::newRow("C-32 both words") << u"new lead"_s << u"New lead"_s << u"New task"_s;
    }

    void ranksNames()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, better);
        QFETCH(const QString, worse);
        QVERIFY(matchScore(typed, better) > matchScore(typed, worse));
    }

    void forgivesTheKeyboardLayout_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("C-29 Russian on Latin keys") << u"yjdsq"_s << u"Новый лид"_s;
        QTest::newRow("C-29 Latin on Russian keys") << u"туц"_s << u"New lead"_s;
        QTest::newRow("yo is e") << u"еще"_s << u"Ещё"_s;
    }

    void forgivesTheKeyboardLayout()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, name);
        QVERIFY(bestScore(typed, {name}) >= strongMatch);
        QCOMPARE(bestScore(u"qwrtpsd"_s, {name}), 0);
    }

    void findsActionsByBothTheirNames_data()
    {
        QTest::addColumn<QLocale::Language>("language");
        QTest::addColumn<QString>("typed");
        for (const QLocale::Language language : {QLocale::Russian, QLocale::English}) {
            for (const auto &typed : {u"light or"_s, u"светлая или"_s, u"cdtnkfz bkb"_s})
                QTest::addRow("C-31 C-32 %s %d", qPrintable(typed), int(language)) << language << typed;
        }
    }

    void findsActionsByBothTheirNames()
    {
        QFETCH(const QLocale::Language, language);
        QFETCH(const QString, typed);
        // Given
        TestFile file;
        file.addLead();
        Opened opened(file, language);
        const bool wasDark = opened.program().theme().isDark();
        // When
        opened.type(typed);
        QCOMPARE(opened.marked(), language == QLocale::Russian ? u"Светлая или тёмная тема"_s : u"Light or dark"_s);
        opened.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE(opened.program().theme().isDark(), !wasDark);
        QTRY_VERIFY(!opened.palette());
    }

    void findsWhatTheCardOffersByPlainWords_data()
    {
        QTest::addColumn<bool>("isHandedOff");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("C-32 S1-36 qualify") << false << u"qualify"_s << u"Qualify"_s;
        QTest::newRow("C-32 S1-36 in Russian") << false << u"квалифицировать"_s << u"Qualify"_s;
        QTest::newRow("C-32 on the wrong layout") << false << u"rdfkbabw"_s << u"Qualify"_s;
        QTest::newRow("C-32 S0-02 hand off") << false << u"hand off"_s << u"Qualify"_s;
        QTest::newRow("C-32 S1-40 disqualify") << false << u"disqualify"_s << u"Disqualify…"_s;
        QTest::newRow("C-32 S0-26 the task's result") << true << u"transfer"_s << u"Transfer to sales"_s;
        QTest::newRow("C-32 S0-51 another result") << true << u"интерес отсутствует"_s << u"No interest"_s;
    }

    void findsWhatTheCardOffersByPlainWords()
    {
        QFETCH(const bool, isHandedOff);
        QFETCH(const QString, typed);
        // Given the list in front, the card beside it
        TestFile file;
        isHandedOff ? file.addHandedOffLead() : file.addLead();
        Opened opened(file);
        // When
        opened.type(typed);
        // Then
        QTEST(opened.marked(), "found");
        QCOMPARE(opened.rows().count(opened.marked()), 1);
    }

    void aStepOfTheCardIsTakenFromThePalette()
    {
        // Given
        TestFile file;
        file.addHandedOffLead();
        Opened opened(file);
        // When
        opened.type(u"transfer"_s);
        opened.program().press(Qt::Key_Return);
        // Then the task is open with that result
        QTRY_VERIFY(!opened.palette());
        opened.program().show();
        const auto *result = opened.program().find<QAbstractButton>(u"Transfer to sales"_s);
        QTRY_VERIFY(result && result->isChecked());
    }

    void opensARecord_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("C-30 a lead") << u"wareh"_s;
        QTest::newRow("C-30 a company") << u"ромаш"_s;
        QTest::newRow("C-30 C-29 a contact on the wrong layout") << u"`krby"_s;
    }

    void opensARecord()
    {
        QFETCH(const QString, typed);
        // Given
        TestFile file;
        const LeadId lead = file.addHandedOffLead();
        file.clock().advanceMinutes(1);
        file.addLead({u"title=Another"_s});
        Opened opened(file);
        // When
        opened.type(typed);
        QTRY_COMPARE(opened.rows().value(0), u"Records"_s);
        opened.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE(opened.program().window().desk()->leads().card().lead(), lead);
        // And it is offered first the next time
        opened.open();
        QTRY_COMPARE(opened.rows().mid(0, 2), (QStringList{u"Recent"_s, u"Warehouse"_s}));
    }

    void escapeGivesTheKeyboardBack_data() { proves("C-93"); }

    void enterTypedAheadOpensTheRecordThatIsLookedFor()
    {
        // Given a lead whose name is part of an action's
        TestFile file;
        const LeadId lead = file.addLead({u"title=Ark"_s});
        file.clock().advanceMinutes(1);
        file.addLead({u"title=Another"_s});
        Opened opened(file);
        const bool wasDark = opened.program().theme().isDark();
        QLineEdit *input = opened.palette()->findChild<QLineEdit *>();
        // When
        QTest::keyClicks(input, u"ark"_s);
        QTest::keyClick(input, Qt::Key_Return);
        // Then
        QTRY_COMPARE(opened.program().window().desk()->leads().card().lead(), lead);
        QCOMPARE(opened.program().theme().isDark(), wasDark);
    }

    void escapeGivesTheKeyboardBack()
    {
        TestFile file;
        file.addLead();
        Opened opened(file);
        opened.type(u"xyz"_s);
        opened.program().press(Qt::Key_Escape);
        QTRY_VERIFY(!opened.palette());
        opened.program().show(); // without a window manager nothing comes to the front by itself
        QTRY_COMPARE(QApplication::focusWidget(), opened.focusedBefore());
    }

    void arrowsMoveTheMarkAndLettersGoOnTyping()
    {
        TestFile file;
        file.addLead();
        Opened opened(file);
        const QString first = opened.marked();
        opened.program().press(Qt::Key_Down);
        QVERIFY(opened.marked() != first);
        opened.type(u"z"_s);
        QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), u"z"_s);
    }

    void offersEveryActionThatAppliesWithItsKeys_data() { proves("C-31 C-37"); }

    void offersEveryActionThatAppliesWithItsKeys()
    {
        // Given
        TestFile file;
        file.addHandedOffLead();
        Opened opened(file);
        const QAbstractItemModel *model = opened.palette()->list().model();
        QStringList sentences;
        for (int row = 0; row < model->rowCount(); ++row)
            sentences.append(model->index(row, 0).data(Qt::AccessibleTextRole).toString());
        // Then those of the window and of the list are there
        for (const QString &expected :
             {u"New lead, Ctrl+N"_s, u"Change stage…, S"_s, u"Leads, Ctrl+2"_s, u"Back up…"_s})
            QVERIFY2(sentences.contains(expected), qPrintable(expected));
        // And those of pages that are not in front are not
        QVERIFY(!sentences.contains(u"Put off…, Z"_s));
    }

    void worksWithoutAFile()
    {
        ProgramWindow program(QLocale::English);
        program.window().showFirstRun();
        program.show();
        program.press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<CommandPalette *>(QApplication::activeModalWidget()));
        program.type(u"about"_s);
        QVERIFY(program.shows(u"About Leadline"_s));
        QVERIFY(!program.shows(u"New lead"_s));
    }
};

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
