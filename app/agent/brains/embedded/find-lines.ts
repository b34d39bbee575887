import type { CartView } from "~/contracts/cart-view";
import { conceptOfPhrase } from "../../perception/concept-index";
import { foldText } from "../../perception/fold-text";
import { familiesOfName, familyOfWord } from "../../perception/lexicons/colors";
import { wordsOfValue } from "../../perception/lexicons/value-words";
import { tokenize } from "../../perception/tokenize";
import { stemsOf } from "../../perception/phrase-index";
import { readText } from "../../ranking/read-document";
import { letterSizesIn, letterSizesOf } from "../../variants/letter-sizes";
import type { Perception } from "../../perception/perception";
import type { MoveContext } from "./move-context";

export type CartViewLine = CartView["lines"][number];

/** The lines that a message means: by name, by kind ("the socks"), by "it", or the only one there is. */
export function findLines(lines: CartViewLine[], { situation }: Pick<MoveContext, "situation">): CartViewLine[] {
  const { perception, referents, input, pending } = situation;
  const [only] = lines;
  if (lines.length === 1 && only) return [only];

  const pointed = pointedAt(lines, perception);
  if (pointed.length > 0) return pointed;
  const fresh = lines.filter(({ variantId }) => input.memory.justAdded.includes(variantId));
  const isPlainCorrection = !perception.entities.some(({ type }) => type === "category" || type === "product");
  const isCalled = perception.entities.some(
    ({ type, text }) => type === "attribute" && lines.some((line) => names(line, text)),
  );
  if (fresh.length > 0 && isPlainCorrection && !isCalled && perception.terms.length === 0)
    return narrowByVariant(fresh, perception.text);

  if (referents.how === "named") {
    const named = lines.filter((line) => referents.productIds.includes(line.productId));
    if (named.length > 0) return named;
  }
  // "I don't want the mug any more" names what is to go: a "not" is natural here.
  const words = perception.entities
    .filter(({ type }) => ["category", "product", "brand", "material", "attribute"].includes(type))
    .map(({ text }) => text);
  const said = [...words, ...perception.terms].filter((word) => stemsOf(word).length > 0);
  const scored = lines
    .map((line) => ({ line, score: said.reduce((sum, word) => sum + weigh(line, word), 0) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score);
  const best = scored[0]?.score ?? 0;
  const hits = scored.filter(({ score }) => score === best).map(({ line }) => line);
  if (hits.length > 0) return narrowByVariant(hits, perception.text);

  const byVariant = narrowByVariant(lines, perception.text);
  if (byVariant.length === 1 && pending !== null) return byVariant;
  // "It", "that", "one more": what was put in last.
  const last = lines.find((line) => line.variantId === input.memory.focus?.variantId);
  return last && words.length === 0 ? [last] : [];
}

/** "Two of the white ones": lines of another color are not meant, though one of them was put in just now. */
function pointedAt(lines: CartViewLine[], { text, entities }: Perception): CartViewLine[] {
  const folded = foldText(text);
  const values = entities
    .filter(({ type, negated, start }) => !negated && VALUES.has(type) && OF_THE.test(folded.slice(0, start)))
    .map((entity) => entity.text);
  const fitting = values.length === 0 ? [] : linesOfVariant(lines, values.join(" "));
  const [only, second] = fitting;
  return only !== undefined && second === undefined ? [only] : [];
}

const VALUES = new Set(["color", "size", "option"]);
const OF_THE = /\b(?:of (?:the|those|these|my)|von (?:den|diesen|meinen)|des|de (?:ces|mes|las|los|mis|es[ao]s))\s+$/;

/** "The beanie", of a beanie and a bobble hat, which is of the same kind: its own word weighs more. */
function weigh(line: CartViewLine, word: string): number {
  if (!names(line, word)) return 0;
  const own = stemsOf(line.title);
  return stemsOf(word).some((stem) => own.includes(stem)) ? 2 : 1;
}

const SHORTEST_PART = 4;

function names(line: CartViewLine, word: string): boolean {
  const title = readText(`${line.title} ${line.variantTitle ?? ""}`);
  const concept = conceptOfPhrase(word)?.name;
  if (concept !== undefined && title.concepts.has(concept)) return true;
  // "The salt" for the Saltlick Capsules.
  const isCalled = (stem: string) =>
    title.stems.some((own) => own === stem || (stem.length >= SHORTEST_PART && own.startsWith(stem)));
  return stemsOf(word).some(isCalled);
}

/** Two sizes of one thing: the one whose values are said. */
function narrowByVariant(lines: CartViewLine[], text: string): CartViewLine[] {
  const fitting = linesOfVariant(lines, text);
  return fitting.length > 0 ? fitting : lines;
}

/** Lines of which a value is said, by a word ("the rust one") or by a size that no other has ("the 11s", "the 2Y", "the L"). */
export function linesOfVariant(lines: CartViewLine[], text: string): CartViewLine[] {
  const said = new Set([
    ...stemsOf(text),
    ...letterSizesIn(text).map(({ size }) => size.toLowerCase()),
    ...[...text.matchAll(/(?<![\d.,$€£])\d{1,2}(?:\.5)?(?=s?(?![\p{L}\d]))/gu)].map(([figure]) => figure),
  ]);
  const literal = lines.filter((line) =>
    valuesOf(line).some((value) =>
      [...stemsOf(value), ...letterSizesOf(value).map((size) => size.toLowerCase())].some((stem) => said.has(stem)),
    ),
  );
  if (literal.length > 0) return literal;
  // "Die schwarzen" of what the shop calls black.
  const words = tokenize(text).map(({ word }) => word);
  const families = new Set(words.flatMap((word) => familyOfWord(word) ?? []));
  return lines.filter((line) =>
    valuesOf(line).some(
      (value) =>
        familiesOfName(tokenize(value).map(({ word }) => word)).some((family) => families.has(family)) ||
        wordsOfValue(foldText(value)).some((word) => stemsOf(word).every((stem) => said.has(stem))),
    ),
  );
}

function valuesOf({ variantTitle }: CartViewLine): string[] {
  return (variantTitle ?? "").split(" / ");
}
