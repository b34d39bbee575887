import type { CatalogDocument } from "~/ports/catalog-search";
import type { NeedState } from "~/contracts/need-state";
import type { LiveProduct } from "~/ports/storefront";
import type { KnowledgePassage } from "~/ports/knowledge-search";
import { ageIn } from "../../../measures/is-age";
import { foldText } from "../../../perception/fold-text";
import { groupOfWord } from "../../../perception/lexicons/audiences";
import { tokenize } from "../../../perception/tokenize";
import { isSizeOption } from "../../../perception/vocabulary-index";
import { slot } from "../../../reply/slot";
import { splitSentences } from "../../../reply/split-sentences";
import { isOfOtherKind } from "../../../knowledge/fit-guide";
import { sizeHelp } from "../../../tools/size-help";
import { isEmptyMention } from "../../../recall/find-mention";
import { bodyMeasures, isOfBody, valuesForMeasure } from "../../../variants/measured-size";
import { dualValuesFor, hasDualSizes } from "../../../variants/dual-size";
import { convertSize } from "../../../variants/convert-size";
import { audienceOf, foreignSize, resolveForShopper } from "../../../variants/resolve-for-shopper";
import { joinNames } from "../name-facts";
import { findMeantProducts } from "../find-meant-products";
import type { MoveContext } from "../move-context";
import { tellResolution } from "../tell-stock";
import { rememberShown } from "../remember-shown";

const MAX_QUOTED = 2;
const MAX_ROWS = 4;

/** Help with a size from what the shop says: its guide, the sizes it has, its fit notes. Converts nothing on its own. */
export async function sizeHelpMove(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { referents } = situation;
  // Words beside a size ("a 40 inch chest") measure the shopper: the kind alone names the thing.
  // "Shoe size 9.5", of socks: how big the feet are, and no other thing.
  const isOfFeet = SHOE_SIZE.test(foldText(situation.perception.text)) && referents.productIds.length > 0;
  const mention = { categories: isOfFeet ? [] : referents.mention.categories, words: [] };
  const isNamedOtherwise = !isEmptyMention(mention) && referents.how !== "named" && referents.how !== "ordinal";
  const ofKind = { ...context, situation: { ...situation, referents: { ...referents, mention } } };
  const meant = isNamedOtherwise
    ? await findMeantProducts(referents.productIds.slice(0, 1), "size-help", ofKind)
    : referents.productIds;
  if (meant === null) return;
  const [productId = null] = meant;
  const sizes = sizesOf(context);
  const isBetween = sizes.length > 1 || BETWEEN_TWO.test(foldText(situation.perception.text));
  const answer = await desk.use(sizeHelp, { productId, sizes, isBetween });
  if (!answer.ok) return voice.say("product.failed");

  const product = answer.value.productId === null ? undefined : desk.evidence.products.get(answer.value.productId);
  if (product && (await tellMeasured(product, context))) return;
  if (product && (await tellDual(product, context))) return;
  if (product && (await tellAge(product, context))) return;
  const { passages } = answer.value;
  if (product && (await tellBetween(product, passages, context))) return;
  const document = product && desk.evidence.documents.get(product.id);
  const isTold = product !== undefined && (await tellOwnSize(product, { passages, sizes }, context));
  const notes = product ? fitNotes(product.id, context) : [];
  if (notes.length > 0 && product)
    await voice.say("size.fit", {
      title: slot.title(product.id),
      notes: notes.map((note) => voice.text("size.note", { note })).join("; "),
    });

  const option = product?.options.find(({ name }) => isSizeOption(name));
  // What comes in no sizes is in no table of them.
  const isSized =
    (product === undefined || option !== undefined || notes.length === 0) &&
    !(product !== undefined && isOfBody(situation.perception.text) && sizes.length === 0);
  const quoted = isTold || (isSized && (await quoteGuide(passages, { sizes, document }, context)));
  if (product && option && !isTold) {
    const hasAny = product.variants.some(({ availableForSale }) => availableForSale);
    await voice.say(hasAny ? "size.available" : "product.sold-out", {
      title: slot.title(product.id),
      values: slot.values(product.id, option.name),
    });
  }
  if (!quoted && notes.length === 0) await voice.say(product ? "size.no-guide" : "size.no-guide-general");
  if (sizes.length > 1 && !isTold) await voice.say("size.between");

  if (product) {
    await desk.show({ type: "products", items: [{ productId: product.id, variantId: null, reason: null }] });
    if (!isTold) rememberShown([product.id], null, context);
  } else if (!quoted) {
    await voice.ask({ kind: "which-product", subject: "size", data: { move: "size-help" } }, "ask.which-product");
  }
  if (!quoted && notes.length === 0)
    voice.offer({ label: voice.text("offer.person"), message: voice.text("offer.person.message") });
}

