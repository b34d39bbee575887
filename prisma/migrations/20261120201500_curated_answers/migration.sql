-- CreateTable
CREATE TABLE "CuratedAnswer" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "phrasings" TEXT[],
    "answer" TEXT NOT NULL,
    "country" TEXT,
    "language" TEXT,
    "validFrom" TEXT,
    "validUntil" TEXT,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CuratedAnswer_pkey" PRIMARY KEY ("shopId","id")
);

-- AddForeignKey
ALTER TABLE "CuratedAnswer" ADD CONSTRAINT "CuratedAnswer_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
