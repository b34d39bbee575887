-- Checkouts as the web pixel reports them, and how many of each day have their order: a cross-check that never counts.

CREATE TABLE "PixelCheckout" (
    "shopId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "reportedAt" TIMESTAMP(3) NOT NULL,
    "completedAt" TIMESTAMP(3),
    "orderId" TEXT,
    "total" BIGINT,
    "currency" TEXT,

    CONSTRAINT "PixelCheckout_pkey" PRIMARY KEY ("shopId","token")
);

CREATE TABLE "CheckoutDay" (
    "shopId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "completed" INTEGER NOT NULL,
    "matched" INTEGER NOT NULL,
    "differing" INTEGER NOT NULL,
    "orders" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL,
    "comparedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CheckoutDay_pkey" PRIMARY KEY ("shopId","day")
);

CREATE INDEX "PixelCheckout_shopId_completedAt_idx" ON "PixelCheckout"("shopId", "completedAt");
CREATE INDEX "PixelCheckout_shopId_orderId_idx" ON "PixelCheckout"("shopId", "orderId");
CREATE INDEX "PixelCheckout_shopId_reportedAt_idx" ON "PixelCheckout"("shopId", "reportedAt");
CREATE INDEX "Order_shopId_checkoutToken_idx" ON "Order"("shopId", "checkoutToken");

ALTER TABLE "PixelCheckout" ADD CONSTRAINT "PixelCheckout_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CheckoutDay" ADD CONSTRAINT "CheckoutDay_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
