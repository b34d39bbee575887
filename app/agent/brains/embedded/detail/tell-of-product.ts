import { findEvidence } from "../../../knowledge/find-evidence";
import { getProduct } from "../../../tools/get-product";
import type { MoveContext } from "../move-context";
import { rememberShown } from "../remember-shown";
import { isOfOtherThing } from "../tell-care";
import { tellEvidence } from "../tell-evidence";
import { tellChoices } from "./tell-choices";

/**
 * What the product at hand says of a question that was not heard as one about it; false where it says nothing. What only
 * shares a word with the question is no answer here.
 */
export async function tellOfProduct(
  question: string,
  context: MoveContext,
  { isDoubtful = false } = {},
): Promise<boolean> {
  const { situation, desk } = context;
  const { referents, input } = situation;
  const isAtHand = referents.how !== "none" && (referents.how !== "shown" || input.memory.focus !== null);
  const [productId] = referents.productIds;
  if (productId === undefined || !isAtHand) return false;
  const read = await desk.use(getProduct, { productIds: [productId] });
  const document = read.ok ? desk.evidence.documents.get(productId) : undefined;
  if (document === undefined) return false;

  if (await tellChoices(document, context, question)) {
    rememberShown([productId], referents.variantId, context);
    return true;
  }
  const evidence = findEvidence(document, question, situation.perception.language);
  if (evidence?.isSure !== true) return false;
  // "How do I wash merino?" in front of a rain jacket.
  if (isDoubtful && isOfOtherThing(document, question, context)) return false;
  desk.remember({ lastFactQuestion: question.slice(0, 300) });
  await tellEvidence(productId, evidence, context);
  if (context.step.asked?.ofThing !== "beside") rememberShown([productId], referents.variantId, context);
  return true;
}

/** "How long does it run?" asks for a figure, though "run" is also a use. */
export const ASKS_WHAT =
  /^\s*(?:and |so |und |et |y )?(?:how|what|wie (?:lange|viel|schwer|gross|hell)|was|combien|quel\w*|cuant\w*|cual\w*)\b/;
