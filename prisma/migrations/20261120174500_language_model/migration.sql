-- CreateTable
CREATE TABLE "ModelKey" (
    "shopId" TEXT NOT NULL,
    "keyCiphertext" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ModelKey_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "ModelMonth" (
    "shopId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "turns" INTEGER NOT NULL DEFAULT 0,
    "inputTokens" BIGINT NOT NULL DEFAULT 0,
    "cachedInputTokens" BIGINT NOT NULL DEFAULT 0,
    "outputTokens" BIGINT NOT NULL DEFAULT 0,
    "costMicros" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ModelMonth_pkey" PRIMARY KEY ("shopId","month")
);

-- AddForeignKey
ALTER TABLE "ModelKey" ADD CONSTRAINT "ModelKey_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelMonth" ADD CONSTRAINT "ModelMonth_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
