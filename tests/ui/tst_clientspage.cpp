// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/clienttest.h"
#include "ui/card/cardview.h"
#include "ui/card/timeline.h"
#include "ui/clients/newclientdialog.h"
#include "ui/leads/leadspage.h"
#include "ui/widgets/fieldeditor.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTabBar>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Boris, and Olga of Vega; the file's own user, Anna, is a contact as well.
void fill(TestFile &file)
{
    const QUuid vega = addClientTo(file, Kind::Company, {{u"name"_s, u"Vega"_s}, {u"inn"_s, u"7707083893"_s}});
    addClientTo(file, Kind::Contact,
                {{u"name"_s, u"Sedova Olga"_s},
                 {u"company"_s, vega},
                 {u"phones"_s, QStringList{u"+74951234567"_s}},
                 {u"emails"_s, QStringList{u"olga@vega.example"_s}}});
    addClientTo(file, Kind::Contact, {{u"name"_s, u"Boris Belov"_s}});
}

/// A lead whose contact is the one of that name.
LeadId leadOf(TestFile &file, const QString &name, const QString &title)
{
    const LeadId lead = file.addLead({u"title="_s + title});
    const QUuid contact = clientNamed(file.session(), Kind::Contact, name)->id;
    if (!editLead(file.session(), lead, {{u"contact"_s, contact}}))
        qFatal("not linked");
    return lead;
}

} // namespace

/// The sections for contacts and for companies, in the real window and by keyboard.
class ClientsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void listsThemByTheirNames_data() { proves("C-03 contacts and companies have a place in the rail"); }
    void listsThemByTheirNames();
    void narrowsWhileOneTypes_data();
    void narrowsWhileOneTypes();
    void enterTypedAheadOpensWhatIsFound();
    void saysThatNobodyIsThere();
    void followsWhatIsChanged();
    void showsAllThatIsKnown();
    void aFieldIsChangedInItsPlace_data() { proves("C-45 in place"); }
    void aFieldIsChangedInItsPlace();
    void aDoubleIsNamedWhileOneTypes_data() { proves("C-52 while typing"); }
    void aDoubleIsNamedWhileOneTypes();
    void aLeadIsOpenedByItsRow();
    void theCompanyLeadsToItsContactsAndBack();
    void theLeadsCardLinksToTheContact();
    void theCommandPaletteOpensTheContactItself_data() { proves("C-30 records"); }
    void theCommandPaletteOpensTheContactItself();
    void aNewContactIsWrittenDown_data() { proves("C-52 duplicates are shown"); }
    void aNewContactIsWrittenDown();
    void aNewContactNeedsSomethingToKnowHimBy();
    void aPersonIsErasedAfterTheWordIsTyped_data() { proves("C-64 152-FZ GDPR"); }
    void aPersonIsErasedAfterTheWordIsTyped();
    void whoIsNoAdministratorErasesNobody();
    void theModelKeepsTheRules();
};

