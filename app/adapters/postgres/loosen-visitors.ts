import { randomBytes } from "node:crypto";
import { loosenSittings } from "./loosen-sittings";
import type { Transaction } from "./open-database";

/**
 * Puts the counted days, the orders, the exposures, the discounts and the counted sittings of visitors under names that lead
 * to nobody, the same name for all.
 * Deleting the days, or taking the visitor off the orders, would change one side of revenue per visitor and not the other. Returns how
 * many days and orders there were.
 */
export async function loosenVisitors(
  tx: Transaction,
  shopId: string,
  visitorIds: string[],
): Promise<{ days: number; orders: number }> {
  const names = visitorIds.map(() => `erased-${randomBytes(9).toString("base64url")}`);
  const days = await tx.$executeRaw`
    UPDATE "VisitorDay" AS day SET "visitorId" = nobody.name
    FROM unnest(${visitorIds}::text[], ${names}::text[]) AS nobody (id, name)
    WHERE day."shopId" = ${shopId} AND day."visitorId" = nobody.id`;
  const orders = await tx.$executeRaw`
    UPDATE "Order" AS sold SET "visitorId" = nobody.name
    FROM unnest(${visitorIds}::text[], ${names}::text[]) AS nobody (id, name)
    WHERE sold."shopId" = ${shopId} AND sold."visitorId" = nobody.id`;
  await tx.$executeRaw`
    UPDATE "ExperimentExposure" AS exposure SET "visitorId" = nobody.name
    FROM unnest(${visitorIds}::text[], ${names}::text[]) AS nobody (id, name)
    WHERE exposure."shopId" = ${shopId} AND exposure."visitorId" = nobody.id`;
  await tx.$executeRaw`
    UPDATE "BuyerRollup" AS buyer SET "visitorId" = nobody.name
    FROM unnest(${visitorIds}::text[], ${names}::text[]) AS nobody (id, name)
    WHERE buyer."shopId" = ${shopId} AND buyer."visitorId" = nobody.id`;
  await loosenSittings(tx, shopId, { visitorIds });
  // A grant stays, since what it took off is counted; nothing in it leads to a person.
  await tx.$executeRaw`
    UPDATE "DiscountDecision" AS decision
    SET "visitorId" = nobody.name, "customerId" = NULL, "cartToken" = NULL, "conversationId" = NULL
    FROM unnest(${visitorIds}::text[], ${names}::text[]) AS nobody (id, name)
    WHERE decision."shopId" = ${shopId} AND decision."visitorId" = nobody.id`;
  return { days, orders };
}
