import type { Constraint } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { askedLabels, findAskedAttribute } from "../../../attributes/find-asked-attribute";
import { findEvidence } from "../../../knowledge/find-evidence";
import { findConcept } from "../../../perception/concept-index";
import type { Entity } from "../../../perception/perception";
import { foldText } from "../../../perception/fold-text";
import { stemsOf } from "../../../perception/phrase-index";
import { matchConstraint } from "../../../ranking/match-constraint";
import { readDocument } from "../../../ranking/read-document";
import { slot } from "../../../reply/slot";
import { splitSentences } from "../../../reply/split-sentences";
import { answerQuestion } from "../../../tools/answer-question";
import { getProduct } from "../../../tools/get-product";
import { asksForPopular } from "../../../recall/asks-for-popular";
import { askedChoice } from "../../../variants/asks-for-values";
import { tellsBodyWeight } from "../../../recall/body-weight";
import { findMeantProducts } from "../find-meant-products";
import type { MoveContext } from "../move-context";
import { attributeName } from "../../../attributes/attribute-name";
import { oneOfShown, pointsAtOne } from "../one-of-shown";
import { quoteAnswer } from "../quote-answer";
import { nameFact, joinNames } from "../name-facts";
import { rememberShown } from "../remember-shown";
import { isOfOtherThing } from "../tell-care";
import { tellEvidence } from "../tell-evidence";

const MAX_KEY_FACTS = 3;
const MAX_QUOTE = 220;
/** "Both": more than this at once is a list to read, not an answer. */
const MAX_DETAILED = 2;
const MAX_ASKED = 2;
const MAX_WORDS = 2;

