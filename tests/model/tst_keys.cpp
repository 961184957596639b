// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/company.h"
#include "core/model/lead.h"
#include "core/model/matchkeys.h"
#include "core/model/person.h"
#include "core/model/searchkey.h"
#include "core/model/task.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

Lead lead(const QString &person, const QString &company, const QStringList &phones = {}, const QStringList &emails = {},
          const QString &inn = {})
{
    Lead made;
    made.contactName = person;
    made.companyName = company;
    made.phones = phones;
    made.emails = emails;
    made.inn = inn;
    return made;
}

bool share(const Record &one, const Record &other)
{
    const QStringList keys = matchKeys(one, u"RU"_s);
    const QStringList others = matchKeys(other, u"RU"_s);
    return std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return others.contains(key); });
}

} // namespace

Q_DECLARE_METATYPE(leadline::Lead)

/// The keys by which records are found: as duplicates of each other, and by what somebody types.
class KeysTest : public QObject
{
    Q_OBJECT

private slots:
    void sameClientsShareAKey_data();
    void sameClientsShareAKey();
    void strangersShareNone_data();
    void strangersShareNone();
    void theSameKeyStandsOnce();
    void nothingHasNoKeys();
    void blanksAndSignsTellNobodyApart_data();
    void blanksAndSignsTellNobodyApart();
    void whoWasMergedAwayIsNobodysDuplicate();
    void aPhoneNeedsFiveDigits_data();
    void aPhoneNeedsFiveDigits();
    void companiesAreKnownByName();
    void contactsAreNotKnownByNameAlone();
    void hashesOfDifferentKeysDiffer();
    void phonesAreStoredInOneForm_data();
    void phonesAreStoredInOneForm();
    void everySearchableFieldIsInTheKey_data();
    void everySearchableFieldIsInTheKey();
    void nothingElseIsInTheKey();
    void theKeyIsFolded();
};

void KeysTest::sameClientsShareAKey_data()
{
    QTest::addColumn<Lead>("one");
    QTest::addColumn<Lead>("other");
    QTest::newRow("a phone in two spellings")
        << lead({}, {}, {u"8 495 123-45-67"_s}) << lead({}, {}, {u"+7 (495) 1234567"_s});
    QTest::newRow("the second phone") << lead({}, {}, {u"+79160000001"_s, u"+74951234567"_s})
                                      << lead({}, {}, {u"84951234567"_s});
    QTest::newRow("another extension") << lead({}, {}, {u"+74951234567;ext=1"_s})
                                       << lead({}, {}, {u"+74951234567;ext=2"_s});
    QTest::newRow("a number that no plan knows") << lead({}, {}, {u"12-34-5"_s}) << lead({}, {}, {u"1 23 45"_s});
    QTest::newRow("e-mail in capitals") << lead({}, {}, {}, {u"A@B.example"_s})
                                        << lead({}, {}, {}, {u" a@b.EXAMPLE "_s});
    QTest::newRow("the second e-mail") << lead({}, {}, {}, {u"x@b.example"_s, u"a@b.example"_s})
                                       << lead({}, {}, {}, {u"a@b.example"_s});
    QTest::newRow("INN with blanks") << lead({}, {}, {}, {}, u"7701 234567"_s) << lead({}, {}, {}, {}, u"7701234567"_s);
    QTest::newRow("names the other way round")
        << lead(u"Пётр Ёлкин"_s, u"ООО «Ромашка»"_s) << lead(u"елкин петр"_s, u"ООО Ромашка"_s);
}

void KeysTest::sameClientsShareAKey()
{
    QFETCH(const Lead, one);
    QFETCH(const Lead, other);
    QVERIFY(share(toRecord(one), toRecord(other)));
}

void KeysTest::strangersShareNone_data()
{
    QTest::addColumn<Lead>("one");
    QTest::addColumn<Lead>("other");
    QTest::newRow("no keys at all") << lead({}, {}) << lead({}, {});
    QTest::newRow("one name in two companies")
        << lead(u"Пётр Ёлкин"_s, u"Ромашка"_s) << lead(u"Пётр Ёлкин"_s, u"Вега"_s);
    QTest::newRow("two people of one company") << lead(u"Пётр Ёлкин"_s, u"Вега"_s) << lead(u"Анна Ёлкина"_s, u"Вега"_s);
    QTest::newRow("a name without a company") << lead(u"Пётр Ёлкин"_s, {}) << lead(u"Пётр Ёлкин"_s, {});
    QTest::newRow("a company without a name") << lead({}, u"Вега"_s) << lead({}, u"Вега"_s);
    QTest::newRow("neighbours") << lead({}, {}, {u"+74951234567"_s}) << lead({}, {}, {u"+74951234568"_s});
    QTest::newRow("an inner number is no phone") << lead({}, {}, {u"12-34"_s}) << lead({}, {}, {u"1234"_s});
    QTest::newRow("signs are no INN") << lead({}, {}, {}, {}, u"-"_s) << lead({}, {}, {}, {}, u"нет"_s);
    QTest::newRow("an INN that is the other's phone")
        << lead({}, {}, {}, {}, u"74951234567"_s) << lead({}, {}, {u"+74951234567"_s});
}

