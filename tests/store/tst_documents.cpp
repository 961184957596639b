// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/documents.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A record of the kind that hangs on the lead, if such records do, with one searchable text.
Record document(Kind kind, const QString &field, const Value &value, const LeadId &lead)
{
    Record record{kind, newUuid({1'772'442'000'000}), {}};
    record.set(field, value);
    if (recordType(kind).find(u"lead"_s))
        record.set(u"lead"_s, lead.uuid());
    return record;
}

void commit(TestFile &file, const std::function<void(ChangeSet &)> &fill)
{
    ChangeSet changeset = file.session().changeset(u"change"_s);
    fill(changeset);
    QVERIFY(file.store().commit(changeset));
}

std::vector<DocumentHit> hits(TestFile &file, const QString &typed, std::optional<Kind> kind = {}, int limit = 100)
{
    const std::vector<DocumentHit> found = findDocuments(file.store().connection(), typed, kind, limit);
    if (limit >= 100 && countDocuments(file.store().connection(), typed, kind) != qint64(found.size()))
        qFatal("the count is another");
    return found;
}

qint64 leads(TestFile &file, const QString &typed)
{
    return countLeads(file.store().connection(), {{}, typed, {}, false, false});
}

void undo(TestFile &file)
{
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
}

} // namespace

/// The search through everything that is no lead, and how it follows what happens to the records.
class DocumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsEveryKindByItsTexts_data();
    void findsEveryKindByItsTexts();
    void passesOverWhatNobodySearches_data();
    void passesOverWhatNobodySearches();
    void followsEditsAndUndo();
    void leadsFollowEditsAndUndo_data();
    void leadsFollowEditsAndUndo();
    void givesTheNewestFirstAndNoMoreThanAsked();
    void aKindIsAskedForAlone();
    void wordsAreFoundAnywhere_data();
    void wordsAreFoundAnywhere();
    void nothingTypedBreaksIt_data();
    void nothingTypedBreaksIt();

private:
    std::unique_ptr<TestFile> m_file; ///< with a lead and a note that say the same
};

void DocumentsTest::initTestCase()
{
    m_file = std::make_unique<TestFile>();
    const QString text = u"Договор поставки № 2026-15 с ООО «Ёлочка»"_s;
    const LeadId lead = m_file->addLead({u"title="_s + text});
    QVERIFY(addNote(m_file->session(), lead, text));
}

void DocumentsTest::findsEveryKindByItsTexts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    for (const Kind kind : {Kind::Contact, Kind::Company, Kind::Person, Kind::Task, Kind::Feed, Kind::Attachment}) {
        const RecordType &type = recordType(kind);
        for (const Field &field : type.fields()) {
            if (field.is(Searchable) && field.type != FieldType::Reference)
                QTest::newRow(qPrintable(type.name() + u'.' + QLatin1StringView(field.name)))
                    << type.name() << QString::fromLatin1(field.name);
        }
    }
}

void DocumentsTest::findsEveryKindByItsTexts()
{
    // Given
    QFETCH(const QString, kind);
    QFETCH(const QString, field);
    TestFile file;
    const LeadId lead = file.addLead();
    const RecordType *type = recordTypeByName(kind);
    const bool isList = type->find(field)->type == FieldType::TextList;
    const bool isPhone = field == u"phones"_s;
    const QString text = isPhone ? u"+74957654321"_s : u"Осциллограф Ёж"_s;
    // When
    const Record record = document(type->kind(), field, isList ? Value(QStringList{u"1"_s, text}) : Value(text), lead);
    commit(file, [&](ChangeSet &changeset) { changeset.addCreate(record); });
    // Then
    const std::vector<DocumentHit> found = hits(file, isPhone ? u"8 (495) 765-43-21"_s : u"ЕЖ циллогр"_s);
    QCOMPARE(found.size(), size_t{1});
    QCOMPARE(found.front().record, record.id);
    QCOMPARE(found.front().kind, record.kind);
    QCOMPARE(found.front().lead, record.value(u"lead"_s).toUuid());
}

