// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/erasure.h"
#include "core/services/attachments.h"
#include "core/services/clients.h"
#include "core/services/drafts.h"
#include "core/services/erasure.h"
#include "core/services/leadviews.h"
#include "core/services/merging.h"
#include "core/services/persons.h"
#include "core/services/search.h"
#include "core/store/backup.h"
#include "core/store/erasing.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

const QString erasedName = u"Ксения Добролюбова"_s;
const QString erasedPhone = u"+74957776655"_s;
const QString erasedMail = u"ksenia.dobro@vega.example"_s;

QUuid addContact(TestFile &file, const QString &name, const QStringList &phones = {}, const QStringList &emails = {})
{
    Contact contact;
    contact.id = ContactId(newUuid(file.clock().now()));
    contact.name = name;
    contact.phones = phones;
    contact.emails = emails;
    contact.note = u"Записала "_s + name;
    if (!addClient(file.session(), toRecord(contact)))
        qFatal("not added");
    return contact.id.uuid();
}

void linkTo(TestFile &file, const LeadId &lead, const QUuid &contact)
{
    if (!editLead(file.session(), lead, {{u"contact"_s, contact}}))
        qFatal("not linked");
}

qint64 countOf(TestFile &file, const QString &sql)
{
    Statement &statement = file.store().connection().prepared(u"SELECT count(*) FROM "_s + sql);
    const qint64 count = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return count;
}

/// Every byte of the file, its log among them.
QByteArray bytesOf(TestFile &file)
{
    QByteArray all;
    for (const QString &ending : {u""_s, u"-wal"_s}) {
        QFile part(file.path() + ending);
        if (part.open(QIODevice::ReadOnly))
            all += part.readAll();
    }
    return all;
}

/// What somebody who looks through the bytes would search for: as it was typed, and as it is kept for searching.
QStringList findings(TestFile &file)
{
    const QByteArray bytes = bytesOf(file);
    const QStringList wanted{erasedName,  u"Добролюбов"_s, u"добролюбов"_s, u"добролюбова"_s,
                             erasedPhone, u"4957776655"_s, erasedMail,      u"dobro"_s};
    QStringList found;
    for (const QString &text : wanted) {
        if (bytes.contains(text.toUtf8()))
            found.append(text);
    }
    return found;
}

