-- Where and when a passage holds. An empty list of countries: everywhere.
ALTER TABLE search.passage ADD COLUMN countries text[] NOT NULL DEFAULT '{}';
ALTER TABLE search.passage ADD COLUMN valid_from date;
ALTER TABLE search.passage ADD COLUMN valid_until date;
