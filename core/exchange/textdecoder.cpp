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
    text.resize(before + m_unicode.requiredSpace(bytes.size()));
    const QChar *end = m_unicode.appendToBuffer(text.data() + before, bytes);
    text.resize(end - text.constData());
    if (!m_started && text.size() > before) {
        m_started = true;
        if (text.at(before) == QChar::ByteOrderMark)
            text.remove(before, 1);
    }
}

void TextDecoder::finish(QString &text)
{
    if (m_upperHalf)
        return;
    // Only the next character makes the decoder give up on a cut one, so a line feed is lent to it.
    static constexpr char lineFeed[] = "\0\n\0";
    const QByteArrayView lent = m_encoding == Encoding::Utf8 ? QByteArrayView(lineFeed + 1, 1)
        : m_encoding == Encoding::Utf16Le                    ? QByteArrayView(lineFeed + 1, 2)
                                                             : QByteArrayView(lineFeed, 2);
    const qsizetype before = text.size();
    append(lent, text);
    if (text.size() > before)
        text.chop(1);
    if (text.size() > before && m_encoding != Encoding::Utf8)
        text.replace(before, text.size() - before, QChar::ReplacementCharacter);
}

} // namespace leadline