/// A person with a lead of her own, on the hand-off, about which much was written; and one among others on a second.
struct Written
{
    explicit Written(TestFile &file)
        : contact(addContact(file, erasedName, {erasedPhone}, {erasedMail})), own(file.addHandedOffLead()),
          shared(file.addLead({u"title=Цех"_s, u"contactName=Пётр Иной"_s, u"description=Смета"_s}))
    {
        linkTo(file, own, contact);
        const FieldValues typed{{u"contactName"_s, erasedName},         {u"phones"_s, QStringList{erasedPhone}},
                                {u"emails"_s, QStringList{erasedMail}}, {u"title"_s, u"Склад для "_s + erasedName},
                                {u"companyName"_s, u"Вега"_s},          {u"budget"_s, qint64{500'000}}};
        file.clock().advanceMinutes(1);
        if (!editLead(file.session(), own, typed) || !addNote(file.session(), own, u"Просила скидку"_s)
            || !file.complete(own, u"no-interest"_s, u"Сказала "_s + erasedName + u", что не готова"_s))
            qFatal("not written");
        Person person;
        person.lead = shared;
        person.name = erasedName;
        person.phones = {erasedPhone};
        person.contact = ContactId(contact);
        if (!addPerson(file.session(), person) || !addNote(file.session(), shared, u"Звонить Добролюбовой"_s)
            || !addNote(file.session(), shared, u"Пётр ждёт смету"_s))
            qFatal("not written");
    }

    QUuid contact;
    LeadId own;
    LeadId shared;
};

QStringList notesOf(TestFile &file, const LeadId &lead)
{
    QStringList notes;
    for (const FeedEntry &entry : file.card(lead).feed) {
        if (!entry.text.isEmpty())
            notes.append(entry.text);
    }
    return notes;
}

QString refusal(const Result<ChangeSet> &result)
{
    return result ? QString() : result.error().reason;
}

} // namespace

/// Erasing a person (152-ФЗ, GDPR; sync.md 3).
class ErasureTest : public QObject
{
    Q_OBJECT

private slots:
    void whatTellsOfAPerson_data();
    void whatTellsOfAPerson();
    void whatOutlives_data();
    void whatOutlives();
    void noByteOfThePersonIsLeft_data() { proves("C-64 152-FZ GDPR"); }
    void noByteOfThePersonIsLeft();
    void whatTheProcessCountsByStays();
    void ofALeadWithOthersOnlyWhatTellsOfThePersonGoes();
    void whatOthersWroteOfAPhoneGoesToo();
    void whoeverWasMergedIntoThePersonGoesAlong();
    void theBytesOfFilesGo();
    void draftsAndViewsGo();
    void nothingTakesItBack();
    void whatWasDoneToOthersWithItIsStillTakenBack();
    void onlyAdministratorsErase();
    void aColleagueIsNotErased();
    void copiesAndNamesakesAreNamed();
    void whatWasCutShortIsFinished();
};

void ErasureTest::whatTellsOfAPerson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("tells");
    QTest::addColumn<bool>("isMeant"); // also where the person has no part
    QTest::newRow("the full name") << u"Была Ксения Добролюбова"_s << true << true;
    QTest::newRow("in other letters") << u"КСЕНИЯ  ДОБРОЛЮБОВА"_s << true << true;
    QTest::newRow("the family name in another case") << u"Отправить Добролюбовой"_s << true << false;
    QTest::newRow("a first name that many have") << u"Звонила Ксюша"_s << false << false;
    QTest::newRow("the phone as it is kept") << u"+74957776655"_s << true << true;
    QTest::newRow("the phone as people write it") << u"т. 8 (495) 777-66-55, доб. 3"_s << true << true;
    QTest::newRow("another phone") << u"+7 495 777-66-56"_s << false << false;
    QTest::newRow("the e-mail") << u"Ksenia.Dobro@vega.example ждёт"_s << true << true;
    QTest::newRow("a word that holds the name") << u"недобролюбовь"_s << false << false;
    QTest::newRow("nothing") << QString() << false << false;
}

void ErasureTest::whatTellsOfAPerson()
{
    QFETCH(const QString, text);
    Contact contact;
    contact.name = erasedName;
    contact.phones = {erasedPhone};
    contact.emails = {erasedMail};
    ErasedPerson person;
    person.add(toRecord(contact));
    QTEST(person.isIn(text), "tells");
    QTEST(person.isMeantIn(text), "isMeant");
}

void ErasureTest::whatOutlives_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("outlives");
    QTest::newRow("a stage") << Kind::Lead << u"stage"_s << true;
    QTest::newRow("a moment") << Kind::Lead << u"stageSince"_s << true;
    QTest::newRow("a sum") << Kind::Lead << u"budget"_s << true;
    QTest::newRow("a campaign") << Kind::Lead << u"utmCampaign"_s << true;
    QTest::newRow("a title") << Kind::Lead << u"title"_s << false;
    QTest::newRow("a phone") << Kind::Lead << u"phones"_s << false;
    QTest::newRow("own fields") << Kind::Lead << u"fields.booth"_s << false;
    QTest::newRow("a gender") << Kind::Lead << u"gender"_s << false;
    QTest::newRow("what a later program knows") << Kind::Lead << u"birthday"_s << false;
    QTest::newRow("a task's code") << Kind::Task << u"code"_s << true;
    QTest::newRow("a task's result in words") << Kind::Task << u"details"_s << false;
    QTest::newRow("an entry's stages") << Kind::Feed << u"details"_s << true;
    QTest::newRow("a note") << Kind::Feed << u"text"_s << false;
    QTest::newRow("anything of a contact") << Kind::Contact << u"company"_s << false;
    QTest::newRow("a file's fingerprint") << Kind::Attachment << u"hash"_s << false;
    QTest::newRow("what is about no client") << Kind::User << u"name"_s << true;
}

void ErasureTest::whatOutlives()
{
    QFETCH(const Kind, kind);
    QFETCH(const QString, field);
    QTEST(outlivesErasure(kind, field), "outlives");
}

void ErasureTest::noByteOfThePersonIsLeft()
{
    // Given
    TestFile file;
    const Written written(file);
    QVERIFY(findings(file).size() > 5);
    // When
    const Result<ChangeSet> erased = erasePerson(file.session(), written.contact);
    QVERIFY2(erased, qPrintable(refusal(erased)));
    // Then
    QCOMPARE(findings(file), QStringList());
    QCOMPARE(file.store().find(ContactId(written.contact)).error().reason, u"contact-not-found"_s);
    QCOMPARE(searchEverything(file.session(), u"Добролюбова"_s, 10)->total, 0);
    QCOMPARE(findProblems(file.store().connection()).value(), QStringList());
    // And the journal says that it was done, and by whom
    const JournalEntry line = file.store().journal().latest(1).front();
    QCOMPARE(line.changeset.intent, u"contact.erase"_s);
    QCOMPARE(line.changeset.author, file.session().user().id);
    file.reopen();
    QCOMPARE(findings(file), QStringList());
}

