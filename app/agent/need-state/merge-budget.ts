import type { NeedState } from "~/contracts/need-state";
import { foldText } from "../perception/fold-text";
import { isOfAllTogether } from "./is-of-all-together";
import type { Perception } from "../perception/perception";
import { toMinorUnits } from "./to-minor-units";
import type { MergeContext } from "./merge-context";

const NO_LIMIT =
  /\b(?:price|money|budget|cost) (?:doesn'?t|does not|isn'?t|is not|is no)\b.*\b(?:matter|object|issue|important|limit)\b|\bno (?:price |budget )?limit\b|\bwhatever it costs\b|\b(?:egal,? was es kostet|preis (?:ist |spielt )?(?:egal|keine rolle))\b|\bpeu importe le prix\b|\bel precio (?:no importa|da igual)\b/;

export function mergeBudget(
  budget: NeedState["budget"],
  perception: Perception,
  context: MergeContext,
  kinds: number,
): NeedState["budget"] {
  let merged = budget;
  for (const entity of perception.entities) {
    if (entity.type !== "price") continue;
    const toMinor = (value: number | undefined) => (value === undefined ? null : toMinorUnits(value, context.currency));
    const { min, max, about } = entity.value;
    // "Budget about 300", for an outfit: nobody spends it on each.
    const areMany = kinds >= MANY_KINDS && !EACH.test(foldText(perception.text));
    const isTotal = areMany || isOfAllTogether(perception.text, entity);
    // "60 euros in all" is as much as there is to spend.
    const bounds = isTotal && max === undefined ? { min, max: about, about: undefined } : { min, max, about };
    merged = {
      ...{ min: toMinor(bounds.min), max: toMinor(bounds.max), about: toMinor(bounds.about) },
      ...inCurrency(entity.value.currency ?? null, context),
      ...(isTotal ? { isTotal: true as const } : {}),
    };
  }
  if (NO_LIMIT.test(foldText(perception.text))) return null;
  const isStated = perception.entities.some((entity) => entity.type === "price");
  if (!isStated && context.referencePrice !== null && perception.cues.cheaper) {
    merged = {
      ...{ min: null, max: Math.max(0, context.referencePrice - 1), about: null, isRelative: true as const },
      ...inCurrency(null, context),
    };
  }
  if (!isStated && context.referencePrice !== null && perception.cues.pricier && !perception.cues.cheaper) {
    merged = {
      ...{ min: context.referencePrice + 1, max: null, about: null, isRelative: true as const },
      ...inCurrency(null, context),
    };
  }
  return merged;
}

/** "Dollars" are those of the page where it has some; without a name it is what the prices are shown in. */
function inCurrency(said: string | null, { currency, pageCurrency }: MergeContext): { currency?: string } {
  const own = pageCurrency ?? currency;
  const meant = said === null || (said === "USD" && own.endsWith("D")) ? own : said;
  return meant === currency ? {} : { currency: meant };
}

export function countBeside({ constraints }: NeedState): number {
  return constraints.filter(({ kind, isBeside }) => kind === "category" && isBeside === true).length;
}

const MANY_KINDS = 3;

const EACH = /\b(?:each|apiece|per (?:item|piece)|jeweils|pro stuck|chacun\w*|cada un[oa])\b/;