void ClientsPageTest::listsThemByTheirNames()
{
    TestFile file;
    fill(file);
    ClientsOpened opened(file);
    QVERIFY(opened.lists({u"Anna Smirnova"_s, u"Boris Belov"_s, u"Sedova Olga"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().window().windowTitle().startsWith(u"Anna Smirnova"_s), patience);
    opened.program().run(u"section.companies"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().shows(u"Vega"_s), patience);
}

void ClientsPageTest::narrowsWhileOneTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("C-23 a name") << u"olga"_s;
    QTest::newRow("C-23 a phone") << u"495 123"_s;
    QTest::newRow("C-23 an e-mail") << u"vega.ex"_s;
    QTest::newRow("C-29 on the wrong layout") << u"ыувщмф"_s;
}

void ClientsPageTest::narrowsWhileOneTypes()
{
    // Given
    QFETCH(const QString, typed);
    TestFile file;
    fill(file);
    ClientsOpened opened(file);
    QVERIFY(opened.lists({u"Anna Smirnova"_s, u"Boris Belov"_s, u"Sedova Olga"_s}));
    // When letters are typed with the focus in the list
    opened.program().press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &opened.search());
    opened.program().type(typed);
    // Then
    QVERIFY(opened.lists({u"Sedova Olga"_s}));
    opened.program().press(Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(opened.page().card().title(), u"Sedova Olga"_s, patience);
    opened.search().setFocus();
    opened.program().press(Qt::Key_Escape);
    QVERIFY(opened.lists({u"Anna Smirnova"_s, u"Boris Belov"_s, u"Sedova Olga"_s}));
}

void ClientsPageTest::enterTypedAheadOpensWhatIsFound()
{
    // Given
    TestFile file;
    fill(file);
    ClientsOpened opened(file);
    QVERIFY(opened.lists({u"Anna Smirnova"_s, u"Boris Belov"_s, u"Sedova Olga"_s}));
    opened.program().press(Qt::Key_F, Qt::ControlModifier);
    // When nothing was looked for yet
    QTest::keyClicks(&opened.search(), u"olga"_s);
    QTest::keyClick(&opened.search(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    // Then
    QTRY_VERIFY_WITH_TIMEOUT(opened.page().card().isAncestorOf(QApplication::focusWidget()), patience);
    QTRY_COMPARE_WITH_TIMEOUT(opened.page().card().title(), u"Sedova Olga"_s, patience);
}

void ClientsPageTest::saysThatNobodyIsThere()
{
    TestFile file;
    file.addLead();
    ClientsOpened opened(file, Kind::Company);
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().shows(u"No companies yet"_s), patience);
    opened.search().setText(u"vega"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().shows(u"Nothing found"_s), patience);
}

void ClientsPageTest::followsWhatIsChanged()
{
    // Given
    TestFile file;
    fill(file);
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(u"Boris Belov"_s));
    // When somebody else's hand adds one, and gives Boris another name
    const auto change = [](Session &session) -> Result<ChangeSet> {
        Record client{Kind::Contact, {}, {}};
        client.set(u"name"_s, u"Yana"_s);
        if (const Result<ChangeSet> added = addClient(session, client); !added)
            return added;
        return editClient(session, Kind::Contact, clientNamed(session, Kind::Contact, u"Boris Belov"_s)->id,
                          {{u"name"_s, u"Zoe Belova"_s}});
    };
    QVERIFY(opened.program().commit(change));
    // Then, and the card is still of the same one
    QVERIFY(opened.lists({u"Anna Smirnova"_s, u"Sedova Olga"_s, u"Yana"_s, u"Zoe Belova"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(opened.page().card().title(), u"Zoe Belova"_s, patience);
}

void ClientsPageTest::showsAllThatIsKnown()
{
    // Given a contact with a lead, its task and a note
    TestFile file;
    const LeadId lead = file.addHandedOffLead();
    QVERIFY(addNote(file.session(), lead, u"Waits for the invoice"_s));
    const QString name = file.card(lead).contact->name;
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(name));
    // Then its tabs are counted, and the note stands in the feed
    auto *tabs = opened.page().card().findChild<QTabBar *>();
    QStringList labels;
    for (int tab = 0; tab < tabs->count(); ++tab)
        labels.append(tabs->tabText(tab));
    QCOMPARE(labels.at(0), u"Leads 1"_s);
    QCOMPARE(labels.at(1), u"Tasks 1"_s);
    QVERIFY(labels.at(2).startsWith(u"Feed"_s));
    tabs->setCurrentIndex(2);
    QStringList rows;
    for (const Timeline *timeline : opened.page().card().findChildren<Timeline *>()) {
        for (int row = 0; timeline->isVisible() && row < timeline->model()->rowCount(); ++row)
            rows.append(timeline->model()->index(row, 0).data().toString());
    }
    QVERIFY2(rows.join(u'\n').contains(u"Waits for the invoice"_s), qPrintable(rows.join(u'\n')));
}

void ClientsPageTest::aFieldIsChangedInItsPlace()
{
    // Given
    TestFile file;
    fill(file);
    const QUuid boris = clientNamed(file.session(), Kind::Contact, u"Boris Belov"_s)->id;
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(u"Boris Belov"_s));
    // When
    QVERIFY(opened.program().tabTo(u"phones/0"_s));
    opened.program().type(u"8 812 000-00-01"_s);
    opened.program().press(Qt::Key_Return);
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(opened.stored(boris).value(u"phones"_s).toStringList(), QStringList{u"+78120000001"_s},
                              patience);
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().find<QWidget>(u"Call"_s), patience);
}

void ClientsPageTest::aDoubleIsNamedWhileOneTypes()
{
    TestFile file;
    fill(file);
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(u"Boris Belov"_s));
    QVERIFY(opened.program().tabTo(u"phones/0"_s));
    opened.program().type(u"8 495 123-45-67"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().find<QAbstractButton>(u"similar.client"_s), patience);
    auto *link = opened.program().find<QAbstractButton>(u"similar.client"_s);
    QCOMPARE(link->accessibleName(), u"Open contact: Sedova Olga"_s);
    link->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.page().card().title(), u"Sedova Olga"_s, patience);
}

