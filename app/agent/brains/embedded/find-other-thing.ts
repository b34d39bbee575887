import type { LiveProduct } from "~/ports/storefront";
import { isMentioned } from "../../ranking/is-mentioned";
import { isEmptyMention } from "../../recall/find-mention";
import { getProduct } from "../../tools/get-product";
import { findCalled } from "./find-meant-products";
import type { MoveContext } from "./move-context";

/** "I meant the bobble hat": another thing than the one in the cart, where exactly one is called so; else null. */
export async function findOtherThing(productId: string, { situation, desk }: MoveContext): Promise<LiveProduct | null> {
  const { referents, perception } = situation;
  const named = referents.how === "named" ? referents.productIds.find((id) => id !== productId) : undefined;
  const isKind = perception.entities.some(({ type, negated }) => type === "category" && !negated);
  if (named === undefined && (!isKind || isEmptyMention(referents.mention))) return null;

  const answer = await desk.use(getProduct, { productIds: named === undefined ? [productId] : [named] });
  if (!answer.ok) return null;
  if (named !== undefined) return desk.evidence.products.get(named) ?? null;

  // "The clip light": what is a property elsewhere is a part of the name here.
  const words = perception.entities.flatMap(({ type, text, negated }) =>
    !negated && (type === "attribute" || type === "material") ? [text] : [],
  );
  const mention = { ...referents.mention, words: [...referents.mention.words, ...words] };
  const present = desk.evidence.documents.get(productId);
  if (!present || isMentioned(present, mention)) return null;
  const called = (await findCalled(mention, desk)) ?? [];
  const [only, second] = called;
  if (!only || second) return null;
  await desk.use(getProduct, { productIds: [only.document.id] });
  return desk.evidence.products.get(only.document.id) ?? null;
}