void ErasureTest::whatTheProcessCountsByStays()
{
    // Given
    TestFile file;
    const Written written(file);
    const Lead before = file.lead(written.own);
    const qint64 tasks = countOf(file, u"task"_s);
    const std::vector<StageStay> stays = stageStays(file.card(written.own));
    const qint64 passages = countOf(file, u"passage"_s);
    // When
    QVERIFY(erasePerson(file.session(), written.contact));
    // Then the lead is an empty shell that reports still count
    const Lead after = file.lead(written.own);
    QCOMPARE(after.title, QString());
    QCOMPARE(after.contactName, QString());
    QVERIFY(after.contact.isNull());
    QCOMPARE(after.number, before.number);
    QCOMPARE(after.stage, before.stage);
    QCOMPARE(after.stageSince, before.stageSince);
    QCOMPARE(after.maturity, before.maturity);
    QCOMPARE(after.budget, before.budget);
    QCOMPARE(after.companyName, u"Вега"_s);
    QCOMPARE(notesOf(file, written.own), QStringList());
    QCOMPARE(countOf(file, u"task"_s), tasks);
    QCOMPARE(countOf(file, u"passage"_s), passages);
    QCOMPARE(stageStays(file.card(written.own)).size(), stays.size());
    // And work on it goes on
    QVERIFY(addNote(file.session(), written.own, u"Новая заметка"_s));
    QVERIFY(moveLead(file.session(), written.own, u"distribution"_s, {}) || !after.stage.isEmpty());
}

void ErasureTest::ofALeadWithOthersOnlyWhatTellsOfThePersonGoes()
{
    TestFile file;
    const Written written(file);
    QVERIFY(erasePerson(file.session(), written.contact));
    const Lead after = file.lead(written.shared);
    QCOMPARE(after.title, u"Цех"_s);
    QCOMPARE(after.contactName, u"Пётр Иной"_s);
    QCOMPARE(after.description, u"Смета"_s);
    QVERIFY(file.card(written.shared).persons.empty());
    QCOMPARE(notesOf(file, written.shared), QStringList{u"Пётр ждёт смету"_s});
}

void ErasureTest::whatOthersWroteOfAPhoneGoesToo()
{
    // Given a lead of somebody else, where her phone and a namesake are written of
    TestFile file;
    const Written written(file);
    const LeadId other = file.addLead({u"title=Другое"_s});
    QVERIFY(addNote(file.session(), other, u"Спросить по +7 495 777-66-55"_s));
    QVERIFY(addNote(file.session(), other, u"Письмо от "_s + erasedMail));
    QVERIFY(addNote(file.session(), other, u"Ничего нового"_s));
    // When
    QVERIFY(erasePerson(file.session(), written.contact));
    // Then
    QCOMPARE(notesOf(file, other), QStringList{u"Ничего нового"_s});
    QCOMPARE(findings(file), QStringList());
}

void ErasureTest::whoeverWasMergedIntoThePersonGoesAlong()
{
    TestFile file;
    const Written written(file);
    const QUuid other = addContact(file, u"К. Добролюбова"_s);
    QVERIFY(mergeClients(file.session(), Kind::Contact, {written.contact, other}));
    // By the id of the one that was merged
    QVERIFY(erasePerson(file.session(), other));
    QCOMPARE(countOf(file, u"contact WHERE name LIKE '%бролюб%'"_s), 0);
    QCOMPARE(findings(file), QStringList());
}

void ErasureTest::theBytesOfFilesGo()
{
    // Given a file on her lead, another that was taken off it, and one that somebody else has as well
    TestFile file;
    const Written written(file);
    const auto keep = [&file](const QByteArray &content) {
        QFile source(file.path() + u".source"_s);
        if (!source.open(QIODevice::WriteOnly) || source.write(content) < 0)
            qFatal("not written");
        source.close();
        return keepFile(file.path(), source.fileName()).value();
    };
    const KeptFile there = keep("паспорт");
    const KeptFile removed = keep("договор");
    const KeptFile common = keep("каталог");
    const auto put = [&file](const LeadId &lead, const KeptFile &kept) {
        return addAttachment(file.session(), lead, kept).value().changes.front().record;
    };
    put(written.own, there);
    QVERIFY(removeAttachment(file.session(), AttachmentId(put(written.own, removed))));
    put(written.own, common);
    put(written.shared, common);
    // When
    QVERIFY(erasePerson(file.session(), written.contact));
    // Then
    QVERIFY(!isFileHere(file.path(), there.hash));
    QVERIFY(!isFileHere(file.path(), removed.hash));
    QVERIFY(isFileHere(file.path(), common.hash));
    QCOMPARE(file.card(written.own).attachments.size(), size_t(0));
    QCOMPARE(file.card(written.shared).attachments.size(), size_t(1));
}

