import { stemsOf } from "../../perception/phrase-index";
import { isMentioned } from "../../ranking/is-mentioned";
import { isEmptyMention } from "../../recall/find-mention";
import { getProduct } from "../../tools/get-product";
import { anotherVariant } from "../../variants/another-variant";
import { carriesWish } from "../../variants/carries-wish";
import { wishesOfMessage } from "../../variants/wishes-of-message";
import type { CartViewLine } from "./find-lines";
import type { MoveContext } from "./move-context";

const MOST_READ = 6;

/**
 * The lines that are what a message calls them, by what the shop lists of them ("the trainers") and by colour and size ("the
 * berry ones"). Null where it calls them nothing; empty where it names something that no line is.
 */
export async function findMentionedLines(
  lines: CartViewLine[],
  { situation, desk }: Pick<MoveContext, "situation" | "desk">,
): Promise<CartViewLine[] | null> {
  const { perception, referents } = situation;
  const { mention } = referents;
  const isNamed = referents.how === "named";
  const isKind = !isNamed && mention.categories.length > 0;
  const isVariant = perception.entities.some(
    ({ type, negated }) => !negated && ["color", "size", "option"].includes(type),
  );
  if (!isNamed && !isVariant && (!isKind || isEmptyMention(mention))) return null;

  const productIds = [...new Set(lines.map(({ productId }) => productId))].slice(0, MOST_READ);
  const read = await desk.use(getProduct, { productIds });
  if (!read.ok) return null;
  const ofKind = lines.filter(({ productId }) => {
    const document = desk.evidence.documents.get(productId);
    if (isNamed) return referents.productIds.includes(productId);
    return !isKind || (document !== undefined && isMentioned(document, { categories: mention.categories, words: [] }));
  });
  const told = toldApart(ofKind, perception.text, mention.categories);
  if (!isVariant) return told;
  return told.filter(({ productId, variantId }) => {
    const product = desk.evidence.products.get(productId);
    // What comes in no colors is not "the black belt".
    if (
      product &&
      wishesOfMessage(perception, product).some((wish) => wish.kind === "color" && !carriesWish(product, wish))
    )
      return false;
    const meant = product && anotherVariant(product, variantId, perception);
    return (meant?.status === "one" || meant?.status === "sold-out") && meant.variant.id === variantId;
  });
}

/** "The bobble hat", of a beanie and a bobble hat, which are both hats: a word beside the kind that one title alone has. */
function toldApart(lines: CartViewLine[], text: string, kinds: readonly string[]): CartViewLine[] {
  const said = new Set(stemsOf(text));
  const ofKind = new Set(kinds.flatMap(stemsOf));
  const share = ({ title }: CartViewLine) =>
    stemsOf(title).filter((stem) => said.has(stem) && !ofKind.has(stem)).length;
  const best = Math.max(0, ...lines.map(share));
  return best === 0 ? lines : lines.filter((line) => share(line) === best);
}
