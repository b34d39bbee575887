import type { Order as OrderRow, OrderAdjustment as AdjustmentRow, OrderRefund as RefundRow } from "@prisma/client";
import { orderLinesSchema } from "~/contracts/order-lines";
import {
  EVIDENCE_KINDS,
  type OrderFacts,
  type OrderRecord,
  type OrderStore,
  type RefundFacts,
} from "~/ports/order-store";
import type { Database } from "./open-database";

/** Amounts are BIGINT in the database (an order in rupiah overflows 32 bits) and exact as numbers up to 9 * 10^15. */
export function createPostgresOrderStore({ prisma, transaction }: Database, shopId: string): OrderStore {
  return {
    change: (orderId, refunds, decide) =>
      transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`order:${shopId}:${orderId}`}))`;
        await tx.orderRefund.createMany({
          data: refunds.map(({ id, amount, createdAt }) => ({ shopId, id, orderId, amount, createdAt })),
          skipDuplicates: true,
        });
        await tx.orderAdjustment.createMany({
          data: refunds.flatMap(({ id: refundId, adjustments }) =>
            adjustments.map(({ id, amount }) => ({ shopId, id, orderId, refundId, amount })),
          ),
          skipDuplicates: true,
        });
        const known = await tx.orderRefund.findMany({ where: { shopId, orderId }, orderBy: { createdAt: "asc" } });
        const adjustments = await tx.orderAdjustment.findMany({ where: { shopId, orderId }, orderBy: { id: "asc" } });
        const row = await tx.order.findUnique({ where: { shopId_id: { shopId, id: orderId } } });

        const record = decide(
          row && toRecord(row),
          known.map((refund) => toRefund(refund, adjustments)),
        );
        if (!record) return null;
        const columns = toColumns(record);
        await tx.order.upsert({
          where: { shopId_id: { shopId, id: orderId } },
          create: { ...columns, shopId },
          update: columns,
        });
        return record;
      }),

    async listUnjoined(cartToken) {
      const rows = await prisma.order.findMany({
        where: { shopId, cartToken, visitorId: null },
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },
  };
}

function toColumns({ facts, refunded, net, join, evidence, directNet, isAssisted }: OrderRecord) {
  const { updatedAt, lines, ...columns } = facts;
  return {
    ...columns,
    ...{ refunded, net, directNet, isAssisted },
    sourceUpdatedAt: updatedAt,
    lines: { schemaVersion: 1, lines },
    visitorId: join?.visitorId ?? null,
    arm: join?.arm ?? null,
    joinedBy: join?.joinedBy ?? null,
    conversationId: evidence?.conversationId ?? null,
    evidence: evidence?.kind ?? null,
  };
}

function toRecord(row: OrderRow): OrderRecord {
  const { visitorId, arm, conversationId } = row;
  const kind = EVIDENCE_KINDS.find((candidate) => candidate === row.evidence);
  return {
    facts: toFacts(row),
    refunded: Number(row.refunded),
    net: Number(row.net),
    directNet: Number(row.directNet),
    isAssisted: row.isAssisted,
    join: visitorId === null ? null : { visitorId, arm, joinedBy: "cart-link" },
    evidence: conversationId === null || kind === undefined ? null : { kind, conversationId },
  };
}

function toFacts(row: OrderRow): OrderFacts {
  const { id, name, cartToken, checkoutToken, customerId, currency, sourceName, isTest } = row;
  const { appliedRefundIds, placedAt, cancelledAt, sourceUpdatedAt: updatedAt } = row;
  return {
    ...{ id, name, cartToken, checkoutToken, customerId, currency, sourceName, isTest },
    ...{ appliedRefundIds, placedAt, cancelledAt, updatedAt },
    subtotal: Number(row.subtotal),
    discounts: Number(row.discounts),
    shipping: Number(row.shipping),
    tax: Number(row.tax),
    total: Number(row.total),
    currentSubtotal: Number(row.currentSubtotal),
    includedTax: Number(row.includedTax),
    lines: orderLinesSchema.parse(row.lines).lines,
  };
}

function toRefund({ id, orderId, amount, createdAt }: RefundRow, all: AdjustmentRow[]): RefundFacts {
  const adjustments = all
    .filter(({ refundId }) => refundId === id)
    .map((adjustment) => ({ id: adjustment.id, amount: Number(adjustment.amount) }));
  return { id, orderId, amount: Number(amount), adjustments, createdAt };
}
