import type { MerchandisingKind, MerchandisingTarget } from "~/contracts/merchandising";
import { foldText } from "~/lib/fold-text";
import type { CatalogSearch, CatalogVocabulary } from "~/ports/catalog-search";

export type FoundTarget = MerchandisingTarget & { imageUrl: string | null };

const MAX_FOUND = 10;

/** What a rule could be about: products that answer the text, or the shop's own tags, vendors, types and collections. */
export async function findTargets(
  catalog: CatalogSearch,
  { kind, text }: { kind: MerchandisingKind; text: string },
): Promise<FoundTarget[]> {
  if (kind === "product") {
    const found = await catalog.findCandidates({ text, filters: {}, limit: MAX_FOUND });
    return found.map(({ document }) => ({
      ...{ kind, value: document.id, label: document.title },
      imageUrl: document.imageUrl,
    }));
  }
  const wanted = foldText(text.trim());
  return listNames(kind, await catalog.getVocabulary())
    .filter(({ label }) => foldText(label).includes(wanted))
    .slice(0, MAX_FOUND)
    .map((name) => ({ ...name, kind, imageUrl: null }));
}

/** The target as the shop has it now, or null where it has no such thing. */
export async function findTarget(
  catalog: CatalogSearch,
  { kind, value }: { kind: MerchandisingKind; value: string },
): Promise<MerchandisingTarget | null> {
  if (kind === "product") {
    const [document] = await catalog.getByIds([value]);
    return document ? { kind, value, label: document.title } : null;
  }
  const known = listNames(kind, await catalog.getVocabulary()).find((name) => name.value === value);
  return known ? { ...known, kind } : null;
}

function listNames(kind: Exclude<MerchandisingKind, "product">, vocabulary: CatalogVocabulary) {
  switch (kind) {
    case "tag":
      return vocabulary.tags.map(toName);
    case "vendor":
      return vocabulary.vendors.map(toName);
    case "product-type":
      return vocabulary.productTypes.map(toName);
    case "collection":
      return vocabulary.collections.map(({ handle, title }) => ({ value: handle, label: title }));
  }
}

function toName(name: string): { value: string; label: string } {
  return { value: name, label: name };
}
