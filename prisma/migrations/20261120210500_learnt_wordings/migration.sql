-- Other names for things, learnt from a shop's own texts: where they say `term`, titles say `words`.
CREATE TABLE search.wording (
  shop_id text NOT NULL REFERENCES search.shop_index (shop_id) ON DELETE CASCADE,
  -- A lexeme in the shop's language.
  term text NOT NULL,
  words text NOT NULL,
  -- 0..1
  closeness real NOT NULL,
  PRIMARY KEY (shop_id, term, words)
);
