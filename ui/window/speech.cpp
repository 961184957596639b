// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/speech.h"

#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The surroundings' own habits when they speak the language, else those of its home.
QLocale localeFor(QLocale::Language language)
{
    const QLocale system = QLocale::system();
    if (system.language() == language)
        return system;
    return language == QLocale::Russian ? QLocale(QLocale::Russian, QLocale::Russia)
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

Speech::~Speech()
{
    beSilent();
}

void Speech::speak(QLocale::Language language)
{
    if (language == m_language)
        return;
    beSilent();
    m_language = language;
    QLocale::setDefault(localeFor(language));
    m_qts = std::make_unique<QTranslator>();
    if (m_qts->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_qts.get());
    m_ours = translation(language);
    QCoreApplication::installTranslator(m_ours.get());
}

void Speech::beSilent()
{
    for (const std::unique_ptr<QTranslator> &translator : {std::ref(m_ours), std::ref(m_qts)}) {
        if (translator)
            QCoreApplication::removeTranslator(translator.get());
    }
}

} // namespace leadline
