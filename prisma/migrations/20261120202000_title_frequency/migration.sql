-- In how many titles a lexeme stands: a common word is looked for in titles alone. Null: not counted yet.
ALTER TABLE search.vocabulary ADD COLUMN title_frequency integer;

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
