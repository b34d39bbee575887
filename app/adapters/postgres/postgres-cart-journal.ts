import type { CartWrite as CartWriteRow, CartWriteStatus } from "@prisma/client";
import { cartQuantitiesSchema, journalledChangesSchema, journalledResultSchema } from "~/contracts/cart-write-record";
import type { CartJournal, CartWriteRecord } from "~/ports/cart-journal";
import type { SecretBox } from "~/ports/secret-box";
import type { Database } from "./open-database";

const STATUSES = {
  requested: "REQUESTED",
  writing: "WRITING",
  written: "WRITTEN",
  partial: "PARTIAL",
  refused: "REFUSED",
  undone: "UNDONE",
} as const satisfies Record<CartWriteRecord["status"], CartWriteStatus>;

const STATUS_NAMES: Record<CartWriteStatus, CartWriteRecord["status"]> = {
  REQUESTED: "requested",
  WRITING: "writing",
  WRITTEN: "written",
  PARTIAL: "partial",
  REFUSED: "refused",
  UNDONE: "undone",
};

const CART_ID = "cart-write:cart-id";
const MAX_CUT_OFF = 100;

/** The journal of one shop. Cart ids are encrypted: whoever holds the key may change the cart. */
export function createPostgresCartJournal({ prisma }: Database, secretBox: SecretBox, shopId: string): CartJournal {
  const sealCartId = (cartId: string | null) => (cartId === null ? null : secretBox.seal(cartId, CART_ID));

  function toRecord(row: CartWriteRow): CartWriteRecord {
    return {
      id: row.id,
      conversationId: row.conversationId,
      turnId: row.turnId,
      cartId: row.cartIdCiphertext === null ? null : secretBox.open(row.cartIdCiphertext, CART_ID),
      before: cartQuantitiesSchema.parse(row.before).byVariant,
      intended: cartQuantitiesSchema.parse(row.intended).byVariant,
      changes: journalledChangesSchema.parse(row.changes).changes,
      result: row.result === null ? null : journalledResultSchema.parse(row.result),
      status: STATUS_NAMES[row.status],
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    };
  }

  return {
    async begin({ cartId, before, intended, changes, status, ...record }) {
      await prisma.cartWrite.create({
        data: {
          ...record,
          shopId,
          cartIdCiphertext: sealCartId(cartId),
          before: cartQuantitiesSchema.parse({ byVariant: before }),
          intended: cartQuantitiesSchema.parse({ byVariant: intended }),
          changes: journalledChangesSchema.parse({ changes }),
          status: STATUSES[status],
          updatedAt: record.createdAt,
        },
      });
    },

    async update(id, { status, result, cartId, updatedAt }) {
      await prisma.cartWrite.updateMany({
        where: { shopId, id },
        data: {
          updatedAt,
          ...(status === undefined ? {} : { status: STATUSES[status] }),
          ...(result === undefined || result === null ? {} : { result }),
          ...(cartId === undefined ? {} : { cartIdCiphertext: sealCartId(cartId) }),
        },
      });
    },

    async find(id) {
      const row = await prisma.cartWrite.findUnique({ where: { shopId_id: { shopId, id } } });
      return row && toRecord(row);
    },

    async listOfTurn(turnId) {
      const rows = await prisma.cartWrite.findMany({ where: { shopId, turnId }, orderBy: { createdAt: "asc" } });
      return rows.map(toRecord);
    },

    async findLatestDone(conversationId) {
      const row = await prisma.cartWrite.findFirst({
        where: { shopId, conversationId, status: { in: ["WRITTEN", "PARTIAL"] } },
        orderBy: { createdAt: "desc" },
      });
      return row && toRecord(row);
    },

    async listCutOff(before) {
      const rows = await prisma.cartWrite.findMany({
        where: { shopId, status: "WRITING", updatedAt: { lt: before } },
        orderBy: { createdAt: "asc" },
        take: MAX_CUT_OFF,
      });
      return rows.map(toRecord);
    },
  };
}

/** Shops that have writes which were cut off, over all of them: what the recovery job begins with. */
export async function listShopsWithCutOffWrites({ prisma }: Database, before: Date): Promise<string[]> {
  const rows = await prisma.cartWrite.findMany({
    where: { status: "WRITING", updatedAt: { lt: before } },
    distinct: ["shopId"],
    select: { shopId: true },
  });
  return rows.map(({ shopId }) => shopId);
}
