-- Where, for whom and when the assistant speaks first, as merchants want it.

-- CreateTable
CREATE TABLE "OpeningRule" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "conditions" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OpeningRule_pkey" PRIMARY KEY ("shopId","id")
);

-- AddForeignKey
ALTER TABLE "OpeningRule" ADD CONSTRAINT "OpeningRule_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
