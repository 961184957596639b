// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

namespace leadline {

class KeyModel;
class LeadListView;

/// Records in a tab of a card, leads or contacts: as high as they are, up to a screen of them, then they scroll. Enter or
/// a click opens one.
class CardRows final : public QWidget
{
    Q_OBJECT

public:
    /// The delegate becomes its own; `lines` is how high a row is.
    CardRows(KeyModel &model, QStyledItemDelegate *delegate, int lines, QWidget *parent = nullptr);

    /// All keys, in order; what is in view is asked for anew.
    void show(const std::vector<qint64> &keys);
    void setName(const QString &name);

signals:
    /// The rows of these are wanted.
    void wanted(const std::vector<qint64> &keys);
    void opened(int position);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    KeyModel &m_model;
    LeadListView *m_view;
    int m_lines;
};

} // namespace leadline
