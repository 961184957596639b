// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/company.h"
#include "ui/card/carddrafts.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deliver.h"

namespace leadline {

/// Empty when nobody is meant.
[[nodiscard]] QString userName(const Reference &reference, const UserId &id);

/// What the parts of one card share; outlives them.
class CardScope final
{
public:
    explicit CardScope(WindowContext &context) : window(context), drafts(context.workspace) {}

    WindowContext &window;
    CardDrafts drafts;
    std::optional<Company> partner; ///< of the lead that is shown: its field keeps only the id

    [[nodiscard]] const Reference &reference() const { return window.reference(); }
    [[nodiscard]] const ProcessDefinition &process() const { return window.reference().process; }
    [[nodiscard]] static QLocale::Language language() { return QLocale().language(); }

    /// How far the acting user may go with a field.
    [[nodiscard]] FieldAccess access(Kind kind, const QString &field) const
    {
        return reference().closed.access(recordType(kind).name(), field);
    }
    [[nodiscard]] QString userName(const UserId &id) const { return leadline::userName(reference(), id); }
    /// Of a code out of a directory, in the language of the moment.
    [[nodiscard]] QString label(const QString &directory, const QString &code) const;

    /// Runs a use case that changes the file. `done` gets the ChangeSet, `failed` the error, while `receiver` lives.
    template<typename Work, typename Done, typename Failed>
    void perform(QObject *receiver, Work work, Done done, Failed failed) const
    {
        deliver(window.workspace.write(std::move(work)), receiver, [done, failed](auto result) mutable {
            if (result)
                done(*result);
            else
                failed(result.error());
        });
    }
    /// The same; the window says what failed.
    template<typename Work, typename Done>
    void perform(QObject *receiver, Work work, Done done) const
    {
        perform(receiver, std::move(work), std::move(done),
                [&context = window](const Error &error) { context.report(error); });
    }
    template<typename Work>
    void perform(QObject *receiver, Work work) const
    {
        perform(receiver, std::move(work), [](const auto &) {});
    }
};

} // namespace leadline
