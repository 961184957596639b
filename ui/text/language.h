// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>
#include <memory>
#include <optional>

namespace leadline {

/// The language of the surroundings (LC_ALL, LC_MESSAGES, LANG, else the system's): Russian, or English for all others.
[[nodiscard]] QLocale::Language systemLanguage();

/// "ru" or "en", whatever the case; nullopt for another.
[[nodiscard]] std::optional<QLocale::Language> languageFromCode(const QString &code);

/// Leadline's texts in a language, to be installed in the application.
[[nodiscard]] std::unique_ptr<QTranslator> translation(QLocale::Language language);

} // namespace leadline
