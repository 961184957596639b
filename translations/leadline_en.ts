<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>BlitzTally</name>
    <message numerus="yes">
        <source>%n call(s), %1 in all</source>
        <translation>
            <numerusform>%n call, %1 in all</numerusform>
            <numerusform>%n calls, %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) passed over</source>
        <translation>
            <numerusform>%n lead passed over</numerusform>
            <numerusform>%n leads passed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkForm</name>
    <message numerus="yes">
        <source>Move %Ln lead(s) to a stage</source>
        <translation>
            <numerusform>Move %Ln lead to a stage</numerusform>
            <numerusform>Move %Ln leads to a stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a task to %Ln lead(s)</source>
        <translation>
            <numerusform>Add a task to %Ln lead</numerusform>
            <numerusform>Add a task to %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln lead(s)</source>
        <translation>
            <numerusform>Archive %Ln lead</numerusform>
            <numerusform>Archive %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln lead(s) back from the archive</source>
        <translation>
            <numerusform>Bring %Ln lead back from the archive</numerusform>
            <numerusform>Bring %Ln leads back from the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln lead(s)</source>
        <translation>
            <numerusform>Tag %Ln lead</numerusform>
            <numerusform>Tag %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln archived lead(s)</source>
        <translation>
            <numerusform>Delete %Ln archived lead</numerusform>
            <numerusform>Delete %Ln archived leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln lead(s)</source>
        <translation>
            <numerusform>Delete %Ln lead</numerusform>
            <numerusform>Delete %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will be deleted.</source>
        <translation>
            <numerusform>%Ln lead will be deleted.</numerusform>
            <numerusform>%Ln leads will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) that hang on them go along.</source>
        <translation>
            <numerusform>%Ln record that hangs on them goes along.</numerusform>
            <numerusform>%Ln records that hang on them go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) deleted</source>
        <translation>
            <numerusform>%Ln lead deleted</numerusform>
            <numerusform>%Ln leads deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln lead(s)</source>
        <translation>
            <numerusform>Change %Ln lead</numerusform>
            <numerusform>Change %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will change.</source>
        <translation>
            <numerusform>%Ln lead will change.</numerusform>
            <numerusform>%Ln leads will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) changed</source>
        <translation>
            <numerusform>%Ln lead changed</numerusform>
            <numerusform>%Ln leads changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarLines</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them without a lead</source>
        <translation>
            <numerusform>%Ln of them without a lead</numerusform>
            <numerusform>%Ln of them without a lead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln called off</source>
        <translation>
            <numerusform>%Ln called off</numerusform>
            <numerusform>%Ln called off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice in the file</source>
        <translation>
            <numerusform>%Ln twice in the file</numerusform>
            <numerusform>%Ln twice in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not taken</source>
        <translation>
            <numerusform>%Ln not taken</numerusform>
            <numerusform>%Ln not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a change</source>
        <translation>
            <numerusform>%Ln without a change</numerusform>
            <numerusform>%Ln without a change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>overdue %n day(s)</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n hour(s)</source>
        <translation>
            <numerusform>%n hour overdue</numerusform>
            <numerusform>%n hours overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n minute(s)</source>
        <translation>
            <numerusform>%n minute overdue</numerusform>
            <numerusform>%n minutes overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours, short</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes, short</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intent</name>
    <message numerus="yes">
        <source>Stage of %n lead(s) changed</source>
        <translation>
            <numerusform>Stage of %n lead changed</numerusform>
            <numerusform>Stage of %n leads changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostLink</name>
    <message numerus="yes">
        <source>%1: %Ln record(s) point at what is not in the file. The first is %2, which points at %3.</source>
        <comment>a field as kind.field, an id, an id</comment>
        <translation>
            <numerusform>%1: %Ln record points at what is not in the file: %2 points at %3.</numerusform>
            <numerusform>%1: %Ln records point at what is not in the file. The first is %2, which points at %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message numerus="yes">
        <source>Offline · %n change(s)</source>
        <translation>
            <numerusform>Offline · %n change</numerusform>
            <numerusform>Offline · %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Records received so far: %n</source>
        <translation>
            <numerusform>Records received so far: %n</numerusform>
            <numerusform>Records received so far: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To decide: %n</source>
        <translation>
            <numerusform>To decide: %n</numerusform>
            <numerusform>To decide: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) met those of colleagues. Nothing is lost: decide below.</source>
        <translation>
            <numerusform>%n change met those of colleagues. Nothing is lost: decide below.</numerusform>
            <numerusform>%n changes met those of colleagues. Nothing is lost: decide below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageMove</name>
    <message numerus="yes">
        <source>%n open task(s) will be cancelled</source>
        <translation>
            <numerusform>%n open task will be cancelled</numerusform>
            <numerusform>%n open tasks will be cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n lead(s) to “%1”?</source>
        <translation>
            <numerusform>Move %n lead to “%1”?</numerusform>
            <numerusform>Move %n leads to “%1”?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskFacts</name>
    <message numerus="yes">
        <source>Due in %n day(s), unless the date of the decision is known</source>
        <translation>
            <numerusform>Due in %n day, unless the date of the decision is known</numerusform>
            <numerusform>Due in %n days, unless the date of the decision is known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stands in the schedule for %n minute(s)</source>
        <translation>
            <numerusform>Stands in the schedule for %n minute</numerusform>
            <numerusform>Stands in the schedule for %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::ActionPanel</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::BulkActions</name>
    <message numerus="yes">
        <source>Stopped; %Ln lead(s) are changed</source>
        <translation>
            <numerusform>Stopped; %Ln lead is changed</numerusform>
            <numerusform>Stopped; %Ln leads are changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln lead(s)</source>
        <translation>
            <numerusform>Export %Ln lead</numerusform>
            <numerusform>Export %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %Ln lead(s)…</source>
        <translation>
            <numerusform>Writing %Ln lead…</numerusform>
            <numerusform>Writing %Ln leads…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) written to %1</source>
        <translation>
            <numerusform>%Ln lead written to %1</numerusform>
            <numerusform>%Ln leads written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) copied as a table</source>
        <translation>
            <numerusform>%Ln lead copied as a table</numerusform>
            <numerusform>%Ln leads copied as a table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::BulkBar</name>
    <message numerus="yes">
        <source>%n lead(s) chosen</source>
        <translation>
            <numerusform>%n lead chosen</numerusform>
            <numerusform>%n leads chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::BulkDialog</name>
    <message numerus="yes">
        <source>%Ln lead(s) are so already.</source>
        <translation>
            <numerusform>%Ln lead is so already.</numerusform>
            <numerusform>%Ln leads are so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) cannot be changed and stay as they are:</source>
        <translation>
            <numerusform>%Ln lead cannot be changed and stays as it is:</numerusform>
            <numerusform>%Ln leads cannot be changed and stay as they are:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::BulkFieldForm</name>
    <message numerus="yes">
        <source>Change the owner of %Ln lead(s)</source>
        <translation>
            <numerusform>Change the owner of %Ln lead</numerusform>
            <numerusform>Change the owner of %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set a field of %Ln lead(s)</source>
        <translation>
            <numerusform>Set a field of %Ln lead</numerusform>
            <numerusform>Set a field of %Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::CalendarDialog</name>
    <message numerus="yes">
        <source>Take in %Ln event(s)</source>
        <translation>
            <numerusform>Take in %Ln event</numerusform>
            <numerusform>Take in %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::ClientListPane</name>
    <message numerus="yes">
        <source>Merge %n</source>
        <comment>button: that many records</comment>
        <translation>
            <numerusform>Merge %n</numerusform>
            <numerusform>Merge %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n selected record(s)</source>
        <translation>
            <numerusform>Merge %n selected record</numerusform>
            <numerusform>Merge %n selected records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::ConnectForm</name>
    <message numerus="yes">
        <source>The file has leads of its own: %n. What becomes of them? Whatever you choose, a copy of the file stays beside it.</source>
        <translation>
            <numerusform>The file has leads of its own: %n. What becomes of them? Whatever you choose, a copy of the file stays beside it.</numerusform>
            <numerusform>The file has leads of its own: %n. What becomes of them? Whatever you choose, a copy of the file stays beside it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::EraseDialog</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed entry(ies)</source>
        <translation>
            <numerusform>%n feed entry</numerusform>
            <numerusform>%n feed entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other contact(s) may be the same person and would stay. Merge them first.</source>
        <translation>
            <numerusform>%n other contact may be the same person and would stay. Merge them first.</numerusform>
            <numerusform>%n other contacts may be the same person and would stay. Merge them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::HabitsSection</name>
    <message numerus="yes">
        <source>%n action(s) with keys of your own.</source>
        <translation>
            <numerusform>%n action with keys of your own.</numerusform>
            <numerusform>%n actions with keys of your own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::ImportWizard</name>
    <message numerus="yes">
        <source>Import %Ln lead(s)</source>
        <translation>
            <numerusform>Import %Ln lead</numerusform>
            <numerusform>Import %Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::JobBar</name>
    <message numerus="yes">
        <source>%Ln s left</source>
        <comment>seconds, short</comment>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::JournalModel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::LeadCapture</name>
    <message numerus="yes">
        <source>Add %n contact person(s) to the lead?</source>
        <translation>
            <numerusform>Add %n contact person to the lead?</numerusform>
            <numerusform>Add %n contact persons to the lead?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::LeadListHead</name>
    <message numerus="yes">
        <source>%n lead(s) in the list</source>
        <translation>
            <numerusform>%n lead in the list</numerusform>
            <numerusform>%n leads in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::MainWindow</name>
    <message numerus="yes">
        <source>%n job(s) that were cut short last time have been put in order.</source>
        <translation>
            <numerusform>%n job that was cut short last time has been put in order.</numerusform>
            <numerusform>%n jobs that were cut short last time have been put in order.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::MergeDialog</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact person(s) of leads</source>
        <translation>
            <numerusform>%n contact person of leads</numerusform>
            <numerusform>%n contact persons of leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies)</source>
        <translation>
            <numerusform>%n company</numerusform>
            <numerusform>%n companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>%n other record</numerusform>
            <numerusform>%n other records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is kept; %n other record(s) will be found in no list any more.</source>
        <translation>
            <numerusform>“%1” is kept; %n other record will be found in no list any more.</numerusform>
            <numerusform>“%1” is kept; %n other records will be found in no list any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>blocks of a day</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::ReminderPanel</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::ScheduleFiles</name>
    <message numerus="yes">
        <source>%Ln event(s) written to %1</source>
        <translation>
            <numerusform>%Ln event written to %1</numerusform>
            <numerusform>%Ln events written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) from the calendar</source>
        <translation>
            <numerusform>%Ln task from the calendar</numerusform>
            <numerusform>%Ln tasks from the calendar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::TrayAnnouncer</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leadline: %n reminder(s)</source>
        <translation>
            <numerusform>Leadline: %n reminder</numerusform>
            <numerusform>Leadline: %n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::UndoPane</name>
    <message numerus="yes">
        <source>Only the first %n change(s) are shown.</source>
        <translation>
            <numerusform>Only the first %n change is shown.</numerusform>
            <numerusform>Only the first %n changes are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::ValuesModel</name>
    <message numerus="yes">
        <source>In %n row(s)</source>
        <translation>
            <numerusform>In %n row</numerusform>
            <numerusform>In %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
