import type { CatalogDocument, CatalogSearch } from "~/ports/catalog-search";
import { hasWeights, type Lift, measureLifts } from "./measure-lifts";
import type { Steering } from "./prepare-steering";

/** Lifts of these products; the shop's figures are read only where they count. */
export async function readLifts(
  documents: CatalogDocument[],
  steering: Steering,
  catalog: Pick<CatalogSearch, "getFigures">,
): Promise<Map<string, Lift>> {
  const figures = hasWeights(steering.weights) ? await catalog.getFigures(documents.map(({ id }) => id)) : [];
  return measureLifts(documents, new Map(figures.map((entry) => [entry.id, entry])), steering);
}
