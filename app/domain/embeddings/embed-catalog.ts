import type { ShopSettings } from "~/contracts/shop-settings";
import { AppError } from "~/lib/app-error";
import type { CatalogSearch } from "~/ports/catalog-search";
import type { EmbeddingAccess, EmbeddingGrant } from "~/ports/embedding-access";
import type { EmbeddableText, EmbeddingGeneration, EmbeddingStore } from "~/ports/embedding-store";
import { measureTrust } from "./measure-trust";

type Dependencies = {
  store: EmbeddingStore;
  access: EmbeddingAccess;
  catalog: Pick<CatalogSearch, "findMatches">;
};

/** more: a run has its ceiling, the next goes on. stopped: trying again would not help; `why` in one word. */
export type EmbeddingOutcome = { status: "done" | "more" | "off" | "stopped"; embedded: number; why?: string };

const BATCH = 64;
const PAGE = 512;
/** So many texts in one run, which is a few minutes and, of 250 tokens each, a tenth of a dollar at usual prices. */
const MOST_TEXTS = 5000;
const BATCH_TIMEOUT_MS = 30_000;
/** What may be better in a while; everything else is the merchant's or the operator's to mend. */
const PASSING = new Set(["timeout", "rate-limited", "unavailable", "resting"]);

/**
 * Makes vectors of the products whose text has changed since theirs was made, then holds them against what is known to be
 * alike. Switched off: what was made before is forgotten. Throws AppError `upstream-unavailable` where the provider may be
 * back later; what was made until then is kept.
 */
export async function embedCatalog(
  { store, access, catalog }: Dependencies,
  settings: Pick<ShopSettings, "languageModel" | "embeddings">,
): Promise<EmbeddingOutcome> {
  const grant = await access.open(settings);
  if (grant.status === "denied") {
    if (grant.reason === "switched-off") await store.clear();
    return { status: "off", embedded: 0, why: grant.reason };
  }

  let embedded = 0;
  let generation = await findGeneration(store, grant);
  for (let after = ""; ;) {
    const page = await store.listTexts(after, PAGE, generation);
    const last = page[page.length - 1];
    if (!last) break;
    const changed = page.filter(({ hash, embedded: known }) => hash !== known);
    for (let start = 0; start < changed.length; start += BATCH) {
      if (embedded >= MOST_TEXTS) return { status: "more", embedded };
      const result = await embedBatch(store, grant, changed.slice(start, start + BATCH));
      if (!result.ok) return { status: "stopped", embedded, why: result.why };
      embedded += Math.min(BATCH, changed.length - start);
      // Another dimension than before: all that was passed by has to be made anew.
      const isNew = generation !== null && generation.dimension !== result.generation.dimension;
      generation = result.generation;
      if (isNew) return { status: "more", embedded };
    }
    after = last.id;
  }

  if (embedded > 0 || (await store.readState())?.trust === 0)
    await store.saveTrust(await measureTrust({ store, catalog }));
  return { status: "done", embedded };
}

async function findGeneration(store: EmbeddingStore, grant: EmbeddingGrant): Promise<EmbeddingGeneration | null> {
  const state = await store.readState();
  return state?.model === grant.model ? { model: state.model, dimension: state.dimension } : null;
}

async function embedBatch(
  store: EmbeddingStore,
  grant: EmbeddingGrant,
  texts: EmbeddableText[],
): Promise<{ ok: true; generation: EmbeddingGeneration } | { ok: false; why: string }> {
  const answer = await grant.embed(
    texts.map(({ text }) => text),
    AbortSignal.timeout(BATCH_TIMEOUT_MS),
  );
  if (!answer.ok) {
    if (!PASSING.has(answer.failure)) return { ok: false, why: answer.failure };
    throw new AppError("upstream-unavailable", `the embedding model: ${answer.failure}`);
  }
  const generation = { model: grant.model, dimension: answer.vectors[0]?.length ?? 0 };
  const vectors = texts.flatMap(({ id, hash }, index) => {
    const vector = answer.vectors[index];
    return vector ? [{ id, hash, vector }] : [];
  });
  await store.save(generation, vectors);
  return { ok: true, generation };
}
