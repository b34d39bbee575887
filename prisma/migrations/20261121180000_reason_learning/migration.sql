-- Visits that hesitated and were left alone, and what was learnt from them about the weights of reasons.
CREATE TABLE "LeftAloneVisit" (
    "shopId" TEXT NOT NULL,
    "visitorId" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "reasons" JSONB NOT NULL,
    "isHeldOut" BOOLEAN NOT NULL,

    CONSTRAINT "LeftAloneVisit_pkey" PRIMARY KEY ("shopId","visitorId","askedAt")
);

CREATE TABLE "ReasonLearning" (
    "shopId" TEXT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "ReasonLearning_pkey" PRIMARY KEY ("shopId")
);

CREATE INDEX "LeftAloneVisit_shopId_askedAt_idx" ON "LeftAloneVisit"("shopId", "askedAt");

ALTER TABLE "LeftAloneVisit" ADD CONSTRAINT "LeftAloneVisit_shopId_visitorId_fkey" FOREIGN KEY ("shopId", "visitorId") REFERENCES "Visitor"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ReasonLearning" ADD CONSTRAINT "ReasonLearning_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
