// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/visit.h"
#include "tests/ui/walks.h"
#include "ui/card/profile.h"
#include "ui/card/timeline.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"
#include "ui/widgets/fieldeditor.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabBar>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

QtMessageHandler g_before = nullptr;
QStringList g_warnings;

void note(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.contains(u"mbiguous"_s))
        g_warnings.append(message);
    g_before(type, context, message);
}

const QString bold = u"<b>x</b> & <img src=\"file:///etc/passwd\">"_s;

/// A lead that says nothing but markup, wherever one may write.
LeadId hostileLead(TestFile &file)
{
    QStringList values;
    for (const char *field : {"title", "contactName", "companyName", "jobTitle", "city", "description", "comment"})
        values.append(QLatin1StringView(field) + u'=' + bold);
    const LeadId id = file.addLead(values);
    if (!qualifyLead(file.session(), id, proposedChoice(file.lead(id))) || !addNote(file.session(), id, bold)
        || !addUser(file.session(), u"boris"_s, bold) || !file.complete(id, u"transfer"_s, bold))
        qFatal("not prepared");
    return id;
}

/// Fields that are lower than their text, reach out of their place, or stand over the one before.
QStringList squeezedFields(const Profile &profile)
{
    QStringList faults;
    const FieldEditor *above = nullptr;
    for (const FieldEditor *field : profile.findChildren<FieldEditor *>()) {
        if (!field->isVisible())
            continue;
        const QWidget &input = *field->input();
        const bool isLow = input.height() < input.sizeHint().height() || field->height() < field->sizeHint().height();
        if (isLow || !field->rect().contains(input.geometry()) || field->width() > profile.width())
            faults.append(
                u"%1: %2 of %3"_s.arg(field->objectName()).arg(field->height()).arg(field->sizeHint().height()));
        if (above && above->parent() == field->parent() && above->geometry().bottom() >= field->y())
            faults.append(u"%1 stands over %2"_s.arg(field->objectName(), above->objectName()));
        above = field;
    }
    return faults;
}

} // namespace

