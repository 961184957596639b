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
