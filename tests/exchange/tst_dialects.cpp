// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sourceformat.h"
#include "exchangetest.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

/// As marketing sends it: quotes, commas, semicolons and bars inside cells, a cell of two lines, cells that are empty.
QList<QStringList> russianLeads()
{
    return {{u"Название"_s, u"ФИО"_s, u"Телефон"_s, u"Компания"_s, u"Бюджет"_s, u"Комментарий"_s},
            {u"Стеллажи для склада"_s, u"Ёлкин Пётр Ильич"_s, u"+7 (495) 123-45-67"_s, u"ООО \"Ромашка\""_s,
             u"1 250 000,50"_s, u"Просит КП; перезвонить, пока не ушёл"_s},
            {u"Внедрение CRM"_s, u"Щукина Юлия"_s, u"8-916-000-00-01; 8-916-000-00-02"_s, u""_s, u"780000"_s, u""_s},
            {u"Пряжа, фурнитура"_s, u"Хуснутдинов Эдуард"_s, u""_s, u"АО \"Объединение \"Чайка\"\""_s, u""_s,
             u"Адрес: Тула, ул. Цюрупы, 5\nВход со двора"_s},
            {u"Насосы"_s, u""_s, u"79161234567"_s, u"ИП Жжёнов"_s, u"15000.00"_s, u"a|b"_s},
            {u"Кабель 3х2,5"_s, u"Шамшурин Фёдор"_s, u"+7 812 000-00-00"_s, u"Север"_s, u"99,9"_s, u"\"в кавычках\""_s},
            {u"Аренда"_s, u"Абрамова Анна"_s, u"84951112233"_s, u"Юг-Сервис"_s, u"1"_s, u"нет"_s}};
}

QList<QStringList> germanLeads()
{
    return {{u"Titel"_s, u"Name"_s, u"Firma"_s, u"Ort"_s},
            {u"Lager"_s, u"Müller, Jörg"_s, u"Groß & Söhne \"GmbH\""_s, u"Köln"_s},
            {u"Pumpen; Rohre"_s, u"Weiß"_s, u"François Dupré"_s, u"Düsseldorf"_s},
            {u"Kabel"_s, u"Jäger"_s, u"Österreich AG"_s, u"Zürich\nWest"_s}};
}

/// How a program writes a table.
struct Writing
{
    QString encoding;
    QByteArray mark; ///< byte order mark
    QChar delimiter;
    QString lineEnd;
    bool quotesAll = false;
    bool backslashes = false;
    bool endsLine = true;
};

QString written(const QString &cell, const Writing &as)
{
    const bool needsQuotes = as.quotesAll || cell.contains(as.delimiter) || cell.contains(u'"') || cell.contains(u'\n');
    QString inside = cell;
    inside.replace(u"\n"_s, as.lineEnd);
    if (!needsQuotes)
        return inside;
    inside.replace(u"\""_s, as.backslashes ? u"\\\""_s : u"\"\""_s);
    return u'"' + inside + u'"';
}

QByteArray written(const QList<QStringList> &table, const Writing &as)
{
    QStringList lines;
    for (const QStringList &row : table) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(written(cell, as));
        lines.append(cells.join(as.delimiter));
    }
    return as.mark + encoded(lines.join(as.lineEnd) + (as.endsLine ? as.lineEnd : QString()), as.encoding);
}

/// Line ends within a cell are the file's.
QList<QStringList> expected(QList<QStringList> table, const Writing &as)
{
    for (QStringList &row : table)
        row.replaceInStrings(u"\n"_s, as.lineEnd);
    return table;
}

} // namespace

/// Every encoding with every delimiter, line end and way of quoting, without anybody saying which.
class DialectsTest : public QObject
{
    Q_OBJECT

private slots:
    void aTableIsReadHoweverItWasWritten_data();
    void aTableIsReadHoweverItWasWritten();
    void whatTheUserSaysGoesBeforeWhatIsTold_data();
    void whatTheUserSaysGoesBeforeWhatIsTold();

private:
    QTemporaryDir m_folder;
};

