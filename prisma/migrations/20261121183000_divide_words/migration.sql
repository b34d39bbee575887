-- What joins two words without a blank keeps PostgreSQL's parser from seeing either: "Red/Black" is a file's path to it,
-- "StarTech.com" a host, "USB-3" a word and a negative number, "café/crème" the words "cafe", "/cr" and "eme". Queries are looked
-- up word by word, so texts are divided as queries are (app/agent/ranking/relevance/split-words.ts) before they are read. A
-- point before a digit stays: "15.6".
CREATE FUNCTION search.divide_words(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(value, '[-–—/\\_+~@&<:]|\.(?=[a-zA-Z])', ' ', 'g');

CREATE OR REPLACE FUNCTION search.weigh_words(config regconfig, title text, keywords text, option_words text, description text)
  RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN setweight(to_tsvector(config, search.divide_words(title)), 'A')
    || setweight(to_tsvector(config, search.divide_words(keywords)), 'B')
    || setweight(to_tsvector(config, search.divide_words(option_words)), 'C')
    || setweight(to_tsvector(config, search.divide_words(description)), 'D');

-- Counts the words of a shop's documents anew. ts_stat reads each tsvector once, in C.
CREATE OR REPLACE FUNCTION search.rebuild_vocabulary(shop text) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search.vocabulary WHERE shop_id = shop;

  INSERT INTO search.vocabulary (shop_id, kind, term, frequency, title_frequency)
  SELECT shop, 'lexeme', anywhere.word, anywhere.ndoc, coalesce(titles.ndoc, 0)
  FROM ts_stat(format('SELECT tsv FROM search.document WHERE shop_id = %L', shop)) AS anywhere
  LEFT JOIN ts_stat(format('SELECT tsv FROM search.document WHERE shop_id = %L', shop), 'a') AS titles USING (word)
  WHERE length(anywhere.word) <= 60;

  INSERT INTO search.vocabulary (shop_id, kind, term, frequency)
  SELECT shop, 'word', word, ndoc
  FROM ts_stat(format(
    $stat$SELECT to_tsvector('search.simple', search.divide_words(concat_ws(' ', title, keywords, option_words)))
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
CREATE OR REPLACE FUNCTION search.extend_vocabulary(shop text, ids text[]) RETURNS void
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
    search.divide_words(concat_ws(' ', title, keywords, option_words))))) AS word
  WHERE shop_id = shop AND id = ANY (ids) AND length(word) BETWEEN 3 AND 40 AND word !~ '^[0-9.,-]+$'
  GROUP BY word
  ON CONFLICT DO NOTHING;
$$;

-- What is indexed already is divided too.
UPDATE search.document AS d
SET tsv = search.weigh_words(('search.' || i.text_config)::regconfig, d.title, d.keywords, d.option_words, d.description)
FROM search.shop_index AS i WHERE i.shop_id = d.shop_id;

DO $$
DECLARE
  shop text;
BEGIN
  FOR shop IN SELECT shop_id FROM search.shop_index LOOP
    PERFORM search.rebuild_vocabulary(shop);
  END LOOP;
END
$$;
