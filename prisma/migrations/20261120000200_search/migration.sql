-- Catalogue and knowledge as they are searched. Outside schema.prisma, which cannot describe tsvector and GIN.
-- Every key and index starts with the shop; the GIN indexes can, thanks to btree_gin.

CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA public;

CREATE SCHEMA search;

-- unaccent(text) is only STABLE because its dictionary could be altered; naming the dictionary lets us promise IMMUTABLE,
-- which generated columns and indexes need.
CREATE FUNCTION search.fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, value));

-- One text search configuration a language ("search.english"), each without accents before it stems; "search.simple" does
-- not stem and serves languages that PostgreSQL has no stemmer for.
DO $$
DECLARE
  language text;
BEGIN
  FOR language IN
    SELECT cfgname FROM pg_catalog.pg_ts_config WHERE cfgnamespace = 'pg_catalog'::regnamespace
  LOOP
    EXECUTE format('CREATE TEXT SEARCH CONFIGURATION search.%I (COPY = pg_catalog.%I)', language, language);
    EXECUTE format(
      'ALTER TEXT SEARCH CONFIGURATION search.%I ALTER MAPPING FOR word, hword, hword_part WITH public.unaccent, %s',
      language,
      CASE WHEN language = 'simple' THEN 'pg_catalog.simple' ELSE format('pg_catalog.%I', language || '_stem') END
    );
  END LOOP;
END
$$;

-- Weighted words of a document: A title, B keywords, C option words, D description.
CREATE FUNCTION search.weigh_words(config regconfig, title text, keywords text, option_words text, description text)
  RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN setweight(to_tsvector(config, title), 'A') || setweight(to_tsvector(config, keywords), 'B')
    || setweight(to_tsvector(config, option_words), 'C') || setweight(to_tsvector(config, description), 'D');

-- Weighted words of a passage: A title of the document, B heading, C content.
CREATE FUNCTION search.weigh_passage(config regconfig, title text, heading text, content text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector(config, title), 'A') || setweight(to_tsvector(config, coalesce(heading, '')), 'B')
    || setweight(to_tsvector(config, content), 'C');

-- What is indexed of a shop, and how.
CREATE TABLE search.shop_index (
  shop_id text PRIMARY KEY,
  -- Name of a configuration in this schema, without it: "english".
  text_config text NOT NULL DEFAULT 'simple',
  currency text NOT NULL,
  -- Raised when words that perception learns from have changed; a stock change does not raise it.
  vocabulary_version bigint NOT NULL DEFAULT 0,
  -- As of the last rebuild of the vocabulary: for weighing rare words against common ones.
  document_count integer NOT NULL DEFAULT 0
);

CREATE TABLE search.document (
  shop_id text NOT NULL REFERENCES search.shop_index (shop_id) ON DELETE CASCADE,
  -- Numeric Shopify id.
  id text NOT NULL,
  handle text NOT NULL,
  title text NOT NULL,
  title_folded text NOT NULL GENERATED ALWAYS AS (search.fold(title)) STORED,
  description text NOT NULL,
  vendor text NOT NULL,
  product_type text NOT NULL,
  tags text[] NOT NULL,
  -- [{handle, title}]
  collections jsonb NOT NULL,
  -- [{name, values}]
  options jsonb NOT NULL,
  -- {label: [values]}
  attributes jsonb NOT NULL,
  -- [{id, options, price, available, keys}]; keys are the folded "name=value" that filters compare.
  variants jsonb NOT NULL,
  -- Minor units in the shop's currency, as of the last sync.
  price_min bigint NOT NULL,
  price_max bigint NOT NULL,
  compare_at_min bigint,
  available boolean NOT NULL,
  image_url text,
  published_at timestamptz,
  popularity real NOT NULL DEFAULT 0,
  -- Folded: "type:...", "vendor:...", "collection:<handle or title>", "option:<name>=<value>".
  facets text[] NOT NULL,
  -- Type, vendor, tags, collection titles and attributes as one text, and option names and values as another: what search
  -- and the correction of typos read beside the title.
  keywords text NOT NULL,
  option_words text NOT NULL,
  -- search.weigh_words
  tsv tsvector NOT NULL,
  -- Hash of the words that perception learns from.
  vocabulary_hash text NOT NULL,
  -- Shopify's updatedAt: an older snapshot never overwrites a newer one.
  source_updated_at timestamptz NOT NULL,
  indexed_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, id)
);

