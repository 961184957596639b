-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which lead stood on which stage, from when to when (ADR 0010). Derived: rows follow the leads by the triggers below,
-- and could be made anew from the journal. What reports group and filter by stands beside, so that no report reads leads.
-- `trail` names the stages the lead had been on before, the one it came from last: "/", "/new/", "/new/assigned/".
CREATE TABLE passage (
  lead INTEGER NOT NULL,
  position INTEGER NOT NULL,
  stage TEXT NOT NULL,
  trail TEXT NOT NULL,
  enteredAt INTEGER NOT NULL,
  leftAt INTEGER,
  stayed INTEGER,
  createdAt INTEGER NOT NULL,
  owner BLOB NOT NULL,
  source TEXT NOT NULL,
  needType TEXT NOT NULL,
  archived INTEGER NOT NULL,
  PRIMARY KEY (lead, position)
) WITHOUT ROWID, STRICT
;;
-- Moves counted by spans of thirty days of UTC, so that a sum over years reads no passages.
CREATE TABLE moveCount (
  trail TEXT NOT NULL,
  stage TEXT NOT NULL,
  span INTEGER NOT NULL,
  owner BLOB NOT NULL,
  source TEXT NOT NULL,
  moves INTEGER NOT NULL,
  PRIMARY KEY (trail, stage, span, owner, source)
) WITHOUT ROWID, STRICT
;;
-- What was taken back is left out, and so is its taking back; what was made again counts.
INSERT INTO passage (lead, position, stage, trail, enteredAt, leftAt, createdAt, owner, source, needType, archived)
SELECT l.row, row_number() OVER steps, step.stage, '/', step.enteredAt, lead(step.enteredAt) OVER steps,
  coalesce(l.createdAt, l.stageSince, 0), coalesce(l.owner, x''), coalesce(l.source, ''), coalesce(l.needType, ''),
  l.archived IS NOT NULL
FROM (
  SELECT record, number, iif(action = 'create', fields ->> '$.stage', fields ->> '$.stage[1]') AS stage,
    coalesce(iif(action = 'create', fields ->> '$.stageSince', fields ->> '$.stageSince[1]'), at) AS enteredAt
  FROM change JOIN changeset ON changeset.number = change.changeset
  WHERE kind = 'lead' AND action IN ('create', 'update') AND reversedBy IS NULL
    AND (reverses IS NULL OR intent <> 'undo')
) AS step JOIN lead AS l ON l.id = step.record
WHERE step.stage IS NOT NULL
WINDOW steps AS (PARTITION BY l.row ORDER BY step.number)
;;
WITH RECURSIVE walk AS (
  SELECT lead, position, stage, trail FROM passage WHERE position = 1
  UNION ALL
  SELECT p.lead, p.position, p.stage, replace(walk.trail, '/' || walk.stage || '/', '/') || walk.stage || '/'
  FROM walk JOIN passage AS p ON p.lead = walk.lead AND p.position = walk.position + 1
)
UPDATE passage SET trail = walk.trail FROM walk
WHERE passage.position > 1 AND walk.lead = passage.lead AND walk.position = passage.position
;;
UPDATE passage SET stayed = max(0, leftAt - enteredAt) WHERE leftAt IS NOT NULL
;;
INSERT INTO moveCount
SELECT trail, stage, enteredAt / 2592000000, owner, source, count(*) FROM passage WHERE archived = 0
GROUP BY 1, 2, 3, 4, 5
;;
CREATE INDEX passageMoved ON passage (archived, trail, stage, enteredAt, owner, source)
;;
CREATE INDEX passageCreated ON passage (archived, trail, stage, createdAt, enteredAt, owner, source, needType)
;;
CREATE INDEX passageStayed ON passage (archived, stage, stayed, leftAt, owner, source) WHERE leftAt IS NOT NULL
;;
CREATE TRIGGER leadBorn AFTER INSERT ON lead WHEN new.stage IS NOT NULL BEGIN
  INSERT INTO passage (lead, position, stage, trail, enteredAt, createdAt, owner, source, needType, archived)
  VALUES (new.row, 1, new.stage, '/', coalesce(new.stageSince, new.createdAt, 0),
    coalesce(new.createdAt, new.stageSince, 0), coalesce(new.owner, x''), coalesce(new.source, ''),
    coalesce(new.needType, ''), new.archived IS NOT NULL);
