-- What shoppers asked for and did not find, counted by day and without the shopper: for the merchant's assortment.
CREATE TABLE search.unmet_demand (
  shop_id text NOT NULL,
  -- UTC
  day date NOT NULL,
  -- The wish in words, folded: category, wishes and free words of the need.
  asked text NOT NULL,
  -- What kept the nearest product from being a match: "color: blue", "budget". Empty: nothing came near.
  missing text NOT NULL,
  times integer NOT NULL,
  -- How often a budget was named, and the sum of those, in minor units of the shop's currency.
  budgets integer NOT NULL,
  budget_total bigint NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, day, asked, missing)
);
