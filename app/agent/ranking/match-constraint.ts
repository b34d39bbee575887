import { isInRange } from "../variants/size-range";
import type { Constraint } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { conceptOfPhrase, conceptStems } from "../perception/concept-index";
import { COLOR_FAMILIES } from "../perception/lexicons/colors";
import { PARTS_OF_KINDS } from "../perception/lexicons/concepts";
import { groupCalled, KIND_GROUPS, OF_NO_GROUP } from "../perception/lexicons/kind-groups";
import { matchMeasure } from "../measures/match-measure";
import { stemsOf } from "../perception/phrase-index";
import { otherWordings } from "./relevance/synonyms";
import { isAllergen, narrowerWords } from "./narrower-words";
import { UNKNOWN, type Fact, type Match } from "./fact";
import { containsPhrase, familiesOf, readDocument, type ReadDocument, type ReadText } from "./read-document";

/** Whether a product is what one constraint says, and where that is written. `must-not` is for the caller to turn round. */
export function matchConstraint(document: CatalogDocument, constraint: Constraint): Match {
  const read = readDocument(document);
  switch (constraint.kind) {
    case "category":
      return matchCategory(read, constraint.value);
    case "brand":
      return read.vendor.text.toLowerCase() === constraint.value.toLowerCase()
        ? { verdict: "yes", fact: { kind: "vendor" } }
        : { verdict: "no", fact: null };
    case "color":
      return matchColor(document, read, constraint.value);
    case "size":
      return matchSize(document, read, constraint);
    case "audience":
      return matchAudience(read, constraint.value);
    case "material":
    case "attribute":
    case "option":
      return constraint.strength === "must-not" ? matchRefused(read, constraint) : matchProperty(read, constraint);
    case "group":
      return matchGroup(read, constraint.value);
    case "measure":
      return matchMeasure(document, constraint);
    default:
      return UNKNOWN;
  }
}

/** Whey is a protein, and a protein is not always whey. */
const MEANT_LITERALLY = new Set(["whey"]);

/** Texts match when one names the other's concept, or holds its words. */
function says(text: ReadText, value: string): boolean {
  const { concept, stems, isOfConcept } = readValue(value);
  if (concept !== null && text.concepts.has(concept)) return true;
  // The tag "skiing", of which "ski" may be thought as well.
  if (text.stems.length > 0 && text.stems.join(" ") === stems.join(" ")) return true;
  // A longer concept in the text ("half marathon") is not the shorter one.
  return !isOfConcept && containsPhrase(text.stems, stems);
}

type ReadValue = { concept: string | null; stems: string[]; isOfConcept: boolean };

/** What a wish is compared by; each is compared with every text of every candidate. */
function readValue(value: string): ReadValue {
  const known = readValues.get(value);
  if (known) return known;

  const concept = MEANT_LITERALLY.has(value) ? null : (conceptOfPhrase(value)?.name ?? null);
  const stems = stemsOf(value);
  const isOfConcept = concept !== null && conceptStems(concept).some((phrase) => phrase.join(" ") === stems.join(" "));
  const read = { concept, stems, isOfConcept };
  if (readValues.size >= MAX_READ_VALUES) readValues.clear();
  readValues.set(value, read);
  return read;
}

const readValues = new Map<string, ReadValue>();
const MAX_READ_VALUES = 1000;