/** Answers a question about a product from what the shop lists; what it does not list is said to be unknown. */
export async function productDetail(context: MoveContext): Promise<void> {
  const { situation, desk, step, voice } = context;
  if (step.asked !== undefined) {
    const [productId] = situation.referents.productIds;
    if (productId === undefined) return;
    const isTold = await tellOfProduct(step.asked.question, context);
    if (!isTold) return voice.say("detail.unknown-all", { title: slot.title(productId) });
    if (step.asked.ofThing === "only")
      await desk.show({
        type: "products",
        items: [{ productId, variantId: situation.referents.variantId, reason: null }],
      });
    return;
  }
  const { how, places } = situation.referents;
  const most = how === "plural" || how === "ordinal" || places.length > 1 ? MAX_DETAILED : 1;
  const asked = comparedLast(situation) ?? situation.referents.productIds.slice(0, most);
  const found = await findMeantProducts(asked, "product-detail", context);
  const [first, second] = found ?? [];
  if (found === null || first === undefined) return;
  // "The red one, is it wool?" asks of the one that is red.
  const one = second === undefined ? await oneOfShown(first, context) : first;
  const meant = one === first ? found : [one];

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

/** "How long does it last on high?" behind two that stood side by side is asked of both. */
function comparedLast({ referents, input, perception }: MoveContext["situation"]): string[] | null {
  const { shown, digest } = input.memory;
  const ids = (shown[0] ?? []).map(({ id }) => id);
  const isBehind = digest.at(-1)?.moves.includes("compare") === true && ids.length === MAX_DETAILED;
  return isBehind && referents.how === "focus" && perception.cues.question ? ids : null;
}

async function tellDetail(id: string, context: MoveContext): Promise<void> {
  const { situation, desk } = context;

  const document = desk.evidence.documents.get(id);
  const isChosen = (entity: Entity) =>
    entity.type === "color" && pointsAtOne(situation.perception.text) && situation.perception.entities.length > 1;
  const asked = situation.perception.entities.filter(
    (entity) => ["attribute", "material", "color", "option"].includes(entity.type) && !isChosen(entity),
  );
  if (document && (await tellChoices(document, context))) return;
  if (document && tellsBodyWeight(situation.perception.text)) return tellWhatCarries(document, context);
  const wishes = [...situation.measures, ...asked.flatMap((entity) => toConstraint(entity) ?? [])];
  let answered = false;
  if (document) {
    const isWhat =
      ASKS_WHAT.test(foldText(situation.perception.text)) &&
      findAskedAttribute(situation.perception.text.toLowerCase(), Object.keys(document.attributes)) !== null;
    if (isWhat && situation.measures.length === 0) answered = await answerWhat(document, context);
    if (answered) return;
    answered = await answerWishes(wishes.slice(0, MAX_ASKED), document, context);
    if (wishes.length === 0) answered = await answerWhat(document, context);
  }
  if (!answered) await describeProduct(id, document, context);
}

/** "What flavors?", "any other colors?": what there is to choose from, whatever else has the word in it. */
async function tellChoices(
  document: CatalogDocument,
  { voice, situation }: MoveContext,
  question = situation.perception.text,
): Promise<boolean> {
  const option = askedChoice(question, document);
  if (option === null) return false;
  await voice.say("detail.values", { title: slot.title(document.id), values: slot.values(document.id, option) });
  if (asksForPopular(question)) await voice.say("popular.unknown");
  return true;
}

/** What it carries is seldom listed; what cushions and holds mostly is. */
async function tellWhatCarries(document: CatalogDocument, { voice, situation }: MoveContext): Promise<void> {
  const title = slot.title(document.id);
  const names = Object.keys(document.attributes).filter((name) => !isFlag(document, name));
  const limit = names.find((name) => LIMIT.test(name));
  if (limit !== undefined) return voice.say("detail.fact", { title, fact: slot.listed(document.id, limit) });
  await voice.say("detail.no-weight-limit", { title });
  const facts = names.filter((name) => CARRIES.test(name)).slice(0, MAX_KEY_FACTS);
  if (facts.length > 0)
    await voice.say("detail.listed", {
      facts: joinNames(
        facts.map((name) => slot.listed(document.id, name)),
        situation.locale,
      ),
    });
}

const LIMIT =
  /(?:user|body|rider|runner|max)\w*[ _-]?(?:weight|load)|(?:weight|load)[ _-]?(?:limit|capacity)|traglast|belastbar/i;
const CARRIES = /cushion|support|stack|dämpf|stütz|amorti|soutien|amortig|soporte|firmness/i;

/** Each thing that is asked of it; that the shop says nothing of one of them is told once, and only where nothing else is. */
async function answerWishes(wishes: Constraint[], document: CatalogDocument, context: MoveContext): Promise<boolean> {
  const read = wishes.map((wish) => ({ wish, isTold: matchConstraint(document, wish).verdict !== "unknown" }));
  const told = read.filter(({ isTold }) => isTold);
  for (const { wish } of told.length > 0 ? told : read.slice(-1)) await answerWhether(wish, document, context);
  return wishes.length > 0;
}

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
const ASKS_WHAT =
  /^\s*(?:and |so |und |et |y )?(?:how|what|wie (?:lange|viel|schwer|gross|hell)|was|combien|quel\w*|cuant\w*|cual\w*)\b/;

/** "Is it waterproof?" */
async function answerWhether(
  constraint: Constraint,
  document: CatalogDocument,
  { voice, situation }: MoveContext,
): Promise<void> {
  const { verdict, fact } = matchConstraint(document, constraint);
  const title = slot.title(document.id);
  const listed = findListed(constraint, document);
  // "A carbon plate?" where the shop lists a plate of nylon: what it lists of plates says it best.
  if (listed !== null && !(fact?.kind === "attribute" && (fact.name === listed || fact.value === null)))
    return voice.say("detail.fact", { title, fact: slot.listed(document.id, listed) });
  // A tag says that it has to do with it, and "no" without a fact that nothing does: a sentence that speaks of it says more.
  const isThin =
    verdict === "unknown" ||
    fact?.kind === "tag" ||
    (verdict === "no" && fact === null && constraint.kind === "attribute");
  const found = isThin ? findEvidence(document, situation.perception.text, situation.perception.language) : null;
  if (found?.isSure === true) return tellEvidence(document.id, found, { voice });
  const isGeneral = findConcept(constraint.value) !== null && situation.language === "en";
  const what = isGeneral ? constraint.value : constraint.said.toLowerCase();
  const named = fact && nameFact(document.id, fact, voice);

  const isYesOrNo = fact?.kind === "attribute" && fact.value === null && constraint.kind !== "measure";

  if (isYesOrNo && verdict !== "unknown")
    await voice.say(verdict === "yes" ? "detail.yes-flag" : "detail.no-flag", { title, fact: named ?? what });
  else if (verdict === "yes" && fact?.kind === "description")
    await voice.say("detail.yes-quote", { title, quote: slot.description(document.id, fact.sentence) });
  else if (verdict === "yes")
    await voice.say(named ? "detail.yes" : "detail.yes-plain", { title, what, fact: named ?? what });
  else if (verdict === "no" && named) await voice.say("detail.no-fact", { title, what, fact: named });
  else if (verdict === "no")
    await voice.say(constraint.kind === "color" ? "detail.no-color" : "detail.no", { title, what });
  else {
    const instead = findListedInstead(constraint, document, situation.input.vocabulary);
    await (instead === null
      ? voice.say("detail.unknown", { title, what })
      : voice.say("detail.lists-instead", { title, what, fact: slot.listed(document.id, instead) }));
  }
}

/** The attribute that a word asks for by its label. */
function findListed({ kind, said }: Constraint, document: CatalogDocument): string | null {
  const names = Object.keys(document.attributes).filter(
    (name) => document.attributes[name]?.length === 1 && !isFlag(document, name),
  );
  return kind === "attribute" && stemsOf(said).length > 1 ? findAskedAttribute(said.toLowerCase(), names) : null;
}

function isFlag(document: CatalogDocument, name: string): boolean {
  return /^(?:true|false)$/i.test(document.attributes[name]?.[0] ?? "");
}

/** Where other things are listed for what is asked: "distances: 5k, 10k" of a shoe for a marathon. */
function findListedInstead(
  { value }: Constraint,
  document: CatalogDocument,
  { attributes }: MoveContext["situation"]["input"]["vocabulary"],
): string | null {
  const listing = attributes.filter(({ values }) =>
    values.some((known) => known.toLowerCase() === value.toLowerCase()),
  );
  return (
    listing
      .map(({ name }) => name)
      .find((name) => document.attributes[name] !== undefined && !isFlag(document, name)) ?? null
  );
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
async function answerWhat(
  document: CatalogDocument,
  { voice, situation, desk }: Pick<MoveContext, "voice" | "situation" | "desk">,
): Promise<boolean> {
  const asked = factQuestion(situation);
  if (askedLabels(asked).length > 0) desk.remember({ lastFactQuestion: asked.slice(0, 300) });
  const text = asked.toLowerCase();
  const title = slot.title(document.id);
  const evidence = findEvidence(document, asked, situation.perception.language);
  if (evidence?.isSure === true) {
    await tellEvidence(document.id, evidence, { voice });
    return true;
  }

  if (/\bcolou?rs?\b|\bfarben?\b|\bcouleurs?\b|\bcolores\b/.test(text)) {
    const option = readDocument(document).colorOption;
    if (option !== null) {
      await voice.say("detail.values", { title, values: slot.values(document.id, option) });
      return true;
    }
  }
  if (evidence !== null && situation.perception.cues.question) {
    await tellEvidence(document.id, evidence, { voice });
    return true;
  }
  if (
    (situation.perception.terms.length > 0 || HOW_MUCH.test(foldText(asked))) &&
    situation.perception.cues.question &&
    !/about|more|details|info/.test(text)
  ) {
    const what = situation.perception.terms.slice(0, MAX_WORDS).join(" ");
    if (await tellOfKind(document, { voice, situation, desk })) return true;
    // Words from here and there of a question are no name of what it asks for.
    const isPhrase =
      what !== "" &&
      situation.perception.terms.length <= MAX_WORDS &&
      foldText(situation.perception.text).includes(what);
    await (isPhrase ? voice.say("detail.unknown", { title, what }) : voice.say("detail.unknown-all", { title }));
    return true;
  }
  const [label] = askedLabels(asked);
  if (label === undefined || !situation.perception.cues.question || /about|more|details|info/.test(text)) return false;
  await voice.say("detail.unknown", { title, what: attributeName(label, situation.language) });
  return true;
}

/** Asks for a figure that would be listed or written: a description of the whole is no answer. */
const HOW_MUCH =
  /^\W*(?:(?:and|so|but|ok|und|et|y)\W+)*(?:how (?:many|much|often|long|far)|wie ?viele?|wie oft|combien|cuant[oa]s?)\b/;

/** "How long do they last?": what nothing is listed of may stand on the shop's pages, of such things in general. */
async function tellOfKind(
  { productType }: CatalogDocument,
  { voice, situation, desk }: Pick<MoveContext, "voice" | "situation" | "desk">,
): Promise<boolean> {
  const asked = situation.perception.text.replace(OF_THEM, productType.toLowerCase());
  if (productType === "" || asked === situation.perception.text) return false;
  const found = await desk.use(answerQuestion, { question: asked.slice(0, 600), topic: "" });
  const answer = found.ok ? found.value.answer : null;
  if (answer === null || answer.confidence < SURE_OF_KIND) return false;
  // A page that shares no word with what was asked, beside the kind, speaks of something else.
  const told = new Set(stemsOf(`${answer.passage.title} ${answer.passage.text}`));
  const own = new Set(stemsOf(productType));
  const words = [...situation.perception.terms, ...situation.perception.entities.map(({ text }) => text)];
  const content = words.flatMap((word) => stemsOf(word)).filter((word) => !own.has(word));
  if (content.length > 0 && !content.some((word) => told.has(word))) return false;
  await quoteAnswer(answer, { situation, desk, voice });
  return true;
}

const OF_THEM = /\b(?:they|these|those|it|this|sie|es|ils|elles|ellos|ellas)\b/i;
const SURE_OF_KIND = 0.6;

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
    .map(({ name }) => slot.listed(id, name));
  if (facts.length > 0) await voice.say("detail.listed", { facts: joinNames(facts, situation.locale) });
}
