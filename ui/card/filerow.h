// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/attachment.h"

#include <QWidget>

class QPushButton;

namespace leadline {

class ElidedLabel;
class IconButton;

/// One file of a lead, and where its bytes are: here, at the server only, or on their way.
class FileRow final : public QWidget
{
    Q_OBJECT

public:
    /// `about`: who added it and when, in words.
    FileRow(Attachment attachment, QString about, QWidget *parent = nullptr);

    [[nodiscard]] const Attachment &attachment() const { return m_attachment; }
    void setRemovable(bool isRemovable);
    void showHere();
    /// The bytes are at the server only.
    void showDistant();
    /// So many bytes have come.
    void showComing(qint64 done);

signals:
    void openRequested();
    void saveRequested();
    void removeRequested();
    void cancelRequested();

private:
    void tell(const QString &where, bool isComing);

    Attachment m_attachment;
    QString m_about;
    bool m_isRemovable = true;
    QPushButton *m_open;
    ElidedLabel *m_words;
    IconButton *m_save;
    IconButton *m_remove;
    IconButton *m_cancel;
};

} // namespace leadline