function matchCategory(read: ReadDocument, value: string): Match {
  const group = groupCalled(value);
  if (group !== null && matchGroup(read, group.name).verdict === "yes")
    return { verdict: "yes", fact: { kind: "type" } };
  const wordings = wordingsOf(value);
  const all = (stems: string[], words: string[]) => words.every((word) => stems.includes(word));

  if (wordings.some((words) => all(read.type.stems, words) && isHead(read.type.stems, words))) {
    return { verdict: "yes", fact: { kind: "type" } };
  }
  if (
    wordings.some((words) => all([...read.title.stems, ...read.type.stems], words) && isHead(read.title.stems, words))
  ) {
    return { verdict: "yes", fact: { kind: "title" } };
  }
  const tag = read.tags.find(({ stems }) => wordings.some((words) => words.join(" ") === stems.join(" ")));
  if (tag && !isSoldAsOther(read.type.stems, value)) return { verdict: "yes", fact: { kind: "tag", value: tag.text } };
  // "Socks, Hats & Gloves" names three kinds: being in it makes nothing a sock.
  const isCollected = read.collections.some(
    ({ stems, text }) => !/[,&+/]|\band\b/i.test(text) && wordings.some((words) => containsPhrase(stems, words)),
  );
  // "Running vest" sold under the type "Hydration Packs".
  if (isCollected || wordings.some((words) => words.length > 1 && containsPhrase(read.title.stems, words))) {
    return { verdict: "yes", fact: { kind: "title" } };
  }
  return { verdict: "no", fact: null };
}

/** Whether a thing belongs to a department, by its type, or its name where it has none. */
function matchGroup(read: ReadDocument, name: string): Match {
  const { stems } = read.type.stems.length > 0 ? read.type : read.title;
  const last = stems[stems.length - 1] ?? "";
  const isOfGroup = !OF_NO_GROUP_STEMS.has(last) && stems.some((word) => GROUP_STEMS.get(name)?.has(word) === true);
  return isOfGroup ? { verdict: "yes", fact: { kind: "type" } } : { verdict: "no", fact: null };
}

const stemSet = (words: string[]) => new Set(words.flatMap((word) => stemsOf(word)));
const GROUP_STEMS = new Map(KIND_GROUPS.map(({ name, kinds }) => [name, stemSet(kinds)]));
const OF_NO_GROUP_STEMS = stemSet(OF_NO_GROUP);

/** The category's words and, where it is a general thing, all other words for that thing. */
function wordingsOf(value: string): string[][] {
  const known = wordings.get(value);
  if (known) return known;
  const found = findWordings(value);
  if (wordings.size < MAX_CACHED) wordings.set(value, found);
  return found;
}

const wordings = new Map<string, string[][]>();
const MAX_CACHED = 2000;

function findWordings(value: string): string[][] {
  const concept = conceptOfPhrase(value);
  const own = stemsOf(value);
  // "GPS watch" is not satisfied by every watch: a wording that says less does not stand in for it. "Tee" says what "t-shirt" does.
  const others = concept?.kind === "category" ? conceptStems(concept.name) : [];
  const saysLess = (words: string[]) => words.length < own.length && words.some((word) => own.includes(word));
  // A "veste" is a jacket in French, and has the stem of the English vest.
  const isOwn = (words: string[]) => (conceptOfPhrase(words.join(" "))?.name ?? concept?.name) === concept?.name;
  const known = others.filter((words) => !saysLess(words) && isOwn(words) && !isOtherPart(words, own));
  // What general knowledge calls the same thing, where it means no other kind of thing: a lamp is sold as a "light".
  const general =
    concept === null || concept.kind === "category"
      ? otherWordings(own)
          .map((words) => stemsOf(words.join(" ")))
          .filter((words) => words.length === 1 && !isOtherKind(words, concept?.name) && !isOtherPart(words, own))
      : [];
  return [own, ...known, ...general.filter((words) => !known.some((other) => other.join(" ") === words.join(" ")))];
}

/** What a tag may say of things that are sold as something narrower. */
const GENERAL = new Set(["top", "underwear", "shoe", "bag", "lamp"]);

/** A belt that takes bottles, and shorts that are cut tight, are neither: what a thing is sold as says what it is. */
function isSoldAsOther(type: string[], value: string): boolean {
  const concept = conceptOfPhrase(value);
  const head = type[type.length - 1];
  const own = head === undefined ? null : conceptOfPhrase(head);
  if (concept === null || own?.kind !== "category") return false;
  const isRelated =
    stemsOf(value).includes(head ?? "") || conceptStems(concept.name).some((words) => words.includes(head ?? ""));
  return own.name !== concept.name && !isRelated && !GENERAL.has(concept.name);
}

