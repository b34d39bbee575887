-- The merchant's list of all conversations, and the orders that each of them led to, without reading every one of the shop.
CREATE INDEX "Conversation_shopId_lastMessageAt_idx" ON "Conversation"("shopId", "lastMessageAt");
CREATE INDEX "Order_shopId_conversationId_idx" ON "Order"("shopId", "conversationId");
