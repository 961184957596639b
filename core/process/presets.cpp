// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/parser.h"

#include <QFile>

namespace leadline {

using namespace Qt::StringLiterals;

QStringList presetCodes()
{
    return {u"lead-handoff"_s, u"five-stage"_s};
}

QByteArray presetJson(const QString &code)
{
    if (!presetCodes().contains(code))
        return {};
    QFile file(u":/processes/"_s + code + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<ProcessDefinition> loadPreset(const QString &code)
{
    const QByteArray json = presetJson(code);
    if (json.isEmpty())
        return failure(ErrorCode::NotFound, u"process-unknown"_s, {code});
    return parseProcess(json);
}

} // namespace leadline
