// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fieldrights.h"
#include "core/model/servermade.h"
#include "core/process/parser.h"
#include "tests/serverrules/office.h"

#include <QTest>
#include <functional>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

/// The office with somebody of marketing, somebody who is given a task on the rep's lead, and what hangs on that lead.
struct FullOffice : Office
{
    QUuid delegate = id(10);
    QUuid absent = id(11); ///< no user at all
    QUuid task = id(20);
    QUuid note = id(21);
    QUuid file = id(22);
    QUuid conflict = id(23);
    QUuid bare = id(24); ///< the rep's other lead, with nothing on it
    QUuid entry = id(25);
    QUuid currency = derivedUuid(QUuid(), u"setting/currency"_s);
    QUuid contact = id(26);

    FullOffice()
    {
        asServer({created("user", marketing, {{"role", "marketing"}}), created("user", delegate, {{"role", "rep"}}),
                  created("lookup", entry, {{"directory", "source"}, {"code", "fair"}, {"name", "Fair"}}),
                  created("setting", currency, {{"name", "currency"}, {"value", "RUB"}}),
                  created("contact", contact, {{"name", "Elkin"}})});
        taken(rep,
              {created("task", task, {{"lead", lead}, {"owner", delegate}, {"author", rep}, {"status", "open"}}),
               created("feed", note, {{"lead", lead}, {"author", rep}, {"text", "Called"}}),
               created("attachment", file, {{"lead", lead}, {"author", rep}, {"name", "offer.pdf"}})});
        taken(rep, {created("lead", bare, {{"title", "Bare"}, {"owner", rep}, {"stage", "new"}})});
        SharedRecord kept{u"conflict"_s, conflict, lead, tables.head.seq, false, {}, {Hlc::at(officeNoon), {}}};
        kept.fields = {{u"lead"_s, lead}, {u"value"_s, u"\"x\""_s}};
        tables.records.insert_or_assign(conflict, kept);
        tables.byRoot[lead].insert(conflict);
    }

    void asServer(const std::vector<SentChange> &changes)
    {
        isServer = true;
        taken(id(99), changes);
        isServer = false;
    }
    void taken(const QUuid &person, const std::vector<SentChange> &changes)
    {
        if (!push(person, changes).isInForce())
            qFatal("the office cannot be furnished");
    }
    /// Somebody of nobody's is asked to take part in the task, and so sees the lead.
    QUuid askStranger()
    {
        const QUuid part = id(30);
        taken(rep,
              {created("participant", part,
                       {{"lead", lead}, {"task", task}, {"user", stranger}, {"answer", "invited"}})});
        return part;
    }
    /// All that stands there but what the server keeps of a refusal.
    std::map<QUuid, SharedRecord> standing() const
    {
        std::map<QUuid, SharedRecord> records(tables.records.begin(), tables.records.end());
        std::erase_if(records, [this](const auto &each) {
            return each.second.kind == servermade::conflict && each.first != conflict;
        });
        return records;
    }
};

using Deed = std::function<std::vector<SentChange>(FullOffice &, const QUuid &)>;

/// Who does it, in the order of a row's marks.
constexpr const char *people[] = {"admin",    "manager",   "owner",    "colleague",
                                  "stranger", "marketing", "delegate", "nobody"};

QUuid personOf(const FullOffice &office, size_t place)
{
    const QUuid ids[] = {office.admin,    office.manager,   office.rep,      office.colleague,
                         office.stranger, office.marketing, office.delegate, office.absent};
    return ids[place];
}

/// `+` is taken and `=` is so already; `r` has no right, `m` does not know that there is such a thing, `f` is for nobody, `s` stays.
QString reasonOf(char mark)
{
    switch (mark) {
    case 'r':
        return u"no-right"_s;
    case 'm':
        return u"missing"_s;
    case 'f':
        return u"frozen"_s;
    case 's':
        return u"user-stays"_s;
    default:
        return {};
    }
}

