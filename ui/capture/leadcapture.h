// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"

#include <QObject>

class QMimeData;

namespace leadline {

struct Person;
class WindowContext;

/// Brings in what people drop, paste or choose: on a lead files, mails, address cards, calendars and links; on the list also
/// tables to import, and mails of people who are to be found first.
class LeadCapture final : public QObject
{
    Q_OBJECT

public:
    LeadCapture(WindowContext &context, QWidget &parent);

    /// Whether there is anything in it that can be brought in.
    [[nodiscard]] static bool canTake(const QMimeData &mime);
    [[nodiscard]] static bool hasFiles(const QMimeData &mime);

    void take(const QMimeData &mime, const LeadId &lead);
    void takeFiles(const QStringList &paths, const LeadId &lead);
    /// `under` is the lead that it was dropped on; may be null.
    void takeOnList(const QMimeData &mime, const LeadId &under);
    /// Finds whose mail it is; a sender whom nobody knows may become a lead.
    void takeMail(const QString &path);

private:
    void attach(const QString &path, const LeadId &lead);
    void addMail(const QString &path, const LeadId &lead);
    void readPersons(const QString &path, const LeadId &lead);
    void askForPersons(const std::vector<Person> &persons, const LeadId &lead);
    void askForMail(const QString &path, const QString &subject, const Lead &lead);
    void captureSender(const QString &path, const QString &text);
    void addLinks(const QStringList &links, const LeadId &lead);
    void ask(const QString &title, const QString &text, const QString &button, const std::function<void()> &agreed);
    template<typename Work>
    void perform(Work work);

    WindowContext &m_context;
    QWidget &m_parent;
};

} // namespace leadline
