import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import {
  discountOccasionSchema,
  discountReasonSchema,
  discountRungSchema,
  discountSettingsSchema,
  discountTermsSchema,
} from "~/contracts/discount";
import { openingMoveSchema } from "~/contracts/opening-move";
import type { DecisionTold, DiscountAsker, DiscountGrant, DiscountStore, GrantEvent } from "~/ports/discount-store";
import { runSqlTransaction } from "./sql-transaction";

/** First key of the advisory lock that keeps budgets; the second is a hash of the shop. */
const LOCK_CLASS = 7202;
const LOCK = "SELECT pg_advisory_xact_lock($1, hashtext($2))";

const READ_SETTINGS = `SELECT settings FROM "DiscountRules" WHERE "shopId" = $1`;

const SAVE_SETTINGS = `
  INSERT INTO "DiscountRules" ("shopId", settings, "updatedAt") VALUES ($1, $2::jsonb, $3)
  ON CONFLICT ("shopId") DO UPDATE SET settings = excluded.settings, "updatedAt" = excluded."updatedAt"`;

const FIND_TOLD = `SELECT rung, reason FROM "DiscountDecision" WHERE "shopId" = $1 AND key = $2`;

/** Other browsers of the same customer, also from before they logged in. */
const SAME_SHOPPER = `(
  decision."visitorId" = $2
  OR decision."cartToken" = $4
  OR decision."customerId" = $3
  OR decision."visitorId" IN (SELECT id FROM "Visitor" WHERE "shopId" = $1 AND "customerId" = $3)
)`;

/** Times are stored without a zone, in UTC. */
const GRANT = `
  SELECT decision.id, decision."visitorId", decision."conversationId", decision.occasion, decision.move,
    decision.code, decision.terms,
    coalesce(decision.locale, 'en') AS locale, decision."decidedAt" AT TIME ZONE 'UTC' AS "grantedAt",
    coalesce(issued."expiresAt", decision."expiresAt") AT TIME ZONE 'UTC' AS "expiresAt",
    issued.reference AS "discountId", applied.at AT TIME ZONE 'UTC' AS "appliedAt",
    CASE
      WHEN redeemed.kind IS NOT NULL THEN 'redeemed'
      WHEN withdrawn.kind IS NOT NULL THEN 'withdrawn'
      WHEN settled.reference = 'declined' THEN 'declined'
      WHEN issued.kind IS NOT NULL THEN 'issued'
      WHEN decision.rung = 'approval' AND settled.kind IS NULL THEN 'waiting'
      ELSE 'reserved'
    END AS state
  FROM "DiscountDecision" AS decision
  ${["issued", "settled", "applied", "redeemed", "withdrawn"].map((kind) => `LEFT JOIN "DiscountEvent" AS ${kind} ON ${kind}."shopId" = decision."shopId" AND ${kind}."decisionId" = decision.id AND ${kind}.kind = '${kind}'`).join("\n  ")}
  WHERE decision."shopId" = $1 AND decision.terms IS NOT NULL`;

const LIST_OF_SHOPPER = `${GRANT} AND ${SAME_SHOPPER} ORDER BY decision."decidedAt" DESC`;

const COUNT_ASKS = `
  SELECT count(*)::int AS count FROM "DiscountDecision" AS decision
  WHERE decision."shopId" = $1 AND ${SAME_SHOPPER} AND decision."decidedAt" > $5
    AND decision.occasion <> 'hesitated'`;

const COUNT_TODAY = `
  SELECT count(*)::int AS count FROM "DiscountDecision" AS decision
  WHERE decision."shopId" = $1 AND decision.day = $2 AND decision.terms IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "DiscountEvent" AS settled WHERE settled."shopId" = $1 AND settled."decisionId" = decision.id
      AND settled.kind = 'settled' AND settled.reference = 'declined'
  )`;

const KEEP_DECISION = `
  INSERT INTO "DiscountDecision" ("shopId", id, key, "visitorId", "customerId", "cartToken", "conversationId", occasion, rung,
    reason, day, "decidedAt", move, "ruleId", code, terms, "expiresAt", locale)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::jsonb, $17, $18)`;

