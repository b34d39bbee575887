import { SLOT_PATTERN, slot } from "../../reply/slot";
import type { Evidence } from "../../evidence/evidence";
import type { Situation } from "../../situation";

/**
 * How a model names things: products by handle, variants as `handle#3`, cart lines as `line-1`, passages as `p1`. Ids stay
 * on this side. Whatever it names that is not there is left as it is, and then fails for lack of evidence.
 */
export type References = {
  /** Numeric id of a product that this shop sells, or null. */
  productId(reference: string): string | null;
  variantId(reference: string): string | null;
  handleOf(productId: string): string | null;
  variantReference(productId: string, variantId: string): string | null;
  passageReference(passageId: string): string;
  /** A sentence with its slots as `reply/slot.ts` defines them. */
  toSlots(sentence: string): string;
};

const OF_PRODUCT = new Set(["title", "price-range", "values", "attribute", "option", "tag", "description"]);
const OF_VARIANT = new Set([
  "price",
  "compare-at",
  "saving",
  "stock",
  "variant",
  "got",
  "wanted",
  "line-quantity",
  "cart-line",
]);
const OF_PASSAGE = new Set(["passage", "passage-title"]);

export function createReferences(evidence: Evidence, situation: Situation): References {
  const { vocabulary, memory } = situation.input;

  function productId(reference: string): string | null {
    const handle = reference
      .trim()
      .replace(/^\/?products\//, "")
      .replace(/#\d+$/, "");
    for (const { id, handle: known } of [...evidence.products.values(), ...evidence.documents.values()]) {
      if (known === handle) return id;
    }
    const shown = memory.shown.flat().find((item) => item.handle === handle);
    return shown?.id ?? vocabulary.titles.find((title) => title.handle === handle)?.id ?? null;
  }

  function variantId(reference: string): string | null {
    const [, handle = "", number = ""] = /^(.+)#(\d{1,4})$/.exec(reference.trim()) ?? [];
    const product = evidence.products.get(productId(handle) ?? "");
    return product?.variants[Number(number) - 1]?.id ?? null;
  }

  function handleOf(id: string): string | null {
    return (
      evidence.products.get(id)?.handle ??
      evidence.documents.get(id)?.handle ??
      memory.shown.flat().find((item) => item.id === id)?.handle ??
      vocabulary.titles.find((title) => title.id === id)?.handle ??
      null
    );
  }

  /** A price or stock asked of a whole product: its range, or its only variant. */
  function ofVariant(kind: string, reference: string): string | null {
    const id = variantId(reference);
    if (id !== null) return `{{${kind}:${id}}}`;
    const product = evidence.products.get(productId(reference) ?? "");
    if (!product) return null;
    if (kind === "price") return slot.priceRange(product.id);
    const [only, second] = product.variants;
    return only && !second ? `{{${kind}:${only.id}}}` : null;
  }

  function passageId(reference: string): string | null {
    const number = /^p(\d{1,2})$/.exec(reference.trim())?.[1];
    return [...evidence.passages.keys()][Number(number) - 1] ?? null;
  }

  return {
    productId,
    variantId,
    handleOf,
    variantReference(id, variant) {
      const index = evidence.products.get(id)?.variants.findIndex((candidate) => candidate.id === variant) ?? -1;
      const handle = handleOf(id);
      return index < 0 || handle === null ? null : `${handle}#${index + 1}`;
    },
    passageReference: (id) => `p${[...evidence.passages.keys()].indexOf(id) + 1}`,

    toSlots: (sentence) =>
      sentence.replace(SLOT_PATTERN, (whole, kind: string, rest: string | undefined) => {
        if (rest === undefined) return whole;
        const [reference = "", ...details] = rest.split(":").map((part) => part.trim());
        const tail = details.map((detail) => `:${encodeDetail(kind, detail)}`).join("");

        if (OF_VARIANT.has(kind)) return ofVariant(kind, decode(reference)) ?? whole;
        const id = OF_PRODUCT.has(kind)
          ? productId(decode(reference))
          : OF_PASSAGE.has(kind)
            ? passageId(decode(reference))
            : reference;
        return id === null ? whole : `{{${kind}:${encodeURIComponent(id)}${tail}}}`;
      }),
  };
}

/** Numbers of sentences stay a list; names may come encoded or not. */
function encodeDetail(kind: string, detail: string): string {
  return kind === "passage" ? detail.replace(/\s/g, "") : encodeURIComponent(decode(detail));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign is part of the name.
    return part;
  }
}
