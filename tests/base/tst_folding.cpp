// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/beginning.h"
#include "core/base/folding.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

/// The one form in which texts meet: what people would call the same word has one key, what they would not has two.
class FoldingTest : public QObject
{
    Q_OBJECT

private slots:
    void sameWordsHaveOneKey_data();
    void sameWordsHaveOneKey();
    void differentWordsHaveTwoKeys_data();
    void differentWordsHaveTwoKeys();
    void foldingTwiceChangesNothing_data();
    void foldingTwiceChangesNothing();
    void blanksAreOneOrNone_data();
    void blanksAreOneOrNone();
    void theRussianAlphabetIsInOrder();
    void wordsAreRunsOfLettersAndDigits_data();
    void wordsAreRunsOfLettersAndDigits();
    void wordsCarryNothingElse_data();
    void wordsCarryNothingElse();
    void digitsAreAsciiWhateverTheirScript_data();
    void digitsAreAsciiWhateverTheirScript();
    void aBeginningNeverEndsWithinACharacter_data();
    void aBeginningNeverEndsWithinACharacter();
};

void FoldingTest::sameWordsHaveOneKey_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("Russian capitals") << u"СКЛАД"_s << u"склад"_s;
    QTest::newRow("yo and ye") << u"Ёлкин Пётр"_s << u"Елкин Петр"_s;
    QTest::newRow("capital yo") << u"ЁЖ"_s << u"еж"_s;
    QTest::newRow("yo of two characters") << u"е\u0308лка"_s << u"ёлка"_s;
    QTest::newRow("capital yo of two characters") << u"Е\u0308ЛКА"_s << u"елка"_s;
    QTest::newRow("short i of two characters") << u"Андреи\u0306"_s << u"Андрей"_s;
    QTest::newRow("Kazakh capitals") << u"ӘЛІБЕК ҚАНАТҰЛЫ"_s << u"Әлібек Қанатұлы"_s;
    QTest::newRow("Kazakh city") << u"ӨСКЕМЕН"_s << u"өскемен"_s;
    QTest::newRow("Ukrainian") << u"ЇЖАК ҐАВА"_s << u"їжак ґава"_s;
    QTest::newRow("Belarusian") << u"ЎЛАДЗІМІР"_s << u"ўладзімір"_s;
    QTest::newRow("Turkish dotted capital") << u"İSTANBUL"_s << u"İstanbul"_s;
    QTest::newRow("accents in one and two characters") << u"Ame\u0301lie"_s << u"AMÉLIE"_s;
    QTest::newRow("Greek last sigma") << u"ΟΔΟΣ"_s << u"οδος"_s;
    QTest::newRow("no-break blank") << u"ООО\u00A0Вега"_s << u"ооо вега"_s;
    QTest::newRow("line break") << u"ООО\r\nВега"_s << u"ооо вега"_s;
    QTest::newRow("ideographic blank") << u"東京\u3000本社"_s << u"東京 本社"_s;
}

void FoldingTest::sameWordsHaveOneKey()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QCOMPARE(folded(one), folded(other));
    QVERIFY(!folded(one).isEmpty());
}

void FoldingTest::differentWordsHaveTwoKeys_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("short i and i") << u"Майя"_s << u"Маия"_s;
    QTest::newRow("Kazakh and Russian ka") << u"Қанат"_s << u"Канат"_s;
    QTest::newRow("hard and soft sign") << u"объезд"_s << u"обьезд"_s;
    QTest::newRow("Latin and Cyrillic a") << u"a"_s << u"а"_s;
    QTest::newRow("Ukrainian i") << u"і"_s << u"и"_s;
    QTest::newRow("a blank in between") << u"горпром"_s << u"гор пром"_s;
    QTest::newRow("two digits") << u"10"_s << u"01"_s;
}

void FoldingTest::differentWordsHaveTwoKeys()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QVERIFY(folded(one) != folded(other));
}

void FoldingTest::foldingTwiceChangesNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"Ёлкин  Пётр"_s, u"İstanbul ISPARTA ısı"_s, u"Straße ẞ"_s, u"е\u0308 и\u0306 E\u0301"_s, u"ΟΔΟΣ"_s,
          u"ﬁnal ŉ"_s, u"ӘЛІБЕК"_s, u"\tНДС\u00A018 %\n"_s, u"👩‍👧 🦉"_s, QString(QChar(0xD800)) + u"x"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void FoldingTest::foldingTwiceChangesNothing()
{
    QFETCH(const QString, text);
    QCOMPARE(folded(folded(text)), folded(text));
}

