import type { Constraint } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { askedLabels, findAskedAttribute } from "../../../attributes/find-asked-attribute";
import { findConcept } from "../../../perception/concept-index";
import type { Entity } from "../../../perception/perception";
import { foldText } from "../../../perception/fold-text";
import { stemsOf } from "../../../perception/phrase-index";
import { matchConstraint } from "../../../ranking/match-constraint";
import { readDocument } from "../../../ranking/read-document";
import { slot } from "../../../reply/slot";
import { splitSentences } from "../../../reply/split-sentences";
import { findMeantProducts } from "../find-meant-products";
import type { MoveContext } from "../move-context";
import { nameFact, joinNames } from "../name-facts";
import { rememberShown } from "../remember-shown";

const MAX_KEY_FACTS = 3;
const MAX_QUOTE = 220;
/** "Both": more than this at once is a list to read, not an answer. */
const MAX_DETAILED = 2;

/** Answers a question about a product from what the shop lists; what it does not list is said to be unknown. */
export async function productDetail(context: MoveContext): Promise<void> {
  const { situation, desk } = context;
  const { how, places } = situation.referents;
  const most = how === "plural" || how === "ordinal" || places.length > 1 ? MAX_DETAILED : 1;
  const meant = await findMeantProducts(situation.referents.productIds.slice(0, most), "product-detail", context);
  if (meant === null || meant.length === 0) return;

  for (const id of meant) await tellDetail(id, context);
  await desk.show({
    type: "products",
    items: meant.map((productId) => ({
      productId,
      variantId: meant.length === 1 ? situation.referents.variantId : null,
      reason: null,
    })),
  });
  rememberShown(meant, meant.length === 1 ? situation.referents.variantId : null, context);
}

async function tellDetail(id: string, context: MoveContext): Promise<void> {
  const { situation, desk } = context;

  const document = desk.evidence.documents.get(id);
  const asked = situation.perception.entities.filter((entity) => ["attribute", "material", "color", "option"].includes(entity.type)); // prettier-ignore
  const wishes = [...situation.measures, ...asked.flatMap((entity) => toConstraint(entity) ?? [])];
  let answered = false;
  if (document) {
    const isWhat = ASKS_WHAT.test(foldText(situation.perception.text)) && findAskedAttribute(situation.perception.text.toLowerCase(), Object.keys(document.attributes)) !== null; // prettier-ignore
    if (isWhat && situation.measures.length === 0) answered = await answerWhat(document, context);
    if (answered) return;
    for (const wish of wishes.slice(0, 2)) answered = (await answerWhether(wish, document, context)) || answered;
    if (wishes.length === 0) answered = await answerWhat(document, context);
  }
  if (!answered) await describeProduct(id, document, context);
}

/** "How long does it run?" asks for a figure, though "run" is also a use. */
const ASKS_WHAT = /^\s*(?:and |so |und |et |y )?(?:how|what|wie (?:lange|viel|schwer|gross|hell)|was|combien|quel\w*|cuant\w*|cual\w*)\b/; // prettier-ignore

/** "Is it waterproof?" */
async function answerWhether(
  constraint: Constraint,
  document: CatalogDocument,
  { voice, situation }: MoveContext,
): Promise<boolean> {
  const { verdict, fact } = matchConstraint(document, constraint);
  const title = slot.title(document.id);
  const isGeneral = findConcept(constraint.value) !== null && situation.language === "en";
  const what = isGeneral ? constraint.value : constraint.said.toLowerCase();
  const named = fact && nameFact(document.id, fact);

  const isFlag = fact?.kind === "attribute" && fact.value === null && constraint.kind !== "measure";

  if (isFlag && verdict !== "unknown")
    await voice.say(verdict === "yes" ? "detail.yes-flag" : "detail.no-flag", { title, fact: named ?? what });
  else if (verdict === "yes" && fact?.kind === "description")
    await voice.say("detail.yes-quote", { title, quote: slot.description(document.id, fact.sentence) });
  else if (verdict === "yes")
    await voice.say(named ? "detail.yes" : "detail.yes-plain", { title, what, fact: named ?? what });
  else if (verdict === "no" && named) await voice.say("detail.no-fact", { title, what, fact: named });
  else if (verdict === "no")
    await voice.say(constraint.kind === "color" ? "detail.no-color" : "detail.no", { title, what });
  else await voice.say("detail.unknown", { title, what });
  return true;
}

