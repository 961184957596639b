// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batches.h"
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/journal/journalwindow.h"
#include "ui/leads/leadlistview.h"
#include "ui/widgets/chip.h"

#include <QApplication>
#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

void retitle(TestFile &file, const LeadId &lead, const QString &title)
{
    file.clock().advanceMinutes(1);
    if (!editLead(file.session(), lead, {{u"title"_s, title}}))
        qFatal("not renamed");
}

/// The window with the journal in front.
class Opened
{
public:
    explicit Opened(TestFile &file, QLocale::Language language = QLocale::English) : m_program(language, file.clock())
    {
        file.close();
        if (!m_program.open(file.path()))
            qFatal("the file does not open");
        m_program.press(Qt::Key_J, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return journal() && rows() > 0; }, patience))
            qFatal("no journal");
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] JournalWindow *journal() { return qobject_cast<JournalWindow *>(QApplication::activeWindow()); }
    [[nodiscard]] int rows() { return journal()->list().model()->rowCount(); }
    [[nodiscard]] QStringList lines() { return sentences(journal()->list()); }
    [[nodiscard]] QStringList steps() { return sentences(journal()->steps()); }
    [[nodiscard]] QString titleOf(const LeadId &lead)
    {
        return m_program.ask([lead](Session &session) { return session.store().find(lead); })->title;
    }

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

} // namespace

class JournalWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsEverythingNewestFirst_data() { proves("C-63"); }

    void tellsEverythingNewestFirst()
    {
        TestFile file;
        const LeadId lead = file.addLead({u"title=Warehouse"_s});
        retitle(file, lead, u"Office"_s);
        Opened opened(file);
        const QStringList lines = opened.lines();
        QVERIFY2(lines[0].startsWith(u"Lead changed, Office · Anna Smirnova"_s), qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(u"Lead added, Office · Anna Smirnova"_s), qPrintable(lines[1]));
        QVERIFY2(lines.last().startsWith(u"File created"_s), qPrintable(lines.last()));
    }

    void anOlderChangeIsUndoneAndBroughtAgainByKeys_data() { proves("C-63"); }

    void anOlderChangeIsUndoneAndBroughtAgainByKeys()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead({u"title=Warehouse"_s});
        retitle(file, lead, u"Office"_s);
        file.addLead({u"title=Another"_s});
        Opened opened(file);
        // When
        opened.program().press(Qt::Key_Down);
        QTRY_COMPARE(opened.steps(), QStringList{u"Office, Title: Office → Warehouse"_s});
        opened.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE(opened.titleOf(lead), u"Warehouse"_s);
        QTRY_VERIFY(opened.lines().first().startsWith(u"Undone, Warehouse"_s));
        QTRY_VERIFY(opened.lines().at(2).contains(u"undone"_s));
        // And again
        QTRY_COMPARE(opened.steps(), QStringList{u"Warehouse, Title: Warehouse → Office"_s});
        opened.program().press(Qt::Key_Return);
        QTRY_COMPARE(opened.titleOf(lead), u"Office"_s);
    }

    void asksBeforeALaterChangeIsLost_data() { proves("C-63"); }

    void asksBeforeALaterChangeIsLost()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead({u"title=First"_s});
        retitle(file, lead, u"Second"_s);
        retitle(file, lead, u"Third"_s);
        Opened opened(file);
        // When
        opened.program().press(Qt::Key_Down);
        QTRY_COMPARE(opened.steps(), QStringList{u"Third, Title: Third → First, changed since"_s});
        opened.program().press(Qt::Key_Return);
        // Then nothing is done before the answer
        QTRY_VERIFY(qobject_cast<QMessageBox *>(QApplication::activeModalWidget()));
        QCOMPARE(opened.titleOf(lead), u"Third"_s);
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_COMPARE(opened.titleOf(lead), u"First"_s);
    }

    void isFilteredByPersonIntentAndLead()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead({u"title=Warehouse"_s});
        const LeadId other = file.addLead({u"title=Other"_s});
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        file.actAs(u"boris"_s);
        retitle(file, other, u"Office"_s);
        QVERIFY(addNote(file.session(), lead, u"Called"_s));
        Opened opened(file);
        const QList<QComboBox *> boxes = opened.journal()->findChildren<QComboBox *>();
        const auto choose = [](QComboBox *box, const QString &text) { box->setCurrentIndex(box->findText(text)); };
        // Then
        choose(boxes[0], u"Boris"_s);
        QTRY_COMPARE(opened.rows(), 2);
        choose(boxes[1], u"Note added"_s);
        QTRY_COMPARE(opened.rows(), 1);
        choose(boxes[0], u"Everybody"_s);
        choose(boxes[1], u"All changes"_s);
        QTRY_VERIFY(opened.rows() > 4);
        opened.journal()->list().setCurrentIndex(opened.journal()->list().model()->index(0, 0));
        opened.journal()->findChild<Chip *>()->click();
        QTRY_COMPARE(opened.rows(), 2); // the note, and the lead's own beginning
    }

    void aBatchIsOneLine()
    {
        // Given
        TestFile file;
        Batches batches(file.store().connection());
        const QUuid batch = newUuid(file.clock().now());
        batches.begin({batch, u"lead.import"_s, file.session().user().id, file.clock().now(), {}, {}});
        for (int number = 0; number < 5; ++number) {
            Lead lead;
            lead.title = u"Imported %1"_s.arg(number);
            const auto made = prepareLead(file.session(), lead, file.store().nextNumber(u"lead"_s));
            ChangeSet changeset = file.session().changeset(u"lead.import"_s);
            changeset.batch = batch;
            changeset.create(made->lead);
            QVERIFY(file.session().commit(std::move(changeset)));
        }
        batches.finish(batch);
        Opened opened(file);
        // Then
        QCOMPARE(opened.lines().filter(u"Leads imported"_s).size(), 1);
        QTRY_COMPARE(opened.steps().size(), 5);
        // When
        opened.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE(opened.program().leads().size(), size_t(0));
    }

    void readsOnWhereItEnds()
    {
        TestFile file;
        constexpr int leads = 150;
        for (int number = 0; number < leads; ++number)
            file.addLead();
        Opened opened(file);
        QVERIFY(opened.rows() <= leads);
        opened.program().press(Qt::Key_End);
        QTRY_VERIFY(opened.rows() > leads);
        opened.program().press(Qt::Key_End);
        QTRY_VERIFY(opened.journal()->list().currentIndex().data().toString() == u"File created"_s);
        // What created the file stays
        QTRY_VERIFY(!opened.journal()->findChildren<QPushButton *>().last()->isEnabled());
    }

    void goesWithItsFile()
    {
        TestFile file;
        file.addLead();
        Opened opened(file);
        const QPointer<JournalWindow> journal = opened.journal();
        opened.program().window().showFirstRun();
        QVERIFY(!journal);
    }
};

QTEST_MAIN(JournalWindowTest)
#include "tst_journalwindow.moc"
