// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/importoptions.h"

#include "core/import/importprofiles.h"
#include "ui/text/errors.h"

#include <QCoreApplication>
#include <QFile>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<ImportMapping> mappingFrom(const QString &path)
{
    constexpr qint64 most = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"cannot-read"_s, {path, file.errorString()});
    return mappingFromJson(file.read(most));
}

Result<SourceOptions> sourceFrom(const Invocation &typed)
{
    SourceOptions source;
    const QString encoding = typed.value(u"--encoding"_s);
    if (typed.has(u"--encoding"_s)) {
        source.encoding = encodingFromName(encoding);
        if (!source.encoding)
            return optionInvalid(u"--encoding"_s, encoding);
    }
    QString delimiter = typed.value(u"--delimiter"_s);
    if (delimiter == "tab"_L1 || delimiter == "\\t"_L1)
        delimiter = u"\t"_s;
    if (typed.has(u"--delimiter"_s)) {
        if (delimiter.size() != 1)
            return optionInvalid(u"--delimiter"_s, delimiter);
        source.delimiter = delimiter.front();
    }
    return source;
}

Result<ImportOptions> asTyped(const Invocation &typed)
{
    ImportOptions options;
    options.path = typed.words.front();
    const Result<SourceOptions> source = sourceFrom(typed);
    if (!source)
        return tl::unexpected(source.error());
    options.source = *source;
    if (typed.has(u"--map"_s)) {
        Result<ImportMapping> mapping = mappingFrom(typed.value(u"--map"_s));
        if (!mapping)
            return tl::unexpected(mapping.error());
        options.mapping = std::move(*mapping);
    }
    const QStringList choices{u"skip"_s, u"update"_s, u"create"_s};
    const Result<QString> choice = typed.choice(u"--on-duplicate"_s, choices);
    if (!choice)
        return tl::unexpected(choice.error());
    constexpr OnDuplicate meanings[] = {OnDuplicate::Skip, OnDuplicate::Update, OnDuplicate::Create};
    options.onDuplicate = meanings[choices.indexOf(*choice)];
    options.errorsPath = typed.value(u"--errors"_s);
    options.errorColumn = QCoreApplication::translate("CommandLine", "Error");
    options.wording = [](const Error &error) { return describe(error); };
    return options;
}

} // namespace

Result<ImportOptions> importOptionsFrom(const Invocation &typed, const Session &session)
{
    const Result<ImportOptions> options = asTyped(typed);
    if (!options || !typed.has(u"--profile"_s))
        return options;
    const Result<ImportProfile> profile = importProfile(session, typed.value(u"--profile"_s));
    if (!profile)
        return tl::unexpected(profile.error());
    Result<ImportOptions> whole = withProfile(session, *options, *profile);
    if (whole && typed.has(u"--on-duplicate"_s))
        whole->onDuplicate = options->onDuplicate;
    return whole;
}

Result<void> saveProfileOf(const Invocation &typed, const Session &session, const ImportOptions &options)
{
    const Result<ImportProposal> proposal = proposeImport(session, options);
    if (!proposal)
        return tl::unexpected(proposal.error());
    ImportProfile profile = profileOf(options, typed.value(u"--save-profile"_s));
    profile.mapping = proposal->mapping;
    const Result<ChangeSet> saved = saveImportProfile(session, profile);
    const bool isKept = saved || saved.error().reason == "nothing-to-change"_L1;
    return isKept ? Result<void>() : tl::unexpected(saved.error());
}

} // namespace leadline
