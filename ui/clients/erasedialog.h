// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/erasure.h"

#include <QDialog>

class QLineEdit;

namespace leadline {

class DialogFooter;
class Label;
class WindowContext;

/// Says what erasing a person takes, and does it once the word is typed: nothing takes it back (152-ФЗ, GDPR; ADR 0017).
class EraseDialog final : public QDialog
{
    Q_OBJECT

public:
    EraseDialog(WindowContext &context, const QUuid &contact, QWidget *parent = nullptr);

private:
    void show(const Erasure &erasure);
    void look();
    void erase();

    WindowContext &m_context;
    QUuid m_contact;
    Label *m_what;
    Label *m_left;
    QLineEdit *m_word;
    DialogFooter *m_footer;
    bool m_isReady = false; ///< the counts are on the screen, and nothing is running
};

} // namespace leadline
