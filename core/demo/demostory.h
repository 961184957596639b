// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <QHash>
#include <QJsonObject>
#include <QLocale>
#include <vector>

namespace leadline {

/// Somebody of the demo company.
struct DemoPerson
{
    QString key; ///< by which the story names him; his login, unless he is the file's first user
    QString name;
    QString role;
    QString jobTitle;
    QString phone;
    QString email;
};

/// One thing that somebody did about a lead.
struct DemoStep
{
    Timestamp at;
    QString by;   ///< a person's key
    QString what; ///< add, note, qualify, …
    qsizetype lead = 0;
    QHash<QString, QString> words; ///< what the step needs besides, in the story's language
    QHash<QString, QString> fields;
};

/// The demo company's two weeks, told for one process in one language, ending now (resources/demo/company.json). Moments
/// in it are days from today with the time ("-2 11:00"), minutes from now ("now-180"), or "today": later today.
struct DemoStory
{
    std::vector<DemoPerson> people;
    std::vector<DemoStep> steps; ///< in the order of time

    /// The last step of what was to happen is never later than now.
    [[nodiscard]] static DemoStory tell(const QString &process, QLocale::Language language, Timestamp now);
};

/// A moment as the story writes it; not set when it is none.
[[nodiscard]] Timestamp demoMoment(const QString &text, Timestamp now);

} // namespace leadline
