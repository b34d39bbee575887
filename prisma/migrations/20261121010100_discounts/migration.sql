-- What merchants allow in discounts, what the ladder decided, and what became of it.

-- CreateTable
CREATE TABLE "DiscountRules" (
    "shopId" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DiscountRules_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "DiscountDecision" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "visitorId" TEXT NOT NULL,
    "customerId" TEXT,
    "cartToken" TEXT,
    "conversationId" TEXT,
    "occasion" TEXT NOT NULL,
    "rung" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,
    "code" TEXT,
    "terms" JSONB,
    "expiresAt" TIMESTAMP(3),
    "locale" TEXT,

    CONSTRAINT "DiscountDecision_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "DiscountEvent" (
    "shopId" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor" TEXT,
    "reference" TEXT,
    "expiresAt" TIMESTAMP(3),

    CONSTRAINT "DiscountEvent_pkey" PRIMARY KEY ("shopId","decisionId","kind")
);

-- CreateIndex
CREATE INDEX "DiscountDecision_shopId_visitorId_decidedAt_idx" ON "DiscountDecision"("shopId", "visitorId", "decidedAt");

-- CreateIndex
CREATE INDEX "DiscountDecision_shopId_customerId_idx" ON "DiscountDecision"("shopId", "customerId");

-- CreateIndex
CREATE INDEX "DiscountDecision_shopId_cartToken_idx" ON "DiscountDecision"("shopId", "cartToken");

-- CreateIndex
CREATE INDEX "DiscountDecision_shopId_day_idx" ON "DiscountDecision"("shopId", "day");

-- CreateIndex
CREATE INDEX "DiscountDecision_shopId_decidedAt_idx" ON "DiscountDecision"("shopId", "decidedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DiscountDecision_shopId_key_key" ON "DiscountDecision"("shopId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "DiscountDecision_shopId_code_key" ON "DiscountDecision"("shopId", "code");

-- AddForeignKey
ALTER TABLE "DiscountRules" ADD CONSTRAINT "DiscountRules_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscountDecision" ADD CONSTRAINT "DiscountDecision_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscountEvent" ADD CONSTRAINT "DiscountEvent_shopId_decisionId_fkey" FOREIGN KEY ("shopId", "decisionId") REFERENCES "DiscountDecision"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