/** The size that the shop's own notes give for a body measure: told, and kept for "in that size". */
async function tellMeasured(product: LiveProduct, context: MoveContext): Promise<boolean> {
  const { situation, desk, voice } = context;
  const { text } = situation.perception;
  const attributes = desk.evidence.documents.get(product.id)?.attributes ?? {};
  const notes = Object.keys(attributes)
    .flatMap((name) => (NOTES.test(name) ? (attributes[name] ?? []) : []))
    .join(" ");
  const option =
    product.options.find(({ name }) => isSizeOption(name)) ??
    product.options.find(({ name }) => /length|länge|longueur|largo/i.test(name));
  if (option === undefined) return false;
  const told = bodyMeasures(text).flatMap((measure) => {
    const values = valuesForMeasure(measure, text, option.values, notes);
    return values.length > 0 ? [{ measure, values }] : [];
  });
  const [first] = told;
  if (first === undefined) return false;

  for (const { measure, values } of told) {
    const named = values.map((value) => slot.option(product.id, option.name, value));
    await voice.say(values.length > 1 ? "size.measured-between" : "size.measured", {
      said: measure.said,
      values: joinNames(named, situation.locale),
    });
  }
  const name = Object.keys(attributes).find(
    (key) => NOTES.test(key) && (attributes[key]?.[0]?.length ?? 0) <= MAX_NOTE,
  );
  if (name !== undefined)
    await voice.say("size.fit", {
      title: slot.title(product.id),
      notes: voice.text("size.note", { note: slot.attributeValue(product.id, name) }),
    });
  const chosen =
    told.length === 1 && first.values.length === 1 ? [{ name: option.name, value: first.values[0] ?? "" }] : [];
  await desk.show({ type: "products", items: [{ productId: product.id, variantId: null, reason: null }] });
  rememberShown([product.id], null, context, chosen);
  return true;
}

/** "What size if I'm a women's 9?", "is there a women's version?" of what is sold under both scales. */
async function tellDual(product: LiveProduct, context: MoveContext): Promise<boolean> {
  const { situation, desk, voice } = context;
  const { entities } = situation.perception;
  const group = entities.flatMap((one) => (one.type === "recipient" && !one.negated ? (one.value.group ?? []) : []))[0];
  const option = product.options.find(({ name }) => isSizeOption(name));
  if (!option || !hasDualSizes(product) || (group !== "women" && group !== "men")) return false;
  const size = entities.find(({ type }) => type === "size");
  const values = size?.type === "size" ? dualValuesFor(product, Number(size.value.size), group) : [];
  if (size !== undefined && values.length === 0) return false;
  if (size === undefined) {
    await voice.say("size.unisex");
    await voice.say("size.available", { title: slot.title(product.id), values: slot.values(product.id, option.name) });
  } else {
    const named = values.map((value) => slot.option(product.id, option.name, value));
    await voice.say(values.length > 1 ? "size.measured-between" : "size.measured", {
      said: size.text,
      values: joinNames(named, situation.locale),
    });
  }
  const [only, second] = values;
  const chosen = only !== undefined && second === undefined ? [{ name: option.name, value: only }] : [];
  await desk.show({ type: "products", items: [{ productId: product.id, variantId: null, reason: null }] });
  rememberShown([product.id], null, context, chosen);
  return true;
}

