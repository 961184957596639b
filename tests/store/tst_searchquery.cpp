// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documents.h"
#include "core/store/leadlist.h"
#include "core/store/searchquery.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// What is typed into a search box finds what is meant, and can break nothing.
class SearchQueryTest : public QObject
{
    Q_OBJECT

private slots:
    void findsALeadByAnythingOfIt_data();
    void findsALeadByAnythingOfIt();
    void findsLatinNamesByRussianLetters();
    void doesNotFindWhatIsNotThere_data();
    void doesNotFindWhatIsNotThere();
    void nothingTypedBreaksTheQuery_data();
    void nothingTypedBreaksTheQuery();
    void findsAShortWordAfterAnySign_data();
    void findsAShortWordAfterAnySign();
    void findsNotesAndContacts();
    void showsTheNewestFirst();

private:
    static qint64 count(TestFile &file, const QString &typed)
    {
        LeadQuery query;
        query.search = typed;
        return countLeads(file.store().connection(), query);
    }
    static void addElkin(TestFile &file)
    {
        file.addLead({u"title=Внедрение складского учёта"_s, u"companyName=ООО «Ромашка»"_s,
                      u"contactName=Ёлкин Пётр Андреевич"_s, u"phone=+7 (495) 123-45-67"_s,
                      u"email=p.elkin@romashka.example"_s});
    }
};

void SearchQueryTest::findsALeadByAnythingOfIt_data()
{
    QTest::addColumn<QString>("typed");
    for (const auto &[name, typed] :
         std::initializer_list<std::pair<const char *, QString>>{{"C-23 capitals without yo", u"ЕЛКИН"_s},
                                                                 {"C-23 digits", u"4951234567"_s},
                                                                 {"C-23 trunk prefix", u"8 495 123 45 67"_s},
                                                                 {"C-23 e-mail", u"elkin@romashka"_s},
                                                                 {"inner letters", u"машк"_s},
                                                                 {"three letters", u"ром"_s},
                                                                 {"two letters at the start of a word", u"ел"_s},
                                                                 {"one letter", u"п"_s},
                                                                 {"two words in any order", u"петр елкин"_s},
                                                                 {"a long and a short word", u"ромашка пе"_s},
                                                                 {"part of the phone", u"23-45"_s},
                                                                 {"number", u"1"_s},
                                                                 {"C-29 wrong layout", u"tkrby"_s},
                                                                 {"C-29 wrong layout with signs", u"dytlhtybt crk"_s},
                                                                 {"C-29 Latin letters", u"Vnedrenie"_s},
                                                                 {"C-29 Latin letters, a short word", u"petr el"_s},
                                                                 {"quotes are blanks", u"«ромашка»"_s}})
        QTest::newRow(name) << typed;
}

void SearchQueryTest::findsALeadByAnythingOfIt()
{
    TestFile file;
    addElkin(file);
    QFETCH(QString, typed);
    QCOMPARE(count(file, typed), 1);
}

void SearchQueryTest::findsLatinNamesByRussianLetters()
{
    TestFile file;
    file.addLead({u"title=Bolts"_s, u"companyName=Zhukov Trading"_s});
    QCOMPARE(count(file, u"жуков"_s), 1);
    QCOMPARE(count(file, u"жуков тр"_s), 1);
    QCOMPARE(count(file, u"жук сидор"_s), 0);
}

void SearchQueryTest::doesNotFindWhatIsNotThere_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("another name") << u"Иванов"_s;
    QTest::newRow("all trigrams, but not in a row") << u"машкаром"_s;
    QTest::newRow("two letters inside a word") << u"лк"_s;
    QTest::newRow("one of two words") << u"елкин сидор"_s;
    QTest::newRow("C-29 one of two words in either alphabet") << u"elkin sidor"_s;
    QTest::newRow("C-29 three letters of another word") << u"kin rom zhu"_s;
}

void SearchQueryTest::doesNotFindWhatIsNotThere()
{
    TestFile file;
    addElkin(file);
    QFETCH(QString, typed);
    QCOMPARE(count(file, typed), 0);
}

