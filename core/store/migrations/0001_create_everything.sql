-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements stand apart by a line of two semicolons. Never edit a migration that has shipped: add the next one.
CREATE TABLE lead (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  id BLOB NOT NULL UNIQUE,
  searchKey TEXT NOT NULL DEFAULT '',
  titleKey TEXT NOT NULL DEFAULT '',
  companyKey TEXT NOT NULL DEFAULT '',
  nextStepAt INTEGER,
  nextStepDue INTEGER,
  openTasks INTEGER NOT NULL DEFAULT 0,
  number INTEGER,
  title TEXT,
  stage TEXT,
  stageSince INTEGER,
  maturity TEXT,
  needType TEXT,
  description TEXT,
  score INTEGER,
  nextReviewAt INTEGER,
  repeatClient INTEGER,
  contactName TEXT,
  salutation TEXT,
  gender TEXT,
  jobTitle TEXT,
  department TEXT,
  decisionRole TEXT,
  companyName TEXT,
  inn TEXT,
  companyCategory TEXT,
  industry TEXT,
  annualRevenue INTEGER,
  employees INTEGER,
  ownershipForm TEXT,
  clientType TEXT,
  phones TEXT,
  emails TEXT,
  fax TEXT,
  website TEXT,
  doNotEmail INTEGER,
  doNotPhone INTEGER,
  doNotFax INTEGER,
  doNotSms INTEGER,
  doNotMail INTEGER,
  addressType TEXT,
  country TEXT,
  region TEXT,
  city TEXT,
  postalCode TEXT,
  address TEXT,
  source TEXT,
  channel TEXT,
  registrationMethod TEXT,
  referrerSite TEXT,
  landingPage TEXT,
  campaign TEXT,
  mailing TEXT,
  event TEXT,
  utmSource TEXT,
  utmMedium TEXT,
  utmCampaign TEXT,
  utmContent TEXT,
  utmTerm TEXT,
  contact BLOB,
  company BLOB,
  partner BLOB,
  owner BLOB,
  ownerTeam BLOB,
  remindOwner INTEGER,
  saleOwner BLOB,
  saleDivision TEXT,
  saleType TEXT,
  budget INTEGER,
  meetingAt INTEGER,
  decisionAt INTEGER,
  comment TEXT,
  processTask BLOB,
  qualified INTEGER,
  identified INTEGER,
  finalAt INTEGER,
  disqualifyReason TEXT,
  closeDetails TEXT,
  createdAt INTEGER,
  archived INTEGER,
  fields TEXT,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE contact (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT,
  jobTitle TEXT,
  department TEXT,
  decisionRole TEXT,
  company BLOB,
  phones TEXT,
  emails TEXT,
  website TEXT,
  country TEXT,
  region TEXT,
  city TEXT,
  postalCode TEXT,
  address TEXT,
  note TEXT,
  originLead BLOB,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE company (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT,
  inn TEXT,
  kpp TEXT,
  ogrn TEXT,
  bankAccount TEXT,
  bik TEXT,
  industry TEXT,
  category TEXT,
  ownershipForm TEXT,
  annualRevenue INTEGER,
  employees INTEGER,
  phones TEXT,
  emails TEXT,
  website TEXT,
  country TEXT,
  region TEXT,
  city TEXT,
  postalCode TEXT,
  address TEXT,
  note TEXT,
  primaryContact BLOB,
  originLead BLOB,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE person (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  lead BLOB,
  name TEXT,
  jobTitle TEXT,
  decisionRole TEXT,
  phones TEXT,
  emails TEXT,
  contact BLOB,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE user (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  login TEXT,
  name TEXT,
  contact BLOB,
  team BLOB,
  role TEXT,
  inactive INTEGER,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE team (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT,
  leader BLOB,
  parent BLOB,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE task (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  lead BLOB,
  contact BLOB,
  company BLOB,
  code TEXT,
  subject TEXT,
  owner BLOB,
  author BLOB,
  start INTEGER,
  due INTEGER,
  blockMinutes INTEGER,
  showInCalendar INTEGER,
  priority TEXT,
  category TEXT,
  status TEXT,
  result TEXT,
  details TEXT,
  prefill TEXT,
  completedAt INTEGER,
  completedBy BLOB,
  remindAt INTEGER,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE feed (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  lead BLOB,
  author BLOB,
  at INTEGER,
  type TEXT,
  code TEXT,
  text TEXT,
  details TEXT,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE attachment (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  lead BLOB,
  name TEXT,
  hash TEXT,
  size INTEGER,
  author BLOB,
  at INTEGER,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE lookup (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  directory TEXT,
  code TEXT,
  name TEXT,
  position INTEGER,
  hidden INTEGER,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE customField (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  code TEXT,
  name TEXT,
  position INTEGER,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE process (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  code TEXT,
  definition TEXT,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE TABLE setting (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT,
  value TEXT,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE INDEX leadNumber ON lead (number)
;;
-- Lists leave archived leads out: with `archived` in front, one index gives filter, order and keys without the table.
CREATE INDEX leadArchived ON lead (archived)
;;
CREATE INDEX leadStage ON lead (archived, stage)
;;
CREATE INDEX leadOwner ON lead (archived, owner)
;;
CREATE INDEX leadOpenTasks ON lead (archived, openTasks)
;;
CREATE INDEX leadTitle ON lead (archived, titleKey)
;;
CREATE INDEX leadCompany ON lead (archived, companyKey)
;;
CREATE INDEX leadBudget ON lead (archived, budget) WHERE budget IS NOT NULL
;;
CREATE INDEX leadNextStep ON lead (archived, nextStepAt) WHERE nextStepAt IS NOT NULL
;;
CREATE INDEX leadNextDue ON lead (archived, nextStepDue) WHERE nextStepDue IS NOT NULL
;;
CREATE INDEX leadContact ON lead (contact) WHERE contact IS NOT NULL
;;
CREATE INDEX leadCompanyLink ON lead (company) WHERE company IS NOT NULL
;;
CREATE INDEX personLead ON person (lead)
;;
CREATE INDEX taskLead ON task (lead)
;;
CREATE INDEX taskOwnerDue ON task (owner, due) WHERE status IN ('open', 'in-progress')
;;
CREATE INDEX taskDue ON task (due) WHERE status IN ('open', 'in-progress')
;;
CREATE INDEX feedLead ON feed (lead, at)
;;
CREATE INDEX attachmentLead ON attachment (lead)
;;
CREATE UNIQUE INDEX userLogin ON user (login)
;;
CREATE UNIQUE INDEX lookupCode ON lookup (directory, code)
;;
CREATE UNIQUE INDEX customFieldCode ON customField (code)
;;
CREATE UNIQUE INDEX settingName ON setting (name)
;;
-- What duplicates are found by: FNV-1a of a match key -> records that have it.
CREATE TABLE matchKey (
  hash INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (hash, kind, row)
) WITHOUT ROWID, STRICT
;;
-- Leads by words and word beginnings, two letters included.
CREATE VIRTUAL TABLE leadWords USING fts5(searchKey, content='lead', content_rowid='row',
  tokenize='unicode61 remove_diacritics 0', prefix='2 3', detail='none', columnsize=0)
;;
-- Leads by inner letters and phone digits; hits are verified against the key, so no positions are kept (ADR 0003).
CREATE VIRTUAL TABLE leadInner USING fts5(searchKey, content='lead', content_rowid='row',
  tokenize='trigram', detail='none', columnsize=0)
;;
-- Everything else that can be searched: contacts, companies, people, feed, tasks, files.
CREATE TABLE document (
  row INTEGER PRIMARY KEY,
  record BLOB NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  lead BLOB,
  searchKey TEXT NOT NULL
) STRICT
;;
CREATE VIRTUAL TABLE documentWords USING fts5(searchKey, content='document', content_rowid='row',
  tokenize='unicode61 remove_diacritics 0', prefix='2 3', detail='none', columnsize=0)
;;
CREATE VIRTUAL TABLE documentInner USING fts5(searchKey, content='document', content_rowid='row',
  tokenize='trigram', detail='none', columnsize=0)
;;
-- The journal: one line a ChangeSet, one row a changed record (ADR 0002).
CREATE TABLE changeset (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id BLOB NOT NULL UNIQUE,
  batch BLOB,
  author BLOB,
  at INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  intent TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending',
  reverses BLOB,
  reversedBy BLOB,
  expects TEXT
) STRICT
;;
CREATE INDEX changesetBatch ON changeset (batch) WHERE batch IS NOT NULL
;;
CREATE TABLE change (
  changeset INTEGER NOT NULL REFERENCES changeset (number),
  position INTEGER NOT NULL,
  record BLOB NOT NULL,
  kind TEXT NOT NULL,
  action TEXT NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (changeset, position)
) WITHOUT ROWID, STRICT
;;
CREATE INDEX changeRecord ON change (record)
;;
-- Imports and mass changes: many ChangeSets under one id, finished or taken back at the next start.
CREATE TABLE batch (
  id BLOB PRIMARY KEY,
  intent TEXT NOT NULL,
  author BLOB,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  reverses BLOB
) WITHOUT ROWID, STRICT
;;
CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID, STRICT
;;
-- Half-typed notes and forms of this device; no part of the journal.
CREATE TABLE draft (
  name TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  at INTEGER NOT NULL
) WITHOUT ROWID, STRICT