/** Who asks for a beanie wants no cap, and who asks for a hat takes both. */
const PARTS = Object.values(PARTS_OF_KINDS).map((words) => new Set(words.map((word) => stemsOf(word).join(" "))));

function isOtherPart(words: string[], own: string[]): boolean {
  const part = PARTS.find((names) => names.has(own.join(" ")) || names.has(own[own.length - 1] ?? ""));
  return part !== undefined && !part.has(words.join(" "));
}

function isOtherKind(words: string[], name: string | undefined): boolean {
  const concept = conceptOfPhrase(words.join(" "));
  return concept?.kind === "category" && concept.name !== name;
}

/** The last word decides what a thing is: "shoe laces" are no shoes. Numbers may follow it. */
function isHead(stems: string[], words: string[]): boolean {
  const last = words[words.length - 1];
  const letters = stems.filter((word) => /^\p{L}{2,}$/u.test(word));
  if (last === undefined) return false;
  // Two words together name the thing even where a word follows: "Running Vest Packs".
  return letters[letters.length - 1] === last || (words.length > 1 && containsPhrase(letters, words));
}

function matchColor(document: CatalogDocument, read: ReadDocument, value: string): Match {
  const isFamily = Object.hasOwn(COLOR_FAMILIES, value);
  const fits = (text: string) =>
    isFamily ? familiesOf(text).includes(value) : text.toLowerCase() === value.toLowerCase();

  if (read.colorOption !== null) {
    const values = document.options.find(({ name }) => name === read.colorOption)?.values ?? [];
    const [best] = values.filter(fits).sort((left, right) => plainness(left, value) - plainness(right, value));
    return best === undefined
      ? { verdict: "no", fact: null }
      : { verdict: "yes", fact: { kind: "option", name: read.colorOption, value: best } };
  }
  if (fits(document.title)) return { verdict: "yes", fact: { kind: "title" } };
  const tag = document.tags.find(fits);
  if (tag !== undefined) return { verdict: "yes", fact: { kind: "tag", value: tag } };
  const attribute = Object.entries(document.attributes).find(([name]) => /colou?r|farbe|couleur/i.test(name));
  if (attribute) {
    const position = attribute[1].findIndex(fits);
    return position >= 0
      ? { verdict: "yes", fact: { kind: "attribute", name: attribute[0], value: position } }
      : { verdict: "no", fact: null };
  }
  return isFamily && familiesOf(document.title).length > 0 ? { verdict: "no", fact: null } : UNKNOWN;
}

/** "Blue" before "Harbor Blue" before "Midnight Navy" when blue was asked for. */
function plainness(name: string, value: string): number {
  if (name.toLowerCase() === value) return 0;
  return name.toLowerCase().includes(value) ? 1 : 2;
}

function matchSize(document: CatalogDocument, read: ReadDocument, constraint: Constraint): Match {
  // "In short": of what is sold by length as well, that is a length.
  const other = document.options.find(
    ({ name, values }) =>
      name !== read.sizeOption && values.some((value) => value.toLowerCase() === constraint.value.toLowerCase()),
  );
  const own = other?.values.find((value) => value.toLowerCase() === constraint.value.toLowerCase());
  if (other && own !== undefined) return { verdict: "yes", fact: { kind: "option", name: other.name, value: own } };
  if (read.sizeOption === null) return UNKNOWN;
  const values = document.options.find(({ name }) => name === read.sizeOption)?.values ?? [];
  const wanted = constraint.value.split("-");
  const value = values.find(
    (candidate) =>
      wanted.some((size) => isSameSize(candidate, size)) ||
      // "M (EU 39-42)" for who takes a 40.
      wanted.some((size) => isInRange(candidate, { name: constraint.name, value: size })),
  );
  if (value !== undefined && !isForeignSystem(values, constraint)) {
    return { verdict: "yes", fact: { kind: "option", name: read.sizeOption, value } };
  }
  return isForeignSystem(values, constraint) ? UNKNOWN : { verdict: "no", fact: null };
}