void DocumentsTest::passesOverWhatNobodySearches_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("field");
    QTest::newRow("a setting") << int(Kind::Setting) << u"value"_s;
    QTest::newRow("a directory's entry") << int(Kind::Lookup) << u"name"_s;
    QTest::newRow("a job title") << int(Kind::Contact) << u"jobTitle"_s;
    QTest::newRow("a hash") << int(Kind::Attachment) << u"hash"_s;
}

void DocumentsTest::passesOverWhatNobodySearches()
{
    QFETCH(const int, kind);
    QFETCH(const QString, field);
    TestFile file;
    const LeadId lead = file.addLead();
    const Record record = document(static_cast<Kind>(kind), field, u"Осциллограф"_s, lead);
    commit(file, [&](ChangeSet &changeset) { changeset.addCreate(record); });
    QVERIFY(hits(file, u"осциллограф"_s).empty());
}

void DocumentsTest::followsEditsAndUndo()
{
    // Given
    TestFile file;
    const Record before = document(Kind::Company, u"name"_s, u"Вега"_s, {});
    commit(file, [&](ChangeSet &changeset) { changeset.addCreate(before); });
    Record after = before;
    after.set(u"name"_s, u"Орион"_s);
    const auto found = [&] { return std::pair(hits(file, u"вега"_s).size(), hits(file, u"орион"_s).size()); };
    using Sizes = std::pair<size_t, size_t>;
    QCOMPARE(found(), Sizes(1, 0));
    // When / Then
    commit(file, [&](ChangeSet &changeset) { changeset.addUpdate(before, after); });
    QCOMPARE(found(), Sizes(0, 1));
    undo(file);
    QCOMPARE(found(), Sizes(1, 0));
    undo(file);
    QCOMPARE(found(), Sizes(0, 0));
    QVERIFY(reverse(file.session(), *redoable(file.session()), u"redo"_s));
    QVERIFY(reverse(file.session(), *redoable(file.session()), u"redo"_s));
    QCOMPARE(found(), Sizes(0, 1));
    commit(file, [&](ChangeSet &changeset) { changeset.addRemove(after); });
    QCOMPARE(found(), Sizes(0, 0));
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void DocumentsTest::leadsFollowEditsAndUndo_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("typed");
    QTest::newRow("title") << u"title"_s << QVariant(u"Ёмкость"_s) << u"емкост"_s;
    QTest::newRow("contact") << u"contactName"_s << QVariant(u"Қанат Әлі"_s) << u"қанат"_s;
    QTest::newRow("company") << u"companyName"_s << QVariant(u"Straße GmbH"_s) << u"straße"_s;
    QTest::newRow("INN") << u"inn"_s << QVariant(u"500100732259"_s) << u"5001 0073 2259"_s;
    QTest::newRow("city") << u"city"_s << QVariant(u"Йошкар-Ола"_s) << u"йо"_s;
    QTest::newRow("description") << u"description"_s << QVariant(u"до\nлампочки"_s) << u"лампочк"_s;
    QTest::newRow("phone") << u"phones"_s << QVariant(QStringList{u"+79160000001"_s}) << u"916 000"_s;
    QTest::newRow("the second e-mail") << u"emails"_s << QVariant(QStringList{u"x@y.example"_s, u"kurt@vega.example"_s})
                                       << u"kurt@vega"_s;
}

void DocumentsTest::leadsFollowEditsAndUndo()
{
    // Given
    QFETCH(const QString, field);
    QFETCH(const QVariant, value);
    QFETCH(const QString, typed);
    TestFile file;
    const LeadId id = file.addLead({u"title=Склад"_s});
    QCOMPARE(leads(file, typed), 0);
    // When / Then
    QVERIFY(editLead(file.session(), id, {{field, value}}));
    QCOMPARE(leads(file, typed), 1);
    undo(file);
    QCOMPARE(leads(file, typed), 0);
    QVERIFY(reverse(file.session(), *redoable(file.session()), u"redo"_s));
    QCOMPARE(leads(file, typed), 1);
    file.reopen();
    QCOMPARE(leads(file, typed), 1);
}

