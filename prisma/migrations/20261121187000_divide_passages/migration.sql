-- A shop's own texts are divided as those of its products are: "returns/exchanges" was a file's path, and found by neither word.
CREATE OR REPLACE FUNCTION search.weigh_passage(config regconfig, title text, heading text, content text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector(config, search.divide_words(title)), 'A')
    || setweight(to_tsvector(config, coalesce(search.divide_words(heading), '')), 'B')
    || setweight(to_tsvector(config, search.divide_words(content)), 'C');

-- What is indexed already is divided too.
UPDATE search.passage AS p
SET tsv = search.weigh_passage(('search.' || i.text_config)::regconfig, p.title, p.heading, p.content)
FROM search.shop_index AS i WHERE i.shop_id = p.shop_id;