function toConstraint(entity: Entity): Constraint | null {
  const build = (kind: string, value: string, name: string | null = null): Constraint => ({
    id: "asked",
    kind,
    name,
    value,
    strength: "must",
    said: entity.text,
  });
  switch (entity.type) {
    case "attribute":
      return build(
        "attribute",
        entity.value.value === "true" ? entity.value.name.replace(/[_-]/g, " ") : entity.value.value,
      );
    case "material":
      return build("material", entity.value);
    case "color":
      return build("color", entity.value);
    case "option":
      return build("option", entity.value.value, entity.value.name);
    default:
      return null;
  }
}

const AND_OF = /^\s*(?:and|und|et|y|what about|how about|was ist mit|que tal|qu'en est-il)\b/;

/** "And of the Sextant?" asks of another product what was asked before. */
function factQuestion({ perception, input, referents }: MoveContext["situation"]): string {
  const { lastFactQuestion } = input.memory;
  const isOther = referents.how !== "focus" && AND_OF.test(foldText(perception.text));
  return isOther && lastFactQuestion !== null && askedLabels(perception.text).length === 0
    ? lastFactQuestion
    : perception.text;
}

/** "How heavy is it?", "what is it made of?": the attribute by its label, or a sentence of the description. */
async function answerWhat(document: CatalogDocument, { voice, situation, desk }: MoveContext): Promise<boolean> {
  const asked = factQuestion(situation);
  if (askedLabels(asked).length > 0) desk.remember({ lastFactQuestion: asked.slice(0, 300) });
  const text = asked.toLowerCase();
  const title = slot.title(document.id);
  const name = findAskedAttribute(text, Object.keys(document.attributes));
  if (name !== null) {
    await voice.say("detail.fact", { title, fact: slot.attribute(document.id, name) });
    return true;
  }

  if (/\bcolou?rs?\b|\bfarben?\b|\bcouleurs?\b|\bcolores\b/.test(text)) {
    const option = readDocument(document).colorOption;
    if (option !== null) {
      await voice.say("detail.values", { title, values: slot.values(document.id, option) });
      return true;
    }
  }
  const sentence = readDocument(document)
    .sentences()
    .findIndex((candidate) =>
      situation.perception.terms.some((term) => candidate.stems.includes(stemsOf(term)[0] ?? "")),
    );
  if (sentence >= 0) {
    await voice.say("detail.quote", { title, quote: slot.description(document.id, sentence) });
    return true;
  }
  if (
    situation.perception.terms.length > 0 &&
    situation.perception.cues.question &&
    !/about|more|details|info/.test(text)
  ) {
    await voice.say("detail.unknown", { title, what: situation.perception.terms.slice(0, 3).join(" ") });
    return true;
  }
  return false;
}

/** The product in two or three sentences: what it says of itself, what is listed, what it costs. */
async function describeProduct(
  id: string,
  document: CatalogDocument | undefined,
  { voice, situation, desk }: MoveContext,
): Promise<void> {
  const isSoldOut =
    desk.evidence.products.get(id)?.variants.every(({ availableForSale }) => !availableForSale) ?? false;
  await voice.say(isSoldOut ? "product.sold-out" : "detail.price", {
    title: slot.title(id),
    price: slot.priceRange(id),
  });
  if (!document) return;

  const [first] = splitSentences(document.description);
  if (first !== undefined && first.length <= MAX_QUOTE)
    await voice.say("detail.says", { quote: slot.description(id, 0) });
  const facts = readDocument(document)
    .attributes.filter(
      ({ name, values, flag }) => flag !== false && values.length <= 3 && !/care|note|gender/i.test(name),
    )
    .slice(0, MAX_KEY_FACTS)
    .map(({ name }) => slot.attribute(id, name));
  if (facts.length > 0) await voice.say("detail.listed", { facts: joinNames(facts, situation.locale) });
}
