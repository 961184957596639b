// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folding.h"
#include "core/base/spelling.h"
#include "core/store/backup.h"
#include "core/store/documents.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QRandomGenerator>
#include <QTest>
#include <set>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int leadCount = 240;
constexpr int queryCount = 300;
constexpr qsizetype shortest = 3; ///< letters that are looked for inside of words

/// Few letters, so that parts of words are met again in others.
const QStringList alphabets{u"абвекост"_s, u"ёерж"_s, u"abdelnor"_s, u"0123"_s, u"éüñ"_s};

/// What stands between words in names, notes and mails, and what comes along unseen.
const QStringList signs{u" "_s,      u" "_s,      u" "_s,      u"-"_s, u"/"_s,  u", "_s, u". "_s, u" («"_s,  u"»)"_s,
                        u"\t"_s,     u"\n"_s,     u"\u00a0"_s, u"_"_s, u"·"_s,  u"•"_s,  u"—"_s,  u"…"_s,    u"№"_s,
                        u"€"_s,      u"→"_s,      u"™"_s,      u"°"_s, u"¿"_s,  u"'"_s,  u"\""_s, u"@"_s,    u"&"_s,
                        u"\u200d"_s, u"\u2060"_s, u"\ufeff"_s, u"🔥"_s, u"📞 "_s, u"✅"_s,  u"，"_s, u"：（"_s, u"｜"_s,
                        u"、"_s,     u"＠"_s,     u"؟"_s,      u"،"_s, u"।"_s,  u"｢"_s};

class Chance
{
public:
    explicit Chance(quint32 seed) : m_random(seed) {}

    [[nodiscard]] int below(qsizetype limit) { return m_random.bounded(int(limit)); }
    [[nodiscard]] QString oneOf(const QStringList &choices) { return choices.at(below(choices.size())); }
    [[nodiscard]] QString word()
    {
        const QString letters = oneOf(alphabets);
        QString made;
        for (int count = 1 + below(7); count > 0; --count)
            made += letters.at(below(letters.size()));
        return below(3) == 0 ? made.toUpper() : made;
    }
    [[nodiscard]] QString text()
    {
        QString made = below(4) == 0 ? oneOf(signs) : QString();
        for (int count = 1 + below(5); count > 0; --count)
            made += word() + oneOf(signs);
        return made;
    }
    /// A piece of one of its words, from its beginning or from within.
    [[nodiscard]] QString pieceOf(const QString &text)
    {
        const QStringList words = foldedWords(text);
        const QString whole = words.isEmpty() ? word() : words.at(below(words.size()));
        const int from = below(2) == 0 ? 0 : below(whole.size());
        return whole.mid(from, 1 + below(whole.size() - from));
    }

private:
    QRandomGenerator m_random;
};

/// What the search promises, word by word and without any index: three letters stand anywhere in a word, fewer begin one.
bool promises(const QStringList &words, const QStringList &typedWords)
{
    return std::ranges::all_of(typedWords, [&](const QString &typed) {
        return std::ranges::any_of(words, [&](const QString &word) {
            return typed.size() < shortest ? word.startsWith(typed) : word.contains(typed);
        });
    });
}

/// The same by another spelling, which counts once something is long enough to be looked for inside.
bool mayMean(const QStringList &text, const QString &typed)
{
    return std::ranges::any_of(otherSpellings(typed), [&](const QString &spelling) {
        const QStringList words = foldedWords(spelling);
        return std::ranges::any_of(words, [](const QString &word) { return word.size() >= shortest; })
            && promises(text, words);
    });
}

QString searchedText(const Lead &lead)
{
    return QStringList{QString::number(lead.number), lead.title, lead.companyName, lead.description}.join(u' ');
}

Lead leadOf(Chance &chance, int number)
{
    Lead lead;
    lead.id = LeadId(newUuid({1'772'442'000'000}));
    lead.number = number;
    lead.title = chance.text();
    lead.companyName = chance.below(2) == 0 ? chance.text() : QString();
    lead.description = chance.below(3) == 0 ? chance.text() + chance.text() : QString();
    return lead;
}

FeedEntry noteOf(Chance &chance, const LeadId &lead)
{
    FeedEntry note;
    note.id = FeedEntryId(newUuid({1'772'442'000'000}));
    note.lead = lead;
    note.type = u"note"_s;
    note.text = chance.text() + chance.text();
    return note;
}

std::set<QUuid> foundLeads(TestFile &file, const QString &typed)
{
    std::vector<qint64> rows;
    streamLeadRows(file.store().connection(), {{}, typed, {}, false, true}, [&](qint64 row) {
        rows.push_back(row);
        return true;
    });
    std::set<QUuid> found;
    for (const LeadRow &row : leadRows(file.store().connection(), rows))
        found.insert(row.id.uuid());
    return found.size() == rows.size() ? found : std::set<QUuid>{QUuid()}; // none comes twice
}