/// How the window looks and where it stands.
class WindowLooks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"leadline-test"_s);
        QApplication::setCursorFlashTime(0);
    }
    void init() { QSettings().clear(); }

    void usersTextIsNeverMarkup_data()
    {
        QTest::addColumn<int>("tab");
        QTest::newRow("C-48 feed") << 0;
        QTest::newRow("C-50 history") << 1;
        QTest::newRow("C-51 files") << 2;
    }

    void usersTextIsNeverMarkup()
    {
        // Given
        QFETCH(const int, tab);
        TestFile file;
        hostileLead(file);
        file.close();
        ProgramWindow program(QLocale::Russian, file.clock());
        QVERIFY(program.open(file.path()));
        program.window().findChild<QTabBar *>()->setCurrentIndex(tab);
        QVERIFY(program.tabTo(u"task.title"_s));
        program.press(Qt::Key_Return);
        // Then it is shown as it was typed
        QVERIFY(program.shows(bold));
        QCOMPARE(markupReaders(program.window()).join(u'\n'), QString());
        QCOMPARE(
            program.window().desk()->leads().list().findChild<LeadListView *>()->model()->index(0, 0).data().toString(),
            bold);
        QCOMPARE(program.window().windowTitle(), bold + u" - Leadline"_s);
    }

    void dialogsTakeUsersTextAsItIs()
    {
        TestFile file;
        file.addLead({u"title="_s + bold, u"contactName="_s + bold, u"companyName="_s + bold, u"phone=+74951234567"_s});
        file.addLead({u"title=2"_s, u"phone=+74951234567"_s});
        file.close();
        ProgramWindow program(QLocale::Russian, file.clock());
        QVERIFY(program.open(file.path()));
        program.run(u"lead.new"_s);
        QVERIFY(program.tabTo(u"phones"_s));
        program.type(u"84951234567"_s);
        QTRY_VERIFY(program.shows(u"<b>x</b>"_s));
        QCOMPARE(markupReaders(program.front()).join(u'\n'), QString());
    }

    void rowsAreReadAsSentences_data() { proves("C-91 a row is a sentence"); }

    void rowsAreReadAsSentences()
    {
        Visit visit(u"history"_s, QLocale::Russian);
        const QAbstractItemModel *leads =
            visit.program().window().desk()->leads().list().findChild<LeadListView *>()->model();
        const QString row = leads->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.contains(u"Складской учёт"_s) && row.contains(u"Перевод в продажу"_s), qPrintable(row));
        QVERIFY2(row.contains(u"Пётр Ёлкин"_s) && row.contains(u"Ромашка"_s), qPrintable(row));
        for (const Timeline *timeline : visit.program().window().findChildren<Timeline *>()) {
            for (int entry = 0; entry < timeline->model()->rowCount(); ++entry) {
                const QModelIndex index = timeline->model()->index(entry, 0);
                const QString said = index.data(Qt::AccessibleTextRole).toString();
                QVERIFY2(said.contains(index.data().toString().section(u'\n', 0, 0)), qPrintable(said));
            }
        }
    }

    void textGrowsAndShrinksByKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("presses");
        QTest::addColumn<int>("percent");
        QTest::newRow("C-88 larger") << int(Qt::Key_Plus) << 1 << 110;
        QTest::newRow("C-88 larger without Shift") << int(Qt::Key_Equal) << 2 << 120;
        QTest::newRow("C-88 largest") << int(Qt::Key_Plus) << 9 << 150;
        QTest::newRow("C-88 smaller") << int(Qt::Key_Minus) << 1 << 90;
        QTest::newRow("C-88 smallest") << int(Qt::Key_Minus) << 9 << 80;
    }

    void textGrowsAndShrinksByKeys()
    {
        // Given
        QFETCH(const int, key);
        QFETCH(const int, presses);
        QFETCH(const int, percent);
        Visit visit(u"card"_s, QLocale::Russian);
        ProgramWindow &program = visit.program();
        const double usual = QApplication::font().pointSizeF();
        const auto rowNow = [&] {
            auto *list = program.window().desk()->leads().list().findChild<LeadListView *>();
            return list->visualRect(list->model()->index(0, 0)).height();
        };
        const int row = rowNow();
        // When
        for (int press = 0; press < presses; ++press)
            program.press(key, Qt::ControlModifier);
        // Then everything is so large, and remembered to be
        QCOMPARE(program.theme().zoom(), percent);
        QCOMPARE(program.preferences().zoom(), percent);
        QVERIFY(qAbs(QApplication::font().pointSizeF() - usual * percent / 100) < 0.1);
        QVERIFY(percent > 100 ? rowNow() > row : rowNow() < row);
        // When
        program.press(Qt::Key_0, Qt::ControlModifier);
        // Then
        QCOMPARE(program.theme().zoom(), 100);
        QTRY_COMPARE(rowNow(), row);
    }

    void fieldsOfTheCardAreWholeAtEveryTextSize_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {80, 90, 100, 120, 150})
            QTest::addRow("C-88 %d %%", percent) << percent;
    }

    void fieldsOfTheCardAreWholeAtEveryTextSize()
    {
        // Given
        QFETCH(const int, percent);
        Visit visit(u"card"_s, QLocale::Russian);
        ProgramWindow &program = visit.program();
        program.window().resize(1920, 1080);
        program.settle();
        const auto *profile = program.window().findChild<Profile *>();
        const int usual = profile->width();
        // When
        program.theme().setZoom(percent);
        program.settle();
        // Then each field has the room that its text needs, and stands below the one before
        QTRY_COMPARE(squeezedFields(*profile).join(u'\n'), QString());
        QVERIFY(percent <= 100 || profile->width() > usual);
        const QString title = program.stored().lead.title;
        QTRY_COMPARE(program.find<FieldEditor>(u"title"_s)->findChild<QLineEdit *>()->text(), title);
        QTRY_COMPARE(cutTexts(program.window()).join(u'\n'), QString());
        // And where there is less room, they stand on a page of their own rather than push the task out of the window
        for (const QSize smaller : {QSize(1600, 900), QSize(1280, 720)}) {
            program.window().resize(smaller);
            QTRY_COMPARE(cutTexts(program.window()).join(u'\n'), QString());
        }
    }

    void comesBackAsItWasLeft_data() { proves("C-96 geometry and splitter"); }

    void comesBackAsItWasLeft()
    {
        // Given
        TestFile file;
        file.addHandedOffLead();
        file.close();
        const QTemporaryDir home;
        QSize size;
        QList<int> sizes;
        {
            ProgramWindow program(QLocale::Russian, file.clock(), home.path());
            program.window().resize(760, 580);
            QVERIFY(program.open(file.path()));
            program.window().resize(program.window().minimumSizeHint() + QSize(60, 40));
            QSplitter &splitter = program.window().desk()->leads().splitter();
            splitter.setSizes({330, splitter.width() - 331});
            size = program.window().size();
            sizes = splitter.sizes();
            program.window().close();
        }
        // When
        ProgramWindow program(QLocale::Russian, file.clock(), home.path());
        QVERIFY(program.open(program.preferences().lastFile()));
        // Then
        QCOMPARE(program.window().size(), size);
        QTRY_COMPARE(program.window().desk()->leads().splitter().sizes(), sizes);
    }

    void isPulledBackOntoTheScreen_data()
    {
        QTest::addColumn<QPoint>("place");
        QTest::newRow("C-96 far right") << QPoint(5000, 100);
        QTest::newRow("C-96 far below") << QPoint(100, 5000);
        QTest::newRow("C-96 left of everything") << QPoint(-5000, 100);
        QTest::newRow("C-96 above everything") << QPoint(100, -5000);
    }

    void isPulledBackOntoTheScreen()
    {
        QFETCH(const QPoint, place);
        const QTemporaryDir home;
        {
            ProgramWindow program(QLocale::English, TestClock(), home.path());
            program.show();
            program.window().move(place);
            program.window().close();
        }
        ProgramWindow program(QLocale::English, TestClock(), home.path());
        const QRect seen = program.window().screen()->availableGeometry().intersected(program.window().geometry());
        QVERIFY(seen.width() >= 100 && seen.height() >= 100);
    }

    void emptyPagesOfferAWayOn_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("leadsTo");
        QTest::newRow("C-22 no leads: import") << u"empty"_s << u"Импорт…"_s << u"Выберите файл для импорта"_s;
        QTest::newRow("C-22 no leads: the first") << u"empty"_s << u"Новый лид"_s << u"title"_s;
        QTest::newRow("C-22 nothing found: clear") << u"nothing"_s << u"Сбросить поиск и фильтры"_s << u"title"_s;
    }

    void emptyPagesOfferAWayOn()
    {
        QFETCH(const QString, page);
        QFETCH(const QString, button);
        QFETCH(const QString, leadsTo);
        Visit visit(page, QLocale::Russian);
        ProgramWindow &program = visit.program();
        QPushButton *way = nullptr;
        for (QPushButton *candidate : program.window().findChildren<QPushButton *>()) {
            if (candidate->isVisible() && candidate->text() == button)
                way = candidate;
        }
        QVERIFY(way);
        while (!way->hasFocus())
            program.press(Qt::Key_Tab);
        program.press(Qt::Key_Space);
        QTRY_VERIFY(program.find(leadsTo));
    }

    void noKeyIsAmbiguousInTheSecondFileEither_data() { proves("C-36 no ambiguous shortcut"); }

    void noKeyIsAmbiguousInTheSecondFileEither()
    {
        // Given
        g_warnings.clear();
        g_before = qInstallMessageHandler(note);
        TestFile first;
        first.close();
        TestFile second;
        second.close();
        ProgramWindow program(QLocale::English);
        // When the import is looked at in one file, then in another
        for (TestFile *file : {&first, &second}) {
            QVERIFY(program.open(file->path()));
            program.press(Qt::Key_I, Qt::ControlModifier);
            QVERIFY(QTest::qWaitFor([&] { return program.find(u"Choose a file to import"_s); }, patience));
        }
        for (const auto &[key, modifier] :
             {std::pair(Qt::Key_Left, Qt::AltModifier), std::pair(Qt::Key_Return, Qt::ControlModifier),
              std::pair(Qt::Key_2, Qt::ControlModifier)})
            program.press(key, modifier);
        qInstallMessageHandler(g_before);
        // Then
        QCOMPARE(g_warnings, QStringList());
        QVERIFY(program.window().actions().conflicts().empty());
        QSet<QString> ids;
        for (const ActionDescription &description : program.window().actions().descriptions()) {
            QVERIFY2(!ids.contains(description.id), qPrintable(description.id));
            ids.insert(description.id);
        }
    }

    void lettersAreCommandsOnEveryLayoutButNotInFields_data()
    {
        QTest::addColumn<QString>("letter");
        QTest::newRow("C-34 N") << u"n"_s;
        QTest::newRow("C-34 Т, the same key in Russian") << u"т"_s;
    }

    void lettersAreCommandsOnEveryLayoutButNotInFields()
    {
        QFETCH(const QString, letter);
        Visit visit(u"card"_s, QLocale::Russian);
        ProgramWindow &program = visit.program();
        program.press(Qt::Key_2, Qt::ControlModifier);
        program.type(letter);
        QWidget *composer = program.find(u"composer"_s);
        QTRY_VERIFY(composer && composer->isAncestorOf(QApplication::focusWidget()));
        program.type(letter);
        QVERIFY(program.shows(letter));
        QVERIFY(composer->isAncestorOf(QApplication::focusWidget()));
        // And while one searches
        program.press(Qt::Key_F, Qt::ControlModifier);
        program.type(letter + u"/?"_s);
        QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), letter + u"/?"_s);
    }

    /// The scale is a thing of the process, so the walk runs in another.
    void isWholeAtOtherScales_data()
    {
        QTest::addColumn<QString>("scale");
        QTest::newRow("C-79 150 %") << u"1.5"_s;
        QTest::newRow("C-79 125 %") << u"1.25"_s;
        QTest::newRow("C-79 200 %") << u"2"_s;
    }

    void isWholeAtOtherScales()
    {
        QFETCH(const QString, scale);
        if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
            QSKIP("it is being walked");
        QProcess walk;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, scale);
        walk.setProcessEnvironment(environment);
        walk.start(QCoreApplication::applicationFilePath(), {u"drawsTheCardAtItsScale"_s});
        QVERIFY(walk.waitForFinished(patience));
        QVERIFY2(walk.exitCode() == 0, walk.readAllStandardOutput().constData());
    }

    void drawsTheCardAtItsScale_data() { proves("C-79 at the scale of this process"); }

    void drawsTheCardAtItsScale()
    {
        Visit visit(u"task"_s, QLocale::Russian);
        QWidget &window = visit.program().window();
        const double scale = qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s).toDouble();
        QCOMPARE(window.devicePixelRatioF(), scale);
        QCOMPARE(window.grab().toImage().width(), qRound(window.width() * scale));
        QTRY_COMPARE(cutTexts(window).join(u'\n'), QString());
    }
};

QTEST_MAIN(WindowLooks)
#include "tst_windowlooks.moc"
