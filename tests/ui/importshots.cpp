// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tst_importwindow.h"
#include "ui/text/language.h"

#include <QPainter>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTextStream>
#include <QTranslator>

using namespace leadline;
using namespace leadline::test;

namespace {

/// Walks through one import and keeps a picture of every step.
class Shots
{
public:
    Shots(QString folder, QLocale::Language language, Scheme scheme)
        : m_folder(std::move(folder)), m_translation(translation(language)),
          m_suffix(u"_%1_%2.png"_s.arg(scheme == Scheme::Dark ? u"dark"_s : u"light"_s,
                                       language == QLocale::Russian ? u"ru"_s : u"en"_s))
    {
        QLocale::setDefault(QLocale(language));
        QCoreApplication::installTranslator(m_translation.get());
        m_window.theme().apply(scheme);
    }
    ~Shots() { QCoreApplication::removeTranslator(m_translation.get()); }

    void take()
    {
        m_window.wizard().start({});
        m_window.wizard().start(
            m_window.writeFile(u"old.xls"_s, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + QByteArray(600, '\0')));
        keep(u"1_refused"_s);
        m_window.wizard().start(m_window.writeFile(u"marketing.csv"_s, marketingFile()));
        keep(u"2_preview"_s);
        m_window.press(Qt::Key_Return, Qt::ControlModifier);
        keep(u"3_fields"_s);
        m_window.press(Qt::Key_Return);
        keep(u"3_search"_s, QApplication::activePopupWidget());
        m_window.press(Qt::Key_Escape);
        m_window.press(Qt::Key_Escape);
        auto *tabs = m_window.window().findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        keep(u"3_values"_s);
        tabs->setCurrentIndex(2);
        keep(u"3_dryrun"_s);
        m_window.press(Qt::Key_Return, Qt::ControlModifier);
        keep(u"4_result"_s);
        takeRun();
        m_window.wizard().start({});
        keep(u"1_file"_s);
    }

private:
    void takeRun()
    {
        QByteArray text("Name,Company,Phone\n");
        for (int row = 0; row < 30'000; ++row)
            text += "Person " + QByteArray::number(row) + ",Company,+7495" + QByteArray::number(1'000'000 + row) + "\n";
        m_window.wizard().start(m_window.writeFile(u"many.csv"_s, text));
        QTest::qWait(1000);
        m_window.press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(4000);
        m_window.press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(700);
        m_window.window().grab().save(m_folder + u"/4_run"_s + m_suffix);
        while (m_window.wizard().isBusy())
            QTest::qWait(100);
    }

    void keep(const QString &name, QWidget *popup = nullptr)
    {
        QTest::qWait(1500);
        QPixmap picture = m_window.window().grab();
        if (popup) {
            QPainter painter(&picture);
            painter.drawPixmap(m_window.window().mapFromGlobal(popup->pos()), popup->grab());
        }
        picture.save(m_folder + u'/' + name + m_suffix);
    }

    QString m_folder;
    std::unique_ptr<QTranslator> m_translation;
    QString m_suffix;
    ImportWindow m_window;
};

} // namespace

/// Draws every step of the import into PNG files, in both languages and schemes: importshots DIRECTORY.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        QTextStream(stderr) << "importshots DIRECTORY\n";
        return 2;
    }
    QStandardPaths::setTestModeEnabled(true);
    const QString folder = QString::fromLocal8Bit(argv[1]);
    for (const QLocale::Language language : {QLocale::Russian, QLocale::English}) {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            Shots(folder, language, scheme).take();
    }
    return 0;
}