void DialectsTest::aTableIsReadHoweverItWasWritten_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("cells");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QChar>("delimiter");
    struct Kind
    {
        const char *name;
        QString encoding;
        QByteArray mark = {};
    };
    const std::vector<Kind> kinds{{"UTF-8", u"utf-8"_s},
                                  {"UTF-8 with a mark", u"utf-8"_s, "\xef\xbb\xbf"},
                                  {"UTF-16LE", u"utf-16le"_s},
                                  {"UTF-16LE with a mark", u"utf-16le"_s, "\xff\xfe"},
                                  {"UTF-16BE", u"utf-16be"_s},
                                  {"UTF-16BE with a mark", u"utf-16be"_s, "\xfe\xff"},
                                  {"Windows-1251", u"windows-1251"_s},
                                  {"KOI8-R", u"koi8-r"_s},
                                  {"CP866", u"cp866"_s},
                                  {"Windows-1252", u"windows-1252"_s}};
    const std::pair<const char *, QString> ends[] = {{"LF", u"\n"_s}, {"CRLF", u"\r\n"_s}, {"CR", u"\r"_s}};
    for (const Kind &kind : kinds) {
        const QList<QStringList> table = kind.encoding == "windows-1252"_L1 ? germanLeads() : russianLeads();
        for (const char delimiter : {',', ';', '\t', '|'}) {
            for (const auto &[endName, end] : ends) {
                for (const int way : {0, 1, 2}) {
                    const Writing as{kind.encoding, kind.mark, QChar(QLatin1Char(delimiter)), end, way == 1,
                                     way == 2,      way != 2};
                    QTest::addRow("S4-26 D2 %s, 0x%02x, %s, %s", kind.name, uint(delimiter), endName,
                                  way == 0       ? "few quotes"
                                      : way == 1 ? "all quoted"
                                                 : "backslashes")
                        << written(table, as) << expected(table, as) << kind.encoding << as.delimiter;
                }
            }
        }
    }
}

void DialectsTest::aTableIsReadHoweverItWasWritten()
{
    // Given
    QFETCH(const QByteArray, bytes);
    QFETCH(const QList<QStringList>, cells);
    QFETCH(const QString, encoding);
    QFETCH(const QChar, delimiter);
    const QString path = writeFile(m_folder, u"leads.csv"_s, bytes);
    // When
    const auto source = openSource(path);
    // Then
    QVERIFY(source);
    QCOMPARE(encodingName(source->description.encoding), encoding);
    QCOMPARE(source->description.delimiter, delimiter);
    const ReadRows read = readAll(*source->rows);
    QVERIFY(!read.failure);
    QCOMPARE(read.cells(), cells);
    QCOMPARE(read.problems().join(QString()), QString());
}

void DialectsTest::whatTheUserSaysGoesBeforeWhatIsTold_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QChar>("delimiter");
    for (const QString &encoding : encodingNames()) {
        for (const char16_t delimiter : {u',', u';', u'\t', u'|', u'#', u' '})
            QTest::addRow("D2 %s, 0x%02x", qPrintable(encoding), uint(delimiter)) << encoding << QChar(delimiter);
    }
}

/// A file of a single column of numbers tells nothing of itself.
void DialectsTest::whatTheUserSaysGoesBeforeWhatIsTold()
{
    // Given
    QFETCH(const QString, encoding);
    QFETCH(const QChar, delimiter);
    const QString path =
        writeFile(m_folder, u"numbers.csv"_s,
                  encoded(QStringList{u"1"_s + delimiter + u'2', u"3"_s + delimiter + u"4\n"_s}.join(u'\n'), encoding));
    // When
    const auto source = openSource(path, {encodingFromName(encoding), delimiter, {}});
    // Then
    QVERIFY(source);
    QCOMPARE(readAll(*source->rows).cells(), (QList<QStringList>{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}));
}

QTEST_GUILESS_MAIN(DialectsTest)
#include "tst_dialects.moc"
