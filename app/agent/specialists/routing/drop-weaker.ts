import { kindsBeside } from "../../need-state/kinds-beside";
import { foldText } from "../../perception/fold-text";
import type { IntentName } from "../../perception/perception";
import { intentConfidence } from "../../recall/readings/intent-confidence";
import type { Situation } from "../../situation";
import type { MoveName, RouteStep } from "../route";

/** A move that says what another one of the turn says better: one question about shipping is one answer. */
type Rule = {
  /** What is left out; of this intent alone where one is named. */
  drops: MoveName | { move: MoveName; heardAs: IntentName };
  /** Beside which others. */
  beside: MoveName[];
  /** And only where this is so. */
  where?: (situation: Situation, folded: string) => boolean;
};

const ADDS =
  /\b(?:add|adding|put|throw|pop|chuck|stick|toss|include|also (?:want|need|take|get)|(?:and|plus) (?:i'?ll|i'd|we'll|an?|the|some|two|three|\d)|hinzu|noch|leg\w*|pack\w*|ajout\w*|mets|mettez|anad\w*|agreg\w*|pon\w*)\b/;
const ASKS_SIZE = /\bsiz\w*|\bfits?\b|\bgross\w*|\bpass(?:t|en)\b|\btailles?\b|\bpointures?\b|\btallas?\b/;
/** Where another thing to do may follow. */
const BESIDES = /[,;.!]\s*\p{L}|\b(?:and|plus|also|then|und|dann|et|puis|y|luego)\b/u;

const RULES: Rule[] = [
  // "One more of the medium" is one thing to do, however it is heard; "change the cap and add socks" are two.
  { drops: "add", beside: ["change-cart"], where: (_, folded) => !BESIDES.test(folded) || !ADDS.test(folded) },
  // "Take the black one out" takes nothing in.
  { drops: "add", beside: ["remove"], where: (_, folded) => !ADDS.test(folded) },
  // What goes into the cart is told to be there with it.
  { drops: { move: "check-stock", heardAs: "find_product" }, beside: ["add"] },
  // "Do you have 36D in plum?" on a bra's page: told of that one, and no list of bras.
  { drops: "find-products", beside: ["check-stock"], where: isOfThisOne },
  {
    drops: "find-products",
    beside: ["recommend-for-cart", "recommend-complementary", "recommend-from-orders"],
  },
  // "I'm a woman, 70 kg" tells for whom it is.
  {
    drops: "size-help",
    beside: ["find-products"],
    where: ({ perception }, folded) =>
      perception.entities.some(({ type }) => type === "recipient") && !ASKS_SIZE.test(folded),
  },
  // "Do you have gels and chews?" is about no one product.
  { drops: "product-detail", beside: ["find-products"], where: isOfKinds },
  { drops: "check-stock", beside: ["find-products"], where: isOfKinds },
  // "Price difference?" of two is told with the two.
  {
    drops: { move: "tell-price", heardAs: "price" },
    beside: ["compare"],
    where: ({ referents }) => referents.places.length === 0,
  },
  {
    drops: "product-detail",
    beside: [
      ...(["recommend-complementary", "recommend-similar"] as const),
      ...(["tell-price", "check-stock", "size-help", "compare"] as const),
    ],
  },
  // "Something like this but waterproof" is one search: the need carries what was added.
  { drops: "recommend-similar", beside: ["find-products"] },
  { drops: "order-status", beside: ["order-request"] },
  { drops: "hand-over", beside: ["soothe"] },
];

/** Each move once, as it was heard best, without those that another one makes needless. */
export function dropWeaker(found: RouteStep[], situation: Situation): RouteStep[] {
  const folded = foldText(situation.perception.text);
  const kept = onceEach(found, situation);
  const has = (move: MoveName) => kept.some((candidate) => candidate.move === move);
  return kept.filter(
    (step) =>
      !RULES.some(
        ({ drops, beside, where }) =>
          isDropped(step, drops) && beside.some(has) && (where === undefined || where(situation, folded)),
      ),
  );
}

function onceEach(found: RouteStep[], { perception }: Situation): RouteStep[] {
  const confidence = ({ intent }: RouteStep) => (intent === null ? 0 : intentConfidence(perception, intent));
  const byMove = new Map<MoveName, RouteStep>();
  for (const candidate of found) {
    const present = byMove.get(candidate.move);
    if (!present || confidence(candidate) > confidence(present)) byMove.set(candidate.move, candidate);
  }
  return [...byMove.values()];
}

function isDropped({ move, intent }: RouteStep, drops: Rule["drops"]): boolean {
  return typeof drops === "string" ? move === drops : move === drops.move && intent === drops.heardAs;
}

function isOfThisOne({ perception, referents }: Situation): boolean {
  const isImplied = perception.entities.every(({ type, text }) => type !== "category" || /\d/.test(text));
  return (
    isImplied && ["page", "focus"].includes(referents.how) && intentConfidence(perception, "find_product") < CERTAIN
  );
}

const CERTAIN = 0.95;

function isOfKinds({ perception, referents }: Situation): boolean {
  return referents.how === "none" && kindsBeside(perception) !== null;
}
