import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import type { ModelBehavior, ModelServerRequest } from "./model-server.ts";

/** What the agent writes between <known> and </known>, as far as this stand-in reads it. */
const knownSchema = z.looseObject({
  about: z.array(z.string()).default([]),
  read_just_now: z.array(z.object({ tool: z.string(), result: z.unknown() })).default([]),
});

const productSchema = z.looseObject({
  product: z.string(),
  price: z.string(),
  facts: z.record(z.string(), z.string()).default({}),
});
type Product = z.output<typeof productSchema>;

const passageSchema = z.looseObject({
  source: z.string(),
  sentences: z.record(z.string(), z.string()),
  best_sentences: z.array(z.number()).optional(),
});

/**
 * A stand-in that does what a good model would: it looks things up when it has read nothing, names products by slot with a
 * fact each, and quotes the shop's pages. It knows the prompt's form, and no shop.
 */
export const sensibleModel: ModelBehavior = (request) => {
  const results = readResults(request);
  const products = results.flatMap(findProducts);
  const passage = results.flatMap((result) => passageSchema.safeParse(result).data ?? [])[0];
  const about = readKnown(request).about;

  if (passage) {
    const slots = Object.keys(passage.sentences);
    const best = (passage.best_sentences ?? [0]).flatMap((index) => slots[index] ?? []).slice(0, 2);
    return { text: `The page “${passage.source}” says: “${best.join(" ")}”` };
  }
  const [first, ...others] = products;
  if (first) return { text: recommend(first, others.slice(0, 2)) };

  const canCall = (name: string) => request.tools?.some((tool) => tool.function.name === name) ?? false;
  const hasSearched = request.messages.some(({ role }) => role === "tool");
  if (!hasSearched && results.length === 0 && canCall("search_products") && !about.includes("greet")) {
    return { calls: [{ name: "search_products", arguments: { words: "" } }] };
  }
  return { text: "I could not find that here. What is it for?" };
};

function recommend(first: Product, others: Product[]): string {
  const [fact] = Object.keys(first.facts);
  const title = ({ product }: Product) => `{{title:${product}}}`;
  return [
    `I'd take the ${title(first)}, ${first.price}.`,
    ...(fact === undefined ? [] : [`It is listed with ${fact}.`]),
    ...(others.length === 0
      ? []
      : [`Also worth a look: ${others.map((other) => `the ${title(other)}`).join(" and ")}.`]),
  ].join(" ");
}

function readKnown({ messages }: ModelServerRequest) {
  const text = messages.findLast(
    ({ role, content }) => role === "user" && (content ?? "").startsWith("<known>"),
  )?.content;
  const json = /<known>\n([^]*?)\n<\/known>/.exec(text ?? "")?.[1];
  return json === undefined ? knownSchema.parse({}) : parseJson(knownSchema, json);
}

/** What was read before the first answer, and what tools have said since. */
function readResults(request: ModelServerRequest): unknown[] {
  const told = request.messages.flatMap(({ role, content }) =>
    role === "tool" && content !== null ? [readJson(content)] : [],
  );
  return [...told, ...readKnown(request).read_just_now.map(({ result }) => result)];
}

/** Tool results are cut at a limit, and then no JSON any more. */
function readJson(text: string): unknown {
  try {
    return parseJson(z.unknown(), text);
  } catch {
    return null;
  }
}

/** Products wherever they are in a result. */
function findProducts(value: unknown): Product[] {
  const product = productSchema.safeParse(value);
  if (product.success) return [product.data];
  if (Array.isArray(value)) return value.flatMap(findProducts);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(findProducts) : [];
}