void FoldingTest::blanksAreOneOrNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("blanks only") << u" \t\r\n\u00A0"_s << QString();
    QTest::newRow("before and after") << u"  вега  "_s << u"вега"_s;
    QTest::newRow("in between") << u"а  \t б"_s << u"а б"_s;
    QTest::newRow("control characters") << u"а%1б%2"_s.arg(QChar(1)).arg(QChar(0x1F)) << u"а б"_s;
    QTest::newRow("bell alone") << QString(QChar(7)) << QString();
}

void FoldingTest::blanksAreOneOrNone()
{
    QFETCH(const QString, text);
    QTEST(folded(text), "key");
}

void FoldingTest::theRussianAlphabetIsInOrder()
{
    // ё stands with е, so thirty-two different keys in the order of the alphabet.
    const QString alphabet = u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"_s;
    for (qsizetype index = 1; index < alphabet.size(); ++index)
        QVERIFY2(folded(alphabet.mid(index - 1, 1)) < folded(alphabet.mid(index, 1)),
                 qPrintable(alphabet.mid(index, 1)));
    QVERIFY(folded(u"дятел"_s) < folded(u"ёлка"_s));
    QVERIFY(folded(u"ёлка"_s) < folded(u"жук"_s));
}

void FoldingTest::wordsAreRunsOfLettersAndDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("quotation marks") << u"ООО «Ромашка»"_s << u"ооо|ромашка"_s;
    QTest::newRow("a hyphen parts") << u"Санкт-Петербург"_s << u"санкт|петербург"_s;
    QTest::newRow("an apostrophe parts") << u"O'Neill"_s << u"o|neill"_s;
    QTest::newRow("an e-mail") << u"p.elkin@romashka.example"_s << u"p|elkin|romashka|example"_s;
    QTest::newRow("an address") << u"ул. Ленина, д. 5/2"_s << u"ул|ленина|д|5|2"_s;
    QTest::newRow("numbers and letters together") << u"A4 18%"_s << u"a4|18"_s;
    QTest::newRow("Kazakh") << u"Алматы қ., Әл-Фараби"_s << u"алматы|қ|әл|фараби"_s;
    QTest::newRow("an accent kept apart stays with its letter") << u"q\u0301 б"_s << u"q\u0301|б"_s;
    QTest::newRow("Japanese") << u"東京・本社"_s << u"東京|本社"_s;
}

void FoldingTest::wordsAreRunsOfLettersAndDigits()
{
    QFETCH(const QString, text);
    QTEST(foldedWords(text).join(u'|'), "words");
}

void FoldingTest::wordsCarryNothingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"  \n"_s;
    QTest::newRow("signs") << u"\"'*()-:^%_\\,;"_s;
    QTest::newRow("pictures") << u"👍🏽 🦉"_s;
}

void FoldingTest::wordsCarryNothingElse()
{
    QFETCH(const QString, text);
    QCOMPARE(foldedWords(text), QStringList());
}

void FoldingTest::digitsAreAsciiWhateverTheirScript_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::newRow("a phone") << u"+7 (495) 123-45-67"_s << u"74951234567"_s;
    QTest::newRow("an extension") << u"123-45-67 доб. 8"_s << u"12345678"_s;
    QTest::newRow("Arabic") << u"٠١٢٣"_s << u"0123"_s;
    QTest::newRow("full width") << u"４９５"_s << u"495"_s;
    QTest::newRow("no fractions, no circles") << u"½②x"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void FoldingTest::digitsAreAsciiWhateverTheirScript()
{
    QFETCH(const QString, text);
    QTEST(digitsOf(text), "digits");
}

void FoldingTest::aBeginningNeverEndsWithinACharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("shorter") << u"склад"_s << 10 << u"склад"_s;
    QTest::newRow("just as long") << u"склад"_s << 5 << u"склад"_s;
    QTest::newRow("longer") << u"склад"_s << 3 << u"скл"_s;
    QTest::newRow("nothing of it") << u"склад"_s << 0 << QString();
    QTest::newRow("nothing") << QString() << 3 << QString();
    QTest::newRow("before an owl") << u"ab🦉c"_s << 2 << u"ab"_s;
    QTest::newRow("within an owl") << u"ab🦉c"_s << 3 << u"ab"_s;
    QTest::newRow("after an owl") << u"ab🦉c"_s << 4 << u"ab🦉"_s;
    QTest::newRow("an owl alone") << u"🦉"_s << 1 << QString();
    QTest::newRow("half an owl, which was so before")
        << QString(QChar(0xdd89)) + u"bc"_s << 2 << QString(QChar(0xdd89)) + u'b';
}

void FoldingTest::aBeginningNeverEndsWithinACharacter()
{
    QFETCH(const QString, text);
    QFETCH(const int, length);
    QTEST(beginningOf(text, length), "beginning");
}

QTEST_GUILESS_MAIN(FoldingTest)
#include "tst_folding.moc"