SentChange flagged(const FullOffice &office, const QUuid &record, const QString &field)
{
    SentChange change = office.edited(record, {{"resolved", ""}});
    change.fields.front().field = field;
    change.fields.front().after = true;
    return change;
}

SentChange setting(const QUuid &id, const QString &name, const QString &value)
{
    SentChange change{RecordChange::Action::Create, u"setting"_s, id, {}};
    change.fields = {{u"name"_s, {}, name, {}}, {u"value"_s, {}, value, {}}};
    return change;
}

/// One row per deed; requirements D9 and docs/server.md say who may.
struct RightsRow
{
    const char *deed;
    const char *marks;
    Deed changes;
};

std::vector<RightsRow> onLeads()
{
    return {
        {"edits the lead", "+++mmm+m",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.lead, {{"title", "x"}})};
         }},
        {"hands the lead on", "+++mmmrm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.lead, {{"owner", office.colleague}})};
         }},
        {"takes the lead himself", "++=mmmrm",
         [](FullOffice &office, const QUuid &who) {
             return std::vector{office.edited(office.lead, {{"owner", who}})};
         }},
        {"adds a lead", "+++++++r",
         [](FullOffice &, const QUuid &who) {
             return std::vector{Office::created("lead", Office::id(40), {{"title", "x"}, {"owner", who}})};
         }},
        {"adds a lead for a colleague", "+++++++r",
         [](FullOffice &office, const QUuid &) {
             return std::vector{Office::created("lead", Office::id(40), {{"title", "x"}, {"owner", office.rep}})};
         }},
        {"removes a lead", "+++mmmmm",
         [](FullOffice &office, const QUuid &) { return std::vector{office.removed(office.bare)}; }},
        {"adds a contact person", "+++mmm+m",
         [](FullOffice &office, const QUuid &) {
             return std::vector{Office::created("person", Office::id(40), {{"lead", office.lead}, {"name", "x"}})};
         }},
        {"settles a conflict", "+++mmm+m",
         [](FullOffice &office, const QUuid &) {
             return std::vector{flagged(office, office.conflict, u"resolved"_s)};
         }},
        {"rewrites a conflict", "rrrmmmrm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.conflict, {{"value", "1"}})};
         }},
        {"removes a conflict", "rrrmmmrm",
         [](FullOffice &office, const QUuid &) { return std::vector{office.removed(office.conflict)}; }},
        {"makes a conflict", "rrrmmmrm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{Office::created("conflict", Office::id(40), {{"lead", office.lead}, {"value", "1"}})};
         }},
        {"forges history", "rrrmmmrm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{Office::created("history", Office::id(40), {{"lead", office.lead}, {"changes", "[]"}})};
         }},
    };
}