void ClientsPageTest::aLeadIsOpenedByItsRow()
{
    // Given
    TestFile file;
    fill(file);
    leadOf(file, u"Sedova Olga"_s, u"First"_s);
    const LeadId second = leadOf(file, u"Sedova Olga"_s, u"Second"_s);
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(u"Sedova Olga"_s));
    // When
    auto *rows = opened.page().card().findChild<QWidget *>(u"client.leads"_s)->findChild<LeadListView *>();
    QTRY_COMPARE_WITH_TIMEOUT(rows->model()->index(0, 0).data().toString(), u"Second"_s, patience);
    QCOMPARE(rows->model()->rowCount(), 2);
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(0, 0));
    opened.program().press(Qt::Key_Return);
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(opened.program().window().desk()->leads().card().lead(), second, patience);
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().window().desk()->leads().isVisible(), patience);
}

void ClientsPageTest::theCompanyLeadsToItsContactsAndBack()
{
    // Given
    TestFile file;
    fill(file);
    ClientsOpened opened(file, Kind::Company);
    QVERIFY(opened.goTo(u"Vega"_s));
    // When
    opened.page().card().findChild<QTabBar *>()->setCurrentIndex(1);
    auto *rows = opened.page().card().findChild<QWidget *>(u"client.contacts"_s)->findChild<LeadListView *>();
    QTRY_COMPARE_WITH_TIMEOUT(rows->model()->index(0, 0).data().toString(), u"Sedova Olga"_s, patience);
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(0, 0));
    opened.program().press(Qt::Key_Return);
    // Then
    ClientsPage &contacts = opened.program().window().desk()->clients(Kind::Contact);
    QTRY_VERIFY_WITH_TIMEOUT(contacts.isVisible(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(contacts.card().title(), u"Sedova Olga"_s, patience);
    // And back
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().find<QAbstractButton>(u"client.company"_s), patience);
    opened.program().find<QAbstractButton>(u"client.company"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(opened.page().isVisible(), patience);
    QCOMPARE(opened.page().card().title(), u"Vega"_s);
}

void ClientsPageTest::theLeadsCardLinksToTheContact()
{
    TestFile file;
    fill(file);
    leadOf(file, u"Sedova Olga"_s, u"First"_s);
    ProgramWindow program(QLocale::English, file.clock());
    file.close();
    QVERIFY(program.open(file.path()));
    QVERIFY(program.tabTo(u"lead.contact"_s));
    program.press(Qt::Key_Return);
    ClientsPage &contacts = program.window().desk()->clients(Kind::Contact);
    QTRY_COMPARE_WITH_TIMEOUT(contacts.card().title(), u"Sedova Olga"_s, patience);
    QVERIFY(contacts.isVisible());
}

void ClientsPageTest::theCommandPaletteOpensTheContactItself()
{
    // Given a contact without a single lead
    TestFile file;
    fill(file);
    file.addLead();
    ProgramWindow program(QLocale::English, file.clock());
    file.close();
    QVERIFY(program.open(file.path()));
    // When
    program.press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget(), patience);
    program.type(u"Belov"_s);
    auto *found = QApplication::activeModalWidget()->findChild<LeadListView *>();
    QTRY_VERIFY_WITH_TIMEOUT(found->currentIndex().data().toString().contains(u"Boris Belov"_s), patience);
    program.press(Qt::Key_Return);
    // Then
    ClientsPage &contacts = program.window().desk()->clients(Kind::Contact);
    QTRY_COMPARE_WITH_TIMEOUT(contacts.card().title(), u"Boris Belov"_s, patience);
}

