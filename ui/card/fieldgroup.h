// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/cardfields.h"

#include <QStringList>
#include <functional>

class QGridLayout;

namespace leadline {

class Label;
class ConflictBadge;
class SimilarLine;
struct FieldConflict;

/// A titled group of a record's fields, each edited in place and saved by itself. Phones and e-mails have a line each.
class FieldGroup final : public QWidget
{
    Q_OBJECT

public:
    /// Which fields without a value are shown.
    enum class Empty { Main, All };

    FieldGroup(CardScope &scope, int columns, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Names of fields in their order; `main` ones are shown even without a value.
    void setFields(const QStringList &names, const QStringList &main);
    /// A lead's; what the next stage wants is marked.
    void show(const Lead &lead, Empty empty, bool readOnly);
    /// Any record's, which `edit` changes.
    using Edit = std::function<Result<ChangeSet>(const Session &, const FieldValues &)>;
    void show(const Record &record, const Edit &edit, Empty empty, bool readOnly);

    /// Values that lost, told under their fields by the next show().
    void setConflicts(const std::vector<FieldConflict> &conflicts);

    /// nullptr while the field is not shown; lines of a list are "phones/0", "phones/1".
    [[nodiscard]] FieldEditor *editor(const QString &key) const;
    [[nodiscard]] bool hasVisibleFields() const { return !m_shown.isEmpty(); }

signals:
    /// Something to Tab to came or went.
    void rearranged();

private:
    [[nodiscard]] const Field *fieldOf(const QString &key) const;
    [[nodiscard]] QStringList keysFor(Empty empty) const;
    void arrange(const QStringList &keys);
    [[nodiscard]] FieldEditor *makeEditorFor(const QString &key);
    void showValue(const QString &key);
    void addAction(const QString &key, FieldEditor &editor);
    void act(const QString &key);
    void offerNames(const QString &key);
    void addSimilar(const QString &key, FieldEditor &editor);
    void lookForSimilar(const QString &key);
    [[nodiscard]] const FieldConflict *conflictOf(const QString &key) const;
    void showConflict(const QString &key, bool readOnly);
    void save(const QString &key, const QVariant &input);

    CardScope &m_scope;
    int m_columns;
    QStringList m_names;
    QStringList m_main;
    QStringList m_shown;
    QHash<QString, FieldEditor *> m_editors;
    Record m_record;
    Edit m_edit;
    QStringList m_missing;
    QHash<QString, SimilarLine *> m_similar; ///< of the fields by which a client is known
    std::vector<FieldConflict> m_conflicts;
    QHash<QString, ConflictBadge *> m_badges;
    Label *m_title;
    QGridLayout *m_grid;
};

} // namespace leadline
