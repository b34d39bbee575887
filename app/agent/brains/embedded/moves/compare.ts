import type { Constraint } from "~/contracts/need-state";
import { foldText } from "../../../perception/fold-text";
import { groupOfWord } from "../../../perception/lexicons/audiences";
import { bareWord } from "../../../perception/phrase-index";
import { stem } from "../../../perception/stem";
import { tokenize } from "../../../perception/tokenize";
import { getVocabularyIndex } from "../../../perception/vocabulary-index";
import type { AudienceGroup } from "../../../perception/perception";
import { bareTitle } from "../../../ranking/bare-title";
import type { RankedProduct } from "../../../ranking/ranked-product";
import { slot } from "../../../reply/slot";
import { labelConstraint } from "../../../need-state/label-constraint";
import { audienceOf } from "../../../need-state/audience-of";
import { constraintsOf } from "../../../need-state/merge-constraints";
import { emptyNeed } from "../../../need-state/need-content";
import { mergePerception } from "../../../need-state/merge-perception";
import { orderByFigure } from "../../../measures/order-by-figure";
import { searchProducts } from "../../../tools/search-products";
import { getProduct } from "../../../tools/get-product";
import { compareProducts } from "../../../tools/compare-products";
import { findContrasted } from "../../../recall/find-contrasted";
import { findNamesake } from "../../../recall/find-namesake";
import { groupOfTitle } from "../../../recall/group-of-title";
import type { MoveContext } from "../move-context";
import { joinNames, nameFacts } from "../name-facts";
import { findCalled } from "../find-meant-products";
import { productDetail } from "./product-detail";
import { rememberShown } from "../remember-shown";
import { tellDifferences } from "../tell-differences";

const MAX_COMPARED = 3;
const MAX_TRIED = 6;

/** Two or three side by side, differences first, and a verdict tied to what was asked for. */
export async function compare(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const pointed = chooseProducts(context);
  const beside = pointed.length < 2 ? await findBeside(context) : null;
  const ids = beside ?? (pointed.length < 2 ? await findOfKind(context) : pointed);
  const [only] = ids;
  if (pointed.length < 2 && only !== undefined && ids.length === 1) return tellOnly(only, context);
  const [alone, another] = situation.input.memory.shown[0] ?? [];
  // "Which has less sugar?" of the only one that was shown.
  if (ids.length < 2 && alone !== undefined && another === undefined) return productDetail(context);
  if (ids.length < 2) {
    await voice.ask({ kind: "which-product", subject: "compare", data: { move: "compare" } }, "ask.compare");
    return;
  }

  const answer = await desk.use(compareProducts, { productIds: ids });
  if (!answer.ok) return voice.say("search-failed");
  const { productIds, ranked } = answer.value;
  if (productIds.length < 2) return voice.say("compare.missing");

  if (isOnlyPrice(productIds, context)) return tellPrices(productIds, context);
  const verdict = buildVerdict(ranked, context);
  await voice.say("compare.intro", {
    names: joinNames(
      productIds.map((id) => slot.title(id)),
      situation.locale,
    ),
  });
  await tellDifferences(productIds, context);
  await desk.say(verdict);
  await desk.show({ type: "comparison", productIds, verdict });

  const winner = ranked[0]?.document.id ?? productIds[0] ?? "";
  rememberShown(productIds, null, context);
  desk.remember({
    focus: {
      id: winner,
      variantId: null,
      pageProductId: situation.input.page.productId,
      price: null,
      isAlone: false,
      chosen: [],
    },
  });
}

/** "Price difference?", behind what stood side by side just now: the rest was told. */
function isOnlyPrice(productIds: string[], { situation }: MoveContext): boolean {
  const { perception, input } = situation;
  const wasCompared = input.memory.digest.at(-1)?.moves.includes("compare") === true;
  const shown = (input.memory.shown[0] ?? []).map(({ id }) => id);
  return wasCompared && productIds.every((id) => shown.includes(id)) && OF_PRICE.test(foldText(perception.text));
}

const OF_PRICE = /\b(?:pric\w*|costs?|expensive|cheaper|preis\w*|kost\w*|prix|coute\w*|precio\w*|cuesta\w*)\b/;

async function tellPrices(productIds: string[], context: MoveContext): Promise<void> {
  const { desk, voice } = context;
  for (const id of productIds) await voice.say("price.is", { title: slot.title(id), price: slot.priceRange(id) });
  await desk.show({
    type: "products",
    items: productIds.map((productId) => ({ productId, variantId: null, reason: null })),
  });
}

