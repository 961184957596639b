// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/lookups.h"

#include <QLineEdit>

class QCompleter;

namespace leadline {

/// A field that opens on a list and narrows it as one types; Enter takes the first that fits.
class ChoiceSearch final : public QLineEdit
{
    Q_OBJECT

public:
    ChoiceSearch(std::vector<Choice> choices, QWidget *parent = nullptr);

    void setCode(const QString &code);
    [[nodiscard]] QString code() const { return m_code; }

signals:
    void chosen();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &completion);

    std::vector<Choice> m_choices;
    QString m_code;
    QCompleter *m_completer;
};

} // namespace leadline
