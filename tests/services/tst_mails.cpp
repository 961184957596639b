// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/personcards.h"
#include "core/services/mails.h"
#include "core/services/persons.h"
#include "core/services/undo.h"
#include "tests/import/importtest.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

MailMessage mailFrom(const QString &address)
{
    MailMessage mail;
    mail.subject = u"Bicycles"_s;
    mail.from = {u"Anna"_s, address};
    mail.to = {{u"Me"_s, u"me@example.org"_s}};
    mail.date = QDateTime(QDate(2026, 3, 2), QTime(12, 30), Qt::UTC);
    mail.text = u"We need 40 frames."_s;
    return mail;
}

const KeptFile keptMail{u"mail.eml"_s, QString(64, u'a'), 120};

} // namespace

/// Mails that become part of a lead, and people out of address cards.
class MailsTest : public QObject
{
    Q_OBJECT

private slots:
    void aMailBelongsToTheNewestOpenLeadOfItsSender();
    void aMailToSomebodyKnownBelongsToHim();
    void aMailIsANoteAndAFileInOneStep();
    void aClosedLeadTakesNoMail();
    void cardsArePeople();
    void peopleAreAddedInOneStep();
    void whatNamesNobodyIsRefused();
};

void MailsTest::aMailBelongsToTheNewestOpenLeadOfItsSender()
{
    TestFile file;
    file.addLead({u"title=First"_s, u"email=anna@romashka.example"_s});
    const LeadId second = file.addLead({u"title=Second"_s, u"email=Anna@Romashka.example"_s});
    const LeadId third = file.addLead({u"title=Third"_s, u"email=anna@romashka.example"_s});
    QVERIFY(moveLead(file.session(), third, u"disqualified"_s, u"no-budget"_s));
    QCOMPARE(leadOfMail(file.session(), mailFrom(u"anna@romashka.example"_s))->id, second);
    QVERIFY(!leadOfMail(file.session(), mailFrom(u"nobody@romashka.example"_s)));
    QVERIFY(!leadOfMail(file.session(), {}));
}

void MailsTest::aMailToSomebodyKnownBelongsToHim()
{
    TestFile file;
    const LeadId lead = file.addLead({u"title=First"_s, u"email=anna@romashka.example"_s});
    MailMessage mail = mailFrom(u"me@example.org"_s);
    mail.to = {{{}, u"boss@example.org"_s}, {{}, u"anna@romashka.example"_s}};
    QCOMPARE(leadOfMail(file.session(), mail)->id, lead);
}

void MailsTest::aMailIsANoteAndAFileInOneStep()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead();
    const QString note = noteOfMail(mailFrom(u"anna@romashka.example"_s), QLocale(QLocale::English));
    // When
    QVERIFY(addMail(file.session(), lead, note, keptMail));
    // Then
    const LeadCard card = file.card(lead);
    QVERIFY2(note.startsWith(u"Bicycles\nAnna <anna@romashka.example>, 3/2/26"_s), qPrintable(note));
    QVERIFY(note.endsWith(u"\n\nWe need 40 frames."_s));
    QCOMPARE(card.feed.front().text, note);
    QCOMPARE(card.feed.front().type, u"note"_s);
    QCOMPARE(card.attachments.front().name, u"mail.eml"_s);
    // When, then
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QVERIFY(file.card(lead).attachments.empty());
}

void MailsTest::aClosedLeadTakesNoMail()
{
    TestFile file;
    const LeadId lead = file.addLead();
    QVERIFY(moveLead(file.session(), lead, u"disqualified"_s, u"no-budget"_s));
    QVERIFY(!addMail(file.session(), lead, u"x"_s, keptMail));
    QVERIFY(!addPersons(file.session(), lead, {Person{{}, {}, u"Anna"_s, {}, {}, {}, {}, {}}}));
}

void MailsTest::cardsArePeople()
{
    ImportTest test;
    const QString path =
        test.write("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Petrova\r\nTITLE:Director\r\nTEL:+74951234567\r\n"
                   "EMAIL:anna@company.example\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\n"
                   "FN:Oleg\r\nEND:VCARD\r\n",
                   u"people.vcf"_s);
    const Result<std::vector<Person>> persons = personsInFile(test.file.session(), path);
    QVERIFY(persons);
    QCOMPARE(persons->size(), size_t(2));
    QCOMPARE(persons->front().name, u"Anna Petrova"_s);
    QCOMPARE(persons->front().jobTitle, u"Director"_s);
    QCOMPARE(persons->front().phones, QStringList{u"+74951234567"_s});
    QCOMPARE(persons->front().emails, QStringList{u"anna@company.example"_s});
    QCOMPARE(persons->back().name, u"Oleg"_s);
    // However many there are
    const QByteArray one = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEND:VCARD\r\n";
    QCOMPARE(personsInFile(test.file.session(), test.write(one.repeated(500), u"many.vcf"_s))->size(), size_t(50));
}

void MailsTest::peopleAreAddedInOneStep()
{
    TestFile file;
    const LeadId lead = file.addLead();
    const std::vector<Person> persons{Person{{}, {}, u" Anna "_s, {}, {}, {u"84951234567"_s}, {}, {}},
                                      Person{{}, {}, u"Oleg"_s, {}, {}, {}, {}, {}}};
    QVERIFY(addPersons(file.session(), lead, persons));
    QCOMPARE(file.card(lead).persons.size(), size_t(2));
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QVERIFY(file.card(lead).persons.empty());
    QVERIFY(!addPersons(file.session(), lead, {Person()}));
}

void MailsTest::whatNamesNobodyIsRefused()
{
    ImportTest test;
    const QString path = test.write("BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:x\r\nEND:VCARD\r\n", u"people.vcf"_s);
    const Result<std::vector<Person>> persons = personsInFile(test.file.session(), path);
    QVERIFY(!persons);
    QCOMPARE(persons.error().reason, u"no-persons"_s);
    QVERIFY(!personsInFile(test.file.session(), u"/nowhere/at/all.vcf"_s));
}

QTEST_GUILESS_MAIN(MailsTest)
#include "tst_mails.moc"
