// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"
#include "ui/leads/cardscope.h"

#include <QTemporaryDir>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace leadline {

class Label;

/// The lead's files: dropped or chosen, kept beside the database, opened as a copy in a folder of their own.
class FilesTab final : public QWidget
{
    Q_OBJECT

public:
    explicit FilesTab(CardScope &scope, QWidget *parent = nullptr);

    void show(const LeadCard &card);
    /// Files of several leads: to open and to copy, not to add or remove.
    void showOnly(const std::vector<Attachment> &attachments);
    void choose();

signals:
    /// Files for the lead that is shown.
    void chosen(const QStringList &paths);

private:
    void showRows();
    [[nodiscard]] QWidget *makeRow(const Attachment &attachment);
    void open(const Attachment &attachment);
    void saveCopy(const Attachment &attachment);
    void copyTo(const Attachment &attachment, const QString &path, const std::function<void()> &done);

    CardScope &m_scope;
    LeadId m_lead;
    bool m_isClosed = false;
    std::vector<Attachment> m_attachments;
    Label *m_limit;
    QPushButton *m_add;
    QVBoxLayout *m_rows;
    QTemporaryDir m_copies; ///< removed with the window
};

} // namespace leadline
