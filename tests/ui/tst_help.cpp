// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/help/helpbrowser.h"
#include "ui/help/helppages.h"
#include "ui/help/helpwindow.h"
#include "ui/window/helpplaces.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString manual(const QString &language, const QString &page)
{
    return contentOf(u"%1/docs/manual/%2/%3.md"_s.arg(QStringLiteral(LEADLINE_SOURCE_DIR), language, page));
}

/// Each heading's level, in order.
QStringList headings(const QString &text)
{
    static const QRegularExpression heading(u"^(#+) \\S"_s, QRegularExpression::MultilineOption);
    QStringList levels;
    for (const QRegularExpressionMatch &match : heading.globalMatch(text))
        levels.append(match.captured(1));
    return levels;
}

/// Where the page's links lead; of its pictures with `mark` "!", else without.
QStringList targets(const QString &text, const QString &mark = {})
{
    const QRegularExpression link(u"(?<!!)%1\\[[^\\]]+\\]\\(([^)]+)\\)"_s.arg(mark));
    QStringList found;
    for (const QRegularExpressionMatch &match : link.globalMatch(text))
        found.append(match.captured(1));
    return found;
}

void pagesInBothLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("page");
    for (const QString &page : helpPages()) {
        for (const QString &language : {u"en"_s, u"ru"_s})
            QTest::newRow(qPrintable(u"C-98 "_s + language + u' ' + page)) << language << page;
    }
}

HelpWindow *helpInFront()
{
    return qobject_cast<HelpWindow *>(QApplication::activeWindow());
}

/// The window on a file with one lead.
class OneLead
{
public:
    explicit OneLead(QLocale::Language language = QLocale::English) : m_program(language, m_file.clock())
    {
        m_file.addLead();
        m_file.close();
        if (!m_program.open(m_file.path()))
            qFatal("the file does not open");
    }
    [[nodiscard]] ProgramWindow &program() { return m_program; }

private:
    TestFile m_file;
    ProgramWindow m_program;
};

} // namespace

