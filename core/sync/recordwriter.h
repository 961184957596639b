// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/syncmessage.h"

#include <QByteArray>

namespace leadline {

// Records as text at once: recordToJson() says the same, but takes four times as long over a page of a first sync.
void appendJson(QByteArray &json, const std::vector<SharedRecord> &records);
void appendJson(QByteArray &json, const std::vector<RootPage> &roots);
/// The parts of one that are kept by themselves.
[[nodiscard]] QByteArray toJsonText(const QVariantMap &fields);
[[nodiscard]] QByteArray toJsonText(const Stamps &stamps);

} // namespace leadline
