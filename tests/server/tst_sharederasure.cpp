// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attention.h"
#include "core/services/clients.h"
#include "core/services/erasure.h"
#include "tests/client/onlinefile.h"
#include "tests/server/servedworkspace.h"
#include "tests/support/proves.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::OnlineFile;
using test::proves;
using test::ServerProgram;

namespace {

constexpr int patience = 30'000; // milliseconds
const QString password = QString::fromLatin1(ServerProgram::password);
const QString erasedName = u"Ksenia Dobrolubova"_s;

bool isSettled(OnlineFile &file)
{
    const auto count = [](Session &session) -> Result<qint64> { return sharing(session).waiting; };
    return QTest::qWaitFor([&] { return file.standing().mood == SyncMood::UpToDate && file.ask(count).value() == 0; },
                           patience);
}

/// A contact with a lead, of whom much is written.
struct SharedPerson
{
    QUuid contact;
    LeadId lead;
};

/// Without a contact record it is the lead alone that names them.
SharedPerson writtenBy(OnlineFile &file, bool isContact = true)
{
    SharedPerson person;
    person.lead = file.addLead(u"Shed for "_s + erasedName);
    if (!isContact) {
        const auto name = [lead = person.lead](Session &session) -> Result<ChangeSet> {
            const FieldValues values{{u"contactName"_s, erasedName},
                                     {u"emails"_s, QStringList{u"ksenia@dobrolubova.example"_s}}};
            const Result<ChangeSet> named = editLead(session, lead, values);
            return named ? addNote(session, lead, erasedName + u" called"_s) : named;
        };
        if (!file.ask(name))
            qFatal("not written");
        return person;
    }
    const auto write = [lead = person.lead](Session &session) -> Result<QUuid> {
        Contact contact;
        contact.id = ContactId(newUuid(session.now()));
        contact.name = erasedName;
        contact.emails = {u"ksenia@dobrolubova.example"_s};
        if (const auto added = addClient(session, toRecord(contact)); !added)
            return tl::unexpected(added.error());
        const FieldValues values{{u"contact"_s, contact.id.uuid()}, {u"contactName"_s, erasedName}};
        if (const auto linked = editLead(session, lead, values); !linked)
            return tl::unexpected(linked.error());
        return addNote(session, lead, erasedName + u" called"_s).map([&](const ChangeSet &) {
            return contact.id.uuid();
        });
    };
    person.contact = file.ask(write).value();
    return person;
}

/// Written in the closed file, far from any server; why not, if it was not.
QString notedOffline(OnlineFile &file, const LeadId &lead, const QString &text)
{
    const auto store = Store::open(file.path(), StoreAccess::Write, file.file().clock().clock());
    if (!store)
        return store.error().reason;
    const Result<Session> session = Session::open(**store);
    const Result<ChangeSet> done = session ? addNote(*session, lead, text) : tl::unexpected(session.error());
    return done ? QString() : done.error().reason;
}

bool knows(OnlineFile &file, const QUuid &contact)
{
    const auto look = [contact](Session &session) -> Result<bool> {
        return session.store().find(ContactId(contact)).has_value();
    };
    return file.ask(look).value();
}

/// Every byte of the closed file.
QByteArray bytesOf(const OnlineFile &file)
{
    QByteArray all;
    for (const QString &ending : {u""_s, u"-wal"_s}) {
        QFile part(file.path() + ending);
        if (part.open(QIODevice::ReadOnly))
            all += part.readAll();
    }
    return all;
}

} // namespace

/// Erasing a person from a shared workspace, with a real server and real files (sync.md section 3).
class SharedErasureTest : public QObject
{
    Q_OBJECT

    test::ServedWorkspace m_served;

