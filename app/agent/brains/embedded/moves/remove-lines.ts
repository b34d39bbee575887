import { foldText } from "../../../perception/fold-text";
import { removeFromCart, removeFromCartInput } from "../../../tools/remove-from-cart";
import { viewCart } from "../../../tools/view-cart";
import { countToRemove } from "../../../variants/count-to-remove";
import { askAboutPlan, confirmedCall } from "../ask-about-plan";
import { askWhichLine } from "../ask-which-line";
import { findLines, type CartViewLine } from "../find-lines";
import { findMentionedLines } from "../find-mentioned-lines";
import type { MoveContext } from "../move-context";
import { tellOutcome } from "../tell-outcome";
import { setQuantity } from "./change-lines";

/** "Empty my cart" names no line and means each. */
const EMPTY = /\b(?:empty|clear)\b|\bleere?n?\b|\bvid(?:e|er|ez)\b|\bvacia(?:r|me)?\b/;

/** Takes lines out: the ones named, all, or the only one; some units of one where so many are named. */
export async function remove(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { tap } = situation.input;
  await desk.use(viewCart, {});
  if (tap?.kind === "set-quantity") return removeLines([tap.lineId], context);

  const planned = removeFromCartInput.safeParse(confirmedCall(situation, "remove_from_cart"));
  if (planned.success) return removeLines(planned.data.lineIds, context);

  const cart = desk.evidence.cart;
  if (!cart || cart.lines.length === 0) return voice.say("cart.empty");
  const isAll = situation.perception.cues.everything || EMPTY.test(foldText(situation.perception.text));
  const lines = isAll ? cart.lines : await meantLines(cart.lines, context);
  const [line, second] = lines;
  if (!line) return askWhichLine(cart.lines, "remove", context);
  const count = isAll || second ? null : countToRemove(situation.perception);
  if (count !== null && count < line.quantity) return setQuantity(line.id, line.quantity - count, context);
  return removeLines(
    lines.map(({ id }) => id),
    context,
  );
}

/** What the words fit; the only line there is goes as well where they name nothing else. */
async function meantLines(lines: CartViewLine[], context: MoveContext): Promise<CartViewLine[]> {
  const named = await findMentionedLines(lines, context);
  return named ?? findLines(lines, context);
}

async function removeLines(lineIds: string[], context: MoveContext): Promise<void> {
  const { desk } = context;
  const removed = (desk.evidence.cart?.lines ?? [])
    .filter(({ id }) => lineIds.includes(id))
    .map(({ productId, variantId, quantity }) => ({ productId, variantId, quantity }));
  const answer = await desk.use(removeFromCart, { lineIds });
  if (answer.ok) desk.remember({ justRemoved: removed.slice(0, 10) });
  else if (await askAboutPlan({ tool: "remove_from_cart", input: { lineIds } }, answer.decision, context)) return;
  if (!answer.ok) return context.voice.say("cart.unavailable");
  return tellOutcome(answer.value, "remove", context);
}