const NOTE_EVENT = `
  INSERT INTO "DiscountEvent" ("shopId", "decisionId", kind, at, actor, reference, "expiresAt")
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;

/** What it brought, and what it took off: a code of ours stands alone in an order, so all of the order's discount is its. */
const LIST_OUTCOMES = `
  SELECT granted.*, sold.name AS "orderName", sold.net::float8 AS net, sold.discounts::float8 AS cost
  FROM (${GRANT}) AS granted
  LEFT JOIN "DiscountEvent" AS used ON used."shopId" = $1 AND used."decisionId" = granted.id AND used.kind = 'redeemed'
  LEFT JOIN "Order" AS sold ON sold."shopId" = $1 AND sold.id = used.reference
  ORDER BY granted."grantedAt" DESC LIMIT $2`;

const COUNT_DECISIONS = `
  SELECT rung, reason, count(*)::int AS count FROM "DiscountDecision"
  WHERE "shopId" = $1 AND "decidedAt" >= $2 AND "decidedAt" < $3 GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`;

/** A code of ours stands alone in an order, so all of the order's discount is its; of an order that was cancelled, none. */
const LIST_OPENING_COSTS = `
  SELECT decision.move, decision."ruleId", count(*)::int AS codes, count(sold.id)::int AS used,
    coalesce(sum(sold.discounts), 0)::float8 AS cost
  FROM "DiscountDecision" AS decision
  LEFT JOIN "Visitor" AS visitor ON visitor."shopId" = $1 AND visitor.id = decision."visitorId"
  LEFT JOIN "DiscountEvent" AS used ON used."shopId" = $1 AND used."decisionId" = decision.id AND used.kind = 'redeemed'
  LEFT JOIN "Order" AS sold ON sold."shopId" = $1 AND sold.id = used.reference AND sold."cancelledAt" IS NULL
  WHERE decision."shopId" = $1 AND decision."decidedAt" >= $2 AND decision."decidedAt" < $3
    AND decision.move IS NOT NULL AND decision.terms IS NOT NULL
    AND ($4 = 'all' OR visitor.device = $4)
    AND ($5 = 'all' OR ($5 = 'new') = (visitor."firstSeenAt" >= $2))
  GROUP BY 1, 2`;

const openingCostsSchema = z.array(
  z.object({
    ...{ move: z.string(), ruleId: z.string().nullable() },
    ...{ codes: z.number(), used: z.number(), cost: z.number() },
  }),
);

const toldSchema = z.object({ rung: discountRungSchema, reason: discountReasonSchema });

const grantSchema = z.object({
  ...{ id: z.string(), visitorId: z.string(), conversationId: z.string().nullable(), occasion: discountOccasionSchema },
  move: openingMoveSchema.nullable(),
  ...{ code: z.string(), terms: discountTermsSchema, locale: z.string(), grantedAt: z.date(), expiresAt: z.date() },
  ...{ discountId: z.string().nullable(), appliedAt: z.date().nullable() },
  state: z.enum(["waiting", "reserved", "issued", "redeemed", "declined", "withdrawn"]),
});
const outcomeSchema = grantSchema.extend({
  ...{ orderName: z.string().nullable(), net: z.number().nullable(), cost: z.number().nullable() },
});

/** Columns without a time zone take UTC as it is written. */
const utc = (at: Date) => at.toISOString().replace("Z", "");

export function createPostgresDiscountStore(pool: Pool, shopId: string): DiscountStore {
  async function listGrants(condition: string, values: unknown[]): Promise<DiscountGrant[]> {
    const { rows } = await pool.query(`${GRANT} AND ${condition} ORDER BY decision."decidedAt" DESC`, [
      shopId,
      ...values,
    ]);
    return grantSchema.array().parse(rows);
  }

  async function listOfShopper(client: Pool | PoolClient, asker: DiscountAsker): Promise<DiscountGrant[]> {
    const { rows } = await client.query(LIST_OF_SHOPPER, [shopId, asker.visitorId, asker.customerId, asker.cartToken]);
    return grantSchema.array().parse(rows);
  }

  async function findTold(client: Pool | PoolClient, key: string): Promise<DecisionTold | null> {
    const { rows } = await client.query(FIND_TOLD, [shopId, key]);
    return rows.length === 0 ? null : { ...toldSchema.parse(rows[0]), isNew: false };
  }

  return {
    async readSettings() {
      const { rows } = await pool.query<{ settings: unknown }>(READ_SETTINGS, [shopId]);
      return discountSettingsSchema.parse(rows[0]?.settings ?? {});
    },

    async saveSettings(settings, at) {
      await pool.query(SAVE_SETTINGS, [shopId, JSON.stringify(settings), utc(at)]);
    },

    decide: ({ id, key, asker, conversationId, occasion, opening, day, at, asksSince }, choose) =>
      runSqlTransaction(pool, async (client) => {
        await client.query(LOCK, [LOCK_CLASS, shopId]);
        const told = await findTold(client, key);
        if (told) return told;

        const { visitorId, customerId, cartToken } = asker;
        const grants = await listOfShopper(client, asker);
        const asked = [shopId, visitorId, customerId, cartToken, utc(asksSince)];
        const asks = (await client.query<{ count: number }>(COUNT_ASKS, asked)).rows[0]?.count ?? 0;
        const grantedToday = (await client.query<{ count: number }>(COUNT_TODAY, [shopId, day])).rows[0]?.count ?? 0;

        const { rung, reason, grant } = choose({ grants, asks, grantedToday });
        await client.query(KEEP_DECISION, [
          ...[shopId, id, key, visitorId, customerId, cartToken, conversationId, occasion, rung, reason, day, utc(at)],
          ...[opening?.move ?? null, opening?.ruleId ?? null],
          ...(grant
            ? [grant.code, JSON.stringify(grant.terms), utc(grant.expiresAt), grant.locale]
            : [null, null, null, null]),
        ]);
        return { rung, reason, isNew: true };
      }),

    async findLive(asker, now) {
      const grants = await listOfShopper(pool, asker);
      const isLive = ({ state, expiresAt }: DiscountGrant) =>
        expiresAt > now && (state === "issued" || state === "reserved" || state === "waiting");
      const live = grants.filter(isLive);
      return live.find(({ state }) => state !== "waiting") ?? live[0] ?? null;
    },

    findGrant: async (id) => (await listGrants("decision.id = $2", [id]))[0] ?? null,

    findByCodes: (codes) => listGrants("decision.code = ANY($2)", [codes.map((code) => code.trim().toUpperCase())]),

    async noteEvent(grantId, event, at) {
      const { actor, reference, expiresAt } = toColumns(event);
      const values = [shopId, grantId, event.kind, utc(at), actor, reference, expiresAt && utc(expiresAt)];
      return (await pool.query(NOTE_EVENT, values)).rowCount === 1;
    },

    listWaiting: (now) =>
      listGrants(`decision.rung = 'approval' AND settled.kind IS NULL AND decision."expiresAt" > $2`, [utc(now)]),

    listRunning: (now) =>
      listGrants(
        `issued.kind IS NOT NULL AND redeemed.kind IS NULL AND withdrawn.kind IS NULL AND issued."expiresAt" > $2`,
        [utc(now)],
      ),

    async listGrants(limit) {
      const { rows } = await pool.query(LIST_OUTCOMES, [shopId, limit]);
      return outcomeSchema
        .array()
        .parse(rows)
        .map(({ orderName, net, cost, ...grant }) => ({
          ...grant,
          redeemed: net === null || cost === null ? null : { orderName: orderName ?? "", net, cost },
        }));
    },

    async listOpeningCosts({ from, until, device, visitors }) {
      const { rows } = await pool.query(LIST_OPENING_COSTS, [shopId, utc(from), utc(until), device, visitors]);
      return openingCostsSchema.parse(rows);
    },

    async countDecisions(from, until) {
      const { rows } = await pool.query(COUNT_DECISIONS, [shopId, utc(from), utc(until)]);
      return toldSchema.extend({ count: z.number() }).array().parse(rows);
    },
  };
}

type Columns = { actor: string | null; reference: string | null; expiresAt: Date | null };

function toColumns(event: GrantEvent): Columns {
  const none = { actor: null, reference: null, expiresAt: null };
  switch (event.kind) {
    case "settled":
      return { ...none, actor: event.actor, reference: event.verdict };
    case "issued":
      return { ...none, reference: event.discountId, expiresAt: event.expiresAt };
    case "applied":
      return none;
    case "redeemed":
      return { ...none, reference: event.orderId };
    case "withdrawn":
      return { ...none, actor: event.actor, reference: event.why };
  }
}