void ClientsPageTest::aNewContactIsWrittenDown()
{
    // Given
    TestFile file;
    fill(file);
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(u"Boris Belov"_s));
    // When
    opened.program().press(Qt::Key_N);
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<NewClientDialog *>(QApplication::activeModalWidget()), patience);
    QVERIFY(opened.program().tabTo(u"name"_s));
    opened.program().type(u"Olga S."_s);
    QVERIFY(opened.program().tabTo(u"emails"_s));
    opened.program().type(u"olga@vega.example"_s);
    // Then whoever has that e-mail is shown
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().shows(u"Open contact: Sedova Olga"_s), patience);
    // And it can be added none the less, and is shown
    opened.program().press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(opened.page().card().title(), u"Olga S."_s, patience);
    QVERIFY(opened.lists({u"Anna Smirnova"_s, u"Boris Belov"_s, u"Olga S."_s, u"Sedova Olga"_s}));
    // And its card says at once that the two may be one
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().shows(u"Maybe the same person: Sedova Olga"_s), patience);
}

void ClientsPageTest::aNewContactNeedsSomethingToKnowHimBy()
{
    TestFile file;
    fill(file);
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(u"Boris Belov"_s));
    opened.program().press(Qt::Key_N);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget(), patience);
    QVERIFY(opened.program().tabTo(u"city"_s));
    opened.program().type(u"Perm"_s);
    opened.program().press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().shows(u"Something is missing"_s), patience);
    opened.program().press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), patience);
}

void ClientsPageTest::aPersonIsErasedAfterTheWordIsTyped()
{
    // Given a contact with a lead
    TestFile file;
    fill(file);
    leadOf(file, u"Sedova Olga"_s, u"Shed for Olga"_s);
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(u"Sedova Olga"_s));
    // When it is to be erased
    opened.program().press(Qt::Key_Delete, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().shows(u"1 lead"_s), patience);
    QVERIFY(!opened.program().shows(u"0 tasks"_s));
    QVERIFY(opened.program().shows(u"All that tells of Sedova Olga goes"_s));
    // Then the word has to be typed
    QVERIFY(!opened.program().canConfirm());
    opened.program().type(u"eras"_s);
    QVERIFY(!opened.program().canConfirm());
    opened.program().type(u"e"_s);
    QVERIFY(opened.program().canConfirm());
    opened.program().press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), patience);
    QVERIFY(opened.lists({u"Anna Smirnova"_s, u"Boris Belov"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(opened.page().card().client().isNull(), patience);
    // And nothing offers to take it back
    QVERIFY(opened.program().toast().contains("erased for good"_L1));
    QVERIFY(!opened.program().window().actions().action(u"edit.undo"_s)->text().contains("erased"_L1));
    QCOMPARE(opened.program().leads().front().title, QString());
}

void ClientsPageTest::whoIsNoAdministratorErasesNobody()
{
    // Given a file whose first user is a representative
    TestFile file;
    fill(file);
    QVERIFY(addUser(file.session(), u"boss"_s, u"Boss"_s, u"admin"_s));
    QVERIFY(editUser(file.session(), file.session().user().id, {{u"role"_s, u"rep"_s}}));
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(u"Sedova Olga"_s));
    // Then there is no way to it
    QVERIFY(!opened.program().find<QPushButton>(u"client.erase"_s));
    opened.program().press(Qt::Key_Delete, Qt::ShiftModifier);
    opened.program().settle();
    QVERIFY(!QApplication::activeModalWidget());
}

void ClientsPageTest::theModelKeepsTheRules()
{
    TestFile file;
    fill(file);
    ClientsOpened opened(file);
    const QAbstractItemModelTester tester(opened.list().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(opened.lists({u"Anna Smirnova"_s, u"Boris Belov"_s, u"Sedova Olga"_s}));
    const QModelIndex olga = opened.list().model()->index(2, 0);
    QCOMPARE(olga.data(Qt::AccessibleTextRole).toString(),
             u"Sedova Olga, Vega, +7 495 123-45-67 · olga@vega.example"_s);
    opened.search().setText(u"bel"_s);
    QVERIFY(opened.lists({u"Boris Belov"_s}));
}

QTEST_MAIN(ClientsPageTest)

#include "tst_clientspage.moc"
