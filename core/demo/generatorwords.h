// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/services/lookups.h"

#include <QRandomGenerator>
#include <array>

namespace leadline {

/// Words of one language out of which people, companies and needs are made up (resources/demo/words.json).
struct Vocabulary
{
    QStringList men;
    QStringList women;
    QStringList surnames;
    QStringList patronymics; ///< without their ending; empty where there are none
    QStringList forms;
    QStringList companyFirst;
    QStringList companySecond;
    QStringList cities;
    QStringList needs;
    QStringList objects;
    QStringList jobTitles;
    QStringList notes;
    QStringList results;
    QStringList subjects;
};

/// Invents leads; every second one is Russian. The same generator state gives the same lead.
class GeneratorWords final
{
public:
    explicit GeneratorWords(const Lookups &lookups);

    /// A lead with who, what and where, but no stage, owner or number; `index` keeps its e-mail unique.
    [[nodiscard]] Lead invent(QRandomGenerator &random, qint64 index) const;
    [[nodiscard]] const Vocabulary &of(qint64 index) const { return m_vocabularies[static_cast<size_t>(index % 2)]; }

    [[nodiscard]] static const QString &pick(QRandomGenerator &random, const QStringList &words);
    [[nodiscard]] static bool oneIn(QRandomGenerator &random, int chances) { return random.bounded(chances) == 0; }
    /// A code out of a directory; empty when it has none.
    [[nodiscard]] QString code(QRandomGenerator &random, const QString &directory) const;

private:
    [[nodiscard]] QString person(QRandomGenerator &random, const Vocabulary &words, QString &surname) const;

    std::array<Vocabulary, 2> m_vocabularies;
    QHash<QString, QStringList> m_codes;
};

} // namespace leadline
