// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/codepages.h"

namespace leadline {

namespace {

constexpr char16_t windows1251[] = u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ"
                                   u"\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї"
                                   u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
                                   u"абвгдежзийклмнопрстуфхцчшщъыьэюя";

constexpr char16_t koi8r[] = u"─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00a0⌡°²·÷"
                             u"═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
                             u"юабцдефгхийклмнопярстужвьызшэщчъ"
                             u"ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";

constexpr char16_t cp866[] = u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
                             u"абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
                             u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                             u"рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0";

constexpr char16_t windows1252[] = u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
                                   u"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿"
                                   u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
                                   u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

static_assert(std::size(windows1251) == 129 && std::size(koi8r) == 129);
static_assert(std::size(cp866) == 129 && std::size(windows1252) == 129);

} // namespace

const char16_t *upperHalf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Windows1251:
        return windows1251;
    case Encoding::Koi8R:
        return koi8r;
    case Encoding::Cp866:
        return cp866;
    case Encoding::Windows1252:
        return windows1252;
    case Encoding::Utf8:
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        break;
    }
    return nullptr;
}

} // namespace leadline
