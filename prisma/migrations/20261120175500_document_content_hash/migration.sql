-- Hash of everything that a document is made from: a sync does not write again what has not changed.
ALTER TABLE search.document ADD COLUMN content_hash text NOT NULL DEFAULT '';