/// The manual is whole in both languages, and F1 opens the page of where one is.
class HelpTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void thePagesAreTheSameInBothLanguages()
    {
        const auto names = [](const QString &language) {
            return QDir(QStringLiteral(LEADLINE_SOURCE_DIR "/docs/manual/") + language).entryList({u"*.md"_s});
        };
        QVERIFY(names(u"en"_s).size() > 10);
        QCOMPARE(names(u"en"_s), names(u"ru"_s));
        QCOMPARE(helpPages().size(), names(u"en"_s).size());
    }

    void aPageHasTheSameHeadingsInBothLanguages_data() { pagesInBothLanguages(); }

    void aPageHasTheSameHeadingsInBothLanguages()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, page);
        // Given
        const QString text = manual(language, page);
        // Then
        QVERIFY(!headings(text).isEmpty());
        QCOMPARE(headings(text), headings(manual(language == u"en"_s ? u"ru"_s : u"en"_s, page)));
        QCOMPARE(contentOf(u":/manual/%1/%2.md"_s.arg(language, page)), text);
    }

    void linksLeadToPagesAndPicturesToShots_data() { pagesInBothLanguages(); }

    void linksLeadToPagesAndPicturesToShots()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, page);
        // Given
        const QString shots = contentOf(QStringLiteral(LEADLINE_SOURCE_DIR "/app/shots.cpp"));
        const QRegularExpression picture(
            u"^\\.\\./\\.\\./\\.\\./build/shots/([a-z-]+)_light_%1\\.png$"_s.arg(language));
        // Then
        for (const QString &link : targets(manual(language, page)))
            QVERIFY2(link.endsWith(u".md"_s) && helpPages().contains(link.chopped(3)), qPrintable(link));
        for (const QString &shown : targets(manual(language, page), u"!"_s)) {
            const QRegularExpressionMatch match = picture.match(shown);
            QVERIFY2(match.hasMatch(), qPrintable(shown));
            QVERIFY2(shots.contains(u"u\"%1\"_s"_s.arg(match.captured(1))), qPrintable(shown));
        }
    }

    void everyPageIsReachedFromWhatTheKeyOpens()
    {
        // Given
        QStringList reached = helpPagesOfPlaces();
        // When
        for (qsizetype at = 0; at < reached.size(); ++at) {
            for (const QString &link : targets(manual(u"en"_s, reached.at(at)))) {
                if (!reached.contains(link.chopped(3)))
                    reached.append(link.chopped(3));
            }
        }
        // Then
        reached.sort();
        QCOMPARE(reached, helpPages());
    }

    void theKeyOpensThePageOfWhereOneIs_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("page");
        QTest::newRow("C-98 today") << u"section.today"_s << u"today"_s;
        QTest::newRow("C-98 leads") << u"section.leads"_s << u"leads"_s;
        QTest::newRow("C-98 note on the card") << u"lead.note"_s << u"card"_s;
        QTest::newRow("C-98 funnel") << u"section.funnel"_s << u"reports"_s;
        QTest::newRow("C-98 import") << u"import.open"_s << u"import"_s;
        QTest::newRow("C-98 journal") << u"journal.open"_s << u"history"_s;
        QTest::newRow("C-98 palette") << u"palette.open"_s << u"keys"_s;
        QTest::newRow("C-98 shortcuts") << u"help.shortcuts"_s << u"keys"_s;
        QTest::newRow("C-98 new lead") << u"lead.new"_s << u"leads"_s;
    }

    void theKeyOpensThePageOfWhereOneIs()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, page);
        // Given
        OneLead open;
        ProgramWindow &program = open.program();
        program.run(action);
        program.settle();
        // When
        program.press(Qt::Key_F1);
        // Then
        QTRY_VERIFY(helpInFront());
        QCOMPARE(helpInFront()->page(), page);
        // And it goes by Esc
        QTest::keyClick(helpInFront(), Qt::Key_Escape);
        QTRY_VERIFY(!helpInFront());
    }

    void followsLinksAndComesBack()
    {
        // Given
        HelpWindow help(u"index"_s, nullptr);
        // When
        help.text().setSource(QUrl(u"import.md"_s));
        // Then
        QCOMPARE(help.page(), u"import"_s);
        QVERIFY(help.text().toPlainText().contains(u"errors file"_s));
        help.text().backward();
        QCOMPARE(help.page(), u"index"_s);
    }

    void noPageIsWiderThanTheWindow_data()
    {
        QTest::addColumn<QLocale::Language>("language");
        QTest::newRow("C-98 English") << QLocale::English;
        QTest::newRow("C-98 Russian") << QLocale::Russian;
    }

    void noPageIsWiderThanTheWindow()
    {
        QFETCH(const QLocale::Language, language);
        // Given
        OneLead open(language);
        HelpWindow help(u"index"_s, &open.program().window());
        help.show();
        QVERIFY(QTest::qWaitForWindowExposed(&help));
        for (const QString &page : helpPages()) {
            // When
            help.showPage(page);
            QVERIFY(QTest::qWaitForWindowExposed(&help));
            // Then
            QVERIFY2(help.text().horizontalScrollBar()->maximum() == 0, qPrintable(page));
        }
    }

    void usesNoWeightThatTheFontsLack()
    {
        HelpWindow help(u"start"_s, nullptr);
        const QTextDocument &document = *help.text().document();
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part)
                QVERIFY(part.fragment().charFormat().fontWeight() <= QFont::DemiBold);
        }
    }

    void speaksTheLanguageOfTheWindow()
    {
        // Given
        OneLead open;
        ProgramWindow &program = open.program();
        program.run(u"section.today"_s);
        program.settle();
        program.press(Qt::Key_F1);
        QTRY_VERIFY(helpInFront());
        QVERIFY(helpInFront()->text().toPlainText().startsWith(u"Today"_s));
        // When
        program.speak(QLocale::Russian);
        // Then
        QCOMPARE(helpInFront()->page(), u"today"_s);
        QVERIFY(helpInFront()->text().toPlainText().startsWith(u"Сегодня"_s));
        QCOMPARE(helpInFront()->windowTitle(), u"Справка"_s);
    }

    void readsNothingButTheManual_data()
    {
        QTest::addColumn<QUrl>("address");
        QTest::newRow("file") << QUrl::fromLocalFile(QStringLiteral(LEADLINE_SOURCE_DIR "/README.md"));
        QTest::newRow("network") << QUrl(u"https://crm.example.com/index.md"_s);
        QTest::newRow("another resource") << QUrl(u"qrc:/theme/leadline.qss"_s);
        QTest::newRow("a way out") << QUrl(u"../../demo/words.md"_s);
        QTest::newRow("a page that is not there") << QUrl(u"nowhere.md"_s);
    }

    void readsNothingButTheManual()
    {
        QFETCH(const QUrl, address);
        // Given
        HelpWindow help(u"start"_s, nullptr);
        const QString before = help.text().toPlainText();
        // When
        help.text().setSource(address);
        // Then
        QCOMPARE(help.page(), u"start"_s);
        QCOMPARE(help.text().toPlainText(), before);
        QVERIFY(!help.text().loadResource(QTextDocument::StyleSheetResource, address).isValid());
    }
};

QTEST_MAIN(HelpTest)
#include "tst_help.moc"
