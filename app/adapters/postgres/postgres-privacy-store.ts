import type { SecretBox } from "~/ports/secret-box";
import type { CustomerKey, ErasureCounts, PrivacyStore } from "~/ports/privacy-store";
import { eraseShop } from "./erase-shop";
import { loosenSittings } from "./loosen-sittings";
import { loosenVisitors } from "./loosen-visitors";
import { noteErased } from "./note-erased";
import type { Database, Transaction } from "./open-database";
import { TICKET_EMAIL } from "./postgres-ticket-store";

/** A busy day's visitors are more than one statement takes parameters, or one transaction time. */
const BATCH_SIZE = 1000;

/** Who is meant, in our own ids. */
type Traces = { visitorIds: string[]; conversationIds: string[]; orderIds: string[] };

export function createPostgresPrivacyStore(
  { pool, prisma, transaction }: Database,
  shop: { id: string; domain: string },
  secretBox: SecretBox,
): PrivacyStore {
  const shopId = shop.id;

  async function findTraces(tx: Transaction, { customerId, orderIds, email }: CustomerKey): Promise<Traces> {
    const orders = await tx.order.findMany({
      where: { shopId, OR: [{ customerId }, { id: { in: orderIds } }] },
      select: { id: true, visitorId: true, conversationId: true },
    });
    const visitors = await tx.visitor.findMany({ where: { shopId, customerId }, select: { id: true } });
    const named = new Set([...visitors.map(({ id }) => id), ...orders.flatMap(({ visitorId }) => visitorId ?? [])]);

    const talked = await tx.conversation.findMany({
      where: { shopId, visitorId: { in: [...named] } },
      select: { id: true },
    });
    const wrote = email === null ? [] : await findTicketsOf(tx, email);
    return {
      visitorIds: [...named],
      conversationIds: [...new Set([...talked.map(({ id }) => id), ...wrote])],
      orderIds: orders.map(({ id }) => id),
    };
  }

  async function findTracesBefore(until: Date): Promise<Traces> {
    const some = { select: { id: true }, take: BATCH_SIZE } as const;
    const [visitors, conversations, orders] = await Promise.all([
      prisma.visitor.findMany({ where: { shopId, lastSeenAt: { lt: until } }, ...some }),
      prisma.conversation.findMany({ where: { shopId, lastMessageAt: { lt: until } }, ...some }),
      prisma.order.findMany({
        where: {
          ...{ shopId, placedAt: { lt: until } },
          OR: [{ customerId: { not: null } }, { visitorId: { not: null } }, { cartToken: { not: null } }],
        },
        ...some,
      }),
    ]);
    return {
      visitorIds: visitors.map(({ id }) => id),
      conversationIds: conversations.map(({ id }) => id),
      orderIds: orders.map(({ id }) => id),
    };
  }

  /** Conversations in which this address was left. Each ciphertext is different, so they have to be opened. */
  async function findTicketsOf(tx: Transaction, email: string): Promise<string[]> {
    const tickets = await tx.ticket.findMany({
      where: { shopId, emailCiphertext: { not: null } },
      select: { conversationId: true, emailCiphertext: true },
    });
    return tickets
      .filter(({ emailCiphertext }) => {
        const left = emailCiphertext === null ? null : secretBox.open(emailCiphertext, TICKET_EMAIL);
        return left?.toLowerCase() === email.toLowerCase();
      })
      .map(({ conversationId }) => conversationId);
  }

  return {
    async exportCustomer(customer) {
      const { visitorIds, conversationIds, orderIds } = await findTraces(prisma, customer);
      const ofVisitors = { shopId, visitorId: { in: visitorIds } };
      const ofConversations = { shopId, conversationId: { in: conversationIds } };
      const [visitors, conversations, messages, tickets, carts, orders, events, experiments, discounts, hesitations] =
        await Promise.all([
          prisma.visitor.findMany({ where: { shopId, id: { in: visitorIds } } }),
          prisma.conversation.findMany({
            where: { shopId, id: { in: conversationIds } },
            select: { id: true, channel: true, language: true, memory: true, startedAt: true, lastMessageAt: true },
          }),
          prisma.message.findMany({
            where: ofConversations,
            orderBy: [{ conversationId: "asc" }, { sequence: "asc" }],
            select: { conversationId: true, author: true, text: true, blocks: true, createdAt: true },
          }),
          prisma.ticket.findMany({ where: ofConversations, select: { id: true, text: true, createdAt: true } }),
          prisma.cartLink.findMany({ where: ofVisitors, select: { cartToken: true, linkedAt: true } }),
          prisma.order.findMany({
            where: { shopId, id: { in: orderIds } },
            select: { id: true, name: true, placedAt: true, lines: true },
          }),
          pool.query<{ type: string; at: Date; data: unknown }>(
            "SELECT type, at, data FROM events.event WHERE shop_id = $1 AND visitor_id = ANY($2) ORDER BY at",
            [shopId, visitorIds],
          ),
          prisma.experimentExposure.findMany({
            where: ofVisitors,
            select: { arm: true, exposedAt: true, experiment: { select: { name: true } } },
          }),
          prisma.discountDecision.findMany({
            where: { shopId, OR: [{ visitorId: { in: visitorIds } }, { customerId: customer.customerId }] },
            select: { occasion: true, rung: true, reason: true, code: true, decidedAt: true, expiresAt: true },
          }),
          prisma.leftAloneVisit.findMany({ where: ofVisitors, select: { askedAt: true, reasons: true } }),
        ]);
      return {
        visitors,
        conversations,
        messages,
        tickets,
        carts,
        orders,
        events: events.rows,
        experiments,
        discounts,
        hesitations,
      };
    },

    eraseCustomer: (customer) =>
      transaction(async (tx) => {
        const traces = await findTraces(tx, customer);
        return eraseTraces(tx, shopId, traces);
      }),

    eraseShop: () => eraseShop(pool, shop),

    async eraseBefore(until) {
      await noteErased(pool, [shopId], until);
      let counts: ErasureCounts = {};
      for (;;) {
        const traces = await findTracesBefore(until);
        const erased = await transaction(async (tx) => {
          const rows = await eraseTraces(tx, shopId, traces);
          // The days of their time go as well, below: nothing is divided by them any more.
          const ofTime = { shopId, id: { in: traces.orderIds } };
          await tx.order.updateMany({ where: ofTime, data: { visitorId: null } });
          return rows;
        });
        counts = addCounts(counts, erased);
        if (Object.values(traces).every((ids) => ids.length < BATCH_SIZE)) break;
      }

      const day = until.toISOString().slice(0, 10);
      const days = await prisma.visitorDay.deleteMany({ where: { shopId, day: { lt: day } } });
      const sittings = await prisma.sitting.deleteMany({ where: { shopId, day: { lt: day } } });
      const links = await prisma.cartLink.deleteMany({ where: { shopId, linkedAt: { lt: until } } });
      const exposures = await prisma.experimentExposure.deleteMany({ where: { shopId, exposedAt: { lt: until } } });
      const asks = await prisma.discountDecision.deleteMany({
        where: { shopId, code: null, decidedAt: { lt: until } },
      });
      await prisma.discountDecision.updateMany({
        where: { shopId, decidedAt: { lt: until } },
        data: { customerId: null, cartToken: null, conversationId: null },
      });
      // Also those whose conversation was erased while they were being written.
      const writes = await prisma.cartWrite.deleteMany({ where: { shopId, createdAt: { lt: until } } });
      const events = await prisma.$executeRaw`DELETE FROM events.event WHERE shop_id = ${shopId} AND at < ${until}`;
      // Of those who come back again and again, what they said long ago.
      const profiles = await prisma.$executeRaw`
        UPDATE "Visitor" SET profile = jsonb_set(profile, '{facts}', (
          SELECT coalesce(jsonb_agg(fact ORDER BY fact ->> 'at' DESC), '[]') FROM jsonb_array_elements(profile -> 'facts') AS fact
          WHERE fact ->> 'at' >= ${until.toISOString()}))
        WHERE "shopId" = ${shopId} AND jsonb_path_exists(profile, '$.facts[*] ? (@.at < $until)',
          jsonb_build_object('until', ${until.toISOString()}::text))`;
      const demand =
        await prisma.$executeRaw`DELETE FROM search.unmet_demand WHERE shop_id = ${shopId} AND day < ${day}::date`;
      return addCounts(counts, {
        "search.unmet_demand": demand,
        ...{ VisitorDay: days.count, Sitting: sittings.count, CartLink: links.count, CartWrite: writes.count },
        ...{ ExperimentExposure: exposures.count, DiscountDecision: asks.count },
        "events.event": events,
        "Visitor (profile)": profiles,
      });
    },
  };
}