void KeysTest::strangersShareNone()
{
    QFETCH(const Lead, one);
    QFETCH(const Lead, other);
    QVERIFY(!share(toRecord(one), toRecord(other)));
}

void KeysTest::theSameKeyStandsOnce()
{
    const Lead twice = lead({}, {}, {u"+74951234567"_s, u"8 495 123-45-67"_s}, {u"a@b.example"_s, u"A@B.example"_s});
    QCOMPARE(matchKeys(toRecord(twice), u"RU"_s).size(), 2);
}

void KeysTest::nothingHasNoKeys()
{
    QCOMPARE(matchKeys(toRecord(Lead()), u"RU"_s), QStringList());
    QCOMPARE(matchKeys(toRecord(Contact()), u"RU"_s), QStringList());
    QCOMPARE(matchKeys(toRecord(Company()), u"RU"_s), QStringList());
    QCOMPARE(searchKey(toRecord(Lead())), QString());
}

void KeysTest::blanksAndSignsTellNobodyApart_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"-"_s, u"—"_s, u"???"_s, u"«»"_s, u" "_s, u"\u00a0"_s, u"...\n"_s, u"№"_s})
        QTest::newRow(qPrintable(u'<' + text + u'>')) << text;
}

void KeysTest::blanksAndSignsTellNobodyApart()
{
    // Given a company that somebody left without a name, and a mail without letters
    QFETCH(const QString, text);
    Company nameless;
    nameless.name = text;
    nameless.inn = text;
    nameless.phones = {text};
    nameless.emails = {text.trimmed().isEmpty() ? text : QString()};
    // Then it is nobody's duplicate
    QCOMPARE(matchKeys(toRecord(nameless), u"RU"_s), QStringList());
    const Lead unnamed = lead(text, text, {text}, nameless.emails, text);
    QCOMPARE(matchKeys(toRecord(unnamed), u"RU"_s), QStringList());
}

void KeysTest::whoWasMergedAwayIsNobodysDuplicate()
{
    // Given
    Company company;
    company.name = u"Вега"_s;
    company.inn = u"7701234567"_s;
    Contact contact;
    contact.emails = {u"a@b.example"_s};
    QVERIFY(!matchKeys(toRecord(company), u"RU"_s).isEmpty() && !searchKey(toRecord(contact)).isEmpty());
    // When
    company.mergedInto = CompanyId(newUuid({1}));
    contact.mergedInto = ContactId(newUuid({2}));
    // Then
    QCOMPARE(matchKeys(toRecord(company), u"RU"_s), QStringList());
    QCOMPARE(matchKeys(toRecord(contact), u"RU"_s), QStringList());
    QCOMPARE(searchKey(toRecord(company)), QString());
    QCOMPARE(searchKey(toRecord(contact)), QString());
}

void KeysTest::aPhoneNeedsFiveDigits_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("four") << u"1234"_s << QStringList();
    QTest::newRow("five") << u"12345"_s << QStringList{u"p:12345"_s};
    QTest::newRow("four, with an extension that does not count") << u"+1234;ext=99999"_s << QStringList();
    QTest::newRow("a country's") << u"8 (495) 123-45-67"_s << QStringList{u"p:74951234567"_s};
    QTest::newRow("from abroad") << u"+49 30 901820"_s << QStringList{u"p:4930901820"_s};
    QTest::newRow("Arabic digits") << u"+٧٤٩٥١٢٣٤٥٦٧"_s << QStringList{u"p:74951234567"_s};
}

void KeysTest::aPhoneNeedsFiveDigits()
{
    QFETCH(const QString, phone);
    QTEST(matchKeys(toRecord(lead({}, {}, {phone})), u"RU"_s), "keys");
}