const SHOE_SIZE = /\bshoe ?size\b|\bschuhgrosse\b|\bpointure\b|\bnumero de (?:zapato|pie)\b/;

/** Sizes that are years: "she's 5". */
async function tellAge(product: LiveProduct, context: MoveContext): Promise<boolean> {
  const { situation, desk, voice } = context;
  const attributes = desk.evidence.documents.get(product.id)?.attributes ?? {};
  const note = Object.keys(attributes).find(
    (name) => NOTES.test(name) && /\bages?\b|\byears?\b/i.test(String(attributes[name])),
  );
  const option = product.options.find(({ name }) => isSizeOption(name));
  const age = ageIn(situation.perception.text);
  if (note === undefined || option === undefined || age === null) return false;
  const value = option.values.find((own) => {
    const [low = NaN, high = low] = own.split(/\s?[-–]\s?/).map(Number);
    return age >= low && age <= high;
  });
  if (value === undefined) return false;
  await voice.say("size.measured", { said: String(age), values: slot.option(product.id, option.name, value) });
  await voice.say("size.fit", {
    title: slot.title(product.id),
    notes: voice.text("size.note", { note: slot.attributeValue(product.id, note) }),
  });
  await desk.show({ type: "products", items: [{ productId: product.id, variantId: null, reason: null }] });
  rememberShown([product.id], null, context, [{ name: option.name, value }]);
  return true;
}

/** The size itself, where the shop says which it is: by its tables of another system, of two by its advice; or that it is there. */
async function tellOwnSize(
  product: LiveProduct,
  { passages, sizes }: { passages: KnowledgePassage[]; sizes: string[] },
  context: MoveContext,
): Promise<boolean> {
  const { situation, desk, voice } = context;
  const option = product.options.find(({ name }) => isSizeOption(name));
  if (option === undefined) return false;
  const own = option.values.filter((value) => sizes.includes(value));
  const [low, high] = [own[0], own.at(-1)];
  if (low !== undefined && high !== undefined && low !== high) {
    const [middle, ...others] = option.values.slice(option.values.indexOf(low) + 1, option.values.indexOf(high));
    if (middle !== undefined && others.length === 0) {
      await voice.say("size.measured", {
        said: `${low}–${high}`,
        values: slot.option(product.id, option.name, middle),
      });
      rememberShown([product.id], null, context);
      return true;
    }
    const way = adviceBetween(product.id, passages, context);
    if (way === null) return false;
    if (way.passage !== null) await quote(way.passage.of, [way.passage.index], context);
    await voice.say("size.take", {
      value: slot.option(product.id, option.name, way.isLonger ? high : low),
    });
    return true;
  }
  // A bust of 39 inches is no size.
  if (sizes.length === 0 || isOfBody(situation.perception.text)) return false;
  const document = desk.evidence.documents.get(product.id);
  const foreign = foreignSize(product, situation, situation.perception);
  const converted = foreign === null ? null : convertSize(foreign, product, passages, audienceOf(situation, document));
  if (foreign !== null && converted === null) return false;
  const resolution = resolveForShopper(
    product,
    situation,
    situation.perception,
    converted && { kind: "option", name: converted.option, value: converted.value, said: foreign?.said ?? "" },
  );
  const chosen =
    resolution.status === "open" ? resolution.chosen : resolution.status === "one" ? resolution.variant.options : [];
  const value = chosen.find(({ name }) => name === option.name)?.value;
  if (value === undefined) return false;
  if (own.length === 0) await quoteGuide(passages, { sizes, document }, context);
  await tellResolution(product, resolution, context);
  const variantId = resolution.status === "one" ? resolution.variant.id : null;
  rememberShown([product.id], variantId, context, [{ name: option.name, value }]);
  return true;
}

