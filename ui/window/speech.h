// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>
#include <memory>

namespace leadline {

/// The language that the window speaks, switched while it runs: our texts, Qt's own, numbers and dates.
class Speech final
{
public:
    Speech() = default;
    ~Speech();
    Q_DISABLE_COPY_MOVE(Speech)

    void speak(QLocale::Language language);
    [[nodiscard]] QLocale::Language language() const { return m_language; }

private:
    void beSilent();

    QLocale::Language m_language = QLocale::AnyLanguage;
    std::unique_ptr<QTranslator> m_ours;
    std::unique_ptr<QTranslator> m_qts;
};

} // namespace leadline
