// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/keyboardlayout.h"
#include "core/base/spelling.h"

#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace Qt::StringLiterals;

/// What was typed in the wrong letters is still understood (C-29).
class SpellingTest : public QObject
{
    Q_OBJECT

private slots:
    void namesAreWrittenInLatinLetters_data()
    {
        QTest::addColumn<QString>("cyrillic");
        QTest::addColumn<QString>("latin");
        const auto row = [](const QString &cyrillic, const QString &latin) {
            QTest::newRow(qPrintable(u"C-29 "_s + cyrillic)) << cyrillic << latin;
        };
        row(u"Иванов"_s, u"ivanov"_s);
        row(u"Щукин"_s, u"shchukin"_s);
        row(u"Жуков"_s, u"zhukov"_s);
        row(u"Михаил"_s, u"mikhail"_s);
        row(u"Цой"_s, u"tsoy"_s);
        row(u"Ёлкин"_s, u"elkin"_s);
        row(u"Дмитрий Чиж"_s, u"dmitry chizh"_s);
        row(u"Ольга Подъячева"_s, u"olga podyacheva"_s);
        row(u"Юлия Эткинд 2"_s, u"yuliya etkind 2"_s);
        row(u"Крылов"_s, u"krylov"_s);
        row(u"Їжак"_s, u"їzhak"_s);
    }

    void namesAreWrittenInLatinLetters()
    {
        QFETCH(const QString, cyrillic);
        QFETCH(const QString, latin);
        QCOMPARE(inOtherAlphabet(cyrillic), latin);
    }

    void namesAreReadFromLatinLetters_data()
    {
        QTest::addColumn<QString>("latin");
        QTest::addColumn<QString>("cyrillic");
        const auto row = [](const QString &latin, const QString &cyrillic) {
            QTest::newRow(qPrintable(u"C-29 "_s + latin)) << latin << cyrillic;
        };
        row(u"Ivanov"_s, u"иванов"_s);
        row(u"SHCHUKIN"_s, u"щукин"_s);
        row(u"Zhukov"_s, u"жуков"_s);
        row(u"Yolkin"_s, u"елкин"_s);
        row(u"Elkin"_s, u"елкин"_s);
        row(u"Dmitry"_s, u"дмитрий"_s);
        row(u"Dmitriy Tsoy"_s, u"дмитрий цой"_s);
        row(u"Krylov"_s, u"крылов"_s);
        row(u"Alexey"_s, u"алексей"_s);
        row(u"Yuri Khan"_s, u"юри хан"_s);
        row(u"Mariya"_s, u"мария"_s);
        row(u"Yuliya Dmitriyevna"_s, u"юлия дмитриевна"_s);
        row(u"Valeriy Iyu"_s, u"валерий ию"_s);
        row(u"Julia"_s, u"юлиа"_s);
        row(u"y"_s, u"й"_s);
        row(u"Schmidt & Co 7"_s, u"счмидт & ко 7"_s);
        row({}, {});
    }

    void namesAreReadFromLatinLetters()
    {
        QFETCH(const QString, latin);
        QFETCH(const QString, cyrillic);
        QCOMPARE(inOtherAlphabet(latin), cyrillic);
    }

    void theSameKeysTypeTheOtherLayout_data()
    {
        QTest::addColumn<QString>("russian");
        QTest::addColumn<QString>("latin");
        const auto row = [](const QString &russian, const QString &latin) {
            QTest::newRow(qPrintable(u"C-29 "_s + russian)) << russian << latin;
        };
        row(u"привет"_s, u"ghbdtn"_s);
        row(u"Привет"_s, u"Ghbdtn"_s);
        row(u"Иванов 5"_s, u"Bdfyjd 5"_s);
        row(u"хъжэбюё"_s, u"[];',.`"_s);
        // Names that begin with a letter whose key types a sign on the other layout, with Shift
        row(u"Жуков"_s, u":erjd"_s);
        row(u"Хорин"_s, u"{jhby"_s);
        row(u"Эткинд"_s, u"\"nrbyl"_s);
        row(u"Белов"_s, u"<tkjd"_s);
        row(u"Юдин"_s, u">lby"_s);
        row(u"Ёлкин"_s, u"~krby"_s);
        row(u"ОБЪЕКТ"_s, u"J<}TRN"_s);
        row(u"съезд-2026"_s, u"c]tpl-2026"_s);
    }