/** "And if I'm between two?": what the shop says of that. */
async function tellBetween(product: LiveProduct, passages: KnowledgePassage[], context: MoveContext): Promise<boolean> {
  const { situation, desk, voice } = context;
  if (!BETWEEN_TWO.test(foldText(situation.perception.text))) return false;
  const way = adviceBetween(product.id, passages, context);
  if (way === null) return false;
  if (way.passage !== null) await quote(way.passage.of, [way.passage.index], context);
  else
    await voice.say("size.fit", {
      title: slot.title(product.id),
      notes: voice.text("size.note", { note: slot.attributeValue(product.id, way.note) }),
    });
  await desk.show({ type: "products", items: [{ productId: product.id, variantId: null, reason: null }] });
  rememberShown([product.id], null, context);
  return true;
}

const BETWEEN_TWO = /\bbetween (?:two|sizes|the two)\b(?! \d)|\bin ?between\b|\bzwischen zwei\b|\bentre (?:deux|dos)\b/;

/** What the shop says to take of two sizes: the thing's own note, or the guide's line for its kind. */
function adviceBetween(productId: string, passages: KnowledgePassage[], { desk }: MoveContext): Advice | null {
  const document = desk.evidence.documents.get(productId);
  for (const [note, values] of Object.entries(document?.attributes ?? {})) {
    const parts = NOTES.test(note) ? values.flatMap((value) => value.split(/[.;]/)) : [];
    const isLonger = wayOf(parts.find((part) => BETWEEN.test(part)) ?? "");
    if (isLonger !== null) return { isLonger, note, passage: null };
  }
  for (const passage of passages.filter(({ title }) => BETWEEN.test(title))) {
    const sentences = splitSentences(passage.text);
    const index = sentences.findIndex((sentence) => wayOf(sentence) !== null && !isOfOtherKind(sentence, document));
    const isLonger = wayOf(sentences[index] ?? "");
    if (isLonger !== null) return { isLonger, passage: { of: passage, index } };
  }
  return null;
}

type Advice =
  | { isLonger: boolean; note: string; passage: null }
  | { isLonger: boolean; passage: { of: KnowledgePassage; index: number } };

/** True for the longer one, false for the smaller; null where it says neither or both. */
function wayOf(text: string): boolean | null {
  const [isLonger, isSmaller] = [LONGER.test(text), SMALLER.test(text)];
  return isLonger === isSmaller ? null : isLonger;
}

const BETWEEN = /\bbetween\b|\bzwischen\b|\bentre\b/i;
const LONGER = /\b(?:longer|larger|bigger|size up|größere|längere|plus grande?|más grande|mayor)\b/i;
const SMALLER = /\b(?:smaller|shorter|size down|kleinere|kürzere|plus petite?|más pequeña|menor)\b/i;

const NOTES = /size_?note|sizing|size[ _-]?guide|größenhinweis|taille/i;
const MAX_NOTE = 200;

function sizesOf({ situation }: MoveContext): string[] {
  const said = situation.perception.entities.flatMap((entity) =>
    entity.type === "size" ? [entity.value.size, ...(entity.value.upTo === null ? [] : [entity.value.upTo])] : [],
  );
  const earlier = situation.need.constraints.find(({ kind }) => kind === "size")?.value.split("-") ?? [];
  return [...new Set(said.length > 0 ? said : earlier)];
}

/** What the shop lists about how it fits: short notes in full. */
function fitNotes(productId: string, { desk }: MoveContext): string[] {
  const attributes = desk.evidence.documents.get(productId)?.attributes ?? {};
  return Object.keys(attributes)
    .filter((name) => /fit|size_?note|sizing|width|passform/i.test(name) && (attributes[name]?.[0]?.length ?? 0) <= 200)
    .sort((left, right) => Number(NOTES.test(right)) - Number(NOTES.test(left)))
    .slice(0, 2)
    .map((name) => slot.attributeValue(productId, name));
}

