-- How many orders of a period were joined is read from the index: the rows, with their lines, are ten to a page.
DROP INDEX "Order_shopId_placedAt_idx";
CREATE INDEX "Order_shopId_placedAt_arm_visitorId_cancelledAt_isTest_idx" ON "Order"("shopId", "placedAt", "arm", "visitorId", "cancelledAt", "isTest");
