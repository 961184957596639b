// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"

#include <QJsonArray>
#include <QJsonObject>

namespace leadline {

// Records as the command line's JSON gives them; the keys are documented in docs/cli.md and never change their meaning.

/// Every field of the lead under its name, with contact and company as {id, name}, its persons and the currency.
[[nodiscard]] QJsonObject leadJson(const Session &session, const Lead &lead);
/// The lead with its tasks, checklist, feed and history.
[[nodiscard]] QJsonObject cardJson(const Session &session, const LeadCard &card, QLocale::Language language);
/// Every field of a contact or company under its name.
[[nodiscard]] QJsonObject clientJson(const Session &session, const Record &client);
[[nodiscard]] QJsonObject taskJson(const Session &session, const Task &task, QLocale::Language language);
[[nodiscard]] QJsonObject feedJson(const Session &session, const FeedEntry &entry, QLocale::Language language);
[[nodiscard]] QJsonObject personJson(const Person &person);
[[nodiscard]] QJsonObject userJson(const Session &session, const User &user);
[[nodiscard]] QJsonObject teamJson(const Session &session, const Team &team);

} // namespace leadline
