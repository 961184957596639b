-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Contacts and companies have lists of their own, in the order of their names, and can be merged. Who was merged into
-- another stays in the file, so that a colleague's lead, which this file may not even have, still leads to the client.
ALTER TABLE contact ADD COLUMN mergedInto BLOB
;;
ALTER TABLE company ADD COLUMN mergedInto BLOB
;;
ALTER TABLE contact ADD COLUMN nameKey TEXT NOT NULL DEFAULT ''
;;
ALTER TABLE company ADD COLUMN nameKey TEXT NOT NULL DEFAULT ''
;;
-- A document's key begins with the folded name.
UPDATE contact SET nameKey = coalesce((SELECT substr(searchKey, 1, min(48, length(contact.name))) FROM document
  WHERE record = contact.id), '') WHERE name IS NOT NULL
;;
UPDATE company SET nameKey = coalesce((SELECT substr(searchKey, 1, min(48, length(company.name))) FROM document
  WHERE record = company.id), '') WHERE name IS NOT NULL
;;
CREATE INDEX contactByName ON contact (nameKey) WHERE mergedInto IS NULL
;;
CREATE INDEX companyByName ON company (nameKey) WHERE mergedInto IS NULL
;;
-- Whatever points at a client is found without going through the table: cards show it, a merge moves it.
CREATE INDEX contactMerged ON contact (mergedInto) WHERE mergedInto IS NOT NULL
;;
CREATE INDEX companyMerged ON company (mergedInto) WHERE mergedInto IS NOT NULL
;;
CREATE INDEX contactCompany ON contact (company) WHERE company IS NOT NULL
;;
CREATE INDEX companyPrimaryContact ON company (primaryContact) WHERE primaryContact IS NOT NULL
;;
CREATE INDEX leadPartner ON lead (partner) WHERE partner IS NOT NULL
;;
CREATE INDEX personContact ON person (contact) WHERE contact IS NOT NULL
;;
CREATE INDEX taskContact ON task (contact) WHERE contact IS NOT NULL
;;
CREATE INDEX taskCompany ON task (company) WHERE company IS NOT NULL
