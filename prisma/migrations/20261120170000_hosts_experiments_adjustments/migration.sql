-- CreateTable
CREATE TABLE "ShopHost" (
    "shopId" TEXT NOT NULL,
    "host" TEXT NOT NULL,

    CONSTRAINT "ShopHost_pkey" PRIMARY KEY ("shopId","host")
);

-- CreateTable
CREATE TABLE "HoldoutExperiment" (
    "shopId" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "holdoutShare" DOUBLE PRECISION NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "HoldoutExperiment_pkey" PRIMARY KEY ("shopId","salt")
);

-- CreateTable
CREATE TABLE "OrderAdjustment" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "refundId" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "OrderAdjustment_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateIndex
CREATE INDEX "HoldoutExperiment_shopId_startedAt_idx" ON "HoldoutExperiment"("shopId", "startedAt");

-- CreateIndex
CREATE INDEX "OrderAdjustment_shopId_orderId_idx" ON "OrderAdjustment"("shopId", "orderId");

-- AddForeignKey
ALTER TABLE "ShopHost" ADD CONSTRAINT "ShopHost_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoldoutExperiment" ADD CONSTRAINT "HoldoutExperiment_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderAdjustment" ADD CONSTRAINT "OrderAdjustment_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
