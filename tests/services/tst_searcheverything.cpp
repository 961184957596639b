// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/persons.h"
#include "core/services/search.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

SearchResult found(TestFile &file, const QString &typed, int limit = 20)
{
    const Result<SearchResult> result = searchEverything(file.session(), typed, limit);
    if (!result)
        qFatal("%s", qPrintable(result.error().reason));
    return *result;
}

} // namespace

/// One box for everything: leads, clients, persons, notes, tasks and files.
class SearchEverythingTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindIsFound_data();
    void everyKindIsFound();
    void theFieldIsNamed_data();
    void theFieldIsNamed();
    void leadsComeFirstAndLeaveRoom();
    void neverMoreThanAsked_data();
    void neverMoreThanAsked();
    void nothingTypedFindsNothing_data();
    void nothingTypedFindsNothing();
    void hiddenLeadsAreNotFound();
    void titlesAreOneLine();
    void undoTakesItOutOfTheSearch();
};

void SearchEverythingTest::everyKindIsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("kinds");
    const auto row = [](const char *name, const QString &typed, const QStringList &kinds) {
        QTest::newRow(name) << typed << kinds;
    };
    row("C-23 a lead's title", u"warehouse"_s, {u"lead"_s});
    row("C-23 a person is the lead's and the contact's", u"елкин"_s, {u"lead"_s, u"contact"_s});
    row("C-23 a company", u"РОМАШ"_s, {u"lead"_s, u"company"_s});
    row("C-23 a note", u"перезвонить"_s, {u"feed"_s});
    row("C-23 a task by hand", u"прайс"_s, {u"task"_s});
    row("C-23 a contact person", u"бухгалтер"_s, {u"person"_s});
    row("C-23 two letters", u"бу"_s, {u"person"_s});
    row("C-23 nobody", u"осциллограф"_s, {});
}

void SearchEverythingTest::everyKindIsFound()
{
    // Given
    QFETCH(const QString, typed);
    QFETCH(const QStringList, kinds);
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    QVERIFY(addNote(file.session(), id, u"Перезвонить осенью"_s));
    Task task;
    task.lead = id;
    task.subject = u"Отправить прайс"_s;
    QVERIFY(addTask(file.session(), task));
    Person person;
    person.lead = id;
    person.name = u"Бухгалтер Вера"_s;
    QVERIFY(addPerson(file.session(), person));
    // When
    const SearchResult result = found(file, typed);
    // Then
    QStringList foundKinds;
    for (const SearchHit &hit : result.hits) {
        foundKinds.append(recordType(hit.kind).name());
        QVERIFY(!hit.title.isEmpty());
        if (hit.kind != Kind::Contact && hit.kind != Kind::Company)
            QCOMPARE(hit.lead, id.uuid());
    }
    QCOMPARE(foundKinds, kinds);
    QCOMPARE(result.total, static_cast<qint64>(kinds.size()));
}

void SearchEverythingTest::theFieldIsNamed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("field");
    QTest::newRow("title") << u"СКЛАД"_s << u"title"_s;
    QTest::newRow("contact") << u"петр елкин"_s << u"contactName"_s;
    QTest::newRow("company") << u"ромашка"_s << u"companyName"_s;
    QTest::newRow("phone") << u"4951234567"_s << u"phones"_s;
    QTest::newRow("e-mail") << u"elkin@romashka"_s << u"emails"_s;
    QTest::newRow("INN") << u"7701234567"_s << u"inn"_s;
    QTest::newRow("city") << u"тула"_s << u"city"_s;
    QTest::newRow("C-29 the wrong layout") << u"crkfl"_s << u"title"_s;
    QTest::newRow("C-29 Latin letters") << u"Petr Yolkin"_s << u"contactName"_s;
    QTest::newRow("words of two fields") << u"склад тула"_s << QString();
}

void SearchEverythingTest::theFieldIsNamed()
{
    QFETCH(const QString, typed);
    TestFile file;
    file.addLead({u"title=Склад"_s, u"contactName=Пётр Ёлкин"_s, u"companyName=Ромашка"_s, u"phone=8 495 123-45-67"_s,
                  u"email=p.elkin@romashka.example"_s, u"inn=7701234567"_s, u"city=Тула"_s});
    const SearchResult result = found(file, typed);
    QCOMPARE(result.hits.size(), size_t{1});
    QTEST(result.hits.front().field, "field");
}