END
;;
-- A lead that is again where it was before its last move, since the same moment, has not moved: an undo leaves no trace.
CREATE TRIGGER leadMoved AFTER UPDATE OF stage, stageSince ON lead
WHEN new.stage IS NOT old.stage OR new.stageSince IS NOT old.stageSince BEGIN
  DELETE FROM passage WHERE lead = new.row AND leftAt IS NULL AND EXISTS (
    SELECT 1 FROM passage AS earlier WHERE earlier.lead = new.row AND earlier.position = passage.position - 1
    AND earlier.stage = new.stage AND earlier.enteredAt = new.stageSince);
  UPDATE passage SET leftAt = NULL, stayed = NULL WHERE lead = new.row AND leftAt IS NOT NULL
    AND stage = new.stage AND enteredAt = new.stageSince
    AND position = (SELECT max(position) FROM passage WHERE lead = new.row);
  UPDATE passage SET leftAt = coalesce(new.stageSince, enteredAt),
    stayed = max(0, coalesce(new.stageSince, enteredAt) - enteredAt)
  WHERE lead = new.row AND leftAt IS NULL AND NOT (stage IS new.stage AND enteredAt IS new.stageSince);
  INSERT INTO passage (lead, position, stage, trail, enteredAt, createdAt, owner, source, needType, archived)
  SELECT new.row, coalesce(last.position, 0) + 1, new.stage,
    coalesce(replace(last.trail, '/' || last.stage || '/', '/') || last.stage || '/', '/'),
    coalesce(new.stageSince, new.createdAt, 0), coalesce(new.createdAt, new.stageSince, 0), coalesce(new.owner, x''),
    coalesce(new.source, ''), coalesce(new.needType, ''), new.archived IS NOT NULL
  FROM (SELECT max(position) AS position FROM passage WHERE lead = new.row) AS newest
  LEFT JOIN passage AS last ON last.lead = new.row AND last.position = newest.position
  WHERE new.stage IS NOT NULL AND (last.lead IS NULL OR last.leftAt IS NOT NULL);
END
;;
CREATE TRIGGER leadDescribed AFTER UPDATE OF createdAt, owner, source, needType, archived ON lead
WHEN new.owner IS NOT old.owner OR new.source IS NOT old.source OR new.needType IS NOT old.needType
  OR new.createdAt IS NOT old.createdAt OR new.archived IS NOT old.archived BEGIN
  UPDATE passage SET createdAt = coalesce(new.createdAt, new.stageSince, 0), owner = coalesce(new.owner, x''),
    source = coalesce(new.source, ''), needType = coalesce(new.needType, ''), archived = new.archived IS NOT NULL
  WHERE lead = new.row;
END
;;
CREATE TRIGGER leadGone AFTER DELETE ON lead BEGIN
  DELETE FROM passage WHERE lead = old.row;
END
;;
CREATE TRIGGER passageBegun AFTER INSERT ON passage WHEN new.archived = 0 BEGIN
  INSERT INTO moveCount VALUES (new.trail, new.stage, new.enteredAt / 2592000000, new.owner, new.source, 1)
  ON CONFLICT DO UPDATE SET moves = moves + 1;
END
;;
CREATE TRIGGER passageGone AFTER DELETE ON passage WHEN old.archived = 0 BEGIN
  UPDATE moveCount SET moves = moves - 1 WHERE trail = old.trail AND stage = old.stage
    AND span = old.enteredAt / 2592000000 AND owner = old.owner AND source = old.source;
END
;;
CREATE TRIGGER passageDescribed AFTER UPDATE OF owner, source, archived ON passage
WHEN new.owner <> old.owner OR new.source <> old.source OR new.archived <> old.archived BEGIN
  UPDATE moveCount SET moves = moves - 1 WHERE old.archived = 0 AND trail = old.trail AND stage = old.stage
    AND span = old.enteredAt / 2592000000 AND owner = old.owner AND source = old.source;
  INSERT INTO moveCount
  SELECT new.trail, new.stage, new.enteredAt / 2592000000, new.owner, new.source, 1 WHERE new.archived = 0
  ON CONFLICT DO UPDATE SET moves = moves + 1;
END
