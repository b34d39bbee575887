-- Questions that nothing answered are counted beside wishes that no product met.
ALTER TABLE search.unmet_demand ADD COLUMN kind text NOT NULL DEFAULT 'product' CHECK (kind IN ('product', 'question'));
ALTER TABLE search.unmet_demand DROP CONSTRAINT unmet_demand_pkey;
ALTER TABLE search.unmet_demand ADD PRIMARY KEY (shop_id, day, kind, asked, missing);
