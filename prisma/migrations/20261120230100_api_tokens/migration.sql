-- Tokens of the read API: only a hash is kept, so nobody can read one again.
CREATE TABLE "ApiToken" (
  "shopId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "ending" TEXT NOT NULL,
  "scopes" TEXT[],
  "createdAt" TIMESTAMP(3) NOT NULL,
  "lastUsedAt" TIMESTAMP(3),

  CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("shopId", "id")
);

CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
