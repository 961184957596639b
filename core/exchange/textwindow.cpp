// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textwindow.h"

namespace leadline {

namespace {

constexpr qsizetype pieceSize = 64 * 1024;

} // namespace

TextWindow::TextWindow(std::unique_ptr<QIODevice> file, Encoding encoding)
    : m_file(std::move(file)), m_encoding(encoding), m_decoder(encoding), m_bytes(pieceSize, Qt::Uninitialized)
{
}

bool TextWindow::slide(qsizetype used)
{
    m_text.remove(0, used);
    if (m_atEnd)
        return false;
    const qsizetype before = m_text.size();
    const qint64 count = m_file->read(m_bytes.data(), m_bytes.size());
    if (count > 0) {
        m_decoder.append(QByteArrayView(m_bytes).first(count), m_text);
    } else {
        m_atEnd = true;
        m_hasFailed = count < 0;
        m_decoder.finish(m_text);
    }
    m_hasNuls = m_hasNuls || m_text.indexOf(QChar::Null, before) >= 0;
    return !m_atEnd || m_text.size() > before;
}

void TextWindow::lookAhead(const std::function<bool(QStringView)> &take)
{
    if (m_atEnd || m_file->isSequential())
        return;
    const qint64 place = m_file->pos();
    TextDecoder decoder(m_encoding);
    QByteArray bytes(pieceSize, Qt::Uninitialized);
    QString text;
    bool wanted = m_file->seek(place - m_decoder.waiting());
    while (wanted) {
        const qint64 count = m_file->read(bytes.data(), bytes.size());
        text.clear();
        decoder.append(QByteArrayView(bytes).first(std::max<qint64>(count, 0)), text);
        wanted = count > 0 && take(text);
    }
    m_hasFailed = !m_file->seek(place);
}

double TextWindow::progress() const
{
    return m_file->size() > 0 ? double(m_file->pos()) / double(m_file->size()) : 1.0;
}

} // namespace leadline
