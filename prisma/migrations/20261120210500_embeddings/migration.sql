-- Vectors of products, where a shop has an embedding model: float32, little endian, of length 1.
CREATE TABLE search.embedding (
  shop_id text NOT NULL,
  id text NOT NULL,
  -- Of the text that the vector was made of.
  text_hash text NOT NULL,
  vector bytea NOT NULL,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, id) REFERENCES search.document (shop_id, id) ON DELETE CASCADE
);

-- What a shop's vectors were made with; all of them are of one model and dimension.
CREATE TABLE search.embedding_state (
  shop_id text PRIMARY KEY REFERENCES search.shop_index (shop_id) ON DELETE CASCADE,
  model text NOT NULL,
  dimension integer NOT NULL,
  -- 0 until they have been held against what is known to be alike.
  trust real NOT NULL DEFAULT 0,
  -- Raised whenever vectors change.
  version bigint NOT NULL DEFAULT 0
);
