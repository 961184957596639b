// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/clients.h"
#include "core/services/erasure.h"
#include "core/services/persons.h"
#include "core/store/backup.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QFile>
#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

const QString namedOnLead = u"Ксения Добролюбова"_s;
const FieldValues typedOfHer{{u"contactName"_s, namedOnLead},
                             {u"phones"_s, QStringList{u"+74957776655"_s}},
                             {u"emails"_s, QStringList{u"ksenia.dobro@vega.example"_s}},
                             {u"title"_s, u"Склад для "_s + namedOnLead},
                             {u"companyName"_s, u"Вега"_s}};

/// Where the bytes of the file, its log among them, tell of her.
QStringList findingsOfHer(TestFile &file)
{
    QByteArray all;
    for (const QString &ending : {u""_s, u"-wal"_s}) {
        QFile part(file.path() + ending);
        if (part.open(QIODevice::ReadOnly))
            all += part.readAll();
    }
    QStringList found;
    for (const QString &word : {u"Добролюбов"_s, u"добролюбов"_s, u"4957776655"_s, u"ksenia.dobro"_s}) {
        constexpr qsizetype around = 60;
        if (const qsizetype at = all.indexOf(word.toUtf8()); at >= 0)
            found.append(QString::fromUtf8(all.mid(std::max<qsizetype>(0, at - around), 2 * around)));
    }
    return found;
}

QStringList notesUnder(TestFile &file, const LeadId &lead)
{
    QStringList notes;
    for (const FeedEntry &entry : file.card(lead).feed) {
        if (!entry.text.isEmpty())
            notes.append(entry.text);
    }
    return notes;
}

QString whyNotErased(const Result<ChangeSet> &result)
{
    return result ? QString() : result.error().reason;
}

} // namespace

/// Erasing somebody of whom nobody has made a contact (ADR 0017).
class LeadErasureTest : public QObject
{
    Q_OBJECT

private slots:
    void whoeverALeadNamesIsErased_data() { proves("C-64 152-FZ GDPR"); }
    void whoeverALeadNamesIsErased();
    void aContactPersonOfALeadIsErased();
    void aLeadErasesTheContactItIsLinkedTo();
};

void LeadErasureTest::whoeverALeadNamesIsErased()
{
    // Given two leads that name and reach her, and a note about her on another one
    TestFile file;
    const LeadId own = file.addLead();
    const LeadId second = file.addLead();
    const LeadId other = file.addLead({u"title=Цех"_s, u"contactName=Пётр Иной"_s});
    QVERIFY(editLead(file.session(), own, typedOfHer));
    QVERIFY(editLead(file.session(), second, typedOfHer));
    QVERIFY(addNote(file.session(), own, u"Просила скидку"_s));
    QVERIFY(addNote(file.session(), other, u"Пётр знает "_s + namedOnLead));
    QCOMPARE(findingsOfHer(file).size(), 4);
    const QString stage = file.lead(own).stage;
    // When
    const Result<ChangeSet> erased = erasePerson(file.session(), own.uuid());
    QVERIFY2(erased, qPrintable(whyNotErased(erased)));
    // Then
    QCOMPARE(findingsOfHer(file).join(u'|'), QString());
    for (const LeadId &lead : {own, second}) {
        QCOMPARE(file.lead(lead).title, QString());
        QCOMPARE(file.lead(lead).contactName, QString());
        QCOMPARE(file.lead(lead).companyName, u"Вега"_s);
    }
    QCOMPARE(file.lead(own).stage, stage);
    QCOMPARE(notesUnder(file, own), QStringList());
    QCOMPARE(file.lead(other).contactName, u"Пётр Иной"_s);
    QCOMPARE(notesUnder(file, other), QStringList());
    QCOMPARE(findProblems(file.store().connection()).value(), QStringList());
    // And then it names nobody any more
    QCOMPARE(whyNotErased(erasePerson(file.session(), own.uuid())), u"erase-nobody"_s);
}

void LeadErasureTest::aContactPersonOfALeadIsErased()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead({u"title=Цех"_s, u"contactName=Пётр Иной"_s});
    Person person;
    person.lead = lead;
    person.name = namedOnLead;
    QVERIFY(addPerson(file.session(), person));
    QVERIFY(addNote(file.session(), lead, u"Звонить Добролюбовой"_s));
    QVERIFY(addNote(file.session(), lead, u"Пётр ждёт смету"_s));
    const Result<PersonId> named = personNamed(file.session(), lead, namedOnLead);
    QVERIFY(named);
    // When
    QVERIFY(erasePerson(file.session(), named->uuid()));
    // Then
    QCOMPARE(findingsOfHer(file).join(u'|'), QString());
    QVERIFY(file.card(lead).persons.empty());
    QCOMPARE(file.lead(lead).contactName, u"Пётр Иной"_s);
    QCOMPARE(notesUnder(file, lead), QStringList{u"Пётр ждёт смету"_s});
}

void LeadErasureTest::aLeadErasesTheContactItIsLinkedTo()
{
    // Given
    TestFile file;
    Contact contact;
    contact.id = ContactId(newUuid(file.clock().now()));
    contact.name = namedOnLead;
    QVERIFY(addClient(file.session(), toRecord(contact)));
    const LeadId lead = file.addLead();
    QVERIFY(editLead(file.session(), lead, typedOfHer));
    QVERIFY(editLead(file.session(), lead, {{u"contact"_s, contact.id.uuid()}}));
    // When
    QVERIFY(erasePerson(file.session(), lead.uuid()));
    // Then
    QCOMPARE(findingsOfHer(file).join(u'|'), QString());
    QVERIFY(!file.store().find(contact.id));
}

QTEST_GUILESS_MAIN(LeadErasureTest)
#include "tst_leaderasure.moc"
