// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"
#include "ui/card/cardscope.h"

#include <QHash>
#include <QTemporaryDir>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace leadline {

class FileRow;
class FileSource;
class Label;

/// The lead's files: dropped or chosen, kept beside the database, opened as a copy in a folder of their own. Those of
/// colleagues come from the server when they are opened.
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
    /// Where bytes come from that are not here; null in a window that goes to no server.
    [[nodiscard]] FileSource *files() const;
    [[nodiscard]] FileRow *makeRow(const Attachment &attachment);
    void showPlace(FileRow &row) const;
    void showProgress(const AttachmentId &attachment, qint64 done);
    void fetch(const Attachment &attachment, const std::function<void()> &then);
    void bring(const Attachment &attachment, const std::function<void()> &then);
    void fetched(const AttachmentId &attachment);
    [[nodiscard]] FileRow *rowOf(const AttachmentId &attachment) const;
    void openCopy(const Attachment &attachment);
    void open(const Attachment &attachment);
    void saveCopy(const Attachment &attachment);
    void copyTo(const Attachment &attachment, const QString &path, const std::function<void()> &done);

    CardScope &m_scope;
    LeadId m_lead;
    bool m_isClosed = false;
    std::vector<Attachment> m_attachments;
    QHash<AttachmentId, qint64> m_coming; ///< bytes that have come of what was asked for
    std::vector<FileRow *> m_shown;
    Label *m_limit;
    QPushButton *m_add;
    QVBoxLayout *m_rows;
    QTemporaryDir m_copies; ///< removed with the window
};

} // namespace leadline
