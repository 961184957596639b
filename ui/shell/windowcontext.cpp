// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowcontext.h"

#include "ui/shell/errordetails.h"
#include "ui/text/errors.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/toast.h"

#include <QDesktopServices>
#include <QDir>

namespace leadline {

WindowContext::WindowContext(Workspace &file, Reference reference, Theme &look, ActionRegistry &registry,
                             Toast &toaster)
    : workspace(file), theme(look), actions(registry), toast(toaster), m_reference(std::move(reference))
{
    connect(&workspace, &Workspace::referenceChanged, this, &WindowContext::refresh);
}

void WindowContext::report(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    const QString text = describe(error, m_reference.process);
    toast.announce(text, tr("Details"), [this, error, text] { showErrorDetails(error, text, toast.window()); });
}

void WindowContext::openOutside(const QUrl &url)
{
    if (QDesktopServices::openUrl(url))
        return;
    const QString what = url.isLocalFile() ? QDir::toNativeSeparators(url.toLocalFile()) : url.toDisplayString();
    toast.announce(tr("This computer has no program that opens %1.", "file, phone, e-mail or site").arg(what));
}

void WindowContext::refresh()
{
    const auto read = [](Session &session) -> Result<Reference> { return referenceOf(session); };
    deliver(workspace.read(read), this, [this](Result<Reference> reference) {
        if (!reference)
            return report(reference.error());
        m_reference = std::move(*reference);
        emit referenceRefreshed();
    });
}

} // namespace leadline