void SearchQueryTest::findsAShortWordAfterAnySign_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const QString &title, const QString &typed, bool isFound) {
        QTest::newRow(qPrintable(u"C-23 "_s + typed + u" in "_s + title)) << title << typed << isFound;
    };
    row(u"Ромашка (ТС)"_s, u"ромашка тс"_s, true);
    row(u"«ИП Ромашка»"_s, u"ромашка ип"_s, true);
    row(u"Школа №5, Тула"_s, u"школа 5"_s, true);
    row(u"Склад/РЦ Ромашка"_s, u"рц ромашка"_s, true);
    row(u"Ромашка—ЮГ"_s, u"ромашка юг"_s, true);
    row(u"Ромашка [б/у] станок"_s, u"станок б у"_s, true);
    row(u"R&D [AB] ltd."_s, u"ltd. d ab"_s, true);
    row(u"ТС Ромашка"_s, u"ромашка тс"_s, true);
    row(u"Ромашка,тс"_s, u"ромашка т"_s, true);
    row(u"📞ип Ромашка"_s, u"ромашка ип"_s, true);
    row(u"Ромашка｜юг"_s, u"ромашка юг"_s, true);
    row(u"\ufeffЮг ромашка"_s, u"ромашка юг"_s, true);
    row(u"Скидка ₽50"_s, u"50"_s, true);
    row(u"Скидка ₽50"_s, u"5"_s, true);
    row(u"Скидка 50₽ до мая"_s, u"50 до"_s, true);
    row(u"Скидка 50₽"_s, u"50₽"_s, true);
    row(u"Скидка 500₽"_s, u"500₽"_s, true);
    row(u"Скидка ₽500"_s, u"500 ск"_s, true);
    row(u"Скидка 150"_s, u"50"_s, false);
    row(u"Ромашка вест"_s, u"ромашка ст"_s, false);
    row(u"Ромашка 15"_s, u"ромашка 5"_s, false);
    row(u"Ромашка élan"_s, u"ромашка la"_s, false);
    row(u"Ромашка 東京"_s, u"ромашка 京"_s, false);
}

void SearchQueryTest::findsAShortWordAfterAnySign()
{
    // Given a lead and a note that say the same
    TestFile file;
    QFETCH(const QString, title);
    const LeadId id = file.addLead({u"title="_s + title});
    const LeadId other = file.addLead({u"title=Другой"_s});
    QVERIFY(addNote(file.session(), other, title));
    // When / Then
    QFETCH(const QString, typed);
    QFETCH(const bool, isFound);
    QCOMPARE(count(file, typed), isFound ? 1 : 0);
    QCOMPARE(findDocuments(file.store().connection(), typed, Kind::Feed, 10).size(), size_t(isFound ? 1 : 0));
    QVERIFY(file.store().find(id));
}

void SearchQueryTest::nothingTypedBreaksTheQuery_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"\"", "'; DROP TABLE lead; --", "NEAR(a b)", "a AND OR NOT", "*", "col:x", "(((", "%_%", "^x", "-"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
    QTest::newRow("NUL") << u"a%1b"_s.arg(QChar(0));
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) + u"abc"_s;
    QTest::newRow("emoji") << u"👩‍👩‍👧 🦉🦉🦉"_s;
    QTest::newRow("endless") << QString(100'000, u'щ');
}

void SearchQueryTest::nothingTypedBreaksTheQuery()
{
    TestFile file;
    addElkin(file);
    QFETCH(QString, typed);
    QVERIFY(count(file, typed) <= 1);
    QVERIFY(findDocuments(file.store().connection(), typed, {}, 10).size() <= 1);
    QCOMPARE(count(file, QString()), 1);
}

void SearchQueryTest::findsNotesAndContacts()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    QVERIFY(addNote(file.session(), id, u"Просил перезвонить про стеллажи"_s));
    // When / Then
    const auto notes = findDocuments(file.store().connection(), u"стеллаж"_s, {}, 10);
    QCOMPARE(notes.size(), size_t{1});
    QCOMPARE(notes.front().kind, Kind::Feed);
    QCOMPARE(notes.front().lead, id.uuid());
    QCOMPARE(findDocuments(file.store().connection(), u"елкин"_s, Kind::Contact, 10).size(), size_t{1});
}

void SearchQueryTest::showsTheNewestFirst()
{
    TestFile file;
    file.addLead({u"title=Ромашка старая"_s});
    const LeadId newer = file.addLead({u"title=Ромашка новая"_s});
    LeadQuery query;
    query.search = u"ромашка"_s;
    std::vector<qint64> rows;
    streamLeadRows(file.store().connection(), query, [&](qint64 row) {
        rows.push_back(row);
        return true;
    });
    QCOMPARE(leadRows(file.store().connection(), rows).front().id, newer);
}

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "tst_searchquery.moc"