/** The rows of the guide that hold the shopper's sizes, else the sentences about being between two, else its first. */
async function quoteGuide(
  passages: KnowledgePassage[],
  { sizes, document }: { sizes: string[]; document: CatalogDocument | undefined },
  context: MoveContext,
): Promise<boolean> {
  const { situation } = context;
  for (const passage of passages) {
    const rows = rowsOf(passage, sizes, systemOf(context));
    if (rows.length > 0) return quote(passage, rows, context);
  }
  const sentences = passages.flatMap((passage, rank) =>
    splitSentences(passage.text).map((sentence, index) => ({
      passage,
      index,
      score: scoreLine(sentence, sizes) + scoreGroup(sentence, situation.need) - rank * 0.2,
      sentence,
    })),
  );
  const candidates = sentences.filter(({ sentence }) => !isOfOtherKind(sentence, document));
  const [best] = [...candidates].sort((left, right) => right.score - left.score || left.index - right.index);
  if (!best || best.score <= 0) return false;

  const more = candidates.filter(
    ({ passage, index, score }) => passage.id === best.passage.id && index !== best.index && score >= best.score * 0.6,
  );
  const indexes = [best, ...more]
    .slice(0, MAX_QUOTED)
    .map(({ index }) => index)
    .sort((left, right) => left - right);
  return quote(best.passage, indexes, context);
}

async function quote(passage: KnowledgePassage, indexes: number[], { desk, voice }: MoveContext): Promise<boolean> {
  await voice.say("size.guide", { quote: slot.passage(passage.id, indexes) });
  await desk.show({ type: "sources", passageIds: [passage.id] });
  return true;
}

function systemOf({ situation }: MoveContext): string | null {
  const said = situation.perception.entities.find(({ type }) => type === "size");
  const system = said?.type === "size" ? said.value.system : null;
  return system ?? situation.need.constraints.find(({ kind }) => kind === "size")?.name ?? null;
}

/** Rows of a table whose figure in the named system's column is one of the sizes, or lies between two of them. */
function rowsOf(passage: KnowledgePassage, sizes: string[], system: string | null): number[] {
  const lines = splitSentences(passage.text);
  const header = (lines[0] ?? "").split("|").map((cell) => cell.trim());
  const wanted = sizes.map(Number).filter((size) => !Number.isNaN(size));
  if (header.length < 2 || wanted.length === 0) return [];
  const named = system === null ? -1 : header.findIndex((cell) => new RegExp(`\\b${system}\\b`, "i").test(cell));
  const [low, high] = [Math.min(...wanted), Math.max(...wanted)];

  return lines
    .flatMap((line, index) => {
      const cells = line.split("|").map((cell) => cell.trim());
      if (index === 0 || cells.length !== header.length) return [];
      const looked = named >= 0 ? [cells[named] ?? ""] : cells;
      return looked.some((cell) => /^\d+(?:\.\d+)?$/.test(cell) && Number(cell) >= low && Number(cell) <= high)
        ? [index]
        : [];
    })
    .slice(0, MAX_ROWS);
}

/** A line for women is of no use to a man. */
function scoreGroup(sentence: string, need: NeedState): number {
  const group = need.constraints.find(({ kind }) => kind === "audience")?.value;
  if (group === undefined) return 0;
  const named = new Set(tokenize(sentence).flatMap(({ word }) => groupOfWord(word) ?? []));
  if (named.size === 0) return 0;
  return [...named].some((candidate) => candidate === group) ? 1 : -3;
}

function scoreLine(sentence: string, sizes: string[]): number {
  const named = sizes.filter((size) =>
    new RegExp(`(?<![\\d.])${size.replace(".", "\\.")}(?![\\d]|\\.\\d)`).test(sentence),
  ).length;
  const between = /\bbetween\b|\bzwischen\b|\bentre\b|half a? ?size|size (?:up|down)|longer|larger one/i.test(sentence)
    ? 1
    : 0;
  const general = /\bsiz|gr(?:ö|o)(?:ß|ss)e|taille|talla|measure|foot length/i.test(sentence) ? 0.4 : 0;
  return named * 2 + (sizes.length > 1 ? between * 1.6 : between * 0.5) + general;
}
