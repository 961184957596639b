// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/gzip.h"
#include "server/accounts/token.h"
#include "server/http/strictness.h"
#include "server/service/answers.h"
#include "tests/fuzz/targets.h"

#include <algorithm>

namespace leadline::fuzz {

namespace {

constexpr qsizetype longestBody = 8192;
constexpr qsizetype longestPlain = 1 << 20;

/// What another program, which is not strict, would take for the name of a header's line.
QByteArray laxName(const QByteArray &line)
{
    QByteArray name = line.left(line.indexOf(':')).trimmed().toLower();
    return name.replace('_', '-');
}

} // namespace

void takeBody(const QByteArray &bytes)
{
    server::Request request;
    request.body = bytes;
    const std::optional<QJsonObject> object = server::objectIn(request, longestBody);
    must(!object || bytes.size() <= longestBody, "a body has its bound");
}

void takeToken(const QByteArray &bytes)
{
    const std::optional<server::Token> token = server::tokenFrom(bytes);
    must(!token || (!token->workspace.isNull() && bytes.contains(token->text)), "a token is what was shown");
}

/// A head that passes says once at most how long its body is, whoever reads it and however loosely.
void takeHead(const QByteArray &bytes)
{
    if (!server::isStrictHead({bytes.constData(), static_cast<size_t>(bytes.size())}))
        return;
    QByteArray head = bytes;
    if (const qsizetype end = head.indexOf("\r\n\r\n"); end >= 0)
        head.truncate(end);
    must(std::ranges::none_of(head, [](char letter) { return letter == '\0'; }), "no NUL in a head");
    head.replace("\r\n", "\n");
    must(!head.contains('\r'), "no bare carriage return");
    QList<QByteArray> lines = head.split('\n');
    lines.removeFirst();
    const auto framings = std::ranges::count_if(lines, [](const QByteArray &line) {
        const QByteArray name = laxName(line);
        return name == "content-length" || name == "transfer-encoding";
    });
    must(framings <= 1, "one word on where the body ends");
    must(std::ranges::none_of(lines,
                              [](const QByteArray &line) { return line.startsWith(' ') || line.startsWith('\t'); }),
         "no folded line");
}

void takeGzip(const QByteArray &bytes)
{
    const std::optional<QByteArray> plain = fromGzip(bytes, longestPlain);
    must(!plain || plain->size() <= longestPlain, "what is inflated has its bound");
    must(fromGzip(toGzip(bytes), longestPlain) == (bytes.size() <= longestPlain ? std::optional(bytes) : std::nullopt),
         "what is packed is found again");
}

} // namespace leadline::fuzz
