<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
    <name>leadline::JournalWindow</name>
    <message numerus="yes">
        <source>Only the first %n change(s) are shown.</source>
        <translation>
            <numerusform>Only the first %n change is shown.</numerusform>
            <numerusform>Only the first %n changes are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::LeadListPane</name>
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
