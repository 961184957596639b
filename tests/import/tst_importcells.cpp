// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importcells.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

/// What people put into one cell, taken apart: nobody loses a second phone to a semicolon.
class ImportCellsTest : public QObject
{
    Q_OBJECT

private slots:
    void contactsAreTakenApart_data();
    void contactsAreTakenApart();
    void phonesAreTakenApartAtSlashesToo_data();
    void phonesAreTakenApartAtSlashesToo();
    void addressesAreTakenApartAtBlanksToo_data();
    void addressesAreTakenApartAtBlanksToo();
    void amountsLoseTheWorkspacesOwnCurrency_data();
    void amountsLoseTheWorkspacesOwnCurrency();
    void namesAreJoined_data();
    void namesAreJoined();
};

void ImportCellsTest::contactsAreTakenApart_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("contacts");
    const auto row = [](const char *name, const QString &cell, const QStringList &contacts) {
        QTest::newRow(name) << cell << contacts;
    };
    row("one", u"+7 495 123-45-67"_s, {u"+7 495 123-45-67"_s});
    row("semicolons", u"a@x.ru;b@x.ru ; c@x.ru"_s, {u"a@x.ru"_s, u"b@x.ru"_s, u"c@x.ru"_s});
    row("commas", u"84951234567, 84951234568"_s, {u"84951234567"_s, u"84951234568"_s});
    row("lines", u"84951234567\r\n84951234568"_s, {u"84951234567"_s, u"84951234568"_s});
    row("bars", u"a@x.ru|b@x.ru"_s, {u"a@x.ru"_s, u"b@x.ru"_s});
    row("an extension is a part", u"+74951234567;ext=12;+74951234568"_s, {u"+74951234567;ext=12"_s, u"+74951234568"_s});
    row("separators only", u" ; , \n"_s, {});
    row("nothing", {}, {});
    row("a trailing separator", u"a@x.ru;"_s, {u"a@x.ru"_s});
    row("JSON of objects", u"[{\"value\": \"84951234567\"}, {\"value\": \"84951234568\"}]"_s,
        {u"84951234567"_s, u"84951234568"_s});
    row("JSON of texts", u"[\"a@x.ru\", \"b@x.ru\"]"_s, {u"a@x.ru"_s, u"b@x.ru"_s});
    row("JSON without values is a text", u"[{\"label\": 1}]"_s, {u"[{\"label\": 1}]"_s});
    row("a bracket that is no JSON", u"[work] 123"_s, {u"[work] 123"_s});
}

void ImportCellsTest::contactsAreTakenApart()
{
    QFETCH(const QString, cell);
    QTEST(contactsOf(cell), "contacts");
}

void ImportCellsTest::phonesAreTakenApartAtSlashesToo_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("phones");
    QTest::newRow("two phones") << u"8-800-555-35-35 / 8-800-555-35-36"_s
                                << QStringList{u"8-800-555-35-35 "_s, u" 8-800-555-35-36"_s};
    QTest::newRow("a slash inside of one") << u"495/123-45-67"_s << QStringList{u"495/123-45-67"_s};
    QTest::newRow("no phones") << u"нет / не указан"_s << QStringList{u"нет / не указан"_s};
    QTest::newRow("with semicolons") << u"84951234567; 84951234568/84951234569"_s
                                     << QStringList{u"84951234567"_s, u"84951234568"_s, u"84951234569"_s};
}

void ImportCellsTest::phonesAreTakenApartAtSlashesToo()
{
    QFETCH(const QString, cell);
    QTEST(phonesOf(cell, u"RU"_s), "phones");
}

void ImportCellsTest::addressesAreTakenApartAtBlanksToo_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("two") << u"a@x.ru  b@x.ru"_s << QStringList{u"a@x.ru"_s, u"b@x.ru"_s};
    QTest::newRow("of a mail program") << u"Anna <a@x.ru>, Oleg Orlov <b@x.ru>"_s
                                       << QStringList{u"a@x.ru"_s, u"b@x.ru"_s};
    QTest::newRow("in brackets") << u"<a@x.ru> <b@x.ru>"_s << QStringList{u"a@x.ru"_s, u"b@x.ru"_s};
    QTest::newRow("of a link") << u"MailTo:a@x.ru"_s << QStringList{u"a@x.ru"_s};
    QTest::newRow("words around one") << u"write to a@x.ru"_s << QStringList{u"write to a@x.ru"_s};
    QTest::newRow("none") << u"не указан"_s << QStringList{u"не указан"_s};
}

void ImportCellsTest::addressesAreTakenApartAtBlanksToo()
{
    QFETCH(const QString, cell);
    QStringList addresses;
    for (const QString &email : emailsOf(cell))
        addresses.append(plainAddress(email));
    QTEST(addresses, "addresses");
}

void ImportCellsTest::amountsLoseTheWorkspacesOwnCurrency_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("amount");
    const auto row = [](const QString &cell, const QString &currency, const QString &amount) {
        QTest::newRow(qPrintable(cell + u" in "_s + currency)) << cell << currency << amount;
    };
    row(u"1 250 ₽"_s, u"RUB"_s, u"1 250"_s);
    row(u"1250 руб."_s, u"RUB"_s, u"1250"_s);
    row(u"1250 РУБ"_s, u"RUB"_s, u"1250"_s);
    row(u"1250р."_s, u"RUB"_s, u"1250"_s);
    row(u"RUB 1250"_s, u"RUB"_s, u"1250"_s);
    row(u"$1,250"_s, u"USD"_s, u"1,250"_s);
    row(u"1250 usd"_s, u"USD"_s, u"1250"_s);
    row(u"1250"_s, u"EUR"_s, u"1250"_s);
    row(u"$1250"_s, u"RUB"_s, u"$1250"_s);
    row(u"1250 ₽"_s, u"USD"_s, u"1250 ₽"_s);
    row(u"CHF 1250"_s, u"CHF"_s, u"1250"_s);
}

void ImportCellsTest::amountsLoseTheWorkspacesOwnCurrency()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, currency);
    QTEST(withoutCurrency(cell, currency), "amount");
}

void ImportCellsTest::namesAreJoined_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("name");
    QTest::newRow("all") << QStringList{u"Пётр"_s, u"Андреевич"_s, u"Ёлкин"_s} << u"Пётр Андреевич Ёлкин"_s;
    QTest::newRow("no middle name") << QStringList{u"Ann"_s, {}, u"Lee"_s} << u"Ann Lee"_s;
    QTest::newRow("the last alone") << QStringList{{}, {}, u"Lee"_s} << u"Lee"_s;
    QTest::newRow("nobody") << QStringList{{}, {}, {}} << QString();
}

void ImportCellsTest::namesAreJoined()
{
    QFETCH(const QStringList, parts);
    QTEST(joinedName(parts), "name");
}

QTEST_GUILESS_MAIN(ImportCellsTest)
#include "tst_importcells.moc"
