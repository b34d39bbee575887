import { foldText } from "../../perception/fold-text";
import { getProduct } from "../../tools/get-product";
import { isFitting } from "./is-fitting";
import type { MoveContext } from "./move-context";

/** "The blue one", of a list whose first has no blue: the one that has. */
export async function oneOfShown(first: string, context: MoveContext): Promise<string> {
  const { situation, desk } = context;
  const shown = (situation.input.memory.shown[0] ?? []).map(({ id }) => id);
  const isOfList = situation.referents.how === "focus" || situation.referents.how === "shown";
  const isCompared =
    situation.input.memory.digest.at(-1)?.moves.some((move) => move === "compare" || move === "pick-most") === true;
  if (
    !isOfList ||
    shown.length < 2 ||
    !shown.includes(first) ||
    !(isCompared || pointsAtOne(situation.perception.text))
  )
    return first;

  const answer = await desk.use(getProduct, { productIds: shown });
  const isMeant = (id: string) => {
    const product = desk.evidence.products.get(id);
    return product !== undefined && isFitting(product, context);
  };
  return answer.ok && !isMeant(first) ? (shown.find(isMeant) ?? first) : first;
}

/** "The blue one", "la bleue": one of several, by a word for it. */
export function pointsAtOne(text: string): boolean {
  return ONE_OF_THEM.test(foldText(text));
}

const ONE_OF_THEM =
  /\bthe (?:[\p{L}-]+ ){1,3}ones?\b|^\W*(?:den|die|das) [\p{L}-]+n?\W*$|\b(?:celui|celle|ceux|celles) en\b|^\W*l[ae]s? [\p{L}-]+\W*$|\b(?:el|la|los|las) (?:de color )?[\p{L}-]+\W*$/u;
