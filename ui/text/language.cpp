// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

namespace leadline {

using namespace Qt::StringLiterals;

QLocale::Language systemLanguage()
{
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name.startsWith("ru"_L1) ? QLocale::Russian : QLocale::English;
    }
    return QLocale::system().language() == QLocale::Russian ? QLocale::Russian : QLocale::English;
}

std::optional<QLocale::Language> languageFromCode(const QString &code)
{
    if (code.compare("ru"_L1, Qt::CaseInsensitive) == 0)
        return QLocale::Russian;
    if (code.compare("en"_L1, Qt::CaseInsensitive) == 0)
        return QLocale::English;
    return std::nullopt;
}

std::unique_ptr<QTranslator> translation(QLocale::Language language)
{
    auto translator = std::make_unique<QTranslator>();
    const bool loaded =
        translator->load(language == QLocale::Russian ? u":/i18n/leadline_ru.qm"_s : u":/i18n/leadline_en.qm"_s);
    Q_ASSERT_X(loaded, "translation", "embedded file missing");
    return translator;
}

} // namespace leadline
