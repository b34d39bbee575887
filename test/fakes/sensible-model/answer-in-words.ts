import { z } from "zod";
import { say } from "./phrases.ts";
import type { ReadRequest } from "./read-request.ts";
import { contentWords, holdsNumber, overlapOf } from "./relevance.ts";

const slotsSchema = z.record(z.string(), z.string());
const productSchema = z.looseObject({
  product: z.string(),
  called: z.string().default(""),
  price: z.string(),
  facts: slotsSchema.default({}),
  description: slotsSchema.default({}),
  variants: z.array(z.looseObject({ variant: z.string(), is: z.string(), stock: z.string() })).default([]),
  does_not_meet: z.array(z.string()).default([]),
  stock: z.string().optional(),
});
type Product = z.output<typeof productSchema>;

const searchSchema = z.looseObject({
  status: z.enum(["match", "near", "none"]),
  note: z.string().optional(),
  products: z.array(productSchema).default([]),
  sold_out: productSchema.optional(),
});
const passageSchema = z.looseObject({
  source: z.string(),
  sentences: slotsSchema.optional(),
  answer: slotsSchema.optional(),
  best_sentences: z.array(z.number()).optional(),
});
const sizesSchema = z.looseObject({ product: productSchema.nullable(), guide: z.array(passageSchema) });
const stockSchema = z.looseObject({
  product: productSchema,
  variants: z.array(z.looseObject({ say_it_with: z.string(), state: z.string() })),
});

/** What is told of everything that was read, in the order in which it was read. */
export function answerInWords(read: ReadRequest): string {
  const { results } = read;
  const told = results.flatMap(({ tool, result }) => tellResult(tool, result, read));
  const sentences = [...new Set(told)];
  return sentences.length === 0 ? say(read.known.language, "none") : sentences.join(" ");
}

function tellResult(tool: string, result: unknown, read: ReadRequest): string[] {
  switch (tool) {
    case "answer_question":
      return tellPassage(result, read);
    case "search_products":
      return tellSearch(result, read);
    case "size_help":
      return tellSizes(result, read);
    case "check_stock":
      return tellStock(result, read);
    case "compare_products":
    case "recommend_similar":
    case "recommend_complementary": {
      const [first, ...others] = findProducts(result);
      return first ? recommend(first, others, read) : [];
    }
    default:
      return findProducts(result).flatMap((product) => tellProduct(product, read));
  }
}

function tellPassage(result: unknown, { known, message }: ReadRequest): string[] {
  const passage = passageSchema.safeParse(result).data;
  if (!passage) return [say(known.language, "unknown")];
  if (passage.answer) return Object.keys(passage.answer);
  const best = (passage.best_sentences ?? bestSentences(passage, message)).slice(0, 2);
  const slots = Object.keys(passage.sentences ?? {});
  return [say(known.language, "page", passage.source, best.flatMap((index) => slots[index] ?? []).join(" "))];
}

function bestSentences({ sentences = {} }: z.output<typeof passageSchema>, message: string): number[] {
  const wanted = contentWords(message);
  const scored = Object.values(sentences).map((text, index) => ({
    index,
    score: overlapOf(wanted, text) + (holdsNumber(wanted, text) ? 2 : 0),
  }));
  const [best] = scored.sort((left, right) => right.score - left.score);
  return best ? [best.index] : [];
}

function tellSearch(result: unknown, read: ReadRequest): string[] {
  const search = searchSchema.safeParse(result).data;
  const { language } = read.known;
  if (!search) return [];
  const [first, ...others] = search.products;
  const kind = /sells no “(.+?)”/.exec(search.note ?? "")?.[1];
  if (kind !== undefined) return [say(language, "not-sold", kind)];

  const gone = search.sold_out;
  const soldOut = gone?.stock === undefined ? [] : [say(language, "stock", titleOf(gone), gone.stock)];
  if (!first) return soldOut.length > 0 ? soldOut : [say(language, "none")];
  // The only thing that is called so, asked about and not searched for.
  if (read.isAboutOne) return tellProduct(first, read);
  if (search.status === "match") return recommend(first, others, read);
  const misses = first.does_not_meet.map((miss) => miss.replace(/ \([^)]*\)$/, ""));
  return [
    ...soldOut,
    say(language, "nearest", named(first)),
    ...misses.map((miss) => (miss === "budget" ? say(language, "over", "{{budget}}") : say(language, "misses", miss))),
  ];
}

