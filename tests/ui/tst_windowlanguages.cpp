// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/visit.h"
#include "tests/ui/walks.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// What stands on the page, without the times and folders in which two visits differ.
QStringList wordsOf(Visit &visit)
{
    static const QRegularExpression number(u"[0-9.,]+"_s);
    QStringList words;
    for (QString text : allTexts(visit.front()))
        words.append(text.remove(visit.program().home()).remove(visit.path()).remove(number));
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
    const QStringList names{u"Leadline"_s, u"Anna"_s,   u"anna"_s,       u"Smirnova"_s, u"English"_s, u"Русский"_s,
                            u"CSV"_s,      u"PDF"_s,    u"UTM"_s,        u"Excel"_s,    u"xlsx"_s,    u"vcf"_s,
                            u"vCard"_s,    u"Bitrix"_s, u"Salesforce"_s, u"HubSpot"_s,  u"Outlook"_s, u"E-mail"_s,
                            u"Ctrl"_s,     u"Alt"_s,    u"Shift"_s,      u"Return"_s,   u"PgUp"_s,    u"PgDown"_s,
                            u"leadline"_s, u"UTF-"_s,   u"UTF"_s,        u"csv"_s,      u"errors"_s,  u"E-mails"_s,
                            u"Email"_s,    u"e-mail"_s, u"Left"_s,       u"Right"_s,    u"Enter"_s,   u"Esc"_s,
                            u"Del"_s,      u"utf-"_s,   u"init"_s,       u"SMS"_s,      u"CRM"_s,     u"ics"_s,
                            u"MSK"_s,                     // Qt knows no other name of the zone
                            u"where"_s,    u"address"_s}; // words of the command line
    QStringList found;
    for (QString text : allTexts(visit.front())) {
        const QString whole = text;
        text.remove(visit.program().home())
            .remove(visit.path() + u".backups"_s)
            .remove(markup)
            .remove(u"https://crm.example.com"_s);
        for (const QRegularExpressionMatch &match :
             (language == QLocale::Russian ? latin : cyrillic).globalMatch(text)) {
            if (!names.contains(match.captured()))
                found.append(match.captured() + u": "_s + whole);
        }
    }
    return found;
}

} // namespace

/// Walks over every page of the window, reading all that stands there.
class WindowLanguages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"leadline-test"_s);
    }
    void init() { QSettings().clear(); }

    void everyPageSpeaksOneLanguage_data() { addPagesInBothLanguages("C-83 G-44"); }

    void everyPageSpeaksOneLanguage()
    {
        QFETCH(const QString, page);
        QFETCH(const QLocale::Language, language);
        QStringList words;
        {
            Visit visit(page, language);
            words = wordsOf(visit);
            if (page != "about"_L1) // which names libraries and licences
                QCOMPARE(foreignWords(visit, language).join(u'\n'), QString());
        }
        if (isDialog(page))
            return;
        // When the program was begun in the other language
        const QLocale::Language other = language == QLocale::Russian ? QLocale::English : QLocale::Russian;
        Visit visit(page, language, Scheme::Light, other);
        QVERIFY(!difference(wordsOf(visit), words).isEmpty());
        visit.program().speak(language);
        // Then nothing of that is left
        QTRY_COMPARE_WITH_TIMEOUT(difference(wordsOf(visit), words).join(u'\n'), QString(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(difference(words, wordsOf(visit)).join(u'\n'), QString(), patience);
    }
};

QTEST_MAIN(WindowLanguages)
#include "tst_windowlanguages.moc"
