import { stemsOf } from "../perception/phrase-index";
import type { Situation } from "../situation";
import { type Account, coming, type OpenAccount } from "./account";
import { isOfMeasure, isWithinOther } from "./figure-measures";
import { isNumberOf } from "./figure-values";
import type { Figure } from "./find-figures";
import { partAround, wordsAround } from "./parts-of-message";
import type { PlannedLine } from "./planned-write";

const HALF_OF = /\bhalf (?:of |the )|\bdie halfte\b|\bla moitie\b|\bla mitad\b/;

const MULTIPLIES = /\b(?:double|twice|doppelt\w*|verdopp\w*|doble|duplica\w*|doubl\w*)\b/;

/** One unit more or less needs no figure. */
const ONE_UNIT = /\b(?:one|another|an?|ein\w*|une?|un[oa]?|otr[oa]|more|less|fewer)\b/;

export function findUnsaidQuantity(account: Account, situation: Situation): OpenAccount | null {
  const { plan, folded, figures } = account;
  const { pending, input } = situation;
  const known = [pending?.data.quantity, ...input.memory.justRemoved.map(({ quantity }) => quantity)];
  for (const line of plan.touched) {
    const { before, after } = line;
    if (after <= 1 || before === after || known.includes(after)) continue;
    // What comes in the place of a line comes in its number.
    if (plan.doing === "swap" && plan.touched.some((other) => other !== line && other.before === after)) continue;
    // "Half of them should be lemon": what comes is the half of what was there.
    if (before === 0 && HALF_OF.test(folded) && plan.touched.some((other) => other.before === after * 2)) continue;
    if (
      before > 0 &&
      ((MULTIPLIES.test(folded) && after === before * 2) ||
        HALF_OF.test(folded) ||
        (Math.abs(after - before) === 1 && ONE_UNIT.test(folded)))
    )
      continue;
    const isAmount = ({ value }: Figure) => value === after || (before > 0 && value === Math.abs(after - before));
    const saying = figures.filter(
      (figure) =>
        figure.suffix === "" && isAmount(figure) && !isWithinOther(figure, account) && !isOfMeasure(figure, account),
    );
    const counting = saying.filter(
      (figure) => countsOnly(figure, line, account) && isBesideItsThing(figure, line, account),
    );
    if (counting.length > 0) continue;
    return saying.length > 0
      ? { reason: "number-read-twice", words: wordsAround(saying, account) }
      : { reason: "quantity-unsaid", words: [] };
  }
  // "Half of the gels" is not all of them.
  const half = plan.doing === "add" ? null : HALF_OF.exec(folded);
  if (half && !plan.touched.some(({ before, after }) => after * 2 === before))
    return {
      reason: "amount-open",
      words: wordsAround([{ start: half.index, end: half.index + half[0].length }], account),
    };
  // "One of the two": so many, and no more.
  const single = ONE_OF.exec(folded);
  const isTold = coming(plan)
    .concat(plan.touched)
    .some(({ before, after }) => after === 1 || Math.abs(after - before) === 1);
  return single && !isTold ? { reason: "amount-open", words: [single[0]] } : null;
}

const ONE_OF =
  /\b(?:(?:just |only )?one of (?:the|my|those|these|them)\b(?: [\p{L}\d]+){0,2}|(?:just|only|nur|seulement|solo) (?:one|1|ein\w*|une?|un[oa]?)\b|(?:eine?[rns]?|une?|un[oa]?) (?:von den|der beiden|davon|des deux|de l[oa]s)\b)/u;

/** Whether a number can be how many: it is no size by its own words, and the size that it would be is said beside it. */
function countsOnly(figure: Figure, line: PlannedLine, { figures, folded, plan }: Account): boolean {
  if (figure.mark === "count") return true;
  if (figure.mark === "size") return false;
  // "7 then" of the 7-Inch Shorts says which; "make that three" of a 3-Pack does not.
  const isFigure = /\d/.test(folded.charAt(figure.start));
  if (plan.doing === "add" && isFigure && stemsOf(line.title).includes(String(figure.value)))
    return figures.some((other) => other !== figure && other.value === figure.value);
  const isSize = isNumberOf(figure.value, [line]);
  return !isSize || figures.some((other) => other !== figure && isNumberOf(other.value, [line]));
}

/** In a list of several things, the number stands with its own. */
function isBesideItsThing(figure: Figure, line: PlannedLine, { plan, folded }: Account): boolean {
  const others = plan.touched.filter(({ productId }) => productId !== line.productId);
  if (others.length === 0) return true;
  const part = partAround(folded, figure.start);
  const said = stemsOf(part);
  const names = ({ title, values }: PlannedLine) =>
    stemsOf([title, ...values].join(" ")).filter((stem) => said.includes(stem)).length;
  return others.every((other) => names(other) <= names(line));
}