    /// Rows of all tables that tell of them.
    [[nodiscard]] qint64 tellingRows() const
    {
        const QByteArray tells = " ILIKE '%dobrolubov%'";
        qint64 count = 0;
        for (const char *table : {"record", "change_log", "audit", "file"})
            count += m_served.number(QByteArray("SELECT count(*) FROM ") + table + " t WHERE t::text" + tells);
        return count;
    }
    void join(OnlineFile &file, const QString &login) const
    {
        file.open();
        QCOMPARE(file.join(m_served.url(), login, password), QString());
        QVERIFY(isSettled(file));
    }

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aPersonIsErasedEverywhere_data() { proves("C-64 152-FZ GDPR"); }
    void aPersonIsErasedEverywhere()
    {
        // Given a rep's lead, at the server and in the administrator's file; the rep goes offline and writes on
        OnlineFile rep;
        OnlineFile admin;
        join(rep, u"bob"_s);
        const SharedPerson person = writtenBy(rep);
        QVERIFY(isSettled(rep));
        join(admin, u"alice"_s);
        QTRY_VERIFY_WITH_TIMEOUT(knows(admin, person.contact), patience);
        QVERIFY(tellingRows() > 3);
        rep.close();
        QCOMPARE(notedOffline(rep, person.lead, erasedName + u" again"_s), QString());
        // When the administrator erases the person
        const auto erase = [&person](Session &session) { return erasePerson(session, person.contact); };
        const Result<ChangeSet> erased = admin.ask(erase);
        QVERIFY2(erased, qPrintable(erased ? QString() : erased.error().reason));
        QVERIFY(isSettled(admin));
        // Then the server keeps nothing of them, and says that it was done
        QCOMPARE(tellingRows(), 0);
        QCOMPARE(m_served.number("SELECT count(*) FROM audit WHERE action = 'person.erase'"), 1);
        admin.close();
        QVERIFY(!bytesOf(admin).toLower().contains("dobrolub"));
        // And the rep's file does the same when it comes back, what he wrote meanwhile included
        rep.open();
        QTRY_VERIFY_WITH_TIMEOUT(!knows(rep, person.contact), patience);
        QTRY_COMPARE_WITH_TIMEOUT(rep.standing().mood, SyncMood::NeedsAttention, patience);
        QCOMPARE(tellingRows(), 0);
        const auto look = [](Session &session) -> Result<std::vector<RefusedChange>> { return attention(session); };
        const std::vector<RefusedChange> refused = rep.ask(look).value();
        QCOMPARE(refused.size(), size_t(1));
        QVERIFY(isOfErased(refused.front()));
        QCOMPARE(rep.titles(), QStringList{QString()});
        rep.close();
        QVERIFY(!bytesOf(rep).toLower().contains("dobrolub"));
        QCOMPARE(m_served.program().run({u"check"_s}).code, 0);
    }

    void aPersonOnALeadAloneIsErasedEverywhere_data() { proves("C-64 152-FZ GDPR"); }
    void aPersonOnALeadAloneIsErasedEverywhere()
    {
        // Given a lead that names somebody who is no contact; the rep goes offline and writes on
        OnlineFile rep;
        OnlineFile admin;
        join(rep, u"bob"_s);
        const SharedPerson person = writtenBy(rep, false);
        QVERIFY(isSettled(rep));
        join(admin, u"alice"_s);
        QVERIFY(tellingRows() > 1);
        rep.close();
        QCOMPARE(notedOffline(rep, person.lead, erasedName + u" again"_s), QString());
        // When
        const auto erase = [&person](Session &session) { return erasePerson(session, person.lead.uuid()); };
        const auto wait = [&admin, &person] {
            const auto look = [&person](Session &session) -> Result<bool> {
                return session.store().find(person.lead).has_value();
            };
            return admin.ask(look).value();
        };
        QTRY_VERIFY_WITH_TIMEOUT(wait(), patience);
        const Result<ChangeSet> erased = admin.ask(erase);
        QVERIFY2(erased, qPrintable(erased ? QString() : erased.error().reason));
        QVERIFY(isSettled(admin));
        // Then
        QCOMPARE(tellingRows(), 0);
        admin.close();
        QVERIFY(!bytesOf(admin).toLower().contains("dobrolub"));
        rep.open();
        QTRY_COMPARE_WITH_TIMEOUT(rep.standing().mood, SyncMood::NeedsAttention, patience);
        QCOMPARE(tellingRows(), 0);
        rep.close();
        QVERIFY(!bytesOf(rep).toLower().contains("dobrolub"));
    }

    void aRepsErasureIsNoOnes()
    {
        OnlineFile rep;
        join(rep, u"carol"_s);
        const SharedPerson person = writtenBy(rep);
        const auto erase = [&person](Session &session) { return erasePerson(session, person.contact); };
        QCOMPARE(rep.ask(erase).error().reason, u"erase-not-admin"_s);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::SharedErasureTest)
#include "tst_sharederasure.moc"
