import { foldText } from "../../../perception/fold-text";
import { removeFromCart, removeFromCartInput } from "../../../tools/remove-from-cart";
import { viewCart } from "../../../tools/view-cart";
import { countToRemove } from "../../../variants/count-to-remove";
import { askAboutPlan, confirmedCall } from "../ask-about-plan";
import { askWhichLine } from "../ask-which-line";
import { findExceptedLines } from "../find-excepted-lines";
import { findLines, linesOfVariant } from "../find-lines";
import { findMentionedLines } from "../find-mentioned-lines";
import { lookAt } from "../look-at";
import type { MoveContext } from "../move-context";
import { partThatGoes } from "../part-that-goes";
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
  const folded = foldText(situation.perception.text);
  const kept = findExceptedLines(cart.lines, folded);
  if (kept.length > 0 && kept.length < cart.lines.length) {
    const rest = cart.lines.filter((line) => !kept.includes(line));
    return removeLines(
      rest.map(({ id }) => id),
      context,
    );
  }
  const isEmptied = EMPTY.test(folded);
  // "Lose the headbands. All of them": all of what is named.
  const going = lookAt(partThatGoes(situation.perception), context);
  const named = isEmptied ? null : await findMentionedLines(cart.lines, going);
  const isAll = isEmptied || (situation.perception.cues.everything && (named?.length ?? 0) === 0);
  // "The guy with the 11s bailed, take his out."
  const told = linesOfVariant(cart.lines, going.situation.perception.text);
  const lines = isAll ? cart.lines : (named ?? (told.length === 1 ? told : findLines(cart.lines, going)));
  const [line, second] = lines;
  if (!line) return askWhichLine(cart.lines, "remove", context);
  const count = isAll || second ? null : countToRemove(situation.perception);
  if (count !== null && count < line.quantity) return setQuantity(line.id, line.quantity - count, context);
  return removeLines(
    lines.map(({ id }) => id),
    context,
  );
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
