import { foldText } from "../perception/fold-text";
import type { Situation } from "../situation";

const CODE = /\b(?:codes?|coupons?|vouchers?|gutschein\w*|codigos?|cupon\w*)\b/;
/** A code by its own name: "WELCOME10". */
const NAMED = /\b(?=[A-Za-z]*\d)[A-Za-z]{4,}\d{1,3}\b/;
const USES = /^\W*(?:(?:please|ok(?:ay)?|and|can you|could you|then|yes|just)\W+)*(?:apply|use|redeem|enter|add|put)\b/;
const WHERE = /\b(?:where|how) (?:do|can|should|would|to|must)\b.*\b(?:enter|put|use|apply|type|redeem|add|get)\b/;
const HAS = /\b(?:i have|i've got|i got|got) (?:a|an|this|the) (?:[\p{L}-]+ ){0,2}(?:code|coupon|voucher)\b/u;
const FAILS =
  /\b(?:doesn'?t|does not|isn'?t|is not|not|won'?t|can'?t|didn'?t|never|stopped) (?:\p{L}+ ){0,2}?(?:work\w*|accept\w*|valid|apply\w*|go through|taken|take)\b|\b(?:invalid|expired|rejected|refused|error|declined)\b/u;
/** "Can I use two codes?", "on sale items": what the shop's pages say of codes. */
const OF_RULES = /\b(?:two|both|several|more than one|combine\w*|stack\w*|sale|reduced|together|gift card)\b/;

/** What is said of a code of one's own: where it goes, or that it does not work. Null where codes are asked for or about. */
export function speaksOfCode({ perception, input, pending }: Situation): "where" | "fails" | null {
  const folded = foldText(perception.text);
  if (perception.language !== "en" || input.tap !== null || pending !== null || OF_RULES.test(folded)) return null;
  const last = input.history.findLast(({ from }) => from === "shopper")?.text ?? "";
  const isOfCode = CODE.test(folded) || NAMED.test(perception.text);
  const isAfterCode = input.memory.digest.at(-1) !== undefined && (CODE.test(foldText(last)) || /% ?off/.test(last));
  if (!isOfCode && !(isAfterCode && /\b(?:it|that|this|one)\b/.test(folded))) return null;
  const isThing = perception.entities.some(({ type, negated }) => !negated && type === "category");
  if (isThing && !isOfCode) return null;
  if (FAILS.test(folded)) return "fails";
  if (WHERE.test(folded) || USES.test(folded) || HAS.test(folded)) return isOfCode || isAfterCode ? "where" : null;
  // "It's SPRING20", after "my code doesn't work".
  return NAMED.test(perception.text) && isAfterCode && !folded.includes("?") ? "fails" : null;
}
