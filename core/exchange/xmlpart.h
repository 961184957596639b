// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/textdecoder.h"
#include "core/exchange/zippart.h"

namespace leadline {

/// Pulls the elements out of an XML part, at about the speed of inflating it. It reads what spreadsheets consist of and
/// nothing that could harm: a document type is refused, other entities than XML's own five do not exist, text, tags and
/// nesting are bounded. Prefixes and namespaces do not matter: strict and transitional files are read alike.
class XmlPart
{
public:
    explicit XmlPart(std::unique_ptr<ZipPart> part) : m_part(std::move(part)) {}

    /// Moves to the next element's start or end; false at the end of the part or at a failure().
    bool next();
    [[nodiscard]] bool isStart(QByteArrayView name) const { return m_token == Token::Start && m_name == name; }
    [[nodiscard]] bool isEnd(QByteArrayView name) const { return m_token == Token::End && m_name == name; }

    /// An attribute of the element started, as written, by its name without prefix; empty when it is not there.
    [[nodiscard]] QByteArrayView rawAttribute(QByteArrayView name) const;
    [[nodiscard]] QString attribute(QByteArrayView name) const;
    /// The text since the last start or end, as UTF-8.
    [[nodiscard]] const QByteArray &text() const { return m_text; }

    /// Why it ended early, if it did: what the part says, Format ("damaged-file", "xml-doctype"), TooLarge
    /// ("cell-too-long").
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    [[nodiscard]] double progress() const { return m_part->progress(); }

private:
    enum class Token { None, Start, End };

    bool readMarkup();
    bool readTag();
    bool readText();
    bool skipPast(qsizetype opening, QByteArrayView end);
    bool fail(ErrorCode code, const QString &reason);
    [[nodiscard]] qsizetype find(QByteArrayView end, qsizetype from, qsizetype limit);
    [[nodiscard]] qsizetype findTagEnd();
    [[nodiscard]] bool startsWith(QByteArrayView text);
    bool readMore();

    std::unique_ptr<ZipPart> m_part;
    std::optional<TextDecoder> m_utf16;
    QByteArray m_bytes;
    qsizetype m_at = 0; // in m_bytes
    Token m_token = Token::None;
    QByteArrayView m_tag; // in m_bytes: the one met last, without its brackets
    QByteArrayView m_name;
    QByteArray m_text;
    bool m_isSelfClosed = false;
    int m_depth = 0;
    std::optional<Error> m_failure;
};

} // namespace leadline