std::vector<RightsRow> onWork()
{
    return {
        {"adds a task of his own", "+++mmm+m",
         [](FullOffice &office, const QUuid &who) {
             return std::vector{Office::created("task", Office::id(40), {{"lead", office.lead}, {"owner", who}})};
         }},
        {"gives somebody a new task", "+++mmm+m",
         [](FullOffice &office, const QUuid &) {
             return std::vector{
                 Office::created("task", Office::id(40), {{"lead", office.lead}, {"owner", office.colleague}})};
         }},
        {"hands on the delegate's task", "+++mmm+m",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.task, {{"owner", office.colleague}})};
         }},
        {"completes the delegate's task", "+++mmm+m",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.task, {{"status", "completed"}})};
         }},
        {"moves the task to another lead", "fffmmmfm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.task, {{"lead", office.bare}})};
         }},
        {"asks somebody to take part", "+++mmm+m",
         [](FullOffice &office, const QUuid &) {
             return std::vector{Office::created(
                 "participant", Office::id(40),
                 {{"lead", office.lead}, {"task", office.task}, {"user", office.colleague}, {"answer", "invited"}})};
         }},
        {"answers for the stranger", "rrrm+mrm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.askStranger(), {{"answer", "accepted"}})};
         }},
        {"writes a note", "+++mmm+m",
         [](FullOffice &office, const QUuid &who) {
             return std::vector{
                 Office::created("feed", Office::id(40), {{"lead", office.lead}, {"author", who}, {"text", "x"}})};
         }},
        {"writes a note in the name of another", "rrrmmmrm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{Office::created("feed", Office::id(40),
                                                {{"lead", office.lead}, {"author", office.marketing}, {"text", "x"}})};
         }},
        {"changes the owner's note", "+r+mmmrm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.note, {{"text", "x"}})};
         }},
        {"gives the owner's note another author", "+rrmmmrm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.note, {{"author", office.marketing}})};
         }},
        {"gives the owner's note another author by making it again", "+rrmmmrm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{
                 Office::created("feed", office.note, {{"lead", office.lead}, {"author", office.marketing}})};
         }},
        {"removes the owner's note", "+r+mmmrm",
         [](FullOffice &office, const QUuid &) { return std::vector{office.removed(office.note)}; }},
        {"renames the owner's file", "+r+mmmrm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.file, {{"name", "x.pdf"}})};
         }},
        {"gives the owner's file another author", "+rrmmmrm",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.file, {{"author", office.marketing}})};
         }},
        {"removes the owner's file", "+r+mmmrm",
         [](FullOffice &office, const QUuid &) { return std::vector{office.removed(office.file)}; }},
        {"adds a file", "+++mmm+m",
         [](FullOffice &office, const QUuid &who) {
             return std::vector{Office::created("attachment", Office::id(40),
                                                {{"lead", office.lead}, {"author", who}, {"name", "x.pdf"}})};
         }},
    };
}

std::vector<RightsRow> onWhatIsEverybodys()
{
    return {
        {"adds a contact", "+++++++r",
         [](FullOffice &, const QUuid &) {
             return std::vector{Office::created("contact", Office::id(40), {{"name", "x"}})};
         }},
        {"edits a contact", "+++++++m",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.contact, {{"name", "x"}})};
         }},
        {"adds a company", "+++++++r",
         [](FullOffice &, const QUuid &) {
             return std::vector{Office::created("company", Office::id(40), {{"name", "x"}})};
         }},
        {"makes the rep an admin", "+rrrrrrr",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.rep, {{"role", "admin"}})};
         }},
        {"makes himself an admin by being made again", "=rrrrrrr",
         [](FullOffice &, const QUuid &who) {
             return std::vector{Office::created("user", who, {{"role", "admin"}})};
         }},
        {"adds a user", "+rrrrrrr",
         [](FullOffice &, const QUuid &) {
             return std::vector{Office::created("user", Office::id(40), {{"role", "rep"}})};
         }},
        {"removes a user", "srrrrrrr",
         [](FullOffice &office, const QUuid &) { return std::vector{office.removed(office.stranger)}; }},
        {"leads the team himself", "+rrrrrrr",
         [](FullOffice &office, const QUuid &who) {
             return std::vector{office.edited(office.team, {{"leader", who}})};
         }},
        {"adds a directory's entry", "+++++++r",
         [](FullOffice &, const QUuid &) {
             return std::vector{Office::created("lookup", Office::id(40), {{"directory", "source"}, {"code", "x"}})};
         }},
        {"renames a directory's entry", "+rrrrrrr",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.entry, {{"name", "x"}})};
         }},
        {"renames a directory's entry by making it again", "+rrrrrrr",
         [](FullOffice &office, const QUuid &) {
             return std::vector{
                 Office::created("lookup", office.entry, {{"directory", "source"}, {"code", "fair"}, {"name", "x"}})};
         }},
        {"removes a directory's entry", "+rrrrrrr",
         [](FullOffice &office, const QUuid &) { return std::vector{office.removed(office.entry)}; }},
        {"adds a field", "+++++++r",
         [](FullOffice &, const QUuid &) {
             return std::vector{Office::created("customField", Office::id(40), {{"code", "fleet"}, {"name", "Fleet"}})};
         }},
        {"changes the currency", "+rrrrrrr",
         [](FullOffice &office, const QUuid &) {
             return std::vector{office.edited(office.currency, {{"value", "USD"}})};
         }},
        {"changes the currency by setting it again", "+rrrrrrr",
         [](FullOffice &office, const QUuid &) {
             return std::vector{setting(office.currency, u"currency"_s, u"USD"_s)};
         }},
        {"closes a field", "+rrrrrrr",
         [](FullOffice &, const QUuid &) {
             return std::vector{
                 setting(fieldRightsId(), QString(fieldRightsSetting), u"{\"rep\":{\"lead.budget\":\"hidden\"}}"_s)};
         }},
        {"changes the process", "+rrrrrrr",
         [](FullOffice &, const QUuid &) {
             const QByteArray definition = presetJson(u"five-stage"_s);
             return std::vector{Office::created("process", Office::id(40),
                                                {{"code", "five-stage"}, {"definition", definition.constData()}})};
         }},
    };
}

} // namespace

