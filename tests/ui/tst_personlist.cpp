// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/persons.h"
#include "tests/support/proves.h"
#include "tests/ui/leadcardtest.h"
#include "ui/card/personcard.h"
#include "ui/widgets/iconbutton.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A lead with three contact persons beside its own.
LeadId meetingLead(TestFile &file)
{
    const LeadId lead = file.addLead({u"title=Warehouse"_s, u"contactName=Peter"_s});
    int number = 0;
    for (const QString &name : {u"Olga"_s, u"Ivan"_s, u"Pavel"_s}) {
        Person person;
        person.lead = lead;
        person.name = name;
        person.phones = {u"+749512345%1"_s.arg(60 + ++number)};
        person.emails = {name.toLower() + u"@daisy.example"_s};
        if (!addPerson(file.session(), person))
            qFatal("no person");
    }
    return lead;
}

class OpenedUrls : public QObject
{
    Q_OBJECT

public:
    OpenedUrls()
    {
        QDesktopServices::setUrlHandler(u"tel"_s, this, "take");
        QDesktopServices::setUrlHandler(u"mailto"_s, this, "take");
    }
    ~OpenedUrls() override
    {
        QDesktopServices::unsetUrlHandler(u"tel"_s);
        QDesktopServices::unsetUrlHandler(u"mailto"_s);
    }
    Q_INVOKABLE void take(const QUrl &url) { urls.append(url); }

    QList<QUrl> urls;
};

} // namespace

