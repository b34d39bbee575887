import type { WebhookDelivery } from "@prisma/client";
import type { SecretBox } from "~/ports/secret-box";
import type { StoredWebhook, WebhookInbox, WebhookStatus } from "~/ports/webhook-inbox";
import type { Database } from "./open-database";

/** The delivery and its job in one statement: both are there or neither, and the answer waits for one round trip. */
const RECEIVE = `
  WITH stored AS (
    INSERT INTO "WebhookDelivery" (id, "shopDomain", "webhookId", topic, "apiVersion", "triggeredAt", payload, "receivedAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT ("shopDomain", "webhookId", topic) DO NOTHING
    RETURNING id
  )
  SELECT graphile_worker.add_job(
    'handle-webhook', payload := json_build_object('deliveryId', id), max_attempts := 12
  ) FROM stored`;

const STATUS: Record<WebhookDelivery["status"], WebhookStatus> = {
  RECEIVED: "received",
  HANDLED: "handled",
  FAILED: "failed",
  IGNORED: "ignored",
};
const COLUMN = { handled: "HANDLED", failed: "FAILED", ignored: "IGNORED" } as const;

export function createPostgresWebhookInbox({ pool, prisma }: Database, secretBox: SecretBox): WebhookInbox {
  return {
    async receive(delivery) {
      const { rowCount } = await pool.query(RECEIVE, [
        delivery.id,
        delivery.shopDomain,
        delivery.webhookId,
        delivery.topic,
        delivery.apiVersion,
        delivery.triggeredAt,
        secretBox.seal(delivery.payload, purposeOf(delivery.id)),
        delivery.receivedAt,
      ]);
      return rowCount === 1;
    },

    async find(id) {
      const row = await prisma.webhookDelivery.findUnique({ where: { id } });
      return row && toStored(row, secretBox);
    },

    async settle(id, { status, error, at }) {
      await prisma.webhookDelivery.updateMany({
        where: { id },
        data: {
          ...{ status: COLUMN[status], error, handledAt: at, attempts: { increment: 1 } },
          // Nobody needs it any more, and it may be about a person; a failed one is kept for a month to be looked into.
          ...(status === "failed" ? {} : { payload: "" }),
        },
      });
    },

    async noteFailure(id, error) {
      await prisma.webhookDelivery.updateMany({ where: { id }, data: { error, attempts: { increment: 1 } } });
    },
  };
}

function toStored(row: WebhookDelivery, secretBox: SecretBox): StoredWebhook {
  const { id, shopDomain, webhookId, topic, apiVersion, triggeredAt, receivedAt } = row;
  return {
    ...{ id, shopDomain, webhookId, topic, apiVersion, triggeredAt, receivedAt },
    payload: row.payload === "" ? "" : secretBox.open(row.payload, purposeOf(id)),
    status: STATUS[row.status],
  };
}

function purposeOf(id: string): string {
  return `webhook:${id}`;
}