namespace leadline {

/// Every role at every deed: what is taken stands there, and what is refused leaves no trace but for who has to know.
class RightsTest : public QObject
{
    Q_OBJECT

private slots:
    void everybodyMayWhatIsHis_data()
    {
        QTest::addColumn<Deed>("deed");
        QTest::addColumn<int>("place");
        QTest::addColumn<char>("mark");
        for (const std::vector<RightsRow> &rows : {onLeads(), onWork(), onWhatIsEverybodys()}) {
            for (const RightsRow &row : rows) {
                for (size_t place = 0; place < std::size(people); ++place)
                    QTest::addRow("D9 %s: %s", people[place], row.deed)
                        << row.changes << int(place) << row.marks[place];
            }
        }
    }

    void everybodyMayWhatIsHis()
    {
        // Given
        QFETCH(const Deed, deed);
        QFETCH(const int, place);
        QFETCH(const char, mark);
        FullOffice office;
        const QUuid person = personOf(office, size_t(place));
        const std::vector<SentChange> changes = deed(office, person);
        const std::map<QUuid, SharedRecord> before = office.standing();
        // When
        const SyncOutcome outcome = office.push(person, changes);
        // Then
        QCOMPARE(outcome.obstacle.value_or(Obstacle{}).reason, reasonOf(mark));
        QCOMPARE(outcome.isInForce(), reasonOf(mark).isEmpty());
        if (mark != '=') // who sets what stands there already is told of it anew
            QCOMPARE(office.standing() == before, mark != '+');
    }

    /// Nor does one deed of a ChangeSet that is refused stand without the other.
    void whatIsRefusedIsRefusedWhole()
    {
        for (const bool isFirst : {false, true}) {
            FullOffice office;
            const std::map<QUuid, SharedRecord> before = office.standing();
            std::vector<SentChange> changes{office.edited(office.lead, {{"title", "x"}}),
                                            office.edited(office.rep, {{"role", "admin"}})};
            if (isFirst)
                std::ranges::reverse(changes);
            QCOMPARE(office.push(office.rep, changes).obstacle->reason, u"no-right"_s);
            QVERIFY(office.standing() == before);
        }
    }

    void whoHasLeftMayDoNothing()
    {
        for (const RightsRow &row : onLeads()) {
            FullOffice office;
            SentChange leaving = flagged(office, office.rep, u"inactive"_s);
            office.asServer({leaving});
            const SyncOutcome outcome = office.push(office.rep, row.changes(office, office.rep));
            QVERIFY2(!outcome.isInForce(), row.deed);
        }
    }

    /// A manager who leads no team any more sees what everybody sees.
    void aManagerWithoutATeamSeesNoLead()
    {
        FullOffice office;
        office.asServer({office.edited(office.team, {{"leader", office.admin}})});
        const SyncOutcome outcome = office.push(office.manager, {office.edited(office.lead, {{"title", "x"}})});
        QVERIFY(!outcome.isInForce());
        QCOMPARE(office.value(office.lead, "title").toString(), u"Need"_s);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::RightsTest)
#include "tst_rights.moc"