export function isSameSize(value: string, size: string): boolean {
  const wanted = size.toLowerCase();
  const folded = value.trim().toLowerCase();
  if (folded === wanted || SIZE_NAMES[folded] === wanted) return true;
  // "1Y", "10K": a child's size, said without its letter.
  if (/^\d+(?:\.5)?[yk]$/.test(folded) && folded.slice(0, -1) === wanted) return true;
  return folded.split(/[\s/-]+/).some((part) => part === wanted || SIZE_NAMES[part] === wanted);
}

const SIZE_NAMES: Record<string, string> = {
  small: "s",
  medium: "m",
  large: "l",
  "extra large": "xl",
  "x-large": "xl",
  "extra small": "xs",
  "x-small": "xs",
  "2xl": "xxl",
  "3xl": "xxxl",
};

/** European 42 against a shop that counts 7 to 13: a size guide has to translate, we do not guess. */
export function isForeignSystem(values: string[], constraint: Pick<Constraint, "value" | "name">): boolean {
  const wanted = Number(constraint.value.split("-")[0]);
  if (Number.isNaN(wanted)) return false;
  const numbers = values.flatMap((value) => value.match(/\d+(?:\.\d)?/g)?.map(Number) ?? []);
  if (numbers.length === 0) return true;
  const isEuropeanShop = Math.max(...numbers) >= 34;
  const isEuropeanWish = constraint.name === "EU" || (constraint.name === null && wanted >= 34);
  if (constraint.name === "UK") return !values.some((value) => /uk/i.test(value));
  return isEuropeanShop !== isEuropeanWish;
}

function matchAudience(read: ReadDocument, value: string): Match {
  if (read.groups.size === 0 && value === "kids" && read.isForAdults) return { verdict: "no", fact: null };
  if (read.groups.size === 0) return UNKNOWN;
  const fits = [...read.groups].some((group) => group === value);
  return fits ? { verdict: "yes", fact: { kind: "title" } } : { verdict: "no", fact: null };
}

/** A refused word is there where any narrower one is. */
function matchRefused(read: ReadDocument, constraint: Constraint): Match {
  const narrower = narrowerWords(constraint.value);
  // Where the shop lists allergens, those decide: neither "stir into milk" nor cocoa butter makes it a thing with milk.
  const allergens = isAllergen(constraint.value) ? read.attributes.filter(({ name }) => /allerg/i.test(name)) : [];
  const flags = read.attributes.filter(({ flag }) => flag !== null);
  const listed =
    allergens.length === 0 ? read : { ...read, attributes: [...allergens, ...flags], tags: [], sentences: () => [] };
  const match = matchProperty(listed, constraint);
  if (match.verdict === "yes") return match;
  const matches = narrower.map((value) => matchProperty(listed, { ...constraint, value }));
  return matches.find(({ verdict }) => verdict === "yes") ?? match;
}

/** What resists water is not yet waterproof: it says so itself. */
const WEAKER: Record<string, string[]> = {
  waterproof: [
    "water resistant",
    "water resistance",
    "water repellent",
    "wasserabweisend",
    "deperlant",
    "resistente al agua",
  ],
};

/** Asked for in full, and listed in the weaker word alone. */
function isWeaker(text: ReadText, { value, said }: Constraint): boolean {
  const weaker = WEAKER[conceptOfPhrase(value)?.name ?? ""] ?? [];
  const has = (candidate: string) => weaker.some((word) => containsPhrase(stemsOf(candidate), stemsOf(word)));
  return has(text.text) && !has(said) && !/\b(?:waterproof|wasserdicht|impermeable|etanche)/i.test(text.text);
}