    void theSameKeysTypeTheOtherLayout()
    {
        QFETCH(const QString, russian);
        QFETCH(const QString, latin);
        QCOMPARE(onOtherLayout(russian), latin);
        QCOMPARE(onOtherLayout(latin), russian);
        const bool hasLetters = std::ranges::any_of(latin, [](QChar sign) { return sign.isLetter(); });
        QCOMPARE(otherSpellings(latin).contains(russian), hasLetters);
    }

    void aKeyHasItsLatinSign_data()
    {
        QTest::addColumn<QChar>("sign");
        QTest::addColumn<QChar>("key");
        QTest::newRow("small") << QChar(u'ф') << QChar(u'a');
        QTest::newRow("capital") << QChar(u'Ф') << QChar(u'a');
        QTest::newRow("a bracket's") << QChar(u'Х') << QChar(u'[');
        QTest::newRow("yo") << QChar(u'ё') << QChar(u'`');
        QTest::newRow("Latin") << QChar(u'K') << QChar(u'k');
        QTest::newRow("a digit") << QChar(u'5') << QChar(u'5');
        QTest::newRow("of neither") << QChar(u'ї') << QChar(u'ї');
    }

    void aKeyHasItsLatinSign()
    {
        QFETCH(const QChar, sign);
        QTEST(latinKeyOf(sign), "key");
    }

    void whatNeitherLayoutHasStays()
    {
        QCOMPARE(onOtherLayout(u"12 + №"_s), u"12 + №"_s);
        QCOMPARE(onOtherLayout(QString()), QString());
        QCOMPARE(onOtherLayout(u"їжак"_s), u"ї;fr"_s);
        QCOMPARE(onOtherLayout(u"Müller"_s), u"Ьüддук"_s);
    }

    void namesAreReadAsTheyAreWrittenTooNotOnlyLetterByLetter_data()
    {
        QTest::addColumn<QString>("name");
        const auto row = [](const QString &latin, const QString &name) {
            QTest::newRow(qPrintable(u"C-29 "_s + latin)) << name;
        };
        row(u"Maria"_s, u"мария"_s);
        row(u"Valeria Ivanova"_s, u"валерия иванова"_s);
        row(u"Natalia"_s, u"наталья"_s);
        row(u"Natalya"_s, u"наталья"_s);
        row(u"Tatiana"_s, u"татьяна"_s);
        row(u"Vasilyev"_s, u"васильев"_s);
        row(u"Grigoriev"_s, u"григорьев"_s);
        row(u"Ilyin"_s, u"ильин"_s);
        row(u"Kostya"_s, u"костя"_s);
        row(u"Sergei"_s, u"сергей"_s);
        row(u"Nikolai Uralsky"_s, u"николай уральский"_s);
    }

    void namesAreReadAsTheyAreWrittenTooNotOnlyLetterByLetter()
    {
        QFETCH(const QString, name);
        const QString latin = QString::fromUtf8(QTest::currentDataTag()).sliced(5);
        QVERIFY2(otherSpellings(latin).contains(name), qPrintable(otherSpellings(latin).join(u", "_s)));
    }

    void guessesTheOtherLayoutFirst()
    {
        QCOMPARE(otherSpellings(u"tkrby"_s), (QStringList{u"елкин"_s, u"ткрбий"_s}));
        QCOMPARE(otherSpellings(u"Шмфтщм"_s), (QStringList{u"Ivanov"_s, u"shmftshchm"_s}));
    }

    void guessesNothingFromFiguresAndSigns_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString &typed : {u""_s, u"+7 495 123-45-67"_s, u"№ 5; [2]"_s})
            QTest::newRow(qPrintable(u"«"_s + typed + u"»"_s)) << typed;
    }

    void guessesNothingFromFiguresAndSigns()
    {
        QFETCH(const QString, typed);
        QCOMPARE(otherSpellings(typed), QStringList());
    }
};

QTEST_APPLESS_MAIN(SpellingTest)
#include "tst_spelling.moc"
