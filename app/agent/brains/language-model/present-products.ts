import type { CatalogDocument } from "~/ports/catalog-search";
import type { LiveProduct } from "~/ports/storefront";
import { stemsOf } from "../../perception/phrase-index";
import { buildSlotFacts } from "../../desk/slot-facts";
import { findPlantedInstruction } from "../../guardrails/planted-instructions";
import { maskContacts } from "../../guardrails/mask-contacts";
import { fillSlots } from "../../reply/fill-slots";
import { readStock } from "../../reply/read-stock";
import { SLOT_PATTERN, slot } from "../../reply/slot";
import { splitSentences } from "../../reply/split-sentences";
import type { View } from "./view";

const MAX_FACTS = 14;
const MAX_VARIANTS = 30;
const MAX_SENTENCES = 5;
const MAX_FACT_LENGTH = 120;

/** A product in short: enough to choose by and to speak of. Prices and stock only as slots. */
export function presentBriefly(id: string, view: View, variantId: string | null = null): Record<string, unknown>[] {
  const product = view.evidence.products.get(id);
  const document = view.evidence.documents.get(id);
  const handle = view.references.handleOf(id);
  if (!product || handle === null) return [];

  const variant = variantId === null ? null : view.references.variantReference(id, variantId);
  return [
    {
      product: handle,
      called: product.title,
      type: product.productType,
      price: variant === null ? `{{price-range:${handle}}}` : `{{price:${variant}}}`,
      ...(variant === null ? {} : { variant, is: product.variants.find((one) => one.id === variantId)?.title }),
      facts: document ? factsOf(document, handle, view) : {},
      sold_in: soldIn(product),
    },
  ];
}

/** A product with its variants and what its description says. */
export function presentFully(id: string, view: View): Record<string, unknown>[] {
  const product = view.evidence.products.get(id);
  const handle = view.references.handleOf(id);
  if (!product || handle === null) return [];

  return presentBriefly(id, view).map((brief) => ({
    ...brief,
    variants: product.variants.slice(0, MAX_VARIANTS).map((variant, index) => ({
      variant: `${handle}#${index + 1}`,
      is: variant.title,
      stock: readStock(variant).state,
    })),
    description: sentencesOf(id, handle, view),
  }));
}

/** Each fact under the slot that says it: `{ "{{attribute:tern-3:drop_mm}}": "8 mm drop" }`. */
function factsOf(document: CatalogDocument, handle: string, { evidence, situation }: View): Record<string, string> {
  const facts = buildSlotFacts(evidence, situation);
  const entries = Object.entries(document.attributes).flatMap(([name, values]): [string, string][] => {
    if (values.join(", ").length > MAX_FACT_LENGTH) return [];
    const filled = fillSlots(slot.attribute(document.id, name), facts);
    return filled.ok ? [[`{{attribute:${handle}:${encodeURIComponent(name)}}}`, filled.text]] : [];
  });
  const wanted = new Set(
    [situation.perception.text, ...situation.need.constraints.map(({ said }) => said)].flatMap(stemsOf),
  );
  const isAsked = ([name, text]: [string, string]) =>
    stemsOf(`${name.replace(/[:_{}]/g, " ")} ${text}`).some((stem) => wanted.has(stem));
  const harmless = entries.filter(([, text]) => isHarmless(text));
  // What is asked for is among those that are told.
  const first = harmless.filter(isAsked).slice(0, MAX_FACTS);
  return Object.fromEntries([...first, ...harmless.filter((entry) => !first.includes(entry))].slice(0, MAX_FACTS));
}

function soldIn({ options }: LiveProduct): Record<string, string> {
  return Object.fromEntries(
    options
      .filter(({ values }) => values.length > 1 || values[0] !== "Default Title")
      .map(({ name, values }) => [name, values.slice(0, 20).join(", ")]),
  );
}

function sentencesOf(id: string, handle: string, { evidence }: View): Record<string, string> {
  const text = evidence.documents.get(id)?.description ?? evidence.products.get(id)?.description ?? "";
  const sentences = splitSentences(text).map((sentence, index) => [
    `{{description:${handle}:${index}}}`,
    maskContacts(sentence),
  ]);
  return Object.fromEntries(
    sentences.filter(([, sentence]) => isHarmless(sentence ?? "")).slice(0, MAX_SENTENCES),
  ) as Record<string, string>;
}

/** Text of a page that speaks to the model, or that would pass for a slot, is not shown to it. */
export function isHarmless(text: string): boolean {
  return findPlantedInstruction(text) === null && !text.match(SLOT_PATTERN);
}