/** Attributes first, then tags, options, title and at last the description, where a "not" is minded. */
function matchProperty(read: ReadDocument, constraint: Constraint): Match {
  const { value } = constraint;

  const told = read.attributes.flatMap((attribute) => {
    const match = matchAttribute(attribute, value);
    if (
      match?.verdict === "yes" &&
      isWeaker(
        match.fact?.kind === "attribute" && match.fact.value !== null
          ? (attribute.values[match.fact.value] ?? attribute.label)
          : attribute.label,
        constraint,
      )
    )
      return [];
    return match ? [{ match, length: lengthOf(attribute, match) }] : [];
  });
  const [plainest] = told.sort((left, right) => left.length - right.length);
  if (plainest) return plainest.match;

  const tag = read.tags.find((candidate) => says(candidate, value));
  if (tag) return isFree(tag.stems, value) ? no() : { verdict: "yes", fact: { kind: "tag", value: tag.text } };
  for (const option of read.options) {
    const own = option.values.find((candidate) => says(candidate, value));
    if (own) return { verdict: "yes", fact: { kind: "option", name: option.name, value: own.text } };
  }
  if (says(read.title, value)) return { verdict: "yes", fact: { kind: "title" } };
  if (says(read.type, value)) return { verdict: "yes", fact: { kind: "type" } };
  if (constraint.kind === "option") return no();

  for (const [sentence, text] of read.sentences().entries()) {
    if (!says(text, value) || isWeaker(text, constraint)) continue;
    return isDenied(text.text) ? no() : { verdict: "yes", fact: { kind: "description", sentence } };
  }
  return contradicted(read, value) ? no() : UNKNOWN;
}

function matchAttribute(attribute: ReadDocument["attributes"][number], value: string): Match | null {
  const { name, label, flag, values } = attribute;
  const fact = (position: number | null): Fact => ({ kind: "attribute", name, value: position });

  if (says(label, value)) {
    // "Gluten free: yes" is no gluten.
    if (flag !== null) return { verdict: flag !== isFree(label.stems, value) ? "yes" : "no", fact: fact(null) };
    const amount = Number(values[0]?.text);
    const scale = values.length === 1 ? readScale(values[0]?.text ?? "") : null;
    if (scale !== null) return { verdict: scale ? "yes" : "no", fact: fact(null) };
    if (values.length === 1 && !Number.isNaN(amount)) return { verdict: amount > 0 ? "yes" : "no", fact: fact(null) };
  }
  const position = values.findIndex((candidate) => says(candidate, value) && !isDenied(candidate.text));
  return position < 0 ? null : { verdict: "yes", fact: fact(position) };
}

/** "Waterproof: yes" says it more plainly than a list of materials that mentions a membrane. */
function lengthOf({ values }: ReadDocument["attributes"][number], { fact }: Match): number {
  return fact?.kind === "attribute" && fact.value !== null ? (values[fact.value]?.text.length ?? 0) : 0;
}

/** "Cushioning: maximum" has it, "cushioning: none" has not; "balanced" leaves it open. */
function readScale(value: string): boolean | null {
  if (/\b(?:high|maximum|max|plush|soft|generous|deep|strong|excellent|hoch|weich|eleve|alto|alta)\b/i.test(value))
    return true;
  return /\b(?:none|no|minimal|low|firm|thin|kein\w*|gering|faible|bajo|baja)\b/i.test(value) ? false : null;
}

/** A product that is listed as "neutral" under pronation is not the one with support. */
function contradicted(read: ReadDocument, value: string): boolean {
  const rivals = RIVALS[conceptOfPhrase(value)?.name ?? ""] ?? [];
  return read.attributes.some((attribute) =>
    attribute.values.some((text) => rivals.some((rival) => text.concepts.has(rival))),
  );
}

const RIVALS: Record<string, string[]> = {
  stability: ["neutral"],
  neutral: ["stability"],
  wide: ["narrow"],
  narrow: ["wide"],
};

function isDenied(sentence: string): boolean {
  return /\b(?:not|no|without|never|isn't|nicht|kein\w*|ohne|pas|sans|sin)\b/i.test(sentence);
}

/** The tag "caffeine free" says that there is none. */
function isFree(stems: string[], value: string): boolean {
  const own = stemsOf(value);
  return stems.includes("free") && !own.includes("free");
}

function no(): Match {
  return { verdict: "no", fact: null };
}