void SearchEverythingTest::leadsComeFirstAndLeaveRoom()
{
    // Given many leads and notes of one word
    TestFile file;
    for (int count = 0; count < 12; ++count) {
        const LeadId id = file.addLead({u"title=Вега %1"_s.arg(count)});
        QVERIFY(addNote(file.session(), id, u"Вега, заметка %1"_s.arg(count)));
    }
    // When
    const SearchResult result = found(file, u"вега"_s, 10);
    // Then half of the places are the leads', the newest first
    QCOMPARE(result.total, 24);
    QCOMPARE(result.hits.size(), size_t{10});
    for (size_t index = 0; index < 5; ++index) {
        QCOMPARE(result.hits[index].kind, Kind::Lead);
        QCOMPARE(result.hits[index].title, u"Вега %1"_s.arg(11 - index));
        QCOMPARE(result.hits[index + 5].kind, Kind::Feed);
        QCOMPARE(result.hits[index + 5].title, u"Вега, заметка %1"_s.arg(11 - index));
    }
}

void SearchEverythingTest::neverMoreThanAsked_data()
{
    QTest::addColumn<int>("limit");
    for (const int limit : {0, 1, 2, 3, 5, 100})
        QTest::newRow(qPrintable(QString::number(limit))) << limit;
}

void SearchEverythingTest::neverMoreThanAsked()
{
    QFETCH(const int, limit);
    TestFile file;
    for (int count = 0; count < 3; ++count)
        QVERIFY(addNote(file.session(), file.addLead({u"title=Вега"_s}), u"Вега"_s));
    const SearchResult result = found(file, u"вега"_s, limit);
    QCOMPARE(result.total, 6);
    QCOMPARE(result.hits.size(), static_cast<size_t>(std::min(limit, 6)));
}

void SearchEverythingTest::nothingTypedFindsNothing_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "  ", "\"", "«»", "-", "%", "*"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void SearchEverythingTest::nothingTypedFindsNothing()
{
    QFETCH(const QString, typed);
    TestFile file;
    file.addHandedOffLead();
    const SearchResult result = found(file, typed);
    QCOMPARE(result.total, 0);
    QVERIFY(result.hits.empty());
}

void SearchEverythingTest::hiddenLeadsAreNotFound()
{
    TestFile file;
    const LeadId id = file.addLead({u"title=Вега"_s});
    QVERIFY(archiveLead(file.session(), id));
    QCOMPARE(found(file, u"вега"_s).total, 0);
    QVERIFY(archiveLead(file.session(), id, false));
    QCOMPARE(found(file, u"вега"_s).total, 1);
}

void SearchEverythingTest::titlesAreOneLine()
{
    TestFile file;
    const LeadId id = file.addLead();
    QVERIFY(addNote(file.session(), id, u"Осциллограф %1\nвторая строка"_s.arg(u"щ"_s.repeated(500))));
    const QString title = found(file, u"осциллограф"_s).hits.front().title;
    QVERIFY(!title.contains(u'\n'));
    QCOMPARE(title.size(), 200);
    QVERIFY(title.startsWith(u"Осциллограф щ"_s));
}

void SearchEverythingTest::undoTakesItOutOfTheSearch()
{
    TestFile file;
    file.addHandedOffLead();
    const qint64 before = found(file, u"елкин"_s).total;
    QCOMPARE(before, 2);
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QCOMPARE(found(file, u"елкин"_s).total, 1);
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QCOMPARE(found(file, u"елкин"_s).total, 0);
    QVERIFY(reverse(file.session(), *redoable(file.session()), u"redo"_s));
    QVERIFY(reverse(file.session(), *redoable(file.session()), u"redo"_s));
    QCOMPARE(found(file, u"елкин"_s).total, before);
}

QTEST_GUILESS_MAIN(SearchEverythingTest)
#include "tst_searcheverything.moc"
