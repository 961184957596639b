// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QUuid>
#include <QWidget>
#include <vector>

class QRadioButton;
class QVBoxLayout;

namespace leadline {

class Label;

/// A record that may be the client already.
struct SimilarClient
{
    QUuid id;
    QString text; ///< name and what tells it from others
};

/// What to do about the client's person or company: create, link to one of those found, or neither (B2, step 4).
class ClientChoiceBox final : public QWidget
{
    Q_OBJECT

public:
    explicit ClientChoiceBox(QWidget *parent = nullptr);

    enum class What { None, New, Existing };

    /// `name` is what was typed on the lead; without one nothing can be made.
    void show(const QString &title, const QString &name, const std::vector<SimilarClient> &found);
    void choose(What what, const QUuid &existing = {});
    [[nodiscard]] What what() const;
    [[nodiscard]] QUuid existing() const;
    /// The choice that is checked, for the focus.
    [[nodiscard]] QWidget *checked() const;

signals:
    void chosen();

private:
    QRadioButton *addChoice(const QString &text, int id);

    Label *m_title;
    QVBoxLayout *m_choices;
    QButtonGroup m_group;
    std::vector<QUuid> m_found;
};

} // namespace leadline