std::set<QUuid> foundNotes(TestFile &file, const QString &typed)
{
    std::set<QUuid> found;
    for (const DocumentHit &hit : findDocuments(file.store().connection(), typed, Kind::Feed, leadCount))
        found.insert(hit.record);
    return found;
}

/// What stands there, taken apart once.
struct Known
{
    QUuid id;
    QString text;
    QStringList words;
};

Known known(const QUuid &id, const QString &text)
{
    return {id, text, foldedWords(text)};
}

/// What is missing, and what nobody asked for.
QString faultOf(const std::vector<Known> &records, const std::set<QUuid> &found, const QString &typed)
{
    const QStringList words = foldedWords(typed);
    for (const Known &record : records) {
        const bool isFound = found.contains(record.id);
        const bool isPromised = promises(record.words, words);
        if (isPromised && !isFound)
            return u"\""_s + typed + u"\" does not find \""_s + record.text + u'"';
        if (isFound && !isPromised && !mayMean(record.words, typed))
            return u"\""_s + typed + u"\" finds \""_s + record.text + u'"';
    }
    return {};
}

} // namespace

/// Whatever stands in a file and whatever is typed, the indexes find what a look at every word finds.
class SearchScanTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatALookAtEveryWordFinds_data();
    void findsWhatALookAtEveryWordFinds();
    void findsThemAllTheSameAfterEditsAndUndo();
};

void SearchScanTest::findsWhatALookAtEveryWordFinds_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("C-23 seed %u", seed) << seed;
}

void SearchScanTest::findsWhatALookAtEveryWordFinds()
{
    // Given
    QFETCH(const quint32, seed);
    Chance chance(seed);
    TestFile file;
    std::vector<Known> leads;
    std::vector<Known> notes;
    ChangeSet changeset = file.session().changeset(u"lead.add"_s);
    for (int number = 1; number <= leadCount; ++number) {
        const Lead lead = leadOf(chance, number);
        const FeedEntry note = noteOf(chance, lead.id);
        changeset.create(lead);
        changeset.create(note);
        leads.push_back(known(lead.id.uuid(), searchedText(lead)));
        notes.push_back(known(note.id.uuid(), note.text));
    }
    QVERIFY(file.store().commit(changeset));
    QStringList faults;
    int found = 0;
    for (int count = 0; count < queryCount; ++count) {
        // When
        const size_t place = size_t(chance.below(leadCount));
        QString typed = chance.pieceOf((chance.below(2) == 0 ? leads : notes)[place].text);
        for (int more = chance.below(3); more > 0; --more)
            typed += chance.oneOf(signs) + (chance.below(3) == 0 ? chance.word() : chance.pieceOf(leads[place].text));
        if (std::ranges::none_of(typed, [](QChar sign) { return sign.isLetter(); }))
            continue; // figures alone may be a phone
        const std::set<QUuid> rows = foundLeads(file, typed);
        // Then
        found += rows.empty() ? 0 : 1;
        faults += faultOf(leads, rows, typed);
        faults += faultOf(notes, foundNotes(file, typed), typed);
        if (countLeads(file.store().connection(), {{}, typed, {}, false, true}) != qint64(rows.size()))
            faults += typed + u" is counted otherwise"_s;
    }
    faults.removeAll(QString());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(found > queryCount / 4);
}

/// A file that was worked on finds what a file that is made anew from the same records finds.
void SearchScanTest::findsThemAllTheSameAfterEditsAndUndo()
{
    // Given
    Chance chance(77);
    TestFile file;
    std::vector<LeadId> ids;
    for (int number = 1; number <= 30; ++number) {
        const Lead lead = leadOf(chance, number);
        QVERIFY(addLead(file.session(), lead));
        ids.push_back(lead.id);
    }
    for (int count = 0; count < 90; ++count) {
        const LeadId id = ids.at(size_t(chance.below(qsizetype(ids.size()))));
        const QString field = chance.oneOf({u"title"_s, u"companyName"_s, u"description"_s});
        if (chance.below(3) == 0 && undoable(file.session()))
            (void)reverse(file.session(), *undoable(file.session()), u"undo"_s);
        else if (file.store().find(id))
            (void)editLead(file.session(), id, {{field, chance.text()}});
    }
    file.reopen();
    // When / Then
    std::vector<Known> leads;
    for (const LeadId &id : ids) {
        if (file.store().find(id))
            leads.push_back(known(id.uuid(), searchedText(file.lead(id))));
    }
    QVERIFY(!leads.empty());
    for (int count = 0; count < 100; ++count) {
        const QString text = leads.at(size_t(chance.below(qsizetype(leads.size())))).text;
        const QString typed = u"a"_s.repeated(count % 2) + chance.pieceOf(text);
        if (std::ranges::none_of(typed, [](QChar sign) { return sign.isLetter(); }))
            continue;
        const QString fault = faultOf(leads, foundLeads(file, typed), typed);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

QTEST_GUILESS_MAIN(SearchScanTest)
#include "tst_searchscan.moc"
