// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLocale>

namespace leadline {

/// The countries that have phones, by name and calling code: which of them writes its numbers without that code.
class RegionChoice final : public QComboBox
{
    Q_OBJECT

public:
    explicit RegionChoice(QWidget *parent = nullptr);

    /// ISO 3166, "RU".
    [[nodiscard]] QString region() const { return currentData().toString(); }
    void setRegion(const QString &region) { setCurrentIndex(findData(region)); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

/// The country of the computer's own settings, else "RU".
[[nodiscard]] QString systemRegion(const QLocale &system = QLocale::system());

/// A country's name in the language of QLocale(), else in its own; the code itself when there is no such country.
[[nodiscard]] QString regionName(const QString &region);

} // namespace leadline