function recommend(first: Product, others: Product[], read: ReadRequest): string[] {
  const { language } = read.known;
  const [fact] = factsFor(first, read);
  const also = others.slice(0, 2).map((other) => `${titleOf(other)} (${other.price})`);
  return [
    say(language, "take", named(first)),
    ...(fact === undefined ? [] : [say(language, "listed", fact.slot)]),
    ...(also.length === 0 ? [] : [say(language, "also", also.join(say(language, "and")))]),
  ];
}

function tellProduct(product: Product, read: ReadRequest): string[] {
  const { known, message } = read;
  const { language } = known;
  if (known.about.includes("tell-price")) return [say(language, "price", titleOf(product), product.price)];

  const [fact] = factsFor(product, read);
  const isGone = product.variants.length > 0 && product.variants.every(({ stock }) => stock === "sold-out");
  const gone = isGone ? [say(language, "stock", titleOf(product), `{{stock:${product.product}#1}}`)] : [];
  if (fact && fact.score > 0) {
    // A fact that is a bare word, or its denial, answers yes or no.
    const denies = /^(?:not|nicht|kein\w*|pas|no|sin|sans|ohne) /i.test(fact.text);
    const isYesOrNo = /^(?:is|are|does|do|has|have|was|can|ist|sind|hat|haben|est|sont|a|ont|es|son|tiene)\b/i.test(
      message.trim(),
    );
    const key = isYesOrNo ? (denies ? "no" : "yes") : "is";
    return [...gone, say(language, key, titleOf(product), fact.slot)];
  }
  const wanted = contentWords(message).filter((word) => overlapOf([word], product.called) === 0);
  const sentence = Object.entries(product.description)
    .map(([slot, text]) => ({ slot, score: overlapOf(wanted, text) }))
    .sort((left, right) => right.score - left.score)[0];
  if (sentence && sentence.score > 0) return [...gone, `${titleOf(product)}: “${sentence.slot}”`];
  // A question that nothing answers, or a product that was only named.
  if (wanted.length > 0 && /\?\s*$/.test(message)) return [...gone, say(language, "unlisted", titleOf(product))];
  return [...gone, ...recommend(product, [], read)];
}

function tellSizes(result: unknown, read: ReadRequest): string[] {
  const sizes = sizesSchema.safeParse(result).data;
  if (!sizes) return [];
  const { product, guide } = sizes;
  const ofProduct = product
    ? Object.entries(product.facts)
        .filter(([slot]) => /:(?:fit|size|width)/.test(slot))
        .map(([slot]) => slot)
    : [];
  const values = Object.entries(productSizes(product)).map(([name]) => `{{values:${product?.product ?? ""}:${name}}}`);
  return [
    ...(product && ofProduct.length > 0
      ? [say(read.known.language, "is", titleOf(product), ofProduct.join(say(read.known.language, "and")))]
      : []),
    ...guide.slice(0, 1).flatMap((passage) => tellPassage(passage, read)),
    ...(product ? values.slice(0, 1).map((slot) => say(read.known.language, "in", slot, titleOf(product))) : []),
  ];
}

function productSizes(product: Product | null): Record<string, string> {
  const options = slotsSchema.safeParse(product?.sold_in).data ?? {};
  return Object.fromEntries(Object.entries(options).filter(([name]) => /size|größe|taille|talla/i.test(name)));
}

function tellStock(result: unknown, { known }: ReadRequest): string[] {
  const stock = stockSchema.safeParse(result).data;
  if (!stock) return [];
  const best = stock.variants.find(({ state }) => state !== "sold-out") ?? stock.variants[0];
  return best ? [say(known.language, "stock", titleOf(stock.product), best.say_it_with)] : [];
}

/** Facts of a product, those first that the message and the wishes speak of. */
function factsFor({ facts, called }: Product, { message, known }: ReadRequest) {
  const asked = contentWords(message).filter((word) => overlapOf([word], called) === 0);
  const wished = contentWords([...known.wishes, ...known.words].join(" "));
  return Object.entries(facts)
    .map(([slot, text]) => {
      const name = decodeURIComponent(/:([^:}]+)\}\}$/.exec(slot)?.[1] ?? "");
      return { slot, text, score: 2 * overlapOf(asked, `${name} ${text}`) + overlapOf(wished, text) };
    })
    .sort((left, right) => right.score - left.score);
}

function titleOf({ product }: Product): string {
  return `{{title:${product}}}`;
}

function named(product: Product): string {
  return `${titleOf(product)}, ${product.price}`;
}

/** Products wherever they are in a result. */
function findProducts(value: unknown): Product[] {
  const product = productSchema.safeParse(value);
  if (product.success) return [product.data];
  if (Array.isArray(value)) return value.flatMap(findProducts);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(findProducts) : [];
}
