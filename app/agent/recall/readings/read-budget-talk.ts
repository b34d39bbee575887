import { currencyDigits } from "~/lib/money";
import { isStopWord } from "../../perception/lexicons/stop-words";
import { foldText } from "../../perception/fold-text";
import { isWritten } from "../../perception/is-written";
import type { Entity, IntentName, Perception } from "../../perception/perception";
import { tokenize } from "../../perception/tokenize";
import { TO_CART } from "../to-cart";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

/** Words with which a limit is told anew, folded: "ok make it 120 then", "150 gehen auch", "bon, allez 150". */
const RESTATES = new Set(
  "make made say says lets let's go going could can would fine too good great guess alright ok okay well then maybe stretch push spend max limit budget bump raise up hmm hm oh yes sure still also works bucks dollars euros euro quid gut dann na gehen geht auch machen mach sagen wir hoch ja lieber bis zu bon allez alors mettons disons peut aussi monter plutot ca va bueno sean sea pongamos digamos vale entonces subir hasta puedo tambien mas mejor ser esta bien".split(
    " ",
  ),
);
const SHOULD_COST_LITTLE =
  /\b(?:should|must|may|can|need|has to|have to)(?:n'?t| not)? (?:not )?(?:be|cost) (?:too |so |that |very )(?:expensive|pricey|dear|much)\b|\b(?:soll|sollte|darf|durfte|muss)\w*\b[^.!?]{0,20}\bnicht (?:so |zu |allzu )(?:teuer|viel)\b|\b(?:doi\w+|devrai\w+|faut|faudrait|soi\w+|coute\w*)\b[^.!?]{0,20}\bpas (?:trop|si|tres|non plus trop) (?:etre )?(?:chere?s?|couteu\w+)\b|\bpas trop chere?s?\b[^.!?]{0,12}$|\bque no (?:sea\w*|cueste\w*|salga\w*) (?:muy|tan|demasiado|mucho) ?(?:car[oa]s?)?/;
const FIGURE = /(?<![\p{L}\d.,#-])[$€£]?\s?(\d{2,5})(?:[.,]\d{2})?(?![\d%]|[.,]\d|\s?\p{L}*(?:°|"))/gu;
const LEAST = 15;
/** A new limit is of the order of the old one: a shoe size or a count is not. */
const TIMES = { least: 0.3, most: 6 };
const LISTS = new Set(["find-products", "pick-most", "recommend-similar"]);
const WITH_A_LIMIT = new Set<Entity["type"]>([
  "price",
  "recipient",
  "attribute",
  "color",
  "size",
  "brand",
  "material",
  "quantity",
]);
const OTHER: IntentName[] = ["negotiate", "price", "add_to_cart", "remove_from_cart", "promotion", "shipping_policy"];
const HEARD_INSTEAD: IntentName[] = [
  "change_cart",
  "add_to_cart",
  "size_fit",
  "product_detail",
  "availability",
  "negotiate",
  "price",
  "affirm",
  "greeting",
  "get_recommendation",
  "find_product",
  "out_of_scope",
  "exchange_item",
  "delivery_time",
  "order_problem",
];

/** A limit that is named after a list: what is looked for is looked for again, within it. */
export function readBudgetTalk(perception: Perception, { memory, currency }: Place): Reading {
  const isAfterList = memory.digest.at(-1)?.moves.some((move) => LISTS.has(move)) === true;
  const isAnswering =
    memory.pendingQuestion !== null && !["relax", "audience", "need"].includes(memory.pendingQuestion.kind);
  if (!isAfterList || isAnswering || memory.justAdded.length > 0) return null;

  const wanted = wantedEntities(perception);
  // "The 50 dollar one, add it" is that one.
  const isLimit =
    wanted.some(
      (entity) => entity.type === "price" && (entity.value.about === undefined || !perception.cues.pronoun),
    ) && wanted.every(({ type }) => WITH_A_LIMIT.has(type));
  if (isLimit && !OTHER.some((name) => isWritten(perception, name)) && !TO_CART.test(foldText(perception.text)))
    return intend(perception, { name: "find_product", confidence: 0.9 }, HEARD_INSTEAD);
  // "It shouldn't be too expensive, though": a wish for the list, and no question after a price.
  if (SHOULD_COST_LITTLE.test(foldText(perception.text)) && !perception.text.includes("?"))
    return intend(perception, { name: "find_product", confidence: 0.9 }, HEARD_INSTEAD);
  const restated = readRestated(perception, memory.needState.budget, currency);
  if (restated === null) return null;
  const entities = perception.entities.filter(({ start, end }) => start >= restated.end || end <= restated.start);
  const terms = perception.terms.filter((term) => !/^\d/.test(term) && !RESTATES.has(term));
  return intend(
    { ...perception, terms, entities: [...entities, restated] },
    { name: "find_product", confidence: 0.9 },
    HEARD_INSTEAD,
  );
}

/** "Ok, 150 then": a bare figure beside nothing but words of agreeing, where a limit was told before. */
function readRestated(
  { text, language, cues }: Perception,
  budget: Place["memory"]["needState"]["budget"],
  shopCurrency: string,
): Entity | null {
  const before = budget?.max ?? budget?.about ?? null;
  if (budget === null || before === null || cues.question) return null;
  const folded = foldText(text);
  const [figure, second] = [...folded.matchAll(FIGURE)];
  if (!figure || second) return null;
  const value = Number(figure[1]);
  const times = (value * 10 ** currencyDigits(budget.currency ?? shopCurrency)) / before;
  const isSizeLike = value <= 50 && value % 5 !== 0;
  if (value < LEAST || isSizeLike || times < TIMES.least || times > TIMES.most) return null;
  const isTalk = tokenize(text).every(
    ({ word }) => /^\d/.test(word) || RESTATES.has(word) || isStopWord(word, language) || isStopWord(word, "en"),
  );
  if (!isTalk) return null;
  const bounds = budget.max === null ? { about: value } : { max: value };
  return {
    type: "price",
    value: bounds,
    text: text.slice(figure.index, figure.index + figure[0].length),
    start: figure.index,
    end: figure.index + figure[0].length,
    negated: false,
  };
}
