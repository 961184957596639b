// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "ui/theme/fonts.h"
#include "ui/theme/palette.h"
#include "ui/theme/style.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QStyleOption>
#include <QTest>
#include <cmath>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

/// WCAG 2.1, "contrast ratio".
double contrast(const QColor &one, const QColor &other)
{
    const double lighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadableInBothSchemes_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("background");
        QTest::addColumn<double>("least");
        for (const auto &[scheme, tokens] : {std::pair("light", lightTokens()), std::pair("dark", darkTokens())}) {
            const auto row = [which = scheme](const char *pair, const QColor &text, const QColor &background,
                                              double least) {
                QTest::addRow("C-81 %s %s", which, pair) << text << background << least;
            };
            for (const auto &[name, background] :
                 {std::pair("surface", tokens.surface), std::pair("window", tokens.window),
                  std::pair("raised", tokens.raised), std::pair("rail", tokens.rail)}) {
                row(qPrintable(u"text on %1"_s.arg(QLatin1StringView(name))), tokens.text, background, 4.5);
                row(qPrintable(u"muted on %1"_s.arg(QLatin1StringView(name))), tokens.muted, background, 4.5);
                row(qPrintable(u"link on %1"_s.arg(QLatin1StringView(name))), tokens.link, background, 4.5);
            }
            row("muted on sunken", tokens.muted, tokens.sunken, 4.5);
            row("faint on surface", tokens.faint, tokens.surface, 4.5);
            row("on accent", tokens.onAccent, tokens.accent, 4.5);
            row("on hovered accent", tokens.onAccent, tokens.accentHover, 4.5);
            row("on toast", tokens.onToast, tokens.toast, 4.5);
            row("toast link", tokens.toastLink, tokens.toast, 4.5);
            row("control border", tokens.border, tokens.surface, 3.0);
            row("focus ring", tokens.focus, tokens.surface, 3.0);
            row("focus ring on accent", tokens.focus, tokens.accent, 3.0);
            row("focus ring on accent soft", tokens.focus, tokens.accentTone.soft, 3.0);
            row("accent line on surface", tokens.accent, tokens.surface, 3.0);
            for (const auto tone :
                 {Tone::Neutral, Tone::Accent, Tone::Success, Tone::Warning, Tone::Danger, Tone::Violet}) {
                row(qPrintable(u"tone %1"_s.arg(int(tone))), tokens.tone(tone).text, tokens.tone(tone).soft, 4.5);
                row(qPrintable(u"text on tone %1"_s.arg(int(tone))), tokens.text, tokens.tone(tone).soft, 4.5);
                row(qPrintable(u"tone %1 on surface"_s.arg(int(tone))), tokens.tone(tone).text, tokens.surface, 4.5);
            }
        }
    }

    void textIsReadableInBothSchemes()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, background);
        QFETCH(double, least);
        const double measured = contrast(text, background);
        QVERIFY2(measured >= least, qPrintable(u"%1:1 is less than %2:1"_s.arg(measured).arg(least)));
    }

    void switchesWhileItRuns()
    {
        // Given a window in the light scheme
        Theme theme(*qApp);
        theme.apply(Scheme::Light);
        QLabel label(u"text"_s);
        label.show();
        QSignalSpy changed(&theme, &Theme::changed);
        QCOMPARE(label.palette().color(QPalette::WindowText), lightTokens().text);

        // When the dark one is chosen
        theme.apply(Scheme::Dark);

        // Then the same window is dark
        QCOMPARE(changed.count(), 1);
        QCOMPARE(label.palette().color(QPalette::WindowText), darkTokens().text);
        QCOMPARE(tokensFor(label.palette()).surface, darkTokens().surface);
        QVERIFY(theme.isDark());
    }

    void followsTheSystem()
    {
        // Given a system that says it is light, as offscreen does
        Theme theme(*qApp);
        theme.apply(Scheme::Dark);

        // When the theme is told to follow it
        theme.apply(Scheme::System);

        // Then it is light
        QVERIFY(!theme.isDark());
    }

    void zoomScalesTheSystemsFontWithinBounds_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("held");
        QTest::newRow("C-88 within") << 120 << 120;
        QTest::newRow("C-88 too small") << 10 << 80;
        QTest::newRow("C-88 too large") << 999 << 150;
    }

    void zoomScalesTheSystemsFontWithinBounds()
    {
        QFETCH(int, asked);
        QFETCH(int, held);
        const QFont system = QApplication::font();
        {
            Theme theme(*qApp);
            theme.apply(Scheme::Light);
            const double before = QApplication::font().pointSizeF();

            theme.setZoom(asked);

            QCOMPARE(theme.zoom(), held);
            QCOMPARE(QApplication::font().pointSizeF(), before * held / 100);
        }
        // And the next theme begins with the system's font
        QCOMPARE(QApplication::font(), system);
    }

    void nothingMovesForLong_data() { test::proves("C-89"); }

    void nothingMovesForLong()
    {
        Style style;
        QStyleOption option;
        QVERIFY(style.styleHint(QStyle::SH_Widget_Animation_Duration, &option, nullptr, nullptr) <= 150);
        QVERIFY(style.styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr, nullptr) >= 0);
    }

    void buttonsOfDialogsHaveNoIconsOfAnotherLook()
    {
        QCOMPARE(Style().styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons, nullptr, nullptr, nullptr), 0);
    }

    void theRingOfAListOfPlacesGoesRoundTheIconToo_data() { test::proves("C-93 round icon and name"); }

    void theRingOfAListOfPlacesGoesRoundTheIconToo()
    {
        // Given
        Theme theme(*qApp);
        theme.apply(Scheme::Light);
        QListWidget list;
        list.setProperty("role", u"nav"_s);
        list.resize(240, 120);
        QPixmap square(18, 18);
        square.fill(Qt::red);
        QIcon icon(square);
        icon.addPixmap(square, QIcon::Selected); // else it would be tinted
        list.addItem(new QListWidgetItem(icon, u"Appearance"_s));
        list.setCurrentRow(0);
        list.show();
        list.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        list.setFocus();
        // When
        const QImage picture = list.viewport()->grab().toImage();
        // Then the ring begins to the left of the icon
        const QRect place = list.visualItemRect(list.item(0));
        int ring = -1;
        int red = -1;
        for (int x = place.right(); x >= place.left(); --x) {
            const QColor color = picture.pixelColor(x, place.center().y());
            ring = color == tokensFor(list.palette()).focus ? x : ring;
            red = color == QColor(Qt::red) ? x : red;
        }
        QVERIFY(red > 0);
        QVERIFY2(ring >= 0 && ring < red, qPrintable(u"%1, %2"_s.arg(ring).arg(red)));
    }

    void bundlesTheFont()
    {
        const QFont font = applicationFont(QApplication::font(), 100);
        QCOMPARE(QFontInfo(font).family(), u"Inter"_s);
        QCOMPARE(font.hintingPreference(), QFont::PreferNoHinting);
        QVERIFY(QFontMetrics(strong(font)).inFont(u'₽'));
        QVERIFY(QFontMetrics(font).inFont(u'Ё'));
    }

    void paletteHasEveryDisabledText()
    {
        for (const Tokens &tokens : {lightTokens(), darkTokens()}) {
            const QPalette palette = paletteFrom(tokens);
            for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
                QCOMPARE(palette.color(QPalette::Disabled, role), tokens.faint);
        }
    }

    void styleSheetHasNoNameWithoutValue()
    {
        const QString sheet = styleSheetFrom(darkTokens(), QApplication::font());
        QVERIFY(!sheet.isEmpty());
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(u": ;"_s));
        QVERIFY(!sheet.contains(u"  ;"_s));
        QVERIFY2(!QRegularExpression(u"(solid|color:|background:)\\s*;"_s).match(sheet).hasMatch(),
                 "a token is missing");
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
