import type { CatalogDocument } from "~/ports/catalog-search";
import { stemsOf } from "../../perception/phrase-index";
import { isMentioned } from "../../ranking/is-mentioned";
import { wordsOfDescription } from "../../recall/words-of-description";
import { slot } from "../../reply/slot";
import { getProduct } from "../../tools/get-product";
import { searchProducts } from "../../tools/search-products";
import type { MoveContext } from "./move-context";
import { rememberShown } from "./remember-shown";

/**
 * "The ones with separate toes": the one product that these words tell apart, of what was shown or else of its kind. Null
 * where nothing is described so; an empty list where it was asked which is meant, since what is not understood is no reason
 * to take the first.
 */
export async function findDescribed(context: MoveContext): Promise<string[] | null> {
  const { situation, desk } = context;
  const words = wordsOfDescription(situation.perception);
  const shown = (situation.input.memory.shown[0] ?? []).map(({ id }) => id).slice(0, 6);
  if (words.length === 0 || shown.length < 2 || ["named", "ordinal"].includes(situation.referents.how)) return null;

  const read = await desk.use(getProduct, { productIds: shown });
  if (!read.ok) return null;
  const own = documentsOf(read.value.productIds, context).filter((document) => speaksOf(document, words));
  const [only, another] = own;
  if (only && !another) return [only.id];

  const kind = situation.need.constraints.find((one) => one.kind === "category" && one.strength !== "must-not")?.value;
  const text = [kind ?? "", ...words].join(" ").trim().slice(0, 400);
  const found = own.length > 0 ? null : await desk.use(searchProducts, { text, isTextOnly: true, limit: 6 });
  const isOfKind = (document: CatalogDocument) =>
    kind === undefined || isMentioned(document, { categories: [kind], words: [] });
  const others = (found?.ok ? found.value.items : []).map(({ document }) => document).filter(isOfKind);
  const [first, second] = others.filter((document) => speaksOf(document, words));
  if (first && !second) return [first.id];
  const alike = (own.length > 0 ? own : others).filter((document) => words.some((word) => speaksOf(document, [word])));
  await askWhich([...new Set([...alike.map(({ id }) => id), ...shown])], context);
  return [];
}

function documentsOf(ids: string[], { desk }: MoveContext): CatalogDocument[] {
  return ids.flatMap((id) => desk.evidence.documents.get(id) ?? []);
}

function speaksOf({ title, productType, tags, description, attributes }: CatalogDocument, words: string[]): boolean {
  const told = new Set(
    stemsOf([title, productType, ...tags, description, ...Object.values(attributes).flat()].join(" ")),
  );
  return words.every((word) => stemsOf(word).every((stem) => told.has(stem)));
}

async function askWhich(ids: string[], context: MoveContext): Promise<void> {
  const { voice, desk, situation } = context;
  const subject = `add:${situation.input.turnId}`.slice(0, 50);
  await voice.ask({ kind: "which-product", subject, data: { move: "add" } }, "ask.which-of-these");
  const few = ids.slice(0, 4);
  await desk.show({ type: "products", items: few.map((productId) => ({ productId, variantId: null, reason: null })) });
  const labels = few.map((id) => slot.title(id));
  voice.offer(...labels.map((label) => ({ label, message: label })));
  rememberShown(few, null, context);
}