void KeysTest::companiesAreKnownByName()
{
    Company one;
    one.name = u"ООО «Ромашка»"_s;
    Company other;
    other.name = u"ооо  ромашка"_s;
    QVERIFY(share(toRecord(one), toRecord(other)));
    other.name = u"ООО Ромашка-2"_s;
    QVERIFY(!share(toRecord(one), toRecord(other)));
    other.inn = u"7701234567"_s;
    one.inn = u"770 123 4567"_s;
    QVERIFY(share(toRecord(one), toRecord(other)));
}

void KeysTest::contactsAreNotKnownByNameAlone()
{
    Contact one;
    one.name = u"Иван Иванов"_s;
    Contact other = one;
    QVERIFY(!share(toRecord(one), toRecord(other)));
    one.emails = {u"ivan@vega.example"_s};
    other.emails = {u"IVAN@vega.example"_s};
    QVERIFY(share(toRecord(one), toRecord(other)));
}

void KeysTest::hashesOfDifferentKeysDiffer()
{
    QSet<qint64> hashes;
    for (int count = 0; count < 50'000; ++count)
        hashes.insert(matchHash(u"p:7495%1"_s.arg(count)));
    QCOMPARE(hashes.size(), 50'000);
}

void KeysTest::phonesAreStoredInOneForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::newRow("a phone") << u" 8 (495) 123-45-67 "_s << u"+74951234567"_s;
    QTest::newRow("an extension") << u"8 (495) 123-45-67 доб. 12"_s << u"+74951234567;ext=12"_s;
    QTest::newRow("what is none stays") << u" спросить у Анны "_s << u"спросить у Анны"_s;
    QTest::newRow("an inner number stays") << u"12-34"_s << u"12-34"_s;
    QTest::newRow("nothing") << u"  "_s << QString();
}

void KeysTest::phonesAreStoredInOneForm()
{
    QFETCH(const QString, typed);
    QTEST(storedPhone(typed, u"RU"_s), "stored");
}

void KeysTest::everySearchableFieldIsInTheKey_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("field");
    for (int index = 0; index < kindCount; ++index) {
        const RecordType &type = recordType(static_cast<Kind>(index));
        for (const Field &field : type.fields()) {
            const bool emptiesTheKey = field.type == FieldType::Reference; // of a client that was merged away
            if (field.is(Searchable) && !emptiesTheKey)
                QTest::newRow(qPrintable(type.name() + u'.' + QLatin1StringView(field.name)))
                    << index << QString::fromLatin1(field.name);
        }
    }
}

void KeysTest::everySearchableFieldIsInTheKey()
{
    // Given
    QFETCH(const int, kind);
    QFETCH(const QString, field);
    Record record{static_cast<Kind>(kind), newUuid({1}), {}};
    const FieldType type = recordType(record.kind).find(field)->type;
    const bool isNumber = type == FieldType::Integer;
    // When
    record.set(field,
               type == FieldType::TextList ? Value(QStringList{u"+7 ЖУК 42"_s, u"8 Ёж 43"_s})
                   : isNumber              ? Value(qint64{7423})
                                           : Value(u"Ёж 743"_s));
    // Then
    const QString key = searchKey(record);
    QVERIFY(isSearchable(record.kind, field));
    if (type == FieldType::TextList)
        QCOMPARE(key, field == u"phones"_s ? u"742 843"_s : u"+7 жук 42 8 еж 43"_s);
    else
        QCOMPARE(key, isNumber ? u"7423"_s : u"еж 743"_s);
}

void KeysTest::nothingElseIsInTheKey()
{
    // Given
    Lead full = lead(u"Пётр"_s, u"Вега"_s);
    const QString key = searchKey(toRecord(full));
    // When
    full.stage = u"handoff"_s;
    full.budget = Money{123'456};
    full.jobTitle = u"директор"_s;
    full.fields = {{u"fleet"_s, u"12"_s}};
    // Then
    QCOMPARE(searchKey(toRecord(full)), key);
    QVERIFY(!isSearchable(Kind::Lead, u"no-such-field"_s));
}

void KeysTest::theKeyIsFolded()
{
    Lead full = lead(u"  ЁЛКИН\u00A0Пётр "_s, {}, {u"+7 (495) 123"_s}, {u"A@B.example"_s});
    full.number = 17;
    full.title = u"Склад"_s;
    QCOMPARE(searchKey(toRecord(full)), u"17 склад елкин петр 7495123 a@b.example"_s);
}

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
