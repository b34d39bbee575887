import type { CatalogDocument } from "~/ports/catalog-search";
import { stemsOf } from "../../perception/phrase-index";
import { isMentioned } from "../../ranking/is-mentioned";
import { slot } from "../../reply/slot";
import { getProduct } from "../../tools/get-product";
import { asksCare } from "./asks-care";
import type { MoveContext } from "./move-context";
import { rememberShown } from "./remember-shown";

const CARE = /\b(?:care|washing|pflege|entretien|cuidados?)\b/i;

/**
 * "How do I wash it?": what the shop lists of just this thing, before what its pages say of things in general. False where
 * nothing is at hand, another kind of thing is asked about, or nothing is listed.
 */
export async function tellCare(question: string, context: MoveContext): Promise<boolean> {
  const { situation, desk, voice } = context;
  const { referents, input } = situation;
  const [productId] = referents.productIds;
  const isAtHand = referents.how === "shown" ? input.memory.shown[0]?.length === 1 : referents.how !== "none";
  if (productId === undefined || !isAtHand || !asksCare(question)) return false;

  const read = await desk.use(getProduct, { productIds: [productId] });
  const document = read.ok ? desk.evidence.documents.get(productId) : undefined;
  const name = document && Object.keys(document.attributes).find((key) => CARE.test(key.replace(/[_-]/g, " ")));
  if (document === undefined || name === undefined || isOfOtherThing(document, question, context)) return false;

  await voice.say("detail.fact", { title: slot.title(productId), fact: slot.listed(productId, name) });
  rememberShown([productId], referents.variantId, context);
  return true;
}

/** "How do I wash merino?" in front of a rain jacket. */
export function isOfOtherThing(
  document: CatalogDocument,
  question: string,
  { situation }: Pick<MoveContext, "situation">,
): boolean {
  if (situation.referents.how === "named") return false;
  const { title, description, tags, attributes } = document;
  const told = new Set(stemsOf([title, description, ...tags, ...Object.entries(attributes).flat(2)].join(" ")));
  return situation.perception.entities
    .filter(({ negated, text }) => !negated && question.includes(text) && !asksCare(text))
    .some(({ type, text }) => {
      if (type === "category") return !isMentioned(document, { categories: [text], words: [] });
      return (type === "material" || type === "attribute") && !stemsOf(text).every((own) => told.has(own));
    });
}
