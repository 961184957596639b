// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/strictness.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace leadline::server {

namespace {

using namespace std::string_view_literals;

constexpr size_t mostDigits = 12;

bool isControl(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && byte != '\t') || byte == 0x7f;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return result;
}

std::string_view trimmed(std::string_view text)
{
    const size_t first = text.find_first_not_of(" \t"sv);
    return first == std::string_view::npos ? ""sv : text.substr(first, text.find_last_not_of(" \t"sv) - first + 1);
}

/// What was seen of the fields that say where a body ends.
struct Framing
{
    int lengths = 0;
    int codings = 0;
    int hosts = 0;

    [[nodiscard]] bool isSound() const { return lengths <= 1 && codings <= 1 && lengths + codings <= 1 && hosts <= 1; }
};

bool isLength(std::string_view value)
{
    return !value.empty() && value.size() <= mostDigits
        && std::ranges::all_of(value, [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// However a program joins the words.
bool contains(const std::string &name, std::string_view first, std::string_view second)
{
    return name.find(first) != std::string::npos && name.find(second) != std::string::npos;
}

bool take(std::string_view line, Framing &framing)
{
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0
        || line.substr(0, colon).find_first_of(" \t"sv) != std::string_view::npos)
        return false;
    const std::string name = lowered(line.substr(0, colon));
    const std::string_view value = trimmed(line.substr(colon + 1));
    framing.hosts += name == "host"sv ? 1 : 0;
    if (contains(name, "content"sv, "length"sv)) {
        ++framing.lengths;
        return name == "content-length"sv && isLength(value);
    }
    if (contains(name, "transfer"sv, "encoding"sv)) {
        ++framing.codings;
        return name == "transfer-encoding"sv && lowered(value) == "chunked"sv;
    }
    return true;
}

} // namespace

bool isStrictHead(std::string_view head)
{
    Framing framing;
    bool isFirst = true;
    while (!head.empty()) {
        const size_t end = head.find("\r\n"sv);
        const std::string_view line = head.substr(0, end);
        head = end == std::string_view::npos ? ""sv : head.substr(end + 2);
        if (std::ranges::any_of(line, isControl))
            return false;
        if (line.empty() && isFirst) // some skip it, and take the next for the first
            return false;
        if (line.empty())
            break;
        if (!isFirst && !take(line, framing))
            return false;
        isFirst = false;
    }
    return framing.isSound();
}

} // namespace leadline::server
