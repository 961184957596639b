// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spelling.h"

#include "core/base/folding.h"
#include "core/base/keyboardlayout.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

struct Sound
{
    QStringView latin;
    QStringView cyrillic;
};

// The first of a letter is how it is written, the others are how it is read too; of those that begin alike, longer first.
constexpr std::array sounds{
    Sound{u"e", u"е"},  Sound{u"shch", u"щ"}, Sound{u"zh", u"ж"}, Sound{u"kh", u"х"},  Sound{u"ts", u"ц"},
    Sound{u"ch", u"ч"}, Sound{u"sh", u"ш"},   Sound{u"yu", u"ю"}, Sound{u"ya", u"я"},  Sound{u"yo", u"е"},
    Sound{u"ye", u"е"}, Sound{u"ju", u"ю"},   Sound{u"ja", u"я"}, Sound{u"iy", u"ий"}, Sound{u"a", u"а"},
    Sound{u"b", u"б"},  Sound{u"v", u"в"},    Sound{u"g", u"г"},  Sound{u"d", u"д"},   Sound{u"e", u"э"},
    Sound{u"z", u"з"},  Sound{u"i", u"и"},    Sound{u"y", u"й"},  Sound{u"y", u"ы"},   Sound{u"j", u"й"},
    Sound{u"k", u"к"},  Sound{u"l", u"л"},    Sound{u"m", u"м"},  Sound{u"n", u"н"},   Sound{u"o", u"о"},
    Sound{u"p", u"п"},  Sound{u"r", u"р"},    Sound{u"s", u"с"},  Sound{u"t", u"т"},   Sound{u"u", u"у"},
    Sound{u"f", u"ф"},  Sound{u"h", u"х"},    Sound{u"c", u"к"},  Sound{u"q", u"к"},   Sound{u"w", u"в"},
    Sound{u"x", u"кс"}, Sound{u"", u"ь"},     Sound{u"", u"ъ"}};

bool isCyrillic(QChar sign)
{
    return sign.script() == QChar::Script_Cyrillic;
}

bool endsAt(const QString &word, qsizetype place)
{
    return place >= word.size() || !word.at(place).isLetter();
}

/// «-ий» is mostly written "-y", as in Dmitry.
QString latinOf(const QString &word)
{
    QString latin;
    for (qsizetype place = 0; place < word.size(); ++place) {
        if (QStringView(word).mid(place).startsWith(u"ий") && endsAt(word, place + 2))
            continue;
        const QStringView letter = QStringView(word).mid(place, 1);
        const auto sound = std::ranges::find(sounds, letter, &Sound::cyrillic);
        latin.append(sound == sounds.end() ? letter : sound->latin);
    }
    return latin;
}

/// "y" is «ы» between consonants, «ий» at the end after one, else «й».
QStringView cyrillicOfY(const QString &word, qsizetype place)
{
    const bool isAfterConsonant =
        place > 0 && word.at(place - 1).isLetter() && !u"aeiouy"_s.contains(word.at(place - 1));
    if (!isAfterConsonant)
        return u"й";
    return endsAt(word, place + 1) ? QStringView(u"ий") : QStringView(u"ы");
}

/// "iy" is «ий», but in "Mariya" the "y" belongs to what follows.
bool reads(const Sound &sound, QStringView rest)
{
    const bool isSplit = sound.latin == u"iy" && rest.size() > 2 && u"aeou"_s.contains(rest.at(2));
    return !sound.latin.isEmpty() && rest.startsWith(sound.latin) && !isSplit;
}

QString cyrillicOf(const QString &word)
{
    QString cyrillic;
    for (qsizetype place = 0; place < word.size();) {
        const QStringView rest = QStringView(word).mid(place);
        const auto sound = std::ranges::find_if(sounds, [rest](const Sound &known) { return reads(known, rest); });
        if (sound == sounds.end())
            cyrillic.append(rest.front());
        else
            cyrillic.append(sound->latin == u"y" ? cyrillicOfY(word, place) : sound->cyrillic);
        place += sound == sounds.end() ? 1 : sound->latin.size();
    }
    return cyrillic;
}

/// Names that are written otherwise than letter by letter: "Sergei", "Maria", and with the soft sign that nobody writes,
/// "Natalia", "Vasilyev", "Ilyin", "Uralsky".
QStringList looseReadings(const QString &latin)
{
    static const QRegularExpression lastI(u"(?<=[aeou])i(?!\\w)"_s);
    static const QRegularExpression iBeforeVowel(u"i(?=[aeou])"_s);
    static const QRegularExpression softVowel(u"([bcdfghjklmnpqrstvwxz])[iy](?=[aeou])"_s);
    static const QRegularExpression softI(u"([bcdfghjklmnpqrstvwxz])y(?=i)"_s);
    static const QRegularExpression softL(u"l(?=sk)"_s);
    const QString name = folded(latin).replace(lastI, u"y"_s);
    const QString soft = QString(name).replace(softVowel, u"\\1ьy"_s).replace(softI, u"\\1ь"_s).replace(softL, u"lь"_s);
    return {cyrillicOf(name), cyrillicOf(QString(name).replace(iBeforeVowel, u"iy"_s)), cyrillicOf(soft)};
}

} // namespace

QString inOtherAlphabet(const QString &text)
{
    const QString word = folded(text);
    return std::ranges::any_of(word, isCyrillic) ? latinOf(word) : cyrillicOf(word);
}

QStringList otherSpellings(const QString &typed)
{
    if (std::ranges::none_of(typed, [](QChar sign) { return sign.isLetter(); }))
        return {};
    QStringList spellings{onOtherLayout(typed), inOtherAlphabet(typed)};
    if (std::ranges::none_of(typed, isCyrillic))
        spellings += looseReadings(typed);
    spellings.removeDuplicates();
    spellings.removeAll(typed);
    return spellings;
}

} // namespace leadline
