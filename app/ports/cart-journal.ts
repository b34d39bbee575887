import type { JournalledChange, JournalledResult } from "~/contracts/cart-write-record";

export type CartWriteRecord = {
  id: string;
  conversationId: string;
  turnId: string;
  /** Keyed global id; null while only the widget knows the cart. */
  cartId: string | null;
  /** Units by variant, before and as intended after; of the whole cart. */
  before: Record<string, number>;
  intended: Record<string, number>;
  changes: JournalledChange[];
  result: JournalledResult | null;
  status: "requested" | "writing" | "written" | "partial" | "refused" | "undone";
  createdAt: Date;
  updatedAt: Date;
};

/** Journal of cart writes, bound to one shop. Written before Shopify is asked, since its cart mutations take no idempotency key. */
export interface CartJournal {
  begin(record: Omit<CartWriteRecord, "result" | "updatedAt">): Promise<void>;
  update(
    id: string,
    change: Partial<Pick<CartWriteRecord, "status" | "result" | "cartId">> & { updatedAt: Date },
  ): Promise<void>;
  find(id: string): Promise<CartWriteRecord | null>;
  /** Oldest first. */
  listOfTurn(turnId: string): Promise<CartWriteRecord[]>;
  /** The newest that changed the cart and was not undone. */
  findLatestDone(conversationId: string): Promise<CartWriteRecord | null>;
  /** Cut off: still `writing`, untouched since `before`. */
  listCutOff(before: Date): Promise<CartWriteRecord[]>;
}