void DocumentsTest::givesTheNewestFirstAndNoMoreThanAsked()
{
    // Given
    TestFile file;
    std::vector<QUuid> newestFirst;
    commit(file, [&](ChangeSet &changeset) {
        for (int count = 0; count < 30; ++count) {
            const Record record = document(Kind::Contact, u"name"_s, u"Осциллограф %1"_s.arg(count), {});
            newestFirst.insert(newestFirst.begin(), record.id);
            changeset.addCreate(record);
        }
    });
    // When
    const std::vector<DocumentHit> found = hits(file, u"осциллограф"_s, {}, 7);
    // Then
    QCOMPARE(found.size(), size_t{7});
    for (size_t index = 0; index < found.size(); ++index)
        QCOMPARE(found[index].record, newestFirst[index]);
    QCOMPARE(countDocuments(file.store().connection(), u"осциллограф"_s, {}), 30);
    QVERIFY(hits(file, u"осциллограф"_s, {}, 0).empty());
}

void DocumentsTest::aKindIsAskedForAlone()
{
    TestFile file;
    const LeadId lead = file.addLead();
    commit(file, [&](ChangeSet &changeset) {
        changeset.addCreate(document(Kind::Contact, u"name"_s, u"Вега"_s, {}));
        changeset.addCreate(document(Kind::Company, u"name"_s, u"Вега"_s, {}));
        changeset.addCreate(document(Kind::Feed, u"text"_s, u"Вега"_s, lead));
    });
    QCOMPARE(hits(file, u"вега"_s).size(), size_t{3});
    QCOMPARE(hits(file, u"вега"_s, Kind::Company).size(), size_t{1});
    QCOMPARE(hits(file, u"ве"_s, Kind::Company).size(), size_t{1});
    QVERIFY(hits(file, u"вега"_s, Kind::Task).empty());
}

void DocumentsTest::wordsAreFoundAnywhere_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isThere");
    const auto row = [](const char *name, const QString &typed, bool isThere) {
        QTest::newRow(name) << typed << isThere;
    };
    row("C-23 several words as they stand", u"Договор поставки № 2026 с ООО «Ёлочка»"_s, true);
    row("C-23 inner letters", u"лочк"_s, true);
    row("C-23 ye for yo", u"елочка"_s, true);
    row("two letters that begin a word", u"до"_s, true);
    row("two letters inside a word", u"го"_s, false);
    row("one letter", u"с"_s, true);
    row("in any order", u"елочка договор"_s, true);
    row("long and short together", u"поставки оо"_s, true);
    row("a short word that begins none", u"поставки чк"_s, false);
    row("across two words", u"ворпост"_s, false);
    row("a number", u"2026"_s, true);
    row("a word too many", u"договор аренды"_s, false);
    row("the letters in another order", u"рогово"_s, false);
    row("repeated", u"договор договор договор"_s, true);
}

void DocumentsTest::wordsAreFoundAnywhere()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isThere);
    TestFile &file = *m_file;
    QCOMPARE(hits(file, typed).size(), size_t{isThere ? 1U : 0U});
    QCOMPARE(leads(file, typed), isThere ? 1 : 0);
}

void DocumentsTest::nothingTypedBreaksIt_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"\"",
                              "\"\"\"",
                              "'",
                              "*",
                              "договор*",
                              "searchKey:договор",
                              "{searchKey}:x",
                              "NEAR(до го, 2)",
                              "^договор",
                              "до + го",
                              "(до",
                              "до)",
                              "OR",
                              "NOT договор",
                              "AND AND",
                              "-договор",
                              "\\",
                              "%",
                              "договор\"; DROP TABLE document; --",
                              "?1",
                              ":x",
                              "@x",
                              "$x"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
    QTest::newRow("blanks") << u" \t\u00A0 "_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("NUL inside a word") << u"дог%1вор"_s.arg(QChar(0));
    QTest::newRow("many words") << u"до го "_s.repeated(500);
    QTest::newRow("a long word") << u"договор"_s.repeated(5'000);
    QTest::newRow("marks alone") << u"\u0301\u0301\u0301"_s;
}

void DocumentsTest::nothingTypedBreaksIt()
{
    QFETCH(const QString, typed);
    TestFile &file = *m_file;
    QVERIFY(hits(file, typed).size() <= 1);
    QVERIFY(leads(file, typed) <= 1);
    QCOMPARE(hits(file, u"договор"_s).size(), size_t{1});
}

QTEST_GUILESS_MAIN(DocumentsTest)
#include "tst_documents.moc"
