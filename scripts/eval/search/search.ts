import { performance } from "node:perf_hooks";
import { z } from "zod";
import type { CatalogFilters } from "~/ports/catalog-search";
import { quantile } from "../../bench/statistics/quantile.ts";
import type { EvalTask } from "../eval-task.ts";
import { readFlags } from "../read-flags.ts";
import { readJsonl } from "../read-jsonl.ts";
import { writeJsonl } from "../write-jsonl.ts";
import { catalogLineSchema, toSourceProduct } from "./catalog-line.ts";
import { openSearchFloor } from "./open-search.ts";

const MAX_HITS = 50;

const filtersSchema = z.object({
  /** Major units, as the catalogue's prices. */
  price: z.object({ min: z.number().nullish(), max: z.number().nullish() }).nullish(),
  available: z.boolean().nullish(),
  options: z.record(z.string(), z.union([z.array(z.string()), z.string().transform((value) => [value])])).nullish(),
});
const itemSchema = z.object({
  id: z.union([z.string(), z.number()]),
  query: z.string(),
  filters: filtersSchema.nullish(),
});

export const searchTask: EvalTask = {
  name: "search",
  about: "Puts a catalogue {id, title, ...} into PostgreSQL and searches it for {id, query, filters?}.",
  usage: "--catalog FILE --in FILE --out FILE",
  async run(args) {
    const flags = readFlags(args, ["catalog", "in", "out"]);
    const catalog = await readJsonl(flags.catalog, catalogLineSchema);
    const items = await readJsonl(flags.in, itemSchema);
    const ids = new Map(catalog.map(({ id }) => [String(id), id]));
    const priced = new Set(catalog.filter(({ price }) => price !== null).map(({ id }) => String(id)));

    const floor = await openSearchFloor();
    try {
      const importMs = performance.now();
      const search = await floor.addShop("eval", catalog.map(toSourceProduct));
      const importedMs = performance.now() - importMs;

      const times: number[] = [];
      const results: unknown[] = [];
      for (const { id, query, filters } of items) {
        const startMs = performance.now();
        const found = await search.findMatches({ text: query, filters: toFilters(filters), limit: MAX_HITS });
        times.push(performance.now() - startMs);
        // A product whose price nobody told is neither under nor over a limit.
        const told = filters?.price ? found.filter((match) => priced.has(match.id)) : found;
        const hits = told.map((match) => ({ id: ids.get(match.id) ?? match.id, score: match.score }));
        results.push({ id, hits });
      }
      writeJsonl(flags.out, results);
      const total = times.reduce((sum, ms) => sum + ms, 0);
      return {
        items: items.length,
        msPerItem: items.length === 0 ? 0 : round(total / items.length),
        ...(items.length === 0 ? {} : { p50Ms: round(quantile(times, 0.5)), p95Ms: round(quantile(times, 0.95)) }),
        products: catalog.length,
        importMs: Math.round(importedMs),
      };
    } finally {
      await floor.stop();
    }
  },
};

function toFilters(filters: z.output<typeof filtersSchema> | null | undefined): CatalogFilters {
  const { min, max } = filters?.price ?? {};
  const limits = {
    ...(typeof min === "number" ? { min: Math.round(min * 100) } : {}),
    ...(typeof max === "number" ? { max: Math.round(max * 100) } : {}),
  };
  return {
    ...(Object.keys(limits).length > 0 ? { price: limits } : {}),
    ...(typeof filters?.available === "boolean" ? { available: filters.available } : {}),
    ...(filters?.options ? { options: filters.options } : {}),
  };
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
