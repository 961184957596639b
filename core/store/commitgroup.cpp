// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commitgroup.h"

#include "core/store/application.h"
#include "core/store/phonereading.h"
#include "core/store/sqlerror.h"

#include <QSysInfo>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype manyRecords = 20'000;
constexpr qsizetype muchText = 8'000'000;

qsizetype textIn(const Value &value)
{
    qsizetype size = 1;
    switch (value.typeId()) {
    case QMetaType::QString:
        return static_cast<const QString *>(value.constData())->size();
    case QMetaType::QStringList:
        for (const QString &entry : *static_cast<const QStringList *>(value.constData()))
            size += entry.size();
        break;
    case QMetaType::QVariantMap:
        for (const QVariant &entry : *static_cast<const QVariantMap *>(value.constData()))
            size += textIn(entry);
        break;
    default:
        break;
    }
    return size;
}

qsizetype textIn(const ChangeSet &changeset)
{
    qsizetype size = 0;
    for (const RecordChange &change : changeset.changes) {
        for (const FieldChange &field : change.fields)
            size += textIn(field.before) + textIn(field.after);
    }
    return size;
}

} // namespace

CommitGroup::~CommitGroup()
{
    takeBack();
    if (m_isLong)
        static_cast<void>(guarded([&]() -> Result<void> {
            m_store.m_connection->expectMuch(false);
            return {};
        }));
}

Result<ChangeSet> CommitGroup::add(ChangeSet changeset, const Progress &progress)
{
    Q_ASSERT_X(m_store.m_lock, "CommitGroup::add", "the file was opened for reading");
    if (changeset.id.isNull())
        changeset.id = ChangeSetId(newUuid(m_store.m_clock()));
    if (!changeset.at.isSet())
        changeset.at = m_store.m_clock();
    changeset.device = QSysInfo::machineHostName();
    changeset.expectWhatIsDecided();
    const Result<void> applied = guarded([&] { return apply(changeset, progress); });
    if (!applied) {
        takeBack();
        return tl::unexpected(applied.error());
    }
    m_records += static_cast<qsizetype>(changeset.changes.size());
    m_text += textIn(changeset);
    m_added.push_back(changeset);
    return changeset;
}

Result<void> CommitGroup::apply(ChangeSet &changeset, const Progress &progress)
{
    if (!m_transaction) {
        m_transaction.emplace(*m_store.m_connection);
        m_hlcBefore = m_store.m_hlc;
    }
    const Hlc hlc = nextHlc(m_store.m_hlc, changeset.at);
    const QString region = m_store.phoneRegion();
    Application application(*m_store.m_connection, m_store.m_tables, hlc, region, m_words);
    if (const Result<void> applied = application.apply(changeset); !applied)
        return applied;
    if (!rereadPhones(*m_store.m_connection, m_store.m_tables, {region, m_store.phoneRegion()}, progress))
        return failure(ErrorCode::Cancelled, u"cancelled"_s);
    changeset.number = m_store.m_journal.append(changeset, hlc, application.bases());
    if (!changeset.reverses.isNull())
        m_store.m_journal.markReversed(changeset.reverses, changeset.id);
    m_store.m_hlc = hlc;
    return {};
}

Result<void> CommitGroup::save()
{
    if (!m_transaction)
        return {};
    const Result<void> saved = guarded([&]() -> Result<void> {
        m_words.finish();
        m_transaction->commit();
        return {};
    });
    if (!saved) {
        takeBack();
        return saved;
    }
    m_transaction.reset();
    m_records = 0;
    m_text = 0;
    for (const ChangeSet &changeset : std::exchange(m_added, {})) {
        if (m_store.m_listener)
            m_store.m_listener(changeset);
    }
    return {};
}

Result<ChangeSet> CommitGroup::addAndSaveAtTimes(ChangeSet changeset)
{
    if (const Result<void> expected = expectMuch(); !expected)
        return tl::unexpected(expected.error());
    Result<ChangeSet> added = add(std::move(changeset));
    if (!added || !(isLarge() || m_store.isAwaited()))
        return added;
    if (const Result<void> saved = save(); !saved)
        return tl::unexpected(saved.error());
    m_store.letOthersIn();
    return added;
}

Result<void> CommitGroup::expectMuch()
{
    return guarded([&]() -> Result<void> {
        if (!std::exchange(m_isLong, true))
            m_store.m_connection->expectMuch(true);
        return {};
    });
}

bool CommitGroup::isLarge() const
{
    return m_records >= manyRecords || m_text >= muchText;
}

void CommitGroup::takeBack()
{
    if (!m_transaction)
        return;
    m_transaction.reset();
    m_words.forget();
    m_store.m_hlc = m_hlcBefore;
    m_added.clear();
    m_records = 0;
    m_text = 0;
}

} // namespace leadline
