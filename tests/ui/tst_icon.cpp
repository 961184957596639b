// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"
#include "ui/theme/palette.h"
#include "ui/theme/programicon.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

/// The most opaque colour in the picture: the stroke's own.
QColor inkIn(const QImage &image)
{
    QColor found(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() > found.alpha())
                found = pixel;
        }
    }
    return found;
}

QColor inkOfPhone(Ink ink, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off)
{
    return inkIn(themedIcon(u"phone"_s, ink).pixmap(QSize(48, 48), mode, state).toImage());
}

bool isNear(const QColor &one, const QColor &other)
{
    return qAbs(one.red() - other.red()) <= 3 && qAbs(one.green() - other.green()) <= 3
        && qAbs(one.blue() - other.blue()) <= 3;
}

} // namespace

class IconTest : public QObject
{
    Q_OBJECT

private slots:
    void theProgramHasASignOfItsOwn_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {16, 32, 48, 256})
            QTest::addRow("C-77 beside the clock, in %d pixels", size) << size;
    }

    void theProgramHasASignOfItsOwn()
    {
        QFETCH(const int, size);
        const QImage sign = programIcon().pixmap(QSize(size, size)).toImage();
        QCOMPARE(sign.size(), QSize(size, size));
        QVERIFY(inkIn(sign).alpha() == 255);
    }

    void cleanup() { QApplication::setPalette(paletteFrom(lightTokens())); }

    void takesItsColourFromTheScheme()
    {
        for (const Tokens &tokens : {lightTokens(), darkTokens()}) {
            QApplication::setPalette(paletteFrom(tokens));
            QVERIFY(isNear(inkOfPhone(Ink::Muted), tokens.muted));
            QVERIFY(isNear(inkOfPhone(Ink::OnAccent), tokens.onAccent));
            QVERIFY(isNear(inkOfPhone(Ink::Danger), tokens.dangerTone.text));
        }
    }

    void showsDisabledAndChecked()
    {
        QApplication::setPalette(paletteFrom(lightTokens()));
        QVERIFY(isNear(inkOfPhone(Ink::Text, QIcon::Disabled), lightTokens().faint));
        QVERIFY(isNear(inkOfPhone(Ink::Muted, QIcon::Normal, QIcon::On), lightTokens().accentTone.text));
    }

    void isDrawnInDevicePixels()
    {
        const QPixmap pixmap = themedIcon(u"phone"_s).pixmap(QSize(18, 18), 2.0);
        QCOMPARE(pixmap.size(), QSize(36, 36));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void hasTheStrokeOfTheDesign()
    {
        // A stroke of 1.75 in 24 covers less than the upstream stroke of 2.
        const QImage image = themedIcon(u"plus"_s).pixmap(QSize(240, 240), 1.0).toImage();
        int opaque = 0;
        for (int x = 0; x < 240; ++x)
            opaque += image.pixelColor(x, 80).alpha() > 128 ? 1 : 0;
        QVERIFY2(opaque >= 17 && opaque <= 18, qPrintable(QString::number(opaque)));
    }

    void isNullForAnUnknownName() { QVERIFY(themedIcon(u"no-such-icon"_s).isNull()); }

    void everyIconOfTheFolderIsBundledAndListed()
    {
        const QDir folder(QStringLiteral(LEADLINE_SOURCE_DIR "/resources/icons"));
        QFile readme(folder.filePath(u"README.md"_s));
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const QString list = QString::fromUtf8(readme.readAll());
        const QStringList files = folder.entryList({u"*.svg"_s});
        QVERIFY(files.size() >= 50);
        for (const QString &file : files) {
            const QString name = file.chopped(4);
            QVERIFY2(!themedIcon(name).isNull(), qPrintable(name));
            QVERIFY2(list.contains(u"| %1 | lucide-static"_s.arg(name)), qPrintable(name));
        }
    }
};

QTEST_MAIN(IconTest)
#include "tst_icon.moc"
