// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textdecoder.h"

#include "core/exchange/codepages.h"

namespace leadline {

namespace {

QStringConverter::Encoding unicodeForm(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16Le:
        return QStringConverter::Utf16LE;
    case Encoding::Utf16Be:
        return QStringConverter::Utf16BE;
    default:
        return QStringConverter::Utf8;
    }
}

/// How many bytes at the end of `bytes` only begin a character.
qsizetype cutLength(QByteArrayView bytes, Encoding encoding)
{
    if (encoding != Encoding::Utf8)
        return bytes.size() % 2;
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if ((byte & 0xc0) == 0x80)
            continue;
        const qsizetype length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

} // namespace

TextDecoder::TextDecoder(Encoding encoding)
    : m_upperHalf(upperHalf(encoding)), m_encoding(encoding), m_unicode(unicodeForm(encoding))
{
}

void TextDecoder::append(QByteArrayView bytes, QString &text)
{
    const qsizetype before = text.size();
    if (m_upperHalf) {
        text.resize(before + bytes.size());
        QChar *out = text.data() + before;
        for (const char byte : bytes) {
            const auto code = static_cast<unsigned char>(byte);
            *out++ = code < 0x80 ? char16_t(code) : m_upperHalf[code - 0x80];
        }
        return;
    }
    // QStringDecoder would lose what follows a broken character at the seam of two pieces: it gets whole ones only.
    const QByteArray joined = m_cut.isEmpty() ? QByteArray() : m_cut + bytes.toByteArray();
    const QByteArrayView all = m_cut.isEmpty() ? bytes : QByteArrayView(joined);
    const qsizetype cut = cutLength(all, m_encoding);
    text.resize(before + m_unicode.requiredSpace(all.size()));
    const QChar *end = m_unicode.appendToBuffer(text.data() + before, all.chopped(cut));
    text.resize(end - text.constData());
    m_cut = all.last(cut).toByteArray();
    if (!m_started && text.size() > before) {
        m_started = true;
        if (text.at(before) == QChar::ByteOrderMark)
            text.remove(before, 1);
    }
}

void TextDecoder::finish(QString &text)
{
    if (m_cut.isEmpty())
        return;
    m_cut.clear();
    m_hasInvalidBytes = true;
    text.append(QChar::ReplacementCharacter);
}

} // namespace leadline
