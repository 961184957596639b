// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/visit.h"
#include "tests/ui/walks.h"

#include <QApplication>
#include <QDir>
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

    /// But for those that tell how long something took or where it is, the search, whose button fades in, and the archive,
    /// whose counts come when they are ready.
    void everyPageFollowsTheTheme_data()
    {
        addPages("C-80", {u"archive"_s, u"fields"_s, u"nothing"_s, u"problem"_s, u"result"_s, u"settings backup"_s});
    }

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
