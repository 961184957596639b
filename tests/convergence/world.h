// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/convergence/checks.h"
#include "tests/convergence/simulatedserver.h"

#include <memory>

namespace leadline::convergence {

/// A person's computer.
struct Device
{
    Person person;
    DeviceFile file;
    DeviceFile backup;
    std::unique_ptr<FileStorage> storage;
    std::unique_ptr<Replica> replica;
    qint64 skew = 0; ///< ms that its clock is ahead
    bool isCutOff = false;
    std::optional<Reply> early = {}; ///< to what it asked ahead
};

/// What happened in a run.
struct Report
{
    QString fault;     ///< the first rule that was broken; empty: none
    quint64 trace = 0; ///< the same for the same history
    int steps = 0;
};

/// Which misfortunes a run has; drawn by its seed, so that rare ones meet often enough (swarm).
struct Fates
{
    bool cuts = false;
    bool doubles = false; ///< most letters come again, late
    bool kills = false;
    bool clockJumps = false;
    bool restores = false; ///< of the server, from a backup
    bool copies = false;   ///< of files to another computer, and back from a backup
    bool forgets = false;  ///< the server drops what is old, so that clients scan
    bool databaseFails = false;
    bool overWire = false;  ///< every message goes through JSON
    bool damages = false;   ///< at the end files lose leads, fall behind, or keep what was taken from them
    bool asksAhead = false; ///< for a page while the one before is being stored
    int pageLimit = 2000;
};

/// One run: people at their devices, one server, a network that loses, doubles, delays and reorders.
class World final
{
public:
    World(quint64 seed, Without without, Twin *twin = nullptr);

    [[nodiscard]] Report run(int steps);

private:
    struct Letter
    {
        size_t device = 0;
        SyncRequest request;
        std::optional<Reply> reply; ///< on its way back
    };

    void drawFates(Without without);
    void step();
    void work(Device &device);
    void ask(size_t number);
    void deliver();
    void deliverUp(const Letter &letter);
    void deliverDown(const Letter &letter);
    void takeReply(Device &device, const Letter &letter);
    void askAhead(Device &device, const SyncAnswer &answer, Timestamp now);
    void suffer();
    void copyFile();
    void damageFiles();
    void damage(Device &device);
    void settle();
    bool settleOne(Device &device);
    void checkAll();
    [[nodiscard]] Reply serve(const SyncRequest &request, const Person &person);
    [[nodiscard]] std::set<QUuid> forbidden(const SyncRequest &request, const Person &person) const;

    [[nodiscard]] Timestamp clockOf(const Device &device) const;
    [[nodiscard]] SyncRequest overWire(const SyncRequest &request);
    [[nodiscard]] Reply overWire(const Reply &reply);
    void boot(Device &device);
    void note(const QString &fault);
    void tell(const Device &device, const QString &what) const;
    void trace(quint64 what);

    Chance m_chance;
    Without m_without;
    Fates m_fates;
    Company m_company;
    SimulatedServer m_server;
    std::vector<Device> m_devices;
    std::vector<Letter> m_letters;
    Ledger m_ledger;
    Timestamp m_now{1'800'000'000'000};
    Report m_report;
    bool m_isDamaged = false; ///< files were, so that they may be unlike the server
    bool m_tells = qEnvironmentVariableIsSet("LEADLINE_STORY");
};

} // namespace leadline::convergence