/** There is one of the kind: nothing to put beside it. */
async function tellOnly(id: string, context: MoveContext): Promise<void> {
  const { desk, voice } = context;
  await voice.say("pick.only", { title: slot.title(id), price: slot.priceRange(id) });
  await desk.show({ type: "products", items: [{ productId: id, variantId: null, reason: null }] });
  rememberShown([id], null, context);
}

/** The products pointed at; with only one, its rival is the page's product or the list's first. */
function chooseProducts({ situation }: MoveContext): string[] {
  const { referents, input } = situation;
  const shown = (input.memory.shown[0] ?? []).map(({ id }) => id);
  const pointed = ["named", "ordinal", "plural", "described"].includes(referents.how) ? referents.productIds : [];
  if (pointed.length >= 2) return pointed.slice(0, MAX_COMPARED);
  const sibling = findNamesake(situation);
  if (sibling !== null) return sibling;
  const contrasted = findContrasted(situation.perception.text, input.vocabulary, groupOf(situation));
  if (contrasted !== null) return contrasted;

  const rivals = [
    ...pointed,
    ...(input.memory.focus ? [input.memory.focus.id] : []),
    ...(input.page.productId ? [input.page.productId] : []),
  ];
  if (pointed.length === 1 && new Set(rivals).size >= 2) return [...new Set(rivals)].slice(0, 2);
  if (pointed.length === 0 && shown.length >= 2) return shown.slice(0, MAX_COMPARED);
  return [...new Set([...rivals, ...shown])].slice(0, 2);
}

/** "The softshell or the Ptarmigan vest": the one that is named, and what the other half of the choice is called. */
async function findBeside({ situation, desk }: MoveContext): Promise<[string, string] | null> {
  const { referents, perception, input } = situation;
  const [place, another] = referents.places;
  if (referents.how !== "named" || place === undefined || another !== undefined) return null;
  const choice = CHOICE.exec(perception.text);
  if (choice === null) return null;
  const half =
    place.start < choice.index
      ? perception.text.slice(choice.index + choice[0].length)
      : perception.text.slice(0, choice.index);
  const { nameStems } = getVocabularyIndex(input.vocabulary);
  const words = tokenize(half)
    .map(({ word }) => word)
    .filter((word) => nameStems.has(stem(bareWord(word))) && groupOfWord(word) === null);
  const found = words.length === 0 ? [] : ((await findCalled({ categories: [], words }, desk)) ?? []);
  const titleOf = (id: string) => input.vocabulary.titles.find((title) => title.id === id)?.title ?? "";
  const group = groupOfTitle(titleOf(place.id));
  const others = found.filter(({ document }) => document.id !== place.id);
  const other = others.find(({ document }) => groupOfTitle(document.title) === group) ?? others[0];
  return other === undefined ? null : [place.id, other.document.id];
}

const CHOICE = /\b(?:or|vs\.?|versus|and|oder|und|ou|et|o|y)\b/i;

/** "Compare your carbon shoes": of a kind that is named or described, the first that fit it, for the same people. */
async function findOfKind({ situation, desk }: MoveContext): Promise<string[]> {
  const { perception } = situation;
  const told = perception.entities.filter(
    ({ type, negated }) => !negated && ["category", "attribute", "material", "brand"].includes(type),
  );
  if (told.length === 0) return [];
  const kinds = told.filter(({ type }) => type === "category");
  if (kinds.length > 1) {
    const ids: string[] = [];
    for (const { text } of kinds.slice(0, MAX_COMPARED)) {
      const [first] = (await findCalled({ categories: [text], words: [] }, desk)) ?? [];
      if (first && !ids.includes(first.document.id)) ids.push(first.document.id);
    }
    if (ids.length > 1) return ids;
  }
  const asked = mergePerception(
    emptyNeed(),
    { ...perception, intents: [{ name: "find_product", confidence: 1 }] },
    { currency: situation.input.shop.currency, referencePrice: null, pastNeeds: [] },
  ).need;
  // "Is the other one softer?" in front of a roller is asked of rollers.
  const [thingId] = situation.referents.productIds;
  const ofThing = thingId !== undefined && kinds.length === 0 ? await kindOf(thingId, desk) : [];
  const audience = [...situation.need.constraints.filter(({ kind }) => kind === "audience"), ...ofThing];
  const isTold = asked.constraints.some(({ kind }) => kind === "audience");
  desk.adoptNeed(isTold ? asked : { ...asked, constraints: [...asked.constraints, ...audience] });
  const answer = await desk.use(searchProducts, { limit: MAX_TRIED });
  if (!answer.ok || answer.value.status !== "match") return [];
  // Of two kinds one each.
  const areKinds = told.filter(({ type }) => type === "category").length > 1;
  const properties = asked.constraints.filter(({ kind, strength }) => kind !== "category" && strength !== "must-not");
  const fitting = answer.value.items.filter(
    ({ reasons }) => areKinds || properties.every(({ id }) => reasons.some(({ constraintId }) => constraintId === id)),
  );
  // "Carbon" of a plate is not the carbon in the rubber of another sole.
  const named = told.flatMap((entity) => (entity.type === "attribute" ? entity.value.name : []));
  const exact = fitting.filter(({ reasons }) =>
    reasons.some(({ fact }) => fact.kind === "attribute" && named.includes(fact.name)),
  );
  const items = exact.length > 0 ? exact : fitting;
  const other = items.find(({ document }) => document.id !== thingId);
  if (ofThing.length > 0 && thingId !== undefined) return other ? [thingId, other.document.id] : [];
  const [first] = items;
  const group = first ? groupOfTitle(first.document.title) : null;
  const models = new Set<string>();
  return items
    .filter(({ document }) => {
      const own = groupOfTitle(document.title);
      const model = bareTitle(document.title);
      const isNew = !models.has(model) && (group === null || own === null || own === group);
      if (isNew) models.add(model);
      return isNew;
    })
    .map(({ document }) => document.id)
    .slice(0, areKinds ? 2 : MAX_COMPARED);
}