/** Messages, turns, tickets and their answers go with their conversation, by foreign key. */
async function eraseTraces(tx: Transaction, shopId: string, traces: Traces): Promise<ErasureCounts> {
  const { visitorIds, conversationIds, orderIds } = traces;
  const ofVisitors = { shopId, visitorId: { in: visitorIds } };
  const ofConversations = { shopId, conversationId: { in: conversationIds } };

  const events = await tx.$executeRaw`
    DELETE FROM events.event
    WHERE shop_id = ${shopId} AND (visitor_id = ANY(${visitorIds}) OR conversation_id = ANY(${conversationIds}))`;
  const cartWrites = await tx.cartWrite.deleteMany({ where: ofConversations });
  const messages = await tx.message.deleteMany({ where: ofConversations });
  const tickets = await tx.ticket.deleteMany({ where: ofConversations });
  const turns = await tx.turn.deleteMany({ where: { shopId, OR: [ofConversations, ofVisitors] } });
  const conversations = await tx.conversation.deleteMany({
    where: { shopId, OR: [{ id: { in: conversationIds } }, { visitorId: { in: visitorIds } }] },
  });
  const cartLinks = await tx.cartLink.deleteMany({ where: ofVisitors });
  const checkouts = await tx.$executeRaw`
    DELETE FROM "PixelCheckout" WHERE "shopId" = ${shopId} AND ("orderId" = ANY(${orderIds}) OR token IN (
      SELECT "checkoutToken" FROM "Order" WHERE "shopId" = ${shopId} AND id = ANY(${orderIds})))`;
  // What was counted and sold stays, in the arm it was sold in; nothing in it leads to a person any more.
  const orders = await tx.order.updateMany({
    where: { shopId, OR: [{ id: { in: orderIds } }, ofVisitors] },
    data: { customerId: null, cartToken: null, checkoutToken: null, conversationId: null, name: "" },
  });
  await loosenSittings(tx, shopId, { conversationIds });
  const leftAlone = await tx.leftAloneVisit.deleteMany({ where: ofVisitors });
  const loosened = await loosenVisitors(tx, shopId, visitorIds);
  const visitors = await tx.visitor.deleteMany({ where: { shopId, id: { in: visitorIds } } });

  return {
    "events.event": events,
    CartWrite: cartWrites.count,
    Message: messages.count,
    Ticket: tickets.count,
    Turn: turns.count,
    Conversation: conversations.count,
    CartLink: cartLinks.count,
    LeftAloneVisit: leftAlone.count,
    PixelCheckout: checkouts,
    "VisitorDay (loosened)": loosened.days,
    Visitor: visitors.count,
    "Order (loosened)": orders.count,
  };
}

function addCounts(left: ErasureCounts, right: ErasureCounts): ErasureCounts {
  const sum = { ...left };
  for (const [table, count] of Object.entries(right)) sum[table] = (sum[table] ?? 0) + count;
  return sum;
}
