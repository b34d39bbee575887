/** What a brain asks to be shown: it names ids, the server builds the block from evidence. */
export type BlockDraft =
  | { type: "products"; items: { productId: string; variantId: string | null; reason: string | null }[] }
  | { type: "comparison"; productIds: string[]; verdict: string | null }
  | { type: "cart" }
  | { type: "cart-undo"; writeId: string; label: string }
  | { type: "order"; name: string }
  | { type: "quick-replies"; options: { label: string; message: string }[] }
  /** The present wish and what is remembered, each to be removed. */
  | { type: "need-state"; chips: { id: string; label: string }[] }
  | { type: "sources"; passageIds: string[] }
  | { type: "handoff"; state: "offered" | "form" | "left" | "person" };
