-- Sittings of conversations, from which topics, paths and the agent's own figures are read, and the list of conversations
-- whose sittings have to be counted again.

ALTER TABLE "Turn" ADD COLUMN "firstReplyAt" TIMESTAMP(3);

CREATE TABLE "Sitting" (
    "shopId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "visitorId" TEXT NOT NULL,
    "arm" TEXT,
    "device" TEXT NOT NULL,
    "firstDay" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3) NOT NULL,
    "turns" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "topics" TEXT[],
    "productTypes" TEXT[],
    "outcome" TEXT NOT NULL,
    "isResolved" BOOLEAN NOT NULL,
    "withPerson" BOOLEAN NOT NULL,
    "cameBack" BOOLEAN NOT NULL DEFAULT false,
    "unmet" INTEGER NOT NULL,
    "firstReplyMs" INTEGER,
    "sentiment" DOUBLE PRECISION,
    "ratedUp" INTEGER NOT NULL,
    "ratedDown" INTEGER NOT NULL,
    "orders" INTEGER NOT NULL,
    "net" BIGINT NOT NULL,
    "costMicros" BIGINT NOT NULL,

    CONSTRAINT "Sitting_pkey" PRIMARY KEY ("shopId","conversationId","number")
);

CREATE TABLE "SittingDue" (
    "sequence" BIGSERIAL NOT NULL,
    "shopId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,

    CONSTRAINT "SittingDue_pkey" PRIMARY KEY ("sequence")
);

CREATE INDEX "Sitting_shopId_day_idx" ON "Sitting"("shopId", "day");
CREATE INDEX "Sitting_shopId_visitorId_startedAt_idx" ON "Sitting"("shopId", "visitorId", "startedAt");
CREATE INDEX "SittingDue_shopId_sequence_idx" ON "SittingDue"("shopId", "sequence");

ALTER TABLE "Sitting" ADD CONSTRAINT "Sitting_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SittingDue" ADD CONSTRAINT "SittingDue_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- As with RollupDue: the row is part of the change's own transaction, and rows are appended, never merged. A cart write that
-- is confirmed or undone is told by the turn that does it, except when a job resumes it, so it has a trigger of its own.
CREATE FUNCTION "note_sitting"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SittingDue" ("shopId", "conversationId") VALUES (NEW."shopId", NEW."conversationId");
  RETURN NULL;
END;
$$;

CREATE TRIGGER "turn_ended" AFTER UPDATE OF "status" ON "Turn" FOR EACH ROW
WHEN (OLD."status" <> NEW."status") EXECUTE FUNCTION "note_sitting"();

CREATE TRIGGER "person_wrote" AFTER INSERT ON "Message" FOR EACH ROW
WHEN (NEW."author" = 'person') EXECUTE FUNCTION "note_sitting"();

CREATE TRIGGER "message_rated" AFTER UPDATE OF "feedback" ON "Message" FOR EACH ROW
WHEN (OLD."feedback" IS DISTINCT FROM NEW."feedback") EXECUTE FUNCTION "note_sitting"();

CREATE TRIGGER "ticket_left" AFTER INSERT ON "Ticket" FOR EACH ROW EXECUTE FUNCTION "note_sitting"();

CREATE TRIGGER "cart_write_changed" AFTER UPDATE OF "status" ON "CartWrite" FOR EACH ROW
WHEN (OLD."status" <> NEW."status") EXECUTE FUNCTION "note_sitting"();

CREATE TRIGGER "order_led_to" AFTER INSERT ON "Order" FOR EACH ROW
WHEN (NEW."conversationId" IS NOT NULL) EXECUTE FUNCTION "note_sitting"();

-- An order that turns out to belong to another conversation leaves its first one.
CREATE FUNCTION "note_sitting_order"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SittingDue" ("shopId", "conversationId")
  SELECT NEW."shopId", talk.id FROM unnest(ARRAY[OLD."conversationId", NEW."conversationId"]) AS talk (id)
  WHERE talk.id IS NOT NULL;
  RETURN NULL;
END;
$$;

CREATE TRIGGER "order_led_to_changed" AFTER UPDATE ON "Order" FOR EACH ROW
WHEN (ROW(OLD."conversationId", OLD."placedAt", OLD."cancelledAt" IS NULL, OLD."isTest", OLD."net")
  IS DISTINCT FROM ROW(NEW."conversationId", NEW."placedAt", NEW."cancelledAt" IS NULL, NEW."isTest", NEW."net"))
EXECUTE FUNCTION "note_sitting_order"();

-- What stands already is counted by the job, and as soon as somebody looks.
INSERT INTO "SittingDue" ("shopId", "conversationId")
SELECT "shopId", id FROM "Conversation" WHERE NOT "isPreview" ORDER BY "lastMessageAt" DESC;