/// The contact persons on a lead's card, worked by keys.
class PersonListTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void callsAndWritesToAnyOfThree_data() { proves("G-39 S4-28 C-46 call any"); }

    void callsAndWritesToAnyOfThree()
    {
        OpenedUrls opened;
        LeadCardTest test(meetingLead);
        QCOMPARE(cards(test).size(), 3);
        button(test, u"Call Ivan"_s)->setFocus();
        test.press(Qt::Key_Return);
        button(test, u"Write to Pavel"_s)->setFocus();
        test.press(Qt::Key_Space);
        QCOMPARE(opened.urls, (QList<QUrl>{QUrl(u"tel:+74951234562"_s), QUrl(u"mailto:pavel@daisy.example"_s)}));
    }

    void copiesAPhone_data() { proves("C-46 copy"); }

    void copiesAPhone()
    {
        LeadCardTest test(meetingLead);
        auto *phone = cards(test).at(0)->findChild<FieldEditor *>(u"phones/0"_s);
        for (IconButton *copy : phone->findChildren<IconButton *>()) {
            if (copy->accessibleName() == u"Copy the phone number"_s)
                copy->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"+7 495 123-45-61"_s);
    }

    void editsANameInPlace_data() { proves("S4-28 C-45 edited in place"); }

    void editsANameInPlace()
    {
        LeadCardTest test(meetingLead);
        focus(test, 1, u"name"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        test.type(u"Ivan Petrov"_s);
        test.press(Qt::Key_Return);
        QTRY_COMPARE(test.stored().persons.at(1).name, u"Ivan Petrov"_s);
        // And the field keeps the focus, since the card is the same one
        test.settle();
        QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), u"Ivan Petrov"_s);
        QVERIFY(button(test, u"Call Ivan Petrov"_s));
    }

    void picksTheRoleInTheDecision()
    {
        LeadCardTest test(meetingLead);
        auto *role = cards(test).at(2)->findChild<FieldEditor *>(u"decisionRole"_s)->findChild<QComboBox *>();
        role->setFocus();
        role->setCurrentIndex(role->findData(u"decision-maker"_s));
        emit role->activated(role->currentIndex());
        QTRY_COMPARE(test.stored().persons.at(2).decisionRole, u"decision-maker"_s);
    }

    void addsASecondPhoneToAPerson()
    {
        LeadCardTest test(meetingLead);
        QVERIFY(!cards(test).at(0)->findChild<FieldEditor *>(u"phones/1"_s));
        button(test, u"More fields of Olga"_s)->setFocus();
        test.press(Qt::Key_Return);
        focus(test, 0, u"phones/1"_s);
        test.type(u"8 812 555-12-34"_s);
        test.press(Qt::Key_Return);
        QTRY_COMPARE(test.stored().persons.front().phones, (QStringList{u"+74951234561"_s, u"+78125551234"_s}));
    }

    void removesAPersonAndTheUndoBringsHimBack()
    {
        LeadCardTest test(meetingLead);
        button(test, u"Remove Ivan"_s)->setFocus();
        test.press(Qt::Key_Return);
        QTRY_COMPARE(test.stored().persons.size(), size_t(2));
        QTRY_COMPARE(cards(test).size(), 2);
        QVERIFY(!test.visibleText().contains(u"Call Ivan"));
        QVERIFY(QApplication::focusWidget());
        QVERIFY(test.commit([](Session &session) { return reverse(session, *undoable(session), u"undo"_s); }));
        QTRY_COMPARE(cards(test).size(), 3);
        QVERIFY(test.visibleText().contains(u"Call Ivan"));
    }

    void saysWhyAPersonCannotBeEmptied()
    {
        LeadCardTest test([](TestFile &file) {
            const LeadId lead = file.addLead();
            Person person;
            person.lead = lead;
            person.name = u"Olga"_s;
            if (!addPerson(file.session(), person))
                qFatal("no person");
            return lead;
        });
        focus(test, 0, u"name"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        test.press(Qt::Key_Return);
        auto *name = cards(test).at(0)->findChild<FieldEditor *>(u"name"_s);
        QTRY_VERIFY(!name->error().isEmpty());
        QCOMPARE(test.stored().persons.front().name, u"Olga"_s);
    }

    void aClosedLeadsPersonsAreOnlyRead()
    {
        LeadCardTest test([](TestFile &file) {
            const LeadId lead = meetingLead(file);
            if (!moveLead(file.session(), lead, u"disqualified"_s, u"lost"_s))
                qFatal("not closed");
            return lead;
        });
        QVERIFY(!button(test, u"Remove Ivan"_s));
        QVERIFY(button(test, u"Call Ivan"_s));
    }

    void findsThePartnerByName_data() { proves("B7 partner and owner team"); }

    void findsThePartnerByName()
    {
        // Given a partner that another lead has
        LeadCardTest test([](TestFile &file) {
            if (!editLead(file.session(), file.addLead(), {{u"partner"_s, u"Daisy Wholesale"_s}}))
                qFatal("no partner");
            return file.addLead({u"title=Mine"_s});
        });
        press(test, u"Show all fields"_s);
        // When a part of its name is typed and the first offer is taken
        QVERIFY(test.tabTo(u"partner"_s));
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        test.type(u"whole"_s);
        test.settle();
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        // Then it is that company and no second one
        QTRY_VERIFY(!test.lead().partner.isNull());
        test.settle();
        QCOMPARE(test.stored().partner->name, u"Daisy Wholesale"_s);
        QCOMPARE(line->text(), u"Daisy Wholesale"_s);
        QCOMPARE(companies(test), 1);
    }

    void makesATeamByItsName()
    {
        LeadCardTest test([](TestFile &file) { return file.addLead(); });
        press(test, u"Show all fields"_s);
        QVERIFY(test.tabTo(u"ownerTeam"_s));
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        test.type(u"North"_s);
        test.press(Qt::Key_Return);
        QTRY_VERIFY(!test.lead().ownerTeam.isNull());
        test.settle();
        QCOMPARE(test.context().reference().teams.size(), size_t(1));
        QCOMPARE(line->text(), u"North"_s);
        // And emptied it is nobody's
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(line, Qt::Key_Delete);
        test.press(Qt::Key_Return);
        QTRY_VERIFY(test.lead().ownerTeam.isNull());
    }

private:
    static QList<PersonCard *> cards(LeadCardTest &test)
    {
        QList<PersonCard *> shown = test.card().findChildren<PersonCard *>();
        shown.removeIf([](const PersonCard *card) { return !card->isVisible(); });
        std::ranges::sort(shown, {}, [](const PersonCard *card) { return card->y(); });
        return shown;
    }
    static QAbstractButton *button(LeadCardTest &test, const QString &name)
    {
        for (QAbstractButton *found : test.card().findChildren<QAbstractButton *>()) {
            if (found->accessibleName() == name && found->isVisible())
                return found;
        }
        return nullptr;
    }
    static void press(LeadCardTest &test, const QString &text)
    {
        for (QAbstractButton *found : test.card().findChildren<QAbstractButton *>()) {
            if (found->text() == text)
                found->click();
        }
        test.settle();
    }
    static void focus(LeadCardTest &test, int person, const QString &field)
    {
        cards(test).at(person)->findChild<FieldEditor *>(field)->setFocus(Qt::TabFocusReason);
    }
    static int companies(LeadCardTest &test)
    {
        return test
            .commit([](Session &session) -> Result<int> {
                return static_cast<int>(session.store().select<Company>(u"1"_s).size());
            })
            .value();
    }
};

QTEST_MAIN(PersonListTest)
#include "tst_personlist.moc"
