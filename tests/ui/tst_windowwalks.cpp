// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/visit.h"
#include "tests/ui/walks.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Says everything in English, and four tenths longer (C-86).
class LongTranslator final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        const bool isSentence = text.size() > 3 && !text.startsWith(u'%');
        return isSentence ? text + QString(qMax(1, int(text.size() * 2 / 5)), u'n') : text;
    }
};

/// What stands on the page, without the times and folders in which two visits differ.
QStringList wordsOf(Visit &visit)
{
    static const QRegularExpression number(u"[0-9.,]+"_s);
    QStringList words;
    for (QString text : allTexts(visit.front()))
        words.append(text.remove(visit.program().home()).remove(number));
    words.removeDuplicates();
    words.sort();
    return words;
}

QStringList difference(const QStringList &one, const QStringList &other)
{
    QStringList found;
    for (const QString &text : one) {
        if (!other.contains(text))
            found.append(text);
    }
    return found;
}

/// Words of the other language, but for names that are the same in both.
QStringList foreignWords(Visit &visit, QLocale::Language language)
{
    static const QRegularExpression latin(u"[A-Za-z][A-Za-z-]{2,}"_s);
    static const QRegularExpression cyrillic(u"[а-яА-ЯёЁ]{2,}"_s);
    static const QRegularExpression markup(u"<[^>]*>|&[a-z]+;"_s);
    const QStringList names{u"Leadline"_s, u"Anna"_s,    u"Smirnova"_s, u"English"_s,  u"Русский"_s, u"CSV"_s,
                            u"Excel"_s,    u"xlsx"_s,    u"vcf"_s,      u"vCard"_s,    u"Bitrix"_s,  u"Salesforce"_s,
                            u"HubSpot"_s,  u"Outlook"_s, u"E-mail"_s,   u"Ctrl"_s,     u"Alt"_s,     u"Shift"_s,
                            u"Return"_s,   u"PgUp"_s,    u"PgDown"_s,   u"leadline"_s, u"UTF-"_s,    u"UTF"_s,
                            u"csv"_s,      u"errors"_s,  u"E-mails"_s,  u"Email"_s,    u"e-mail"_s,  u"Left"_s,
                            u"Right"_s,    u"Enter"_s,   u"Esc"_s,      u"Del"_s,      u"utf-"_s,    u"init"_s,
                            u"MSK"_s,                     // Qt knows no other name of the zone
                            u"where"_s,    u"address"_s}; // words of the command line
    QStringList found;
    for (QString text : allTexts(visit.front())) {
        const QString whole = text;
        text.remove(visit.program().home()).remove(markup).remove(u"https://crm.example.com"_s);
        for (const QRegularExpressionMatch &match :
             (language == QLocale::Russian ? latin : cyrillic).globalMatch(text)) {
            if (!names.contains(match.captured()))
                found.append(match.captured() + u": "_s + whole);
        }
    }
    return found;
}

QString joined(const QStringList &faults)
{
    return faults.join(u'\n');
}

} // namespace

/// Walks over every page of the window, looking at all that is visible.
class WindowWalks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"leadline-test"_s);
        QApplication::setCursorFlashTime(0);
    }
    void init() { QSettings().clear(); }

    void everyPageIsForKeyboardsAndScreenReaders_data() { addPagesInBothLanguages("C-33 C-90 C-95 C-78 C-86"); }

    void everyPageIsForKeyboardsAndScreenReaders()
    {
        QFETCH(const QString, page);
        QFETCH(const QLocale::Language, language);
        Visit visit(page, language);
        QCOMPARE(joined(namelessControls(visit.front())), QString());
        QTRY_COMPARE_WITH_TIMEOUT(joined(smallTargets(visit.front())), QString(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(joined(cutTexts(visit.front())), QString(), patience);
        QCOMPARE(joined(tabFaults(visit.front())), QString());
        const QSize needed = visit.front().minimumSizeHint();
        QVERIFY2(needed.width() <= 1280 && needed.height() <= 720,
                 qPrintable(u"%1x%2"_s.arg(needed.width()).arg(needed.height())));
    }

    void noTextOfALongerLanguageIsCut_data() { addPages("C-86", {u"fields"_s, u"result"_s, u"nothing"_s}); }

    void noTextOfALongerLanguageIsCut()
    {
        // Given
        QFETCH(const QString, page);
        LongTranslator longer;
        QVERIFY(longer.translate("", "A lead", nullptr, -1).size() > 7);
        std::unique_ptr<Visit> visit;
        // When
        if (!isDialog(page))
            visit = std::make_unique<Visit>(page, QLocale::English);
        qApp->installTranslator(&longer);
        if (!visit)
            visit = std::make_unique<Visit>(page, QLocale::English);
        if (visit->program().window().desk())
            visit->program().settle();
        // Then
        const auto faults = [&] { return joined(cutTexts(visit->front())); };
        QTRY_COMPARE_WITH_TIMEOUT(faults(), QString(), patience);
        visit.reset();
        qApp->removeTranslator(&longer);
    }

    void everyPageSpeaksOneLanguage_data() { addPagesInBothLanguages("C-83 G-44"); }

    void everyPageSpeaksOneLanguage()
    {
        QFETCH(const QString, page);
        QFETCH(const QLocale::Language, language);
        QStringList words;
        {
            Visit visit(page, language);
            words = wordsOf(visit);
            QCOMPARE(joined(foreignWords(visit, language)), QString());
        }
        if (isDialog(page))
            return;
        // When the program was begun in the other language
        const QLocale::Language other = language == QLocale::Russian ? QLocale::English : QLocale::Russian;
        Visit visit(page, language, Scheme::Light, other);
        QVERIFY(!difference(wordsOf(visit), words).isEmpty());
        visit.program().speak(language);
        // Then nothing of that is left
        QTRY_COMPARE_WITH_TIMEOUT(joined(difference(wordsOf(visit), words)), QString(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(joined(difference(words, wordsOf(visit))), QString(), patience);
    }

    /// But for those that tell how long something took or where it is, and the search, whose button fades in.
    void everyPageFollowsTheTheme_data() { addPages("C-80", {u"fields"_s, u"nothing"_s, u"problem"_s, u"result"_s}); }

    /// Switched while it is shown, a page looks as if it had been dark from the start, pixel by pixel.
    void everyPageFollowsTheTheme()
    {
        QFETCH(const QString, page);
        QImage dark;
        {
            Visit visit(page, QLocale::English, Scheme::Dark);
            dark = visit.picture();
        }
        Visit visit(page, QLocale::English, Scheme::Light);
        QVERIFY(visit.picture() != dark);
        visit.program().theme().apply(Scheme::Dark);
        const QImage seen = visit.picture();
        if (seen != dark) {
            dark.save(QDir::temp().filePath(page + u"-expected.png"_s));
            seen.save(QDir::temp().filePath(page + u"-seen.png"_s));
            QFAIL("a colour is stale; the pictures are in the temporary folder");
        }
    }
};

QTEST_MAIN(WindowWalks)
#include "tst_windowwalks.moc"