void ErasureTest::draftsAndViewsGo()
{
    TestFile file;
    const Written written(file);
    QVERIFY(saveDraft(file.session(), u"note/"_s + written.own.toString(), {{u"text"_s, u"набросок"_s}}));
    QVERIFY(saveDraft(file.session(), u"lead/new"_s, {{u"contactName"_s, erasedName}}));
    QVERIFY(saveDraft(file.session(), u"company/new"_s, {{u"name"_s, u"Вега"_s}}));
    QVERIFY(erasePerson(file.session(), written.contact));
    QCOMPARE(countOf(file, u"draft"_s), 1);
    QCOMPARE(findings(file), QStringList());
}

void ErasureTest::nothingTakesItBack()
{
    // Given
    TestFile file;
    const Written written(file);
    const ChangeSetId edited = file.store().journal().ofRecord(written.contact, 1).front().changeset.id;
    const Result<ChangeSet> erased = erasePerson(file.session(), written.contact);
    // Then neither it nor what was done to the person before can be undone
    QCOMPARE(reversalOf(file.session(), erased->id.toString()).error().reason, u"cannot-undo-erasure"_s);
    const Result<Reversal> earlier = reversalOf(file.session(), edited.toString());
    QVERIFY(earlier);
    QCOMPARE(reverse(file.session(), *earlier, u"undo"_s, Force::Yes).error().reason, u"erased-since"_s);
    QCOMPARE(countOf(file, u"contact WHERE id IS NOT NULL AND name IS NULL"_s), 0);
}

void ErasureTest::whatWasDoneToOthersWithItIsStillTakenBack()
{
    // Given one change that touched her lead and somebody else's
    TestFile file;
    const Written written(file);
    const LeadId other = file.addLead({u"title=Другое"_s});
    ChangeSet both = file.session().changeset(u"lead.edit"_s);
    for (const LeadId &id : {written.own, other}) {
        Lead after = file.lead(id);
        after.city = u"Пермь"_s;
        both.update(file.lead(id), after);
    }
    QVERIFY(file.session().commit(std::move(both)));
    QVERIFY(erasePerson(file.session(), written.contact));
    // When the newest that can be undone is
    const Result<Reversal> newest = undoable(file.session());
    QVERIFY(newest);
    QVERIFY(reverse(file.session(), *newest, u"undo"_s));
    // Then
    QCOMPARE(file.lead(other).city, QString());
}

void ErasureTest::onlyAdministratorsErase()
{
    TestFile file;
    const Written written(file);
    QVERIFY(addUser(file.session(), u"boris"_s, u"Борис"_s, u"manager"_s));
    file.actAs(u"boris"_s);
    QCOMPARE(refusal(erasePerson(file.session(), written.contact)), u"erase-not-admin"_s);
    QVERIFY(file.store().find(ContactId(written.contact)));
}

void ErasureTest::aColleagueIsNotErased()
{
    TestFile file;
    QCOMPARE(refusal(erasePerson(file.session(), file.session().user().contact.uuid())), u"erase-colleague"_s);
}

void ErasureTest::copiesAndNamesakesAreNamed()
{
    TestFile file;
    const Written written(file);
    const QUuid namesake = addContact(file, erasedName);
    const QString copy = backupNow(file.store().connection(), file.clock().clock()).value();
    const Result<Erasure> erasure = erasureOf(file.session(), written.contact);
    QVERIFY(erasure);
    QCOMPARE(erasure->copies, QStringList{copy});
    QCOMPARE(erasure->similar.size(), size_t(1));
    QCOMPARE(erasure->similar.front().id, namesake);
    QCOMPARE(erasure->counts.at(Kind::Contact), 1);
    QCOMPARE(erasure->counts.at(Kind::Lead), 1);
    QCOMPARE(erasure->counts.at(Kind::Person), 1);
    // And looking changes nothing
    QVERIFY(findings(file).size() > 5);
}

/// The rows are gone, and the program is killed before the rest is.
void ErasureTest::whatWasCutShortIsFinished()
{
    // Given
    TestFile file;
    const Written written(file);
    const Result<Erasure> erasure = erasureOf(file.session(), written.contact);
    QVERIFY(erasure);
    ChangeSet changeset = file.session().changeset(u"contact.erase"_s);
    changeset.changes = erasure->changes;
    beginErasing(file.store().connection());
    QVERIFY(file.session().commit(std::move(changeset)));
    QVERIFY(findings(file).size() > 1);
    // When
    file.reopen();
    QVERIFY(recoverBatches(file.session()));
    // Then
    QCOMPARE(findings(file), QStringList());
    QVERIFY(!isErasing(file.store().connection()));
}

QTEST_GUILESS_MAIN(ErasureTest)
#include "tst_erasure.moc"
