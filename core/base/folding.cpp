// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folding.h"

namespace leadline {

QString folded(const QString &text)
{
    const QString composed = text.normalized(QString::NormalizationForm_C).toCaseFolded();
    QString result;
    result.reserve(composed.size());
    bool blank = false;
    for (const QChar character : composed) {
        if (character.isSpace() || character.category() == QChar::Other_Control) {
            blank = !result.isEmpty();
            continue;
        }
        if (blank)
            result.append(u' ');
        blank = false;
        result.append(character == u'ё' ? QChar(u'е') : character);
    }
    return result;
}

QStringList foldedWords(const QString &text)
{
    QStringList words;
    QString word;
    const QString key = folded(text);
    for (const QChar character : key) {
        if (character.isLetterOrNumber() || character.isMark()) {
            word.append(character);
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (character.isDigit())
            digits.append(QChar(u'0' + character.digitValue()));
    }
    return digits;
}

} // namespace leadline
