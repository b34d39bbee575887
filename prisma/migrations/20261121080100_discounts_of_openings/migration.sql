-- Which opening brought a discount unasked; null for those that shoppers asked for.
ALTER TABLE "DiscountDecision" ADD COLUMN "move" TEXT,
ADD COLUMN "ruleId" TEXT;
