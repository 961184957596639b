// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generatorwords.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QStringList listOf(const QJsonObject &words, QLatin1StringView key)
{
    return words[key].toVariant().toStringList();
}

Vocabulary vocabularyOf(const QJsonObject &words)
{
    return {listOf(words, "men"_L1),           listOf(words, "women"_L1),     listOf(words, "surnames"_L1),
            listOf(words, "patronymics"_L1),   listOf(words, "forms"_L1),     listOf(words, "companyFirst"_L1),
            listOf(words, "companySecond"_L1), listOf(words, "cities"_L1),    listOf(words, "needs"_L1),
            listOf(words, "objects"_L1),       listOf(words, "jobTitles"_L1), listOf(words, "notes"_L1),
            listOf(words, "results"_L1),       listOf(words, "subjects"_L1)};
}

QJsonObject embeddedWords()
{
    QFile file(u":/demo/words.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "generatorwords", "embedded file missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Good enough for an e-mail address.
QString inLatin(const QString &name)
{
    static const QStringList letters{u"a"_s,  u"b"_s,   u"v"_s, u"g"_s, u"d"_s, u"e"_s,  u"zh"_s, u"z"_s,
                                     u"i"_s,  u"y"_s,   u"k"_s, u"l"_s, u"m"_s, u"n"_s,  u"o"_s,  u"p"_s,
                                     u"r"_s,  u"s"_s,   u"t"_s, u"u"_s, u"f"_s, u"kh"_s, u"ts"_s, u"ch"_s,
                                     u"sh"_s, u"sch"_s, u""_s,  u"y"_s, u""_s,  u"e"_s,  u"yu"_s, u"ya"_s};
    QString latin;
    for (const QChar letter : name.toLower()) {
        const qsizetype place = letter.unicode() - u'а';
        if (letter == u'ё')
            latin += u'e';
        else
            latin += place >= 0 && place < letters.size() ? letters.at(place) : QString(letter);
    }
    return latin;
}

QString phone(QRandomGenerator &random, bool russian)
{
    const QString line = QString::number(random.bounded(1'000'000, 10'000'000));
    return russian ? u"+79"_s + QString::number(random.bounded(10, 70)) + line
                   : u"+1212"_s + QString::number(2 + random.bounded(8)) + line.last(6);
}

/// Many small ones, few large ones.
Money budget(QRandomGenerator &random)
{
    const qint64 thousands = 10 + random.bounded(90) * (1 + random.bounded(6) * random.bounded(6));
    return {thousands * 1'000 * 100};
}

} // namespace

GeneratorWords::GeneratorWords(const Lookups &lookups)
{
    const QJsonObject words = embeddedWords();
    m_vocabularies = {vocabularyOf(words["ru"_L1].toObject()), vocabularyOf(words["en"_L1].toObject())};
    for (const QString &directory :
         {u"source"_s, u"channel"_s, u"needType"_s, u"saleDivision"_s, u"disqualifyReason"_s}) {
        for (const Choice &choice : lookups.choices(directory, QLocale::English))
            m_codes[directory].append(choice.code);
    }
}

const QString &GeneratorWords::pick(QRandomGenerator &random, const QStringList &words)
{
    return words.at(random.bounded(words.size()));
}

QString GeneratorWords::code(QRandomGenerator &random, const QString &directory) const
{
    const auto codes = m_codes.constFind(directory);
    return codes == m_codes.constEnd() ? QString() : pick(random, *codes);
}

QString GeneratorWords::person(QRandomGenerator &random, const Vocabulary &words, QString &surname) const
{
    const bool woman = oneIn(random, 2);
    const QString &given = pick(random, woman ? words.women : words.men);
    surname = pick(random, words.surnames);
    if (words.patronymics.isEmpty())
        return given + u' ' + surname;
    if (woman)
        surname += u'а';
    const QString name = surname + u' ' + given;
    return oneIn(random, 3) ? name : name + u' ' + pick(random, words.patronymics) + (woman ? u"на"_s : u"ич"_s);
}

Lead GeneratorWords::invent(QRandomGenerator &random, qint64 index) const
{
    const Vocabulary &words = of(index);
    const bool russian = !words.patronymics.isEmpty();
    Lead lead;
    QString surname;
    lead.contactName = person(random, words, surname);
    lead.title = pick(random, words.needs) + u' ' + pick(random, words.objects);
    const bool company = !oneIn(random, 7);
    if (company) {
        const QString name = pick(random, words.companyFirst) + u' ' + pick(random, words.companySecond);
        const QString &form = pick(random, words.forms);
        lead.companyName = russian ? form + u" «"_s + name + u'»' : name + u' ' + form;
        lead.jobTitle = pick(random, words.jobTitles);
    }
    lead.clientType = company ? u"organization"_s : u"person"_s;
    lead.phones = {phone(random, russian)};
    lead.emails = {inLatin(surname) + QString::number(index) + u"@mail.example"_s};
    lead.city = pick(random, words.cities);
    lead.source = code(random, u"source"_s);
    lead.channel = code(random, u"channel"_s);
    if (!oneIn(random, 3))
        lead.needType = code(random, u"needType"_s);
    if (!oneIn(random, 4))
        lead.budget = budget(random);
    return lead;
}

} // namespace leadline