/** The kind of the thing at hand, as a wish. */
async function kindOf(productId: string, desk: MoveContext["desk"]): Promise<Constraint[]> {
  await desk.use(getProduct, { productIds: [productId] });
  const type = desk.evidence.documents.get(productId)?.productType ?? "";
  const id = `category:${type}`.toLowerCase().slice(0, 76);
  return type === "" ? [] : [{ id, kind: "category", name: null, value: type, strength: "must", said: type }];
}

function groupOf({ perception, need }: MoveContext["situation"]): AudienceGroup | null {
  const said = perception.entities.flatMap((entity) =>
    entity.type === "recipient" && !entity.negated ? (entity.value.group ?? []) : [],
  );
  return said[0] ?? audienceOf(need);
}

function buildVerdict(ranked: RankedProduct[], context: MoveContext): string {
  const { situation, voice } = context;
  const [best, second] = ranked;
  if (!best || !second) return "";
  const measured = verdictByMeasure(ranked, context);
  if (measured !== null) return measured;

  const title = slot.title(best.document.id);
  const facts = nameFacts(best, context);
  const ahead = best.misses.length < second.misses.length || best.reasons.length > second.reasons.length;
  if (ahead && facts.length > 0)
    return voice.text("verdict.need", { title, facts: joinNames(facts, situation.locale) });
  const failed = verdictByMiss(best, second, context);
  if (failed !== null) return failed;

  const [cheaper, dearer] = best.document.priceMin <= second.document.priceMin ? [best, second] : [second, best];
  if (
    cheaper.document.priceMin === dearer.document.priceMin ||
    bareTitle(cheaper.document.title) === bareTitle(dearer.document.title)
  ) {
    return voice.text("verdict.even");
  }
  return voice.text(situation.need.constraints.length > 0 ? "verdict.price" : "verdict.cheaper", {
    title: slot.title(cheaper.document.id),
    price: slot.priceRange(cheaper.document.id),
    other: slot.title(dearer.document.id),
    otherPrice: slot.priceRange(dearer.document.id),
  });
}

/** What the other one has or lacks against a wish, where the better one keeps it: "I don't tolerate caffeine". */
function verdictByMiss(best: RankedProduct, second: RankedProduct, { situation, voice }: MoveContext): string | null {
  const miss = second.misses.find(({ constraintId }) => !best.misses.some((own) => own.constraintId === constraintId));
  const known = [...situation.need.constraints, ...constraintsOf(situation.perception)];
  const constraint = known.find(({ id }) => id === miss?.constraintId);
  if (!miss || !constraint || best.misses.length >= second.misses.length) return null;

  const what = labelConstraint(constraint, situation.language);
  const names = { title: slot.title(best.document.id), other: slot.title(second.document.id), what };
  return voice.text(constraint.strength === "must-not" ? "verdict.has" : "verdict.lacks", names);
}

/** "Which one is lighter?": by the listed figures, where both have one. */
function verdictByMeasure(ranked: RankedProduct[], { situation, voice }: MoveContext): string | null {
  const { superlative } = situation;
  if (superlative === null || superlative.labels.includes("price")) return null;
  const [first, second] = orderByFigure(ranked, superlative).known;
  if (!first || !second || first.figure.value === second.figure.value) return null;
  return voice.text("verdict.measure", {
    title: slot.title(first.document.id),
    fact: slot.attribute(first.document.id, first.figure.name),
    other: slot.title(second.document.id),
    otherFact: slot.attribute(second.document.id, second.figure.name),
  });
}
