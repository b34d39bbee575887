-- What merchants say about recommendations, and the figures that their weights count.

-- CreateTable
CREATE TABLE "MerchandisingRule" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MerchandisingRule_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "MerchandisingWeights" (
    "shopId" TEXT NOT NULL,
    "margin" TEXT NOT NULL,
    "stock" TEXT NOT NULL,
    "returns" TEXT NOT NULL,

    CONSTRAINT "MerchandisingWeights_pkey" PRIMARY KEY ("shopId")
);

-- CreateIndex
CREATE UNIQUE INDEX "MerchandisingRule_shopId_kind_value_key" ON "MerchandisingRule"("shopId", "kind", "value");

-- AddForeignKey
ALTER TABLE "MerchandisingRule" ADD CONSTRAINT "MerchandisingRule_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MerchandisingWeights" ADD CONSTRAINT "MerchandisingWeights_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The settings' list of products that are never recommended becomes rules.
INSERT INTO "MerchandisingRule" ("shopId", "id", "action", "kind", "value", "label", "createdAt")
SELECT shop."id", gen_random_uuid()::text, 'never', 'product', product->>'id', product->>'title', now()
FROM "Shop" AS shop, jsonb_array_elements(coalesce(shop."settings"->'neverRecommend', '[]')) AS product
ON CONFLICT DO NOTHING;

-- What only the merchant may know of a product; apart from its document, so that it gets nowhere near a reply.
CREATE TABLE search.product_figures (
  shop_id text NOT NULL,
  id text NOT NULL,
  -- (price - unit cost) / price over the variants whose cost is known; null where none is.
  margin real,
  -- Units of all variants; null where the shop does not count them.
  stock integer,
  -- Units of the last year's orders, and how many of those came back.
  sold integer NOT NULL DEFAULT 0,
  returned integer NOT NULL DEFAULT 0,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, id) REFERENCES search.document (shop_id, id) ON DELETE CASCADE
);