-- Kept in the row: scoring reads the words of every candidate, and fetching them from TOAST takes three times as long.
ALTER TABLE search.document ALTER COLUMN tsv SET STORAGE MAIN;

-- full-text candidates
CREATE INDEX document_tsv ON search.document USING gin (shop_id, tsv);
-- titles that are nearly spelt like the query
CREATE INDEX document_title ON search.document USING gin (shop_id, title_folded public.gin_trgm_ops);
-- filters on type, vendor, collection and option
CREATE INDEX document_facets ON search.document USING gin (shop_id, facets);
-- products named by handle
CREATE INDEX document_handle ON search.document (shop_id, handle);
-- browsing without a query
CREATE INDEX document_popularity ON search.document (shop_id, popularity DESC, id);

-- Words of a shop. kind "lexeme": stems with the number of documents that have them, for weighing query terms;
-- kind "word": whole words of titles, types, tags, options and attributes, for correcting typos.
CREATE TABLE search.vocabulary (
  shop_id text NOT NULL REFERENCES search.shop_index (shop_id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('lexeme', 'word')),
  term text NOT NULL,
  frequency integer NOT NULL,
  PRIMARY KEY (shop_id, kind, term)
);

-- nearest words of a misspelt one
CREATE INDEX vocabulary_term ON search.vocabulary USING gin (shop_id, term public.gin_trgm_ops) WHERE kind = 'word';

-- Knowledge: one section of a policy, page, article or FAQ a row.
CREATE TABLE search.passage (
  shop_id text NOT NULL REFERENCES search.shop_index (shop_id) ON DELETE CASCADE,
  -- "<kind>:<source id>:<position>"
  id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('policy', 'page', 'article', 'faq')),
  source_id text NOT NULL,
  -- Hash of the whole source document: an unchanged one is not written again.
  source_version text NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  heading text,
  url text,
  content text NOT NULL,
  -- search.weigh_passage
  tsv tsvector NOT NULL,
  indexed_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, id)
);

CREATE INDEX passage_tsv ON search.passage USING gin (shop_id, tsv);
-- replace or remove one source
CREATE INDEX passage_source ON search.passage (shop_id, kind, source_id);

-- Counts the words of a shop's documents anew. ts_stat reads each tsvector once, in C.
CREATE FUNCTION search.rebuild_vocabulary(shop text) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search.vocabulary WHERE shop_id = shop;

  INSERT INTO search.vocabulary (shop_id, kind, term, frequency)
  SELECT shop, 'lexeme', word, ndoc
  FROM ts_stat(format('SELECT tsv FROM search.document WHERE shop_id = %L', shop))
  WHERE length(word) <= 60;

  INSERT INTO search.vocabulary (shop_id, kind, term, frequency)
  SELECT shop, 'word', word, ndoc
  FROM ts_stat(format(
    $stat$SELECT to_tsvector('search.simple', concat_ws(' ', title, keywords, option_words))
      FROM search.document WHERE shop_id = %L$stat$,
    shop
  ))
  WHERE length(word) BETWEEN 3 AND 40 AND word !~ '^[0-9.,-]+$';

  UPDATE search.shop_index
  SET document_count = (SELECT count(*) FROM search.document WHERE shop_id = shop)
  WHERE shop_id = shop;
END
$$;

-- Adds the words of some documents, counted as new: cheap after a webhook, made exact by the next rebuild.
CREATE FUNCTION search.extend_vocabulary(shop text, ids text[]) RETURNS void
  LANGUAGE sql AS $$
  INSERT INTO search.vocabulary (shop_id, kind, term, frequency)
  SELECT shop, 'lexeme', lexeme, count(*)
  FROM search.document CROSS JOIN LATERAL unnest(tsvector_to_array(tsv)) AS lexeme
  WHERE shop_id = shop AND id = ANY (ids) AND length(lexeme) <= 60
  GROUP BY lexeme
  ON CONFLICT DO NOTHING;

  INSERT INTO search.vocabulary (shop_id, kind, term, frequency)
  SELECT shop, 'word', word, count(*)
  FROM search.document CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector('search.simple',
    concat_ws(' ', title, keywords, option_words)))) AS word
  WHERE shop_id = shop AND id = ANY (ids) AND length(word) BETWEEN 3 AND 40 AND word !~ '^[0-9.,-]+$'
  GROUP BY word
  ON CONFLICT DO NOTHING;
$$;
