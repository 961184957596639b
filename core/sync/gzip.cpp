// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/gzip.h"

#include <array>
#include <zlib.h>

namespace leadline {

namespace {

constexpr int gzipWindow = 15 + 16; // the largest window, and gzip's head instead of zlib's

/// zlib reads but does not write what `next_in` points at.
Bytef *bytesOf(const QByteArray &bytes)
{
    return const_cast<Bytef *>(reinterpret_cast<const Bytef *>(bytes.constData()));
}

template<typename Step>
int pump(z_stream &stream, QByteArray &out, qsizetype longest, Step step)
{
    std::array<char, 16'384> part{};
    int state = Z_OK;
    while (state == Z_OK && out.size() <= longest) {
        stream.next_out = reinterpret_cast<Bytef *>(part.data());
        stream.avail_out = part.size();
        state = step(&stream);
        out.append(part.data(), static_cast<qsizetype>(part.size() - stream.avail_out));
    }
    return state;
}

} // namespace

std::optional<QByteArray> fromGzip(const QByteArray &packed, qsizetype longest)
{
    z_stream stream{};
    stream.next_in = bytesOf(packed);
    stream.avail_in = static_cast<uInt>(packed.size());
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return {};
    QByteArray plain;
    const int state = pump(stream, plain, longest, [](z_stream *each) { return inflate(each, Z_NO_FLUSH); });
    const bool isWhole = state == Z_STREAM_END && stream.avail_in == 0 && plain.size() <= longest;
    inflateEnd(&stream);
    return isWhole ? std::optional(plain) : std::nullopt;
}

QByteArray toGzip(const QByteArray &plain)
{
    z_stream stream{};
    constexpr int memoryLevel = 8;
    QByteArray packed;
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        return packed;
    stream.next_in = bytesOf(plain);
    stream.avail_in = static_cast<uInt>(plain.size());
    pump(stream, packed, plain.size() + 1024, [](z_stream *each) { return deflate(each, Z_FINISH); });
    deflateEnd(&stream);
    return packed;
}

} // namespace leadline
